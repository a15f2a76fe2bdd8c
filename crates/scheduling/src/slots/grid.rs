//! From free time to the starts on the grid at which something fits into it.
//!
//! The only place where minutes become ordinals of starts. Free times are on any minute and are never
//! rounded: a start counts when the whole of what it needs lies inside one piece of free time.

use std::borrow::Cow;

use super::spans::{Span, Spans};
use crate::problem::{Interval, Minute, Problem};

/// Earlier and later than any minute that can be written, with room for any travel.
const LONG_AGO: Minute = -(1 << 50);
const FAR_AHEAD: Minute = 1 << 50;

/// The candidate starts of one interview: those that keep rule 1.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grid {
    origin: Minute,
    step: i64,
    duration: i64,
    all: Span,
}

impl Grid {
    /// The starts at which an interview of a length lies inside its window and the horizon.
    pub(super) fn new(problem: &Problem, window: Interval, duration_minutes: u32) -> Self {
        let horizon = problem.draft().horizon;
        let (step, duration) = (i64::from(problem.draft().step_minutes), i64::from(duration_minutes));
        let everywhere = Span { first: 0, end: i64::MAX };
        let grid = Self { origin: horizon.start, step, duration, all: everywhere };
        let inside = Interval { start: window.start.max(horizon.start), end: window.end.min(horizon.end) };
        Self { all: grid.fitting(inside, 0), ..grid }
    }

    /// All candidate starts.
    pub(super) fn all(&self) -> Spans {
        Spans::one(self.all)
    }

    /// The minute of a start.
    pub(super) const fn minute(&self, ordinal: i64) -> Minute {
        self.origin + ordinal * self.step
    }

    /// The start at a minute, if it is a candidate.
    pub(super) fn at(&self, minute: Minute) -> Spans {
        let ordinal = (minute - self.origin).div_euclid(self.step);
        let is_candidate =
            self.minute(ordinal) == minute && (self.all.first..self.all.end).contains(&ordinal);
        Spans::one(Span { first: ordinal, end: ordinal + i64::from(is_candidate) })
    }

    /// The last minute at which the interview, with a margin after it, could start inside a piece of free
    /// time, be it on the grid or not.
    pub(super) const fn last_start(&self, free: Interval, margin: i64) -> Minute {
        free.end - margin - self.duration
    }

    /// The starts from one minute to another; empty, and perhaps backwards, if there are none.
    pub(super) fn between(&self, first: Minute, last: Minute) -> Span {
        Span {
            first: (first - self.origin + self.step - 1).div_euclid(self.step).max(self.all.first),
            end: ((last - self.origin).div_euclid(self.step) + 1).min(self.all.end),
        }
    }

    /// Whether there is a start from one minute to another.
    pub(super) fn has_any(&self, first: Minute, last: Minute) -> bool {
        let Span { first, end } = self.between(first, last);
        first < end
    }

    /// The starts at which the interview, with a margin on both sides, lies inside a piece of free time;
    /// empty, and perhaps backwards, if there are none.
    pub(super) fn fitting(&self, free: Interval, margin: i64) -> Span {
        self.between(free.start + margin, self.last_start(free, margin))
    }

    /// The same for all of some free time, which is [merged].
    pub(super) fn within(&self, free: &[Interval], margin: i64) -> Spans {
        Spans::sorted(free.iter().map(|free| self.fitting(*free, margin)))
    }
}

/// The same time in sorted intervals that neither overlap nor touch; mostly it is written down so.
pub(super) fn merged(intervals: &[Interval]) -> Cow<'_, [Interval]> {
    if intervals.windows(2).all(|pair| pair[0].end < pair[1].start) {
        return Cow::Borrowed(intervals);
    }
    let mut sorted = intervals.to_vec();
    sorted.sort_unstable();
    sorted.dedup_by(|later, earlier| {
        let touches = later.start <= earlier.end;
        if touches {
            earlier.end = earlier.end.max(later.end);
        }
        touches
    });
    Cow::Owned(sorted)
}

/// The time at which fewer than `limit` of the intervals are running.
pub(super) fn below(limit: u32, intervals: &[Interval]) -> Vec<Interval> {
    let limit = i64::from(limit);
    // Ends come before starts of the same minute: intervals are half open.
    let mut turns: Vec<(Minute, i64)> =
        intervals.iter().flat_map(|one| [(one.start, 1), (one.end, -1)]).collect();
    turns.sort_unstable();
    let (mut running, mut below_since) = (0, (limit > 0).then_some(LONG_AGO));
    let mut free = Vec::new();
    for (minute, turn) in turns {
        running += turn;
        if running < limit {
            below_since = below_since.or(Some(minute));
        } else if let Some(start) = below_since.take() {
            free.push(Interval { start, end: minute });
        }
    }
    free.extend(below_since.map(|start| Interval { start, end: FAR_AHEAD }));
    // A house that is emptied and filled in the same minute was not free between.
    free.retain(|free| free.start < free.end);
    free
}
