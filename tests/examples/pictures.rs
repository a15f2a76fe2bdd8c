//! Photographs pages of the demo house for the documents: `pictures FOLDER`.
//!
//! `docs/pictures/make` calls it. It starts a demo of its own on a free port, signs in as the coordinator
//! and keeps one picture 1280 pixels wide of each page that the documents show.

use std::error::Error;
use std::path::{Path, PathBuf};

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::tools;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from).ok_or("pictures FOLDER")?;
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let browser = Browser::open(&house.origin(), Screen::Office).await?;
    sign_in(&browser).await?;
    keep(&browser, "my-day", &folder).await?;
    browser.go("/week").await?;
    keep(&browser, "week", &folder).await?;
    browser.go("/cases?show=accepted").await?;
    let links = browser.links().await?;
    let case = links.iter().find(|link| link.starts_with("/cases/")).ok_or("no accepted case")?;
    browser.go(case).await?;
    keep(&browser, "case", &folder).await?;
    browser.press("Caută un loc").await?;
    keep(&browser, "slots", &folder).await?;
    browser.close().await
}

async fn sign_in(browser: &Browser) -> Result<(), Box<dyn Error>> {
    browser.go("/sign-in").await?;
    let password = browser.words_of(".panel code").await?;
    browser.type_into("Adresa de e-mail", "coordinator@demo.invalid").await?;
    browser.type_into("Parola", &password).await?;
    browser.press("Mai departe").await?;
    let code = browser.words_of(".panel code").await?;
    browser.type_into("Codul din 6 cifre", &code).await?;
    browser.press("Intră").await
}

async fn keep(browser: &Browser, name: &str, folder: &Path) -> Result<(), Box<dyn Error>> {
    let name_in_documents = format!("document-{name}");
    browser.picture(&name_in_documents).await?;
    let picture = tools::screens()?.join(format!("{name_in_documents}-1280.png"));
    std::fs::copy(picture, folder.join(format!("{name}.png")))?;
    Ok(())
}
