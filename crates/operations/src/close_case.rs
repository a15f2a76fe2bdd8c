//! A case is closed with an outcome, once nothing is open in it; the core is told its own word for it, and no
//! more.
//!
//! A case that was closed and reopened may be closed with another outcome: the core then hears the new
//! one, and the last holds. The same outcome again is not told again, so that nobody learns of the
//! reopening.

use barnahus_casework::closing::OpenDuty;
use barnahus_casework::policy::{CaseAction, Purpose, open as open_for};
use barnahus_casework::stage::{CloseReason, Step};
use barnahus_casework::triage;
use barnahus_database::{ConnectionTrait, Lockable, Write, retrying};
use barnahus_store::cases::{self, Case};
use barnahus_store::files;
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, local};

use crate::disclose;
use crate::noted;
use crate::open_duties::open_duties;
use crate::standing::{Approached, approach_to};
use crate::step_case::NotStepped;
use crate::take_offer_back::end_offer;
use crate::unable::Unable;
use crate::with_core::WithCore;
use crate::workplace::Workplace;

/// What must be done before the case may be closed so, for the page before.
///
/// # Errors
/// [`Unable::NotTheirs`] for everyone who may not close it.
pub async fn open_before_closing(
    workplace: &Workplace,
    actor: &Actor,
    (case, reason): (CaseId, CloseReason),
    now: Instant,
) -> Result<Vec<OpenDuty>, Unable> {
    let on = workplace.database.read();
    let core = approach_to(workplace, on, actor, case, CaseAction::Close).await?.core;
    open_before(workplace, on, (actor.house, case), (&core, reason), now).await
}

/// Nobody decides what support a child needs of whom it was found that they are an adult, nor says why they waited.
async fn open_before(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    (core, reason): (&WithCore, CloseReason),
    now: Instant,
) -> Result<Vec<OpenDuty>, Unable> {
    let mut open = open_duties(workplace, on, at, core, now).await?;
    let of_a_child = |duty: &OpenDuty| matches!(duty, OpenDuty::DecideSupport | OpenDuty::SayWhyLate);
    open.retain(|duty| reason != CloseReason::FoundAdult || !of_a_child(duty));
    Ok(open)
}

/// Closes a case.
///
/// # Errors
/// [`NotStepped::NotForTheCore`] when the core must be answered or heard first; [`NotStepped::DutiesOpen`];
/// [`NotStepped::StillPresumedAChild`] when it is to end as an adult's and is not; an illegal step; a stale page.
pub async fn close_case(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    reason: CloseReason,
    now: Instant,
) -> Result<(), NotStepped> {
    retrying(|| attempt(workplace, actor, case, reason, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    reason: CloseReason,
    now: Instant,
) -> Result<(), NotStepped> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.0.uuid()]).await.map_err(Unable::from)?;
    let approached = approach_to(workplace, tx.sql(), actor, case.0, CaseAction::Close).await?;
    if reason == CloseReason::FoundAdult {
        is_adult(workplace, &mut tx, actor, &approached, now).await?;
    }
    let (found, core) = (approached.case, approached.core);
    if !core.standing.may_close_as(reason) {
        return Err(NotStepped::NotForTheCore);
    }
    let stage = found.stage.take(Step::Close(reason))?;
    let open = open_before(workplace, tx.sql(), (actor.house, case.0), (&core, reason), now).await?;
    if !open.is_empty() {
        return Err(NotStepped::DutiesOpen(open));
    }
    if let Some(known) = core.is_told_an_outcome() {
        disclose::how_it_ended(workplace, &tx, known, reason.told(), now).await?;
    }
    cases::update(&tx, actor.house, &Case { stage, version: case.1, ..found }, now).await?;
    end_offer(workplace, &mut tx, actor, case.0, now).await?;
    tx.note(noted::case(actor, case.0, "closed", reason.code(), now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Whether papers or an assessment say so: nobody's word makes a child an adult.
async fn is_adult(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    approached: &Approached,
    now: Instant,
) -> Result<(), NotStepped> {
    let permit = open_for(actor, &approached.standing, Purpose::CaseWork).map_err(Unable::from)?;
    let contents = files::open(tx, &workplace.keys, &permit, now).await?.into_contents();
    let age = contents.identity.map(|identity| identity.age).unwrap_or_default();
    triage::may_end_as_adult(&age, local::day(now)).map_err(|_| NotStepped::StillPresumedAChild)
}
