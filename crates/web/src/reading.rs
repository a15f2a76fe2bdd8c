//! A form is read at the door: each field into its type, every fault at once, in the reader's language.
//!
//! What comes out needs no second check. A field that could not be read leaves a remark and reads as
//! `None`; [`Reading::finish`] gives the whole only when there was none.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;
use std::str::FromStr;

use barnahus_casework::days;
use barnahus_pages::words::form as words;
use barnahus_pages::{Remark, Typed};
use barnahus_vocabulary::line::NotALine;
use barnahus_vocabulary::{EmailAddress, Line, Locale, Text};
use time::Date;

/// A form that is being read.
#[derive(Debug)]
pub struct Reading<'a> {
    typed: &'a Typed,
    locale: Locale,
    remarks: Vec<Remark>,
}

impl<'a> Reading<'a> {
    /// Of what was typed, by a reader of that language.
    #[must_use]
    pub const fn new(typed: &'a Typed, locale: Locale) -> Self {
        Self { typed, locale, remarks: Vec::new() }
    }

    /// The trimmed text of a field.
    #[must_use]
    pub fn text(&self, field: &str) -> &'a str {
        self.typed.get(field)
    }

    /// The text of a field as it was typed, for passwords.
    #[must_use]
    pub fn as_typed(&self, field: &str) -> &'a str {
        self.typed.as_typed(field)
    }

    /// Says something at a field.
    pub fn say(&mut self, field: &str, text: Text) {
        self.remarks.push(Remark::new(field.to_owned(), text, self.locale));
    }

    /// A line that must be there.
    pub fn line(&mut self, field: &str) -> Option<Line> {
        self.said(field, |text| Line::parse(text).map_err(of_line))
    }

    /// A line that may be empty.
    pub fn line_if_any(&mut self, field: &str) -> Option<Line> {
        if self.text(field).is_empty() { None } else { self.line(field) }
    }

    /// Lines below each other, at least one.
    pub fn lines(&mut self, field: &str) -> Option<Vec<Line>> {
        self.said(field, |text| {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            let lines: Vec<Line> = lines.map(Line::parse).collect::<Result<_, _>>().map_err(of_line)?;
            if lines.is_empty() { Err(words::EMPTY) } else { Ok(lines) }
        })
    }

    /// An e-mail address.
    pub fn address(&mut self, field: &str) -> Option<EmailAddress> {
        self.said(field, |text| match EmailAddress::parse(text) {
            Err(_) if text.is_empty() => Err(words::EMPTY),
            read => read.map_err(|_| words::NOT_AN_ADDRESS),
        })
    }

    /// One of a closed list.
    pub fn one<T: FromStr>(&mut self, field: &str) -> Option<T> {
        self.said(field, |text| text.parse().map_err(|_| words::NOT_CHOSEN))
    }

    /// One of a closed list, or nothing.
    pub fn one_if_any<T: FromStr>(&mut self, field: &str) -> Option<T> {
        if self.text(field).is_empty() { None } else { self.one(field) }
    }

    /// Any of a closed list.
    pub fn any<T: FromStr + Ord>(&mut self, field: &str) -> BTreeSet<T> {
        let of_list = |text: &str| {
            let chosen = text.split(',').map(str::trim).filter(|one| !one.is_empty());
            chosen.map(|one| one.parse().map_err(|_| words::NOT_CHOSEN)).collect::<Result<BTreeSet<T>, _>>()
        };
        self.said(field, of_list).unwrap_or_default()
    }

    /// Some of a closed list, at least one.
    pub fn some<T: FromStr + Ord>(&mut self, field: &str) -> BTreeSet<T> {
        let chosen = self.any(field);
        if chosen.is_empty() && self.text(field).is_empty() {
            self.say(field, words::NONE_CHOSEN);
        }
        chosen
    }

    /// A whole number between these ends, which belong to it.
    pub fn number(&mut self, field: &str, range: RangeInclusive<u32>) -> Option<u32> {
        let number = self.said(field, |text| text.parse().map_err(|_| words::NOT_A_NUMBER))?;
        if range.contains(&number) {
            return Some(number);
        }
        let (least, most) = range.into_inner();
        let text = format!("{} {least}–{most}.", words::OUT_OF_RANGE.of(self.locale));
        self.remarks.push(Remark { field: field.to_owned().into(), text });
        None
    }

    /// A day, typed as people type days.
    pub fn day(&mut self, field: &str, today: Date) -> Option<Date> {
        self.said(field, |text| days::parse(text, today).ok_or(words::NOT_A_DAY))
    }

    /// An hour as minutes from midnight, in steps of five; `24:00` is the end of the day.
    pub fn time(&mut self, field: &str) -> Option<u16> {
        self.said(field, |text| minutes(text).ok_or(words::NOT_A_TIME))
    }

    /// What was read, if nothing was wrong.
    ///
    /// # Errors
    /// Everything that was.
    pub fn finish<T>(mut self, read: Option<T>) -> Result<T, Vec<Remark>> {
        match read {
            Some(read) if self.remarks.is_empty() => Ok(read),
            Some(_) => Err(self.remarks),
            None if self.remarks.is_empty() => {
                self.say("", words::EMPTY);
                Err(self.remarks)
            }
            None => Err(self.remarks),
        }
    }

    fn said<T>(&mut self, field: &str, read: impl FnOnce(&'a str) -> Result<T, Text>) -> Option<T> {
        match read(self.text(field)) {
            Ok(read) => Some(read),
            Err(text) => {
                self.say(field, text);
                None
            }
        }
    }
}

const fn of_line(fault: NotALine) -> Text {
    match fault {
        NotALine::Empty => words::EMPTY,
        NotALine::TooLong => words::TOO_LONG,
        NotALine::Unprintable => words::UNPRINTABLE,
    }
}

/// `9`, `9:30`, `09.30`.
fn minutes(text: &str) -> Option<u16> {
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let (hour, minute): (u16, u16) = (hour.trim().parse().ok()?, minute.trim().parse().ok()?);
    if hour > 24 || minute > 59 {
        return None;
    }
    let all = hour * 60 + minute;
    (all <= 24 * 60 && all.is_multiple_of(5)).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::{Reading, minutes};
    use barnahus_pages::Typed;
    use barnahus_vocabulary::Locale;

    #[test]
    fn an_hour_is_read_as_people_write_it() {
        for (text, read) in
            [("9", Some(540)), ("9:30", Some(570)), ("09.05", Some(545)), ("24:00", Some(1440))]
        {
            assert_eq!(minutes(text), read, "{text}");
        }
        for text in ["", "25", "9:61", "9:03", "24:05", "-1", "nouă", "65535"] {
            assert_eq!(minutes(text), None, "{text}");
        }
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let typed = Typed::from_iter([("gap", "7000"), ("email", "ana")]);
        let mut reading = Reading::new(&typed, Locale::Ro);
        let read = (reading.line("name"), reading.address("email"), reading.number("gap", 0..=240));
        let faults = reading.finish(Some(read)).unwrap_err();
        let fields: Vec<_> = faults.iter().map(|remark| remark.field.as_ref()).collect();
        assert_eq!(fields, ["name", "email", "gap"]);
        assert_eq!(faults[2].text, "Scrieți un număr din intervalul 0–240.");
    }
}
