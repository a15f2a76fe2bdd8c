//! A case file, closed and open.
//!
//! A [`CaseFile`] is sealed bytes and says `CaseFile(closed)`. [`OpenFile`] is what one person may
//! see for one purpose: it is cut to its [`Permit`] here, whatever the store read, and it prints
//! nothing. Neither can be serialised. Unsealing itself is the store's, after its audit line.

use std::fmt;

use barnahus_vocabulary::CaseId;
use time::Date;

use crate::policy::{Permit, Sight};
use crate::sections::{
    ChildInformed, Health, Hearing, Identity, Narrative, Outcome, Referrer, Representation, Suspected,
};
use crate::typed::{FieldFault, Typed};

listed! {
    /// A section of the file: what is sealed together.
    SectionName {
        Identity = "identity", "identitatea copilului", "the child's identity";
        Representation = "representation", "cine reprezintă copilul", "who represents the child";
        Hearing = "hearing", "audierea", "the hearing";
        ChildInformed = "child_informed", "informarea copilului", "how the child was informed";
        Referrer = "referrer", "cine a semnalat", "who referred";
        Narrative = "narrative", "ce s-a întâmplat", "what happened";
        Health = "health", "sănătatea", "health";
        Suspected = "suspected", "presupusul făptuitor", "the suspected person";
        Outcome = "outcome", "rezultatul", "the outcome";
    }
}

/// The file as it lies in the house: sealed section by section.
#[derive(Clone, PartialEq, Eq)]
pub struct CaseFile {
    /// Whose.
    pub case: CaseId,
    /// Sections that hold anything, sealed.
    pub sealed: Vec<(SectionName, Vec<u8>)>,
}

impl fmt::Debug for CaseFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CaseFile(closed)")
    }
}

/// Sections as read, before they are cut to a permit, or as they are to be sealed. `None` was not
/// read or holds nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contents {
    /// Who the child is.
    pub identity: Option<Identity>,
    /// Who represents the child.
    pub representation: Option<Representation>,
    /// How the child is to be heard.
    pub hearing: Option<Hearing>,
    /// How the child was informed.
    pub child_informed: Option<ChildInformed>,
    /// Who referred.
    pub referrer: Option<Referrer>,
    /// What happened.
    pub narrative: Option<Narrative>,
    /// Health.
    pub health: Option<Health>,
    /// Persons suspected.
    pub suspected: Option<Suspected>,
    /// What came of it.
    pub outcome: Option<Outcome>,
}

impl Contents {
    /// Takes in one section as it was unsealed.
    ///
    /// # Errors
    /// Faults, when what lies sealed is no such section: the file is damaged.
    pub fn put(&mut self, name: SectionName, typed: &Typed, today: Date) -> Result<(), Vec<FieldFault>> {
        match name {
            SectionName::Identity => self.identity = Some(Identity::parse(typed, today)?),
            SectionName::Representation => {
                self.representation = Some(Representation::parse(typed, today)?);
            }
            SectionName::Hearing => self.hearing = Some(Hearing::parse(typed, today)?),
            SectionName::ChildInformed => self.child_informed = Some(ChildInformed::parse(typed, today)?),
            SectionName::Referrer => self.referrer = Some(Referrer::parse(typed, today)?),
            SectionName::Narrative => self.narrative = Some(Narrative::parse(typed, today)?),
            SectionName::Health => self.health = Some(Health::parse(typed, today)?),
            SectionName::Suspected => self.suspected = Some(Suspected::parse(typed, today)?),
            SectionName::Outcome => self.outcome = Some(Outcome::parse(typed, today)?),
        }
        Ok(())
    }

    /// The text of every section there is, for sealing.
    #[must_use]
    pub fn typed(&self) -> Vec<(SectionName, Typed)> {
        let Self {
            identity,
            representation,
            hearing,
            child_informed,
            referrer,
            narrative,
            health,
            suspected,
            outcome,
        } = self;
        [
            (SectionName::Identity, identity.as_ref().map(Identity::typed)),
            (SectionName::Representation, representation.as_ref().map(Representation::typed)),
            (SectionName::Hearing, hearing.as_ref().map(Hearing::typed)),
            (SectionName::ChildInformed, child_informed.as_ref().map(ChildInformed::typed)),
            (SectionName::Referrer, referrer.as_ref().map(Referrer::typed)),
            (SectionName::Narrative, narrative.as_ref().map(Narrative::typed)),
            (SectionName::Health, health.as_ref().map(Health::typed)),
            (SectionName::Suspected, suspected.as_ref().map(Suspected::typed)),
            (SectionName::Outcome, outcome.as_ref().map(Outcome::typed)),
        ]
        .into_iter()
        .filter_map(|(name, typed)| typed.map(|typed| (name, typed)))
        .collect()
    }
}

