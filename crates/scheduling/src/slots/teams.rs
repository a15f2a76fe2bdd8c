//! The cheapest team at every start of a house.
//!
//! Each role first asks for the candidate it would like best among those free. If they are all different,
//! no team is cheaper, and no team as cheap stands before it in order. Only if two roles want the same
//! person is an assignment solved, and once for the same candidates. An answer holds until one of the people
//! looked at comes or goes; up to there the starts are one piece.

use super::assignment;
use super::presence::{At, Presence, Rank};
use super::spans::{Span, Spans};
use super::staff::{Benches, Candidate};
use std::collections::HashMap;
use std::rc::Rc;

/// One person for each role.
pub(super) type Team = Rc<[Rank]>;

/// The search for teams in one house.
pub(super) struct Teams<'h> {
    benches: &'h Benches,
    presence: &'h mut Presence,
    /// By the ranks of each role's candidates, a role's number of them before them.
    solved: HashMap<Vec<Rank>, Option<Team>>,
}

impl<'h> Teams<'h> {
    /// A search among the candidates of a house, whose presence has not been asked for yet.
    pub(super) fn new(benches: &'h Benches, presence: &'h mut Presence) -> Self {
        Self { benches, presence, solved: HashMap::new() }
    }

    /// The cheapest team at each of these starts; where there is none, the start is left out.
    pub(super) fn at(mut self, starts: &Spans) -> Vec<(Span, Team)> {
        let mut found = Vec::new();
        for span in starts.as_slice() {
            let mut first = span.first;
            while first < span.end {
                let (team, changes) = self.from(first);
                let end = changes.min(span.end);
                found.extend(team.map(|team| (Span { first, end }, team)));
                first = end;
            }
        }
        found
    }

    /// The cheapest team at a start, and the next start at which it may be another.
    fn from(&mut self, start: i64) -> (Option<Team>, i64) {
        let (mut until, mut firsts) = (i64::MAX, Vec::with_capacity(self.benches.len()));
        for role in 0..self.benches.len() {
            let (found, changes) = self.free_candidates(role, start, 1);
            until = until.min(changes);
            let [first] = found.as_slice() else { return (None, changes) };
            firsts.push(first.rank);
        }
        if all_different(&firsts) {
            return (Some(firsts.into()), until);
        }
        // A role never needs to look further than one candidate for each role: of that many,
        // one is always left by the others, and is no worse than anybody further down.
        let mut options = Vec::with_capacity(self.benches.len());
        for role in 0..self.benches.len() {
            let (found, changes) = self.free_candidates(role, start, self.benches.len());
            until = until.min(changes);
            options.push(found);
        }
        let key = options.iter().flat_map(|found| {
            std::iter::once(found.len()).chain(found.iter().map(|candidate| candidate.rank))
        });
        let team = self.solved.entry(key.collect()).or_insert_with(|| assignment::cheapest(&options));
        (team.clone(), until)
    }

    /// The first few of a role's candidates that are free at a start, and the next start at which they may
    /// be others.
    fn free_candidates(&mut self, role: usize, start: i64, wanted: usize) -> (Vec<Candidate>, i64) {
        let (mut found, mut until) = (Vec::with_capacity(wanted), i64::MAX);
        for candidate in &self.benches[role] {
            let changes = match self.presence.at(candidate.rank, start) {
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

fn all_different(team: &[Rank]) -> bool {
    team.iter().enumerate().all(|(index, rank)| !team[..index].contains(rank))
}
