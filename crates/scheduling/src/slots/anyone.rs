//! When anybody is there at all: the union of many people's free time, as a house sees it.
//!
//! People mostly work the same hours, so a few of those who live near fill nearly all that can be filled.
//! What that is, is known beforehand: nobody starts outside of the hours of the role, and a way of `m`
//! minutes takes `m` minutes from both their ends. People are added nearest first, and of each only what
//! is still missing is looked up; where nothing is missing, nobody further away is asked.

use super::grid::Grid;
use super::presence::Reach;
use super::sorted::passed;
use super::spans::Spans;
use crate::problem::{Interval, Minute};

/// The minutes from the first to the last at which an interview may start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Starts {
    first: Minute,
    last: Minute,
}

/// The minutes at which an interview could start if nobody had to travel: the most that some people offer.
#[derive(Debug, Default)]
pub(super) struct Hours(Vec<Starts>);

impl Hours {
    /// Of some people's [merged](super::grid::merged) free time.
    pub(super) fn of<'s>(grid: &Grid, people: impl Iterator<Item = &'s [Interval]>) -> Self {
        let mut anyone = Anyone::default();
        for (place, free) in people.enumerate() {
            anyone.add_what_sticks_out(grid, free);
            if (place + 1).is_power_of_two() {
                anyone.unite();
            }
        }
        anyone.unite();
        Self(anyone.covered)
    }

    /// The longest way with which somebody could be there at a minute; none, if nobody could.
    pub(super) fn longest_way(&self, minute: Minute) -> Option<Minute> {
        let at = self.0.get(self.0.partition_point(|hours| hours.last < minute))?;
        (at.first <= minute).then(|| (minute - at.first).min(at.last - minute))
    }

    /// The first start after one at which somebody with a way of so many minutes could be there.
    pub(super) fn next(&self, grid: &Grid, start: i64, way: u32) -> i64 {
        let (minute, way) = (grid.minute(start), i64::from(way));
        let later = &self.0[self.0.partition_point(|hours| hours.last - way <= minute)..];
        later
            .first()
            .map_or(i64::MAX, |hours| grid.between(hours.first + way, hours.last - way).first.max(start + 1))
    }

    /// What of it is not covered, for those whose way is so many minutes or more; only where a start is.
    fn missing(&self, grid: &Grid, way: u32, covered: &[Starts]) -> Vec<Starts> {
        let (mut missing, mut covered) = (Vec::new(), covered.iter().peekable());
        for hours in &self.0 {
            let (mut first, last) = (hours.first + i64::from(way), hours.last - i64::from(way));
            while let Some(one) = covered.next_if(|one| one.first <= last) {
                if first < one.first {
                    missing.push(Starts { first, last: one.first - 1 });
                }
                first = first.max(one.last + 1);
                if one.last >= last {
                    break;
                }
            }
            if first <= last {
                missing.push(Starts { first, last });
            }
        }
        missing.retain(|gap| grid.has_any(gap.first, gap.last));
        missing
    }
}

/// The starts at which at least one of some people is free.
#[derive(Debug, Default)]
pub(super) struct Anyone {
    /// Sorted, and no two touch.
    covered: Vec<Starts>,
    batch: Vec<Starts>,
}

impl Anyone {
    /// Adds people of these hours, who come nearest first.
    pub(super) fn add<'s>(&mut self, grid: &Grid, hours: &Hours, people: impl Iterator<Item = Reach<'s>>) {
        let mut people = people.peekable();
        while let Some(nearest) = people.peek() {
            let missing = hours.missing(grid, nearest.travel, &self.covered);
            if missing.is_empty() {
                return;
            }
            for reach in people.by_ref().take(8) {
                self.add_what_is_missing(grid, reach, &missing);
            }
            self.unite();
        }
    }

    /// The starts at which one of those added so far is free.
    pub(super) fn starts(&self, grid: &Grid) -> Spans {
        Spans::sorted(self.covered.iter().map(|starts| grid.between(starts.first, starts.last)))
    }

    fn add_what_is_missing(&mut self, grid: &Grid, Reach { free, travel }: Reach<'_>, missing: &[Starts]) {
        let mut free = free;
        for gap in missing {
            free = &free[passed(free, |free| grid.last_start(*free, i64::from(travel)) < gap.first)..];
            let own = free.iter().map(|free| Starts::of(grid, *free, travel));
            self.batch
                .extend(own.take_while(|own| own.first <= gap.last).filter(|own| own.first <= own.last));
        }
    }

    fn add_what_sticks_out(&mut self, grid: &Grid, free: &[Interval]) {
        let mut covered = self.covered.iter().peekable();
        for own in free.iter().map(|free| Starts::of(grid, *free, 0)).filter(|own| own.first <= own.last) {
            while covered.next_if(|one| one.last < own.last).is_some() {}
            if covered.peek().is_none_or(|one| one.first > own.first) {
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

impl Starts {
    /// Those inside a piece of free time with a way on both sides; backwards, if there are none.
    fn of(grid: &Grid, free: Interval, way: u32) -> Self {
        let way = i64::from(way);
        Self { first: free.start + way, last: grid.last_start(free, way) }
    }
}
