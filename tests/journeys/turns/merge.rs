//! A child is taken down twice: the likeness leads from triage to merging, the referral is read from the case that
//! stays, and reopening undoes it.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use crate::journeys::Outcome;
use crate::journeys::pages::look_at_page;
use crate::journeys::signing_in::at_browser;

#[tokio::test]
async fn a_duplicate_is_merged_read_and_taken_apart_again() -> Outcome<()> {
    twice(Rows::Sqlite).await
}

#[tokio::test]
async fn a_duplicate_is_merged_read_and_taken_apart_again_on_a_server_of_its_own() -> Outcome<()> {
    twice(Rows::Postgres).await
}

async fn twice(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let stays = received(&browser, "Prima oară.").await?;
    browser.press(&stays).await?;
    browser.press("Acceptă și repartizează").await?;
    let case = browser.address().await?;
    let young = received(&browser, "A doua oară.").await?;
    browser.press(&young).await?;
    let merged_case = browser.address().await?.replace("/triage", "");
    merged(&mut browser, &stays, &mut faults).await?;
    read(&mut browser, (&case, &young), &mut faults).await?;
    undone(&mut browser, (&case, &merged_case), &mut faults).await?;
    // The demo house has an example, of which one is found by the name of its child.
    browser.go("/search").await?;
    browser.type_into("Numele de cod, sau numele întreg al copilului", "Mirela Coacăz").await?;
    browser.press("Caută").await?;
    let found = browser.words_of_each("tbody th a").await?;
    assert_eq!(found.len(), 2, "{found:?}");
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// The same child, with what was told.
async fn received(browser: &Browser, told: &str) -> Outcome<String> {
    browser.go("/my-day").await?;
    browser.press("Preia o semnalare").await?;
    browser.tick("Urgent").await?;
    browser.type_into("Prenumele copilului", "Pomina").await?;
    browser.type_into("Numele de familie", "Coacăzaru").await?;
    browser.type_into("Ce s-a spus", told).await?;
    browser.press("Trimite semnalarea").await?;
    let codename = browser.words_of(".codename").await?;
    browser.press("Cazuri").await?;
    Ok(codename)
}

async fn merged(browser: &mut Browser, stays: &str, faults: &mut Vec<String>) -> Outcome<()> {
    look_at_page(browser, "merge-triage", faults).await?;
    browser.turn_to(Screen::Office).await?;
    let page = browser.text().await?;
    assert!(page.contains("Copilul pare deja cunoscut casei"), "{page}");
    browser.press("este același copil: unește").await?;
    look_at_page(browser, "merge", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.press("Unește cazurile").await?;
    look_at_page(browser, "merge-again", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.tick("Am comparat cele două dosare: este același copil").await?;
    browser.press("Unește cazurile").await?;
    let page = browser.text().await?;
    assert!(page.contains("Cazul este unit cu altul") && page.contains("Retras"), "{page}");
    assert!(page.to_lowercase().contains(&stays.to_lowercase()), "{stays}: {page}");
    look_at_page(browser, "merge-away", faults).await?;
    browser.turn_to(Screen::Office).await
}

async fn read(browser: &mut Browser, (case, young): (&str, &str), faults: &mut Vec<String>) -> Outcome<()> {
    browser.go(case).await?;
    look_at_page(browser, "merge-here", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.press("Citiți ce s-a spus atunci").await?;
    look_at_page(browser, "merged", faults).await?;
    browser.turn_to(Screen::Office).await?;
    let page = browser.text().await?;
    assert!(page.contains("Prima oară.") && page.contains("A doua oară."), "{page}");
    assert!(page.to_lowercase().contains(&young.to_lowercase()), "{young}: {page}");
    Ok(())
}

async fn undone(
    browser: &mut Browser,
    (case, merged): (&str, &str),
    faults: &mut Vec<String>,
) -> Outcome<()> {
    browser.go(merged).await?;
    browser.press("Redeschide cazul").await?;
    look_at_page(browser, "merge-reopen", faults).await?;
    browser.turn_to(Screen::Office).await?;
    let page = browser.text().await?;
    assert!(page.contains("Odată redeschis, nu mai este unit"), "{page}");
    browser.press("Redeschide cazul").await?;
    assert!(!browser.text().await?.contains("Cazul este unit cu altul"));
    browser.go(case).await?;
    assert!(!browser.text().await?.contains("Semnalări unite cu acest caz"));
    Ok(())
}
