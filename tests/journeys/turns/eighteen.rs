//! A young person turns 18 within weeks: nothing is offered to the adult core without their recorded consent, that
//! they do not wish it is noted and settles it, and when they change their mind it is offered with their consent.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::core::RunningCore;
use barnahus_tests::house::{Rows, RunningHouse};

use crate::journeys::Outcome;
use crate::journeys::pages::look_at_page;
use crate::journeys::signing_in::at_browser;

const DUTY: &str = "Împlinește 18 ani";
const CONSENT: &str = "Azi, în română, cu managerul de caz: dorește.";

#[tokio::test]
async fn a_young_person_who_turns_18_is_asked_and_says_no_then_yes() -> Outcome<()> {
    eighteen(Rows::Sqlite).await
}

#[tokio::test]
async fn a_young_person_who_turns_18_is_asked_and_says_no_then_yes_on_a_server_of_its_own() -> Outcome<()> {
    eighteen(Rows::Postgres).await
}

async fn eighteen(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let core = RunningCore::start(&house, &[]).await?;
    core.known_to(&house, "Nucleul MNR", &[])?;
    let mut faults = Vec::new();
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    browser.go("/my-day").await?;
    let duties = browser.words_of_each("ul.lines a").await?;
    let duty = duties.iter().find(|duty| duty.starts_with(DUTY)).ok_or("nobody turns 18")?.clone();
    browser.press(&duty).await?;
    let case = browser.address().await?.replace("/transition", "");
    browser.go(&format!("{case}/transition")).await?;
    look_at_page(&mut browser, "transition", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.press("Oferă trecerea").await?;
    let refused = browser.text().await?;
    assert!(refused.contains("Fără acordul notat nu se trimite nimic"), "{refused}");

    browser.go(&case).await?;
    browser.press("Notează că tânărul nu dorește trecerea").await?;
    look_at_page(&mut browser, "no-transition", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.type_into("Ce a spus tânărul", "Azi, în română, cu managerul de caz: nu dorește.").await?;
    let deed = browser.words_of("main form button").await?;
    browser.press(&deed).await?;
    browser.go("/my-day").await?;
    let day = browser.text().await?;
    assert!(!day.contains(&duty), "{day}");

    browser.go(&case).await?;
    let asked = browser.text().await?;
    assert!(asked.contains("Tânărul nu dorește trecerea la adulți"), "{asked}");
    consents(&mut browser, &mut faults).await?;
    browser.go("/my-day").await?;
    let day = browser.text().await?;
    assert!(!day.contains(&duty), "{day}");
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// From the page of the case: the young person has changed their mind. The core hears so much and no name.
async fn consents(browser: &mut Browser, faults: &mut Vec<String>) -> Outcome<()> {
    browser.press("Oferă trecerea la adulți").await?;
    browser.type_into("Acordul tânărului", CONSENT).await?;
    browser.press("Oferă trecerea").await?;
    let offered = browser.text().await?;
    assert!(offered.contains("Predarea tânărului a fost oferită nucleului"), "{offered}");
    look_at_page(browser, "transition-offered", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.press("Ce știe nucleul despre caz").await?;
    let ledger = browser.text().await?;
    assert!(ledger.contains("transition.offered") && ledger.contains("given"), "{ledger}");
    assert!(!ledger.contains("managerul de caz: dorește"), "what was said stays in the file: {ledger}");
    look_at_page(browser, "transition-ledger", faults).await?;
    browser.turn_to(Screen::Office).await
}
