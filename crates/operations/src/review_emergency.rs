//! Afterwards the coordinator reviews an emergency access: reads why, and says whether it was justified.
//!
//! The reason is sealed in the case, so that reading it is noted like an opening. Nobody reviews their own,
//! and none is reviewed while it stands: it can be ended first.

use std::collections::BTreeMap;

use barnahus_casework::policy::{CaseAction, EmergencyVerdict};
use barnahus_casework::{Prose, Typed};
use barnahus_database::{Lockable, retrying};
use barnahus_store::emergencies::{self, EmergencyAccess, EmergencyReview};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, CaseId, EmergencyId, Instant, PersonId};

use crate::noted;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// The emergency accesses to one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseEmergencies {
    /// What the case is called.
    pub codename: String,
    /// Each with its words, the newest first.
    pub accesses: Vec<EmergencyToReview>,
}

/// One of them.
#[derive(Clone, PartialEq, Eq)]
pub struct EmergencyToReview {
    /// The access.
    pub access: EmergencyAccess,
    /// The names of whoever is in it.
    pub names: BTreeMap<PersonId, String>,
    /// Why it was opened.
    pub reason: String,
    /// What the coordinator remarked.
    pub remark: String,
    /// Whether it awaits what the actor finds.
    pub awaits: bool,
}

impl std::fmt::Debug for EmergencyToReview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EmergencyToReview(closed)")
    }
}

/// Reads those of a case, with why.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone but the coordinator.
pub async fn read_emergencies(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<CaseEmergencies, Unable> {
    let mut tx = workplace.database.begin().await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::ReviewEmergency).await?;
    let names: BTreeMap<_, _> = people::all(tx.sql(), actor.house)
        .await?
        .into_iter()
        .map(|person| (person.id, person.display_name))
        .collect();
    let mut accesses = Vec::new();
    for access in emergencies::of_case(tx.sql(), actor.house, case).await? {
        let (why, said) = emergencies::words(tx.sql(), &workplace.keys, (actor.house, &access)).await?;
        accesses.push(EmergencyToReview {
            access,
            names: names.clone(),
            reason: why.get("reason").to_owned(),
            remark: said.get("remark").to_owned(),
            awaits: awaits(&access, actor, now),
        });
    }
    if !accesses.is_empty() {
        tx.note(noted::case(actor, case, "emergency_read", "emergency", now));
    }
    tx.commit().await?;
    Ok(CaseEmergencies { codename: approached.case.codename, accesses })
}

/// Keeps what the coordinator found.
///
/// # Errors
/// [`Unable::Stale`] when none of the case awaits what this actor finds.
pub async fn review_emergency(
    workplace: &Workplace,
    actor: &Actor,
    of: (CaseId, EmergencyId),
    found: (EmergencyVerdict, Option<&Prose>),
    now: Instant,
) -> Result<(), Unable> {
    retrying(|| attempt(workplace, actor, of, found, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    of: (CaseId, EmergencyId),
    found: (EmergencyVerdict, Option<&Prose>),
    now: Instant,
) -> Result<(), Unable> {
    let ((case, id), (verdict, remark)) = (of, found);
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    approach_to(workplace, tx.sql(), actor, case, CaseAction::ReviewEmergency).await?;
    let access = emergencies::find(tx.sql(), actor.house, id).await?;
    let access = access.filter(|access| access.case == case && awaits(access, actor, now));
    let access = access.ok_or(Unable::Stale)?;
    let review = EmergencyReview { by: actor.person, at: now, verdict };
    let remark: Typed = remark.map(|remark| ("remark", remark.as_str())).into_iter().collect();
    emergencies::review(&tx, &workplace.keys, (actor.house, &access), review, &remark).await?;
    tx.note(noted::case(actor, case, "emergency_reviewed", verdict.code(), now));
    tx.commit().await?;
    Ok(())
}

/// Whether it is over, is not the actor's own, and nobody has reviewed it.
fn awaits(access: &EmergencyAccess, actor: &Actor, now: Instant) -> bool {
    access.review.is_none() && access.person != actor.person && !access.stands_at(now)
}
