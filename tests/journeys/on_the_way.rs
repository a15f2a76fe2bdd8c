//! How a child comes, and as what it is regarded, in Chromium on both databases: whoever is in charge plans the way,
//! the social worker whom it names reads it from their day and nothing else of the case; a status that was noted
//! wrongly is corrected.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::Outcome;
use super::pages::look_at_page;
use super::signing_in::at_browser;

#[tokio::test]
async fn the_way_here_is_planned_and_read_and_a_status_corrected() -> Outcome<()> {
    on_the_way(Rows::Sqlite).await
}

#[tokio::test]
async fn the_way_here_is_planned_and_read_and_a_status_corrected_on_a_server_of_its_own() -> Outcome<()> {
    on_the_way(Rows::Postgres).await
}

async fn on_the_way(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut reader = at_browser(&house, "social-worker@demo.invalid", Screen::Phone).await?;
    let way = read(&mut reader, &mut faults).await?;
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    planned_anew(&mut browser, &way, &mut faults).await?;
    reader.go(&way).await?;
    let page = reader.text().await?;
    assert!(page.contains("Ana Lac") && page.contains("Pe la poarta din spate"), "{page}");
    corrected(&mut browser, &way, &mut faults).await?;
    reader.close().await?;
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// From their day, on a telephone; the page of the case is not theirs.
async fn read(reader: &mut Browser, faults: &mut Vec<String>) -> Outcome<String> {
    assert!(reader.text().await?.contains("Drumuri de știut"));
    let ways: Vec<String> = reader.links().await?.into_iter().filter(|link| link.ends_with("/way")).collect();
    let way = ways.first().ok_or("nobody is on the way")?.clone();
    reader.go(&way).await?;
    look_at_page(reader, "way-read", faults).await?;
    let page = reader.text().await?;
    assert!(page.contains("cu mașina casei") && !page.contains("Salvează"), "{page}");
    reader.go(way.trim_end_matches("/way")).await?;
    assert!(reader.heading().await?.contains("nu există"), "{}", reader.heading().await?);
    Ok(way)
}

/// By whoever is in charge: somebody else fetches the child.
async fn planned_anew(browser: &mut Browser, way: &str, faults: &mut Vec<String>) -> Outcome<()> {
    browser.go(way.trim_end_matches("/way")).await?;
    browser.press("Drumul până la casă").await?;
    look_at_page(browser, "way", faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.type_into("Cine aduce copilul", "Ana Lac").await?;
    browser.type_into("Drumul înapoi", "Pe la poarta din spate, tot cu mașina casei.").await?;
    browser.press("Salvează").await?;
    assert!(browser.text().await?.contains("Am salvat"), "{}", browser.text().await?);
    Ok(())
}

/// The status that the demo knows of that child is written anew by the court, as a correction.
async fn corrected(browser: &mut Browser, way: &str, faults: &mut Vec<String>) -> Outcome<()> {
    browser.go(way.trim_end_matches("/way")).await?;
    browser.press("Statutul de victimă").await?;
    look_at_page(browser, "victim-status", faults).await?;
    browser.turn_to(Screen::Office).await?;
    let note = async |day| {
        browser.tick("Victimă potențială").await?;
        browser.pick("Cine a hotărât", "Instanța").await?;
        browser.type_into("În ce zi", day).await?;
        browser.press("Salvează").await
    };
    note("01.01.2020").await?;
    let page = browser.text().await?;
    assert!(page.contains("corectați-l întâi"), "the day is before the last: {page}");
    browser.tick("Da: rândul nou îl corectează. Rămân citibile amândouă.").await?;
    note("azi").await?;
    let page = browser.text().await?;
    assert!(page.contains("Corectat prin rândul de mai sus") && page.contains("instanța"), "{page}");
    look_at_page(browser, "victim-status-corrected", faults).await?;
    browser.turn_to(Screen::Office).await
}
