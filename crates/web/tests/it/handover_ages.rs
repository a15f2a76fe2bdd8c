//! The officer tells who a child is, and how old: that ends no dispute and undoes nothing that was found.

use barnahus_exchange::Reference;
use barnahus_store::age_disputes::{self, AgeDispute};
use barnahus_vocabulary::{AgeDisputeId, CaseId, Role, paths};

use crate::adult_core::Core;
use crate::ages::{disputes, settles};
use crate::exchange::{accepted, assigned, hand_over};
use crate::exchange_ends::young_person;
use crate::front_door::{Door, houses_with_people, now};

const TOLD: [(&str, &str); 3] =
    [("urgency", "urgent"), ("given_name", "Ilinca"), ("birth_date", "20.01.2009")];

/// What was told, with the word on which the age is known.
fn told(basis: &'static str) -> Vec<(&'static str, &'static str)> {
    TOLD.into_iter().chain([("age_basis", basis)]).collect()
}

/// The handover to the adults is neither asked for nor taken.
async fn is_not_offered(house: &Door, case: CaseId) {
    let manager = house.browser(Role::CaseManager).await;
    let day = manager.get(paths::MY_DAY).await;
    assert!(!day.says("Împlinește 18 ani"), "nobody is asked to offer it: {}", day.text);
    for (path, word) in [(paths::transition(case), "consent"), (paths::no_transition(case), "no_wish")] {
        let page = manager.get(&path).await;
        let refused = page.press(&manager, &path, &[(word, "A spus ceva.")]).await;
        assert!(refused.status == 422 && refused.says("tratată ca un copil"), "{}", refused.text);
    }
}

#[tokio::test]
async fn what_an_officer_tells_ends_no_dispute() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        assigned(&house, case).await;
        let manager = house.browser(Role::CaseManager).await;
        assert_eq!(disputes(&manager, case).await.status, 303);
        hand_over(&house, &code, &told("stated")).await;
        house.carried_at(now()).await;
        let heard = core.heard(&Reference::from_random([0x5a; 16])).pop().unwrap();
        assert_eq!(heard, "referral.taken_up {}");
        let page = manager.get(&paths::age(case)).await;
        assert!(page.says("Contestată") && !page.says("Declarată"), "{}", page.text);
        assert!(manager.get(paths::MY_DAY).await.says("de cerut evaluarea"));
        is_not_offered(&house, case).await;
    }
}

#[tokio::test]
async fn what_the_house_found_out_stands_whatever_an_officer_tells() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        assigned(&house, case).await;
        let manager = house.browser(Role::CaseManager).await;
        assert_eq!(disputes(&manager, case).await.status, 303);
        let found = [("result", "child"), ("age_basis", "assessed"), ("age_band", "13-14")];
        assert_eq!(settles(&manager, case, &found).await.status, 303);
        hand_over(&house, &code, &told("stated")).await;
        let page = manager.get(&paths::age(case)).await;
        assert!(page.says("Evaluată"), "{}", page.text);
        let facts = manager.get(&format!("{}?section=identity", paths::case_facts(case))).await;
        assert!(!facts.text.contains("2009") && facts.text.contains("Ilinca"), "{}", facts.text);
    }
}

#[tokio::test]
async fn a_case_whose_age_was_disputed_before_its_handover_is_taken_up() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        let coordinator = house.browser(Role::Coordinator).await;
        assert_eq!(disputes(&coordinator, case).await.status, 303);
        hand_over(&house, &code, &told("stated")).await;
        assigned(&house, case).await;
        assert!(coordinator.get(&paths::age(case)).await.says("Contestată"));
        is_not_offered(&house, case).await;
    }
}

#[tokio::test]
async fn an_age_that_an_officer_calls_disputed_is_a_dispute() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        assigned(&house, case).await;
        hand_over(&house, &code, &told("disputed")).await;
        let manager = house.browser(Role::CaseManager).await;
        assert!(manager.get(paths::MY_DAY).await.says("de cerut evaluarea"));
        let page = manager.get(&paths::age(case)).await;
        assert!(page.says("ofițerul, la predare"), "{}", page.text);
        is_not_offered(&house, case).await;
    }
}

#[tokio::test]
async fn while_a_dispute_stands_nobody_is_handed_over_whatever_the_file_says() {
    for house in houses_with_people().await {
        let case = young_person(&house).await;
        let raised_by = Some(house.of(Role::CaseManager));
        let id = AgeDisputeId::random();
        let dispute = AgeDispute { id, case, raised_at: now(), raised_by, asked: None, settled: None };
        let tx = house.workplace.database.begin().await.unwrap();
        age_disputes::keep(&tx, &house.workplace.keys, house.id, &dispute, &Default::default())
            .await
            .unwrap();
        tx.commit().await.unwrap();
        let manager = house.browser(Role::CaseManager).await;
        let page = manager.get(&paths::transition(case)).await;
        let refused = page.press(&manager, &paths::transition(case), &[("consent", "Da.")]).await;
        assert!(refused.status == 422 && refused.says("tratată ca un copil"), "{}", refused.text);
    }
}
