//! An interview is booked, and then the one who represents the child turns out to be the suspected person; or there is
//! nobody at all: *Gata de început?* says what the law asks for, until someone else stands there.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use crate::journeys::Outcome;
use crate::journeys::pages::look_at_page;
use crate::journeys::signing_in::at_browser;

const CONTESTED: &str = "audierea poate fi contestată";

#[tokio::test]
async fn a_representative_who_is_suspected_and_a_child_alone_are_red_before_the_interview() -> Outcome<()> {
    represented(Rows::Sqlite).await
}

#[tokio::test]
async fn a_representative_who_is_suspected_and_a_child_alone_are_red_before_the_interview_on_postgresql()
-> Outcome<()> {
    represented(Rows::Postgres).await
}

async fn represented(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let case = with_a_parent(&browser).await?;
    assert!(!ready(&browser, &case).await?.contains(CONTESTED), "a parent comes with the child");

    browser.go(&format!("{case}/facts?section=representation")).await?;
    let parent = browser.value_of("Numele reprezentantului").await?;
    let (family, given) = parent.split_once(' ').ok_or("the parent has one name")?;
    browser.go(&format!("{case}/facts?section=suspected")).await?;
    browser.type_into("Prenumele", given).await?;
    browser.type_into("Numele de familie", family).await?;
    browser.press("Salvează").await?;
    assert!(ready(&browser, &case).await?.contains(CONTESTED), "the parent is suspected");
    look_at_page(&mut browser, "represented-by-the-suspected", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;

    browser.go(&format!("{case}/facts?section=representation")).await?;
    browser.pick("Cine reprezintă copilul", "Nimeni: copil neînsoțit").await?;
    browser.type_into("Numele reprezentantului", "").await?;
    browser.press("Salvează").await?;
    assert!(ready(&browser, &case).await?.contains(CONTESTED), "nobody represents the child");

    browser.go(&format!("{case}/representative")).await?;
    browser.pick("Cine reprezintă acum copilul", "Tutorele").await?;
    browser.type_into("Numele (opțional)", "Aurelia Stejar").await?;
    browser.type_into("Din ce zi", "azi").await?;
    browser.press("Salvează").await?;
    assert!(!ready(&browser, &case).await?.contains(CONTESTED), "a guardian does");
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

/// A case whose interview is booked, with a parent who represents the child and nobody suspected.
async fn with_a_parent(browser: &Browser) -> Outcome<String> {
    browser.go("/cases?show=planned").await?;
    for codename in browser.words_of_each("main table a").await? {
        browser.go("/cases?show=planned").await?;
        browser.press(&codename).await?;
        let (case, text) = (browser.address().await?, browser.text().await?);
        browser.go(&format!("{case}/facts?section=suspected")).await?;
        let is_free = browser.value_of("Numele de familie").await?.is_empty();
        if is_free && text.contains("un părinte") && text.contains("Numele reprezentantului") {
            return Ok(case);
        }
    }
    Err("no planned case has a parent and nobody suspected".into())
}

/// What *Gata de început?* says.
async fn ready(browser: &Browser, case: &str) -> Outcome<String> {
    browser.go(case).await?;
    browser.press("Vezi programarea").await?;
    browser.press("Gata de început?").await?;
    browser.text().await
}
