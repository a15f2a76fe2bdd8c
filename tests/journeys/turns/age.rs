//! An age is disputed: noted by the case manager, an assessment asked for, a child found in one case and an adult in
//! another, whose case the coordinator ends on a page that says what follows.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::own::accepted;
use crate::journeys::Outcome;
use crate::journeys::pages::look_at_page;
use crate::journeys::signing_in::at_browser;

#[tokio::test]
async fn an_age_is_disputed_and_assessed_either_way() -> Outcome<()> {
    disputed(Rows::Sqlite).await
}

#[tokio::test]
async fn an_age_is_disputed_and_assessed_either_way_on_a_server_of_its_own() -> Outcome<()> {
    disputed(Rows::Postgres).await
}

async fn disputed(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let (child, _) = accepted(&browser, "Pomina").await?;
    raised(&mut browser, &child, &mut faults).await?;
    found_a_child(&mut browser, &child, &mut faults).await?;
    let (adult, _) = accepted(&browser, "Lunara").await?;
    found_an_adult(&mut browser, &adult, &mut faults).await?;
    // The demo house has an example of each.
    browser.go("/my-day").await?;
    let day = browser.text().await?;
    for duty in ["Vârstă contestată: de cerut evaluarea", "de notat rezultatul", "Este adult: de hotărât"]
    {
        assert!(day.contains(duty), "{duty}: {day}");
    }
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

async fn raised(browser: &mut Browser, case: &str, faults: &mut Vec<String>) -> Outcome<()> {
    browser.go(case).await?;
    browser.press("Vârsta este contestată?").await?;
    look_at_page(browser, "age", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.type_into("Cine o contestă și de ce", "La frontieră s-a notat 19 ani.").await?;
    browser.press("Vârsta este contestată").await?;
    look_at_page(browser, "age-disputed", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.type_into("Cui i s-a cerut evaluarea", "Institutul de medicină legală").await?;
    browser.type_into("Până când se așteaptă rezultatul", "mâine").await?;
    browser.press("Notează cererea de evaluare").await?;
    let page = browser.text().await?;
    assert!(page.contains("Rezultatul se așteaptă până la"), "{page}");
    browser.go(case).await?;
    look_at_page(browser, "age-case", faults).await?;
    browser.turn_to(Screen::Office).await?;
    let page = browser.text().await?;
    assert!(page.contains("rămân toate regulile pentru copii"), "{page}");
    Ok(())
}

async fn found_a_child(browser: &mut Browser, case: &str, faults: &mut Vec<String>) -> Outcome<()> {
    browser.press("Vedeți cum stă evaluarea vârstei").await?;
    browser.tick("Este copil").await?;
    browser.tick("Evaluată").await?;
    browser.press("Notează rezultatul").await?;
    look_at_page(browser, "age-again", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.type_into("Vârsta, în ani împliniți", "16").await?;
    browser.press("Notează rezultatul").await?;
    let page = browser.text().await?;
    assert!(page.contains("Este copil") && page.contains("Evaluată"), "{page}");
    browser.go(case).await?;
    assert!(!browser.text().await?.contains("Vedeți cum stă evaluarea vârstei"));
    Ok(())
}

async fn found_an_adult(browser: &mut Browser, case: &str, faults: &mut Vec<String>) -> Outcome<()> {
    browser.go(&format!("{case}/age")).await?;
    browser.type_into("Cine o contestă și de ce", "Are un act de identitate.").await?;
    browser.press("Vârsta este contestată").await?;
    browser.tick("Este adult").await?;
    browser.tick("După acte").await?;
    browser.press("Notează rezultatul").await?;
    look_at_page(browser, "age-adult", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.go(case).await?;
    assert!(browser.text().await?.contains("S-a stabilit că persoana este adultă"), "and the case goes on");
    browser.go(&format!("{case}/age")).await?;
    browser.press("Hotărâți ce urmează").await?;
    look_at_page(browser, "age-end", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.press("Încheie cazul").await?;
    let page = browser.text().await?;
    assert!(page.contains("Redeschide cazul"), "{page}");
    Ok(())
}
