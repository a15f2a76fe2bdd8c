//! A core that keeps the contract passes; one that breaks one rule fails at that rule and no other.

use barnahus_adult_core::Rule;
use barnahus_adult_core::kit::{CannotPlay, Outcome, Part};

use crate::trial::{FIRST, NOBODYS, core, played};

#[tokio::test]
async fn a_core_that_keeps_the_contract_passes_and_is_known_for_a_core() {
    let report = played(&core(None).await, FIRST, None).await.unwrap();
    assert_eq!(report.part, Part::House);
    assert_eq!(report.findings.len(), Rule::ALL.len());
    for found in report.findings.iter().filter(|found| !found.rule.is_said()) {
        assert_eq!(found.outcome, Outcome::Passed, "{}", found.rule);
    }
    let end = "36 passed, 0 failed, 8 not played";
    assert!(report.text().ends_with(end), "what it says by itself was not heard: {}", report.text());
}

#[tokio::test]
async fn each_rule_that_is_broken_is_found_and_no_other() {
    let one = async |rule: Rule| {
        let report = played(&core(Some(rule)).await, FIRST, None).await;
        match report {
            Ok(report) if report.failed() == [rule] => None,
            Ok(report) => Some(format!("broken {rule}:\n{}", report.text())),
            Err(fault) => Some(format!("broken {rule}: {fault}")),
        }
    };
    let mut complaints = Vec::new();
    for rule in Rule::ALL.iter().filter(|rule| !rule.is_said()) {
        complaints.extend(one(*rule).await);
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n\n"));
}

#[tokio::test]
async fn nothing_is_played_where_the_key_is_not_known_or_nobody_answers() {
    let unknown = played(&core(None).await, NOBODYS, None).await;
    assert!(matches!(unknown, Err(CannotPlay::UnknownKey(_))), "{unknown:?}");
    let silent = played("http://127.0.0.1:9", FIRST, None).await;
    assert!(matches!(silent, Err(CannotPlay::Silent(_))), "{silent:?}");
    let no_address = played("127.0.0.1:9", FIRST, None).await;
    assert_eq!(no_address, Err(CannotPlay::Address));
}

/// `docs/exchange.md` lists them for whoever builds a side.
#[test]
fn the_contract_lists_every_rule_in_its_words() {
    let listed = include_str!("../../../../docs/exchange.md");
    let (_, listed) = listed.split_once("| rule | what it promises | from |\n| --- | --- | --- |\n").unwrap();
    let (listed, _) = listed.split_once("\n\n").unwrap();
    let rows: Vec<String> = Rule::ALL
        .iter()
        .map(|rule| format!("| `{rule}` | {} | {} |", rule.says(), rule.paragraph()))
        .collect();
    assert_eq!(listed, rows.join("\n"));
}
