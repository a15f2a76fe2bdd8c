//! A period of days, or of hours: a leave, an absence, a closure.

use barnahus_operations::enter_absence::Meant;
use barnahus_operations::read_person::AbsenceKind;
use barnahus_pages::words::form as words;
use barnahus_pages::{Remark, Typed};
use barnahus_vocabulary::{Instant, Interval, Locale, local};

use crate::reading::Reading;

const END_OF_DAY: u16 = 24 * 60;

/// A period with its kind; a room's has none.
pub(crate) fn read(typed: &Typed, locale: Locale, now: Instant) -> Result<Interval, Vec<Remark>> {
    let mut reading = Reading::new(typed, locale);
    let period = period(&mut reading, now);
    reading.finish(period)
}

/// The same with its kind.
pub(crate) fn read_absence(
    typed: &Typed,
    locale: Locale,
    now: Instant,
) -> Result<(AbsenceKind, Interval), Vec<Remark>> {
    let mut reading = Reading::new(typed, locale);
    let kind = AbsenceKind::parse(reading.text("kind"));
    if kind.is_none() {
        reading.say("kind", words::NOT_CHOSEN);
    }
    let period = period(&mut reading, now);
    reading.finish(kind.zip(period))
}

/// Whether bookings that stand then were shown already.
pub(crate) fn meant(typed: &Typed) -> Meant {
    if typed.get("meant") == "yes" { Meant::AllTheSame } else { Meant::AskFirst }
}

fn period(reading: &mut Reading<'_>, now: Instant) -> Option<Interval> {
    let today = local::day(now);
    let first = reading.day("first_day", today);
    let last = if reading.text("last_day").is_empty() { first } else { reading.day("last_day", today) };
    let from = if reading.text("from_time").is_empty() { Some(0) } else { reading.time("from_time") };
    let until =
        if reading.text("until_time").is_empty() { Some(END_OF_DAY) } else { reading.time("until_time") };
    let starts = local::minute_of_day(first?, from?);
    let period = Interval::new(starts, local::minute_of_day(last?, until?));
    if period.is_none() {
        reading.say("last_day", words::BACKWARDS);
    }
    period
}

#[cfg(test)]
mod tests {
    use super::read;
    use barnahus_pages::Typed;
    use barnahus_vocabulary::{Instant, Locale};
    use time::Duration;

    const NOW: Instant = Instant::from_millis(1_795_503_600_000);

    #[test]
    fn whole_days_last_to_their_end_and_hours_to_the_hour() {
        let days = Typed::from_iter([("first_day", "01.12.2026"), ("last_day", "02.12.2026")]);
        let days = read(&days, Locale::Ro, NOW).unwrap();
        assert_eq!(days.end() - days.start(), Duration::hours(48));
        let hours = [("first_day", "01.12.2026"), ("from_time", "9"), ("until_time", "10:30")];
        let hours = read(&Typed::from_iter(hours), Locale::Ro, NOW).unwrap();
        assert_eq!(hours.end() - hours.start(), Duration::minutes(90));
        let backwards = Typed::from_iter([("first_day", "02.12.2026"), ("last_day", "01.12.2026")]);
        assert_eq!(read(&backwards, Locale::Ro, NOW).unwrap_err()[0].field, "last_day");
    }
}
