//! Nobody is offered what is then refused: every link that a page shows leads to a page, and every button
//! to an answer, whoever signs in.
//!
//! Each role of the demo house follows each link once for each kind of page, then presses each kind of
//! button with the form as it stands. What the form lacks may be said (422), and that someone was quicker
//! (409); never that the thing is not there, not allowed, or broken.

use std::collections::{BTreeSet, VecDeque};

use barnahus_tests::house::{Rows, RunningHouse};
use barnahus_tests::page::{Fill, Page};
use barnahus_tests::visitor::Visitor;

use super::Outcome;
use super::doors::letter_with;
use super::first_start::make_account;
use super::pages::kind;
use super::signing_in::without_script;

/// Leaves the house, or another window of it: pressed last they would end the walk.
const WAYS_OUT: [&str; 2] = ["/sign-out", "/account/sessions"];

#[tokio::test]
async fn nobody_is_offered_what_is_then_refused() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let mut refused = Vec::new();
    for email in accounts(&house).await? {
        let (mut visitor, day) = without_script(&house, &email).await?;
        let mut found = Vec::new();
        let pages = follow_all(&mut visitor, day, &mut found).await?;
        press_all(&mut visitor, &pages, &mut found).await?;
        refused.extend(found.into_iter().map(|what| format!("{email}: {what}")));
    }
    assert!(refused.is_empty(), "{} refusals:\n{}", refused.len(), refused.join("\n"));
    Ok(())
}

#[tokio::test]
async fn a_planner_who_is_nothing_else_is_offered_nothing_that_is_refused() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let (mut visitor, day) = planner_alone(&house).await?;
    let mut refused = Vec::new();
    let pages = follow_all(&mut visitor, day, &mut refused).await?;
    press_all(&mut visitor, &pages, &mut refused).await?;
    assert!(pages.iter().any(|page| kind(&page.address) == "/people/one"), "no person was seen");
    assert!(refused.is_empty(), "{}", refused.join("\n"));
    Ok(())
}

/// The planner of the demo house administers it too; this one is entered and invited.
async fn planner_alone(house: &RunningHouse) -> Outcome<(Visitor, Page)> {
    let (mut coordinator, _) = without_script(house, "coordinator@demo.invalid").await?;
    let blank = coordinator.open("/people/new").await?;
    let told = [
        Fill::Type("Numele și prenumele", "Plop Singur"),
        Fill::Type("Adresa de e-mail", "planner-alone@demo.invalid"),
        Fill::Type("Instituția", "Casa Teiul"),
        Fill::Tick("Planificator de camere"),
    ];
    let hours = coordinator.press(&blank, "Salvează", &told).await?;
    let person = coordinator.open(hours.address.trim_end_matches("/hours")).await?;
    coordinator.press(&person, "Trimite o invitație", &[]).await?;
    let link = letter_with(house, "/invitation/").await?;
    let mut planner = Visitor::new(&house.origin())?;
    let account = planner.open(&link).await?;
    let day = make_account(&mut planner, &account).await?;
    assert_eq!(day.heading().as_deref(), Some("Ziua mea"), "{}", day.text());
    Ok((planner, day))
}

/// One account of each role, as the sign-in page lists them; a second one has a number.
async fn accounts(house: &RunningHouse) -> Outcome<BTreeSet<String>> {
    let door = Visitor::new(&house.origin())?.open("/sign-in").await?.markup;
    let addresses = door.split(['<', '>']).filter(|word| word.ends_with("@demo.invalid"));
    let first = addresses.filter(|word| !word.contains(|sign: char| sign.is_ascii_digit()));
    let accounts: BTreeSet<_> = first.map(str::to_owned).collect();
    assert!(accounts.len() >= 12, "{accounts:?}");
    Ok(accounts)
}

/// Gives the pages that were found, one of each kind.
async fn follow_all(visitor: &mut Visitor, day: Page, refused: &mut Vec<String>) -> Outcome<Vec<Page>> {
    let mut seen = BTreeSet::from([kind(&day.address)]);
    let mut ahead: VecDeque<(String, String)> = led(&day);
    let mut pages = vec![day];
    while let Some((address, from)) = ahead.pop_front() {
        if !seen.insert(kind(&address)) {
            continue;
        }
        let page = visitor.open(&address).await?;
        if page.status == 200 {
            ahead.extend(led(&page));
            pages.push(page);
        } else {
            refused.push(format!("a link on {from} to {} leads to {}", kind(&address), page.status));
        }
    }
    Ok(pages)
}

/// Where a page leads, and from where.
fn led(page: &Page) -> VecDeque<(String, String)> {
    page.links().into_iter().map(|link| (link, kind(&page.address))).collect()
}

/// A page is opened anew before each of its buttons is pressed: what was pressed before may have changed
/// it, or taken it away.
async fn press_all(visitor: &mut Visitor, pages: &[Page], refused: &mut Vec<String>) -> Outcome<()> {
    let mut pressed = BTreeSet::new();
    for page in pages {
        for button in page.buttons() {
            let fresh = visitor.open(&page.address).await?;
            let Ok(sending) = fresh.sending(&button, &[]) else { continue };
            let action = kind(&sending.action);
            let leads_out = WAYS_OUT.iter().any(|way| action.starts_with(way));
            if leads_out || !pressed.insert(action.clone()) {
                continue;
            }
            let answer = visitor.press(&fresh, &button, &[]).await?;
            if !matches!(answer.status, 200 | 204 | 409 | 422) {
                refused.push(format!(
                    "{button:?} on {} ({action}) is {}",
                    kind(&page.address),
                    answer.status
                ));
            }
        }
    }
    Ok(())
}
