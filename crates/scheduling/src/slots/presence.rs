//! When somebody can be in a house: their free time, seen from there.
//!
//! A way to a house only moves the ends of free time, so nothing is kept for a pair of a person and a house:
//! what is asked is worked out from the one list of free time that each person has. Times are compared in
//! minutes; only what is left at the end is counted on the grid.

use super::grid::Grid;
use super::spans::Spans;
use crate::problem::{Interval, Minute};

/// A person as a house sees them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reach<'s> {
    /// Their [merged](super::grid::merged) free time.
    pub(super) free: &'s [Interval],
    /// Minutes of their way there, and of the way back.
    pub(super) travel: u32,
}

/// What is known of a person at a start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum At {
    /// Free, and still so at every start before the given one.
    Free(i64),
    /// Not free, and still so at every start before the given one.
    Away(i64),
}

impl Reach<'_> {
    /// Whether they are free at a start, and until which start at least that is so.
    pub(super) fn at(self, grid: &Grid, start: i64) -> At {
        let margin = i64::from(self.travel);
        let minute = grid.minute(start);
        let over = self.free.partition_point(|free| grid.last_start(*free, margin) < minute);
        match self.free.get(over) {
            Some(free) if free.start + margin <= minute => At::Free(grid.fitting(*free, margin).end),
            Some(free) => At::Away(grid.fitting(*free, margin).first.max(start + 1)),
            None => At::Away(i64::MAX),
        }
    }
}

/// The starts at which at least one of some people is free, who are added one after the other.
///
/// People mostly work the same hours. So the first few are united, and of all others only what sticks out
/// of that is, in batches that double: nearly nothing is left to sort.
#[derive(Debug)]
pub(super) struct Anyone {
    /// Sorted, and no two touch.
    covered: Vec<Starts>,
    batch: Vec<Starts>,
    /// How many more people until the batch is united with the rest.
    room: usize,
    next_room: usize,
}

impl Anyone {
    /// Nobody yet.
    pub(super) const fn new() -> Self {
        Self { covered: Vec::new(), batch: Vec::new(), room: 8, next_room: 8 }
    }

    /// Adds some people.
    pub(super) fn add<'s>(&mut self, grid: &Grid, people: impl Iterator<Item = Reach<'s>>) {
        for reach in people {
            self.add_what_sticks_out(grid, reach);
            self.room -= 1;
            if self.room == 0 {
                self.unite();
                (self.room, self.next_room) = (self.next_room, self.next_room * 2);
            }
        }
    }

    /// The starts at which one of those added so far is free.
    pub(super) fn starts(&mut self, grid: &Grid) -> Spans {
        self.unite();
        Spans::sorted(self.covered.iter().map(|starts| grid.between(starts.first, starts.last)))
    }

    fn add_what_sticks_out(&mut self, grid: &Grid, Reach { free, travel }: Reach<'_>) {
        let margin = i64::from(travel);
        let mut covered = self.covered.iter();
        let mut next = covered.next();
        for free in free {
            let own = Starts { first: free.start + margin, last: grid.last_start(*free, margin) };
            if own.first > own.last {
                continue;
            }
            while next.is_some_and(|one| one.last < own.last) {
                next = covered.next();
            }
            if next.is_none_or(|one| one.first > own.first) {
                self.batch.push(own);
            }
        }
    }

    fn unite(&mut self) {
        self.batch.append(&mut self.covered);
        self.batch.sort_unstable();
        for starts in self.batch.drain(..) {
            match self.covered.last_mut() {
                Some(last) if starts.first <= last.last + 1 => last.last = last.last.max(starts.last),
                Some(_) | None => self.covered.push(starts),
            }
        }
    }
}

/// The minutes from the first to the last at which an interview may start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Starts {
    first: Minute,
    last: Minute,
}
