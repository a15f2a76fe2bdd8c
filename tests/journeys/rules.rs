//! A house changes how long it hears its older children: a coordinator sees what that does to each case that
//! waits, the administrator keeps it and is shown figures alone, and who changed what stands for both.

use barnahus_tests::browser::{Browser, Screen};
use barnahus_tests::house::{Rows, RunningHouse};

use super::Outcome;
use super::signing_in::at_browser;

const LENGTH: &str = "De la 13 ani, în minute";

#[tokio::test]
async fn a_length_is_tried_kept_and_told_in_the_history() -> Outcome<()> {
    change_a_length(Rows::Sqlite).await
}

#[tokio::test]
async fn a_length_is_tried_kept_and_told_in_the_history_on_postgresql() -> Outcome<()> {
    change_a_length(Rows::Postgres).await
}

async fn change_a_length(rows: Rows) -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], rows).await?;
    let coordinator = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    coordinator.go("/house/rules").await?;
    assert!(coordinator.text().await?.contains("Nicio schimbare notată aici."));
    let tried = try_length(&coordinator).await?;
    coordinator.picture("rules-tried-by-a-coordinator").await?;
    assert!(tried.contains("Pentru cazurile care așteaptă") && !tried.contains("Salvează regulile"));
    let changed = lines_with(&coordinator, "105").await?;
    assert!(!changed.is_empty(), "no child who waits is that old: {tried}");
    let codenames: Vec<&str> = changed.iter().filter_map(|line| line.lines().next()).collect();

    let administrator = at_browser(&house, "room-planner@demo.invalid", Screen::Office).await?;
    let tried = try_length(&administrator).await?;
    administrator.picture("rules-tried-by-an-administrator").await?;
    assert!(tried.contains("Cel mult") && tried.contains("altă durată"), "{tried}");
    for codename in codenames {
        let codename = codename.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
        assert!(!tried.contains(&codename), "{codename} is shown to who sees no cases");
    }
    administrator.press("Salvează regulile").await?;
    for browser in [&administrator, &coordinator] {
        browser.go("/house/rules").await?;
        assert_eq!(browser.value_of(LENGTH).await?, "105");
        let page = browser.text().await?;
        assert!(page.contains("Diferă de cea implicită: 90."), "{page}");
        let history = page.split("Cine ce a schimbat").nth(1).unwrap_or_default();
        assert!(
            history.contains("Tei Sorin") && history.contains("de la 13 ani, în minute: 90"),
            "{history}"
        );
        assert!(history.contains("105"), "{history}");
    }
    administrator.picture("rules-changed").await?;
    administrator.close().await?;
    coordinator.close().await
}

/// Gives what the page says would change.
async fn try_length(browser: &Browser) -> Outcome<String> {
    browser.go("/house/rules").await?;
    browser.type_into(LENGTH, "105").await?;
    browser.press("Arată ce s-ar schimba").await?;
    browser.text().await
}

/// Those of the table of cases.
async fn lines_with(browser: &Browser, words: &str) -> Outcome<Vec<String>> {
    let lines = browser.words_of_each("section table tbody tr").await?;
    Ok(lines.into_iter().filter(|line| line.contains(words)).collect())
}
