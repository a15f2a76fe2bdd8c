//! The suspected person is a colleague, then the one who is to represent the child: the colleague is proposed to
//! nobody and cannot open the file, not even in an emergency; the other is not appointed.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::own::accepted;
use crate::journeys::Outcome;
use crate::journeys::pages::look_at_page;
use crate::journeys::signing_in::{PASSWORD, at_browser};

/// The physician of the demo house.
const COLLEAGUE: &str = "Tisă Corneliu";

#[tokio::test]
async fn a_suspected_colleague_is_kept_out_and_a_suspected_relative_represents_nobody() -> Outcome<()> {
    suspected(Rows::Sqlite).await
}

#[tokio::test]
async fn a_suspected_colleague_is_kept_out_and_a_suspected_relative_represents_nobody_on_a_server_of_its_own()
-> Outcome<()> {
    suspected(Rows::Postgres).await
}

async fn suspected(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut coordinator = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let (case, codename) = accepted(&coordinator, "Pomina").await?;
    coordinator.go(&format!("{case}/team")).await?;
    assert!(coordinator.text().await?.contains(COLLEAGUE), "until then nothing speaks against them");
    coordinator.go(&format!("{case}/facts?section=suspected")).await?;
    coordinator.type_into("Prenumele", "Corneliu").await?;
    coordinator.type_into("Numele de familie", "Tisă").await?;
    coordinator.press("Salvează").await?;
    coordinator.go(&format!("{case}/team")).await?;
    look_at_page(&mut coordinator, "suspected-team", &mut faults).await?;
    coordinator.turn_to(Screen::Office).await?;
    let team = coordinator.text().await?;
    assert!(!team.contains(COLLEAGUE), "{team}");

    let physician = at_browser(&house, "physician@demo.invalid", Screen::Office).await?;
    emergency(&physician, &codename).await?;
    assert!(physician.text().await?.contains("Nu se poate deschide astfel."));
    physician.go(&case).await?;
    assert!(!physician.text().await?.to_lowercase().contains(&codename.to_lowercase()));
    // Nothing but that speaks against the physician: somebody else opens it so.
    let therapist = at_browser(&house, "therapist@demo.invalid", Screen::Office).await?;
    emergency(&therapist, &codename).await?;
    assert_eq!(therapist.heading().await?.to_lowercase(), codename.to_lowercase());

    represents_nobody(&mut coordinator, &case, &mut faults).await?;
    for browser in [coordinator, physician, therapist] {
        browser.close().await?;
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

async fn emergency(browser: &Browser, codename: &str) -> Outcome<()> {
    browser.go("/cases").await?;
    browser.press("Acces de urgență").await?;
    browser.type_into("Numele de cod al cazului", codename).await?;
    browser.type_into("De ce nu se poate aștepta", "Copilul este la camera de gardă.").await?;
    browser.type_into("Parola dumneavoastră, încă o dată", PASSWORD).await?;
    browser.press("Deschide dosarul").await
}

async fn represents_nobody(browser: &mut Browser, case: &str, faults: &mut Vec<String>) -> Outcome<()> {
    browser.go(&format!("{case}/representative")).await?;
    browser.pick("Cine reprezintă acum copilul", "Tutorele").await?;
    browser.type_into("Numele (opțional)", "Corneliu Tisă").await?;
    browser.type_into("Din ce zi", "azi").await?;
    browser.press("Salvează").await?;
    let page = browser.text().await?;
    assert!(page.contains("Nu poate fi numită reprezentant"), "{page}");
    look_at_page(browser, "suspected-represents", faults).await?;
    browser.turn_to(Screen::Office).await
}
