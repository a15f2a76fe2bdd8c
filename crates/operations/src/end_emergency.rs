//! An emergency access ends before its time: by whoever has it, or by the coordinator. The file is closed
//! at once.

use barnahus_casework::policy::CaseAction;
use barnahus_database::{Lockable, retrying};
use barnahus_store::emergencies;
use barnahus_vocabulary::{Actor, CaseId, EmergencyId, Instant};

use crate::noted;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Ends one. Answers to which case it was, where the actor may review it; its owner is told nothing more.
///
/// # Errors
/// [`Unable::NotTheirs`] when it is another's and the actor may not review it; [`Unable::Stale`] when it
/// stands no more.
pub async fn end_emergency(
    workplace: &Workplace,
    actor: &Actor,
    id: EmergencyId,
    now: Instant,
) -> Result<Option<CaseId>, Unable> {
    retrying(|| attempt(workplace, actor, id, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    id: EmergencyId,
    now: Instant,
) -> Result<Option<CaseId>, Unable> {
    let mut tx = workplace.database.begin().await?;
    let access = emergencies::find(tx.sql(), actor.house, id).await?.ok_or(Unable::NotTheirs)?;
    tx.lock(Lockable::Cases, &[access.case.uuid()]).await?;
    let is_own = access.person == actor.person;
    if !is_own {
        approach_to(workplace, tx.sql(), actor, access.case, CaseAction::ReviewEmergency).await?;
    }
    emergencies::end(&tx, actor.house, (id, actor.person), now).await?;
    tx.note(noted::case(actor, access.case, "emergency_ended", "emergency", now));
    tx.commit().await?;
    Ok((!is_own).then_some(access.case))
}
