//! How each line is made of what the sending house has. Which part of a file it belongs to is not decided here.

use time::Date;

use super::{Brought, BroughtCourt, BroughtDecision, BroughtKind};
use crate::record::{Protocol, Record};
use crate::representative::Appointment;
use crate::sections::Represents;
use crate::support::{SupportCode, SupportKind, SupportWords};

impl Brought {
    /// The house of which the lines that follow are, and when the case left it.
    #[must_use]
    pub fn house(left: Date, name: &str) -> Self {
        let (what, how) = (String::new(), String::new());
        Self { kind: BroughtKind::House, day: Some(left), what, how, words: name.to_owned() }
    }

    /// What the sending coordinator wrote.
    #[must_use]
    pub fn handover(words: &str) -> Self {
        let (what, how) = (String::new(), String::new());
        Self { kind: BroughtKind::Handover, day: None, what, how, words: words.to_owned() }
    }

    /// An interview of the child, where its recording is kept, and how the child was.
    #[must_use]
    pub fn interview(day: Date, protocol: Protocol, record: &Record) -> Self {
        let what = record.ending.map_or("", |ending| ending.code()).to_owned();
        let kept = record.recording_kept.as_ref().map(|kept| kept.as_str());
        let words = lines([kept, record.wellbeing.as_ref().map(|words| words.as_str())]);
        let how = protocol.code().to_owned();
        Self { kind: BroughtKind::Interview, day: Some(day), what, how, words }
    }

    /// The interpreter of an interview was not authorised: what the child said that day is to be heard again.
    #[must_use]
    pub fn unauthorised(day: Date) -> Self {
        let (what, how, words) = (String::new(), String::new(), String::new());
        Self { kind: BroughtKind::Unauthorised, day: Some(day), what, how, words }
    }

    /// What a planning meeting decided, and by when it was to be done.
    #[must_use]
    pub fn decision(due: Date, stands: BroughtDecision, words: &str) -> Self {
        Self {
            kind: BroughtKind::Decision,
            day: Some(due),
            what: String::new(),
            how: stands.code().to_owned(),
            words: words.to_owned(),
        }
    }

    /// Who represented the child from then on, and whether the court was told.
    #[must_use]
    pub fn represented(appointment: &Appointment, court: Option<BroughtCourt>) -> Self {
        let names = [&appointment.name, &appointment.appointed_by];
        Self {
            kind: BroughtKind::Represented,
            day: appointment.since.map(|since| since.day()),
            what: appointment.as_what.map_or("", Represents::code).to_owned(),
            how: court.map_or("", BroughtCourt::code).to_owned(),
            words: lines(names.map(|name| name.as_ref().map(|name| name.as_str()))),
        }
    }

    /// A piece of support: done, or still owed by then.
    #[must_use]
    pub fn support(kind: SupportKind, stands: (SupportCode, Option<Date>), said: &SupportWords) -> Self {
        let first = [&said.what, &said.because, &said.found];
        let first = first.into_iter().filter_map(|words| words.as_ref());
        let all: Vec<&str> =
            first.chain(said.reviews.iter().map(|(_, words)| words)).map(|words| words.as_str()).collect();
        Self {
            kind: BroughtKind::Support,
            day: stands.1,
            what: kind.code().to_owned(),
            how: stands.0.code().to_owned(),
            words: all.join("\n"),
        }
    }
}

fn lines<const N: usize>(parts: [Option<&str>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}
