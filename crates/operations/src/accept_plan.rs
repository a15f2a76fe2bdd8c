//! Places of a plan are accepted: each is booked as a single slot is, under the same constraints.
//!
//! One after the other, each in its own transaction: what someone else took meanwhile costs that child its
//! place and nobody else. Nothing is told to anyone but for what was booked. Why something was not is looked
//! up afterwards: "taken" alone does not tell whoever planned whether by the very child, at the very hour,
//! or only too close. A place that has come too soon for the house meanwhile is not booked with a plan; by hand
//! whoever knows that all can come still books it.

use barnahus_casework::interview::is_too_soon;
use barnahus_casework::policy::{CaseAction, HouseAction, may_in_case, may_in_house};
use barnahus_store::cases::Case;
use barnahus_store::{bookings, house_rules};
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant, Interval};

use crate::book_interview::{Booked, NotBooked, book_interview};
use crate::chosen_slot::ChosenSlot;
use crate::standing::approach_if_there;
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
    /// It begins sooner than the house allows.
    TooSoon,
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

/// What became of all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AcceptedPlan {
    /// Each that is the actor's to plan.
    pub settled: Vec<Settled>,
    /// How many are not, any more: which, is not said.
    pub not_theirs: usize,
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
) -> Result<AcceptedPlan, Unable> {
    may_in_house(actor, HouseAction::PlanWeek)?;
    let rules = house_rules::find(workplace.database.read(), actor.house).await?.rules;
    let mut all = AcceptedPlan::default();
    for one in accepted {
        let theirs = theirs(workplace, actor, one.case).await?;
        let Some(Case { codename, urgency, .. }) = theirs else {
            all.not_theirs += 1;
            continue;
        };
        let is_ahead = one.slot.start > now;
        let outcome = if is_ahead && is_too_soon(one.slot.start, urgency, &rules, now) {
            Err(not_accepted(workplace, actor, &one, NotAccepted::TooSoon).await?)
        } else {
            match book_interview(workplace, actor, (one.case, one.version), &one.slot, now).await {
                Ok(booked) => Ok(booked),
                // It went between the two questions.
                Err(NotBooked::Unable(Unable::NotTheirs)) => {
                    all.not_theirs += 1;
                    continue;
                }
                Err(why) => Err(not_accepted(workplace, actor, &one, NotAccepted::Other(why)).await?),
            }
        };
        let Accepted { case, slot, version: _, end: _ } = one;
        all.settled.push(Settled { case, codename, slot, outcome });
    }
    Ok(all)
}

/// The case, where it is still here and the actor's to plan.
async fn theirs(workplace: &Workplace, actor: &Actor, case: CaseId) -> Result<Option<Case>, Unable> {
    let on = workplace.database.read();
    let Some(found) = approach_if_there(workplace, on, actor, case).await? else { return Ok(None) };
    let may_book = may_in_case(actor, CaseAction::Book, &found.standing).is_ok();
    Ok(may_book.then_some(found.case))
}

/// What came in the way, as it stands now.
async fn not_accepted(
    workplace: &Workplace,
    actor: &Actor,
    one: &Accepted,
    why: NotAccepted,
) -> Result<NotAccepted, Unable> {
    let on = workplace.database.read();
    let of_case = bookings::of_case(on, actor.house, one.case).await?;
    if let Some(stands) = of_case.into_iter().find(|booking| booking.state.stands()) {
        return Ok(NotAccepted::Booked { booking: stands.id, time: stands.time });
    }
    let is_taken = why == NotAccepted::Other(NotBooked::Taken);
    let Some(during) = Interval::new(one.slot.start, one.end).filter(|_| is_taken) else { return Ok(why) };
    let at_that_time = bookings::within(on, actor.house, during).await?;
    Ok(if at_that_time.is_empty() { NotAccepted::TooClose } else { why })
}
