//! The pages that no link of the house leads to: the door, an invitation, a guest's question, a link from
//! webmail, an address of nothing, and forms that came back with faults; in both languages, on every
//! screen.

use std::path::Path;

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::references::read_with;
use barnahus_tests::tools::eventually;

use super::Outcome;
use super::pages::{kind, look_at_page};
use super::signing_in::{at_browser, without_script};

const INVITE: &str = "Trimite o invitație";

#[tokio::test]
async fn the_doors_can_be_read_by_everyone() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let invitation = invitation(&house).await?;
    let guest = letter_with(&house, "/guest/").await?;
    let mut browser = Browser::open(&house.origin(), Screen::Office).await?;
    let mut faults = Vec::new();
    for language in ["ro", "en"] {
        browser.go("/sign-in").await?;
        if language == "en" {
            browser.press("English").await?;
        }
        let from_webmail = format!("data:text/html,<a href='{}/my-day'>x</a>", house.origin());
        for (name, address) in [
            ("door", "/sign-in"),
            ("invitation", &*invitation),
            ("guest", &*guest),
            ("link-over", "/invitation/none"),
            ("nothing-here", "/none"),
            ("from-webmail", &*from_webmail),
        ] {
            browser.go(address).await?;
            if name == "from-webmail" {
                browser.press("x").await?;
            }
            let heading = browser.heading().await?;
            look_at_page(&mut browser, &format!("{name}-{language}"), &mut faults).await?;
            assert!(!heading.is_empty(), "{name}");
        }
    }
    browser.close().await?;
    // That an address leads nowhere is what was asked for.
    faults.retain(|fault| !fault.contains("a status of 404"));
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

#[tokio::test]
async fn forms_that_came_back_can_be_read_by_everyone() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let mut faults = Vec::new();
    for (name, address, button) in [
        ("intake", "/intake", "Trimite semnalarea"),
        ("person", "/people/new", "Salvează"),
        ("room", "/rooms/new", "Salvează"),
        ("password", "/account", "Schimbă parola"),
    ] {
        browser.go(address).await?;
        browser.press(button).await?;
        let focus = browser.focus().await?;
        let said = focus["words"].as_str().unwrap_or_default();
        assert!(said.starts_with("De corectat"), "{name}: {focus}");
        look_at_page(&mut browser, &format!("{name}-faults"), &mut faults).await?;
    }
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// The link of an invitation that a coordinator has just sent.
async fn invitation(house: &RunningHouse) -> Outcome<String> {
    let (mut coordinator, _) = without_script(house, "coordinator@demo.invalid").await?;
    let people = coordinator.open("/people").await?;
    for link in people.links().into_iter().filter(|link| kind(link) == "/people/one") {
        let person = coordinator.open(&link).await?;
        if person.buttons().iter().any(|button| button == INVITE) {
            let sent = coordinator.press(&person, INVITE, &[]).await?;
            assert_eq!(sent.status, 200, "{}", sent.text());
            return letter_with(house, "/invitation/").await;
        }
    }
    Err("everyone has an account".into())
}

/// The first address of ours with that beginning that a letter of the house's mailbox holds.
pub(super) async fn letter_with(house: &RunningHouse, path: &str) -> Outcome<String> {
    eventually("a letter with a link", || async { found_in(house, path).is_some() }).await?;
    Ok(found_in(house, path).ok_or("no link")?)
}

fn found_in(house: &RunningHouse, path: &str) -> Option<String> {
    let letters = house.letters().ok()?;
    let whole = letters.into_iter().filter(|letter| is_whole(letter)).collect::<Vec<_>>();
    let read = read_with("read_mail.py", &whole).ok()?;
    let parts = read.as_array()?.iter().flat_map(|letter| letter["parts"].as_array().into_iter().flatten());
    let mut texts = parts.filter_map(|part| part["content"].as_str());
    texts.find_map(|text| {
        let begins = format!("{}{path}", house.origin());
        let link = text.split_whitespace().find(|word| word.starts_with(&begins))?;
        link.strip_prefix(&house.origin()).map(str::to_owned)
    })
}

fn is_whole(letter: &Path) -> bool {
    letter.metadata().is_ok_and(|of| of.len() > 0)
}
