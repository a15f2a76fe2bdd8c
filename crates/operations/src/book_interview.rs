//! An interview is booked: the rules asked again inside the transaction, the time of the child, the
//! team, the rooms and the house claimed, everyone told.
//!
//! Whoever races for the same time meets at the claims: one is booked, the other gets
//! [`NotBooked::Taken`] and may look for fresh slots. People of the house who come without being in
//! the team of the case join it with the booking: who watches an interview may read why.

use barnahus_casework::booking::{BookingState, Checked, IllegalBookingStep, Prevented};
use barnahus_casework::interview::Limit;
use barnahus_casework::policy::CaseAction;
use barnahus_casework::required::TeamMember;
use barnahus_casework::stage::{IllegalStep, Step};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Fault, Lockable, Write, retrying};
use barnahus_store::bookings::attendances::{self, Attendance};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::cases::{self, Case};
use barnahus_store::teams::{self, Member};
use barnahus_store::{StoreFault, case_facts, claims};
use barnahus_vocabulary::{Actor, BookingId, CaseId, HouseId, Instant, local};

use crate::asked_limit::note_facts;
use crate::child_way;
use crate::chosen_slot::{ChosenSlot, Fitted, Unfit};
use crate::interview_needs::InterviewNeeds;
use crate::interview_tally::interview_tally;
use crate::noted;
use crate::notify::{self, Change};
use crate::outside_hours;
use crate::sitting::Sitting;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A booking that was made or moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booked {
    /// Which.
    pub booking: BookingId,
    /// Whether it may be started as it is, and what it must say loudly.
    pub checked: Checked,
}

