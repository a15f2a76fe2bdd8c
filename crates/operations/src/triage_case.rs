//! Triage: a coordinator accepts a case and names who is in charge, or declines it with a reason.
//!
//! Accepting freezes what was received and puts the case manager into the team. A person in conflict
//! cannot be named, whoever asks; whoever is named has a letter.

use barnahus_casework::policy::{CaseAction, Purpose, open};
use barnahus_casework::stage::{DeclineReason, Stage, Step};
use barnahus_casework::{OpenFile, triage};
use barnahus_database::{ConnectionTrait, Lockable, Write, retrying};
use barnahus_store::people::PersonStanding;
use barnahus_store::teams::Member;
use barnahus_store::{StoreFault, cases, files, likenesses, people, received, teams};
use barnahus_vocabulary::{Actor, CaseId, HouseId, Instant, PersonId, Role, local};

use crate::count_case::count_case;
use crate::dispute_age::AgeUnchanged;
use crate::follow_age;
use crate::name_in_charge::tell;
use crate::noted;
use crate::standing::{Approached, approach_to};
use crate::step_case::{NotStepped, may_end};
use crate::take_offer_back::end_offer;
use crate::take_up_with_core::take_up_with_core;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Accepts a case and names its case manager.
///
/// # Errors
/// [`NotStepped`]: an illegal step, a person who cannot be in charge, a stale page.
pub async fn accept_case(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    manager: PersonId,
    now: Instant,
) -> Result<(), NotStepped> {
    retrying(|| attempt_accepting(workplace, actor, case, manager, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

async fn attempt_accepting(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    manager: PersonId,
    now: Instant,
) -> Result<(), NotStepped> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.0.uuid()]).await.map_err(Unable::from)?;
    tx.lock(Lockable::People, &[manager.uuid()]).await.map_err(Unable::from)?;
    let approached = approach_to(workplace, tx.sql(), actor, case.0, CaseAction::Assign).await?;
    may_be_in_charge(workplace, tx.sql(), (actor.house, case.0), manager).await?;
    let stage = taken_up(approached.case.stage)?.take(Step::Accept)?;
    let file = open_for_triage(workplace, &mut tx, actor, &approached, now).await?;
    received::freeze(&tx, &workplace.keys, (actor.house, case.0), now).await?;
    count_case(workplace, &tx, (actor.house, case.0), file.contents(), now).await?;
    if let Some(identity) = &file.contents().identity {
        let followed = follow_age::follow(workplace, &mut tx, actor, (case.0, identity), now).await;
        followed.map_err(|why| match why {
            AgeUnchanged::Unable(unable) => unable,
            AgeUnchanged::Ended | AgeUnchanged::Faults(_) => Unable::Stale,
        })?;
    }
    let changed = cases::Case { stage, manager: Some(manager), version: case.1, ..approached.case.clone() };
    cases::update(&tx, actor.house, &changed, now).await?;
    let member = Member { person: manager, role: Role::CaseManager, joined_at: now };
    teams::join(&tx, actor.house, case.0, member).await?;
    tell(workplace, &tx, actor, (case.0, manager), now).await?;
    take_up_with_core(workplace, &tx, (actor.house, case.0), now).await?;
    tx.note(noted::case(actor, case.0, "accepted", "assignment", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Declines a case. As an adult only on papers or an assessment; never while the age is disputed.
///
/// # Errors
/// [`NotStepped`]: an illegal step, a reason that does not hold, a stale page.
pub async fn decline_case(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    reason: DeclineReason,
    now: Instant,
) -> Result<(), NotStepped> {
    retrying(|| attempt_declining(workplace, actor, case, reason, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

async fn attempt_declining(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    reason: DeclineReason,
    now: Instant,
) -> Result<(), NotStepped> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.0.uuid()]).await.map_err(Unable::from)?;
    let approached = approach_to(workplace, tx.sql(), actor, case.0, CaseAction::Decline).await?;
    let stage = declined(workplace, &mut tx, actor, (&approached, reason), now).await?;
    let changed = cases::Case { stage, version: case.1, ..approached.case };
    cases::update(&tx, actor.house, &changed, now).await?;
    end_offer(workplace, &mut tx, actor, case.0, now).await?;
    tx.note(noted::case(actor, case.0, "declined", reason.code(), now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// The stage of a case that is declined, where the reason holds and nothing is owed that outlives the referral.
pub(crate) async fn declined(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    what: (&Approached, DeclineReason),
    now: Instant,
) -> Result<Stage, NotStepped> {
    may_decline(workplace, tx, actor, what, now).await?;
    let (approached, reason) = what;
    let stage = taken_up(approached.case.stage)?.take(Step::Decline(reason))?;
    may_end(workplace, tx, (actor.house, approached.case.id), &approached.core, now).await?;
    Ok(stage)
}

/// Whether the reason holds, by what is known of the child's age.
pub(crate) async fn may_decline(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    what: (&Approached, DeclineReason),
    now: Instant,
) -> Result<(), NotStepped> {
    let (approached, reason) = what;
    let file = open_for_triage(workplace, tx, actor, approached, now).await?;
    let age = file.contents().identity.as_ref().map(|identity| identity.age).unwrap_or_default();
    triage::may_decline(reason, &age, local::day(now)).map_err(|_| NotStepped::StillPresumedAChild)
}

/// Deciding takes a case up: a coordinator who decides at once need not say so first.
fn taken_up(stage: Stage) -> Result<Stage, NotStepped> {
    if stage.may_take(Step::TakeUp) { Ok(stage.take(Step::TakeUp)?) } else { Ok(stage) }
}

/// Whether that person may be in charge of that case: here, a case manager, and not in conflict.
pub(crate) async fn may_be_in_charge(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    manager: PersonId,
) -> Result<(), NotStepped> {
    if can_be_in_charge(workplace, on, at, manager).await? {
        Ok(())
    } else {
        Err(NotStepped::CannotBeInCharge)
    }
}

/// The same, as an answer.
pub(crate) async fn can_be_in_charge(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    manager: PersonId,
) -> Result<bool, StoreFault> {
    let Some(who) = people::find(on, at.0, manager).await? else { return Ok(false) };
    let holds_it = who.standing == PersonStanding::Active && who.roles.contains(&Role::CaseManager);
    Ok(holds_it && likenesses::conflict(on, &workplace.keys, at, &who).await?.is_none())
}

pub(crate) async fn open_for_triage(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    approached: &Approached,
    now: Instant,
) -> Result<OpenFile, NotStepped> {
    let permit = open(actor, &approached.standing, Purpose::Triage).map_err(Unable::from)?;
    Ok(files::open(tx, &workplace.keys, &permit, now).await?)
}
