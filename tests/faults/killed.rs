//! The power fails at any moment, again and again, while people book.
//!
//! Several clients without script take down, accept, book and cancel; the program is ended by
//! `kill -9` after a random number of acknowledgements and a few random milliseconds, and started on
//! what is left. Then the clients' own lists, the rows and the mailbox are held against each other.

use std::collections::BTreeMap;
use std::time::Duration;

use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::tools::{self, PATIENCE};
use tokio::sync::watch;
use tokio::time::timeout;

use super::chance::Chance;
use super::client::{Client, Power, signed_in};
use super::ledger::Ledger;
use super::rows::{Rows as Kept, let_leases_run_out, waiting};
use super::verdict;

/// Acknowledgements of one round, at most.
const MOST_ACKNOWLEDGED: u64 = 8;
/// Then so much may pass before the power fails: longer than any one request takes.
const LAST_MOMENT: u64 = 60_000;

#[tokio::test]
async fn two_hundred_power_cuts_lose_nothing_that_was_acknowledged() {
    survives(Rows::Sqlite, 200, 0x00ba_41a4).await;
}

/// A house on a server is longer in coming back; four of them come back meanwhile.
#[tokio::test]
async fn two_hundred_power_cuts_lose_nothing_on_postgresql() {
    let a_quarter = |seed| survives(Rows::Postgres, 50, seed);
    tokio::join!(
        a_quarter(0x00ca_5a7e),
        a_quarter(0x00ca_5a7f),
        a_quarter(0x00ca_5a80),
        a_quarter(0x00ca_5a81),
    );
}

async fn survives(rows: Rows, cuts: u32, seed: u64) {
    let mut chance = Chance::of(seed);
    let mut house = RunningHouse::start(&["demo"], rows).await.unwrap();
    let visitor = signed_in(&house).await;
    let mut clients: [Client; 4] =
        std::array::from_fn(|_| Client::new(visitor.clone(), Chance::of(chance.below(u64::MAX))));
    for _ in 0..cuts {
        until_cut(&mut house, &mut clients, &mut chance).await;
        house.start_again().await.unwrap();
    }
    let mut told = Ledger::default();
    for mut client in clients {
        client.read_receipts().await.unwrap();
        told.add(client.ledger);
    }
    let went_unsettled = post_after_the_leases(&mut house).await;
    let kept = Kept::read(&house.database_url()).await;
    let letters = house.letters().unwrap();
    let mut complaints = verdict::kept_promises(&told, &kept);
    complaints.extend(verdict::double_bookings(&kept));
    complaints.extend(verdict::claims(&kept));
    complaints.extend(verdict::letters(&told, &kept, &letters));
    complaints.extend(verdict::same_again(&went_unsettled, &letters));
    assert!(complaints.is_empty(), "seed {seed:#x}, {cuts} cuts:\n  {}", complaints.join("\n  "));
    assert!(told.referrals.len() as u32 > cuts / 2, "hardly a load: {} referrals", told.referrals.len());
    assert!(told.bookings.len() as u32 > cuts / 4, "hardly a load: {} bookings", told.bookings.len());
    let trail = house.ask(&["audit", "verify"]).unwrap();
    let said = String::from_utf8_lossy(&trail.stdout).into_owned();
    assert!(trail.status.success() && said.contains("whole"), "the trail: {said}");
}

/// One round: all work, and at some moment the power fails.
async fn until_cut(house: &mut RunningHouse, clients: &mut [Client; 4], chance: &mut Chance) {
    let (power, mut watched) = watch::channel(Power::default());
    let enough = chance.below(MOST_ACKNOWLEDGED);
    let moment = Duration::from_micros(chance.below(LAST_MOMENT));
    let cut = async {
        let reached = timeout(PATIENCE, watched.wait_for(|power| power.acknowledged >= enough)).await;
        assert!(reached.is_ok(), "no {enough} acknowledgements in {PATIENCE:?}: {}", house.said().unwrap());
        drop(reached);
        tools::a_moment(moment).await;
        power.send_modify(|power| power.is_cut = true);
        house.cut().unwrap();
    };
    let [first, second, third, fourth] = clients;
    tokio::join!(first.work(&power), second.work(&power), third.work(&power), fourth.work(&power), cut,);
}

/// Lets the ten minutes of each lease pass, and the post go round until nothing waits. Answers the
/// letters that had gone without being settled, as they lay in the mailbox before.
async fn post_after_the_leases(house: &mut RunningHouse) -> BTreeMap<String, String> {
    let url = house.database_url();
    tools::eventually("the letters that nobody leased go", || async { waiting(&url).await.1 == 0 })
        .await
        .unwrap();
    house.stop().unwrap();
    let unsettled = waiting(&url).await.0;
    let lying = verdict::lying(&house.letters().unwrap());
    let went = lying.into_iter().filter(|(id, _)| unsettled.contains(id)).collect();
    let_leases_run_out(&url).await;
    house.start_again().await.unwrap();
    tools::eventually("every letter goes", || async { waiting(&url).await.0.is_empty() }).await.unwrap();
    went
}
