//! Days, hours and lengths of time in words, Romanian and English.
//!
//! Pages and letters say the same day in the same words because both ask here. What is written is
//! always the wall clock of the houses ([`crate::local`]), whatever zone the reader sits in. No
//! clock is read: "today" is an argument.

use time::{Date, Duration, Month, Time, Weekday};

use crate::instant::{Instant, Interval};
use crate::local::wall_clock;
use crate::locale::{Locale, Plural, Text};

const DAYS: Plural = Plural { ro: ["zi", "zile", "de zile"], en: ["day", "days"] };
const HOURS: Plural = Plural { ro: ["oră", "ore", "de ore"], en: ["hour", "hours"] };
const MINUTES: Plural = Plural { ro: ["minut", "minute", "de minute"], en: ["minute", "minutes"] };

/// `marți`, `Tuesday`.
#[must_use]
pub const fn weekday(day: Weekday) -> Text {
    match day {
        Weekday::Monday => Text::new("luni", "Monday"),
        Weekday::Tuesday => Text::new("marți", "Tuesday"),
        Weekday::Wednesday => Text::new("miercuri", "Wednesday"),
        Weekday::Thursday => Text::new("joi", "Thursday"),
        Weekday::Friday => Text::new("vineri", "Friday"),
        Weekday::Saturday => Text::new("sâmbătă", "Saturday"),
        Weekday::Sunday => Text::new("duminică", "Sunday"),
    }
}

/// `mar.`, `Tue`: for narrow columns, after CLDR.
#[must_use]
pub const fn short_weekday(day: Weekday) -> Text {
    match day {
        Weekday::Monday => Text::new("lun.", "Mon"),
        Weekday::Tuesday => Text::new("mar.", "Tue"),
        Weekday::Wednesday => Text::new("mie.", "Wed"),
        Weekday::Thursday => Text::new("joi", "Thu"),
        Weekday::Friday => Text::new("vin.", "Fri"),
        Weekday::Saturday => Text::new("sâm.", "Sat"),
        Weekday::Sunday => Text::new("dum.", "Sun"),
    }
}

/// `decembrie`, `December`.
#[must_use]
pub const fn month(month: Month) -> Text {
    match month {
        Month::January => Text::new("ianuarie", "January"),
        Month::February => Text::new("februarie", "February"),
        Month::March => Text::new("martie", "March"),
        Month::April => Text::new("aprilie", "April"),
        Month::May => Text::new("mai", "May"),
        Month::June => Text::new("iunie", "June"),
        Month::July => Text::new("iulie", "July"),
        Month::August => Text::new("august", "August"),
        Month::September => Text::new("septembrie", "September"),
        Month::October => Text::new("octombrie", "October"),
        Month::November => Text::new("noiembrie", "November"),
        Month::December => Text::new("decembrie", "December"),
    }
}

/// `dec.`, `Dec`: for narrow columns, after CLDR.
#[must_use]
pub const fn short_month(month: Month) -> Text {
    match month {
        Month::January => Text::new("ian.", "Jan"),
        Month::February => Text::new("feb.", "Feb"),
        Month::March => Text::new("mar.", "Mar"),
        Month::April => Text::new("apr.", "Apr"),
        Month::May => Text::new("mai", "May"),
        Month::June => Text::new("iun.", "Jun"),
        Month::July => Text::new("iul.", "Jul"),
        Month::August => Text::new("aug.", "Aug"),
        Month::September => Text::new("sept.", "Sep"),
        Month::October => Text::new("oct.", "Oct"),
        Month::November => Text::new("nov.", "Nov"),
        Month::December => Text::new("dec.", "Dec"),
    }
}

/// `marți, 1 decembrie 2026`; `Tuesday, 1 December 2026`.
#[must_use]
pub fn long_date(day: Date, locale: Locale) -> String {
    let (year, month_of, date) = day.to_calendar_date();
    format!("{}, {date} {} {year}", weekday(day.weekday()).of(locale), month(month_of).of(locale))
}

/// `1 dec. 2026`; `1 Dec 2026`.
#[must_use]
pub fn short_date(day: Date, locale: Locale) -> String {
    let (year, month_of, date) = day.to_calendar_date();
    format!("{date} {} {year}", short_month(month_of).of(locale))
}

/// `mar., 1 dec.`; `Tue, 1 Dec`: where the year is plain from the page.
#[must_use]
pub fn short_day(day: Date, locale: Locale) -> String {
    let (_, month_of, date) = day.to_calendar_date();
    format!("{}, {date} {}", short_weekday(day.weekday()).of(locale), short_month(month_of).of(locale))
}

/// `azi`, `mâine`, `ieri`, or the long date of any other day.
#[must_use]
pub fn near_day(day: Date, today: Date, locale: Locale) -> String {
    match (day - today).whole_days() {
        0 => Text::new("azi", "today").of(locale).to_owned(),
        1 => Text::new("mâine", "tomorrow").of(locale).to_owned(),
        -1 => Text::new("ieri", "yesterday").of(locale).to_owned(),
        _ => long_date(day, locale),
    }
}

/// `10:00`, on the 24-hour clock in both languages.
#[must_use]
pub fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// `marți, 1 decembrie 2026, ora 10:00`; `Tuesday, 1 December 2026, 10:00`.
#[must_use]
pub fn moment(instant: Instant, locale: Locale) -> String {
    let shown = wall_clock(instant);
    let hour = Text::new("ora ", "").of(locale);
    format!("{}, {hour}{}", long_date(shown.date(), locale), clock(shown.time()))
}

