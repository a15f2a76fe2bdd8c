//! An ended file is held, let go and erased by the coordinator, the data protection officer sees the list, and the
//! child's copy of a case is refused without a password and downloaded with it; each page is looked at on every
//! screen.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::tools::eventually;
use tempfile::TempDir;

use super::Outcome;
use super::pages::look_at_page;
use super::signing_in::{PASSWORD, at_browser};

#[tokio::test]
async fn an_ended_file_is_held_and_erased() -> Outcome<()> {
    keep_and_erase(Rows::Sqlite).await
}

#[tokio::test]
async fn an_ended_file_is_held_and_erased_on_postgresql() -> Outcome<()> {
    keep_and_erase(Rows::Postgres).await
}

async fn keep_and_erase(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut coordinator = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    coordinator.go("/my-day").await?;
    coordinator.press("Dosare de șters").await?;
    look_at_page(&mut coordinator, "kept", &mut faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    let codename = coordinator.words_of("tbody th").await?;
    hold_and_lift(&mut coordinator, &mut faults).await?;
    erase(&mut coordinator, &codename, &mut faults).await?;

    let mut officer = at_browser(&house, "data-protection-officer@demo.invalid", Screen::Office).await?;
    officer.go("/audit").await?;
    assert!(officer.text().await?.contains("a șters dosarul"));
    officer.press("Spre ștergere").await?;
    look_at_page(&mut officer, "kept-officer", &mut faults).await?;
    let list = officer.text().await?;
    assert!(list.contains("știe coordonatorul") && !list.contains("Șterge dosarul"), "{list}");

    copy(&mut coordinator, &mut faults).await?;
    for browser in [coordinator, officer] {
        browser.close().await?;
    }
    let verified = house.ask(&["audit", "verify"])?;
    assert!(verified.status.success(), "{}", String::from_utf8_lossy(&verified.stdout));
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

async fn hold_and_lift(coordinator: &mut Browser, faults: &mut Vec<String>) -> Outcome<()> {
    coordinator.press("Oprește ștergerea").await?;
    look_at_page(coordinator, "hold", faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    coordinator.tick("O autoritate a cerut păstrarea").await?;
    coordinator.press("Oprește ștergerea").await?;
    let held = coordinator.text().await?;
    assert!(held.contains("O autoritate a cerut păstrarea") && !held.contains("Pot fi șterse"), "{held}");
    // The demo holds one; the other is the one held just now, and both are let go.
    for _ in 0..2 {
        coordinator.press("Ridică oprirea").await?;
        look_at_page(coordinator, "lift", faults).await?;
        coordinator.turn_to(Screen::Office).await?;
        coordinator.press("Ridică oprirea").await?;
    }
    Ok(())
}

async fn erase(coordinator: &mut Browser, codename: &str, faults: &mut Vec<String>) -> Outcome<()> {
    coordinator.press("Șterge dosarul").await?;
    look_at_page(coordinator, "erase", faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    coordinator.press("Șterge dosarul").await?;
    assert!(coordinator.text().await?.contains("Parola dumneavoastră"), "not without a password");
    coordinator.type_into("Parola dumneavoastră", PASSWORD).await?;
    coordinator.press("Șterge dosarul").await?;
    let list = coordinator.text().await?;
    assert!(list.contains("Șterse de curând") && list.contains("Dosarul a fost șters"), "{codename}: {list}");
    look_at_page(coordinator, "kept-erased", faults).await
}

async fn copy(coordinator: &mut Browser, faults: &mut Vec<String>) -> Outcome<()> {
    coordinator.turn_to(Screen::Office).await?;
    coordinator.go("/cases?show=support").await?;
    let codenames = coordinator.words_of_each("tbody th a").await?;
    let codename = codenames.first().ok_or("no case is in support")?.clone();
    coordinator.press(&codename).await?;
    coordinator.press("Copia pentru copil").await?;
    look_at_page(coordinator, "copy", faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    coordinator.press("Fă copia").await?;
    look_at_page(coordinator, "copy-refused", faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    let copy = obtained(coordinator).await?;
    for said in ["barnahus copy 1", "never_in"] {
        assert!(copy.contains(said), "{said}: {copy}");
    }
    for never in ["Spinosu", "\"referrer\"", &codename] {
        assert!(!copy.contains(never), "{never}: {copy}");
    }
    coordinator.press("La caz").await?;
    coordinator.press("Cine a deschis acest dosar").await?;
    assert!(coordinator.text().await?.contains("a făcut o copie a dosarului"), "the team sees it");
    Ok(())
}

/// The page of the copy is filled, and the copy downloaded as another program reads it.
pub(super) async fn obtained(browser: &Browser) -> Outcome<String> {
    let folder = TempDir::new()?;
    browser.download_into(folder.path()).await?;
    browser.tick("Copil").await?;
    let parts = browser.words_of_each("label[for*='decide_']").await?;
    assert!(parts.iter().any(|part| part == "Identitatea copilului"), "{parts:?}");
    for part in &parts {
        browser.pick(part, "Intră în copie").await?;
    }
    browser.tick("Pentru alt program (JSON)").await?;
    browser.type_into("Parola dumneavoastră", PASSWORD).await?;
    browser.press_here("Fă copia").await?;
    let file = folder.path().join("copie.json");
    eventually("the copy", async || file.is_file()).await?;
    Ok(std::fs::read_to_string(file)?)
}
