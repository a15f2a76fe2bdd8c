//! As what the child is regarded goes along line by line. Who noted each stays behind with the people of that house.

use barnahus_database::Write;
use barnahus_vocabulary::{Instant, PersonId};
use time::Duration;

use super::At;
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::victim_statuses::{self, Stated};

/// Carries the history. In the new house it is noted by whoever takes the case, at that moment and in its order.
///
/// # Errors
/// [`StoreFault::Stale`] when the new case is not there; else the database's, or a seal's.
pub async fn carry_statuses(
    tx: &Write,
    keys: &Keys,
    (from, to): (At, At),
    by: (PersonId, Instant),
) -> Result<(), StoreFault> {
    let history = victim_statuses::of_case(tx.sql(), keys, from).await?;
    let mut noted_at = by.1;
    // The newest comes first.
    for stated in history {
        let carried = Stated { line: stated.line, noted_by: by.0, noted_at };
        victim_statuses::add(tx, keys, to, &carried).await?;
        noted_at = noted_at - Duration::MILLISECOND;
    }
    Ok(())
}
