//! The conformance kit from the command line, at a house that runs and at a core that runs.

use std::sync::Arc;

use barnahus_tests::core::RunningCore;
use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::tools::{eventually, free_port};

use crate::faults::client::signed_in;
use crate::faults::exchange_rows::offered_by;

const TRIAL: &str = "Nucleu de probă";

/// What the kit said, and its exit code.
fn checked(core: &RunningCore, more: &[&str]) -> (Option<i32>, String) {
    let said = core.ask(&[&["exchange", "check"], more].concat()).unwrap();
    let (out, err) = (String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
    (said.status.code(), format!("{out}{err}"))
}

async fn a_house_passes(rows: Rows) {
    let house = RunningHouse::start(&["demo"], rows).await.unwrap();
    let core = RunningCore::start(&house, &[]).await.unwrap();
    let at = house.origin();
    let (code, said) = checked(&core, &[&at, "--key", "core.pem"]);
    assert_eq!(code, Some(2), "a key that the house does not know: {said}");
    assert!(said.contains("does not know this key"), "{said}");
    core.known_to(&house, TRIAL, &["--trial"]).unwrap();
    let (code, said) = checked(&core, &[&at, "--key", "second.pem"]);
    assert!(code == Some(2) && said.contains("second.pem.public"), "{said}");
    let second = core.path("second.pem.public").display().to_string();
    let known = house.ask(&["exchange", "partner", "rotate", TRIAL, "--key", &second]).unwrap();
    assert!(known.status.success(), "{}", String::from_utf8_lossy(&known.stderr));
    let (code, said) = checked(&core, &[&at, "--key", "core.pem", "--second-key", "second.pem"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("so it is a house") && said.ends_with("34 passed, 0 failed, 8 not played\n"),
        "{said}"
    );
    let gone = house.ask(&["exchange", "partner", "remove", TRIAL]).unwrap();
    let gone = String::from_utf8_lossy(&gone.stdout).into_owned();
    assert!(gone.contains("cases, which were only for trying, are erased"), "{gone}");
}

#[tokio::test]
async fn our_house_keeps_every_rule() {
    a_house_passes(Rows::Sqlite).await;
}

#[tokio::test]
async fn our_house_keeps_every_rule_on_postgresql() {
    a_house_passes(Rows::Postgres).await;
}

/// The kit is the partner to whom the house speaks, and a coordinator accepts what the kit offered.
async fn a_house_speaks_as_it_must(rows: Rows) {
    let house = RunningHouse::start(&["demo"], rows).await.unwrap();
    let core = Arc::new(RunningCore::start(&house, &[]).await.unwrap());
    let mut coordinator = signed_in(&house).await;
    let own = format!("127.0.0.1:{}", free_port().unwrap());
    core.known_as(&house, TRIAL, (&format!("http://{own}"), &["--trial"])).unwrap();
    let (at, kit) = (house.origin(), Arc::clone(&core));
    let checked = tokio::task::spawn_blocking(move || {
        let hears = ["--listen", &own, "--their-key", "casa.pem", "--wait", "30"];
        checked(&kit, &[&[&*at, "--key", "core.pem"], &hears[..]].concat())
    });
    // The demo house has four of an invented core, all older.
    let url = house.database_url();
    let offered = eventually("the kit's offer", || async { offered_by(&url, "trial").await.len() > 4 });
    offered.await.unwrap();
    let case = offered_by(&url, "trial").await.remove(4);
    let page = coordinator.open(&format!("/cases/{case}/offer/accept")).await.unwrap();
    let done = coordinator.press(&page, "Acceptă oferta", &[]).await.unwrap();
    assert_eq!(done.status, 200, "{}", done.text());
    let (code, said) = checked.await.unwrap();
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("41 passed, 0 failed, 1 not played"), "all but a second key: {said}");
}

#[tokio::test]
async fn our_house_speaks_by_every_rule() {
    a_house_speaks_as_it_must(Rows::Sqlite).await;
}

#[tokio::test]
async fn our_house_speaks_by_every_rule_on_postgresql() {
    a_house_speaks_as_it_must(Rows::Postgres).await;
}

/// At a core the kit plays the house: with the key that the core was told is the house's.
#[tokio::test]
async fn a_core_that_breaks_a_rule_is_found_out_by_that_rule() {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await.unwrap();
    let kit = RunningCore::start(&house, &[]).await.unwrap();
    let public = std::fs::read(kit.path("core.pem.public")).unwrap();
    for rule in [None, Some("stale"), Some("wrong-state"), Some("openapi")] {
        let more: Vec<&str> = rule.iter().flat_map(|rule| ["--break", rule]).collect();
        let mut core = RunningCore::start(&house, &more).await.unwrap();
        std::fs::write(core.path("casa.pem"), &public).unwrap();
        core.cut_and_start().await.unwrap();
        let at = core.address();
        let (code, said) = checked(&kit, &[&at, "--key", "core.pem", "--json"]);
        let found: serde_json::Value = serde_json::from_str(&said).unwrap();
        let rules = found["rules"].as_array().unwrap();
        let failed: Vec<&str> = rules
            .iter()
            .filter(|one| one["outcome"] == "failed")
            .map(|one| one["rule"].as_str().unwrap())
            .collect();
        assert_eq!(failed, rule.iter().copied().collect::<Vec<_>>(), "{said}");
        assert_eq!((code, &found["played"]), (Some(rule.map_or(0, |_| 1)), &"house".into()), "{said}");
    }
}
