//! The wall clock of the houses: Europe/Bucharest, both clock changes included.
//!
//! A local time that does not exist (spring) or exists twice (autumn) is asked about, never
//! guessed; [`LocalFault`] says which. The zone rules are compiled in, so that the same booking
//! falls on the same instant whatever the machine has installed.

use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};
use time::{Date, Month, PrimitiveDateTime, Time, Weekday};

use crate::instant::Instant;

/// The IANA name of the zone that all houses share.
pub const ZONE: &str = "Europe/Bucharest";

/// Why a wall-clock time names no single instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LocalFault {
    /// The clock was set forward over it.
    Skipped,
    /// The clock was set back and showed it twice.
    Twice,
}

fn zone() -> TimeZone {
    // The bundled database always has it; UTC would only be reached by a broken build.
    TimeZone::get(ZONE).unwrap_or(TimeZone::UTC)
}

fn civil(at: PrimitiveDateTime) -> Option<DateTime> {
    let (year, month, day) = at.date().to_calendar_date();
    let (hour, minute, second) = at.time().as_hms();
    DateTime::new(
        i16::try_from(year).ok()?,
        i8::try_from(u8::from(month)).ok()?,
        i8::try_from(day).ok()?,
        i8::try_from(hour).ok()?,
        i8::try_from(minute).ok()?,
        i8::try_from(second).ok()?,
        0,
    )
    .ok()
}

/// What the clock on the wall shows at `instant`.
#[must_use]
pub fn wall_clock(instant: Instant) -> PrimitiveDateTime {
    let seconds = jiff::Timestamp::from_millisecond(instant.millis())
        .map_or(0, |moment| zone().to_offset(moment).seconds());
    let shifted = instant + time::Duration::seconds(i64::from(seconds));
    let utc = shifted.utc();
    PrimitiveDateTime::new(utc.date(), utc.time())
}

/// The calendar day at the house.
#[must_use]
pub fn day(instant: Instant) -> Date {
    wall_clock(instant).date()
}

/// The instant at which the wall clock shows `at`.
///
/// # Errors
/// [`LocalFault`] on the two nights when the clock changes.
pub fn instant(at: PrimitiveDateTime) -> Result<Instant, LocalFault> {
    let Some(civil) = civil(at) else { return Err(LocalFault::Skipped) };
    let offset = match zone().to_ambiguous_timestamp(civil).offset() {
        AmbiguousOffset::Unambiguous { offset } => offset,
        AmbiguousOffset::Gap { .. } => return Err(LocalFault::Skipped),
        AmbiguousOffset::Fold { .. } => return Err(LocalFault::Twice),
    };
    Ok(Instant::from(at.assume_utc()) - time::Duration::seconds(i64::from(offset.seconds())))
}

/// The first instant of a day at the house. No Romanian clock change touches midnight.
#[must_use]
pub fn start_of_day(day: Date) -> Instant {
    instant(PrimitiveDateTime::new(day, Time::MIDNIGHT))
        .unwrap_or(Instant::from(PrimitiveDateTime::new(day, Time::MIDNIGHT).assume_utc()))
}

/// The instant of a minute counted from midnight on the wall clock, where 1440 is the next midnight.
/// For hours of work and of rooms: on the two nights of change the later reading is taken.
#[must_use]
pub fn minute_of_day(day: Date, minute: u16) -> Instant {
    let at = PrimitiveDateTime::new(day, Time::MIDNIGHT) + time::Duration::minutes(i64::from(minute));
    civil(at).and_then(|civil| zone().to_ambiguous_timestamp(civil).later().ok()).map_or_else(
        || Instant::from(at.assume_utc()),
        |moment| Instant::from_millis(moment.as_millisecond()),
    )
}

/// The Monday of the week in which `day` lies.
#[must_use]
pub fn monday(day: Date) -> Date {
    day - time::Duration::days(i64::from(day.weekday().number_days_from_monday()))
}

/// Full years between two days, as a birthday counts them: who is born on 29 February turns a year
/// older on 1 March of a common year.
#[must_use]
pub fn full_years(born: Date, on: Date) -> i32 {
    let had_birthday = (u8::from(on.month()), on.day()) >= (u8::from(born.month()), born.day());
    on.year() - born.year() - i32::from(!had_birthday)
}

/// Days of the week from Monday on, for hours of work and of rooms.
pub const WEEK: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// Reads `2026-12-01`, as it stands in addresses and in `<input type="date">`.
#[must_use]
pub fn parse_day(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = Month::try_from(parts.next()?.parse::<u8>().ok()?).ok()?;
    let day = parts.next()?.parse().ok()?;
    Date::from_calendar_date(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::{LocalFault, full_years, instant, minute_of_day, monday, parse_day, wall_clock};

    #[test]
    fn the_wall_clock_follows_both_changes() {
        assert_eq!(instant(datetime!(2027-03-28 03:30)), Err(LocalFault::Skipped));
        assert_eq!(instant(datetime!(2026-10-25 03:30)), Err(LocalFault::Twice));
        let summer = instant(datetime!(2026-07-01 10:00)).unwrap();
        assert_eq!(summer.to_string(), "2026-07-01T07:00:00Z");
        let winter = instant(datetime!(2026-12-01 10:00)).unwrap();
        assert_eq!(winter.to_string(), "2026-12-01T08:00:00Z");
        assert_eq!(wall_clock(winter), datetime!(2026-12-01 10:00));
    }

    #[test]
    fn a_working_hour_over_the_change_is_never_counted_twice() {
        assert_eq!(minute_of_day(date!(2026 - 10 - 25), 210).to_string(), "2026-10-25T01:30:00Z");
        assert_eq!(minute_of_day(date!(2026 - 10 - 25), 1_440).to_string(), "2026-10-25T22:00:00Z");
    }

    #[test]
    fn years_are_full_years() {
        assert_eq!(full_years(date!(2012 - 02 - 29), date!(2026 - 02 - 28)), 13);
        assert_eq!(full_years(date!(2012 - 02 - 29), date!(2026 - 03 - 01)), 14);
    }

    #[test]
    fn a_week_begins_on_monday() {
        assert_eq!(monday(date!(2026 - 11 - 29)), date!(2026 - 11 - 23));
        assert_eq!(parse_day("2026-11-24"), Some(date!(2026 - 11 - 24)));
        assert_eq!(parse_day("2026-02-30"), None);
    }
}
