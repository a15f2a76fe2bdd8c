//! How many interviews a case had, and how many further ones were approved: from rows alone.

use barnahus_casework::further::{FurtherCode, Tally};
use barnahus_database::ConnectionTrait;
use barnahus_store::{further, records};
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
    Ok(Tally { heard: heard.unwrap_or(0), approved: u16::try_from(approved).unwrap_or(u16::MAX - 1) })
}
