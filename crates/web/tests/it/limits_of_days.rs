//! A first interview that missed its limit: whoever is in charge says why and to whom each day of waiting is due, it is
//! asked for before closing, and the figures tell it.

use barnahus_vocabulary::{CaseId, Role, paths};
use sea_orm::ConnectionTrait;

use crate::booked::booking_at;
use crate::front_door::{Browser, Door, houses_with_people};
use crate::limits::number;
use crate::records::with;
use crate::statistics::last_row;
use crate::support_settled::supported;
use crate::waiting_since::accepted;

pub const DUTY: &str = "Termenul primei audieri a trecut: spuneți de ce";
const WAITS: &str = "/statistics?about=waits";

pub async fn says(browser: &Browser<'_>, case: CaseId, fields: &[(&str, &str)]) -> crate::front_door::Answer {
    let page = browser.get(&paths::limit(case)).await;
    page.press(browser, &paths::limit_missed(case), fields).await
}

/// The child of that case is heard now; whether that is late was noted with its booking.
pub async fn heard(house: &Door, browser: &Browser<'_>, case: CaseId) {
    let slots = browser.get(&paths::slots(case)).await;
    let booking = booking_at(&slots.press(browser, &paths::book(case), &[]).await);
    house.set_hour(booking, -120).await;
    assert_eq!(house.record(browser, booking, &with(&[], "0")).await.status, 303);
}

#[tokio::test]
async fn whoever_is_in_charge_says_why_a_child_waits_and_again_when_it_was_heard() {
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let (early, case) = (accepted(&house, 10).await, accepted(&house, 30).await);
        let day = manager.get(paths::MY_DAY).await;
        assert!(day.says(DUTY) && day.text.contains(&format!("\"{}\"", paths::limit(case))), "{}", day.text);
        assert!(!day.text.contains(&format!("\"{}\"", paths::limit(early))), "{}", day.text);
        let listed = manager.get("/cases?duty=say_why_late").await;
        assert!(listed.text.contains(&format!("\"{}\"", paths::case(case))), "{}", listed.text);
        assert!(!listed.text.contains(&paths::case(early)), "{}", listed.text);

        let page = manager.get(&paths::limit(case)).await;
        assert!(page.says("Așteaptă de") && page.says("30 de zile"), "{}", page.text);
        let many = [("missed", "institution"), ("police", "20"), ("court", "11")];
        let refused = says(&manager, case, &many).await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.says("Ați scris 31 de zile în total, dar s-a așteptat numai 30 de zile"),
            "{}",
            refused.text
        );
        assert!(refused.text.contains("value=\"20\""), "what was typed stays");
        for wrong in [&[("police", "2")][..], &[("missed", "institution"), ("police", "două")]] {
            assert_eq!(says(&manager, case, wrong).await.status, 422);
        }
        assert_eq!(number(&house, "SELECT COUNT(*) FROM missed_limits").await, 0);

        let said = says(&manager, case, &[("missed", "institution"), ("police", "20"), ("room", "4")]).await;
        assert_eq!(said.status, 303, "{}", said.text);
        assert!(!manager.get(paths::MY_DAY).await.says(DUTY));
        let page = manager.get(&paths::limit(case)).await;
        assert!(page.says("6 zile") && page.text.contains("value=\"20\""), "it stands there: {}", page.text);
        let corrected = says(&manager, case, &[("missed", "institution"), ("police", "21")]).await;
        assert_eq!(corrected.status, 303, "{}", corrected.text);
        assert_eq!(number(&house, "SELECT COUNT(*) FROM waiting_days").await, 1, "written anew");

        let yesterday = "UPDATE missed_limits SET said_at = said_at - 86400000";
        house.workplace.database.schema().execute_unprepared(yesterday).await.unwrap();
        heard(&house, &manager, case).await;
        assert!(manager.get(paths::MY_DAY).await.says(DUTY), "the days since are nobody's yet");
        let said = says(&manager, case, &[("missed", "team"), ("police", "21"), ("interviewer", "3")]).await;
        assert_eq!(said.status, 303, "{}", said.text);
        assert!(!manager.get(paths::MY_DAY).await.says(DUTY));
    }
}

#[tokio::test]
async fn a_child_that_was_heard_late_keeps_its_case_from_being_closed_until_it_is_said_why() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let case = accepted(&house, 30).await;
        heard(&house, &coordinator, case).await;
        supported(&house, case).await;
        let (close, limit) = (paths::close(case), paths::limit(case));
        for page in [paths::case(case), close.clone()] {
            let shown = coordinator.get(&page).await;
            assert!(shown.says("Termenul primei audieri a trecut și nu s-a spus de ce"), "{}", shown.text);
            assert!(shown.text.contains(&limit));
        }
        let version = house.version(case).await.to_string();
        let closing = [("reason", "support_completed"), ("version", version.as_str())];
        assert_eq!(coordinator.post(&close, &closing).await.status, 422);
        assert_eq!(says(&coordinator, case, &[("missed", "nobody_asked")]).await.status, 303);
        let page = coordinator.get(&close).await;
        let closed = page.press(&coordinator, &close, &[("reason", "support_completed")]).await;
        assert_eq!(closed.status, 303, "{}", closed.text);
    }
}

#[tokio::test]
async fn a_child_that_was_heard_in_time_owes_no_reason() {
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let case = accepted(&house, 10).await;
        heard(&house, &manager, case).await;
        assert!(!manager.get(paths::MY_DAY).await.says(DUTY));
        let page = manager.get(&paths::limit(case)).await;
        assert!(page.status == 200 && !page.text.contains("name=\"missed\""), "{}", page.text);
        let unasked = manager.post(&paths::limit_missed(case), &[("version", "0"), ("missed", "room")]).await;
        assert_eq!(unasked.status, 409, "{}", unasked.text);
    }
}

/// Heard two hours before: of thirty days 29 were whole.
#[tokio::test]
async fn the_figures_tell_why_children_waited_and_outside_no_small_number() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        assert!(coordinator.get(WAITS).await.status == 200);
        let case = accepted(&house, 30).await;
        heard(&house, &coordinator, case).await;
        let days = [("missed", "institution"), ("police", "20"), ("room", "3")];
        assert_eq!(says(&coordinator, case, &days).await.status, 303);
        let page = coordinator.get(WAITS).await;
        assert_eq!(last_row(&page, "waits")[1..], ["1", "29", "3 (10 %)", "20 (69 %)", "6 (21 %)"]);
        assert!(page.says("Lipsa unei camere") && page.says("6 zile (21 %)"), "{}", page.text);
        let by_language = coordinator.get("/statistics?about=waits&by=language").await;
        assert!(by_language.says("20 (69 %)") && by_language.status == 200, "{}", by_language.text);
        let csv = coordinator.get(paths::STATISTICS_CSV).await.text;
        let (head, last) = (csv.lines().next().unwrap(), csv.trim_end().lines().last().unwrap());
        let place = head.rsplit(',').position(|cell| cell.ends_with(": poliția")).unwrap();
        assert_eq!(last.rsplit(',').nth(place), Some("20"), "{csv}");

        let manager = house.browser(Role::CaseManager).await;
        let outside = manager.get(WAITS).await;
        assert!(outside.says("nu se spune") && !outside.text.contains(" %<"), "{}", outside.text);
        assert!(!outside.says("poliția"));
        let how = manager.get("/statistics/how").await;
        for said in ["nu a cerut nimeni audierea", "Copiii care nu au fost audiați", "Urmărirea cazului"] {
            assert!(how.says(said), "{said}");
        }
    }
}
