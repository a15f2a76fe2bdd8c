//! What a case brings along from the house that had it before, beside the sections of its file: the interviews
//! of the child, who represented it, what was done for it, and what the sending coordinator wrote.
//!
//! Rooms and people of the other house are not in it: lines of words, sealed together under the new key.
//! Each line is shown to whoever sees that part of a file, and to nobody else.

use std::fmt;

use barnahus_vocabulary::local;
use time::Date;

use crate::days;
use crate::policy::Sight;
use crate::record::{Protocol, Record};
use crate::representative::Appointment;
use crate::sections::Represents;
use crate::support::{SupportCode, SupportKind, SupportWords};
use crate::typed::Typed;

listed! {
    /// Of what a line speaks.
    BroughtKind {
        Handover = "handover", "de la coordonatorul casei de dinainte", "from the coordinator of the house before";
        Interview = "interview", "audiere", "interview";
        Represented = "represented", "reprezentant", "representative";
        Support = "support", "sprijin", "support";
    }
}

/// One line.
#[derive(Clone, PartialEq, Eq)]
pub struct Brought {
    /// Of what it speaks.
    pub kind: BroughtKind,
    /// When that was, where a day is known.
    pub day: Option<Date>,
    /// The closed word of that kind: how an interview ended, as what someone represented, which support.
    pub what: String,
    /// Another one: by which protocol, how the support stands.
    pub how: String,
    /// In words.
    pub words: String,
}

impl fmt::Debug for Brought {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Brought(closed)")
    }
}

impl Brought {
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

    /// Who represented the child from then on.
    #[must_use]
    pub fn represented(appointment: &Appointment) -> Self {
        let names = [&appointment.name, &appointment.appointed_by];
        Self {
            kind: BroughtKind::Represented,
            day: appointment.since.map(|since| since.day()),
            what: appointment.as_what.map_or("", Represents::code).to_owned(),
            how: String::new(),
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

    /// The part of a file of which it says something. A word that this version does not know is shown to whoever
    /// sees all of the health of a child.
    #[must_use]
    pub fn sight(&self) -> Sight {
        match self.kind {
            BroughtKind::Handover => Sight::Narrative,
            BroughtKind::Interview => Sight::OutcomeOfInterview,
            BroughtKind::Represented => Sight::Identity,
            BroughtKind::Support => self.what.parse().map_or(Sight::Health, SupportKind::sight),
        }
    }
}

fn lines<const N: usize>(parts: [Option<&str>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

const FIELDS: [&str; 5] = ["kind", "day", "what", "how", "words"];

/// All lines as they lie under one seal.
#[must_use]
pub fn typed(lines: &[Brought]) -> Typed {
    let fields = lines.iter().enumerate().flat_map(|(number, line)| {
        let day = line.day.map(days::iso).unwrap_or_default();
        let texts =
            [line.kind.code().to_owned(), day, line.what.clone(), line.how.clone(), line.words.clone()];
        FIELDS.into_iter().zip(texts).map(move |(field, text)| (format!("{number:04}.{field}"), text))
    });
    fields.collect()
}

/// What [`typed`] wrote.
#[must_use]
pub fn parse(typed: &Typed) -> Vec<Brought> {
    let field = |number: usize, field: &str| typed.get(&format!("{number:04}.{field}")).to_owned();
    let line = |number| {
        Some(Brought {
            kind: field(number, "kind").parse().ok()?,
            day: local::parse_day(&field(number, "day")),
            what: field(number, "what"),
            how: field(number, "how"),
            words: field(number, "words"),
        })
    };
    (0..).map_while(line).collect()
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::{Brought, BroughtKind, parse, typed};
    use crate::policy::Sight;
    use crate::support::{SupportCode, SupportKind, SupportWords};

    #[test]
    fn lines_come_back_as_they_were_written() {
        let therapy = Brought::support(
            SupportKind::Therapy,
            (SupportCode::ALL[0], Some(date!(2026 - 11 - 24))),
            &SupportWords::default(),
        );
        let written = vec![Brought::handover("Copilul vine vineri.\nCu tren."), therapy];
        assert_eq!(parse(&typed(&written)), written);
    }

    #[test]
    fn what_was_found_in_therapy_is_not_for_whoever_sees_the_identity_alone() {
        let of = |what: &str| Brought {
            kind: BroughtKind::Support,
            day: None,
            what: what.to_owned(),
            how: String::new(),
            words: String::new(),
        };
        assert_eq!(of("therapy").sight(), Sight::HealthPsychological);
        assert_eq!(of("a word of tomorrow").sight(), Sight::Health);
    }
}
