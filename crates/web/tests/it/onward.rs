//! A case never waits for nobody: coordinators hear of a referral as it comes, a child that was heard stays in
//! somebody's day until their case ends, and what is owed in the house can be read in one place.

use barnahus_casework::Urgency;
use barnahus_outbox::LetterKind;
use barnahus_store::cases::{self, Case};
use barnahus_store::support;
use barnahus_store::teams::{self, Member};
use barnahus_vocabulary::{CaseId, Role, paths};

use crate::exchange::step;
use crate::front_door::{Answer, houses_with_people, now};
use crate::support_settled::settled;
use crate::way_in::account;

const BEGIN: &str = "De început sprijinul";
const DECIDE: &str = "Sprijinul nu este hotărât în întregime";
const CLOSE: &str = "Nu mai este nimic de făcut în caz";
const EIGHTEEN: &str = "Împlinește 18 ani";
const MORE: &str = "Sunt mai multe cazuri deschise decât încap aici";

#[tokio::test]
async fn coordinators_hear_of_a_referral_as_it_comes_and_louder_in_danger() {
    for house in houses_with_people().await {
        account(&house, Role::Coordinator).await;
        let coordinator = [house.of(Role::Coordinator)];
        house.received_with(&[("urgency", "urgent")]).await;
        assert_eq!(house.told_of(LetterKind::TaskAwaits, house.id).await, coordinator);
        assert_eq!(house.told_of(LetterKind::CannotWait, house.id).await, []);
        house.received_with(&[("urgency", "immediate_danger")]).await;
        assert_eq!(house.told_of(LetterKind::CannotWait, house.id).await, coordinator);
        assert_eq!(house.told_of(LetterKind::TaskAwaits, house.id).await, coordinator, "one letter for each");

        let near = [
            ("urgency", "immediate_danger"),
            ("suspected_given_name", "Persoana"),
            ("suspected_family_name", "coordinator"),
        ];
        house.received_with(&near).await;
        assert_eq!(
            house.told_of(LetterKind::CannotWait, house.id).await,
            coordinator,
            "of themselves, nothing"
        );
    }
}

#[tokio::test]
async fn a_child_that_was_heard_stays_in_somebodys_day_until_nothing_is_left() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let (codename, manager) = (house.codename(case).await, house.browser(Role::CaseManager).await);
        step(&house, &paths::no_interview(case), &[("reason", "child_does_not_wish")]).await;
        for role in [Role::CaseManager, Role::Coordinator] {
            let day = house.browser(role).await.get(paths::MY_DAY).await;
            assert!(day.says(&format!("{BEGIN}: {codename}")), "{role}: {}", day.text);
            assert!(day.text.contains(&paths::begin_support(case)), "{role}");
        }
        let narrowed = manager.get("/cases?duty=begin_support").await;
        assert!(narrowed.says(&codename), "{}", narrowed.text);

        step(&house, &paths::begin_support(case), &[]).await;
        let day = manager.get(paths::MY_DAY).await;
        assert!(!day.says(BEGIN) && day.says(&format!("{DECIDE}: {codename}")), "{}", day.text);
        settled(&house, case).await;
        let day = manager.get(paths::MY_DAY).await;
        assert!(!day.says(DECIDE), "{}", day.text);
        assert!(day.says(CLOSE) && day.says(&codename), "{}", day.text);
        step(&house, &paths::close(case), &[("reason", "support_completed")]).await;
        assert!(!manager.get(paths::MY_DAY).await.says(&codename));
    }
}

#[tokio::test]
async fn a_birthday_is_found_behind_more_cases_than_a_day_shows() {
    for house in houses_with_people().await {
        let case = house.accepted_with(&[("urgency", "routine"), ("birth_date", "20.01.2009")]).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let day = coordinator.get(paths::MY_DAY).await;
        assert!(day.says(EIGHTEEN) && !day.says(MORE), "{}", day.text);
        let found = cases::find(house.workplace.database.read(), house.id, case).await.unwrap().unwrap();
        let tx = house.workplace.database.begin().await.unwrap();
        for number in 0..200 {
            let codename = format!("Urgența {number}");
            let more =
                Case { id: CaseId::random(), codename, urgency: Urgency::ImmediateDanger, ..found.clone() };
            cases::insert(&tx, house.id, &more, now()).await.unwrap();
        }
        tx.commit().await.unwrap();
        let day = coordinator.get(paths::MY_DAY).await;
        assert!(day.says(EIGHTEEN), "a birthday does not wait behind what is more urgent: {}", day.text);
        assert!(day.says(MORE), "{}", day.text);
    }
}

#[tokio::test]
async fn what_is_owed_in_the_house_is_read_in_one_place_by_coordinators() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let tx = house.workplace.database.begin().await.unwrap();
        let member = Member { person: house.of(Role::Physician), role: Role::Physician, joined_at: now() };
        teams::join(&tx, house.id, case, member).await.unwrap();
        tx.commit().await.unwrap();
        account(&house, Role::Physician).await;
        let (codename, manager) = (house.codename(case).await, house.browser(Role::CaseManager).await);
        let coordinator = house.browser(Role::Coordinator).await;
        assert!(coordinator.get(paths::OWED).await.says("Nimeni nu are nimic de făcut"));
        let owner = house.of(Role::Physician).to_string();
        let fields = [
            ("support_kind", "medical_examination"),
            ("service", ""),
            ("what", "Examinarea, cu mama."),
            ("owner", &*owner),
            ("due", "mâine"),
        ];
        assert_eq!(manager.post(&paths::support_new(case), &fields).await.status, 303);
        let on = house.workplace.database.read();
        let piece = support::of_case(on, &house.workplace.keys, (house.id, case)).await.unwrap().remove(0);

        assert!(coordinator.get(paths::MY_DAY).await.text.contains(paths::OWED));
        let list = coordinator.get(paths::OWED).await;
        assert!(list.says("Persoana physician") && list.says(&codename), "{}", list.text);
        assert!(list.text.contains(&paths::support_piece(piece.id)), "{}", list.text);
        assert!(
            !list.says("Examinarea") && !list.says("medicală"),
            "which help it is stands behind the link"
        );
        assert_eq!(manager.get(paths::OWED).await.status, 404);
        assert!(!manager.get(paths::MY_DAY).await.text.contains(paths::OWED));
        house.too_near(case, house.of(Role::Coordinator)).await;
        let list = coordinator.get(paths::OWED).await;
        assert!(!list.says(&codename) && list.says("Nimeni nu are nimic de făcut"), "{}", list.text);
    }
}

#[tokio::test]
async fn what_is_owed_in_the_house_is_read_by_the_hundred() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let coordinator = house.browser(Role::Coordinator).await;
        for _ in 0..101 {
            house.owes_therapy(case, house.of(Role::CaseManager)).await;
        }
        let lines = |list: &Answer| list.text.matches("href=\"/support/").count();
        let first = coordinator.get(paths::OWED).await;
        assert_eq!(lines(&first), 100);
        assert!(first.text.contains(&paths::owed_behind(100)) && !first.text.contains("rel=\"prev\""));
        let last = coordinator.get(&paths::owed_behind(100)).await;
        assert_eq!(lines(&last), 1);
        assert!(last.text.contains("rel=\"prev\"") && !last.text.contains("rel=\"next\""));
    }
}
