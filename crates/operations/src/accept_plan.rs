//! Places of a plan are accepted: each is booked as a single slot is, under the same constraints.
//!
//! One after the other, each in its own transaction: what someone else took meanwhile costs that child its
//! place and nobody else. Nothing is told to anyone but for what was booked.

use barnahus_casework::policy::{HouseAction, may_in_house};
use barnahus_store::cases;
use barnahus_vocabulary::{Actor, CaseId, Instant};

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
    /// The place.
    pub slot: ChosenSlot,
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
    pub outcome: Result<Booked, NotBooked>,
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
    for Accepted { case, version, slot } in accepted {
        let outcome = book_interview(workplace, actor, (case, version), &slot, now).await;
        if let Err(NotBooked::Unable(Unable::NotTheirs)) = outcome {
            // Not a case of theirs to plan: there is nothing to say of it.
            continue;
        }
        let found = cases::find(workplace.database.read(), actor.house, case).await?;
        let codename = found.map(|case| case.codename).unwrap_or_default();
        settled.push(Settled { case, codename, slot, outcome });
    }
    Ok(settled)
}
