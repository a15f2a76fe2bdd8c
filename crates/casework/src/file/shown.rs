//! What of each section a permit shows. Nothing is shown that is not named here.

use super::Contents;
use crate::policy::{Permit, Sight};
use crate::sections::{Health, Identity, Narrative, Outcome, Suspected};

/// Cuts what was read to what the permit shows.
pub(super) fn shown(permit: &Permit, read: Contents) -> Contents {
    let Contents {
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
    } = read;
    let whole = permit.sees(Sight::Identity);
    let told = permit.sees(Sight::Narrative);
    Contents {
        identity: identity.and_then(|section| shown_identity(permit, section)),
        representation: representation.filter(|_| whole),
        adult_victim: adult_victim.filter(|_| permit.sees(Sight::AdultReference)),
        hearing: hearing.filter(|_| whole),
        visit: visit.filter(|_| whole),
        child_informed: child_informed.filter(|_| whole),
        accommodations: accommodations.filter(|_| whole),
        agenda: agenda.filter(|_| told),
        referrer: referrer.filter(|_| told),
        narrative: narrative.and_then(|section| shown_narrative(permit, section)),
        health: health.and_then(|section| shown_health(permit, section)),
        suspected: suspected.and_then(|section| shown_suspected(permit, section)),
        outcome: outcome.and_then(|section| shown_outcome(permit, section)),
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
    } else if permit.sees(Sight::SuspectedWho) {
        Some(section.who_only())
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
