//! Days as people type them: `12.03.2015`, `2015-03-12`, `azi`, `ieri`, `mâine`.
//!
//! "Today" is an argument. Sealed text always holds the ISO form, which reads the same on any day.

use barnahus_vocabulary::local;
use time::{Date, Month};

use crate::typed::{Fault, Word};

/// A day on which something happened: never later than the day on which it is said.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PastDay(Date);

impl PastDay {
    /// The day.
    #[must_use]
    pub const fn day(self) -> Date {
        self.0
    }
}

impl std::fmt::Debug for PastDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PastDay(closed)")
    }
}

impl Word for PastDay {
    fn parse(text: &str, today: Date) -> Result<Self, Fault> {
        match parse(text, today) {
            Some(day) if day > today => Err(Fault::InTheFuture),
            Some(day) => Ok(Self(day)),
            None => Err(Fault::NotADay),
        }
    }

    fn text(&self) -> String {
        iso(self.0)
    }
}

/// The day a text names, seen from `today`; `None` when it names none.
#[must_use]
pub fn parse(text: &str, today: Date) -> Option<Date> {
    match text.trim().to_lowercase().as_str() {
        "azi" | "astăzi" | "astazi" | "today" => Some(today),
        "ieri" | "yesterday" => today.previous_day(),
        "mâine" | "maine" | "tomorrow" => today.next_day(),
        text if text.contains('-') => local::parse_day(text),
        text => dotted(text),
    }
}

/// `2015-03-12`.
#[must_use]
pub fn iso(day: Date) -> String {
    let (year, month, date) = day.to_calendar_date();
    format!("{year:04}-{:02}-{date:02}", u8::from(month))
}

/// `12.03.2015`: as people write it, and the same on any day.
#[must_use]
pub fn dotted_text(day: Date) -> String {
    let (year, month, date) = day.to_calendar_date();
    format!("{date:02}.{:02}.{year:04}", u8::from(month))
}

/// Day, month and a year of four digits; points, slashes and spaces alike.
fn dotted(text: &str) -> Option<Date> {
    let mut parts = text.split(['.', '/', ' ']).filter(|part| !part.is_empty());
    let day = parts.next()?.parse().ok()?;
    let month = Month::try_from(parts.next()?.parse::<u8>().ok()?).ok()?;
    let year = parts.next().filter(|year| year.len() == 4)?.parse().ok()?;
    if parts.next().is_some() { None } else { Date::from_calendar_date(year, month, day).ok() }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::{PastDay, iso, parse};
    use crate::typed::{Fault, Word};

    const TODAY: time::Date = date!(2026 - 11 - 24);

    #[test]
    fn days_are_read_as_people_type_them() {
        for text in ["12.03.2015", "12.3.2015", "12/03/2015", "12 03 2015", "2015-03-12", " 12.03.2015 "] {
            assert_eq!(parse(text, TODAY), Some(date!(2015 - 03 - 12)), "{text}");
        }
        assert_eq!(parse("Azi", TODAY), Some(TODAY));
        assert_eq!(parse("mâine", TODAY), Some(date!(2026 - 11 - 25)));
        assert_eq!(parse("ieri", TODAY), Some(date!(2026 - 11 - 23)));
    }

    #[test]
    fn what_is_no_day_is_not_guessed() {
        for text in ["", "31.02.2015", "12.03.15", "12.03", "12.03.2015.1", "marți", "2015-13-01"] {
            assert_eq!(parse(text, TODAY), None, "{text}");
        }
    }

    #[test]
    fn the_written_form_reads_the_same_on_any_day() {
        assert_eq!(parse(&iso(TODAY), date!(1999 - 01 - 01)), Some(TODAY));
    }

    #[test]
    fn what_happened_did_not_happen_tomorrow() {
        let said = |text| <PastDay as Word>::parse(text, TODAY).map(PastDay::day);
        assert_eq!(said("mâine"), Err(Fault::InTheFuture));
        assert_eq!(said("azi"), Ok(TODAY));
        assert_eq!(said("cândva"), Err(Fault::NotADay));
    }
}
