//! Hours by weekday, of a person or a room, and what they come to between two instants.
//!
//! Hours are minutes from midnight on the wall clock, so that nine o'clock stays nine o'clock over
//! both clock changes. It knows no leave and no booking; [`crate::free_time`] puts those together.

use barnahus_vocabulary::{Instant, Interval, local};
use time::{Date, Weekday};

use crate::fault::StoreFault;

/// One stretch of a weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hours {
    day: u8,
    from_minute: u16,
    to_minute: u16,
}

/// Why a stretch is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotHours {
    /// It does not end after it begins.
    EndsBeforeItBegins,
    /// It lies beyond the day, or not on five minutes.
    NotOnTheClock,
}

impl Hours {
    /// From minutes since midnight, multiples of five, at most 1440.
    ///
    /// # Errors
    /// [`NotHours`] says which rule it breaks.
    pub fn new(day: Weekday, from_minute: u16, to_minute: u16) -> Result<Self, NotHours> {
        if to_minute > 1_440 || !from_minute.is_multiple_of(5) || !to_minute.is_multiple_of(5) {
            return Err(NotHours::NotOnTheClock);
        }
        if from_minute >= to_minute {
            return Err(NotHours::EndsBeforeItBegins);
        }
        Ok(Self { day: day.number_from_monday(), from_minute, to_minute })
    }

    /// The weekday, 1 for Monday.
    #[must_use]
    pub const fn day_number(self) -> u8 {
        self.day
    }

    /// Minutes from midnight at which it begins.
    #[must_use]
    pub const fn from_minute(self) -> u16 {
        self.from_minute
    }

    /// Minutes from midnight at which it ends.
    #[must_use]
    pub const fn to_minute(self) -> u16 {
        self.to_minute
    }

    pub(crate) fn from_columns(day: i32, from: i32, to: i32) -> Result<Self, StoreFault> {
        let unreadable = StoreFault::Unreadable("hours");
        let place = usize::try_from(day - 1).map_err(|_| unreadable.clone())?;
        let day = local::WEEK.get(place).ok_or_else(|| unreadable.clone())?;
        let minute = |number: i32| u16::try_from(number).map_err(|_| unreadable.clone());
        Self::new(*day, minute(from)?, minute(to)?).map_err(|_| unreadable.clone())
    }

    /// What it comes to on one day, if it is that weekday's.
    fn on(self, day: Date) -> Option<Interval> {
        if day.weekday().number_from_monday() != self.day {
            return None;
        }
        Interval::new(local::minute_of_day(day, self.from_minute), local::minute_of_day(day, self.to_minute))
    }
}

/// All that the hours come to between two instants, in order, cut to them.
#[must_use]
pub fn unfold(hours: &[Hours], within: Interval) -> Vec<Interval> {
    let mut open = Vec::new();
    let mut day = local::day(within.start());
    while local::start_of_day(day) < within.end() {
        for interval in hours.iter().filter_map(|hours| hours.on(day)) {
            open.extend(Interval::new(
                interval.start().max(within.start()),
                interval.end().min(within.end()),
            ));
        }
        let Some(next) = day.next_day() else { break };
        day = next;
    }
    open.sort_unstable();
    open
}

/// Takes busy stretches out of open ones.
#[must_use]
pub fn without(open: Vec<Interval>, busy: &[Interval]) -> Vec<Interval> {
    busy.iter().fold(open, |open, busy| open.into_iter().flat_map(|free| free.without(*busy)).collect())
}

/// Five-minute cells since 1970, as claims count time.
#[must_use]
pub fn cells(interval: Interval) -> std::ops::Range<i64> {
    let first = interval.start().minutes().div_euclid(5);
    let last = (interval.end() - time::Duration::milliseconds(1)).minutes().div_euclid(5);
    first..last + 1
}

/// The stretch that one cell stands for.
#[must_use]
pub fn cell_interval(first: i64, after_last: i64) -> Option<Interval> {
    Interval::new(Instant::from_minutes(first * 5), Instant::from_minutes(after_last * 5))
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    fn week_of_the_change() -> Interval {
        let from = local::start_of_day(date!(2026 - 10 - 23));
        Interval::new(from, local::start_of_day(date!(2026 - 10 - 27))).unwrap()
    }

    #[test]
    fn nine_stays_nine_over_the_clock_change() {
        let hours = [Weekday::Friday, Weekday::Monday].map(|day| Hours::new(day, 540, 600).unwrap());
        let starts: Vec<_> =
            unfold(&hours, week_of_the_change()).iter().map(|open| open.start().to_string()).collect();
        assert_eq!(starts, ["2026-10-23T06:00:00Z", "2026-10-26T07:00:00Z"]);
    }

    #[test]
    fn leave_is_taken_out_of_hours() {
        let open = unfold(&[Hours::new(Weekday::Friday, 540, 720).unwrap()], week_of_the_change());
        let start = open[0].start();
        let leave =
            Interval::new(start + time::Duration::minutes(60), start + time::Duration::minutes(90)).unwrap();
        let left: Vec<_> =
            without(open, &[leave]).iter().map(|free| (free.end() - free.start()).whole_minutes()).collect();
        assert_eq!(left, [60, 90]);
    }

    #[test]
    fn an_hour_is_twelve_cells() {
        let start = Instant::from_minutes(600);
        let hour = Interval::new(start, start + time::Duration::hours(1)).unwrap();
        assert_eq!(cells(hour).count(), 12);
        assert_eq!(cell_interval(cells(hour).start, cells(hour).end), Some(hour));
    }

    #[test]
    fn hours_end_after_they_begin_and_lie_on_five_minutes() {
        assert_eq!(Hours::new(Weekday::Monday, 600, 600), Err(NotHours::EndsBeforeItBegins));
        assert_eq!(Hours::new(Weekday::Monday, 601, 700), Err(NotHours::NotOnTheClock));
        assert_eq!(Hours::new(Weekday::Monday, 0, 1_445), Err(NotHours::NotOnTheClock));
    }
}
