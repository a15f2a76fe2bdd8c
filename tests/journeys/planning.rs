//! The week is planned in a real browser: the answer comes in pieces and ends as one whole page, which can
//! be read by everyone, on an office screen and on a phone.

use barnahus_tests::browser::Screen;
use barnahus_tests::house::{Rows, RunningHouse};

use super::Outcome;
use super::pages::look_at_page;
use super::signing_in::at_browser;

#[tokio::test]
async fn the_week_is_planned_changed_and_booked_on_pages_that_everyone_can_read() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let mut faults = Vec::new();
    browser.go("/plan").await?;
    browser.press("Planifică săptămâna").await?;
    let plan = browser.text().await?;
    assert!(plan.contains("Planul are loc pentru"), "{plan}");
    assert!(!plan.contains("Oprește și arată"), "what told of the search has gone: {plan}");
    look_at_page(&mut browser, "plan-proposed", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.press("Planifică din nou").await?;
    assert!(browser.text().await?.contains("Ce s-a schimbat față de planul dinainte"));
    browser.press("Programează cele bifate").await?;
    let settled = browser.text().await?;
    assert!(settled.contains("Invitațiile pleacă acum"), "{settled}");
    look_at_page(&mut browser, "plan-settled", &mut faults).await?;
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}
