//! What has had its time is taken away: drafts that nobody saved for seven days, past hours of people's
//! own calendars, ways here whose visit is over, ended sessions, old links, counted tries. What a version
//! before this one did not count is counted, and the core hears what waited for nobody's step. For a task
//! of the program that runs now and then.

use barnahus_store::{calendars, drafts, houses};
use barnahus_vocabulary::Instant;

use crate::count_support::count_of_before;
use crate::erase_case::scrub_again;
use crate::plan_way::sweep;
use crate::take_up_with_core::take_up_what_waits;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Tidies every house. Answers how many drafts went.
///
/// # Errors
/// The database's.
pub async fn tidy(workplace: &Workplace, now: Instant) -> Result<u64, Unable> {
    let mut swept = 0;
    let houses = houses::all(workplace.database.read()).await?;
    for house in &houses {
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
    // Last: what of one case cannot be read is told, and has held up nothing.
    for house in &houses {
        sweep(workplace, house.id, now).await?;
        take_up_what_waits(workplace, house.id, now).await?;
    }
    Ok(swept)
}
