//! A house in full life, for trying things: sixty invented cases and four that an invented core offered,
//! twenty-five invented people.
//!
//! Everything is made by the use cases themselves, in the order of time and from a fixed seed, so
//! that what the demo shows is what the program does. Nothing in it resembles a real person: the
//! children bear the names of berries. It never touches data that it did not make.

mod accounts;
mod afterwards;
mod cases;
mod core;
mod house;
mod people;
mod stories;

use std::sync::Arc;

use anyhow::Result;
use barnahus_operations::Workplace;
use barnahus_seals::Entropy;
use barnahus_store::Keys;
use barnahus_vocabulary::Instant;

pub use accounts::DemoAccounts;

/// Of the codenames, among others.
const SEED: u64 = 2026;

/// Fills an empty house. The accounts are those that the sign-in page lists.
///
/// # Errors
/// When a use case refuses what the demo asks of it, which is a mistake of the demo.
pub async fn furnish(workplace: &Workplace, now: Instant) -> Result<DemoAccounts> {
    let workplace = &seeded(workplace);
    let staff = house::set_up(workplace, now).await?;
    // Before the cases: who has an account gets other letters than a guest.
    let accounts = accounts::open(workplace, &staff, now).await?;
    cases::play(workplace, &staff, now).await?;
    core::play(workplace, &staff, now).await?;
    Ok(accounts)
}

/// The same place, where what is drawn is the same each time. Passwords, sessions and one-time links keep
/// the randomness of the system.
fn seeded(workplace: &Workplace) -> Workplace {
    let Workplace { database, keys, identity, .. } = workplace;
    let keys = Keys::new(Arc::clone(keys.house_key()), Entropy::seeded(SEED));
    Workplace::new(database.clone(), keys, identity.clone())
}

/// The accounts of a demo house that was filled before.
///
/// # Errors
/// The database's.
pub async fn accounts(workplace: &Workplace) -> Result<DemoAccounts> {
    accounts::of(workplace).await
}
