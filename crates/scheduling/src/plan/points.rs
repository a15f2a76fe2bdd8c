//! The minutes at which the use of a resource can have a price.
//!
//! Evenly spaced, so that a minute is found by a division, and only where some interview could take
//! something, so that nights cost nothing. Two uses that overlap between two points do so without a price:
//! the bound is then a little lower, never wrong.

use super::model::{Model, Task};
use crate::problem::{Interval, Minute};
use std::ops::Range;

/// A time of more minutes than this is not worth the memory; then there are no points.
const MOST: i64 = 1 << 21;

/// Nor are there any when costs are so large that fractions of them might overflow.
const MOST_AT_STAKE: i128 = 1 << 40;

/// The points, numbered in order of time.
#[derive(Debug, Default)]
pub(super) struct Points {
    origin: Minute,
    spacing: i64,
    /// For each minute from the origin on, how many points lie before it.
    before: Vec<u32>,
    minutes: Vec<Minute>,
}

impl Points {
    /// The points at which any two interviews could meet.
    pub(super) fn of(model: &Model) -> Self {
        let total: i128 = model.tasks.iter().map(|task| i128::from(task.unplaced)).sum();
        if total > MOST_AT_STAKE {
            return Self::default();
        }
        let spacing = spacing(model);
        // Wide enough for a point on each side of what is too short to hold one.
        let wide = |span: Interval| Interval { start: span.start - spacing, end: span.end + spacing };
        let spans = || model.tasks.iter().flat_map(|task| reaches(model, task)).map(wide);
        let Some(origin) = spans().map(|span| span.start).min() else { return Self::default() };
        let last = spans().map(|span| span.end).max().unwrap_or(origin);
        if last - origin > MOST {
            return Self::default();
        }
        let mut turns = vec![0_i64; (last - origin + 1) as usize];
        for span in spans() {
            turns[(span.start - origin) as usize] += 1;
            turns[(span.end - origin) as usize] -= 1;
        }
        // Starts lie on points.
        let phase = (model.presence.minute(0) - origin).rem_euclid(spacing);
        let mut points =
            Self { origin, spacing, before: Vec::with_capacity(turns.len()), minutes: Vec::new() };
        let mut reached = 0;
        for (passed, turn) in turns.iter().enumerate() {
            points.before.push(points.minutes.len() as u32);
            reached += turn;
            if reached > 0 && passed as i64 % spacing == phase {
                points.minutes.push(origin + passed as i64);
            }
        }
        points
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.minutes.len()
    }

    /// When a point is.
    pub(super) fn minute(&self, point: usize) -> Minute {
        self.minutes[point]
    }

    /// The points inside a time.
    pub(super) fn inside(&self, time: Interval) -> Range<usize> {
        self.first_from(time.start)..self.first_from(time.end)
    }

    /// The points inside a time and one more on each side: of two times that overlap, both have one of them.
    pub(super) fn around(&self, time: Interval) -> Range<usize> {
        self.inside(Interval { start: time.start - self.spacing, end: time.end + self.spacing })
    }

    fn first_from(&self, minute: Minute) -> usize {
        let Some(last) = self.before.len().checked_sub(1) else { return 0 };
        let passed = usize::try_from(minute - self.origin).unwrap_or(0);
        self.before[passed.min(last)] as usize
    }
}

/// The longest time that each place could take anything for.
fn reaches<'m>(model: &'m Model, task: &'m Task) -> impl Iterator<Item = Interval> + 'm {
    let margins = task.venues.iter().map(|venue| {
        let travels = venue.roles.iter().flatten().map(|candidate| candidate.travel);
        travels.chain([model.lanes[venue.house].gap]).max().unwrap_or(0)
    });
    let margins: Vec<i64> = margins.collect();
    task.places.iter().map(move |place| model.around(task, *place, margins[place.venue as usize]))
}

/// Fine enough for every overlap to hold a point, unless that were more than four to a step.
fn spacing(model: &Model) -> i64 {
    let mut common = model.step;
    for task in &model.tasks {
        for venue in &task.venues {
            let travels = venue.roles.iter().flatten().map(|candidate| candidate.travel);
            for length in travels.chain([task.duration, model.lanes[venue.house].gap]) {
                common = common_divisor(common, length);
            }
        }
    }
    common.max(1)
}

const fn common_divisor(mut one: i64, mut two: i64) -> i64 {
    while two != 0 {
        (one, two) = (two, one % two);
    }
    one
}
