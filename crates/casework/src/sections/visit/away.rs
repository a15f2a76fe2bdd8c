//! Days on which a child is away, as people type them: `12.03.2027`, `12.03.2027 8-12`,
//! `12.03.2027-15.03.2027`.

use barnahus_vocabulary::{Interval, local};
use time::Date;

use super::DayHours;
use crate::days;
use crate::typed::{Fault, Word};

/// Longer than anyone knows beforehand; a mistyped year is noticed.
const MOST_DAYS: i64 = 366;

/// Hours of one day, or whole days, the last included.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Away {
    first: Date,
    last: Date,
    hours: DayHours,
}

impl Away {
    /// From when to when.
    #[must_use]
    pub fn during(&self) -> Option<Interval> {
        if self.first == self.last {
            return self.hours.on(self.first);
        }
        let after = self.last.next_day()?;
        Interval::new(local::start_of_day(self.first), local::start_of_day(after))
    }

    fn one_day(day: Date, hours: DayHours) -> Self {
        Self { first: day, last: day, hours }
    }

    fn days(first: Date, last: Date) -> Result<Self, Fault> {
        let whole = Self { first, last, hours: DayHours::WHOLE };
        if first <= last && (last - first).whole_days() < MOST_DAYS { Ok(whole) } else { Err(Fault::NotADay) }
    }
}

impl std::fmt::Debug for Away {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Away(closed)")
    }
}

impl Word for Away {
    fn parse(text: &str, today: Date) -> Result<Self, Fault> {
        if let Some(day) = days::parse(text, today) {
            return Ok(Self::one_day(day, DayHours::WHOLE));
        }
        let day = |text: &str| days::parse(text, today).ok_or(Fault::NotADay);
        if let Some((on, hours)) = text.split_once(' ')
            && let Some(hours) = DayHours::read(hours)
        {
            return Ok(Self::one_day(day(on)?, hours));
        }
        let (first, last) = text.split_once(['-', '–']).ok_or(Fault::NotADay)?;
        Self::days(day(first.trim())?, day(last.trim())?)
    }

    fn text(&self) -> String {
        let Self { first, last, hours } = self;
        match (first == last, *hours == DayHours::WHOLE) {
            (true, true) => days::dotted_text(*first),
            (true, false) => format!("{} {}", days::dotted_text(*first), hours.text()),
            (false, _) => format!("{}-{}", days::dotted_text(*first), days::dotted_text(*last)),
        }
    }
}
