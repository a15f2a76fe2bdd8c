//! What follows of a merge for people: whoever is in charge has something to read, and whom one referral suspects is
//! kept out of both cases.

use barnahus_operations::receive_referral::receive_referral;
use barnahus_store::people;
use barnahus_vocabulary::{CaseId, DraftId, PersonId, Role, paths};

use crate::exchange::step;
use crate::front_door::{Door, houses_with_people, now};
use crate::merges::{AGAIN, CHILD, merged, twice};
use crate::transfers::letters_of;
use crate::way_in::account;

#[tokio::test]
async fn whoever_is_in_charge_is_told_and_reads_it_once() {
    for house in houses_with_people().await {
        account(&house, Role::CaseManager).await;
        let (stays, young) = twice(&house).await;
        let (manager, near) = (house.browser(Role::CaseManager).await, house.of(Role::CaseManager));
        let duty = "citiți ce s-a spus";
        assert!(!manager.get(paths::MY_DAY).await.says(duty));
        let before = letters_of(&house, house.id).await.len();
        merged(&house, young, stays).await;
        assert_eq!(letters_of(&house, house.id).await[before..], [near]);
        let day = manager.get(paths::MY_DAY).await;
        assert!(day.says(duty) && day.text.contains(&paths::referrals(stays)), "{}", day.text);
        assert!(!house.browser(Role::Coordinator).await.get(paths::MY_DAY).await.says(duty), "not theirs");
        assert_eq!(house.browser(Role::Coordinator).await.get(&paths::referrals(stays)).await.status, 200);
        assert!(manager.get(paths::MY_DAY).await.says(duty), "another has read it");
        assert_eq!(manager.get(&paths::referrals(stays)).await.status, 200);
        assert!(!manager.get(paths::MY_DAY).await.says(duty));

        // Where it is about them they hear of nothing.
        let stays = house.accepted_with(&CHILD).await;
        let young = again_suspecting(&house, near).await;
        let before = letters_of(&house, house.id).await.len();
        merged(&house, young, stays).await;
        assert_eq!(letters_of(&house, house.id).await.len(), before);
        assert!(!manager.get(paths::MY_DAY).await.says(duty));
    }
}

/// The same child taken down again by someone who suspects that person of the house.
async fn again_suspecting(house: &Door, who: PersonId) -> CaseId {
    let on = house.workplace.database.read();
    let name = people::find(on, house.id, who).await.unwrap().unwrap().display_name;
    let (family, given) = name.split_once(' ').unwrap();
    let suspected = [("suspected_family_name", family), ("suspected_given_name", given)];
    let told = AGAIN.into_iter().filter(|(field, _)| !field.starts_with("suspected"));
    let (typed, intake) = (told.chain(suspected).collect(), house.actor(Role::IntakeOfficer));
    receive_referral(&house.workplace, &intake, DraftId::random(), &typed, now()).await.unwrap().case
}

#[tokio::test]
async fn whom_either_referral_suspects_is_kept_out_of_both_while_they_are_merged() {
    for house in houses_with_people().await {
        let near = house.of(Role::CaseManager);
        let manager = house.browser(Role::CaseManager).await;
        let (stays, young) = (house.accepted_with(&CHILD).await, again_suspecting(&house, near).await);
        let pages =
            [paths::case(stays), paths::case_audit(stays), paths::referrals(stays), paths::slots(stays)];
        for page in &pages {
            assert_eq!(manager.get(page).await.status, 200, "{page}: nothing speaks against them yet");
        }
        assert!(manager.get(paths::CASES).await.text.contains(&paths::case(stays)));
        merged(&house, young, stays).await;
        for page in &pages {
            assert_eq!(manager.get(page).await.status, 404, "{page}");
        }
        assert!(!manager.get(paths::CASES).await.text.contains(&paths::case(stays)), "nor by a list");
        step(&house, &paths::reopen(young), &[]).await;
        for page in &pages {
            assert_eq!(manager.get(page).await.status, 200, "{page}: merged no more");
        }

        // The other way round: of the case that goes, whom the case that stays suspects.
        let (goes, stays) = (house.accepted_with(&CHILD).await, again_suspecting(&house, near).await);
        merged(&house, goes, stays).await;
        assert_eq!(manager.get(&paths::case(goes)).await.status, 404);
        let ended = format!("{}?show=ended", paths::CASES);
        assert!(!manager.get(&ended).await.text.contains(&paths::case(goes)), "nor by a list");
    }
}
