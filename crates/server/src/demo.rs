//! A house in full life, for trying things: sixty invented cases, four that an invented core offered, five at a hard
//! turn, five at the limit of their first interview, two of long ago,
//! twenty-five invented people; and a second house, to which one child moved.
//!
//! Everything is made by the use cases themselves, in the order of time and from a fixed seed, so
//! that what the demo shows is what the program does. Nothing in it resembles a real person: the
//! children bear the names of berries. It never touches data that it did not make.

mod accounts;
mod afterwards;
mod ages;
mod cases;
mod core;
mod emergencies;
mod house;
mod keeping;
mod limits;
mod merged;
mod missing;
mod neighbour;
mod people;
mod preparation;
mod siblings;
mod stories;
mod support;
mod turns;

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
    accounts::open(workplace, &staff, now).await?;
    cases::play(workplace, &staff, now).await?;
    core::play(workplace, &staff, now).await?;
    turns::play(workplace, &staff, now).await?;
    support::play(workplace, &staff, now).await?;
    emergencies::play(workplace, &staff, now).await?;
    keeping::play(workplace, &staff, now).await?;
    siblings::play(workplace, &staff, now).await?;
    missing::play(workplace, &staff, now).await?;
    ages::play(workplace, &staff, now).await?;
    neighbour::play(workplace, &staff, now).await?;
    merged::play(workplace, &staff, now).await?;
    limits::play(workplace, &staff, now).await?;
    accounts::of(workplace).await
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use barnahus_casework::booking::BookingCode;
    use barnahus_database::testing::scratch_sqlite;
    use barnahus_identity::{Cost, Identity, Settings};
    use barnahus_migrations::{Migrator, MigratorTrait};
    use barnahus_seals::HouseKey;
    use barnahus_store::{bookings, further, houses, limit_extensions, waits};
    use barnahus_vocabulary::{Interval, local};
    use time::Duration;
    use time::macros::datetime;

    use super::*;

    #[tokio::test]
    async fn at_an_hour_of_work_the_demo_has_an_interview_of_every_ending_and_one_that_runs() {
        let scratch = scratch_sqlite().await.unwrap();
        Migrator::up(scratch.database.schema(), None).await.unwrap();
        let entropy = Entropy::seeded(3);
        let key = Arc::new(HouseKey::generate(&entropy));
        let quick = Settings { cost: Cost::FEATHER, ..Settings::default() };
        let identity = Identity::new(Arc::clone(&key), entropy.clone(), quick).unwrap();
        let workplace = Workplace::new(scratch.database.clone(), Keys::new(key, entropy), identity);
        let now = local::instant(datetime!(2026-12-01 10:30)).unwrap();
        furnish(&workplace, now).await.unwrap();
        let on = workplace.database.read();
        let houses = houses::all(on).await.unwrap();
        let house = houses.iter().find(|house| house.name == "Casa Teiul").unwrap().id;
        let around = Interval::new(now - Duration::days(60), now + Duration::days(60)).unwrap();
        let went: BTreeSet<_> = bookings::within(on, house, around)
            .await
            .unwrap()
            .into_iter()
            .filter(|booking| booking.state.code() != BookingCode::UnderWay || booking.time.start() < now)
            .map(|booking| booking.state.code())
            .collect();
        for code in [BookingCode::UnderWay, BookingCode::Held, BookingCode::Stopped, BookingCode::Booked] {
            assert!(went.contains(&code), "{code}: {went:?}");
        }
        assert!(!further::pending(on, house).await.unwrap().is_empty(), "the rest of it is asked for");
        assert_eq!(limit_extensions::of_house(on, house).await.unwrap().len(), 1, "a limit is extended");
        let all = bookings::within(on, house, around).await.unwrap();
        let booked: BTreeSet<_> = all.iter().map(|booking| booking.case).collect();
        let mut said = 0;
        for case in booked {
            let is_late = waits::within_limit(on, house, case).await.unwrap() == Some(false);
            said += usize::from(is_late && waits::find(on, house, case).await.unwrap().is_some());
        }
        assert!(said > 1, "it was said why {said} children waited");
    }
}
