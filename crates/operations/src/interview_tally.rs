//! How many interviews a case had, in whichever house, and how many further ones were approved: from rows alone.

use barnahus_casework::further::{FurtherCode, Tally};
use barnahus_database::ConnectionTrait;
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
    let before = transfers::brought(on, house, case).await?.map_or(0, |moved| moved.interviews);
    let heard = heard.unwrap_or(0).max(before);
    Ok(Tally { heard, approved: approved.saturating_add(before.saturating_sub(1)).min(u16::MAX - 1) })
}
