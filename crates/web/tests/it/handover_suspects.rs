//! The officer suspects somebody of the house: who is in charge, or expected at an interview that is booked.

use barnahus_exchange::Reference;
use barnahus_identity::{FeedKind, Holder};
use barnahus_operations::tidy::tidy;
use barnahus_store::people;
use barnahus_vocabulary::{CaseId, PersonId, Role, paths};

use crate::adult_core::Core;
use crate::exchange::{accepted, assigned, hand_over};
use crate::front_door::{Door, houses_with_people, now};
use crate::managers::names;

const NEAR: &str = "La audiere este așteptat cineva prea aproape de presupusul făptuitor";

/// The name of that person, as a suspected one is written.
async fn named(house: &Door, who: PersonId) -> [(&'static str, String); 2] {
    let found = people::find(house.workplace.database.read(), house.id, who).await.unwrap().unwrap();
    let (family, given) = found.display_name.split_once(' ').unwrap();
    [("suspected_family_name", family.to_owned()), ("suspected_given_name", given.to_owned())]
}

/// The officer tells of a child, and whom they suspect.
async fn told(house: &Door, code: &str, who: PersonId) {
    let suspected = named(house, who).await;
    let mut child = vec![("urgency", "urgent"), ("given_name", "Ilinca"), ("birth_date", "12.03.2015")];
    child.extend(suspected.iter().map(|(field, text)| (*field, text.as_str())));
    hand_over(house, code, &child).await;
}

async fn feed(house: &Door, person: PersonId) -> String {
    let tx = house.workplace.database.begin().await.unwrap();
    let holder = Holder { house: house.id, person };
    let made = house.workplace.identity.make_feed(&tx, holder, FeedKind::Appointments, now()).await;
    let token = made.unwrap().reveal();
    tx.commit().await.unwrap();
    house.stranger().get(&paths::feed(&token)).await.text
}

async fn books(house: &Door, case: CaseId) {
    let coordinator = house.browser(Role::Coordinator).await;
    let slots = coordinator.get(&paths::slots(case)).await;
    let made = slots.press(&coordinator, &paths::book(case), &[]).await;
    assert_eq!(made.status, 303, "{}", made.text);
}

#[tokio::test]
async fn whom_the_officer_suspects_is_in_charge_of_nothing_and_the_core_waits_for_another() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        assigned(&house, case).await;
        let another = house.another(Role::CaseManager, "Radu Brad").await;
        told(&house, &code, house.of(Role::CaseManager)).await;
        house.carried_at(now()).await;
        let reference = Reference::from_random([0x5a; 16]);
        assert_eq!(core.heard(&reference).len(), 1, "nobody is in charge: {:?}", core.heard(&reference));
        let coordinator = house.browser(Role::Coordinator).await;
        assert!(coordinator.get(paths::MY_DAY).await.says("Nimeni nu răspunde de caz"));
        let answer = names(&coordinator, case, another).await;
        assert_eq!(answer.status, 303, "{}", answer.text);
        house.carried_at(now()).await;
        assert_eq!(core.heard(&reference).pop().unwrap(), "referral.taken_up {}");
    }
}

/// What that person is in the house from now on.
pub async fn roles(house: &Door, who: PersonId, roles: &[Role]) {
    let tx = house.workplace.database.begin().await.unwrap();
    let mut person = people::find(tx.sql(), house.id, who).await.unwrap().unwrap();
    person.roles = roles.to_vec();
    people::update(&tx, house.id, &person).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn once_the_one_in_charge_can_be_again_the_core_hears_it_without_anybodys_step() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        assigned(&house, case).await;
        let manager = house.of(Role::CaseManager);
        roles(&house, manager, &[Role::SocialWorker]).await;
        hand_over(&house, &code, &[("urgency", "urgent"), ("given_name", "Ilinca")]).await;
        let reference = Reference::from_random([0x5a; 16]);
        tidy(&house.workplace, now()).await.unwrap();
        house.carried_at(now()).await;
        assert_eq!(core.heard(&reference).len(), 1, "nobody is in charge: {:?}", core.heard(&reference));
        roles(&house, manager, &[Role::CaseManager]).await;
        tidy(&house.workplace, now()).await.unwrap();
        tidy(&house.workplace, now()).await.unwrap();
        house.carried_at(now()).await;
        assert_eq!(core.heard(&reference).len(), 2, "once: {:?}", core.heard(&reference));
        assert_eq!(core.heard(&reference).pop().unwrap(), "referral.taken_up {}");
    }
}

#[tokio::test]
async fn who_is_expected_and_too_near_is_a_duty_and_reads_no_hour() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        assigned(&house, case).await;
        books(&house, case).await;
        let near = house.of(Role::Interviewer);
        let coordinator = house.browser(Role::Coordinator).await;
        assert!(!coordinator.get(paths::MY_DAY).await.says(NEAR));
        assert!(feed(&house, near).await.contains("BEGIN:VEVENT"));
        told(&house, &code, near).await;
        for role in [Role::Coordinator, Role::CaseManager] {
            let day = house.browser(role).await.get(paths::MY_DAY).await;
            assert!(day.says(NEAR), "{role}: {}", day.text);
        }
        let calendar = feed(&house, near).await;
        assert!(calendar.starts_with("BEGIN:VCALENDAR") && !calendar.contains("BEGIN:VEVENT"), "{calendar}");
    }
}

#[tokio::test]
async fn the_section_asks_for_it_likewise() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, _) = house.booked(&coordinator).await;
        let manager = house.browser(Role::CaseManager).await;
        let form = paths::case_section(case, "suspected");
        let suspected = named(&house, house.of(Role::Interviewer)).await;
        let fields: Vec<_> = suspected.iter().map(|(field, text)| (*field, text.as_str())).collect();
        let page = manager.get(&form).await;
        assert_eq!(page.press(&manager, &form, &fields).await.status, 303);
        let day = manager.get(paths::MY_DAY).await;
        assert!(day.says(NEAR), "{}", day.text);
    }
}
