//! A house and a core on one machine, and the power of either fails at any moment, again and again.
//!
//! Children are offered, asked back, taken up, handed over, offered to the adults at 18, closed and
//! forgotten, while `kill -9` ends now the house, now the core, and each starts on what is left. Judged by
//! the core's own list of what was acknowledged, and by the house's ledger: nothing lost, nothing twice, in
//! order.

use std::collections::BTreeMap;
use std::time::Duration;

use barnahus_tests::core::RunningCore;
use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::tools;
use tokio::sync::watch;

use super::chance::Chance;
use super::client::{signed_in, signed_in_as};
use super::exchange_rows::{forgotten, let_days_pass, let_leases_run_out, messages, offered_cases};
use super::referred::{Work, report, until};
use super::referred_ways::{Said, Way};

/// Either side lives at most so long, in milliseconds.
const LONGEST_LIFE: u64 = 3_000;

#[tokio::test]
async fn what_house_and_core_tell_each_other_survives_any_power_cut() {
    survives(Rows::Sqlite, 0x00c0_4e11).await;
}

#[tokio::test]
async fn what_house_and_core_tell_each_other_survives_any_power_cut_on_postgresql() {
    survives(Rows::Postgres, 0x00c0_4e12).await;
}

async fn survives(rows: Rows, seed: u64) {
    let mut house = RunningHouse::start(&["demo"], rows).await.unwrap();
    let mut core = RunningCore::start(&house, &["--at-once"]).await.unwrap();
    core.known_to(&house, "Nucleul MNR", &[]).unwrap();
    let mut managers = Vec::new();
    for who in ["case-manager", "case-manager-2", "case-manager-3"] {
        managers.push(signed_in_as(&house, who).await);
    }
    let people = (signed_in(&house).await, managers);
    let (url, mut work) = (house.database_url(), Work::new(people, &house, &core));
    let (over, is_over) = watch::channel(false);
    let mut chance = Chance::of(seed);
    let (cuts, complaints) = tokio::join!(cut(&mut house, &mut core, &mut chance, is_over), async {
        let mut complaints = Vec::new();
        for (place, way) in (0..).zip(Way::ALL) {
            complaints.extend(work.whole_way(place, way).await);
        }
        complaints.extend(report(&mut work).await);
        over.send_replace(true);
        complaints
    });
    // The core has the last one; that the house has heard so may take another try.
    until("everything is settled", async || {
        let_days_pass(&url).await;
        Ok((messages(&url).await.1 == 0).then_some(()))
    })
    .await;
    assert!(complaints.is_empty(), "seed {seed:#x}:\n  {}", complaints.join("\n  "));
    assert!(cuts.iter().all(|cuts| *cuts >= 3), "hardly a fault: {cuts:?}");
    assert_eq!(offered_cases(&url).await.len(), Way::ALL.len(), "a case for each offer");
    assert_eq!(forgotten(&url).await, i64::try_from(Way::ALL.len()).unwrap());
    assert_eq!(messages(&url).await, (expected(), 0), "seed {seed:#x}");
    let trail = house.ask(&["audit", "verify"]).unwrap();
    assert!(trail.status.success(), "{}", String::from_utf8_lossy(&trail.stdout));
}

/// How many messages of each type there must be in the house: those of all ways, and one report.
fn expected() -> Vec<(String, String, i64)> {
    let mut many: BTreeMap<(&str, &str), i64> = BTreeMap::new();
    many.insert(("out", "statistics.reported"), 1);
    for way in Way::ALL {
        for Said { by, kind, .. } in way.says() {
            *many.entry((if by == "casa" { "out" } else { "in" }, kind)).or_default() += 1;
        }
        *many.entry(("in", "reference.forgotten")).or_default() += 1;
    }
    many.into_iter().map(|((way, kind), many)| (way.to_owned(), kind.to_owned(), many)).collect()
}

/// Now one, now the other is ended and started again, until all is done. How often each.
async fn cut(
    house: &mut RunningHouse,
    core: &mut RunningCore,
    chance: &mut Chance,
    mut is_over: watch::Receiver<bool>,
) -> [u32; 2] {
    let mut cuts = [0, 0];
    loop {
        let life = tools::a_moment(Duration::from_millis(chance.below(LONGEST_LIFE)));
        tokio::select! {
            () = life => {}
            _ = is_over.wait_for(|over| *over) => return cuts,
        }
        if chance.below(2) == 0 {
            house.cut().unwrap();
            let_leases_run_out(&house.database_url()).await;
            house.start_again().await.unwrap();
            cuts[0] += 1;
        } else {
            core.cut_and_start().await.unwrap();
            cuts[1] += 1;
        }
    }
}
