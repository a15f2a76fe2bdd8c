//! Who is told of what comes from the core and its officer: whoever is in charge, once, and only where *my day* shows
//! what awaits them.

use barnahus_exchange::Reference;
use barnahus_exchange::other_side::{CoreMessage, ReferralWithdrawn, TransitionAnswered};
use barnahus_exchange::words::{TransitionAnswer, WithdrawalReason};
use barnahus_outbox::LetterKind;
use barnahus_outbox::queue;
use barnahus_vocabulary::{PersonId, Role, paths};

use crate::adult_core::{Core, message};
use crate::exchange::{accepted, assigned, hand_over, later, step, the_case};
use crate::exchange_ends::young_person;
use crate::front_door::{Door, houses_with_people, now};
use crate::way_in::account;

const CHILD: [(&str, &str); 2] = [("given_name", "Ilinca"), ("birth_date", "12.03.2015")];
const TOLD: &str = "Ofițerul a spus cine este copilul: de citit";

fn reference() -> Reference {
    Reference::from_random([0x5a; 16])
}

fn child(urgency: &'static str) -> Vec<(&'static str, &'static str)> {
    CHILD.into_iter().chain([("urgency", urgency)]).collect()
}

/// The letters that were written to that person, oldest first or not.
async fn letters(house: &Door, person: PersonId) -> Vec<LetterKind> {
    let all = queue::Excerpt { state: None, before: None, limit: 500 };
    let all = queue::list(house.workplace.database.read(), house.id, all).await.unwrap();
    all.into_iter().filter(|one| one.person == person).map(|one| one.kind).collect()
}

#[tokio::test]
async fn whoever_is_in_charge_hears_that_the_child_was_told_of() {
    for house in houses_with_people().await {
        account(&house, Role::CaseManager).await;
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        assigned(&house, case).await;
        let (manager, who) = (house.browser(Role::CaseManager).await, house.of(Role::CaseManager));
        let before = letters(&house, who).await.len();
        assert!(!manager.get(paths::MY_DAY).await.says(TOLD));
        hand_over(&house, &code, &child("immediate_danger")).await;
        let after = letters(&house, who).await;
        assert_eq!(after.len(), before + 1);
        assert!(after.contains(&LetterKind::CannotWait), "a danger that is told now: {after:?}");
        let day = manager.get(paths::MY_DAY).await;
        assert!(day.says(TOLD) && day.text.contains(&paths::referrals(case)), "{}", day.text);
    }
}

#[tokio::test]
async fn a_danger_that_the_officer_tells_ends_what_was_put_off() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        let coordinator = house.browser(Role::Coordinator).await;
        step(&house, &paths::defer(case), &[("until_day", "mâine"), ("until_time", "9:30")]).await;
        assert!(coordinator.get("/cases").await.says("amânat până"));
        hand_over(&house, &code, &child("immediate_danger")).await;
        let list = coordinator.get("/cases").await;
        assert!(!list.says("amânat până"), "{}", list.text);
    }
}

#[tokio::test]
async fn a_withdrawal_that_crossed_the_end_is_no_letter() {
    for house in houses_with_people().await {
        account(&house, Role::Coordinator).await;
        let core = Core::of(&house).await;
        assert_eq!(core.says(&house, &Core::offer(reference()), now()).await.status, 202);
        let case = the_case(&house).await;
        step(&house, &paths::offer_decline(case), &[("reason", "no_capacity")]).await;
        let before = letters(&house, house.of(Role::Coordinator)).await.len();
        assert_eq!(before, 1, "the offer");
        let withdrawn = ReferralWithdrawn { reason: WithdrawalReason::Duplicate };
        let said = message(reference(), 2, CoreMessage::ReferralWithdrawn(withdrawn));
        assert_eq!(core.says(&house, &said, now()).await.status, 202);
        assert_eq!(letters(&house, house.of(Role::Coordinator)).await.len(), before, "nothing awaits");
    }
}

#[tokio::test]
async fn whoever_offered_a_young_person_hears_the_answer_and_finds_it() {
    for house in houses_with_people().await {
        account(&house, Role::CaseManager).await;
        let core = Core::of(&house).await;
        let case = young_person(&house).await;
        let (manager, who) = (house.browser(Role::CaseManager).await, house.of(Role::CaseManager));
        let answers = [
            (TransitionAnswer::Declined, "Nucleul MNR nu îl preia pe tânăr"),
            (TransitionAnswer::Accepted, "Nucleul MNR îl preia pe tânăr"),
        ];
        for (number, (answer, says)) in (1..).zip(answers) {
            step(&house, &paths::transition(case), &[("consent", "A spus da, în română.")]).await;
            house.carried_at(later(3 * i64::from(number))).await;
            let before = letters(&house, who).await.len();
            let said = CoreMessage::TransitionAnswered(TransitionAnswered { answer });
            let said = message(core.references()[0], number, said);
            assert_eq!(core.says(&house, &said, now()).await.status, 202);
            assert_eq!(letters(&house, who).await.len(), before + 1, "{says}");
            for role in [Role::CaseManager, Role::Coordinator] {
                let day = house.browser(role).await.get(paths::MY_DAY).await;
                assert!(day.says(says), "{role}: {}", day.text);
            }
        }
        assert!(!manager.get(paths::MY_DAY).await.says("nu îl preia"));
    }
}
