//! At which starts a person or a room is free for an interview, as sets of bits.
//!
//! A set depends on whose time it is, on the margin kept on both sides and on the length of the interview;
//! many interviews share these, so each set is made once, when it is first asked for. One bit stands for one
//! start of the whole plan.

use super::times;
use crate::problem::{Interval, Minute};
use std::collections::HashMap;

/// A set of starts by their index in the list of all starts.
pub(super) type Bits = Vec<u64>;

/// Names a set of [`Presence`].
pub(super) type SetId = u32;

/// All starts that matter, and the sets made so far.
#[derive(Debug, Default)]
pub(super) struct Presence {
    starts: Vec<Minute>,
    sets: Vec<Bits>,
    known: HashMap<(usize, i64, i64), SetId>,
}

impl Presence {
    /// Begins with these starts, sorted.
    pub(super) fn new(starts: Vec<Minute>) -> Self {
        Self { starts, ..Self::default() }
    }

    /// The minute of a start.
    pub(super) fn minute(&self, start: usize) -> Minute {
        self.starts[start]
    }

    /// Whether a set holds a start.
    pub(super) fn holds(&self, set: SetId, start: usize) -> bool {
        self.sets[set as usize][start / 64] >> (start % 64) & 1 == 1
    }

    /// The bits of a set.
    pub(super) fn bits(&self, set: SetId) -> &[u64] {
        &self.sets[set as usize]
    }

    /// The set of starts at which something that is free at some merged time can be used, with a margin.
    pub(super) fn set(
        &mut self,
        (resource, free): (usize, &[Interval]),
        margin: i64,
        duration: i64,
    ) -> SetId {
        if let Some(set) = self.known.get(&(resource, margin, duration)) {
            return *set;
        }
        let bits = self.within(&times::fitting(free, margin, duration));
        let set = self.sets.len() as SetId;
        self.sets.push(bits);
        self.known.insert((resource, margin, duration), set);
        set
    }

    /// The bits of all starts inside some sorted intervals.
    pub(super) fn within(&self, intervals: &[Interval]) -> Bits {
        let mut bits = vec![0; self.starts.len().div_ceil(64)];
        for interval in intervals {
            let first = self.starts.partition_point(|start| *start < interval.start);
            let end = self.starts.partition_point(|start| *start < interval.end);
            for start in first..end {
                bits[start / 64] |= 1 << (start % 64);
            }
        }
        bits
    }
}

/// The indices in a set, in order.
pub(super) fn members(bits: &[u64]) -> impl Iterator<Item = usize> + '_ {
    bits.iter().enumerate().flat_map(|(word, bits)| {
        let mut left = *bits;
        std::iter::from_fn(move || {
            let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
            left &= left - 1;
            Some(word * 64 + bit)
        })
    })
}
