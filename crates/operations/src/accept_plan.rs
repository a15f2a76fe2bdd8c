//! Places of a plan are accepted: each is booked as a single slot is, under the same constraints.
//!
//! One after the other, each in its own transaction: what someone else took meanwhile costs that child its
//! place and nobody else. Nothing is told to anyone but for what was booked. Why something was not is looked
//! up afterwards: "taken" alone does not tell whoever planned whether by the very child, at the very hour,
//! or only too close.

use barnahus_casework::policy::{HouseAction, may_in_house};
use barnahus_store::{bookings, cases};
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant, Interval};

use crate::book_interview::{Booked, NotBooked, book_interview};
use crate::chosen_slot::ChosenSlot;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A place that is accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Whose.
    pub case: CaseId,
    /// The version of the case when it was planned.
    pub version: u32,
    /// When it was to end; how long it takes is asked anew, this only tells what came in the way.
    pub end: Instant,
    /// The place.
    pub slot: ChosenSlot,
}

/// Why a place was not booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotAccepted {
    /// A booking of the case itself stands.
    Booked {
        /// Which.
        booking: BookingId,
        /// When it is.
        time: Interval,
    },
    /// Nothing stands at that time itself, but something is too close to it.
    TooClose,
    /// As for a single slot.
    Other(NotBooked),
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// Whose.
    pub case: CaseId,
    /// The codename.
    pub codename: String,
    /// The place.
    pub slot: ChosenSlot,
    /// The booking, or why there is none.
    pub outcome: Result<Booked, NotAccepted>,
}

/// Books them in the order in which they are handed in.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever may not plan the week; the database's, when nothing at all could be
/// read. What became of each is in its own outcome.
pub async fn accept_plan(
    workplace: &Workplace,
    actor: &Actor,
    accepted: Vec<Accepted>,
    now: Instant,
) -> Result<Vec<Settled>, Unable> {
    may_in_house(actor, HouseAction::PlanWeek)?;
    let mut settled = Vec::with_capacity(accepted.len());
    for one in accepted {
        let outcome = match book_interview(workplace, actor, (one.case, one.version), &one.slot, now).await {
            Ok(booked) => Ok(booked),
            // Not a case of theirs to plan: there is nothing to say of it.
            Err(NotBooked::Unable(Unable::NotTheirs)) => continue,
            Err(why) => Err(not_accepted(workplace, actor, &one, why).await?),
        };
        let Accepted { case, slot, .. } = one;
        let found = cases::find(workplace.database.read(), actor.house, case).await?;
        let codename = found.map(|case| case.codename).unwrap_or_default();
        settled.push(Settled { case, codename, slot, outcome });
    }
    Ok(settled)
}

/// What came in the way, as it stands now.
async fn not_accepted(
    workplace: &Workplace,
    actor: &Actor,
    one: &Accepted,
    why: NotBooked,
) -> Result<NotAccepted, Unable> {
    let on = workplace.database.read();
    let of_case = bookings::of_case(on, actor.house, one.case).await?;
    if let Some(stands) = of_case.into_iter().find(|booking| booking.state.stands()) {
        return Ok(NotAccepted::Booked { booking: stands.id, time: stands.time });
    }
    let Some(during) = Interval::new(one.slot.start, one.end).filter(|_| why == NotBooked::Taken) else {
        return Ok(NotAccepted::Other(why));
    };
    let at_that_time = bookings::within(on, actor.house, during).await?;
    Ok(if at_that_time.is_empty() { NotAccepted::TooClose } else { NotAccepted::Other(why) })
}
