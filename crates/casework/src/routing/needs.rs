//! What a case asks of a specialist, read from what is known of it.

use std::collections::BTreeSet;

use barnahus_vocabulary::{County, Language};
use time::Date;

use crate::age::AgeReading;
use crate::competence::Competence;
use crate::file::Contents;
use crate::sections::FormOfExploitation as Form;
use crate::sex::Sex;

/// What a case asks of a specialist. What is not known asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Needs {
    /// Competences.
    pub competences: BTreeSet<Competence>,
    /// Languages of the child.
    pub languages: BTreeSet<Language>,
    /// The child's county.
    pub county: Option<County>,
    /// The interviewer's sex as the child prefers.
    pub interviewer_sex: Option<Sex>,
}

impl Needs {
    /// From what the file shows on that day.
    #[must_use]
    pub fn of(contents: &Contents, on: Date) -> Self {
        let mut needs = Self::default();
        if let Some(identity) = &contents.identity {
            needs.languages = identity.languages.clone();
            needs.county = identity.county;
            needs.competences.extend(for_age(identity.age.years_for_rules(on)));
        }
        if let Some(narrative) = &contents.narrative {
            needs.competences.extend(narrative.forms.iter().filter_map(|form| for_form(*form)));
        }
        if contents.health.as_ref().is_some_and(|health| health.disability.is_some()) {
            needs.competences.insert(Competence::Disability);
        }
        needs.interviewer_sex = contents.hearing.as_ref().and_then(|hearing| hearing.interviewer_sex);
        needs
    }
}

fn for_age(age: AgeReading) -> Option<Competence> {
    if age.is_assumed() {
        return None;
    }
    Some(match age.youngest() {
        0..=6 => Competence::YoungChildren,
        7..=12 => Competence::SchoolChildren,
        13.. => Competence::Adolescents,
    })
}

const fn for_form(form: Form) -> Option<Competence> {
    match form {
        Form::SexualExploitation
        | Form::ForcedLabour
        | Form::Begging
        | Form::ForcedCriminality
        | Form::ForcedMarriage
        | Form::DomesticServitude
        | Form::OrganRemoval => Some(Competence::Trafficking),
        Form::OnlineSexualAbuse => Some(Competence::OnlineAbuse),
        Form::SexualAbuse => Some(Competence::SexualAbuse),
        Form::Violence | Form::Neglect => Some(Competence::Violence),
        Form::Other => None,
    }
}
