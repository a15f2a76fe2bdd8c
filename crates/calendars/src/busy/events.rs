//! Entries of a calendar, as far as they say when and whether somebody is busy then.

use super::components::{Kind, Part};
use super::fault::BusyFault;
use super::lines::{Name, Property};
use super::moments::{Fineness, Moment};
use super::periods::{Length, period};
use super::rule::Rule;
use super::values::Span;
use super::zones::Zones;

/// Whether an entry takes its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shown {
    Busy,
    /// Transparent, cancelled, or marked free: it still replaces what it is a change of.
    Free,
}

/// An entry: one, a series, or one changed instance of a series.
#[derive(Debug)]
pub(crate) struct Event {
    /// What ties a series to its changes. It is compared here and goes no further.
    pub(crate) uid: Option<String>,
    pub(crate) sequence: i64,
    pub(crate) start: Moment,
    pub(crate) length: Length,
    pub(crate) shown: Shown,
    pub(crate) rules: Vec<Rule>,
    pub(crate) except_rules: Vec<Rule>,
    /// Further instances, those of a period with a length of their own.
    pub(crate) dates: Vec<(Moment, Option<Length>)>,
    pub(crate) except_dates: Vec<Moment>,
    /// Which instance it replaces.
    pub(crate) replaces: Option<Moment>,
}

/// All entries, in the order of the file.
///
/// # Errors
/// The first that could not be understood.
pub(crate) fn read(parts: &[Part], zones: &Zones) -> Result<Vec<Event>, BusyFault> {
    parts.iter().filter(|part| part.kind == Kind::Event).map(|part| event(part, zones)).collect()
}

fn event(part: &Part, zones: &Zones) -> Result<Event, BusyFault> {
    let line = part.first(Name::Start).ok_or(BusyFault::NoStart(part.at))?;
    let start = Moment::read(line, &line.value, zones)?;
    let replaces = part.first(Name::RecurrenceId).map(|line| replaced(line, zones)).transpose()?;
    Ok(Event {
        uid: part.first(Name::Uid).map(|line| line.value.clone()),
        sequence: part.first(Name::Sequence).and_then(|line| line.value.parse().ok()).unwrap_or(0),
        length: length(part, &start, zones)?,
        shown: shown(part),
        rules: rules(part, Name::Rule)?,
        except_rules: rules(part, Name::ExceptRule)?,
        dates: dates(part, zones)?,
        except_dates: except_dates(part, zones)?,
        start,
        replaces,
    })
}

fn replaced(line: &Property, zones: &Zones) -> Result<Moment, BusyFault> {
    if line.parameter_says("RANGE", "THISANDFUTURE") {
        return Err(BusyFault::ThisAndFuture(line.at));
    }
    Moment::read(line, &line.value, zones)
}

fn shown(part: &Part) -> Shown {
    let says = |name: Name, word: &str| part.first(name).is_some_and(|line| line.says(word));
    let free = says(Name::Transparency, "TRANSPARENT")
        || says(Name::Status, "CANCELLED")
        || says(Name::MicrosoftStatus, "FREE");
    if free { Shown::Free } else { Shown::Busy }
}

/// Without an end a day lasts a day, and a time no time at all (section 3.6.1). Some programs write
/// whole days that end on the day they begin, and mean that day.
fn length(part: &Part, start: &Moment, zones: &Zones) -> Result<Length, BusyFault> {
    let day = Length::Nominal(Span { days: 1, seconds: 0 });
    if let Some(line) = part.first(Name::Finish) {
        let end = Moment::read(line, &line.value, zones)?;
        if end.utc < start.utc {
            return Err(BusyFault::EndsBeforeItStarts(line.at));
        }
        let days = end.wall.day_number() - start.wall.day_number();
        return Ok(match (start.fineness, end.fineness) {
            (Fineness::Day, Fineness::Day) if days == 0 => day,
            (Fineness::Day, Fineness::Day) => Length::Nominal(Span { days, seconds: 0 }),
            (Fineness::Day | Fineness::Time, Fineness::Day | Fineness::Time) => {
                Length::Exact(end.utc - start.utc)
            }
        });
    }
    match (part.first(Name::Duration), start.fineness) {
        (Some(line), _) => Span::parse(&line.value).map(Length::Nominal).ok_or(BusyFault::NotATime(line.at)),
        (None, Fineness::Day) => Ok(day),
        (None, Fineness::Time) => Ok(Length::Exact(0)),
    }
}

fn rules(part: &Part, name: Name) -> Result<Vec<Rule>, BusyFault> {
    part.all(name).map(|line| Rule::parse(&line.value).ok_or(BusyFault::NotARule(line.at))).collect()
}

fn values(line: &Property) -> impl Iterator<Item = (&Property, &str)> {
    line.value.split(',').filter(|text| !text.trim().is_empty()).map(move |text| (line, text))
}

fn dates(part: &Part, zones: &Zones) -> Result<Vec<(Moment, Option<Length>)>, BusyFault> {
    let each = |(line, text): (&Property, &str)| match text.contains('/') {
        true => period(line, text, zones).map(|(start, length)| (start, Some(length))),
        false => Moment::read(line, text, zones).map(|start| (start, None)),
    };
    part.all(Name::Dates).flat_map(values).map(each).collect()
}

fn except_dates(part: &Part, zones: &Zones) -> Result<Vec<Moment>, BusyFault> {
    part.all(Name::ExceptDates).flat_map(values).map(|(line, text)| Moment::read(line, text, zones)).collect()
}