/// `1 dec. 2026, 10:00`; `1 Dec 2026, 10:00`: for lists.
#[must_use]
pub fn short_moment(instant: Instant, locale: Locale) -> String {
    let shown = wall_clock(instant);
    format!("{}, {}", short_date(shown.date(), locale), clock(shown.time()))
}

/// `10:00–11:30`: the hours alone, for a stretch whose day is plain from the page.
#[must_use]
pub fn hours(stretch: Interval) -> String {
    format!("{}–{}", clock(wall_clock(stretch.start()).time()), clock(wall_clock(stretch.end()).time()))
}

/// `marți, 1 decembrie 2026, ora 10:00–11:30`; a stretch over midnight names both days.
#[must_use]
pub fn stretch(stretch: Interval, locale: Locale) -> String {
    let end = wall_clock(stretch.end());
    let begun = moment(stretch.start(), locale);
    if wall_clock(stretch.start()).date() == end.date() {
        format!("{begun}–{}", clock(end.time()))
    } else {
        format!("{begun} – {}", moment(stretch.end(), locale))
    }
}

/// `1 oră și 30 de minute`, `2 zile și 3 ore`; `1 hour 30 minutes`. The two largest units, rounded
/// down; what is shorter than a minute, or runs backwards, is `0 minute`.
#[must_use]
pub fn length(length: Duration, locale: Locale) -> String {
    let minutes = u64::try_from(length.whole_minutes()).unwrap_or(0);
    let units = [(&DAYS, minutes / 1_440), (&HOURS, minutes / 60 % 24), (&MINUTES, minutes % 60)];
    let Some(first) = units.iter().position(|(_, count)| *count > 0) else {
        return MINUTES.of(0, locale);
    };
    let said: Vec<_> = units[first..]
        .iter()
        .take(2)
        .filter(|(_, count)| *count > 0)
        .map(|(unit, count)| unit.of(*count, locale))
        .collect();
    said.join(Text::new(" și ", " ").of(locale))
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};
    use time::{Duration, Month};

    use super::{hours, length, long_date, moment, month, near_day, short_date, short_day, stretch, weekday};
    use crate::instant::{Instant, Interval};
    use crate::local::WEEK;
    use crate::locale::Locale::{self, En, Ro};

    fn from_utc(start: time::PrimitiveDateTime, minutes: i64) -> Option<Interval> {
        let start = Instant::from(start.assume_utc());
        Interval::new(start, start + Duration::minutes(minutes))
    }

    #[test]
    fn a_day_is_said_as_people_say_it() {
        assert_eq!(long_date(date!(2026 - 12 - 01), Ro), "marți, 1 decembrie 2026");
        assert_eq!(long_date(date!(2026 - 12 - 01), En), "Tuesday, 1 December 2026");
        assert_eq!(short_date(date!(2027 - 09 - 04), Ro), "4 sept. 2027");
        assert_eq!(short_day(date!(2027 - 09 - 04), En), "Sat, 4 Sep");
    }

    #[test]
    fn an_hour_is_said_by_the_clock_on_the_wall() {
        assert_eq!(
            moment(Instant::from(datetime!(2026-12-01 08:00 UTC)), Ro),
            "marți, 1 decembrie 2026, ora 10:00"
        );
        assert_eq!(
            moment(Instant::from(datetime!(2026-07-01 07:00 UTC)), En),
            "Wednesday, 1 July 2026, 10:00"
        );
        assert_eq!(from_utc(datetime!(2026-12-01 08:00), 90).map(hours).as_deref(), Some("10:00–11:30"));
        assert_eq!(
            from_utc(datetime!(2026-12-01 08:00), 90).map(|day| stretch(day, Ro)).as_deref(),
            Some("marți, 1 decembrie 2026, ora 10:00–11:30")
        );
        assert_eq!(
            from_utc(datetime!(2026-12-01 21:30), 60).map(|night| stretch(night, En)).as_deref(),
            Some("Tuesday, 1 December 2026, 23:30 – Wednesday, 2 December 2026, 00:30")
        );
    }

    #[test]
    fn a_day_nearby_has_a_name_of_its_own() {
        let today = date!(2026 - 11 - 24);
        assert_eq!(near_day(today, today, Ro), "azi");
        assert_eq!(near_day(date!(2026 - 11 - 25), today, Ro), "mâine");
        assert_eq!(near_day(date!(2026 - 11 - 23), today, En), "yesterday");
        assert_eq!(near_day(date!(2026 - 11 - 26), today, Ro), "joi, 26 noiembrie 2026");
    }

    #[test]
    fn a_length_is_said_in_its_two_largest_units() {
        let said = |minutes, locale: Locale| length(Duration::minutes(minutes), locale);
        assert_eq!(said(90, Ro), "1 oră și 30 de minute");
        assert_eq!(said(90, En), "1 hour 30 minutes");
        assert_eq!(said(45, Ro), "45 de minute");
        assert_eq!(said(120, Ro), "2 ore");
        assert_eq!(said(1_440 * 2 + 61, Ro), "2 zile și 1 oră");
        assert_eq!(said(1_440 + 5, En), "1 day");
        assert_eq!(said(0, Ro), "0 minute");
        assert_eq!(said(-5, En), "0 minutes");
    }

    #[test]
    fn romanian_words_have_commas_below_and_no_cedilla() -> Result<(), time::error::ComponentRange> {
        for day in WEEK {
            assert!(!weekday(day).of(Ro).contains(['\u{15f}', '\u{163}']));
        }
        for number in 1..=12 {
            let name = month(Month::try_from(number)?);
            assert!(name.of(Ro).chars().all(char::is_lowercase), "{name:?}");
        }
        Ok(())
    }
}
