//! Hours of a day, as people type them: `13:00-15:00`, `8-10`, `8.30–10`.

use barnahus_vocabulary::{Interval, local};
use time::Date;

use crate::typed::{Fault, Word};

const MIDNIGHT: u16 = 24 * 60;

/// From when to when on a day, in minutes of the wall clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayHours {
    from: u16,
    to: u16,
}

impl DayHours {
    /// From midnight to midnight.
    pub const WHOLE: Self = Self { from: 0, to: MIDNIGHT };

    /// What they come to on a day.
    #[must_use]
    pub fn on(self, day: Date) -> Option<Interval> {
        Interval::new(local::minute_of_day(day, self.from), local::minute_of_day(day, self.to))
    }

    pub(super) fn read(text: &str) -> Option<Self> {
        let (from, to) = text.split_once(['-', '–'])?;
        let (from, to) = (minute(from.trim())?, minute(to.trim())?);
        (from < to).then_some(Self { from, to })
    }
}

/// `8`, `8:30`, `08.30`, `24:00`.
fn minute(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    let minute = (hours <= 24 && minutes < 60).then(|| hours * 60 + minutes)?;
    (minute <= MIDNIGHT).then_some(minute)
}

impl std::fmt::Debug for DayHours {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DayHours(closed)")
    }
}

impl Word for DayHours {
    fn parse(text: &str, _: Date) -> Result<Self, Fault> {
        Self::read(text).ok_or(Fault::NotHours)
    }

    fn text(&self) -> String {
        let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
        format!("{}-{}", clock(self.from), clock(self.to))
    }
}
