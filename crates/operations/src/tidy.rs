//! What has had its time is taken away: drafts that nobody saved for seven days, past hours of people's
//! own calendars, ended sessions, old links, counted tries. And what a version before this one did not count is
//! counted. For a task of the program that runs now and then.

use barnahus_store::{calendars, drafts, houses};
use barnahus_vocabulary::Instant;

use crate::count_support::count_of_before;
use crate::erase_case::scrub_again;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Tidies every house. Answers how many drafts went.
///
/// # Errors
/// The database's.
pub async fn tidy(workplace: &Workplace, now: Instant) -> Result<u64, Unable> {
    let mut swept = 0;
    for house in houses::all(workplace.database.read()).await? {
        let tx = workplace.database.begin().await?;
        swept += drafts::sweep(&tx, house.id, now).await?;
        calendars::sweep(&tx, house.id, now).await?;
        tx.commit().await?;
        scrub_again(workplace, house.id, now).await?;
        count_of_before(workplace, house.id).await?;
    }
    let tx = workplace.database.begin().await?;
    workplace.identity.tidy(&tx, now).await?;
    tx.commit().await?;
    Ok(swept)
}
