//! What was recorded of a planning meeting is corrected: who was there, the notes, what is still to be done.
//!
//! The form holds all of it, as it should have been written. What was carried out meanwhile stays as it was decided:
//! nobody decides afterwards that it was not. What stays the same stays the same duty, so that nobody is told of it
//! twice. In a case that has ended nobody is given anything to do: it would be in nobody's day.

use std::collections::BTreeSet;

use barnahus_casework::meeting::{Decision, MeetingRecord};
use barnahus_casework::policy::{CaseAction, Purpose, Sight, open};
use barnahus_casework::typed::Typed;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::cases::Case;
use barnahus_store::meetings::decisions::Due;
use barnahus_store::meetings::{self, Meeting, decisions};
use barnahus_vocabulary::{Actor, BookingId, DecisionId, Instant, PersonId, local};

use crate::move_booking::parts_of;
use crate::noted;
use crate::plan_meeting::NotPlanned;
use crate::record_meeting::{NotRecorded, is_as_read, owners_may, words};
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
    let (case, before, decided) =
        locked(workplace, &mut tx, actor, meeting, now).await.map_err(NotPlanned::from)?;
    let state = before.state.correct().map_err(NotPlanned::from)?;
    is_as_read(&before, version)?;
    let parts = parts_of(&tx, actor, before.id).await.map_err(NotPlanned::from)?;
    // What passed to somebody else since is owed by whoever took it, invited or not.
    let owners = decided.iter().map(|(due, _)| due.owner);
    let named: BTreeSet<PersonId> = parts.iter().map(|part| part.person).chain(owners).collect();
    let named: Vec<PersonId> = named.into_iter().collect();
    let record = MeetingRecord::parse(typed, &named, local::day(now)).map_err(NotRecorded::NotARecord)?;
    let Difference { taken_back, new } = difference(&decided, &record.decisions);
    if !new.is_empty() && case.stage.code().has_ended() {
        return Err(NotRecorded::CaseEnded);
    }
    owners_may(workplace, &tx, actor, (case.id, typed), &new).await?;
    let after = Meeting { state, version, ..before };
    meetings::update(&tx, actor.house, &after, now).await.map_err(NotPlanned::from)?;
    let words = words(&record);
    meetings::keep_words(&tx, &workplace.keys, (actor.house, &after), &words)
        .await
        .map_err(NotPlanned::from)?;
    for one in taken_back {
        decisions::take_back(&tx, actor.house, one).await.map_err(NotPlanned::from)?;
    }
    for one in &new {
        let of = (actor.house, &after);
        decisions::keep(&tx, &workplace.keys, of, one).await.map_err(NotPlanned::from)?;
    }
    tx.note(noted::booking(actor, after.id, "meeting_corrected", "planning", now));
    tx.commit().await.map_err(NotPlanned::from)?;
    Ok(())
}

/// The case, its meeting and what that decided, once nobody else changes its case.
async fn locked(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    meeting: BookingId,
    now: Instant,
) -> Result<(Case, Meeting, Vec<(Due, String)>), Unable> {
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
    Ok((approached.case, found, decided))
}

/// What a correction changes of what is to be done.
struct Difference {
    /// What nobody owes any more.
    taken_back: Vec<DecisionId>,
    /// What is decided anew: with other words, by somebody else, by another day, or not before.
    new: Vec<Decision>,
}

/// What is still to be done becomes what the form says.
fn difference(before: &[(Due, String)], after: &[Decision]) -> Difference {
    let (mut new, mut taken_back) = (after.to_vec(), Vec::new());
    for (due, what) in before {
        let is_it =
            |one: &Decision| one.what.as_str() == what && one.owner == due.owner && one.due == due.due;
        if let Some(same) = new.iter().position(is_it) {
            new.remove(same);
        } else if due.done_at.is_none() {
            taken_back.push(due.id);
        }
    }
    Difference { taken_back, new }
}
