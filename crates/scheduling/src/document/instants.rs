//! Instants as RFC 3339 writes them, read and written in whole minutes of UTC.
//!
//! Read by hand because every character counts: the general readers at hand let any separator pass, and
//! cut fractions that they cannot hold, where this format has only whole minutes.

use crate::fault::Reason;
use crate::problem::Minute;
use std::fmt::Write as _;
use time::{Date, Duration, Month, UtcDateTime};

const UNIX_EPOCH: Date = UtcDateTime::UNIX_EPOCH.date();

/// Reads `2026-12-01T08:00:00Z`.
///
/// # Errors
/// [`Reason::NotAnInstant`], [`Reason::NotUtc`] or [`Reason::NotAWholeMinute`].
pub(super) fn read(text: &str) -> Result<Minute, Reason> {
    let parts = parts(text.as_bytes()).ok_or(Reason::NotAnInstant)?;
    if !parts.is_utc {
        return Err(Reason::NotUtc);
    }
    if !parts.is_whole {
        return Err(Reason::NotAWholeMinute);
    }
    Ok((parts.date - UNIX_EPOCH).whole_minutes() + parts.minute_of_day)
}

/// Writes an instant of the years 0000 to 9999, always as `…:00Z`.
pub(super) fn write(minute: Minute) -> String {
    let instant = UtcDateTime::UNIX_EPOCH.saturating_add(Duration::minutes(minute));
    let mut text = String::with_capacity(20);
    let (year, month, day) = instant.to_calendar_date();
    // Writing into a String cannot fail.
    let _ = write!(text, "{year:04}-{:02}-{day:02}T", u8::from(month));
    let _ = write!(text, "{:02}:{:02}:00Z", instant.hour(), instant.minute());
    text
}

struct Parts {
    date: Date,
    minute_of_day: Minute,
    is_whole: bool,
    is_utc: bool,
}

fn parts(text: &[u8]) -> Option<Parts> {
    let (date_and_time, rest) = text.split_at_checked(19)?;
    let marks = [(4, b'-'), (7, b'-'), (10, b'T'), (13, b':'), (16, b':')];
    if marks.iter().any(|(at, mark)| date_and_time[*at].to_ascii_uppercase() != *mark) {
        return None;
    }
    let month = Month::try_from(number(&date_and_time[5..7])?).ok()?;
    let year = i32::from(number(&date_and_time[0..2])?) * 100 + i32::from(number(&date_and_time[2..4])?);
    let date = Date::from_calendar_date(year, month, number(&date_and_time[8..10])?).ok()?;
    let (hour, minute) = (number(&date_and_time[11..13])?, number(&date_and_time[14..16])?);
    // RFC 3339 lets a leap second be the sixty-first of a minute.
    let second = number(&date_and_time[17..19])?;
    let (fraction, offset) = split_fraction(rest)?;
    (hour < 24 && minute < 60 && second <= 60).then_some(())?;
    Some(Parts {
        date,
        minute_of_day: Minute::from(hour) * 60 + Minute::from(minute),
        is_whole: second == 0 && fraction.iter().all(|digit| *digit == b'0'),
        is_utc: offset_is_zero(offset)?,
    })
}

fn number(two_digits: &[u8]) -> Option<u8> {
    two_digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + (digit - b'0')))
}

/// The digits after the point, if there is one, and what follows.
fn split_fraction(rest: &[u8]) -> Option<(&[u8], &[u8])> {
    let Some(after_point) = rest.strip_prefix(b".") else { return Some((&[], rest)) };
    let digits = after_point.iter().take_while(|byte| byte.is_ascii_digit()).count();
    (digits > 0).then(|| after_point.split_at(digits))
}

fn offset_is_zero(offset: &[u8]) -> Option<bool> {
    match offset {
        [b'Z' | b'z'] => Some(true),
        [b'+' | b'-', hours @ .., b':', ten, one] if hours.len() == 2 => {
            let (hours, minutes) = (number(hours)?, number(&[*ten, *one])?);
            (hours < 24 && minutes < 60).then_some(hours == 0 && minutes == 0)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written_again() {
        for text in
            ["1970-01-01T00:00:00Z", "0000-01-01T00:00:00Z", "2028-02-29T23:59:00Z", "9999-12-31T23:59:00Z"]
        {
            assert_eq!(read(text).map(write).as_deref(), Ok(text));
        }
        assert_eq!(read("1970-01-02T00:01:00Z"), Ok(1441));
    }

    #[test]
    fn other_ways_to_write_the_same_minute_of_utc_are_understood() {
        for text in ["2026-12-01t08:00:00z", "2026-12-01T08:00:00.000Z", "2026-12-01T08:00:00+00:00"] {
            assert_eq!(read(text).map(write).as_deref(), Ok("2026-12-01T08:00:00Z"), "{text}");
        }
    }

    #[test]
    fn what_is_no_whole_minute_of_utc_is_refused_with_the_fact() {
        for (text, reason) in [
            ("2026-12-01T08:00:30Z", Reason::NotAWholeMinute),
            ("2026-12-01T08:00:00.0000000000001Z", Reason::NotAWholeMinute),
            ("2026-12-31T23:59:60Z", Reason::NotAWholeMinute),
            ("2026-12-01T08:00:00+02:00", Reason::NotUtc),
            ("2026-12-01T08:00:00", Reason::NotAnInstant),
            ("2026-12-01T08:00Z", Reason::NotAnInstant),
            ("2026-12-01 08:00:00Z", Reason::NotAnInstant),
            ("2026-02-29T08:00:00Z", Reason::NotAnInstant),
            ("2026-12-01T24:00:00Z", Reason::NotAnInstant),
            ("2026-12-01T08:60:00Z", Reason::NotAnInstant),
            ("2026-12-01T08:00:00.Z", Reason::NotAnInstant),
            ("2026-12-01T08:00:00ZZ", Reason::NotAnInstant),
            ("+026-12-01T08:00:00Z", Reason::NotAnInstant),
            ("2026-12-01T08:00:00+0a:00", Reason::NotAnInstant),
            ("２026-12-01T08:00:00Z", Reason::NotAnInstant),
            ("", Reason::NotAnInstant),
        ] {
            assert_eq!(read(text), Err(reason), "{text}");
        }
    }
}
