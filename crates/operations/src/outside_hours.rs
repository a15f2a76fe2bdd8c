//! Someone comes outside of their hours because it was agreed: who may say so, what is kept of it, and when
//! it is needed at all.
//!
//! Hours, leave and people's own calendars give way; a claim never does, nor any rule of the case: those
//! are asked as for every other booking.

use barnahus_casework::Standing;
use barnahus_casework::policy::{CaseAction, may_in_case};
use barnahus_database::Write;
use barnahus_store::bookings::Booking;
use barnahus_store::bookings::outside_hours::{self, OutsideHours};
use barnahus_vocabulary::{Actor, Instant, Interval, PersonId};

use crate::chosen_slot::{ChosenSlot, Fitted};
use crate::find_slots::Wish;
use crate::free_time::{FreeTime, covers, fives};
use crate::interview_needs::Colleague;
use crate::noted;
use crate::prepared_time::HouseTime;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Whether the actor may book a slot to which someone comes outside of their hours, if it is one.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever may not.
pub(crate) fn may(actor: &Actor, chosen: &ChosenSlot, standing: &Standing) -> Result<(), Unable> {
    if chosen.outside_hours.is_some() {
        may_in_case(actor, CaseAction::BookOutsideHours, standing)?;
    }
    Ok(())
}

/// Keeps what was agreed for a booking, where it was needed.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn keep(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    of: (&Booking, &Fitted),
    now: Instant,
) -> Result<(), Unable> {
    let (booking, fitted) = of;
    let Some((person, agreed)) = fitted.agreed.clone() else { return Ok(()) };
    let kept = OutsideHours { person, agreed, noted_by: actor.person };
    outside_hours::keep(tx, &workplace.keys, (actor.house, booking), &kept, now).await?;
    tx.note(noted::booking(actor, booking.id, "outside_hours_agreed", "planning", now));
    Ok(())
}

/// Someone whom a search counts on around the clock.
#[derive(Debug, Clone)]
pub(crate) struct AroundTheClock {
    person: PersonId,
    way: u32,
    /// When they are free by their hours.
    usual: Vec<Interval>,
}

impl AroundTheClock {
    /// Frees the person of the wish of all but claims.
    pub(crate) fn of(
        kept: &HouseTime,
        wish: Wish,
        within: Interval,
        people: &[Colleague],
        free: &mut FreeTime,
    ) -> Option<Self> {
        let who = people.iter().find(|who| wish.outside_hours == Some(who.person.id))?;
        let person = who.person.id;
        let open = free.people.get_mut(&person)?;
        let usual = std::mem::replace(open, kept.not_held(person, within, wish.moving));
        Some(Self { person, way: fives(who.person.travel_minutes.unwrap_or(0)), usual })
    }

    /// The person, if being there at that time lies outside of their hours.
    #[must_use]
    pub(crate) fn needed_at(&self, time: Interval) -> Option<PersonId> {
        (!covers(&self.usual, time.widened(self.way))).then_some(self.person)
    }
}
