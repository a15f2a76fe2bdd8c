//! Time as sorted intervals of minutes, and the starts at which something fits into it.
//!
//! A set of starts is written as intervals too: `[a, b)` holds every minute at which an interview may begin,
//! whether it lies on the grid or not. What the time is for is not known here.

use crate::problem::{Interval, Minute};

/// Earlier and later than any minute that can be written, with room for any travel.
pub(super) const LONG_AGO: Minute = -(1 << 50);
pub(super) const FAR_AHEAD: Minute = 1 << 50;

/// The same time in sorted intervals that neither overlap nor touch.
pub(super) fn merged(mut intervals: Vec<Interval>) -> Vec<Interval> {
    intervals.sort_unstable();
    intervals.dedup_by(|later, earlier| {
        let touches = later.start <= earlier.end;
        if touches {
            earlier.end = earlier.end.max(later.end);
        }
        touches
    });
    intervals
}

/// The starts at which an interview, with a margin on both sides, lies inside one piece of merged time.
pub(super) fn fitting(free: &[Interval], margin: i64, duration: i64) -> Vec<Interval> {
    let starts = free
        .iter()
        .map(|free| Interval { start: free.start + margin, end: free.end - margin - duration + 1 });
    starts.filter(|starts| starts.start < starts.end).collect()
}

/// What two sorted lists have in common.
pub(super) fn both(mut left: &[Interval], mut right: &[Interval]) -> Vec<Interval> {
    let mut common = Vec::new();
    while let ([one, ones @ ..], [two, twos @ ..]) = (left, right) {
        let (start, end) = (one.start.max(two.start), one.end.min(two.end));
        if start < end {
            common.push(Interval { start, end });
        }
        if one.end <= two.end {
            left = ones;
        } else {
            right = twos;
        }
    }
    common
}

/// The time at which fewer than `limit` of the intervals are running.
pub(super) fn below(limit: u32, intervals: &[Interval]) -> Vec<Interval> {
    let limit = i64::from(limit);
    // Ends come before starts of the same minute: intervals are half open.
    let mut turns: Vec<(Minute, i64)> =
        intervals.iter().flat_map(|one| [(one.start, 1), (one.end, -1)]).collect();
    turns.sort_unstable();
    let (mut running, mut since, mut free) = (0, LONG_AGO, Vec::new());
    for (minute, turn) in turns {
        if running < limit && since < minute {
            free.push(Interval { start: since, end: minute });
        }
        running += turn;
        since = minute;
    }
    if running < limit {
        free.push(Interval { start: since, end: FAR_AHEAD });
    }
    merged(free)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn times(bounds: &[(i64, i64)]) -> Vec<Interval> {
        bounds.iter().map(|(start, end)| Interval { start: *start, end: *end }).collect()
    }

    #[test]
    fn touching_pieces_are_one_and_hold_what_neither_holds_alone() {
        let free = merged(times(&[(60, 90), (0, 60), (100, 110)]));
        assert_eq!(free, times(&[(0, 90), (100, 110)]));
        assert_eq!(fitting(&free, 10, 60), times(&[(10, 21)]));
    }

    #[test]
    fn what_two_lists_share_is_neither_more_nor_less() {
        let common = both(&times(&[(0, 10), (20, 30)]), &times(&[(5, 25), (30, 40)]));
        assert_eq!(common, times(&[(5, 10), (20, 25)]));
    }

    #[test]
    fn a_house_is_below_its_limit_where_fewer_children_are_there() {
        let visits = times(&[(0, 10), (5, 15), (10, 20)]);
        let below = below(2, &visits);
        assert_eq!(below, times(&[(LONG_AGO, 5), (15, FAR_AHEAD)]));
        assert!(super::below(0, &visits).is_empty());
    }
}
