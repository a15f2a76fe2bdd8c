//! The cheapest team at one start of a house, and how long it stays so.
//!
//! Each role first asks for the candidate it would like best among those free. If they are all different,
//! no team is cheaper, and no team as cheap stands before it in order. Only if two roles want the same
//! person is an assignment solved. An answer holds until one of the people looked at comes or goes.

use super::assignment;
use super::grid::Grid;
use super::presence::At;
use super::staff::{Benches, Candidate, Staff};

/// The candidates of one house, ready to be asked for the cheapest team.
#[derive(Debug)]
pub(super) struct Teams<'s, 'q> {
    staff: &'s Staff<'q>,
    grid: &'s Grid,
    benches: Benches,
}

impl<'s, 'q> Teams<'s, 'q> {
    /// The people who can work in a house, by its place in the problem.
    pub(super) fn of(staff: &'s Staff<'q>, grid: &'s Grid, house: usize) -> Self {
        let mut benches = staff.in_house(house);
        benches.iter_mut().for_each(|bench| bench.sort_unstable());
        Self { staff, grid, benches }
    }

    /// The cheapest team at a start, and the next start at which it may be another; none, where there is
    /// no team of different people.
    pub(super) fn at(&self, start: i64) -> Option<(Vec<Candidate>, i64)> {
        let (mut until, mut firsts) = (i64::MAX, Vec::with_capacity(self.benches.len()));
        for bench in &self.benches {
            let (found, changes) = self.free_candidates(bench, start, 1);
            until = until.min(changes);
            firsts.extend(found);
        }
        if firsts.len() < self.benches.len() {
            return None;
        }
        if all_different(&firsts) {
            return Some((firsts, until));
        }
        // A role never needs to look further than one candidate for each role: of that many,
        // one is always left by the others, and is no worse than anybody further down.
        let mut options = Vec::with_capacity(self.benches.len());
        for bench in &self.benches {
            let (found, changes) = self.free_candidates(bench, start, self.benches.len());
            until = until.min(changes);
            options.push(found);
        }
        assignment::cheapest(&options).map(|team| (team, until))
    }

    /// The first few of a role's candidates that are free at a start, and the next start at which they may
    /// be others.
    fn free_candidates(&self, bench: &[Candidate], start: i64, wanted: usize) -> (Vec<Candidate>, i64) {
        let (mut found, mut until) = (Vec::with_capacity(wanted), i64::MAX);
        for candidate in bench {
            let changes = match self.staff.reach(candidate).at(self.grid, start) {
                At::Free(changes) => {
                    found.push(*candidate);
                    changes
                }
                At::Away(changes) => changes,
            };
            until = until.min(changes);
            if found.len() == wanted {
                break;
            }
        }
        (found, until)
    }
}

fn all_different(team: &[Candidate]) -> bool {
    team.iter().enumerate().all(|(index, one)| !team[..index].iter().any(|other| other.rank == one.rank))
}
