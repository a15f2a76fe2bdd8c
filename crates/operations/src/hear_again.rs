//! Whether a child must be heard again because an interpreter was not authorised (art. 105), and nobody has asked
//! for that yet. A request that was refused settles it too: the coordinator has decided. While a session of the
//! interview is ahead nothing can be asked for, so nothing is owed yet.

use barnahus_casework::record::Interpreted;
use barnahus_database::ConnectionTrait;
use barnahus_store::{bookings, further, records};
use barnahus_vocabulary::{CaseId, HouseId, Instant};

use crate::unable::Unable;

/// Of one case.
///
/// # Errors
/// The database's.
pub(crate) async fn hear_again(
    on: &impl ConnectionTrait,
    (house, case): (HouseId, CaseId),
) -> Result<bool, Unable> {
    let records = records::of_case(on, house, case).await?;
    let mut last = records.iter().filter(|record| record.interpreter == Interpreted::Unauthorised);
    let Some(record) = last.next() else { return Ok(false) };
    let stands = bookings::of_case(on, house, case).await?.iter().any(|booking| booking.state.stands());
    Ok(!stands && is_unasked(on, (house, case), record.ended).await?)
}

/// Whether nobody asked for a further interview after that one.
async fn is_unasked(
    on: &impl ConnectionTrait,
    (house, case): (HouseId, CaseId),
    ended: Instant,
) -> Result<bool, Unable> {
    Ok(further::of_case(on, house, case).await?.iter().all(|request| request.asked_at < ended))
}
