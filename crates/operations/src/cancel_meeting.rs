//! A planning meeting falls: cancelled with a reason. Its time is free again at once, and everyone who was to
//! take part is told.
//!
//! When the case ends or needs no interview, its meeting falls with it: nobody comes for nothing.

use barnahus_casework::meeting::MeetingCancel;
use barnahus_casework::policy::CaseAction;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::meetings::{self, Meeting};
use barnahus_store::{claims, houses};
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant};

use crate::appointment::Appointed;
use crate::move_booking::parts_of;
use crate::noted;
use crate::notify::{self, Change};
use crate::plan_meeting::NotPlanned;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Cancels a meeting. `meeting` is the meeting with the version of the page.
///
/// # Errors
/// [`NotPlanned`].
pub async fn cancel_meeting(
    workplace: &Workplace,
    actor: &Actor,
    meeting: (BookingId, u32),
    reason: MeetingCancel,
    now: Instant,
) -> Result<(), NotPlanned> {
    retrying(|| attempt(workplace, actor, meeting, reason, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    meeting: (BookingId, u32),
    reason: MeetingCancel,
    now: Instant,
) -> Result<(), NotPlanned> {
    let mut tx = workplace.database.begin().await?;
    let found = meetings::find(tx.sql(), actor.house, meeting.0).await?.ok_or(Unable::NotTheirs)?;
    tx.lock(Lockable::Cases, &[found.case.uuid()]).await?;
    approach_to(workplace, tx.sql(), actor, found.case, CaseAction::PlanMeeting).await?;
    let before = meetings::find(tx.sql(), actor.house, meeting.0).await?.ok_or(Unable::NotTheirs)?;
    fall(workplace, &mut tx, actor, (Meeting { version: meeting.1, ..before }, reason), now).await?;
    tx.commit().await?;
    Ok(())
}

/// The meetings of a case that stand fall with it, in the transaction that ends it.
///
/// # Errors
/// The database's.
pub(crate) async fn fall_with_case(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    case: CaseId,
    now: Instant,
) -> Result<(), Unable> {
    let met = meetings::of_case(tx.sql(), actor.house, case).await?;
    for meeting in met.into_iter().filter(|meeting| meeting.state.stands()) {
        let fallen = fall(workplace, tx, actor, (meeting, MeetingCancel::NoInterview), now).await;
        match fallen {
            Ok(()) => {}
            Err(NotPlanned::Unable(unable)) => return Err(unable),
            Err(_) => return Err(Unable::Stale),
        }
    }
    Ok(())
}

async fn fall(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    what: (Meeting, MeetingCancel),
    now: Instant,
) -> Result<(), NotPlanned> {
    let (before, reason) = what;
    let state = before.state.cancel(reason)?;
    let parts = parts_of(tx, actor, before.id).await?;
    let people: Vec<_> = parts.iter().map(|part| part.person.uuid()).collect();
    tx.lock(Lockable::People, &people).await?;
    if let Some(room) = before.room {
        tx.lock(Lockable::Rooms, &[room.uuid()]).await?;
    }
    let sequence = before.sequence + u32::from(!parts.is_empty());
    let after = Meeting { state, sequence, ..before };
    meetings::update(tx, actor.house, &after, now).await?;
    claims::release(tx, actor.house, after.id).await?;
    let house = houses::find(tx.sql(), actor.house).await?.ok_or(Unable::NotTheirs)?;
    for part in parts {
        let of = (&house, Appointed::from(&after), part.person);
        notify::tell_of(workplace, tx, of, Change::Cancelled(after.time), now).await?;
    }
    tx.note(noted::booking(actor, after.id, "meeting_cancelled", reason.code(), now));
    Ok(())
}
