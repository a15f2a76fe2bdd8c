//! What the few scripts add, in Chromium: what is typed is kept without a click, the end of a session is
//! announced, the way out leaves no trace behind.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::tools::eventually;

use super::Outcome;
use super::doors::letter_with;
use super::signing_in::{PASSWORD, at_browser};

const OFFICER: &str = "intake-officer@demo.invalid";

#[tokio::test]
async fn what_is_typed_is_kept_without_a_click_and_outlives_the_session() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let browser = Browser::open(&house.origin(), Screen::Office).await?;
    let code = knock(&browser).await?;
    enter(&browser, &code).await?;
    browser.press("Preia o semnalare").await?;
    let form = browser.address().await?;
    browser.type_into("Prenumele copilului", "Zorela").await?;
    browser.type_into("Ce s-a spus", "A sunat o vecină.").await?;
    let kept = || async { browser.text().await.is_ok_and(|page| page.contains("Ciorna este salvată.")) };
    eventually("the draft is kept", kept).await?;

    browser.press(&browser.words_of(".name-long").await?).await?;
    browser.press("Deconectare").await?;
    browser.go(&form).await?;
    assert_eq!(browser.heading().await?, "Conectare", "signed out");
    // A code is good once: one waits for the next.
    let mut next = knock(&browser).await?;
    while next == code {
        let other = || async { browser.go("/sign-in/code").await.is_ok() && shown(&browser).await != code };
        eventually("the next code", other).await?;
        next = shown(&browser).await;
    }
    enter(&browser, &next).await?;
    browser.go(&form).await?;
    assert_eq!(browser.value_of("Prenumele copilului").await?, "Zorela");
    assert_eq!(browser.value_of("Ce s-a spus").await?, "A sunat o vecină.");
    browser.close().await
}

#[tokio::test]
async fn the_end_of_a_session_is_announced_and_one_click_stays() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let says = |words: &'static str| {
        let browser = &browser;
        move || async move { browser.text().await.is_ok_and(|page| page.contains(words)) }
    };
    let soon = says("Sesiunea se încheie în mai puțin de două minute");
    assert!(!soon().await, "it is announced too early");
    // Fifteen minutes after the last step it would end.
    browser.let_time_pass(14 * 60).await?;
    eventually("the announcement", &soon).await?;
    browser.press_here("Rămân").await?;
    let gone = || async { !soon().await };
    eventually("the announcement goes", gone).await?;
    browser.let_time_pass(15 * 60).await?;
    eventually("the end is said", says("Sesiunea s-a încheiat")).await?;
    browser.close().await
}

#[tokio::test]
async fn the_way_out_takes_the_place_of_the_page_in_the_history() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let guest = letter_with(&house, "/guest/").await?;
    let browser = Browser::open(&house.origin(), Screen::Phone).await?;
    browser.go("/sign-in").await?;
    browser.go(&guest).await?;
    browser.let_the_way_out_lead_to("/none").await?;
    browser.press("Ieșire rapidă").await?;
    assert!(browser.address().await?.ends_with("/none"));
    browser.back().await?;
    let address = browser.address().await?;
    assert!(address.ends_with("/sign-in"), "the page is still in the history: {address}");
    browser.close().await
}

/// Gives the code that the demo house shows.
async fn knock(browser: &Browser) -> Outcome<String> {
    browser.go("/sign-in").await?;
    browser.type_into("Adresa de e-mail", OFFICER).await?;
    browser.type_into("Parola", PASSWORD).await?;
    browser.press("Mai departe").await?;
    Ok(shown(browser).await)
}

async fn enter(browser: &Browser, code: &str) -> Outcome<()> {
    browser.type_into("Codul din 6 cifre", code).await?;
    browser.press("Intră").await?;
    assert_eq!(browser.heading().await?, "Ziua mea");
    Ok(())
}

async fn shown(browser: &Browser) -> String {
    browser.words_of(".panel code").await.unwrap_or_default()
}
