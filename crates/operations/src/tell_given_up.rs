//! The coordinators of a house are told that letters could not leave: somebody may not know that they
//! are expected.
//!
//! At most once a day, however many letters fail, and never because such a notice itself failed. It
//! names no letter; the page of letters does.

use barnahus_outbox::queue::was_told_since;
use barnahus_vocabulary::{HouseId, Instant};
use time::Duration;

use crate::notify::News;
use crate::tell_coordinators::tell_all_coordinators;
use crate::unable::Unable;
use crate::workplace::Workplace;

const AT_MOST_EVERY: Duration = Duration::days(1);

/// Tells them.
pub(crate) async fn tell_given_up(workplace: &Workplace, house: HouseId, now: Instant) -> Result<(), Unable> {
    let tx = workplace.database.begin().await?;
    if was_told_since(tx.sql(), house, now - AT_MOST_EVERY).await? {
        return Ok(());
    }
    tell_all_coordinators(workplace, &tx, house, &News::LettersGivenUp, now).await?;
    tx.commit().await?;
    workplace.letter_waits.notify_one();
    Ok(())
}
