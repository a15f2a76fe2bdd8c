//! The limit of a first interview in Chromium, on both databases: a child waits past it, whoever is in charge says why
//! and to whom the days are due, too many days are refused; another child's limit is extended; the figures tell why
//! children wait.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::own::accepted;
use crate::journeys::Outcome;
use crate::journeys::pages::look_at_page;
use crate::journeys::signing_in::at_browser;

#[tokio::test]
async fn a_limit_is_extended_and_a_missed_one_is_explained() -> Outcome<()> {
    limit(Rows::Sqlite).await
}

#[tokio::test]
async fn a_limit_is_extended_and_a_missed_one_is_explained_on_a_server_of_its_own() -> Outcome<()> {
    limit(Rows::Postgres).await
}

async fn limit(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    explained(&mut browser, &mut faults).await?;
    extended(&mut browser, &mut faults).await?;
    told(&mut browser, &mut faults).await?;
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// From my day: the days are written by cause, and no more than there were.
async fn explained(browser: &mut Browser, faults: &mut Vec<String>) -> Outcome<()> {
    browser.go("/my-day").await?;
    let lines = browser.words_of_each("a[href$='/limit']").await?;
    let owed = lines.first().ok_or("nobody waits too long")?.clone();
    assert!(owed.starts_with("Termenul primei audieri a trecut: spuneți de ce"), "{owed}");
    browser.press(&owed).await?;
    look_at_page(browser, "limit-missed", faults).await?;
    browser.turn_to(Screen::Office).await?;
    let page = browser.text().await?;
    assert!(
        page.contains("Așteaptă de") && page.contains("Zile în care o instituție nu a răspuns"),
        "{page}"
    );
    browser.tick("O instituție nu a răspuns").await?;
    browser.type_into("Parchetul", "900").await?;
    browser.press("Salvează").await?;
    let page = browser.text().await?;
    assert!(page.contains("Ați scris 900 de zile în total"), "{page}");
    browser.type_into("Parchetul", "8").await?;
    browser.type_into("Interpretul", "2").await?;
    browser.press("Salvează").await?;
    let page = browser.text().await?;
    assert!(page.contains("Am notat de ce a așteptat copilul"), "{page}");
    assert!(page.contains("Zile în care nu a cerut nimeni"), "{page}");
    assert_eq!(browser.value_of("Parchetul").await?, "8", "it stands there to be said anew");
    look_at_page(browser, "limit-explained", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.go("/my-day").await?;
    let left = browser.words_of_each("a[href$='/limit']").await?;
    assert_eq!(left.len(), lines.len() - 1, "{left:?}");
    Ok(())
}

/// From the page of a case whose limit runs.
async fn extended(browser: &mut Browser, faults: &mut Vec<String>) -> Outcome<()> {
    let (case, _) = accepted(browser, "Porumbar").await?;
    browser.go(&case).await?;
    browser.press("Prelungire sau întârziere").await?;
    look_at_page(browser, "limit", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.tick("Nu se găsește un interpret").await?;
    browser.press("Prelungește cu 7 zile").await?;
    let page = browser.text().await?;
    assert!(page.contains("Termenul este prelungit") && !page.contains("Prelungește cu"), "{page}");
    browser.go(&case).await?;
    assert!(browser.text().await?.contains("prelungit"));
    Ok(())
}

/// The children of the demo who were heard late.
async fn told(browser: &mut Browser, faults: &mut Vec<String>) -> Outcome<()> {
    browser.go("/statistics").await?;
    browser.press("De ce așteaptă copiii").await?;
    look_at_page(browser, "statistics-waits", faults).await?;
    browser.turn_to(Screen::Office).await?;
    let page = browser.text().await?;
    assert!(page.contains("Nu a cerut nimeni") && page.contains("Zile în total"), "{page}");
    browser.press("Arată varianta pentru afara casei").await?;
    let page = browser.text().await?;
    assert!(page.contains("nu se spune") && !page.contains("Parchetul"), "{page}");
    Ok(())
}
