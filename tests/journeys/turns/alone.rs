//! A foreign child who came alone: who must represent it, and in which language, is said where the interview is booked;
//! once a guardian is appointed the rule is met.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::own::accepted;
use crate::journeys::Outcome;
use crate::journeys::pages::look_at_page;
use crate::journeys::signing_in::at_browser;

const RULE: &str = "un copil neînsoțit sau al cărui părinte este suspect are nevoie de un reprezentant";
const LANGUAGE: &str = "copilul nu vorbește limba intervievatorului";

#[tokio::test]
async fn a_foreign_child_alone_has_a_representative_before_an_interview() -> Outcome<()> {
    alone(Rows::Sqlite).await
}

#[tokio::test]
async fn a_foreign_child_alone_has_a_representative_before_an_interview_on_a_server_of_its_own() -> Outcome<()>
{
    alone(Rows::Postgres).await
}

async fn alone(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let mut faults = Vec::new();
    let mut browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let (case, _) = accepted(&browser, "Kalyna").await?;
    assert!(!team(&browser, &case).await?.contains(RULE), "not while nothing says that it is alone");
    browser.go(&format!("{case}/facts?section=identity")).await?;
    browser.tick("Ucraineană").await?;
    browser.press("Salvează").await?;
    browser.go(&format!("{case}/facts?section=representation")).await?;
    browser.pick("Cine reprezintă copilul", "Nimeni: copil neînsoțit").await?;
    browser.press("Salvează").await?;

    let asked = team(&browser, &case).await?;
    assert!(asked.contains(RULE) && asked.contains(LANGUAGE), "{asked}");
    look_at_page(&mut browser, "alone-team", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;
    browser.go(&format!("{case}/slots")).await?;
    look_at_page(&mut browser, "alone-slots", &mut faults).await?;
    browser.turn_to(Screen::Office).await?;

    browser.go(&format!("{case}/representative")).await?;
    browser.pick("Cine reprezintă acum copilul", "Tutorele").await?;
    browser.type_into("Numele (opțional)", "Aurelia Stejar").await?;
    browser.type_into("Din ce zi", "azi").await?;
    browser.press("Salvează").await?;
    let met = team(&browser, &case).await?;
    assert!(!met.contains(RULE) && met.contains(LANGUAGE), "{met}");
    browser.close().await?;
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
    Ok(())
}

async fn team(browser: &Browser, case: &str) -> Outcome<String> {
    browser.go(&format!("{case}/team")).await?;
    Ok(browser
        .text()
        .await?
        .replace("Un copil neînsoțit", "un copil neînsoțit")
        .replace("Copilul nu", "copilul nu"))
}
