//! A house in full life, for trying things: sixty invented cases, twenty-five invented people.
//!
//! Everything is made by the use cases themselves, in the order of time and from a fixed seed, so
//! that what the demo shows is what the program does. Nothing in it resembles a real person: the
//! children bear the names of berries. It never touches data that it did not make.

mod accounts;
mod afterwards;
mod cases;
mod house;
mod people;
mod stories;

use anyhow::Result;
use barnahus_operations::Workplace;
use barnahus_vocabulary::Instant;

pub use accounts::DemoAccounts;

/// Fills an empty house. The accounts are those that the sign-in page lists.
///
/// # Errors
/// When a use case refuses what the demo asks of it, which is a mistake of the demo.
pub async fn furnish(workplace: &Workplace, now: Instant) -> Result<DemoAccounts> {
    let staff = house::set_up(workplace, now).await?;
    // Before the cases: who has an account gets other letters than a guest.
    let accounts = accounts::open(workplace, &staff, now).await?;
    cases::play(workplace, &staff, now).await?;
    Ok(accounts)
}

/// The accounts of a demo house that was filled before.
///
/// # Errors
/// The database's.
pub async fn accounts(workplace: &Workplace) -> Result<DemoAccounts> {
    accounts::of(workplace).await
}
