//! What a planning meeting decided is recorded: those present, the notes, each decision with its owner and
//! date. Later its owner says that it is done.
//!
//! The record is sealed; who owes what by when is not, so that *my day* can tell without opening a file.

use std::collections::BTreeSet;

use barnahus_casework::meeting::{DECISION_LIMIT, Decision, MeetingRecord, NotARecord};
use barnahus_casework::policy::{CaseAction, may_in_case, may_take_decision};
use barnahus_casework::typed::Typed;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::meetings::{self, Meeting, decisions};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, BookingId, CaseId, DecisionId, Instant, PersonId, local};

use crate::move_booking::parts_of;
use crate::noted;
use crate::plan_meeting::{CALL_HOW, NotPlanned};
use crate::standing::{approach, approach_to};
use crate::unable::Unable;
use crate::who_can_take::{Taking, may_owe};
use crate::workplace::Workplace;

/// The sealed word that says who was there.
pub(crate) const PRESENT: &str = "present";

/// Why nothing was recorded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotRecorded {
    /// What was typed is no record.
    #[error("no record")]
    NotARecord(NotARecord),
    /// Whoever would do what stands at these fields is not here any more, not of the team, or too near to the
    /// suspected person.
    #[error("somebody may not do it")]
    OwnersMayNot(Vec<String>),
    /// The case has ended: nobody is given anything to do in it.
    #[error("the case has ended")]
    CaseEnded,
    /// The meeting does not stand, has not begun, or as for every use case.
    #[error(transparent)]
    NotPlanned(#[from] NotPlanned),
}

impl barnahus_database::retry::MayBeDeadlock for NotRecorded {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::NotPlanned(why) if why.is_deadlock())
    }
}

/// Records a meeting. `meeting` is the meeting with the version of the page.
///
/// # Errors
/// [`NotRecorded`].
pub async fn record_meeting(
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
    meeting: (BookingId, u32),
    typed: &Typed,
    now: Instant,
) -> Result<(), NotRecorded> {
    let mut tx = workplace.database.begin().await.map_err(NotPlanned::from)?;
    let found = meetings::find(tx.sql(), actor.house, meeting.0).await.map_err(NotPlanned::from)?;
    let found = found.ok_or(Unable::NotTheirs).map_err(NotPlanned::from)?;
    tx.lock(Lockable::Cases, &[found.case.uuid()]).await.map_err(NotPlanned::from)?;
    let action = CaseAction::PlanMeeting;
    approach_to(workplace, tx.sql(), actor, found.case, action).await.map_err(NotPlanned::from)?;
    let before = meetings::find(tx.sql(), actor.house, meeting.0).await.map_err(NotPlanned::from)?;
    let before = before.ok_or(Unable::NotTheirs).map_err(NotPlanned::from)?;
    let state = before.state.hold(before.time.start(), now).map_err(NotPlanned::from)?;
    is_as_read(&before, meeting.1)?;
    let parts = parts_of(&tx, actor, before.id).await.map_err(NotPlanned::from)?;
    let invited: Vec<PersonId> = parts.iter().map(|part| part.person).collect();
    let record = MeetingRecord::parse(typed, &invited, local::day(now)).map_err(NotRecorded::NotARecord)?;
    owners_may(workplace, &tx, actor, (before.case, typed), &record.decisions).await?;
    let after = Meeting { state, version: meeting.1, ..before };
    meetings::update(&tx, actor.house, &after, now).await.map_err(NotPlanned::from)?;
    let of = (actor.house, &after);
    meetings::keep_words(&tx, &workplace.keys, of, &words(&record)).await.map_err(NotPlanned::from)?;
    for decision in &record.decisions {
        decisions::keep(&tx, &workplace.keys, of, decision).await.map_err(NotPlanned::from)?;
    }
    tx.note(noted::booking(actor, after.id, "meeting_held", "planning", now));
    tx.commit().await.map_err(NotPlanned::from)?;
    Ok(())
}

/// Before what was typed is judged: from a page of before it may say what nobody would say who knows what changed.
///
/// # Errors
/// [`Unable::Stale`].
pub(crate) fn is_as_read(meeting: &Meeting, version: u32) -> Result<(), NotRecorded> {
    if meeting.version == version { Ok(()) } else { Err(NotPlanned::from(Unable::Stale).into()) }
}

/// Whoever is given something to do may have it: who left the house or the team meanwhile, lost the role by which they
/// were in it, or turned out to be too near, is given nothing new.
///
/// # Errors
/// [`NotRecorded::OwnersMayNot`] with their fields.
pub(crate) async fn owners_may(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    (case, typed): (CaseId, &Typed),
    new: &[Decision],
) -> Result<(), NotRecorded> {
    let owners: BTreeSet<PersonId> = new.iter().map(|decision| decision.owner).collect();
    let ids: Vec<_> = owners.iter().map(|owner| owner.uuid()).collect();
    tx.lock(Lockable::People, &ids).await.map_err(NotPlanned::from)?;
    let mut refused = Vec::new();
    for owner in owners {
        let found = people::find(tx.sql(), actor.house, owner).await.map_err(NotPlanned::from)?;
        let may = match found {
            Some(who) => {
                let at = (actor.house, case);
                may_owe(workplace, tx.sql(), at, &who, &[Taking::Decision]).await.map_err(NotPlanned::from)?
            }
            None => false,
        };
        let fields = (1..=DECISION_LIMIT).map(|number| format!("owner_{number}"));
        refused.extend(fields.filter(|field| !may && typed.get(field) == owner.to_string()));
    }
    if refused.is_empty() { Ok(()) } else { Err(NotRecorded::OwnersMayNot(refused)) }
}

/// What is sealed of it. How one called in is of no use any more.
pub(crate) fn words(record: &MeetingRecord) -> Typed {
    let mut words = record.typed_notes();
    for person in &record.present {
        words.add(PRESENT, &person.to_string());
    }
    words.iter().filter(|(name, _)| *name != CALL_HOW).collect()
}

/// A decision was carried out: its owner says so, or whoever is in charge.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is none or it is not theirs; [`Unable::Stale`] when it was done already.
pub async fn decision_done(
    workplace: &Workplace,
    actor: &Actor,
    of: (BookingId, DecisionId),
    now: Instant,
) -> Result<(), Unable> {
    retrying(|| attempt_done(workplace, actor, of, now)).await
}

async fn attempt_done(
    workplace: &Workplace,
    actor: &Actor,
    of: (BookingId, DecisionId),
    now: Instant,
) -> Result<(), Unable> {
    let mut tx = workplace.database.begin().await?;
    let found = decisions::find(tx.sql(), actor.house, of.1).await?;
    let due = found.filter(|due| due.meeting == of.0).ok_or(Unable::NotTheirs)?;
    tx.lock(Lockable::Cases, &[due.case.uuid()]).await?;
    let approached = approach(workplace, tx.sql(), actor, due.case).await?;
    let is_in_charge = may_in_case(actor, CaseAction::PlanMeeting, &approached.standing).is_ok();
    let is_owner = due.owner == actor.person && may_take_decision(actor, &approached.standing);
    if approached.standing.conflict.is_some() || !(is_owner || is_in_charge) {
        return Err(Unable::NotTheirs);
    }
    if !decisions::done(&tx, actor.house, due.id, (actor.person, now)).await? {
        return Err(Unable::Stale);
    }
    tx.note(noted::booking(actor, due.meeting, "decision_done", "planning", now));
    tx.commit().await?;
    Ok(())
}
