//! Dates, times, lengths and offsets as RFC 5545 section 3.3 writes them.
//!
//! Seconds are counted from 1970, on the wall clock ([`Wall`]) or in UTC; which of the two is in the
//! type. No number that a file can write overflows: digits are counted before they are read.

use std::ops::Range;

use time::{Date, Month, PrimitiveDateTime, Time};

/// Seconds in a day of the wall clock.
pub(crate) const DAY: i64 = 86_400;
/// Days from the Julian day zero to 1970.
const JULIAN_1970: i64 = 2_440_588;

/// Seconds since midnight of 1970-01-01 as clocks on the wall show them, whatever their zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Wall(pub(crate) i64);

impl Wall {
    /// Midnight of a day.
    pub(crate) fn midnight(day: Date) -> Self {
        Self((i64::from(day.to_julian_day()) - JULIAN_1970) * DAY)
    }

    /// The day; `None` beyond the year 9999.
    pub(crate) fn day(self) -> Option<Date> {
        let number = i32::try_from(self.day_number() + JULIAN_1970).ok()?;
        Date::from_julian_day(number).ok()
    }

    /// Days since 1970.
    pub(crate) const fn day_number(self) -> i64 {
        self.0.div_euclid(DAY)
    }

    /// Seconds since midnight.
    pub(crate) const fn second_of_day(self) -> i64 {
        self.0.rem_euclid(DAY)
    }
}

/// A `DATE` or a `DATE-TIME`, before its zone is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stamp {
    /// `20261201`.
    Day(Date),
    /// `20261201T080000`.
    Local(Wall),
    /// `20261201T080000Z`: seconds since 1970.
    Utc(i64),
}

impl Stamp {
    /// Reads either.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let Some((day, time)) = text.split_once(['T', 't']) else { return Some(Self::Day(date(text)?)) };
        let (time, utc) = time.strip_suffix(['Z', 'z']).map_or((time, false), |time| (time, true));
        let (hour, minute, second) = (number(time, 0..2)?, number(time, 2..4)?, number(time, 4..6)?);
        // A leap second is the last one of its minute here.
        let time = Time::from_hms(
            u8::try_from(hour).ok()?,
            u8::try_from(minute).ok()?,
            u8::try_from(second.min(59)).ok()?,
        );
        if time.is_err() || second > 60 || text.len() != 15 + usize::from(utc) {
            return None;
        }
        let at = PrimitiveDateTime::new(date(day)?, time.ok()?).assume_utc().unix_timestamp();
        Some(if utc { Self::Utc(at) } else { Self::Local(Wall(at)) })
    }
}

fn date(text: &str) -> Option<Date> {
    if text.len() != 8 {
        return None;
    }
    let month = Month::try_from(u8::try_from(number(text, 4..6)?).ok()?).ok()?;
    Date::from_calendar_date(number(text, 0..4)?, month, u8::try_from(number(text, 6..8)?).ok()?).ok()
}

fn number(text: &str, at: Range<usize>) -> Option<i32> {
    let digits = text.get(at)?;
    digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok())?
}

/// A length: days of the calendar, then seconds of the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) days: i64,
    pub(crate) seconds: i64,
}

impl Span {
    /// `P1W`, `P1DT2H`, `PT45M`. A negative length is none for an entry.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let body = text.strip_prefix('+').unwrap_or(&text).strip_prefix('P')?;
        let (days, clock) = body.split_once('T').map_or((body, None), |(days, clock)| (days, Some(clock)));
        let days = units(days, &[('W', 7), ('D', 1)])?;
        let seconds = clock.map(|clock| units(clock, &[('H', 3_600), ('M', 60), ('S', 1)]));
        let seconds = match seconds {
            Some(seconds) => seconds?,
            None if body.is_empty() => return None,
            None => 0,
        };
        Some(Self { days, seconds })
    }
}

/// `1W2D` by what each letter is worth; every number at most seven digits long.
fn units(mut text: &str, worth: &[(char, i64)]) -> Option<i64> {
    let mut sum = 0;
    while !text.is_empty() {
        let end = text.find(|letter: char| !letter.is_ascii_digit())?;
        let (digits, rest) = text.split_at(end);
        let letter = rest.chars().next()?;
        let (_, each) = worth.iter().find(|(known, _)| *known == letter)?;
        if digits.is_empty() || digits.len() > 7 {
            return None;
        }
        sum += digits.parse::<i64>().ok()? * each;
        text = &rest[letter.len_utf8()..];
    }
    Some(sum)
}

/// `+0200` or `-033000`, in seconds east of Greenwich; less than a day.
pub(crate) fn offset(text: &str) -> Option<i64> {
    let (sign, digits) = match text.trim().split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let seconds = if digits.len() == 6 { number(digits, 4..6)? } else { 0 };
    let (hours, minutes) = (number(digits, 0..2)?, number(digits, 2..4)?);
    let valid = matches!(digits.len(), 4 | 6) && hours < 24 && minutes < 60 && seconds < 60;
    valid.then(|| sign * (i64::from(hours) * 3_600 + i64::from(minutes) * 60 + i64::from(seconds)))
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::{Span, Stamp, Wall, offset};

    #[test]
    fn dates_and_times_are_read_as_written_and_nothing_else_is() {
        assert_eq!(Stamp::parse("20261201"), Some(Stamp::Day(date!(2026 - 12 - 01))));
        assert_eq!(Stamp::parse("19700102T000001"), Some(Stamp::Local(Wall(86_401))));
        assert_eq!(Stamp::parse("19700101T000160Z"), Some(Stamp::Utc(119)));
        for text in [
            "",
            "2026-12-01",
            "20261301",
            "20260230",
            "20261201T25",
            "20261201T250000",
            "20261201T0800000",
            "２０２６1201",
        ] {
            assert_eq!(Stamp::parse(text), None, "{text}");
        }
    }

    #[test]
    fn lengths_and_offsets_are_read() {
        assert_eq!(Span::parse("P2W"), Some(Span { days: 14, seconds: 0 }));
        assert_eq!(Span::parse("P1DT2H30M"), Some(Span { days: 1, seconds: 9_000 }));
        for text in ["", "P", "-PT5M", "PT5", "P5M", "PT99999999H", "PTșH"] {
            assert_eq!(Span::parse(text), None, "{text}");
        }
        assert_eq!((offset("+0200"), offset("-033015")), (Some(7_200), Some(-12_615)));
        assert_eq!((offset("0200"), offset("+2"), offset("ș")), (None, None, None));
    }
}
