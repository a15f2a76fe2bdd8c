//! A physician without a place in a case opens its file at night, the coordinator finds it on their day, ends
//! it and reviews it, and the data protection officer sees that it happened; each page is looked at on every
//! screen.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::Outcome;
use super::pages::look_at_page;
use super::signing_in::{PASSWORD, at_browser};

const REASON: &str = "Copilul este la camera de gardă și nu spune ce medicamente ia.";

#[tokio::test]
async fn a_file_is_opened_in_an_emergency_and_reviewed() -> Outcome<()> {
    break_the_glass(Rows::Sqlite).await
}

#[tokio::test]
async fn a_file_is_opened_in_an_emergency_and_reviewed_on_postgresql() -> Outcome<()> {
    break_the_glass(Rows::Postgres).await
}

async fn break_the_glass(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut coordinator = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    coordinator.go("/cases?show=accepted").await?;
    let codenames = coordinator.words_of_each("tbody th a").await?;
    let codename = codenames.last().ok_or("no case is accepted")?.to_lowercase();

    let mut faults = Vec::new();
    let mut physician = at_browser(&house, "physician@demo.invalid", Screen::Office).await?;
    let case = open_it(&mut physician, &codename, &mut faults).await?;
    let told = review_it(&mut coordinator, &codename, &mut faults).await?;
    assert!(told.contains(REASON), "{told}");
    physician.go(&case).await?;
    let closed = physician.text().await?;
    assert!(!closed.to_lowercase().contains(&codename), "the file is closed again: {closed}");

    let mut officer = at_browser(&house, "data-protection-officer@demo.invalid", Screen::Office).await?;
    officer.go("/audit").await?;
    officer.press("Accese de urgență").await?;
    look_at_page(&mut officer, "emergency-register", &mut faults).await?;
    let register = officer.text().await?;
    assert!(register.to_lowercase().contains(&codename) && register.contains("nejustificat"), "{register}");
    assert!(!register.contains("medicamente"), "never why: {register}");
    for browser in [physician, coordinator, officer] {
        browser.close().await?;
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// From the list to the open file, past a codename that is nobody's. Gives its address.
async fn open_it(physician: &mut Browser, codename: &str, faults: &mut Vec<String>) -> Outcome<String> {
    physician.go("/cases").await?;
    physician.press("Acces de urgență").await?;
    ask(physician, "nimeni nicăieri").await?;
    look_at_page(physician, "emergency-refused", faults).await?;
    let refused = physician.text().await?;
    assert!(refused.contains("Nu se poate deschide astfel."), "{refused}");
    physician.turn_to(Screen::Office).await?;
    ask(physician, &codename.to_uppercase()).await?;
    look_at_page(physician, "case-in-emergency", faults).await?;
    assert_eq!(physician.heading().await?.to_lowercase(), codename);
    assert!(physician.text().await?.contains("numai pentru citit, până la"));
    let case = physician.address().await?;
    physician.go("/emergency").await?;
    look_at_page(physician, "emergency", faults).await?;
    Ok(case)
}

async fn ask(browser: &Browser, codename: &str) -> Outcome<()> {
    browser.type_into("Numele de cod al cazului", codename).await?;
    browser.type_into("De ce nu se poate aștepta", REASON).await?;
    browser.type_into("Parola dumneavoastră, încă o dată", PASSWORD).await?;
    browser.press("Deschide dosarul").await
}

/// From my day: ended, then found not to be justified. Gives what the page said of it.
async fn review_it(coordinator: &mut Browser, codename: &str, faults: &mut Vec<String>) -> Outcome<String> {
    coordinator.go("/my-day").await?;
    coordinator.press(&format!("Acces de urgență de verificat: {codename}")).await?;
    coordinator.press("Încheie accesul acum").await?;
    coordinator.press("Păstrează verificarea").await?;
    look_at_page(coordinator, "emergency-review-refused", faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    coordinator.tick("Nejustificat").await?;
    coordinator.type_into("Observație", "Fișa era deja la gardă.").await?;
    coordinator.press("Păstrează verificarea").await?;
    let told = coordinator.text().await?;
    assert!(told.contains("Fișa era deja la gardă.") && told.contains("nejustificat"), "{told}");
    look_at_page(coordinator, "emergency-reviewed", faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    Ok(told)
}
