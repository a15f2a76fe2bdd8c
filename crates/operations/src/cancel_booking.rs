//! A booking falls: cancelled with a reason, or not held. Its time is free again at once.
//!
//! When it was the last that stood, the case goes back to where a booking can be made. A cancelled
//! booking is told to everyone who was to come; who did not come to a past one need not be told.

use barnahus_casework::booking::{BookingState, CancelReason, IllegalBookingStep, NotHeldReason};
use barnahus_casework::policy::CaseAction;
use barnahus_casework::stage::{IllegalStep, Step};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Fault, Lockable, Write, retrying};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::cases::{self, Case};
use barnahus_store::{StoreFault, claims, house_rules, houses};
use barnahus_vocabulary::{Actor, BookingId, Instant, PersonId};

use crate::asked_limit::asked_limit;
use crate::book_interview::keep_whether_in_time;
use crate::interview_tally::{interview_tally, was_heard};
use crate::move_booking::parts_of;
use crate::noted;
use crate::notify::{self, Change};
use crate::plan_way::gone_with_the_visit;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Why a booking did not fall.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotFallen {
    /// It does not stand, or has not begun.
    #[error(transparent)]
    Booking(#[from] IllegalBookingStep),
    /// The case cannot go back.
    #[error(transparent)]
    Stage(#[from] IllegalStep),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotFallen {
    fn from(fault: StoreFault) -> Self {
        Self::Unable(fault.into())
    }
}

impl From<Fault> for NotFallen {
    fn from(fault: Fault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotFallen {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// How a booking falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fall {
    /// It is cancelled.
    Cancelled(CancelReason),
    /// Its hour came, and it was not begun.
    NotHeld(NotHeldReason),
}

impl Fall {
    const fn action(self) -> CaseAction {
        match self {
            Self::Cancelled(_) => CaseAction::Cancel,
            Self::NotHeld(_) => CaseAction::RecordNotHeld,
        }
    }

    fn of(self, booking: &Booking, now: Instant) -> Result<BookingState, IllegalBookingStep> {
        match self {
            Self::Cancelled(reason) => booking.state.cancel(reason),
            Self::NotHeld(reason) => booking.state.not_held(reason, booking.time.start(), now),
        }
    }

    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Cancelled(reason) => ("cancelled", reason.code()),
            Self::NotHeld(reason) => ("not_held", reason.code()),
        }
    }
}

/// Cancels a booking. `booking` is the booking with the version of the page.
///
/// # Errors
/// [`NotFallen`].
pub async fn cancel_booking(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    reason: CancelReason,
    now: Instant,
) -> Result<(), NotFallen> {
    retrying(|| fall(workplace, actor, booking, Fall::Cancelled(reason), now)).await?;
    workplace.letter_waits.notify_one();
    Ok(())
}

/// Lets a booking fall, and with the last one the plan of the case.
///
/// # Errors
/// [`NotFallen`].
pub(crate) async fn fall(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    how: Fall,
    now: Instant,
) -> Result<(), NotFallen> {
    let mut tx = workplace.database.begin().await?;
    let found = bookings::find(tx.sql(), actor.house, booking.0).await?.ok_or(Unable::NotTheirs)?;
    tx.lock(Lockable::Cases, &[found.case.uuid()]).await?;
    let case = approach_to(workplace, tx.sql(), actor, found.case, how.action()).await?.case;
    let before = bookings::find(tx.sql(), actor.house, booking.0).await?.ok_or(Unable::NotTheirs)?;
    let state = how.of(&before, now)?;
    let parts = parts_of(&tx, actor, before.id).await?;
    let were: Vec<_> = parts.iter().map(|part| part.person.uuid()).collect();
    tx.lock(Lockable::People, &were).await?;
    tx.lock(Lockable::Rooms, &[before.interview_room.uuid(), before.observation_room.uuid()]).await?;
    tx.lock(Lockable::Houses, &[actor.house.uuid()]).await?;
    let told: Vec<PersonId> = match how {
        Fall::Cancelled(_) => parts.iter().map(|part| part.person).collect(),
        Fall::NotHeld(_) => Vec::new(),
    };
    let sequence = before.sequence + u32::from(!told.is_empty());
    let after = Booking { state, sequence, version: booking.1, ..before };
    bookings::update(&tx, actor.house, &after, now).await?;
    claims::release(&tx, actor.house, after.id).await?;
    gone_with_the_visit(&tx, (actor.house, case.id), now).await?;
    first_in_time(workplace, &tx, actor, &case).await?;
    let (action, reason) = how.words();
    unplan(&mut tx, actor, case, reason, now).await?;
    let house = houses::find(tx.sql(), actor.house).await?.ok_or(Unable::NotTheirs)?;
    for person in told {
        let change = Change::Cancelled(after.time);
        notify::tell(workplace, &tx, (&house, &after, person), change, now).await?;
    }
    tx.note(noted::booking(actor, after.id, action, reason, now));
    tx.commit().await?;
    Ok(())
}

/// Until the child is heard the first session that still stands keeps the limit, or none. The file stays closed: whoever
/// lets a booking fall need not see it.
async fn first_in_time(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    case: &Case,
) -> Result<(), NotFallen> {
    let at = (actor.house, case.id);
    let all = bookings::of_case(tx.sql(), at.0, at.1).await?;
    if was_heard(tx.sql(), at, &all).await? {
        return Ok(());
    }
    let rules = house_rules::find(tx.sql(), actor.house).await?.rules;
    let limit = asked_limit(workplace, tx.sql(), (actor.house, case), &rules).await?;
    keep_whether_in_time(tx, at, Some(&limit)).await?;
    Ok(())
}

/// The case goes back when no booking of it stands any more; when the child was heard in a session of the same
/// interview, it goes on.
async fn unplan(
    tx: &mut Write,
    actor: &Actor,
    case: Case,
    reason: &'static str,
    now: Instant,
) -> Result<(), NotFallen> {
    let others = bookings::of_case(tx.sql(), actor.house, case.id).await?;
    if others.iter().any(|other| other.state.stands()) {
        return Ok(());
    }
    let was_heard = interview_tally(tx.sql(), (actor.house, case.id)).await?.needs_approval();
    let step = if was_heard { Step::RecordInterview } else { Step::Unplan };
    let stage = case.stage.take(step)?;
    tx.note(noted::case(actor, case.id, "unplanned", reason, now));
    cases::update(tx, actor.house, &Case { stage, ..case }, now).await?;
    Ok(())
}
