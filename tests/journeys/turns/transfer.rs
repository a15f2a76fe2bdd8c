//! A case that moves to another house of the installation, in Chromium on both databases, with both sides at their
//! pages: one offer is declined, one is accepted; the file is there and no longer here. And a house that is added.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::super::Outcome;
use super::super::pages::look_at_page;
use super::super::signing_in::at_browser;

const DUTY: &str = "Răspundeți la transferul unui caz";
const KNOW: &str = "Tratamentul se reia luni dimineață.";

#[tokio::test]
async fn a_case_moves_to_another_house() -> Outcome<()> {
    moves(Rows::Sqlite).await
}

#[tokio::test]
async fn a_case_moves_to_another_house_on_a_server_of_its_own() -> Outcome<()> {
    moves(Rows::Postgres).await
}

async fn moves(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut there = at_browser(&house, "salcamul@demo.invalid", Screen::Office).await?;
    declined(&mut there, &mut faults).await?;
    let mut here = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let (case, codename) = offered(&mut here, &mut faults).await?;
    accepted(&mut there, &mut faults).await?;
    gone(&mut here, (&case, &codename), &mut faults).await?;
    one_more(&house, &mut faults).await?;
    here.close().await?;
    there.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// The offer that the demo made.
async fn declined(there: &mut Browser, faults: &mut Vec<String>) -> Outcome<()> {
    there.go("/my-day").await?;
    there.press(DUTY).await?;
    look_at_page(there, "transfer-offered", faults).await?;
    there.turn_to(Screen::Office).await?;
    let page = there.text().await?;
    assert!(page.contains("Casa Teiul") && !page.contains("Data nașterii"), "{page}");
    there.tick("Vă rugăm să ne sunați mai întâi").await?;
    there.press("Nu preluăm cazul").await?;
    assert!(!there.text().await?.contains(DUTY));
    Ok(())
}

/// The first waiting case that nothing keeps.
async fn offered(here: &mut Browser, faults: &mut Vec<String>) -> Outcome<(String, String)> {
    here.go("/cases?show=accepted").await?;
    for codename in here.words_of_each("tbody th a").await? {
        here.go("/cases?show=accepted").await?;
        here.press(&codename).await?;
        let case = here.address().await?;
        here.go(&format!("{case}/transfer")).await?;
        let page = here.text().await?;
        if page.contains("Oferă cazul") && !page.contains("Nu a fost preluat") {
            look_at_page(here, "transfer", faults).await?;
            here.turn_to(Screen::Office).await?;
            here.press("Oferă cazul").await?;
            look_at_page(here, "transfer-refused", faults).await?;
            here.turn_to(Screen::Office).await?;
            here.tick("Casa Salcâmul, Iași").await?;
            here.tick("Copilul s-a mutat în alt județ").await?;
            here.type_into("Ce trebuie să știe cealaltă casă", KNOW).await?;
            here.press("Oferă cazul").await?;
            here.go(&format!("{case}/transfer")).await?;
            assert!(here.text().await?.contains("Oferit casei Casa Salcâmul"));
            look_at_page(here, "transfer-waits", faults).await?;
            here.turn_to(Screen::Office).await?;
            return Ok((case, codename));
        }
    }
    Err("something keeps each case".into())
}

async fn accepted(there: &mut Browser, faults: &mut Vec<String>) -> Outcome<()> {
    there.go("/my-day").await?;
    look_at_page(there, "transfer-my-day", faults).await?;
    there.turn_to(Screen::Office).await?;
    there.press(DUTY).await?;
    assert!(!there.text().await?.contains(KNOW), "sealed until it is accepted");
    there.press("Preia cazul").await?;
    let page = there.text().await?;
    assert!(page.contains("Cazul a venit de la Casa Teiul"), "{page}");
    look_at_page(there, "transfer-case-there", faults).await?;
    there.turn_to(Screen::Office).await?;
    there.press("Ce a venit cu dosarul").await?;
    let page = there.text().await?;
    assert!(page.contains(KNOW), "{page}");
    look_at_page(there, "transfer-brought", faults).await?;
    there.turn_to(Screen::Office).await
}

/// Of the sender's case there is the outcome, and nothing else.
async fn gone(here: &mut Browser, of: (&str, &str), faults: &mut Vec<String>) -> Outcome<()> {
    let (case, codename) = of;
    here.go("/transfers").await?;
    let page = here.text().await?.to_lowercase();
    assert!(page.contains(&codename.to_lowercase()) && page.contains("preluat"), "{page}");
    look_at_page(here, "transfers", faults).await?;
    // Last, because the browser complains of a page that is not there.
    here.go(case).await?;
    let page = here.text().await?;
    assert!(!page.to_lowercase().contains(&codename.to_lowercase()), "{page}");
    Ok(())
}

/// `house add` prints a link that opens the account of the new house's coordinator, once; a second house of the same
/// coordinator is refused.
async fn one_more(house: &RunningHouse, faults: &mut Vec<String>) -> Outcome<()> {
    let add = ["house", "add", "Casa Bradul", "--address", "Strada Bradului 3, Brașov", "--county", "RO-BV"];
    let of = |address: &'static str| [&add[..], &["--coordinator", address]].concat();
    let added = house.ask(&of("ana@bradul.invalid"))?;
    let said = String::from_utf8(added.stdout)?;
    assert!(added.status.success(), "{said}{}", String::from_utf8_lossy(&added.stderr));
    let link = said.split_whitespace().find(|word| word.contains("/invitation/")).ok_or("no link")?;
    let mut newcomer = Browser::open(&house.origin(), Screen::Office).await?;
    newcomer.go(link.strip_prefix(&house.origin()).ok_or("another origin")?).await?;
    look_at_page(&mut newcomer, "house-added", faults).await?;
    newcomer.close().await?;
    let refused = house.ask(&of("coordinator@demo.invalid"))?;
    let why = String::from_utf8(refused.stderr)?;
    assert!(!refused.status.success() && why.contains("somebody of another house"), "{why}");
    Ok(())
}
