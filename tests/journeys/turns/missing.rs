//! A child is missing: the coordinator finds the one for whom people look on top of their day, raises the alarm
//! in another case, a colleague of the team reads it and adds what they learned, and it ends.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use crate::journeys::Outcome;
use crate::journeys::pages::look_at_page;
use crate::journeys::signing_in::at_browser;

const SEEN: &str = "În curtea școlii, la prânz, cu o geacă roșie.";

#[tokio::test]
async fn a_child_is_missing_and_is_found() -> Outcome<()> {
    missing(Rows::Sqlite).await
}

#[tokio::test]
async fn a_child_is_missing_and_is_found_on_a_server_of_its_own() -> Outcome<()> {
    missing(Rows::Postgres).await
}

async fn missing(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut coordinator = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    already_missing(&mut coordinator, &mut faults).await?;
    let mut manager = at_browser(&house, "case-manager@demo.invalid", Screen::Office).await?;
    let case = raised(&mut manager, &mut faults).await?;

    // The coordinator is told on top of their day and adds what they learned.
    coordinator.go("/my-day").await?;
    let day = coordinator.text().await?;
    assert_eq!(day.matches("Copilul lipsește").count(), 2, "{day}");
    coordinator.go(&case).await?;
    assert!(!coordinator.text().await?.contains("geacă roșie"), "on the page of the alarm alone");
    coordinator.press("Vedeți ce se știe și ce s-a făcut").await?;
    assert!(coordinator.text().await?.contains(SEEN));
    coordinator.type_into("Ce ați aflat sau ați făcut", "L-am găsit la bunică.").await?;
    coordinator.press("Adaugă").await?;
    assert!(coordinator.text().await?.contains("L-am găsit la bunică."));

    found(&mut manager, &case, &mut faults).await?;
    coordinator.go("/my-day").await?;
    let day = coordinator.text().await?;
    assert!(day.contains("Copilul a fost găsit"), "{day}");
    assert_eq!(day.matches("Copilul lipsește").count(), 1, "{day}");
    for browser in [coordinator, manager] {
        browser.close().await?;
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// Above all else in their day stands the child for whom people look.
async fn already_missing(coordinator: &mut Browser, faults: &mut Vec<String>) -> Outcome<()> {
    coordinator.go("/my-day").await?;
    let duties = coordinator.words_of_each("ul.lines a").await?;
    let first = duties.first().ok_or("nothing is to be done")?.clone();
    assert!(first.starts_with("Copilul lipsește"), "{duties:?}");
    coordinator.press(&first).await?;
    look_at_page(coordinator, "missing-case", faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    coordinator.press("Vedeți ce se știe și ce s-a făcut").await?;
    look_at_page(coordinator, "missing-alarm", faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    let page = coordinator.text().await?;
    assert!(page.contains("ghiozdan verde") && page.contains("112") && page.contains("116 000"), "{page}");
    Ok(())
}

/// In a case of the manager's own. Gives its address.
async fn raised(manager: &mut Browser, faults: &mut Vec<String>) -> Outcome<String> {
    manager.go("/cases?show=planned").await?;
    let codenames = manager.words_of_each("tbody th a").await?;
    manager.press(codenames.first().ok_or("no case is planned")?).await?;
    let case = manager.address().await?;
    manager.press("Dați alarma: copilul lipsește").await?;
    look_at_page(manager, "missing-raise", faults).await?;
    manager.turn_to(Screen::Office).await?;
    // Nothing is raised without what is known, and what was typed stays.
    manager.type_into("Unde și când a fost văzut ultima oară", SEEN).await?;
    manager.press("Dă alarma").await?;
    look_at_page(manager, "missing-raise-again", faults).await?;
    manager.turn_to(Screen::Office).await?;
    manager.tick("A plecat singur").await?;
    manager.press("Dă alarma").await?;
    let page = manager.text().await?;
    assert!(page.contains("Alarma a fost dată") && page.contains(SEEN), "{page}");
    Ok(case)
}

async fn found(manager: &mut Browser, case: &str, faults: &mut Vec<String>) -> Outcome<()> {
    manager.go(&format!("{case}/alarm")).await?;
    assert!(manager.text().await?.contains("L-am găsit la bunică."));
    manager.tick("A fost găsit în siguranță").await?;
    manager.type_into("Ce trebuie să știe echipa", "Rămâne peste noapte acolo.").await?;
    manager.press("Încheie alarma").await?;
    let page = manager.text().await?;
    assert!(page.contains("Alarma s-a încheiat") && !page.contains("Lipsește din"), "{page}");
    manager.go(&format!("{case}/alarm")).await?;
    look_at_page(manager, "missing-ended", faults).await?;
    manager.turn_to(Screen::Office).await?;
    let page = manager.text().await?;
    assert!(page.contains("Alarme încheiate") && page.contains("Rămâne peste noapte acolo."), "{page}");
    Ok(())
}
