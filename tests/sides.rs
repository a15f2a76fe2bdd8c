//! The conformance kit from the command line, at a house that runs and at a core that runs.

use barnahus_tests::core::RunningCore;
use barnahus_tests::house::{Rows, RunningHouse};

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
        said.contains("so it is a house") && said.ends_with("34 passed, 0 failed, 0 not played\n"),
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
