//! A child in immediate danger stands on top of the list, and its triage is not put off without a written reason.

use barnahus_tests::browser::Screen;
use barnahus_tests::house::{Rows, RunningHouse};

use super::own::received;
use crate::journeys::Outcome;
use crate::journeys::pages::look_at_page;
use crate::journeys::signing_in::at_browser;

#[tokio::test]
async fn immediate_danger_is_on_top_and_waits_for_no_one_without_a_reason() -> Outcome<()> {
    danger(Rows::Sqlite).await
}

#[tokio::test]
async fn immediate_danger_is_on_top_and_waits_for_no_one_without_a_reason_on_a_server_of_its_own()
-> Outcome<()> {
    danger(Rows::Postgres).await
}

async fn danger(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let codename = received(&browser, "Pericol imediat", "Pomina").await?;
    let list = browser.words_of_each("tbody tr").await?;
    let mine = list.iter().position(|row| row.contains(&codename)).ok_or("the case is not on the list")?;
    let others = list.iter().position(|row| !row.to_lowercase().contains("pericol imediat"));
    assert!(mine < others.ok_or("all are in danger")?, "{list:?}");

    browser.press(&codename).await?;
    browser.press("Amână trierea").await?;
    look_at_page(&mut browser, "danger-defer", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.type_into("Până în ziua", "mâine").await?;
    browser.type_into("La ora", "09:30").await?;
    browser.press("Amână trierea").await?;
    let refused = browser.text().await?;
    assert!(refused.contains("fără un motiv scris"), "{refused}");
    look_at_page(&mut browser, "danger-refused", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.type_into("De ce", "Este la spital, cu mama; poliția este acolo.").await?;
    browser.press("Amână trierea").await?;
    let page = browser.text().await?;
    assert!(page.contains("Trierea a fost amânată"), "{page}");
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}
