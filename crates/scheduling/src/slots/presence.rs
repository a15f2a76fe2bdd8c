//! Who of the people concerned can be in one house at which starts.
//!
//! Filled anew for each house, since each person's way there is another; the room it takes is used again.
//! A question is asked with starts that only grow, so each person's answer is found where the last one was.

use super::grid::Grid;
use super::spans::{Span, Spans};
use crate::problem::Interval;

/// A person, by rank among those concerned: ranks follow the order of their ids.
pub(super) type Rank = usize;

/// For each person the spans of starts at which they are free, their way there and back included.
#[derive(Debug, Default)]
pub(super) struct Presence {
    spans: Vec<Span>,
    /// Where each person's spans begin, and after the last person, where they end.
    bounds: Vec<usize>,
    cursors: Vec<usize>,
}

/// What is known of a person at a start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    /// Free, and still so at every start before the given one.
    Free(i64),
    /// Not free, and still so at every start before the given one.
    Away(i64),
}

impl Presence {
    /// Forgets the house before.
    pub(super) fn clear(&mut self) {
        self.spans.clear();
        self.cursors.clear();
        self.bounds.clear();
        self.bounds.push(0);
    }

    /// Adds the person of the next rank, with their [merged](super::grid::merged) free time and the minutes
    /// to this house, if they can work there.
    pub(super) fn add(&mut self, grid: &Grid, free: &[Interval], travel: Option<u32>) {
        self.cursors.push(self.spans.len());
        if let Some(travel) = travel {
            let fitting = free.iter().map(|free| grid.fitting(*free, i64::from(travel)));
            self.spans.extend(fitting.filter(|span| span.first < span.end));
        }
        self.bounds.push(self.spans.len());
    }

    /// Whether a person is free at a start, which must not be earlier than the one asked before.
    pub(super) fn at(&mut self, rank: Rank, start: i64) -> At {
        let end = self.bounds[rank + 1];
        let cursor = &mut self.cursors[rank];
        while *cursor < end && self.spans[*cursor].end <= start {
            *cursor += 1;
        }
        match self.spans[*cursor..end].first() {
            Some(span) if span.first <= start => At::Free(span.end),
            Some(span) => At::Away(span.first),
            None => At::Away(i64::MAX),
        }
    }

    /// The starts at which at least one of some people is free.
    ///
    /// People mostly work the same hours. So the first few are united, and of all others only what sticks
    /// out of that is, in batches that double: nearly nothing is left to sort.
    pub(super) fn anyone(&self, people: impl Iterator<Item = Rank>) -> Spans {
        let mut covered = Spans::default();
        let (mut batch, mut room) = (Vec::new(), 8);
        for (index, rank) in people.enumerate() {
            let mut from = 0;
            let own = &self.spans[self.bounds[rank]..self.bounds[rank + 1]];
            batch.extend(own.iter().filter(|span| !covered.covers(**span, &mut from)));
            if index + 1 == room {
                batch.extend_from_slice(covered.as_slice());
                covered = Spans::union(std::mem::take(&mut batch));
                room *= 2;
            }
        }
        batch.extend_from_slice(covered.as_slice());
        Spans::union(batch)
    }
}
