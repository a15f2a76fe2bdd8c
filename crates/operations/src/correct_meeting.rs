//! What was recorded of a planning meeting is corrected: who was there, the notes, what is still to be done.
//!
//! The form holds all of it, as it should have been written. What was carried out meanwhile stays as it was decided:
//! nobody decides afterwards that it was not. What stays the same stays the same duty, so that nobody is told of it
//! twice.

use std::collections::BTreeSet;

use barnahus_casework::meeting::{Decision, MeetingRecord};
use barnahus_casework::policy::{CaseAction, Purpose, Sight, open};
use barnahus_casework::typed::Typed;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::StoreFault;
use barnahus_store::meetings::decisions::Due;
use barnahus_store::meetings::{self, Meeting, decisions};
use barnahus_vocabulary::{Actor, BookingId, Instant, PersonId, local};

use crate::move_booking::parts_of;
use crate::noted;
use crate::plan_meeting::NotPlanned;
use crate::record_meeting::{NotRecorded, owners_are_here, words};
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Corrects it. `meeting` is the meeting with the version of the page.
///
/// # Errors
/// [`NotRecorded`], as for the record itself; a meeting of which nothing was recorded is not corrected.
pub async fn correct_meeting(
    workplace: &Workplace,
    actor: &Actor,
    meeting: (BookingId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<(), NotRecorded> {
    retrying(|| attempt(workplace, actor, meeting, typed, now)).await
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    (meeting, version): (BookingId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<(), NotRecorded> {
    let mut tx = workplace.database.begin().await.map_err(NotPlanned::from)?;
    let (before, decided) =
        locked(workplace, &mut tx, actor, meeting, now).await.map_err(NotPlanned::from)?;
    let state = before.state.correct().map_err(NotPlanned::from)?;
    let parts = parts_of(&tx, actor, before.id).await.map_err(NotPlanned::from)?;
    // What passed to somebody else since is owed by whoever took it, invited or not.
    let owners = decided.iter().map(|(due, _)| due.owner);
    let named: BTreeSet<PersonId> = parts.iter().map(|part| part.person).chain(owners).collect();
    let named: Vec<PersonId> = named.into_iter().collect();
    let record = MeetingRecord::parse(typed, &named, local::day(now)).map_err(NotRecorded::NotARecord)?;
    owners_are_here(&tx, actor, &record, typed).await?;
    let after = Meeting { state, version, ..before };
    meetings::update(&tx, actor.house, &after, now).await.map_err(NotPlanned::from)?;
    let words = words(&record);
    meetings::keep_words(&tx, &workplace.keys, (actor.house, &after), &words)
        .await
        .map_err(NotPlanned::from)?;
    decide(workplace, &tx, actor, (&after, decided, record.decisions)).await.map_err(NotPlanned::from)?;
    tx.note(noted::booking(actor, after.id, "meeting_corrected", "planning", now));
    tx.commit().await.map_err(NotPlanned::from)?;
    Ok(())
}

/// The meeting and what it decided, once nobody else changes its case.
async fn locked(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    meeting: BookingId,
    now: Instant,
) -> Result<(Meeting, Vec<(Due, String)>), Unable> {
    let found = meetings::find(tx.sql(), actor.house, meeting).await?.ok_or(Unable::NotTheirs)?;
    tx.lock(Lockable::Cases, &[found.case.uuid()]).await?;
    let approached = approach_to(workplace, tx.sql(), actor, found.case, CaseAction::PlanMeeting).await?;
    let permit = open(actor, &approached.standing, Purpose::Planning)?;
    if !permit.sees(Sight::Narrative) {
        return Err(Unable::NotTheirs);
    }
    tx.note(noted::case(actor, found.case, "opened", Purpose::Planning.code(), now));
    let found = meetings::find(tx.sql(), actor.house, meeting).await?.ok_or(Unable::NotTheirs)?;
    let decided = decisions::of_meeting(tx, &workplace.keys, &permit, &found).await?;
    Ok((found, decided))
}

/// What is still to be done becomes what the form says.
async fn decide(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    (meeting, before, mut after): (&Meeting, Vec<(Due, String)>, Vec<Decision>),
) -> Result<(), StoreFault> {
    for (due, what) in before {
        let is_it =
            |one: &Decision| one.what.as_str() == what && one.owner == due.owner && one.due == due.due;
        if let Some(same) = after.iter().position(is_it) {
            after.remove(same);
        } else if due.done_at.is_none() {
            decisions::take_back(tx, actor.house, due.id).await?;
        }
    }
    for decision in &after {
        decisions::keep(tx, &workplace.keys, (actor.house, meeting), decision).await?;
    }
    Ok(())
}
