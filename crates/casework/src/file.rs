//! A case file, closed and open.
//!
//! A [`CaseFile`] is sealed bytes and says `CaseFile(closed)`. [`OpenFile`] is what one person may
//! see for one purpose: it is cut to its [`Permit`] here, whatever the store read, and it prints
//! nothing. Neither can be serialised. Unsealing itself is the store's, after its audit line.

mod received;
mod shown;

use std::fmt;

use barnahus_vocabulary::CaseId;
use time::Date;

use crate::policy::Permit;
use crate::sections::{
    Accommodations, AdultVictim, Agenda, ChildInformed, Health, Hearing, Identity, Narrative, Outcome,
    Referrer, Representation, Suspected, Visit,
};
use crate::typed::{FieldFault, Typed};

pub use received::{as_received, from_received};
use shown::shown;

listed! {
    /// A section of the file: what is sealed together.
    SectionName {
        Identity = "identity", "identitatea copilului", "the child's identity";
        Representation = "representation", "cine reprezintă copilul", "who represents the child";
        AdultVictim = "adult_victim", "adultul care este și el victimă", "the adult who is a victim too";
        Hearing = "hearing", "audierea", "the hearing";
        Visit = "visit", "drumul și orele copilului", "the child's way and hours";
        ChildInformed = "child_informed", "informarea copilului", "how the child was informed";
        Accommodations = "accommodations", "ce facem pentru copil", "what is done for the child";
        Agenda = "agenda", "ordinea întrebărilor", "the agenda of the interview";
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
    /// The reference of an adult of the family who is a victim too.
    pub adult_victim: Option<AdultVictim>,
    /// How the child is to be heard.
    pub hearing: Option<Hearing>,
    /// How the child comes, and when it cannot.
    pub visit: Option<Visit>,
    /// How the child was informed.
    pub child_informed: Option<ChildInformed>,
    /// What is done so that the child can take part.
    pub accommodations: Option<Accommodations>,
    /// What is asked at the interview, in order.
    pub agenda: Option<Agenda>,
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
            SectionName::AdultVictim => self.adult_victim = Some(AdultVictim::parse(typed, today)?),
            SectionName::Hearing => self.hearing = Some(Hearing::parse(typed, today)?),
            SectionName::Visit => self.visit = Some(Visit::parse(typed, today)?),
            SectionName::ChildInformed => self.child_informed = Some(ChildInformed::parse(typed, today)?),
            SectionName::Accommodations => {
                self.accommodations = Some(Accommodations::parse(typed, today)?);
            }
            SectionName::Agenda => self.agenda = Some(Agenda::parse(typed, today)?),
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
            adult_victim,
            hearing,
            visit,
            child_informed,
            accommodations,
            agenda,
            referrer,
            narrative,
            health,
            suspected,
            outcome,
        } = self;
        [
            (SectionName::Identity, identity.as_ref().map(Identity::typed)),
            (SectionName::Representation, representation.as_ref().map(Representation::typed)),
            (SectionName::AdultVictim, adult_victim.as_ref().map(AdultVictim::typed)),
            (SectionName::Hearing, hearing.as_ref().map(Hearing::typed)),
            (SectionName::Visit, visit.as_ref().map(Visit::typed)),
            (SectionName::ChildInformed, child_informed.as_ref().map(ChildInformed::typed)),
            (SectionName::Accommodations, accommodations.as_ref().map(Accommodations::typed)),
            (SectionName::Agenda, agenda.as_ref().map(Agenda::typed)),
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
        Self { case: permit.case(), contents: shown(permit, read) }
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

#[cfg(test)]
mod tests;
