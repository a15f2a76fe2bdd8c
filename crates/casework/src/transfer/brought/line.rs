//! How each line is made of what the sending house has. Which part of a file it belongs to is not decided here.

use time::Date;

use super::{Brought, BroughtCourt, BroughtDecision, BroughtKind, BroughtWish};
use crate::age::AgeResult;
use crate::alarm::{AlarmCause, AlarmEnd};
use crate::record::{Protocol, Record};
use crate::representative::Appointment;
use crate::sections::Represents;
use crate::siblings::{SiblingChoice, SiblingInterviewer};
use crate::support::{SupportCode, SupportKind, SupportWords};
use crate::victim_status::{StatusDecider, StatusLine, VictimStatus};

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

    /// The child was missing from that day on: why, how it ended, what people wrote.
    #[must_use]
    pub fn alarm(day: Date, known: (AlarmCause, Option<AlarmEnd>), words: &str) -> Self {
        Self {
            kind: BroughtKind::Alarm,
            day: Some(day),
            what: known.0.code().to_owned(),
            how: known.1.map_or("", AlarmEnd::code).to_owned(),
            words: words.to_owned(),
        }
    }

    /// The age was disputed: what came of it, why, who assessed it.
    #[must_use]
    pub fn age(day: Date, result: Option<AgeResult>, words: &str) -> Self {
        Self {
            kind: BroughtKind::Age,
            day: Some(day),
            what: result.map_or("", AgeResult::code).to_owned(),
            how: String::new(),
            words: words.to_owned(),
        }
    }

    /// There was a link with the case of a sibling, with what was chosen; which case, is not in it.
    #[must_use]
    pub fn sibling(day: Date, choice: SiblingChoice) -> Self {
        let who = Some(choice.interviewer).filter(|who| *who != SiblingInterviewer::Any);
        Self {
            kind: BroughtKind::Sibling,
            day: Some(day),
            what: choice.meeting.code().to_owned(),
            how: who.map_or("", SiblingInterviewer::code).to_owned(),
            words: String::new(),
        }
    }

    /// As what the child was regarded from then on: who decided it, in which function, on what ground.
    #[must_use]
    pub fn status(line: &StatusLine) -> Self {
        let decided_as = line.decided_as.as_ref().map(|name| name.as_str());
        let ground = line.ground.as_ref().map(|words| words.as_str());
        Self {
            kind: BroughtKind::Status,
            day: line.decided_on.map(|day| day.day()),
            what: line.status.map_or("", VictimStatus::code).to_owned(),
            how: line.decided_by.map_or("", StatusDecider::code).to_owned(),
            words: lines([decided_as, ground]),
        }
    }

    /// What the young person wished for when they turn eighteen, in the words in which it was said.
    #[must_use]
    pub fn wish(day: Date, wish: BroughtWish, words: &str) -> Self {
        let (what, how) = (wish.code().to_owned(), String::new());
        Self { kind: BroughtKind::Wish, day: Some(day), what, how, words: words.to_owned() }
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
