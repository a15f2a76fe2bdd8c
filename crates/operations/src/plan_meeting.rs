//! A planning meeting is booked or moved: its people's time and its room claimed, everyone told by the same
//! neutral letters as of an interview. By call it takes no room and nobody's way.
//!
//! Whoever races for the same time meets at the claims, as with an interview.

mod fit;
mod moving;
mod times;

use barnahus_casework::Prose;
use barnahus_casework::meeting::{IllegalMeetingStep, MeetingPrevented, MeetingState, MeetingWarning};
use barnahus_casework::policy::CaseAction;
use barnahus_casework::required::TeamMember;
use barnahus_casework::typed::Typed;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Fault, Lockable, Write, retrying};
use barnahus_store::bookings::attendances::{self, Attendance};
use barnahus_store::meetings::{self, Meeting};
use barnahus_store::{StoreFault, claims, houses};
use barnahus_vocabulary::{Actor, BookingId, CaseId, HouseId, Instant, PersonId, RoomId};

use crate::appointment::Appointed;
use crate::noted;
use crate::notify::{self, Change};
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

use fit::fit;

pub use moving::move_meeting;
pub use times::{Planning, see_planning};

/// The sealed word that says how one calls in.
pub(crate) const CALL_HOW: &str = "call_how";

/// A meeting as it is posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChosenMeeting {
    /// When it begins; how long it takes is the rules'.
    pub start: Instant,
    /// In which room; `None` by call.
    pub room: Option<RoomId>,
    /// Who takes part, each as what.
    pub people: Vec<TeamMember>,
    /// How one calls in; for those who may open the file.
    pub call_how: Option<Prose>,
}

/// Why a chosen meeting does not fit, claims aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingUnfit {
    /// No such room, or it is shut then.
    Room(RoomId),
    /// They do not work then, are on leave, or taken in their own calendar, their way included.
    Away(PersonId),
    /// They do not come to this house; by call they can take part.
    NotHere(PersonId),
}

/// Why nothing was booked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotPlanned {
    /// A meeting of the case stands already; it can be moved.
    #[error("a planning meeting stands already")]
    AlreadyPlanned(BookingId),
    /// It does not fit, claims aside.
    #[error("the time does not fit")]
    Unfit(Vec<MeetingUnfit>),
    /// The rules prevent it.
    #[error("the rules prevent it")]
    Prevented(Vec<MeetingPrevented>),
    /// Some of the time is taken.
    #[error("the time is taken")]
    Taken,
    /// The meeting does not stand, or has not begun.
    #[error(transparent)]
    Step(#[from] IllegalMeetingStep),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotPlanned {
    fn from(fault: StoreFault) -> Self {
        match fault {
            StoreFault::Taken => Self::Taken,
            fault @ (StoreFault::Database(_)
            | StoreFault::Seal { .. }
            | StoreFault::Stale
            | StoreFault::Unreadable(_)) => Self::Unable(fault.into()),
        }
    }
}

impl From<Fault> for NotPlanned {
    fn from(fault: Fault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotPlanned {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// A meeting that was booked or moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Which.
    pub meeting: BookingId,
    /// What it must say loudly.
    pub warnings: Vec<MeetingWarning>,
}

/// Books the planning meeting of a case.
///
/// # Errors
/// [`NotPlanned`].
pub async fn plan_meeting(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    chosen: &ChosenMeeting,
    now: Instant,
) -> Result<Planned, NotPlanned> {
    let planned = retrying(|| attempt(workplace, actor, case, chosen, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(planned)
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: CaseId,
    chosen: &ChosenMeeting,
    now: Instant,
) -> Result<Planned, NotPlanned> {
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.uuid()]).await?;
    let approached = approach_to(workplace, tx.sql(), actor, case, CaseAction::PlanMeeting).await?;
    let before = meetings::of_case(tx.sql(), actor.house, case).await?;
    if let Some(stands) = before.iter().find(|meeting| meeting.state.stands()) {
        return Err(NotPlanned::AlreadyPlanned(stands.id));
    }
    lock(&tx, chosen, &[]).await?;
    let fitted = fit(workplace, &tx, (actor.house, &approached.case), chosen, now).await?;
    let meeting = Meeting {
        id: BookingId::random(),
        case,
        room: chosen.room,
        time: fitted.time,
        state: MeetingState::Booked,
        sequence: 0,
        version: 1,
        booked_by: actor.person,
    };
    meetings::insert(&tx, actor.house, &meeting, now).await?;
    claims::take(&tx, actor.house, meeting.id, &fitted.claims).await?;
    keep_how(workplace, &tx, (actor.house, &meeting), chosen).await?;
    let house = houses::find(tx.sql(), actor.house).await?.ok_or(Unable::NotTheirs)?;
    for (member, way) in &fitted.people {
        let part = Attendance::new(meeting.id, (member.person, member.role), *way);
        attendances::insert(&tx, actor.house, &part).await?;
        let of = (&house, Appointed::from(&meeting), member.person);
        notify::tell_of(workplace, &tx, of, Change::Invited, now).await?;
    }
    tx.note(noted::booking(actor, meeting.id, "meeting_planned", "planning", now));
    tx.commit().await?;
    Ok(Planned { meeting: meeting.id, warnings: fitted.warnings })
}

/// Locks what a meeting concerns, in the one order; the case is locked already.
async fn lock(tx: &Write, chosen: &ChosenMeeting, besides: &[PersonId]) -> Result<(), Unable> {
    let chosen_people = chosen.people.iter().map(|member| member.person);
    let people: Vec<_> = chosen_people.chain(besides.iter().copied()).map(PersonId::uuid).collect();
    tx.lock(Lockable::People, &people).await?;
    if let Some(room) = chosen.room {
        tx.lock(Lockable::Rooms, &[room.uuid()]).await?;
    }
    Ok(())
}

async fn keep_how(
    workplace: &Workplace,
    tx: &Write,
    of: (HouseId, &Meeting),
    chosen: &ChosenMeeting,
) -> Result<(), NotPlanned> {
    let how = chosen.call_how.as_ref().filter(|_| chosen.room.is_none());
    let words: Typed = how.into_iter().map(|how| (CALL_HOW, how.as_str())).collect();
    Ok(meetings::keep_words(tx, &workplace.keys, of, &words).await?)
}
