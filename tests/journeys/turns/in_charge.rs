//! A case manager leaves the house: their account cannot be closed while they are in charge, the page leads to where
//! another is named, and then it is closed.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::own::accepted;
use crate::journeys::Outcome;
use crate::journeys::pages::look_at_page;
use crate::journeys::signing_in::at_browser;

const NEW: &str = "Vera Cerbu";

#[tokio::test]
async fn another_case_manager_is_named_and_the_account_is_closed() -> Outcome<()> {
    leaves(Rows::Sqlite).await
}

#[tokio::test]
async fn another_case_manager_is_named_and_the_account_is_closed_on_a_server_of_its_own() -> Outcome<()> {
    leaves(Rows::Postgres).await
}

async fn leaves(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let person = entered(&browser).await?;
    let (case, codename) = accepted(&browser, "Vânturel").await?;

    // Whoever has the fewest cases is proposed first.
    browser.go(&format!("{case}/team")).await?;
    let page = browser.text().await?;
    assert!(page.contains(NEW) && page.contains("Alt manager de caz"), "{page}");

    browser.go(&format!("{person}/close")).await?;
    look_at_page(&mut browser, "manager-leaving", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.press("Închide contul").await?;
    let page = browser.text().await?;
    assert!(page.contains("Numiți întâi alt manager de caz"), "{page}");
    assert!(page.to_lowercase().contains(&codename.to_lowercase()), "{page}");

    browser.press("Alt manager de caz").await?;
    look_at_page(&mut browser, "manager", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    let first = browser.words_of(".slot-first button").await?;
    assert!(first.starts_with("Numește ") && !first.contains(NEW), "{first}");
    browser.press(&first).await?;
    let page = browser.text().await?;
    assert!(page.contains("De caz răspunde de acum altcineva") && !page.contains(NEW), "{page}");
    browser.go(&format!("{person}/close")).await?;
    assert!(!browser.text().await?.contains("Cazuri de care răspunde"));
    browser.press("Închide contul").await?;
    assert!(browser.text().await?.contains("Contul a fost închis"));
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// One more case manager. Gives the address of their page.
async fn entered(browser: &Browser) -> Outcome<String> {
    browser.go("/people/new").await?;
    browser.type_into("Numele și prenumele", NEW).await?;
    browser.type_into("Adresa de e-mail", "vera@demo.invalid").await?;
    browser.type_into("Instituția", "DGASPC Cluj").await?;
    browser.tick("Română").await?;
    browser.tick("Manager de caz").await?;
    browser.press("Salvează").await?;
    Ok(browser.address().await?.trim_end_matches("/hours").to_owned())
}
