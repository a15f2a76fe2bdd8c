//! Whether a child must be heard again because an interpreter was not authorised (art. 105), and nobody has asked
//! for that yet. A request that was refused settles it too: the coordinator has decided. It is owed in whichever house
//! has the case: what came with it from another house is owed from the day on which it came. While a session of the
//! interview is ahead nothing can be asked for, so nothing is owed yet.

use barnahus_casework::further::FurtherState;
use barnahus_casework::record::Interpreted;
use barnahus_database::ConnectionTrait;
use barnahus_store::transfers::{self, Answer};
use barnahus_store::{bookings, further, records};
use barnahus_vocabulary::{CaseId, HouseId, Instant};

use crate::unable::Unable;

/// Of one case.
///
/// # Errors
/// The database's.
pub(crate) async fn hear_again(on: &impl ConnectionTrait, at: (HouseId, CaseId)) -> Result<bool, Unable> {
    let Some(since) = since(on, at).await? else { return Ok(false) };
    let is_ahead = bookings::of_case(on, at.0, at.1).await?.iter().any(|booking| booking.state.stands());
    Ok(!is_ahead && is_unasked(on, at, since).await?)
}

/// Whether another house that takes the case owes it: also where it was approved here, and has not taken place.
///
/// # Errors
/// The database's.
pub(crate) async fn is_owed_elsewhere(
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
) -> Result<bool, Unable> {
    let Some(since) = since(on, at).await? else { return Ok(false) };
    let last = records::of_case(on, at.0, at.1).await?.into_iter().map(|record| record.began).max();
    let asked: Vec<_> =
        further::of_case(on, at.0, at.1).await?.into_iter().filter(|one| one.asked_at >= since).collect();
    let waits = |asked_at| last.is_none_or(|last| last < asked_at);
    let is_approved = |one: &further::Request| matches!(one.state, FurtherState::Approved(_));
    Ok(asked.is_empty() || asked.iter().any(|one| is_approved(one) && waits(one.asked_at)))
}

/// When the last interview ended that is to be held again, or when the case came with one.
async fn since(
    on: &impl ConnectionTrait,
    (house, case): (HouseId, CaseId),
) -> Result<Option<Instant>, Unable> {
    let records = records::of_case(on, house, case).await?;
    let mut unauthorised = records.iter().filter(|record| record.interpreter == Interpreted::Unauthorised);
    if let Some(record) = unauthorised.next() {
        return Ok(Some(record.ended));
    }
    let came = transfers::brought(on, house, case).await?.filter(|came| came.to_hear_again);
    Ok(came.and_then(|came| match came.answer {
        Answer::Accepted(_, _, at) => Some(at),
        Answer::Open(_) | Answer::Declined(..) | Answer::TakenBack(..) => None,
    }))
}

/// Whether nobody asked for a further interview after that one.
async fn is_unasked(
    on: &impl ConnectionTrait,
    (house, case): (HouseId, CaseId),
    ended: Instant,
) -> Result<bool, Unable> {
    Ok(further::of_case(on, house, case).await?.iter().all(|request| request.asked_at < ended))
}
