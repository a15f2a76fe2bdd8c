//! A file is kept from being erased, and the hold is lifted: by the coordinator or the data protection
//! officer, for a reason of a closed list.
//!
//! A data protection officer knows the case by its codename alone; a coordinator in conflict with it does not
//! find it.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::{CaseAction, may_in_case, may_in_house};
use barnahus_casework::retention::HoldReason;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::cases::{self, Case};
use barnahus_store::holds::{self, Hold};
use barnahus_vocabulary::{Actor, CaseId, Instant, Role};

use crate::noted;
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// The case as its row says it, for the page before, with what holds it.
///
/// # Errors
/// [`Unable::NotTheirs`].
pub async fn look_at_hold(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
) -> Result<(Case, Option<Hold>), Unable> {
    may_in_house(actor, HouseAction::HoldCase)?;
    let on = workplace.database.read();
    let approached = approach(workplace, on, actor, case).await?;
    if actor.is(Role::Coordinator) {
        may_in_case(actor, CaseAction::Erase, &approached.standing)?;
    }
    if !approached.case.stage.code().has_ended() {
        return Err(Unable::NotTheirs);
    }
    Ok((approached.case, holds::standing(on, actor.house, case).await?))
}

/// Keeps it.
///
/// # Errors
/// [`Unable::Stale`] when it is held already; [`Unable::NotTheirs`].
pub async fn hold_case(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, HoldReason),
    now: Instant,
) -> Result<(), Unable> {
    look_at_hold(workplace, actor, case.0).await?;
    retrying(|| set(workplace, actor, case, now)).await
}

/// Keeps it no longer.
///
/// # Errors
/// [`Unable::Stale`] when nothing holds it; [`Unable::NotTheirs`].
pub async fn lift_hold(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<(), Unable> {
    look_at_hold(workplace, actor, case).await?;
    retrying(|| lift(workplace, actor, case, now)).await
}

async fn set(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, HoldReason),
    now: Instant,
) -> Result<(), Unable> {
    let (case, reason) = case;
    let mut tx = begin(workplace, actor, case).await?;
    if holds::standing(tx.sql(), actor.house, case).await?.is_some() {
        return Err(Unable::Stale);
    }
    let hold = Hold { case, reason, set_by: actor.person, set_at: now, lifted: None };
    holds::set(&tx, actor.house, &hold).await?;
    tx.note(noted::case(actor, case, "hold_set", reason.code(), now));
    tx.commit().await?;
    Ok(())
}

async fn lift(workplace: &Workplace, actor: &Actor, case: CaseId, now: Instant) -> Result<(), Unable> {
    let mut tx = begin(workplace, actor, case).await?;
    holds::lift(&tx, (actor.house, case), actor.person, now).await?;
    tx.note(noted::case(actor, case, "hold_lifted", "retention", now));
    tx.commit().await?;
    Ok(())
}

/// The case is locked, and is still there.
async fn begin(workplace: &Workplace, actor: &Actor, case: CaseId) -> Result<Write, Unable> {
    let tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    cases::find(tx.sql(), actor.house, case).await?.ok_or(Unable::NotTheirs)?;
    Ok(tx)
}