/// Why nothing was booked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotBooked {
    /// A booking of the case stands already; it can be moved.
    #[error("a booking of the case stands already")]
    AlreadyBooked(BookingId),
    /// A further session was meant, and this child is too old for an interview in sessions.
    #[error("an interview in sessions is for younger children")]
    OneInterview,
    /// The child was heard, and nobody has approved a further interview.
    #[error("a further interview needs approval")]
    NeedsApproval,
    /// The slot does not fit, bookings aside.
    #[error("the slot does not fit")]
    Unfit(Vec<Unfit>),
    /// The rules of the case prevent it.
    #[error("the rules prevent it")]
    Prevented(Vec<Prevented>),
    /// Someone else booked some of the time meanwhile.
    #[error("the time is taken")]
    Taken,
    /// The case is not where interviews are booked.
    #[error(transparent)]
    Stage(#[from] IllegalStep),
    /// The booking that was to be moved does not stand.
    #[error(transparent)]
    Booking(#[from] IllegalBookingStep),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl From<StoreFault> for NotBooked {
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

impl From<Fault> for NotBooked {
    fn from(fault: Fault) -> Self {
        Self::Unable(fault.into())
    }
}

impl MayBeDeadlock for NotBooked {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Books a slot. `case` is the case with the version of the page.
///
/// # Errors
/// [`NotBooked`].
pub async fn book_interview(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    chosen: &ChosenSlot,
    now: Instant,
) -> Result<Booked, NotBooked> {
    let booked = retrying(|| attempt(workplace, actor, case, chosen, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(booked)
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    case: (CaseId, u32),
    chosen: &ChosenSlot,
    now: Instant,
) -> Result<Booked, NotBooked> {
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Cases, &[case.0.uuid()]).await?;
    let approached = approach_to(workplace, tx.sql(), actor, case.0, CaseAction::Book).await?;
    outside_hours::may(actor, chosen, &approached.standing)?;
    let stage = approached.case.stage.take(Step::Plan)?;
    chosen.lock(&tx, actor.house, &[]).await?;
    if chosen.starts_taken(&tx, None).await? {
        return Err(NotBooked::Taken);
    }
    let needs = InterviewNeeds::read(workplace, &mut tx, actor, &approached, now).await?;
    if let Some(stands) = needs.standing() {
        one_interview(&needs, chosen, stands.id)?;
    } else if interview_tally(tx.sql(), (actor.house, case.0)).await?.needs_approval() {
        return Err(NotBooked::NeedsApproval);
    }
    let fitted = chosen.fit(workplace, &tx, (&needs, None), now).await?;
    let booking = booking(actor, &needs, chosen, &fitted);
    bookings::insert(&tx, actor.house, &booking, now).await?;
    claims::take(&tx, actor.house, booking.id, &fitted.claims).await?;
    note_facts(workplace, &tx, (actor.house, &approached.case), &needs.contents).await?;
    cases::update(&tx, actor.house, &Case { stage, version: case.1, ..approached.case }, now).await?;
    keep_whether_in_time(&tx, (actor.house, case.0), needs.limit.as_ref()).await?;
    seat(&mut tx, actor, &booking, &fitted, now).await?;
    outside_hours::keep(workplace, &mut tx, actor, (&booking, &fitted), now).await?;
    child_way::remember(workplace, &mut tx, actor, (&needs, chosen.child_travel_minutes), now).await?;
    for (member, _) in &fitted.team {
        notify::tell(workplace, &tx, (&fitted.house, &booking, member.person), Change::Invited, now).await?;
    }
    tx.note(noted::booking(actor, booking.id, "booked", "planning", now));
    tx.note(noted::case(actor, case.0, "planned", "planning", now));
    tx.commit().await?;
    Ok(Booked { booking: booking.id, checked: fitted.checked })
}

/// One interview is the norm: beside a booking that stands only a session of the same interview is booked,
/// and only for a child so young that sessions may be planned.
fn one_interview(needs: &InterviewNeeds, chosen: &ChosenSlot, stands: BookingId) -> Result<(), NotBooked> {
    match chosen.sitting {
        Sitting::Interview => Err(NotBooked::AlreadyBooked(stands)),
        Sitting::Session if needs.on(local::day(chosen.start)).sessions_allowed => Ok(()),
        Sitting::Session => Err(NotBooked::OneInterview),
    }
}

/// Whether the first interview begins within its limit, for the statistics and for whoever asks why it does not. Of
/// several sessions the first one keeps it; `limit` is `None` once a first interview was held, and nothing changes.
pub(crate) async fn keep_whether_in_time(
    tx: &Write,
    (house, case): (HouseId, CaseId),
    limit: Option<&Limit>,
) -> Result<(), StoreFault> {
    let Some(limit) = limit else { return Ok(()) };
    let all = bookings::of_case(tx.sql(), house, case).await?;
    let first = all.iter().filter(|one| one.state.stands()).map(|one| one.time.start()).min();
    let is_within = first.map(|start| !limit.is_missed_at(start));
    case_facts::keep_within_limit(tx, (house, case), is_within).await
}

fn booking(actor: &Actor, needs: &InterviewNeeds, chosen: &ChosenSlot, fitted: &Fitted) -> Booking {
    Booking {
        id: BookingId::random(),
        case: needs.case,
        interview_room: chosen.interview_room,
        observation_room: chosen.observation_room,
        time: fitted.time,
        child_travel_minutes: fitted.child_travel,
        state: BookingState::Booked,
        completeness: fitted.checked.completeness,
        sequence: 0,
        version: 1,
        booked_by: actor.person,
    }
}

/// Everyone takes their seat, and joins the team of the case who is not in it.
async fn seat(
    tx: &mut Write,
    actor: &Actor,
    booking: &Booking,
    fitted: &Fitted,
    now: Instant,
) -> Result<(), NotBooked> {
    for (member, way) in &fitted.team {
        let part = Attendance::new(booking.id, (member.person, member.role), *way);
        attendances::insert(tx, actor.house, &part).await?;
        join(tx, actor, booking.case, *member, now).await?;
    }
    Ok(())
}

/// Someone who comes joins the team of the case, unless they are in it.
pub(crate) async fn join(
    tx: &mut Write,
    actor: &Actor,
    case: CaseId,
    member: TeamMember,
    now: Instant,
) -> Result<(), Unable> {
    let TeamMember { person, role } = member;
    if teams::roles_of(tx.sql(), actor.house, case, person).await?.contains(&role) {
        return Ok(());
    }
    teams::join(tx, actor.house, case, Member { person, role, joined_at: now }).await?;
    tx.note(noted::case(actor, case, "team_joined", role.code(), now));
    Ok(())
}
