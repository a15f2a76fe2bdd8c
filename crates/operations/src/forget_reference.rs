//! Neither side keeps the reference of an ended case any longer.
//!
//! The house says so and erases its own once the core has accepted it; a keyed hash stays, so that
//! whatever comes under the reference afterwards is refused.

use barnahus_casework::policy::CaseAction;
use barnahus_database::{Lockable, retrying};
use barnahus_vocabulary::{Actor, CaseId, Instant};

use crate::disclose;
use crate::noted;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Asks the core to forget, and forgets.
///
/// # Errors
/// [`Unable::Stale`] unless the core was told the end.
pub async fn forget_reference(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<(), Unable> {
    retrying(|| attempt(workplace, actor, case, now)).await
}

async fn attempt(workplace: &Workplace, actor: &Actor, case: CaseId, now: Instant) -> Result<(), Unable> {
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::Close).await?;
    if !approached.core.standing.is_over() {
        return Err(Unable::Stale);
    }
    disclose::that_it_be_forgotten(workplace, &tx, approached.core.reference()?, now).await?;
    tx.note(noted::case(actor, case, "reference_forgotten", "retention", now));
    tx.commit().await?;
    Ok(())
}
