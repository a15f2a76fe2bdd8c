//! Someone cannot come: another takes their place, and the time stays.
//!
//! The rules are asked again inside the transaction, and only the time of the two changes hands. Who leaves
//! is told not to come, who comes is invited; nobody else's calendar changes, so the sequence of the
//! booking stays what it was, and only the entry of the one who leaves ends with a higher one. (It rises
//! where someone comes back who had left: their invitation must come after their cancellation.) Who
//! leaves stays in the team of the case: that someone is ill today says nothing about tomorrow.

use barnahus_casework::booking::{Checked, ReplaceReason};
use barnahus_casework::policy::CaseAction;
use barnahus_casework::required::TeamMember;
use barnahus_database::{Lockable, Write, retrying};
use barnahus_store::bookings::attendances::{self, Attendance};
use barnahus_store::bookings::{self, Booking, outside_hours};
use barnahus_store::claims::{self, Claim};
use barnahus_store::houses::{self, House};
use barnahus_vocabulary::{Actor, BookingId, Instant, PersonId, Role};

use crate::book_interview::{Booked, NotBooked, join};
use crate::chosen_slot::Unfit;
use crate::fit_person::{unfit_member, way};
use crate::free_time::{Asked, there};
use crate::interview_needs::{InterviewNeeds, attendees, colleagues};
use crate::noted;
use crate::notify::{self, Change};
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// An entry ends with the next sequence; one that begins after it takes the one after that.
const AFTER_A_CANCELLATION: u32 = 2;

/// The place that is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Of someone who was to come.
    Of(PersonId),
    /// Of nobody yet: the lawyer of an incomplete booking.
    Empty(Role),
}

/// Who takes which place, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replacement {
    /// Whose.
    pub place: Place,
    /// Who comes, as what.
    pub comes: TeamMember,
    /// Why.
    pub reason: ReplaceReason,
}

/// Fills the place. `booking` is the booking with the version of the page.
///
/// # Errors
/// [`NotBooked`]: [`NotBooked::Taken`] when who was to come was booked elsewhere meanwhile.
pub async fn replace_attendee(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    replacement: Replacement,
    now: Instant,
) -> Result<Booked, NotBooked> {
    let booked = retrying(|| attempt(workplace, actor, booking, replacement, now)).await?;
    workplace.letter_waits.notify_one();
    Ok(booked)
}

async fn attempt(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    replacement: Replacement,
    now: Instant,
) -> Result<Booked, NotBooked> {
    let Replacement { place, comes, reason } = replacement;
    let mut tx = workplace.database.begin().await?;
    let found = bookings::find(tx.sql(), actor.house, booking.0).await?.ok_or(Unable::NotTheirs)?;
    tx.lock(Lockable::Cases, &[found.case.uuid()]).await?;
    let approached = approach_to(workplace, tx.sql(), actor, found.case, CaseAction::Replace).await?;
    let before = bookings::find(tx.sql(), actor.house, booking.0).await?.ok_or(Unable::NotTheirs)?;
    let state = before.state.move_elsewhere()?;
    if before.time.end() <= now {
        return Err(NotBooked::Unfit(vec![Unfit::Past]));
    }
    let all = attendances::of_booking(tx.sql(), actor.house, before.id).await?;
    let (parts, gone): (Vec<_>, Vec<_>) = all.into_iter().partition(|part| part.released_at.is_none());
    let comes_back = gone.iter().any(|part| part.person == comes.person);
    let leaves = leaving(place, &parts)?;
    let both: Vec<_> = leaves.iter().map(|part| part.person).chain([comes.person]).collect();
    tx.lock(Lockable::People, &both.into_iter().map(PersonId::uuid).collect::<Vec<_>>()).await?;
    let needs = InterviewNeeds::read(workplace, &mut tx, actor, &approached, now).await?;
    let sequence = before.sequence + if comes_back { AFTER_A_CANCELLATION } else { 0 };
    let after = Booking { state, sequence, version: booking.1, ..before.clone() };
    let (after, minutes) = fit(workplace, &tx, &needs, (after, &parts, leaves), comes).await?;
    if let Some(part) = leaves {
        claims::release_one(&tx, actor.house, (before.id, part.person.uuid())).await?;
        attendances::release(&tx, actor.house, part.id, now).await?;
        outside_hours::end(&tx, (actor.house, &before), part.person).await?;
    }
    let claim = Claim { resource: comes.person.uuid(), during: before.time.widened(minutes), lanes: 1 };
    claims::take(&tx, actor.house, before.id, &[claim]).await?;
    let part = Attendance::new(before.id, (comes.person, comes.role), minutes);
    attendances::insert(&tx, actor.house, &part).await?;
    join(&mut tx, actor, before.case, comes, now).await?;
    bookings::update(&tx, actor.house, &after.booking, now).await?;
    let house = houses::find(tx.sql(), actor.house).await?.ok_or(Unable::NotTheirs)?;
    tell(workplace, &tx, &house, (&after.booking, leaves, comes.person), now).await?;
    tx.note(noted::booking(actor, before.id, "replaced", reason.code(), now));
    tx.commit().await?;
    Ok(Booked { booking: before.id, checked: after.checked })
}

