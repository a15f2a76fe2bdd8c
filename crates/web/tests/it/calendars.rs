//! A calendar that somebody brings along: uploaded, seen, taken back; and nobody is planned into hours
//! that are taken in it.

use barnahus_operations::tidy::tidy;
use barnahus_store::calendars;
use barnahus_vocabulary::{Instant, Role, paths};
use time::Duration;
use time::macros::datetime;

use crate::front_door::{Answer, Browser, Door, houses_with_people, now};

/// Every weekday morning and afternoon, as a calendar program writes it.
const BUSY_WEEKS: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n\
    DTSTART;TZID=Europe/Bucharest:20261123T080000\r\nDTEND;TZID=Europe/Bucharest:20261123T180000\r\n\
    RRULE:FREQ=DAILY;COUNT=10\r\nSUMMARY:Terapie cu Ilinca\r\nLOCATION:Strada Lungă\r\nEND:VEVENT\r\n\
    END:VCALENDAR\r\n";

/// The same, with a rule that is none.
fn broken() -> String {
    BUSY_WEEKS.replace("FREQ=DAILY", "FREQ=UNEORI")
}

async fn stretches(door: &Door, role: Role) -> usize {
    let on = door.workplace.database.read();
    calendars::busy_of(on, door.id, door.of(role), now()).await.unwrap().len()
}

/// When the slots of a page begin.
fn slots(page: &Answer) -> Vec<Instant> {
    let words = page.text.split("value=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let starts = words.filter_map(|word| word.split_once('!')?.0.parse().ok());
    starts.map(Instant::from_minutes).collect()
}

async fn upload(browser: &Browser<'_>, door: &Door, role: Role, file: &str) -> (u16, String) {
    let answer = browser.upload(&paths::person_calendar(door.of(role)), "calendar", file).await;
    (answer.status, answer.text)
}

#[tokio::test]
async fn a_calendar_is_brought_along_seen_and_taken_back_by_its_owner() {
    for door in houses_with_people().await {
        let judge = door.browser(Role::Judge).await;
        let place = paths::person_calendar(door.of(Role::Judge));
        let before = judge.get(&place).await;
        assert!(before.says("Calendarul meu") && before.says("Niciun fișier."));
        assert_eq!(upload(&judge, &door, Role::Judge, BUSY_WEEKS).await.0, 303);
        let after = judge.get(&place).await;
        assert!(after.says("9 intervale"), "the first day is over: {}", after.text);
        assert!(after.says("Calendarul a fost citit."));
        assert!(!after.text.contains("Ilinca") && !after.text.contains("Strada"));
        let remove = paths::person_calendar_remove(door.of(Role::Judge));
        assert_eq!(after.press(&judge, &remove, &[]).await.location, Some(place.clone()));
        assert!(judge.get(&place).await.says("Niciun fișier."));
        assert_eq!(stretches(&door, Role::Judge).await, 0);
        let trail = door.browser(Role::DataProtectionOfficer).await.get(paths::AUDIT).await;
        assert!(trail.says("a adus un calendar") && trail.says("a șters un calendar"));
    }
}

#[tokio::test]
async fn a_broken_calendar_is_explained_and_changes_nothing() {
    for door in houses_with_people().await {
        let judge = door.browser(Role::Judge).await;
        assert_eq!(upload(&judge, &door, Role::Judge, BUSY_WEEKS).await.0, 303);
        let large = BUSY_WEEKS.to_owned() + &"X-PAD:0123456789\r\n".repeat(140_000);
        let web_page = "<!DOCTYPE html>".to_owned();
        let cut = BUSY_WEEKS.replace("END:VEVENT\r\nEND:VCALENDAR\r\n", "");
        for (file, said) in [
            (broken(), "O repetare nu se poate citi. Rândul 7. Nu s-a schimbat nimic."),
            (web_page, "Fișierul nu este un calendar (.ics)."),
            (cut, "Fișierul se oprește la mijloc."),
            (large, "Fișierul este prea mare"),
            (String::new(), "Alegeți un fișier."),
        ] {
            let (status, page) = upload(&judge, &door, Role::Judge, &file).await;
            assert_eq!(status, 422, "{said}");
            assert!(page.contains(said), "{said}: {page}");
            assert_eq!(stretches(&door, Role::Judge).await, 9, "{said}");
        }
        let huge = BUSY_WEEKS.to_owned() + &"X-PAD:0123456789\r\n".repeat(280_000);
        assert_eq!(upload(&judge, &door, Role::Judge, &huge).await.0, 413);
        let elsewhere = judge.upload(paths::PERSON_NEW, "name", &"0123456789".repeat(30_000)).await;
        assert_eq!(elsewhere.status, 413, "no other address takes files");
    }
}

#[tokio::test]
async fn whoever_manages_hours_may_bring_it_and_others_see_nothing_of_it() {
    for door in houses_with_people().await {
        let planner = door.browser(Role::RoomPlanner).await;
        assert_eq!(upload(&planner, &door, Role::Judge, BUSY_WEEKS).await.0, 303);
        let police = door.browser(Role::Police).await;
        assert_eq!(upload(&police, &door, Role::Judge, BUSY_WEEKS).await.0, 404);
        let remove = paths::person_calendar_remove(door.of(Role::Judge));
        assert_eq!(police.post(&remove, &[]).await.status, 404);
        assert_eq!(stretches(&door, Role::Judge).await, 9);
    }
}

#[tokio::test]
async fn past_hours_are_forgotten_and_whoever_leaves_takes_their_calendar_along() {
    for door in houses_with_people().await {
        let coordinator = door.browser(Role::Coordinator).await;
        assert_eq!(upload(&coordinator, &door, Role::Judge, BUSY_WEEKS).await.0, 303);
        tidy(&door.workplace, now() + Duration::days(4)).await.unwrap();
        assert_eq!(stretches(&door, Role::Judge).await, 5);
        // Sessions have had their time as well.
        let coordinator = door.browser(Role::Coordinator).await;
        let judge = door.of(Role::Judge);
        let closed = coordinator.post(&paths::person_close(judge), &[]).await;
        assert_eq!(closed.location.as_deref(), Some(paths::PEOPLE));
        assert_eq!(stretches(&door, Role::Judge).await, 0);
        let on = door.workplace.database.read();
        assert_eq!(calendars::of_person(on, door.id, judge).await.unwrap(), None);
    }
}

#[tokio::test]
async fn nobody_is_planned_into_hours_that_are_taken_in_their_calendar() {
    for door in houses_with_people().await {
        let coordinator = door.browser(Role::Coordinator).await;
        let case = door.accepted().await;
        let over = Instant::from(datetime!(2026-12-02 22:00 UTC));
        let page = coordinator.get(&paths::slots(case)).await;
        assert!(slots(&page).iter().any(|start| *start < over), "there are slots that the calendar can bar");
        let interviewer = door.browser(Role::Interviewer).await;
        assert_eq!(upload(&interviewer, &door, Role::Interviewer, BUSY_WEEKS).await.0, 303);
        let page = coordinator.get(&paths::slots(case)).await;
        assert!(slots(&page).iter().all(|start| *start >= over), "{}", page.text);
        assert!(!page.text.contains("Terapie"));
    }
}
