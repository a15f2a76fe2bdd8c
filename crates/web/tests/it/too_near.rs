//! A coordinator who is the suspected person, or near, finds the case in no list: nothing tells them which codename
//! is theirs, nor when its child comes. That a room is taken they see.

use barnahus_casework::Typed;
use barnahus_operations::receive_referral::receive_referral;
use barnahus_store::likenesses;
use barnahus_store::people::{self, Person};
use barnahus_vocabulary::{BookingId, CaseId, DraftId, PersonId, Role, paths};

use crate::booked::select;
use crate::front_door::{Browser, Door, houses_with_people, now};
use crate::meetings::{planned_of, sent};
use crate::records::with;

/// How somebody turns out to be too near.
#[derive(Clone, Copy)]
enum Near {
    Declared,
    ByName,
    ByUnit,
}

impl Door {
    async fn turns_out(&self, case: CaseId, person: PersonId, near: Near) {
        let tx = self.workplace.database.begin().await.unwrap();
        let found = people::find(tx.sql(), self.id, person).await.unwrap().unwrap();
        let changed = match near {
            Near::Declared => {
                likenesses::declare_conflict(&tx, (self.id, case), person, now()).await.unwrap();
                found
            }
            Near::ByName => Person { display_name: "Mărăcine Costin".to_owned(), ..found },
            Near::ByUnit => Person { unit: Some("secția 3 poliție".to_owned()), ..found },
        };
        people::update(&tx, self.id, &changed).await.unwrap();
        tx.commit().await.unwrap();
    }
}

const SUSPECTED: [(&str, &str); 3] = [
    ("suspected_given_name", "Costin"),
    ("suspected_family_name", "Mărăcine"),
    ("suspected_unit", "Secția 3 Poliție"),
];

async fn says_nothing(browser: &Browser<'_>, of: (CaseId, &str, BookingId)) {
    let (case, codename, booking) = of;
    let id = case.to_string();
    for path in ["/cases", "/cases?show=all", paths::MY_DAY, paths::WEEK, paths::ARRIVALS, "/week?view=day"] {
        let list = browser.get(path).await;
        assert_eq!(list.status, 200, "{path}");
        assert!(!list.says(codename) && !list.text.contains(&id), "{path}: {}", list.text);
        assert!(!list.text.contains(&paths::booking(booking)), "{path}: {}", list.text);
    }
    let page = browser.get(paths::CASES_SEARCH).await;
    let found = page.press(browser, paths::CASES_SEARCH, &[("words", codename)]).await;
    assert!(!found.text.contains(&id), "{}", found.text);
}

#[tokio::test]
async fn a_coordinator_who_is_too_near_finds_the_case_in_no_list() {
    for door in houses_with_people().await {
        for near in [Near::Declared, Near::ByName, Near::ByUnit] {
            let coordinator = door.browser(Role::Coordinator).await;
            let case = door.accepted_with(&SUSPECTED).await;
            let slots = coordinator.get(&paths::slots(case)).await;
            let made = slots.press(&coordinator, &paths::book(case), &[]).await;
            assert_eq!(made.status, 303, "{}", made.text);
            let booking = crate::booked::booking_at(&made);
            door.set_hour(booking, 120).await;
            let codename = door.codename(case).await;
            for path in ["/cases", paths::WEEK, paths::ARRIVALS] {
                assert!(coordinator.get(path).await.says(&codename), "before: {path}");
            }
            let found = [("words", codename.as_str())];
            let page = coordinator.get(paths::CASES_SEARCH).await;
            let page = page.press(&coordinator, paths::CASES_SEARCH, &found).await;
            assert!(page.text.contains(&paths::case(case)), "{}", page.text);

            let before = door.people.iter().find(|one| one.roles.contains(&Role::Coordinator)).unwrap();
            door.turns_out(case, before.id, near).await;
            says_nothing(&coordinator, (case, &codename, booking)).await;
            for path in [paths::WEEK, paths::ARRIVALS] {
                let page = coordinator.get(path).await;
                assert!(page.text.contains("11:00"), "the room is taken: {path}: {}", page.text);
            }
            let planner = door.browser(Role::RoomPlanner).await;
            assert!(planner.get(paths::WEEK).await.says(&codename), "others see it as before");

            door.set_hour(booking, -120).await;
            assert!(!coordinator.get(paths::MY_DAY).await.says(&codename), "nor that it is to be recorded");
            let manager = door.browser(Role::CaseManager).await;
            assert_eq!(door.record(&manager, booking, &with(&[], "0")).await.status, 303);
            door.is_as_before(before).await;
        }
    }
}

