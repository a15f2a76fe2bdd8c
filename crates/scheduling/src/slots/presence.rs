//! When somebody can be in a house: their free time, seen from there.
//!
//! A way to a house only moves the ends of free time, so nothing is kept for a pair of a person and a house:
//! what is asked is worked out from the one list of free time that each person has. Times are compared in
//! minutes, and only what is found is put on the grid.

use super::grid::Grid;
use crate::problem::Interval;

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
