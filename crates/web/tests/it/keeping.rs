//! Closing and keeping, through the front door: what is open keeps a case from being closed, time and holds keep
//! it from being erased.

use barnahus_store::cases;
use barnahus_vocabulary::{CaseId, Instant, Role, paths};

use crate::emergencies::asks;
use crate::exchange::step;
use crate::exchange_ends::young_person;
use crate::front_door::{Door, houses_with_people};
use crate::way_in::{PASSWORD, account};

/// Tuesday, 20 January 2032, noon: the child of the case is 23 today.
pub fn day_of_erasing() -> Instant {
    Instant::from_millis(1_958_205_600_000)
}

fn day_before() -> Instant {
    Instant::from_millis(1_958_205_600_000 - 86_400_000)
}

pub async fn closed(house: &Door) -> CaseId {
    let case = young_person(house).await;
    step(house, &paths::close(case), &[("reason", "support_completed")]).await;
    case
}

#[tokio::test]
async fn a_case_is_closed_once_nothing_is_open_in_it() {
    for house in houses_with_people().await {
        let (case, coordinator) = (young_person(&house).await, house.browser(Role::Coordinator).await);
        let action = paths::representative(case);
        let first = [("as_what", "parent"), ("name", "Maria Pop"), ("since", "01.11.2026"), ("version", "0")];
        assert_eq!(coordinator.post(&action, &first).await.status, 303);
        account(&house, Role::Interviewer).await;
        let codename = house.codename(case).await;
        // Read before anything was open, as a page that someone left standing.
        let version = coordinator.get(&paths::close(case)).await;
        let version = version.text.split("name=\"version\" value=\"").nth(1).unwrap();
        let version = version.split('"').next().unwrap().to_owned();
        let close = [("reason", "support_completed"), ("version", &*version)];

        assert_eq!(asks(&house.browser(Role::Interviewer).await, &codename).await.status, 303);
        let next = [("as_what", "carer"), ("name", "Ana Lac"), ("since", "20.11.2026"), ("version", "1")];
        assert_eq!(coordinator.post(&action, &next).await.status, 303);

        for page in [paths::case(case), paths::close(case)] {
            let said = coordinator.get(&page).await;
            assert!(said.says("Înainte de închidere mai sunt de făcut"), "{page}: {}", said.text);
            for link in [&action, &paths::case_emergency(case)] {
                assert!(said.text.contains(&format!("href=\"{link}\"")), "{page} leads to {link}");
            }
        }
        let manager = house.browser(Role::CaseManager).await.get(&paths::case(case)).await;
        assert!(!manager.says("Înainte de închidere"), "whoever closes it is told");
        let refused = coordinator.post(&paths::close(case), &close).await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        assert!(
            !cases::find(house.workplace.database.read(), house.id, case)
                .await
                .unwrap()
                .unwrap()
                .stage
                .code()
                .has_ended()
        );

        assert_eq!(coordinator.post(&paths::court_told(case), &[]).await.status, 303);
        let left = coordinator.get(&paths::close(case)).await;
        assert!(!left.text.contains(&format!("href=\"{action}\"")), "done is done");
        assert_eq!(
            coordinator.post(&paths::close(case), &close).await.status,
            422,
            "one thing is still open"
        );
    }
}

#[tokio::test]
async fn an_ended_file_is_kept_until_its_day_and_longer_while_it_is_held() {
    for house in houses_with_people().await {
        let case = closed(&house).await;
        for role in [Role::Coordinator, Role::DataProtectionOfficer] {
            account(&house, role).await;
        }
        let page = house.browser(Role::Coordinator).await.get(&paths::case(case)).await;
        assert!(page.says("Păstrarea dosarului") && page.says("20 ianuarie 2032"), "{}", page.text);
        let (erase, password) = (paths::erase(case), [("password", PASSWORD)]);

        let early = house.with_clock(day_before);
        let coordinator = early.browser(Role::Coordinator).await;
        assert!(!coordinator.get(paths::MY_DAY).await.says("Dosare de șters"));
        assert!(coordinator.get(&erase).await.says("trebuie încă păstrat"));
        assert_eq!(coordinator.post(&erase, &password).await.status, 422, "a day too early");

        let house = early.with_clock(day_of_erasing);
        let codename = house.codename(case).await;
        let officer = house.browser(Role::DataProtectionOfficer).await;
        let list = officer.get(paths::KEPT).await;
        assert!(list.says(&codename) && !list.says("20 ianuarie 2032"), "no birthday: {}", list.text);
        assert!(!list.text.contains(&erase), "whoever watches does not erase");
        assert_eq!(officer.post(&paths::hold(case), &[]).await.status, 422, "not without a reason");
        assert_eq!(officer.post(&paths::hold(case), &[("reason", "proceedings")]).await.status, 303);

        let coordinator = house.browser(Role::Coordinator).await;
        assert!(
            coordinator
                .get(paths::KEPT)
                .await
                .says("o procedură judiciară este în curs".trim_start_matches("o "))
        );
        assert_eq!(coordinator.post(&erase, &password).await.status, 422, "it is held");
        assert_eq!(coordinator.post(&paths::lift_hold(case), &[]).await.status, 303);
        assert!(coordinator.get(paths::MY_DAY).await.says("Dosare de șters"));
        assert_eq!(coordinator.post(&erase, &[("password", "alta-parola-lunga")]).await.status, 422);
        assert_eq!(coordinator.post(&erase, &password).await.status, 303);
    }
}

#[tokio::test]
async fn until_when_an_ended_file_is_kept_who_holds_it_and_why_is_for_whoever_erases_it() {
    for house in houses_with_people().await {
        let case = closed(&house).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let who = format!("{}:interpreter", house.of(Role::Interpreter));
        assert_eq!(coordinator.post(&paths::team_add(case), &[("who", &who)]).await.status, 303);
        let officer = house.browser(Role::DataProtectionOfficer).await;
        assert_eq!(officer.post(&paths::hold(case), &[("reason", "proceedings")]).await.status, 303);
        let told = ["20 ianuarie 2032", "rocedură judiciară", "Păstrarea dosarului"];
        let page = coordinator.get(&paths::case(case)).await;
        assert!(told.iter().all(|words| page.says(words)), "{}", page.text);
        assert!(coordinator.get(&paths::case_audit(case)).await.says("rocedură judiciară"));
        for role in [Role::CaseManager, Role::Interpreter] {
            let browser = house.browser(role).await;
            for path in [paths::case(case), paths::case_audit(case)] {
                let page = browser.get(&path).await;
                let untold = !told.iter().any(|words| page.says(words));
                assert!(page.status == 200 && untold, "{role}: {} {}", page.status, page.text);
            }
        }
    }
}
