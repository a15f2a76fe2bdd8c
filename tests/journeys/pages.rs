//! Every page that links of the house lead to, for three roles, in both languages, on an office screen, a
//! phone and a screen magnified four times.
//!
//! From one's day each link is followed once for each kind of page, as far as there are new kinds. A
//! page must have nothing that [`Browser::faults`] names and no word of the program; a picture of each is
//! kept. The doors, which no link of the house leads to, have a file of their own.

use std::collections::{BTreeSet, VecDeque};

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::Outcome;
use super::signing_in::at_browser;

#[tokio::test]
async fn every_page_can_be_read_by_everyone_in_romanian() -> Outcome<()> {
    look_at_the_house(None).await
}

#[tokio::test]
async fn every_page_can_be_read_by_everyone_in_english() -> Outcome<()> {
    look_at_the_house(Some("English")).await
}

/// `switch` is the button at the foot that changes the language.
async fn look_at_the_house(switch: Option<&str>) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let mut faults = Vec::new();
    for (who, least) in [("coordinator", 25), ("room-planner", 12), ("data-protection-officer", 3)] {
        let mut browser = at_browser(&house, &format!("{who}@demo.invalid"), Screen::Office).await?;
        if let Some(switch) = switch {
            browser.press(switch).await?;
        }
        let seen = look_at_all(&mut browser, who, &mut faults).await?;
        assert!(seen.len() >= least, "{who} came to {} pages only: {seen:?}", seen.len());
        browser.close().await?;
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// Gives the kinds of pages that were seen.
async fn look_at_all(
    browser: &mut Browser,
    who: &str,
    faults: &mut Vec<String>,
) -> Outcome<BTreeSet<String>> {
    let mut seen = BTreeSet::from([kind("/my-day")]);
    let mut ahead = VecDeque::from(["/my-day".to_owned()]);
    while let Some(address) = ahead.pop_front() {
        browser.go(&address).await?;
        let name = format!("{who}-{}", kind(&address).trim_matches('/').replace('/', "-"));
        look_at_page(browser, &name, faults).await?;
        let new = browser.links().await?.into_iter().filter(|link| seen.insert(kind(link)));
        ahead.extend(new);
    }
    Ok(seen)
}

/// On every screen; what does not depend on it is asked on two.
pub(super) async fn look_at_page(browser: &mut Browser, name: &str, faults: &mut Vec<String>) -> Outcome<()> {
    for screen in [Screen::Office, Screen::Phone] {
        browser.turn_to(screen).await?;
        browser.picture(name).await?;
        let found = browser.faults().await?;
        faults.extend(found.into_iter().map(|fault| format!("{name} {screen:?}: {fault}")));
    }
    browser.turn_to(Screen::Magnified).await?;
    if browser.scrolls_sideways().await? {
        faults.push(format!("{name}: scrolls sideways when it is magnified four times"));
    }
    let codes = codes(&browser.text().await?);
    faults.extend(codes.into_iter().map(|code| format!("{name}: says {code}")));
    Ok(())
}

/// Words of the program that nobody put into words of people, as `support_begun`.
fn codes(text: &str) -> Vec<String> {
    let is_code =
        |word: &&str| word.contains('_') && word.chars().all(|sign| sign.is_ascii_lowercase() || sign == '_');
    text.split_whitespace().filter(is_code).map(str::to_owned).collect()
}

/// An address without what tells one page of its kind from the others.
pub(super) fn kind(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let parts = path.split('/').map(|part| if part.len() == 36 { "one" } else { part });
    parts.collect::<Vec<_>>().join("/")
}
