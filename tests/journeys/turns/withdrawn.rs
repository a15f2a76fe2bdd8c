//! The coordinator withdraws a referral with a reason, finds it among the ended ones, and takes it up again.

use barnahus_tests::browser::Screen;
use barnahus_tests::house::{Rows, RunningHouse};

use super::own::received;
use crate::journeys::Outcome;
use crate::journeys::pages::look_at_page;
use crate::journeys::signing_in::at_browser;

#[tokio::test]
async fn a_referral_is_withdrawn_and_taken_up_again() -> Outcome<()> {
    withdrawn(Rows::Sqlite).await
}

#[tokio::test]
async fn a_referral_is_withdrawn_and_taken_up_again_on_a_server_of_its_own() -> Outcome<()> {
    withdrawn(Rows::Postgres).await
}

async fn withdrawn(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let codename = received(&browser, "Urgent", "Pomina").await?;
    browser.press(&codename).await?;
    let case = browser.address().await?.replace("/triage", "");
    browser.go("/my-day").await?;
    assert!(browser.text().await?.to_lowercase().contains(&codename.to_lowercase()));

    browser.go(&case).await?;
    browser.press("Retrage semnalarea").await?;
    look_at_page(&mut browser, "withdraw", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.press("Retrage semnalarea").await?;
    look_at_page(&mut browser, "withdraw-again", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.tick("Retrasă de cine a făcut-o").await?;
    browser.press("Retrage semnalarea").await?;
    let page = browser.text().await?;
    assert!(
        page.contains("Semnalarea a fost retrasă") && page.contains("Retrasă de cine a făcut-o"),
        "{page}"
    );
    browser.go("/my-day").await?;
    assert!(!browser.text().await?.to_lowercase().contains(&codename.to_lowercase()));

    browser.go(&case).await?;
    browser.press("Redeschide cazul").await?;
    look_at_page(&mut browser, "reopen", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.press("Redeschide cazul").await?;
    browser.go("/my-day").await?;
    assert!(browser.text().await?.to_lowercase().contains(&codename.to_lowercase()), "due anew");
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}
