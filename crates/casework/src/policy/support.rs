//! For what someone opens a file to see its support, and who may take a part of it, or of what a meeting decided, upon
//! themselves.
//!
//! Whoever is in charge does for the whole of it; who examines or treats does for what they see of the
//! child's health. It decides by the need-to-know table and nothing else: nobody owes what they may not read.

use barnahus_vocabulary::{Actor, Role};

use super::{Purpose, Standing, open};
use crate::support::SupportKind;

/// For what this person opens the file when they look at the support; nobody without a purpose here sees it.
#[must_use]
pub fn support_purpose(actor: &Actor, standing: &Standing) -> Option<Purpose> {
    standing.check(actor).ok()?;
    let in_team = |role: Role| standing.counts(actor, role);
    if in_team(Role::CaseManager) {
        Some(Purpose::CaseWork)
    } else if in_team(Role::Physician) {
        Some(Purpose::Examination)
    } else if in_team(Role::Psychologist) || in_team(Role::Therapist) {
        Some(Purpose::Treatment)
    } else {
        actor.is(Role::Coordinator).then_some(Purpose::CaseWork)
    }
}

/// Whether this person may be in charge of something of that kind in this case: they read what it says.
#[must_use]
pub fn may_take_support(actor: &Actor, standing: &Standing, kind: SupportKind) -> bool {
    support_purpose(actor, standing)
        .and_then(|purpose| open(actor, standing, purpose).ok())
        .is_some_and(|permit| permit.sees(kind.sight()))
}

/// Whether what a planning meeting decided may be theirs to carry out in this case: they are in its team and still
/// hold the role by which they are, or they are a coordinator. Its words they then read, whatever else they see.
#[must_use]
pub fn may_take_decision(actor: &Actor, standing: &Standing) -> bool {
    let of_team = || standing.team.iter().any(|role| standing.counts(actor, *role));
    standing.check(actor).is_ok() && (actor.is(Role::Coordinator) || of_team())
}
