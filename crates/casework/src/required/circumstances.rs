//! What the rules are asked with: the case on the day of the interview.

use std::collections::BTreeSet;

use barnahus_vocabulary::Language;
use time::Date;

use crate::age::AgeReading;
use crate::file::Contents;
use crate::sections::{Hearing, Representation, Suspected};

/// What the interviewer speaks or signs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum InterviewerSpeaks {
    /// Nobody is chosen yet: Romanian, which all do.
    #[default]
    NotChosen,
    /// These.
    Languages(BTreeSet<Language>),
}

/// The case as the rules ask for it. Made from an open file that shows identity, the hearing and the
/// suspected persons: a coordinator's or a case manager's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circumstances {
    /// The child's age on the day of the interview.
    pub age: AgeReading,
    /// What the child speaks or signs; not known when empty.
    pub languages: BTreeSet<Language>,
    /// What the interviewer does.
    pub interviewer: InterviewerSpeaks,
    /// Who represents the child.
    pub representation: Representation,
    /// How it is to be heard.
    pub hearing: Hearing,
    /// Who is suspected.
    pub suspected: Suspected,
}

impl Circumstances {
    /// From what the file shows, for an interview on that day.
    #[must_use]
    pub fn of(contents: &Contents, on: Date, interviewer: InterviewerSpeaks) -> Self {
        let identity = contents.identity.as_ref();
        Self {
            age: identity.map_or(AgeReading::any_child(), |identity| identity.age.years_for_rules(on)),
            languages: identity.map_or_else(BTreeSet::new, |identity| identity.languages.clone()),
            interviewer,
            representation: contents.representation.clone().unwrap_or_default(),
            hearing: contents.hearing.clone().unwrap_or_default(),
            suspected: contents.suspected.clone().unwrap_or_default(),
        }
    }
}

/// Whether an interpreter must come; `None` while it is not known what the child speaks. One language
/// in common is enough.
#[must_use]
pub fn interpreter_needed(child: &BTreeSet<Language>, interviewer: &InterviewerSpeaks) -> Option<bool> {
    if child.is_empty() {
        return None;
    }
    Some(match interviewer {
        InterviewerSpeaks::NotChosen => !child.contains(&Language::ROMANIAN),
        InterviewerSpeaks::Languages(spoken) => child.is_disjoint(spoken),
    })
}
