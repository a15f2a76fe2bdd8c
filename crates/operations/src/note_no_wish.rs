//! A young person who turns eighteen does not wish to go on with the adult core: that is recorded, who
//! noted it, when, and in which words, sealed; nobody outside the house hears of it.
//!
//! It is noted when it may be offered, and not before: nobody decides at eleven. With it the duty of the
//! eighteenth birthday is settled. Whoever changes their mind is offered after all,
//! with a consent of their own. While an offer waits for the core's answer there is nothing to decline: the
//! core was told that the young person wishes it, and the contract has no word to take that back.

use barnahus_casework::policy::{CaseAction, Purpose, open};
use barnahus_casework::{Prose, Typed};
use barnahus_database::{Lockable, retrying};
use barnahus_store::cases::{self, Case};
use barnahus_store::{files, transitions};
use barnahus_vocabulary::{Actor, CaseId, Instant};

use crate::noted;
use crate::offer_transition::may_be_spoken_of;
use crate::standing::approach_to;
use crate::step_case::NotStepped;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Records what the young person said.
///
/// # Errors
/// [`NotStepped::StillPresumedAChild`] and [`NotStepped::TooYoung`] as for the offer; [`Unable::Stale`] when the
/// case is another meanwhile; [`Unable::NotTheirs`] when they may not, or an offer waits for its answer.
pub async fn note_no_wish(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    said: &Prose,
    now: Instant,
) -> Result<(), NotStepped> {
    retrying(|| attempt(workplace, actor, case, said, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    said: &Prose,
    now: Instant,
) -> Result<(), NotStepped> {
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::Cases, &[case.0.uuid()]).await.map_err(Unable::from)?;
    let approached = approach_to(workplace, tx.sql(), actor, case.0, CaseAction::NoteNoWish).await?;
    let permit = open(actor, &approached.standing, Purpose::CaseWork).map_err(Unable::from)?;
    let file = files::open(&mut tx, &workplace.keys, &permit, now).await?;
    may_be_spoken_of(tx.sql(), (actor.house, case.0), &file, now).await?;
    let typed: Typed = [(transitions::NO_WISH, said.as_str())].into_iter().collect();
    let at = (actor.house, case.0);
    transitions::record_no_wish(&tx, &workplace.keys, at, (actor.person, &typed), now).await?;
    cases::update(&tx, actor.house, &Case { version: case.1, ..approached.case }, now).await?;
    tx.note(noted::case(actor, case.0, "transition_not_wished", "case_work", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}