/// The file as one person may see it for one purpose. A section not for them is not there at all.
#[derive(Clone, PartialEq, Eq)]
pub struct OpenFile {
    case: CaseId,
    contents: Contents,
}

impl fmt::Debug for OpenFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OpenFile(not printed)")
    }
}

impl OpenFile {
    /// Cuts what was read to what the permit shows.
    #[must_use]
    pub fn show(permit: &Permit, read: Contents) -> Self {
        let Contents {
            identity,
            representation,
            hearing,
            child_informed,
            referrer,
            narrative,
            health,
            suspected,
            outcome,
        } = read;
        let whole = permit.sees(Sight::Identity);
        let told = permit.sees(Sight::Narrative);
        let contents = Contents {
            identity: identity.and_then(|section| shown_identity(permit, section)),
            representation: representation.filter(|_| whole),
            hearing: hearing.filter(|_| whole),
            child_informed: child_informed.filter(|_| whole),
            referrer: referrer.filter(|_| told),
            narrative: narrative.and_then(|section| shown_narrative(permit, section)),
            health: health.and_then(|section| shown_health(permit, section)),
            suspected: suspected.and_then(|section| shown_suspected(permit, section)),
            outcome: outcome.and_then(|section| shown_outcome(permit, section)),
        };
        Self { case: permit.case(), contents }
    }

    /// Whose file.
    #[must_use]
    pub const fn case(&self) -> CaseId {
        self.case
    }

    /// What is shown.
    #[must_use]
    pub const fn contents(&self) -> &Contents {
        &self.contents
    }

    /// What is shown, to be changed and sealed again. Only a section seen whole may be written back:
    /// [`crate::policy::may_in_case`] says who may.
    #[must_use]
    pub fn into_contents(self) -> Contents {
        self.contents
    }
}

fn shown_identity(permit: &Permit, section: Identity) -> Option<Identity> {
    if permit.sees(Sight::Identity) {
        Some(section)
    } else if permit.sees(Sight::FirstNameAndLanguage) {
        Some(section.first_name_and_language())
    } else {
        None
    }
}

fn shown_narrative(permit: &Permit, section: Narrative) -> Option<Narrative> {
    if permit.sees(Sight::Narrative) {
        Some(section)
    } else if permit.sees(Sight::NarrativeForExamination) {
        Some(section.for_examination())
    } else {
        None
    }
}

fn shown_health(permit: &Permit, section: Health) -> Option<Health> {
    let psychological = permit.sees(Sight::HealthPsychological);
    let summary = permit.sees(Sight::HealthSummary);
    if permit.sees(Sight::Health) {
        Some(section)
    } else if psychological && summary {
        Some(section.summary_and_psychological())
    } else if psychological {
        Some(section.psychological_part())
    } else if summary {
        Some(section.summary())
    } else {
        None
    }
}

fn shown_suspected(permit: &Permit, section: Suspected) -> Option<Suspected> {
    if permit.sees(Sight::Suspected) {
        Some(section)
    } else if permit.sees(Sight::SuspectedName) {
        Some(section.names_only())
    } else {
        None
    }
}

fn shown_outcome(permit: &Permit, section: Outcome) -> Option<Outcome> {
    if permit.sees(Sight::Outcome) {
        return Some(section);
    }
    let Outcome {
        outcome_case: _,
        outcome_interview,
        outcome_proceedings,
        outcome_psychological,
        outcome_medical,
    } = section;
    let own = Outcome {
        outcome_case: None,
        outcome_interview: outcome_interview.filter(|_| permit.sees(Sight::OutcomeOfInterview)),
        outcome_proceedings: outcome_proceedings.filter(|_| permit.sees(Sight::OutcomeOfProceedings)),
        outcome_psychological: outcome_psychological.filter(|_| permit.sees(Sight::OutcomeOfPsychology)),
        outcome_medical: outcome_medical.filter(|_| permit.sees(Sight::OutcomeOfExamination)),
    };
    (!own.is_unknown()).then_some(own)
}
