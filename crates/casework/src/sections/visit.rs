//! How the child comes to the house, and when it cannot: what a single booking and the plan of the week
//! both reckon with.
//!
//! School and sleep, exams and a trip say something of the child, so they lie sealed like the rest. What
//! is typed here has one form on every day and in both languages: numbers only.

mod away;
mod hours;

use std::collections::BTreeSet;

use barnahus_vocabulary::{Interval, local};
use time::{Date, Weekday};

use crate::typed::{Fault, Word};

pub use away::Away;
pub use hours::DayHours;

listed! {
    /// A day of the week.
    DayOff {
        Monday = "mon", "luni", "Monday";
        Tuesday = "tue", "marți", "Tuesday";
        Wednesday = "wed", "miercuri", "Wednesday";
        Thursday = "thu", "joi", "Thursday";
        Friday = "fri", "vineri", "Friday";
        Saturday = "sat", "sâmbătă", "Saturday";
        Sunday = "sun", "duminică", "Sunday";
    }
}

impl DayOff {
    const fn weekday(self) -> Weekday {
        match self {
            Self::Monday => Weekday::Monday,
            Self::Tuesday => Weekday::Tuesday,
            Self::Wednesday => Weekday::Wednesday,
            Self::Thursday => Weekday::Thursday,
            Self::Friday => Weekday::Friday,
            Self::Saturday => Weekday::Saturday,
            Self::Sunday => Weekday::Sunday,
        }
    }
}

/// Minutes of the child's way to the house.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct WayMinutes(u16);

impl WayMinutes {
    /// The longest way that is believed: nobody brings a child longer.
    pub const MOST: u16 = 600;

    /// So many minutes; `None` when nobody would bring a child so far.
    #[must_use]
    pub fn new(minutes: u32) -> Option<Self> {
        u16::try_from(minutes).ok().filter(|minutes| *minutes <= Self::MOST).map(Self)
    }

    /// The minutes.
    #[must_use]
    pub fn minutes(self) -> u32 {
        self.0.into()
    }
}

impl std::fmt::Debug for WayMinutes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WayMinutes(closed)")
    }
}

impl Word for WayMinutes {
    fn parse(text: &str, _: Date) -> Result<Self, Fault> {
        let minutes = text.parse().map_err(|_| Fault::NotANumber)?;
        Self::new(minutes).ok_or(Fault::OutOfRange(0, Self::MOST))
    }

    fn text(&self) -> String {
        self.0.to_string()
    }
}

section! {
    /// The child's way and hours.
    Visit {
        /// Minutes of the child's way to the house.
        child_way: Option<WayMinutes>,
        /// Weekdays on which the child cannot come at all.
        child_days_off: BTreeSet<DayOff>,
        /// Hours of every day that are not free: meals, sleep, school.
        child_hours_off: BTreeSet<DayHours>,
        /// Days, or hours of a day, that are not free: exams, a trip.
        child_away: BTreeSet<Away>,
    }
}

impl Visit {
    /// When the child cannot come within a stretch of time, in no order.
    #[must_use]
    pub fn cannot(&self, within: Interval) -> Vec<Interval> {
        let Self { child_way: _, child_days_off, child_hours_off, child_away } = self;
        let mut cannot: Vec<Interval> = child_away.iter().filter_map(|away| away.during()).collect();
        let mut day = local::day(within.start());
        while local::start_of_day(day) < within.end() {
            if child_days_off.iter().any(|off| off.weekday() == day.weekday()) {
                cannot.extend(DayHours::WHOLE.on(day));
            }
            cannot.extend(child_hours_off.iter().filter_map(|hours| hours.on(day)));
            let Some(next) = day.next_day() else { break };
            day = next;
        }
        cannot.retain(|one| one.overlaps(within));
        cannot
    }
}

#[cfg(test)]
mod tests;
