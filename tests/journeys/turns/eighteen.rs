//! A young person turns 18 within weeks: nothing is offered to the adult core without their recorded consent, and
//! that they do not wish it is noted and settles it.

use barnahus_tests::browser::Screen;
use barnahus_tests::house::{Rows, RunningHouse};

use crate::journeys::Outcome;
use crate::journeys::pages::look_at_page;
use crate::journeys::signing_in::at_browser;

const DUTY: &str = "Împlinește 18 ani";

#[tokio::test]
async fn a_young_person_who_turns_18_is_asked_and_says_no() -> Outcome<()> {
    eighteen(Rows::Sqlite).await
}

#[tokio::test]
async fn a_young_person_who_turns_18_is_asked_and_says_no_on_a_server_of_its_own() -> Outcome<()> {
    eighteen(Rows::Postgres).await
}

async fn eighteen(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
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
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}