/// Whose part ends; `None` where the place was empty.
///
/// # Errors
/// [`Unable::Stale`] when they are not to come any more, or the place is not empty.
fn leaving(place: Place, parts: &[Attendance]) -> Result<Option<&Attendance>, Unable> {
    match place {
        Place::Of(person) => parts.iter().find(|part| part.person == person).map(Some).ok_or(Unable::Stale),
        Place::Empty(role) if parts.iter().any(|part| part.role == role) => Err(Unable::Stale),
        Place::Empty(_) => Ok(None),
    }
}

/// A booking as the rules judge it after the change.
struct Judged {
    booking: Booking,
    checked: Checked,
}

/// Asks whether who comes can, and what the rules say to the team with them in it.
async fn fit(
    workplace: &Workplace,
    tx: &Write,
    needs: &InterviewNeeds,
    of: (Booking, &[Attendance], Option<&Attendance>),
    comes: TeamMember,
) -> Result<(Judged, u32), NotBooked> {
    let (booking, parts, leaves) = of;
    let stay = parts.iter().filter(|part| leaves.is_none_or(|gone| gone.id != part.id));
    let stay = stay.map(|part| TeamMember { person: part.person, role: part.role });
    let team: Vec<TeamMember> = stay.chain([comes]).collect();
    let roles: Vec<_> = team.iter().map(|member| member.role).collect();
    let people = colleagues(workplace, tx.sql(), (needs.house, needs.case), &roles).await?;
    let able: Vec<_> =
        people.iter().filter(|who| who.person.id == comes.person).map(|who| who.person.clone()).collect();
    let within = booking.time.widened(24 * 60);
    let free = there(tx.sql(), Asked { house: needs.house, people: &able, rooms: &[], within }).await?;
    let unfit = unfit_member(comes, &people, &free, booking.time);
    if !unfit.is_empty() {
        return Err(NotBooked::Unfit(unfit));
    }
    let checked = needs.judge(booking.time, &attendees(&team, &people)).map_err(NotBooked::Prevented)?;
    let booking = Booking { completeness: checked.completeness, ..booking };
    Ok((Judged { booking, checked }, way(&people, comes.person)))
}

/// The two whose part changed, and nobody else.
async fn tell(
    workplace: &Workplace,
    tx: &Write,
    house: &House,
    of: (&Booking, Option<&Attendance>, PersonId),
    now: Instant,
) -> Result<(), NotBooked> {
    let (booking, leaves, comes) = of;
    if let Some(part) = leaves {
        // Their own entry ends with a higher sequence; the booking's stays for all the others.
        let ended = Booking { sequence: booking.sequence + 1, ..booking.clone() };
        let change = Change::Cancelled(booking.time);
        notify::tell(workplace, tx, (house, &ended, part.person), change, now).await?;
    }
    notify::tell(workplace, tx, (house, booking, comes), Change::Invited, now).await?;
    Ok(())
}
