//! Who waits for a first interview: accepted, not heard yet in whichever house, and nothing booked that stands.
//!
//! No file is opened for it; codenames, urgency and days only. A further interview is never planned by
//! itself: it needs an order and a reason of its own.

use barnahus_casework::policy::{CaseAction, HouseAction, may_in_case, may_in_house};
use barnahus_casework::stage::StageCode;
use barnahus_database::ConnectionTrait;
use barnahus_store::bookings;
use barnahus_store::cases::list::{Filter, page};
use barnahus_vocabulary::{Actor, HouseId, Instant};
use time::Duration;

pub use barnahus_store::cases::Case;

use crate::interview_tally::was_heard;
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// More than one house plans at once; those who wait longest and most urgently come first.
const MOST: u64 = 200;

/// Someone who waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The case, closed.
    pub case: Case,
    /// Since the referral.
    pub waits: Duration,
}

/// Everyone who waits and whom the actor may plan, as the list of cases orders them.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever may not plan the week.
pub async fn who_waits(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Vec<Waiting>, Unable> {
    may_in_house(actor, HouseAction::PlanWeek)?;
    let on = workplace.database.read();
    let mut found = Vec::new();
    for case in cases(on, actor.house).await? {
        let Some(approached) = approach_if_there(workplace, on, actor, case.id).await? else { continue };
        if may_in_case(actor, CaseAction::FindSlot, &approached.standing).is_ok() {
            found.push(Waiting { waits: now - case.waits_since, case });
        }
    }
    Ok(found)
}

/// The cases that wait.
///
/// # Errors
/// The database's.
pub(super) async fn cases(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Case>, Unable> {
    let stages = StageCode::ALL.iter().copied().filter(|stage| stage.may_be_booked()).collect();
    let filter = Filter { stages, ..Filter::default() };
    let mut waiting = Vec::new();
    for case in page(on, house, &filter, None, MOST).await?.cases {
        let bookings = bookings::of_case(on, house, case.id).await?;
        let is_booked = bookings.iter().any(|booking| booking.state.stands());
        if !is_booked && !was_heard(on, (house, case.id), &bookings).await? {
            waiting.push(case);
        }
    }
    Ok(waiting)
}
