//! A child whose mother is a victim too, in Chromium, on both databases: a name is refused, the number is kept and
//! seen by those in charge, and the child's own copy of the file does not have it.

use barnahus_tests::browser::Screen;
use barnahus_tests::house::{Rows, RunningHouse};

use super::super::Outcome;
use super::super::keeping::obtained;
use super::super::pages::look_at_page;
use super::super::signing_in::at_browser;

const NUMBER: &str = "MNR-2026/0932";

#[tokio::test]
async fn of_an_adult_victim_the_house_keeps_a_number() -> Outcome<()> {
    number(Rows::Sqlite).await
}

#[tokio::test]
async fn of_an_adult_victim_the_house_keeps_a_number_on_a_server_of_its_own() -> Outcome<()> {
    number(Rows::Postgres).await
}

async fn number(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    browser.go("/cases?show=accepted").await?;
    let codenames = browser.words_of_each("tbody th a").await?;
    let codename = codenames.first().ok_or("nobody waits")?;
    browser.press(codename).await?;
    let case = browser.address().await?;
    browser.press("Un adult din familie este și el victimă?").await?;
    look_at_page(&mut browser, "adult-victim", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.type_into("Numărul dosarului la nucleul MNR", "Maria Mărăcine").await?;
    browser.press("Salvează").await?;
    let refused = browser.text().await?;
    assert!(refused.contains("Niciun nume, telefon sau CNP"), "{refused}");
    look_at_page(&mut browser, "adult-victim-refused", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.type_into("Numărul dosarului la nucleul MNR", NUMBER).await?;
    browser.press("Salvează").await?;
    let page = browser.text().await?;
    assert!(page.contains(NUMBER) && page.contains("Adultul care este și el victimă"), "{page}");
    look_at_page(&mut browser, "case-with-adult-victim", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.go(&format!("{case}/copy")).await?;
    let form = browser.text().await?;
    assert!(!form.contains(NUMBER), "{form}");
    let copy = obtained(&browser).await?;
    assert!(copy.contains("barnahus copy 1"), "{copy}");
    for never in [NUMBER, "adult_victim", "0932"] {
        assert!(!copy.contains(never), "{never}: {copy}");
    }
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}
