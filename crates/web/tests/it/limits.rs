//! The limit of a first interview is extended once, before it has passed, and moves wherever it is shown and counted.

use barnahus_vocabulary::{CaseId, Role, paths};
use sea_orm::{ConnectionTrait, Statement};

use crate::booked::booking_at;
use crate::front_door::{Answer, Browser, Door, houses_with_people};
use crate::merges::merged;
use crate::neighbour::Neighbour;
use crate::records::with;
use crate::statistics::last_row;
use crate::transfers_carried::moved;
use crate::waiting_since::{LIMIT, accepted, said};
use crate::way_in::account;

const DAY: i64 = 24 * 60;
pub const EXTENDED: &str = "Termenul a fost prelungit";
const REASON: [(&str, &str); 1] = [("extension", "interpreter_missing")];

/// Presses the button of the page.
pub async fn extended(browser: &Browser<'_>, case: CaseId) -> Answer {
    let page = browser.get(&paths::limit(case)).await;
    page.press(browser, &paths::limit(case), &REASON).await
}

pub async fn number(house: &Door, sql: &str) -> i64 {
    let on = house.workplace.database.schema();
    let row = on.query_one_raw(Statement::from_string(on.get_database_backend(), sql)).await.unwrap();
    row.unwrap().try_get_by_index::<i64>(0).unwrap()
}

/// The referral came on 14 November: the last day is the 28th, with the extension the 5th of December.
#[tokio::test]
async fn a_limit_is_extended_once_and_moves_wherever_it_is_shown() {
    for house in houses_with_people().await {
        let manager = house.browser(Role::CaseManager).await;
        let case = accepted(&house, 10).await;
        assert!(said(&manager, case, LIMIT).await.unwrap().contains("28 noiembrie 2026"));
        assert!(manager.get(&paths::case(case)).await.text.contains(&paths::limit(case)), "a way there");
        let page = manager.get(&paths::limit(case)).await;
        assert!(page.says("Prelungește cu 7 zile"), "{}", page.text);
        assert_eq!(manager.post(&paths::limit(case), &[]).await.status, 422, "no reason, no extension");
        let done = extended(&manager, case).await;
        assert_eq!((done.status, done.location), (303, Some(paths::limit(case))), "{}", done.text);

        let now = said(&manager, case, LIMIT).await.unwrap();
        assert!(now.contains("5 decembrie 2026") && now.contains("prelungit"), "{now}");
        let slots = manager.get(&paths::slots(case)).await;
        assert!(slots.says("5 decembrie 2026") && slots.says("prelungit"), "{}", slots.text);
        for place in [paths::MY_DAY, paths::CASES] {
            let shown = manager.get(place).await;
            assert!(shown.says("5 dec") && !shown.says("28 nov"), "{place}: {}", shown.text);
        }
        let page = manager.get(&paths::limit(case)).await;
        assert!(page.says(EXTENDED) && page.says("Persoana case_manager"), "{}", page.text);
        let again = manager.post(&paths::limit(case), &REASON).await;
        assert!(again.status == 409 && again.says("a doua prelungire nu există"), "{}", again.text);
        assert_eq!(number(&house, "SELECT COUNT(*) FROM limit_extensions").await, 1);
        let trail = house.browser(Role::Coordinator).await.get(&paths::case_audit(case)).await;
        assert!(
            trail.says("a prelungit termenul primei audieri") && trail.says("nu se găsește un interpret")
        );
    }
}

#[tokio::test]
async fn a_limit_that_has_passed_is_not_extended_and_neither_is_one_of_a_referral_in_triage() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (passed, triage) = (accepted(&house, 15).await, house.received_with(&[]).await);
        for (case, why) in [(passed, "Termenul a trecut"), (triage, "Cazul nu așteaptă acum o primă audiere")]
        {
            let refused = coordinator.post(&paths::limit(case), &REASON).await;
            assert!(refused.status == 409 && refused.says(why), "{}", refused.text);
        }
        assert_eq!(number(&house, "SELECT COUNT(*) FROM limit_extensions").await, 0);
    }
}

/// Booked for 1 December, after the last day; with the extension that is in time.
#[tokio::test]
async fn what_is_booked_is_in_time_by_the_limit_that_was_extended() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let case = accepted(&house, 10).await;
        let slots = coordinator.get(&paths::slots(case)).await;
        let booking = booking_at(&slots.press(&coordinator, &paths::book(case), &[]).await);
        house.set_hour(booking, 7 * DAY).await;
        let late = "UPDATE case_facts SET within_limit = FALSE";
        house.workplace.database.schema().execute_unprepared(late).await.unwrap();
        assert!(coordinator.get(paths::MY_DAY).await.says("Audierea este programată după termen"));
        assert_eq!(extended(&coordinator, case).await.status, 303);
        assert!(!coordinator.get(paths::MY_DAY).await.says("Audierea este programată după termen"));
        house.set_hour(booking, -120).await;
        assert_eq!(house.record(&coordinator, booking, &with(&[], "0")).await.status, 303);
        let page = coordinator.get(paths::STATISTICS).await;
        assert_eq!(last_row(&page, "within_limit")[2], "1 (100 %)");
    }
}

#[tokio::test]
async fn the_extension_of_a_case_that_was_merged_is_that_of_the_child() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (young, stays) = (accepted(&house, 10).await, accepted(&house, 10).await);
        assert_eq!(extended(&coordinator, young).await.status, 303);
        merged(&house, young, stays).await;
        assert!(coordinator.get(&paths::limit(stays)).await.says(EXTENDED));
        assert!(said(&coordinator, stays, LIMIT).await.unwrap().contains("5 decembrie 2026"));
        assert!(coordinator.get(paths::CASES).await.says("5 dec"));
    }
}

#[tokio::test]
async fn the_extension_and_what_was_said_of_the_days_go_to_another_house_with_the_case() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let case = accepted(&door, 10).await;
        assert_eq!(extended(&here, case).await.status, 303);
        let (house, person) = (door.id, door.of(Role::Coordinator));
        let tx = door.workplace.database.begin().await.unwrap();
        let days = [(barnahus_casework::interview::WaitCause::Court, 3)];
        let said_before = barnahus_store::waits::Kept {
            said: barnahus_casework::interview::Said::kept("institution".parse().unwrap(), days),
            by: person,
            at: crate::front_door::now(),
        };
        barnahus_store::waits::say(&tx, (house, case), &said_before).await.unwrap();
        tx.commit().await.unwrap();

        let new = moved(&door, &here, case, (&neighbour, &there)).await;
        assert!(said(&there, new, LIMIT).await.unwrap().contains("5 decembrie 2026"));
        let on = door.workplace.database.read();
        let kept = barnahus_store::waits::find(on, neighbour.id, new).await.unwrap().unwrap();
        assert_eq!(kept.said, said_before.said);
        assert_eq!(number(&door, "SELECT COUNT(*) FROM waiting_days").await, 1, "the days are counted once");
        assert_eq!(number(&door, "SELECT COUNT(*) FROM limit_extensions").await, 1);
    }
}