impl Door {
    /// A referral that awaits triage.
    async fn received(&self, fields: &[(&str, &str)]) -> CaseId {
        let typed: Typed = [("urgency", "urgent")].iter().chain(fields).copied().collect();
        let intake = self.actor(Role::IntakeOfficer);
        receive_referral(&self.workplace, &intake, DraftId::random(), &typed, now()).await.unwrap().case
    }

    async fn is_as_before(&self, before: &Person) {
        let tx = self.workplace.database.begin().await.unwrap();
        let version = people::find(tx.sql(), self.id, before.id).await.unwrap().unwrap().version;
        people::update(&tx, self.id, &Person { version, ..before.clone() }).await.unwrap();
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn the_numbers_beside_the_list_do_not_count_it() {
    for door in houses_with_people().await {
        let coordinator = door.browser(Role::Coordinator).await;
        let case = door.received(&SUSPECTED).await;
        door.received(&[]).await;
        let before = coordinator.get("/cases").await;
        door.turns_out(case, door.of(Role::Coordinator), Near::ByName).await;
        let after = coordinator.get("/cases").await;
        let numbers = |text: &str| {
            let page = scraper::Html::parse_document(text);
            let chips = select(&page, "ul.filters a");
            chips.iter().map(|chip| chip.text().collect::<String>()).collect::<Vec<_>>()
        };
        assert_ne!(numbers(&before.text), numbers(&after.text), "{}", after.text);
        assert!(numbers(&before.text).iter().any(|chip| chip.contains('2')), "{}", before.text);
        assert!(!numbers(&after.text).iter().any(|chip| chip.contains('2')), "{}", after.text);
    }
}

const MUST_NOT_MEET: &str = "este invitat cineva prea aproape de presupusul făptuitor";

#[tokio::test]
async fn whoever_is_in_charge_learns_that_somebody_who_is_invited_to_a_meeting_is_too_near() {
    for door in houses_with_people().await {
        let case = door.accepted_with(&SUSPECTED).await;
        door.team_of(case).await;
        let manager = door.browser(Role::CaseManager).await;
        let meeting = planned_of(&door, &manager, case).await;
        let place = paths::meeting(meeting);
        for role in [Role::CaseManager, Role::Coordinator] {
            assert!(!door.browser(role).await.get(paths::MY_DAY).await.says(MUST_NOT_MEET), "{role}");
        }
        let prosecutor = door.of(Role::Prosecutor);
        door.turns_out(case, prosecutor, Near::ByName).await;
        for role in [Role::CaseManager, Role::Coordinator] {
            let day = door.browser(role).await.get(paths::MY_DAY).await;
            assert!(day.says(MUST_NOT_MEET) && day.text.contains(&place), "{role}: {}", day.text);
        }
        let theirs = door.browser(Role::Prosecutor).await.get(paths::MY_DAY).await;
        assert!(!theirs.says(MUST_NOT_MEET) && !theirs.text.contains(&place), "{}", theirs.text);

        // They are left out, at the same hour.
        let action = paths::meeting_move(meeting);
        let page = manager.get(&action).await;
        let html = scraper::Html::parse_document(&page.text);
        let all: Vec<String> = select(&html, "input[name=who][checked]")
            .iter()
            .map(|one| one.value().attr("value").unwrap().to_owned())
            .filter(|who| !who.starts_with(&prosecutor.to_string()))
            .collect();
        let mut fields: Vec<_> = all.iter().map(|who| ("who", who.as_str())).collect();
        fields.push(("do", "book"));
        let moved = sent(&manager, &page, &action, &fields).await;
        assert_eq!(moved.status, 303, "{}", moved.text);
        for role in [Role::CaseManager, Role::Coordinator] {
            assert!(!door.browser(role).await.get(paths::MY_DAY).await.says(MUST_NOT_MEET), "{role}");
        }
    }
}
