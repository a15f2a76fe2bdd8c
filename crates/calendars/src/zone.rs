//! The `VTIMEZONE` of Europe/Bucharest, and times written in it.
//!
//! Both rules of today stand in it, as they have held since 1997: forward at 3:00 on the last Sunday
//! of March, back at 4:00 on the last Sunday of October. The tests hold them against the zone
//! database, so that a change of the law shows here first.

use barnahus_vocabulary::{Instant, Interval, local};
use time::{Date, Time};

use crate::content::Content;

const RULES: [&str; 18] = [
    "BEGIN:VTIMEZONE",
    "TZID:Europe/Bucharest",
    "X-LIC-LOCATION:Europe/Bucharest",
    "BEGIN:DAYLIGHT",
    "DTSTART:19970330T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZNAME:EEST",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0300",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19971026T040000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZNAME:EET",
    "TZOFFSETFROM:+0300",
    "TZOFFSETTO:+0200",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// The zone that every entry refers to.
pub(crate) fn write_zone(content: &mut Content) {
    for line in RULES {
        content.line(line);
    }
}

/// `DTSTART` and `DTEND`, by the clock on the wall. In the hour that exists twice the wall clock does
/// not say which is meant, so both ends are then written in UTC.
pub(crate) fn write_times(content: &mut Content, when: Interval) {
    let plain = [when.start(), when.end()].into_iter().all(is_told_by_the_wall_clock);
    for (name, end) in [("DTSTART", when.start()), ("DTEND", when.end())] {
        if plain {
            let shown = local::wall_clock(end);
            content.line(&format!("{name};TZID={}:{}", local::ZONE, stamp(shown.date(), shown.time())));
        } else {
            content.line(&format!("{name}:{}", utc(end)));
        }
    }
}

/// `20261201T080000Z`.
pub(crate) fn utc(instant: Instant) -> String {
    let utc = instant.utc();
    format!("{}Z", stamp(utc.date(), utc.time()))
}

/// To the second: that is as fine as the format goes.
fn is_told_by_the_wall_clock(instant: Instant) -> bool {
    local::instant(local::wall_clock(instant)).is_ok()
}

fn stamp(date: Date, time: Time) -> String {
    let (year, month, day) = date.to_calendar_date();
    let (hour, minute, second) = time.as_hms();
    format!("{year:04}{:02}{day:02}T{hour:02}{minute:02}{second:02}", u8::from(month))
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::local::{self, LocalFault};
    use time::{Date, Duration, Month, PrimitiveDateTime, Time, Weekday};

    fn last_sunday(year: i32, month: Month) -> Result<Date, time::error::ComponentRange> {
        let last = Date::from_calendar_date(year, month, 31)?;
        Ok(last - Duration::days(i64::from(last.weekday().number_days_from_sunday())))
    }

    #[test]
    fn the_rules_written_are_the_rules_of_the_zone() -> Result<(), time::error::ComponentRange> {
        let half_past_three = Time::from_hms(3, 30, 0)?;
        for year in 1998..2060 {
            let spring = last_sunday(year, Month::March)?;
            let autumn = last_sunday(year, Month::October)?;
            assert_eq!(spring.weekday(), Weekday::Sunday);
            let skipped = local::instant(PrimitiveDateTime::new(spring, half_past_three));
            let twice = local::instant(PrimitiveDateTime::new(autumn, half_past_three));
            assert_eq!((skipped, twice), (Err(LocalFault::Skipped), Err(LocalFault::Twice)), "{year}");
        }
        Ok(())
    }
}
