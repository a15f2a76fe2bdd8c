//! Photographs pages of the demo house for the handbook, in both languages: `handbook FOLDER`.
//!
//! `docs/handbook/pictures/make` calls it. It starts a demo of its own on a free port, signs in as the coordinator
//! and keeps one picture of each page that the handbook shows, 1280 pixels of the page wide, as `page.language.png`.

use std::error::Error;
use std::path::{Path, PathBuf};

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::tools;

type Outcome<T> = Result<T, Box<dyn Error>>;

/// What is pressed on the way, in that language.
struct Words {
    language: &'static str,
    find_slot: &'static str,
}

const ROMANIAN: Words = Words { language: "ro", find_slot: "Caută un loc" };
const ENGLISH: Words = Words { language: "en", find_slot: "Find a slot" };

#[tokio::main(flavor = "current_thread")]
async fn main() -> Outcome<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or("handbook FOLDER")?;
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let browser = Browser::open(&house.origin(), Screen::Office).await?;
    browser.take_smaller_pictures().await?;
    sign_in(&browser).await?;
    walk(&browser, &ROMANIAN, &folder).await?;
    browser.press("English").await?;
    walk(&browser, &ENGLISH, &folder).await?;
    browser.close().await
}

async fn walk(browser: &Browser, words: &Words, folder: &Path) -> Outcome<()> {
    first_case(browser, "awaiting").await?;
    keep(browser, "triage", words, folder).await?;
    first_case(browser, "accepted").await?;
    keep(browser, "case", words, folder).await?;
    browser.press(words.find_slot).await?;
    keep(browser, "slots", words, folder).await?;
    first_case(browser, "support").await?;
    let supported = browser.links().await?.into_iter().find(|link| link.ends_with("/support/pieces"));
    browser.go(&supported.ok_or("no case with support")?).await?;
    keep(browser, "support", words, folder).await?;
    for (page, address) in [("week", "/week"), ("statistics", "/statistics?by=age")] {
        browser.go(address).await?;
        keep(browser, page, words, folder).await?;
    }
    Ok(())
}

/// Opens the first of the list that is filtered so.
async fn first_case(browser: &Browser, show: &str) -> Outcome<()> {
    browser.go(&format!("/cases?show={show}")).await?;
    let links = browser.links().await?;
    let case = links.into_iter().find(|link| link.starts_with("/cases/")).ok_or("no such case")?;
    browser.go(&case).await
}

async fn sign_in(browser: &Browser) -> Outcome<()> {
    browser.go("/sign-in").await?;
    let password = browser.words_of(".panel code").await?;
    browser.type_into("Adresa de e-mail", "coordinator@demo.invalid").await?;
    browser.type_into("Parola", &password).await?;
    browser.press("Mai departe").await?;
    let code = browser.words_of(".panel code").await?;
    browser.type_into("Codul din 6 cifre", &code).await?;
    browser.press("Intră").await
}

async fn keep(browser: &Browser, page: &str, words: &Words, folder: &Path) -> Outcome<()> {
    let name = format!("handbook-{page}");
    browser.picture(&name).await?;
    let picture = tools::screens()?.join(format!("{name}-1280.png"));
    std::fs::copy(picture, folder.join(format!("{page}.{}.png", words.language)))?;
    Ok(())
}
