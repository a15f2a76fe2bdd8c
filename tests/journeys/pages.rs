//! Every page that links of the house lead to, for three roles, on a screen and a phone.
//!
//! From one's day each link is followed once for each kind of page, as far as there are new kinds. A
//! page must have nothing that [`Browser::faults`] names and no word of the program; a picture of each is
//! kept.

use std::collections::{BTreeSet, VecDeque};

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::Outcome;
use super::signing_in::at_browser;

#[tokio::test]
async fn every_page_can_be_read_by_everyone_on_an_office_screen() -> Outcome<()> {
    look_at_the_house(Screen::Office).await
}

#[tokio::test]
async fn every_page_can_be_read_by_everyone_on_a_phone() -> Outcome<()> {
    look_at_the_house(Screen::Phone).await
}

#[tokio::test]
async fn the_door_can_be_read_by_everyone() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    for screen in [Screen::Office, Screen::Phone] {
        let browser = Browser::open(&house.origin(), screen).await?;
        browser.go("/sign-in").await?;
        browser.picture("sign-in").await?;
        assert_eq!(browser.faults().await?, Vec::<String>::new());
        browser.close().await?;
    }
    Ok(())
}

async fn look_at_the_house(screen: Screen) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let mut faults = Vec::new();
    for (who, least) in [("coordinator", 25), ("room-planner", 12), ("data-protection-officer", 3)] {
        let seen = look_at_all(&house, who, screen, &mut faults).await?;
        assert!(seen.len() >= least, "{who} came to {} pages only: {seen:?}", seen.len());
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// Gives the kinds of pages that were seen.
async fn look_at_all(
    house: &RunningHouse,
    who: &str,
    screen: Screen,
    faults: &mut Vec<String>,
) -> Outcome<BTreeSet<String>> {
    let browser = at_browser(house, &format!("{who}@demo.invalid"), screen).await?;
    let mut seen = BTreeSet::from([kind("/my-day")]);
    let mut ahead = VecDeque::from(["/my-day".to_owned()]);
    while let Some(address) = ahead.pop_front() {
        browser.go(&address).await?;
        let name = format!("{who}-{}", kind(&address).trim_matches('/').replace('/', "-"));
        browser.picture(&name).await?;
        let found = browser.faults().await?;
        let codes = codes(&browser.text().await?);
        faults.extend(codes.into_iter().map(|code| format!("{name} {screen:?}: says {code}")));
        faults.extend(found.into_iter().map(|fault| format!("{name} {screen:?}: {fault}")));
        let new = browser.links().await?.into_iter().filter(|link| seen.insert(kind(link)));
        ahead.extend(new);
    }
    browser.close().await?;
    Ok(seen)
}

/// Words of the program that nobody put into words of people, as `support_begun`.
fn codes(text: &str) -> Vec<String> {
    let is_code =
        |word: &&str| word.contains('_') && word.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_');
    text.split_whitespace().filter(is_code).map(str::to_owned).collect()
}

/// An address without what tells one page of its kind from the others.
fn kind(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let parts = path.split('/').map(|part| if part.len() == 36 { "one" } else { part });
    parts.collect::<Vec<_>>().join("/")
}
