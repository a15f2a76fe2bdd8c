//! Somebody else is put in charge of a case that runs: because whoever was leaves the house, gave the role up, or
//! turns out to be too near to the suspected person.
//!
//! A coordinator names one whom triage could have named. The new one joins the team; the old one leaves it as case
//! manager and keeps any other part of theirs. What the old one owes and may not read any more passes on, as when
//! somebody leaves a team, so that nothing is owed by nobody.

use barnahus_casework::policy::CaseAction;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_identity::Holder;
use barnahus_store::people::PersonStanding;
use barnahus_store::teams::Member;
use barnahus_store::{cases, likenesses, people, teams};
use barnahus_vocabulary::{Actor, CaseId, Instant, PersonId, Role};

use crate::change_team::of_person;
use crate::hand_on::pass_on_leaving;
use crate::noted;
use crate::notify::{News, has_account, tell_news};
use crate::standing::approach_to;
use crate::step_case::NotStepped;
use crate::take_up_with_core::take_up_with_core;
use crate::triage_case::may_be_in_charge;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Puts someone else in charge, against the version that the page showed.
///
/// # Errors
/// [`NotStepped::CannotBeInCharge`]; [`Unable::Stale`] for a stale page and for a case of which nobody is in charge
/// yet or any more.
pub async fn name_manager(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    manager: PersonId,
    now: Instant,
) -> Result<(), NotStepped> {
    retrying(|| attempt(workplace, actor, case, manager, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    (case, version): (CaseId, u32),
    manager: PersonId,
    now: Instant,
) -> Result<(), NotStepped> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await.map_err(Unable::from)?;
    let found = approach_to(workplace, tx.sql(), actor, case, CaseAction::NameManager).await?.case;
    let before = found.manager.filter(|before| *before != manager && found.stage.code().may_change_hands());
    let before = before.ok_or(Unable::Stale)?;
    let both = [before.uuid(), manager.uuid()];
    tx.lock(Lockable::People, &both).await.map_err(Unable::from)?;
    may_be_in_charge(workplace, tx.sql(), (actor.house, case), manager).await?;
    let changed = cases::Case { manager: Some(manager), version, ..found };
    cases::update(&tx, actor.house, &changed, now).await?;
    let member = Member { person: manager, role: Role::CaseManager, joined_at: now };
    teams::join(&tx, actor.house, case, member).await?;
    if teams::leave(&tx, actor.house, case, (before, Role::CaseManager), now).await? {
        tx.note(of_person(actor, before, "left_a_team", now));
    }
    let told = pass_on_leaving(workplace, &mut tx, actor, (&changed, before), now).await?;
    tx.note(noted::case(actor, case, "manager_named", "assignment", now));
    tx.note(of_person(actor, manager, "joined_a_team", now));
    // Where whoever was in charge could not be, the core has not heard yet that anybody is.
    take_up_with_core(workplace, &tx, (actor.house, case), now).await?;
    for person in [before, manager].into_iter().filter(|person| !told.contains(person)) {
        tell(workplace, &tx, actor, (case, person), now).await?;
    }
    tx.commit().await.map_err(Unable::from)?;
    workplace.letter_waits.notify_one();
    Ok(())
}

/// That something awaits them, to whoever can sign in and may know of the case, unless they did it themselves.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn tell(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    (case, person): (CaseId, PersonId),
    now: Instant,
) -> Result<(), Unable> {
    let house = actor.house;
    let Some(who) = people::find(tx.sql(), house, person).await? else { return Ok(()) };
    let is_here = person != actor.person && who.standing == PersonStanding::Active;
    let conflict = likenesses::conflict(tx.sql(), &workplace.keys, (house, case), &who).await?;
    if is_here && conflict.is_none() && has_account(workplace, tx.sql(), Holder { house, person }).await? {
        tell_news(workplace, tx, (house, person), News::TaskAwaits, now).await?;
    }
    Ok(())
}
