//! At which starts of a house there is a full team of different people, whatever it costs.
//!
//! A team that is found stands until the first of its members leaves, so of those free the ones who stay
//! longest are asked; that nobody else is looked at meanwhile is what makes counting cheap. Where there is
//! none, nothing changes before somebody arrives whom a role lacks.

use super::anyone::Hours;
use super::grid::Grid;
use super::presence::At;
use super::spans::{Span, Spans};
use super::staff::{Benches, Candidate, Rank, Staff};

/// The starts, among some, at which everybody needed can be found.
pub(super) fn full_teams(staff: &Staff<'_>, grid: &Grid, benches: &Benches, starts: &Spans) -> Spans {
    let mut found: Vec<Span> = Vec::new();
    for span in starts.as_slice() {
        let mut first = span.first;
        while first < span.end {
            let free = Free::at(staff, grid, benches, first);
            let (is_full, changes) = match free.longest_team() {
                Some(until) => (true, until),
                None => (false, free.arrival),
            };
            let end = changes.min(span.end);
            match found.last_mut() {
                Some(last) if is_full && last.end == first => last.end = end,
                Some(_) | None if is_full => found.push(Span { first, end }),
                Some(_) | None => {}
            }
            first = end;
        }
    }
    Spans::sorted(found.into_iter())
}

/// Who is free at a start.
struct Free {
    /// For each role as many as there are roles, or all there are; those who stay longest first.
    by_role: Vec<Vec<Stay>>,
    /// When the next one may come whom a role with fewer of them lacks.
    arrival: i64,
}

#[derive(Debug, Clone, Copy)]
struct Stay {
    rank: Rank,
    until: i64,
}

impl Free {
    fn at(staff: &Staff<'_>, grid: &Grid, benches: &Benches, start: i64) -> Self {
        let (mut arrival, mut by_role) = (i64::MAX, Vec::with_capacity(benches.len()));
        for (role, bench) in benches.iter().enumerate() {
            let (near, mut next) = within_reach(staff.hours(role), grid, bench, start);
            let mut free = Vec::with_capacity(benches.len());
            for candidate in near {
                match staff.reach(candidate).at(grid, start) {
                    At::Free(until) => free.push(Stay { rank: candidate.rank, until }),
                    At::Away(comes) => next = next.min(comes),
                }
                if free.len() == benches.len() {
                    break;
                }
            }
            if free.len() < benches.len() {
                arrival = arrival.min(next);
            }
            free.sort_unstable_by_key(|stay| std::cmp::Reverse(stay.until));
            by_role.push(free);
        }
        Self { by_role, arrival }
    }

    /// Until when a full team stays together, if there is any.
    fn longest_team(&self) -> Option<i64> {
        let mut taken: Vec<(Rank, usize)> = Vec::with_capacity(self.by_role.len());
        for role in 0..self.by_role.len() {
            let is_served = self.serve(role, &mut taken, &mut Vec::new());
            is_served.then_some(())?;
        }
        let stays = taken.iter().filter_map(|(rank, role)| {
            self.by_role[*role].iter().find(|stay| stay.rank == *rank).map(|stay| stay.until)
        });
        Some(stays.min().unwrap_or(i64::MAX))
    }

    /// Gives a role somebody, moving other roles to somebody else where needed; `asked` are those who were
    /// tried on the way.
    fn serve(&self, role: usize, taken: &mut Vec<(Rank, usize)>, asked: &mut Vec<Rank>) -> bool {
        for Stay { rank, .. } in &self.by_role[role] {
            let holder = taken.iter().position(|(other, _)| other == rank);
            let Some(place) = holder else {
                taken.push((*rank, role));
                return true;
            };
            if asked.contains(rank) {
                continue;
            }
            asked.push(*rank);
            let other_role = taken[place].1;
            if self.serve(other_role, taken, asked) {
                // The other role has moved on; its former member is this role's now.
                taken[place].1 = role;
                return true;
            }
        }
        false
    }
}

/// Of a bench, nearest first, those whose way is not too long at a start, whatever else they do; and the
/// next start at which one of the others could be there.
fn within_reach<'b>(
    hours: &Hours,
    grid: &Grid,
    bench: &'b [Candidate],
    start: i64,
) -> (&'b [Candidate], i64) {
    let reached = hours
        .longest_way(grid.minute(start))
        .map_or(0, |longest| bench.partition_point(|candidate| i64::from(candidate.travel) <= longest));
    let (near, far) = bench.split_at(reached);
    (near, far.first().map_or(i64::MAX, |nearest| hours.next(grid, start, nearest.travel)))
}
