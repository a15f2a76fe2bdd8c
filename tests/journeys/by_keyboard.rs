//! The main job without a mouse: Tab, Enter, Space, arrows and letters only, in Chromium.
//!
//! The focus must be seen at every stop on the way; that is asked at each of them.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};
use fantoccini::key::Key;

use super::Outcome;

#[tokio::test]
async fn the_main_job_needs_no_mouse() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let browser = Browser::open(&house.origin(), Screen::Office).await?;
    sign_in(&browser, "intake-officer@demo.invalid").await?;
    let codename = take_down(&browser).await?;
    sign_out(&browser).await?;

    sign_in(&browser, "coordinator@demo.invalid").await?;
    browser.enter("Cazuri").await?;
    browser.enter(&codename).await?;
    browser.enter("Acceptă și repartizează").await?;
    browser.enter("Echipa și rolurile cerute").await?;
    browser.enter("La caz").await?;
    browser.enter("Caută un loc").await?;
    browser.enter("Programează").await?;
    let booked = browser.words_of(".facts dd").await?;

    browser.enter("Mută audierea").await?;
    browser.pick_by_keys("Camera nu este disponibilă").await?;
    browser.enter("Mută aici").await?;
    assert_ne!(browser.words_of(".facts dd").await?, booked, "moved to another time");

    browser.enter("Anulează audierea").await?;
    browser.pick_by_keys("Copilul este bolnav").await?;
    browser.enter("Anulează audierea").await?;
    let page = browser.text().await?;
    assert!(page.contains("anulată"), "{page}");
    browser.close().await
}

#[tokio::test]
async fn the_first_stop_leads_past_the_bar_and_faults_have_the_focus() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let browser = Browser::open(&house.origin(), Screen::Office).await?;
    sign_in(&browser, "intake-officer@demo.invalid").await?;
    browser.go("/my-day").await?;
    browser.key(Key::Tab).await?;
    let first = browser.focus().await?;
    assert_eq!((first["words"].as_str(), first["seen"].as_bool()), (Some("Treci la conținut"), Some(true)));
    browser.key(Key::Enter).await?;
    browser.key(Key::Tab).await?;
    assert_eq!(browser.focus().await?["inMain"], true, "the skip link skips nothing");

    browser.enter("Preia o semnalare").await?;
    browser.enter("Trimite semnalarea").await?;
    let summary = browser.focus().await?;
    let said = summary["words"].as_str().unwrap_or_default();
    assert!(said.starts_with("De corectat"), "the faults have no focus: {summary}");
    assert!(said.contains("Cât de urgent este?"), "the fault does not name its field: {said}");
    browser.key(Key::Tab).await?;
    browser.key(Key::Enter).await?;
    browser.key(Key::Space).await?;
    assert_eq!(browser.focus().await?["words"], "Pericol imediat", "the fault does not lead to its field");
    browser.close().await
}

async fn sign_in(browser: &Browser, email: &str) -> Outcome<()> {
    browser.go("/sign-in").await?;
    browser.fill_by_keys("Adresa de e-mail", email).await?;
    browser.fill_by_keys("Parola", "casa-teiul-demo").await?;
    browser.enter("Mai departe").await?;
    let code = browser.words_of(".panel code").await?;
    browser.fill_by_keys("Codul din 6 cifre", &code).await?;
    browser.enter("Intră").await?;
    assert_eq!(browser.heading().await?, "Ziua mea");
    Ok(())
}

/// Gives the codename.
async fn take_down(browser: &Browser) -> Outcome<String> {
    browser.enter("Preia o semnalare").await?;
    browser.pick_by_keys("Urgent").await?;
    browser.fill_by_keys("Prenumele copilului", "Zorela").await?;
    browser.fill_by_keys("Vârsta, în ani împliniți", "9").await?;
    browser.pick_by_keys("Română").await?;
    browser.fill_by_keys("Ce s-a spus", "Un rând.").await?;
    browser.enter("Trimite semnalarea").await?;
    browser.words_of(".codename").await
}

/// Through the menu, which opens without a mouse too.
async fn sign_out(browser: &Browser) -> Outcome<()> {
    browser.go("/my-day").await?;
    let name = browser.words_of(".name-long").await?;
    browser.enter(&name).await?;
    browser.enter("Deconectare").await
}
