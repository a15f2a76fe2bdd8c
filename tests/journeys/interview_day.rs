//! The day of an interview as a coordinator and a phone see it: ready, started, a question, a break, stopped at
//! the child's wish, recorded, a further one asked for and approved.
//!
//! The program's clock is the real one, so that no interview of the demo house need be due just now: a booking
//! that stands is given this hour in its row. All else is done in the browser.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};
use sea_orm::{ConnectionTrait, Database, DbBackend, Statement};

use super::Outcome;
use super::pages::look_at_page;
use super::signing_in::at_browser;

#[tokio::test]
async fn an_interview_is_started_stopped_recorded_and_another_approved() -> Outcome<()> {
    the_day(Rows::Sqlite).await
}

#[tokio::test]
async fn an_interview_is_started_stopped_recorded_and_another_approved_on_postgresql() -> Outcome<()> {
    the_day(Rows::Postgres).await
}

async fn the_day(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let mut faults = Vec::new();
    let booking = due_now(&house).await?;

    browser.go("/arrivals").await?;
    let door = browser.text().await?;
    assert!(door.contains("Copilul și cine îl însoțește"), "{door}");
    look_at_page(&mut browser, "arrivals", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;

    start(&mut browser, &booking, &mut faults).await?;
    ask_and_rest(&mut browser, &booking, &mut faults).await?;
    record(&mut browser, &mut faults).await?;
    order_another(&mut browser, &mut faults).await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    browser.close().await
}

/// A complete booking that stands, two minutes after its hour.
async fn due_now(house: &RunningHouse) -> Outcome<String> {
    let on = Database::connect(house.database_url()).await?;
    let backend = on.get_database_backend();
    let (id, seconds) = match backend {
        DbBackend::Sqlite => ("hex(id)", "CAST(strftime('%s', 'now') AS INTEGER)"),
        _ => ("replace(CAST(id AS TEXT), '-', '')", "CAST(EXTRACT(EPOCH FROM now()) AS BIGINT)"),
    };
    let stands = format!(
        "SELECT {id} AS id FROM bookings WHERE state = 'booked' AND NOT incomplete ORDER BY starts_at LIMIT 1"
    );
    let row = on.query_one_raw(Statement::from_string(backend, stands)).await?.ok_or("nothing is booked")?;
    let found: String = row.try_get("", "id")?;
    let start = format!("({seconds} - 120) * 1000");
    let due = format!(
        "UPDATE bookings SET starts_at = {start}, ends_at = {start} + 3600000 WHERE {id} = '{found}'"
    );
    on.execute_raw(Statement::from_string(backend, due)).await?;
    on.close().await?;
    let plain = found.to_lowercase();
    let parts = [&plain[..8], &plain[8..12], &plain[12..16], &plain[16..20], &plain[20..]];
    Ok(format!("/bookings/{}", parts.join("-")))
}

async fn start(browser: &mut Browser, booking: &str, faults: &mut Vec<String>) -> Outcome<()> {
    browser.go(&format!("{booking}/ready")).await?;
    look_at_page(browser, "ready-to-start", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.press("Începe audierea").await?;
    let asked = browser.text().await?;
    assert!(asked.contains("Bifați fiecare rând"), "{asked}");
    for line in browser.words_of_each("fieldset .pick label").await? {
        browser.tick(&line).await?;
    }
    browser.press("Începe audierea").await?;
    let running = browser.text().await?;
    assert!(running.contains("Audierea este în desfășurare, de la"), "{running}");
    Ok(())
}

async fn ask_and_rest(browser: &mut Browser, booking: &str, faults: &mut Vec<String>) -> Outcome<()> {
    let words = "Cum arăta camera în care erai?";
    browser.tick("Locul").await?;
    browser.type_into("Întrebarea", words).await?;
    browser.press("Transmite întrebarea").await?;
    assert!(browser.text().await?.contains(words));
    look_at_page(browser, "glass", faults).await?;

    browser.go(&format!("{booking}/hand")).await?;
    look_at_page(browser, "hand", faults).await?;
    let hand = browser.text().await?;
    assert!(hand.contains("1. Locul") && !hand.contains(words) && !hand.contains("Cazuri"), "{hand}");
    browser.turn_to(Screen::Phone).await?;
    browser.press("Gata").await?;
    assert!(browser.text().await?.contains("Nimic nou"));
    browser.press("Pauză").await?;
    assert!(browser.text().await?.contains("Pauză, de la"));
    browser.press("Continuăm").await?;
    browser.turn_to(Screen::Office).await?;
    browser.go(&format!("{booking}/glass")).await?;
    assert!(browser.text().await?.contains("pusă"));
    browser.press("Oprește audierea").await?;
    assert!(browser.text().await?.contains("Audierea s-a încheiat"));
    Ok(())
}

async fn record(browser: &mut Browser, faults: &mut Vec<String>) -> Outcome<()> {
    browser.press("Consemnează audierea").await?;
    look_at_page(browser, "record-form", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.tick("A fost oprită înainte de sfârșit").await?;
    browser.pick("De ce a fost oprită (opțional)", "Copilul a cerut").await?;
    browser.tick("NICHD").await?;
    browser.tick("Da").await?;
    browser.type_into("Unde se păstrează înregistrarea (opțional)", "DVD 14, la parchet").await?;
    browser.press("Consemnează").await?;
    let recorded = browser.text().await?;
    assert!(recorded.contains("Audierea este consemnată."), "{recorded}");
    assert!(recorded.contains("DVD 14, la parchet") && recorded.contains("Copilul a cerut"), "{recorded}");
    look_at_page(browser, "record", faults).await?;
    browser.turn_to(Screen::Office).await
}

async fn order_another(browser: &mut Browser, faults: &mut Vec<String>) -> Outcome<()> {
    browser.press("Audierile copilului").await?;
    look_at_page(browser, "further", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.pick("Motivul", "Audierea a fost oprită înainte de sfârșit").await?;
    browser.type_into("Cine a dispus-o", "Procuror Radu Oltean").await?;
    browser.type_into("Când", "azi").await?;
    browser.type_into("De ce este strict necesară", "Ce nu a fost întrebat.").await?;
    browser.press("Cere aprobarea").await?;
    assert!(browser.text().await?.contains("așteaptă aprobarea"));
    look_at_page(browser, "further-asked", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.press("Aprobă audierea").await?;
    let approved = browser.text().await?;
    assert!(approved.contains("Noua audiere este aprobată"), "{approved}");
    Ok(())
}
