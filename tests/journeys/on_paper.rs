//! The week of the house on paper: one sheet across, codenames, who printed it and when, nothing to press.

use barnahus_tests::browser::Screen;
use barnahus_tests::house::{Rows, RunningHouse};

use super::Outcome;
use super::signing_in::at_browser;

#[tokio::test]
async fn the_week_is_one_sheet_that_says_who_printed_it() -> Outcome<()> {
    let house = RunningHouse::start(&["demo"], Rows::Sqlite).await?;
    let browser = at_browser(&house, "coordinator@demo.invalid", Screen::Office).await?;
    let name = browser.words_of(".name-long").await?;
    for (what, address) in [("week-on-paper", "/week"), ("day-on-paper", "/week?view=day")] {
        browser.go(address).await?;
        let on_screen = browser.text().await?;
        assert!(on_screen.contains("Ziua mea") && !on_screen.contains("Tipărit de"), "{on_screen}");
        assert_eq!(sheets(&browser.print(what).await?), ["across"], "{what}");

        browser.lay_out_for_paper().await?;
        let on_paper = browser.text().await?;
        assert!(on_paper.contains(&format!("Tipărit de {name}, ")), "{on_paper}");
        for to_press in ["Ziua mea", "Cazuri", "următoare", "English", "Deconectare"] {
            assert!(!on_paper.contains(to_press), "{to_press} is on paper: {on_paper}");
        }
        browser.lay_out_for_a_screen().await?;
    }
    browser.close().await
}

/// How each sheet of a PDF lies.
fn sheets(pdf: &[u8]) -> Vec<&'static str> {
    let text = String::from_utf8_lossy(pdf);
    let corners = text.split("/MediaBox [").skip(1).filter_map(|rest| rest.split(']').next());
    let lies = |corners: &str| {
        let sides: Vec<f64> = corners.split_whitespace().filter_map(|side| side.parse().ok()).collect();
        if sides[2] > sides[3] { "across" } else { "upright" }
    };
    corners.map(lies).collect()
}
