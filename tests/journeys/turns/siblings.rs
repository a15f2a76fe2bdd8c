//! Siblings in Chromium, on both databases: two cases are linked, one is booked, the other is offered the same
//! day and never the same time, and the link ends on a page of its own.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::super::Outcome;
use super::super::pages::look_at_page;
use super::super::signing_in::at_browser;

#[tokio::test]
async fn siblings_are_linked_and_kept_apart() -> Outcome<()> {
    siblings(Rows::Sqlite).await
}

#[tokio::test]
async fn siblings_are_linked_and_kept_apart_on_a_server_of_its_own() -> Outcome<()> {
    siblings(Rows::Postgres).await
}

async fn siblings(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    browser.go("/cases?show=accepted").await?;
    let codenames = browser.words_of_each("tbody th a").await?;
    let [one, other, ..] = codenames.as_slice() else { return Err("nobody waits".into()) };
    linked(&mut browser, (one, other), &mut faults).await?;
    booked(&mut browser, (one, other), &mut faults).await?;
    ended(&mut browser, other, &mut faults).await?;
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

async fn linked(browser: &mut Browser, pair: (&str, &str), faults: &mut Vec<String>) -> Outcome<()> {
    browser.press(pair.0).await?;
    browser.press("Frați și surori").await?;
    look_at_page(browser, "siblings", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.type_into("Numele de cod al celuilalt caz", "nimeni").await?;
    for choice in ["În aceeași zi", "Oricine", "Nu trebuie să se întâlnească"] {
        browser.tick(choice).await?;
    }
    browser.press("Leagă cazurile").await?;
    assert!(browser.text().await?.contains("Nu vedeți niciun alt caz cu acest nume."));
    look_at_page(browser, "siblings-refused", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.type_into("Numele de cod al celuilalt caz", pair.1).await?;
    browser.press("Leagă cazurile").await?;
    let page = browser.text().await?;
    assert!(
        page.contains("Cazurile sunt legate.") && page.to_lowercase().contains(&pair.1.to_lowercase()),
        "{page}"
    );
    look_at_page(browser, "siblings-linked", faults).await?;
    browser.turn_to(Screen::Office).await
}

/// The first slot of one is taken; the other is offered its day, and not its hour.
async fn booked(browser: &mut Browser, pair: (&str, &str), faults: &mut Vec<String>) -> Outcome<()> {
    browser.go("/cases?show=accepted").await?;
    browser.press(pair.0).await?;
    let case = browser.address().await?;
    browser.go(&format!("{case}/slots")).await?;
    let time = browser.words_of(".slot h2").await?;
    browser.press("Programează").await?;
    browser.go("/cases?show=accepted").await?;
    browser.press(pair.1).await?;
    let case = browser.address().await?;
    browser.go(&format!("{case}/slots")).await?;
    look_at_page(browser, "siblings-slots", faults).await?;
    browser.turn_to(Screen::Office).await?;
    let page = browser.text().await?;
    assert!(page.contains("În aceeași zi cu fratele sau sora") && !page.contains(&time), "{time}: {page}");
    Ok(())
}

async fn ended(browser: &mut Browser, other: &str, faults: &mut Vec<String>) -> Outcome<()> {
    browser.go("/cases?show=accepted").await?;
    browser.press(other).await?;
    browser.press("Frați și surori").await?;
    browser.press("Desface legătura").await?;
    look_at_page(browser, "siblings-end", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.press("Desface legătura").await?;
    let page = browser.text().await?;
    assert!(page.contains("Niciun caz nu este legat de acesta."), "{page}");
    Ok(())
}
