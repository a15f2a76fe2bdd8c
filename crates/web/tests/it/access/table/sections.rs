//! The sections of a file, which one address serves: each is read and written by whoever its own action allows.
//!
//! Driven from the list of all sections, and matched by name: a new one does not compile until it is said here
//! who changes it.

use std::borrow::Cow;
use std::sync::LazyLock;

use barnahus_casework::SectionName;
use barnahus_casework::policy::CaseAction as Do;
use barnahus_vocabulary::paths;

use super::{Asks, Method, Row, STALE, Thing};

pub(super) static TABLE: LazyLock<Vec<Row>> = LazyLock::new(|| {
    SectionName::ALL.iter().flat_map(|section| [read(*section), written(*section)]).collect()
});

/// Who changes a section, as the design says it, and what is typed into it so that the form is whole.
const fn asked(section: SectionName) -> (Do, &'static [(&'static str, &'static str)]) {
    match section {
        SectionName::Identity => (Do::ChangeIdentity, &[("school", "x")]),
        SectionName::Representation
        | SectionName::AdultVictim
        | SectionName::Hearing
        | SectionName::Visit => (Do::ChangeIdentity, &[]),
        SectionName::Referrer => (Do::ChangeNarrative, &[]),
        SectionName::Narrative => (Do::ChangeNarrative, &[("told", "x")]),
        SectionName::Health => (Do::ChangeHealth, &[("needs", "x")]),
        SectionName::Suspected => (Do::ChangeSuspected, &[]),
        SectionName::ChildInformed => (Do::RecordChildInformed, &[]),
        SectionName::Accommodations => (Do::PrepareInterview, &[]),
        SectionName::Agenda => (Do::PrepareInterview, &[("topic", "x")]),
        SectionName::Outcome => (Do::WriteOutcome, &[]),
    }
}

fn read(section: SectionName) -> Row {
    Row {
        name: "CASE_FACTS",
        path: paths::CASE_FACTS,
        query: Cow::Owned(format!("?section={}", section.code())),
        method: Method::Get,
        thing: Thing::Case,
        asks: Asks::Do(asked(section).0),
        fields: Cow::Borrowed(&[]),
    }
}

fn written(section: SectionName) -> Row {
    let (action, typed) = asked(section);
    let mut fields = vec![("version", STALE), ("section", section.code())];
    fields.extend(typed);
    Row {
        name: "CASE_FACTS",
        path: paths::CASE_FACTS,
        query: Cow::Borrowed(""),
        method: Method::Post,
        thing: Thing::Case,
        asks: Asks::Do(action),
        fields: Cow::Owned(fields),
    }
}
