//! What was told at referral stays readable as it was told, whole, and cut only to who reads it; in the case, in what
//! was merged into it, and in another house.

use barnahus_vocabulary::{CaseId, Role, paths};

use crate::exchange::{assigned, step};
use crate::front_door::{Browser, Door, houses_with_people};
use crate::merges::{again, merged};
use crate::neighbour::Neighbour;
use crate::transfers::{accept, offer, offer_on_the_day_of};
use crate::way_in::account;

const TOLD: &str = "A spus învățătoarei.";
const CORRECTED: &str = "A spus dirigintei.";
const MEDICINES: &str = "Insulină la ora opt.";
const CHILD: [(&str, &str); 3] = [("given_name", "Zmeurița"), ("told", TOLD), ("medicines", MEDICINES)];

async fn correct(browser: &Browser<'_>, case: CaseId) {
    let form = paths::case_section(case, "narrative");
    let page = browser.get(&form).await;
    assert_eq!(page.press(browser, &form, &[("told", CORRECTED)]).await.status, 303);
}

async fn joins(house: &Door, case: CaseId, role: Role) {
    let (coordinator, who) = (house.browser(Role::Coordinator).await, format!("{}:{role}", house.of(role)));
    assert_eq!(coordinator.post(&paths::team_add(case), &[("who", &who)]).await.status, 303);
}

#[tokio::test]
async fn what_was_told_stays_beside_what_was_corrected_by_need_to_know() {
    for house in houses_with_people().await {
        let case = house.accepted_with(&CHILD).await;
        let manager = house.browser(Role::CaseManager).await;
        assert!(
            manager.get(&paths::case(case)).await.text.contains(&paths::referrals(case)),
            "it leads there"
        );
        correct(&manager, case).await;
        let file = manager.get(&paths::case(case)).await;
        assert!(file.says(CORRECTED) && !file.says(TOLD), "{}", file.text);
        for role in [Role::Interpreter, Role::Physician] {
            joins(&house, case, role).await;
        }
        // The one who accepted it sees of its health a summary: what was frozen is whole all the same.
        for (role, sees, does_not) in [
            (Role::CaseManager, vec![TOLD, MEDICINES], vec![CORRECTED]),
            (Role::Coordinator, vec![TOLD], vec![CORRECTED, MEDICINES]),
            (Role::Physician, vec![MEDICINES], vec![TOLD]),
            (Role::Interpreter, vec!["Zmeurița"], vec![TOLD, MEDICINES]),
        ] {
            let read = house.browser(role).await.get(&paths::referrals(case)).await;
            assert!(sees.iter().all(|word| read.says(word)), "{role}: {}", read.text);
            assert!(!does_not.iter().any(|word| read.says(word)), "{role}: {}", read.text);
        }
        assert_eq!(house.browser(Role::Therapist).await.get(&paths::referrals(case)).await.status, 404);
    }
}

#[tokio::test]
async fn of_a_merged_referral_nothing_is_lost_that_only_a_physician_may_read() {
    for house in houses_with_people().await {
        let young = house.received_with(&CHILD).await;
        let stays = house.accepted().await;
        joins(&house, stays, Role::Physician).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let waiting = coordinator.get(&paths::referrals(young)).await;
        assert!(waiting.says("Cazul nu a fost încă preluat"), "{}", waiting.text);
        merged(&house, young, stays).await;
        let physician = house.browser(Role::Physician).await.get(&paths::referrals(stays)).await;
        assert!(physician.says(MEDICINES) && !physician.says(TOLD), "{}", physician.text);
    }
}

#[tokio::test]
async fn a_referral_that_was_declined_first_is_kept_as_it_was_told_when_it_is_accepted() {
    for house in houses_with_people().await {
        let case = house.received_with(&CHILD).await;
        step(&house, &paths::decline(case), &[("reason", "no_sign")]).await;
        step(&house, &paths::reopen(case), &[]).await;
        assigned(&house, case).await;
        let manager = house.browser(Role::CaseManager).await;
        correct(&manager, case).await;
        let read = manager.get(&paths::referrals(case)).await;
        assert!(read.says(TOLD) && !read.says(CORRECTED), "{}", read.text);
    }
}

#[tokio::test]
async fn another_house_reads_what_was_told_and_not_what_was_corrected_before_it_came() {
    for house in houses_with_people().await {
        account(&house, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&house, "Salcâm Coordonator").await;
        let (here, there) = (house.browser(Role::Coordinator).await, neighbour.browser(&house).await);
        let case = house.accepted_with(&CHILD).await;
        correct(&here, case).await;
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        let new = accept(&there, &offer_on_the_day_of(&there).await).await;
        let triage = paths::triage(new);
        let manager = neighbour.coordinator.to_string();
        let taken = there.post(&triage, &[("manager", &manager), ("version", "1")]).await;
        assert_eq!(taken.status, 303, "{}", taken.text);
        let read = there.get(&paths::referrals(new)).await;
        assert!(read.says(TOLD) && !read.says(CORRECTED), "{}", read.text);
        assert!(there.get(&paths::case(new)).await.says(CORRECTED));
    }
}

#[tokio::test]
async fn whoever_may_write_it_is_told_that_a_merged_referral_suspects_somebody() {
    for house in houses_with_people().await {
        let (stays, young) = (house.accepted().await, again(&house).await);
        joins(&house, stays, Role::Interpreter).await;
        merged(&house, young, stays).await;
        let there = paths::case_section(stays, "suspected");
        let manager = house.browser(Role::CaseManager).await.get(&paths::referrals(stays)).await;
        assert!(manager.text.contains(&there) && manager.says("numește un presupus făptuitor"));
        let interpreter = house.browser(Role::Interpreter).await.get(&paths::referrals(stays)).await;
        assert!(interpreter.status == 200 && !interpreter.text.contains(&there), "{}", interpreter.text);
    }
}
