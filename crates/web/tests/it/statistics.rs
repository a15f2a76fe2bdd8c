//! The figures at the front door: whole for the coordinator, without small numbers for whoever sees no case, and
//! a file that says no more than its page.

use barnahus_vocabulary::{Role, paths};

use crate::booked::select;
use crate::front_door::{Answer, houses_with_people};
use scraper::Html;

/// What stands in the table below a heading: the cells of each row.
pub fn rows(page: &Answer, code: &str) -> Vec<Vec<String>> {
    let page = Html::parse_document(&page.text);
    let section = select(&page, "section.figure")
        .into_iter()
        .find(|section| section.html().contains(&format!("\"{code}-title\"")))
        .unwrap();
    let section = Html::parse_fragment(&section.html());
    let cells = |row: &scraper::ElementRef<'_>| {
        row.child_elements().map(|cell| cell.text().collect::<String>()).collect()
    };
    select(&section, "tbody tr").iter().map(cells).collect()
}

/// The cells of the last of them.
pub fn last_row(page: &Answer, code: &str) -> Vec<String> {
    rows(page, code).pop().unwrap()
}

#[tokio::test]
async fn a_child_that_was_heard_is_in_the_figures_of_its_quarter() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let before = coordinator.get(paths::STATISTICS).await;
        assert_eq!(before.status, 200);
        assert_eq!(
            last_row(&before, "within_limit")[1..],
            ["0", "– niciun copil", "– niciun copil", "– niciun copil"]
        );
        house.heard(&coordinator, &[]).await;
        let page = coordinator.get(paths::STATISTICS).await;
        assert_eq!(last_row(&page, "within_limit")[1..], ["1", "1 (100 %)", "0 (0 %)", "0 (0 %)"]);
        assert_eq!(last_row(&page, "protocol")[1..], ["1", "1 (100 %)", "0 (0 %)", "0 (0 %)"]);
        assert_eq!(last_row(&page, "glass")[1..], ["1", "1 (100 %)", "0 (0 %)"]);
        assert_eq!(last_row(&page, "informed")[1..], ["1", "0 (0 %)", "1 (100 %)"]);
        for (query, children) in [
            ("?by=language&sex=female", "0"),
            ("?by=month&language=ron", "1"),
            ("?by=year&disability=unknown&language=ron", "1"),
            ("?by=year&language=hun", "0"),
        ] {
            let page = coordinator.get(&format!("{}{query}", paths::STATISTICS)).await;
            assert_eq!(last_row(&page, "days")[1], children, "{query}");
        }
        let by_language = coordinator.get("/statistics?by=language").await;
        assert!(by_language.says("Română") && by_language.text.contains("1 (100 %)"));
    }
}

#[tokio::test]
async fn one_child_is_told_to_nobody_who_sees_no_case() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        house.heard(&coordinator, &[]).await;
        for role in [Role::CaseManager, Role::Administrator, Role::DataProtectionOfficer] {
            let browser = house.browser(role).await;
            for query in ["", "?by=year", "?by=language&language=ron", "?outside=yes"] {
                let page = browser.get(&format!("{}{query}", paths::STATISTICS)).await;
                assert!(page.status == 200 && page.says("nu se spune"), "{role}");
                assert!(!page.text.contains(" %)") && !page.text.contains("<select"), "{role} {query}");
                let csv = browser.get(&format!("{}{query}", paths::STATISTICS_CSV)).await;
                assert_eq!(csv.text.matches("\r\n").count(), 2, "a head and the last quarter: {}", csv.text);
                let told = csv.text.lines().skip(1).flat_map(|line| line.split(',').skip(1));
                assert!(told.clone().count() > 0);
                assert_eq!(told.filter(|cell| *cell != "nu se spune").count(), 0, "{}", csv.text);
            }
        }
        let outside = coordinator.get("/statistics?outside=yes&by=language&language=ron").await;
        assert!(outside.says("nu se spune") && !outside.text.contains(" %)"));
    }
}

#[tokio::test]
async fn a_file_that_was_taken_along_stands_in_the_audit_trail() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        house.heard(&coordinator, &[]).await;
        let csv = coordinator.get("/statistics.csv?by=month").await;
        assert!(csv.status == 200 && csv.text.starts_with('\u{feff}') && csv.text.ends_with("\r\n"));
        let last = csv.text.trim_end().lines().last().unwrap();
        assert!(last.split(',').nth(1) == Some("1"), "{last}");
        coordinator.get("/statistics.csv?outside=yes").await;
        let trail = house.browser(Role::DataProtectionOfficer).await.get(paths::AUDIT).await;
        assert!(trail.says("a descărcat statisticile casei"));
        assert!(trail.says("a descărcat statisticile pentru afara casei"));
    }
}
