//! How many interviews a case had, in whichever house, and how many further ones were approved: from rows alone.
//! Whoever asks whether a child was heard asks here, so that nobody forgets the house before.

use barnahus_casework::further::{FurtherCode, Tally};
use barnahus_database::ConnectionTrait;
use barnahus_store::bookings::Booking;
use barnahus_store::{further, records, transfers};
use barnahus_vocabulary::{CaseId, HouseId};

use crate::unable::Unable;

/// The tally of a case.
///
/// # Errors
/// The database's.
pub(crate) async fn interview_tally(
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
) -> Result<Tally, Unable> {
    let (house, case) = at;
    let heard = records::of_case(on, house, case).await?.iter().map(|record| record.number).max();
    let requests = further::of_case(on, house, case).await?;
    let approved = requests.iter().filter(|one| one.state.code() == FurtherCode::Approved).count();
    let approved = u16::try_from(approved).unwrap_or(u16::MAX - 1);
    // A child that was heard in another house was heard: the next interview is a further one here, too.
    let before = heard_elsewhere(on, at).await?;
    let heard = heard.unwrap_or(0).max(before);
    Ok(Tally { heard, approved: approved.saturating_add(before.saturating_sub(1)).min(u16::MAX - 1) })
}

/// Whether the child was heard: in an interview of this case, or in a house that had it before.
///
/// # Errors
/// The database's.
pub(crate) async fn was_heard(
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    bookings: &[Booking],
) -> Result<bool, Unable> {
    let here = bookings.iter().any(|booking| booking.state.was_heard());
    Ok(here || heard_elsewhere(on, at).await? > 0)
}

async fn heard_elsewhere(on: &impl ConnectionTrait, at: (HouseId, CaseId)) -> Result<u16, Unable> {
    Ok(transfers::brought(on, at.0, at.1).await?.map_or(0, |moved| moved.interviews))
}
