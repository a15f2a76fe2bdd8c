//! The core is no partner any more, or hears at another address: nothing waits for ever, and no case with it.

use barnahus_exchange::Reference;
use barnahus_operations::manage_partners::remove_partner;
use barnahus_operations::move_partner::move_partner;
use barnahus_outbox::exchange::ExchangeRound;
use barnahus_vocabulary::{CaseId, Role, paths};

use crate::adult_core::Core;
use crate::exchange::{later, step, the_case};
use crate::exchange_ends::young_person;
use crate::front_door::{Door, houses_with_people, now};

const CONSENT: [(&str, &str); 1] = [("consent", "A spus da, în română.")];
const CORE: &str = "Nucleul MNR";

async fn removed(house: &Door) {
    remove_partner(&house.workplace, house.id, CORE, now()).await.unwrap();
}

/// The coordinator sees on their day that a message halted, cannot send it again, and drops it.
async fn drops(house: &Door, case: CaseId) {
    let coordinator = house.browser(Role::Coordinator).await;
    assert!(coordinator.get(paths::MY_DAY).await.text.contains(&paths::ledger(case)), "a duty");
    let ledger = coordinator.get(&paths::ledger(case)).await;
    assert!(
        ledger.says("nu mai este partenerul casei") && !ledger.says("Trimite din nou"),
        "{}",
        ledger.text
    );
    let place = ledger.text.find("name=\"message\" value=\"").unwrap() + "name=\"message\" value=\"".len();
    let id = ledger.text[place..place + 36].to_owned();
    for (choice, status) in [("again", 409), ("drop", 303)] {
        let fields = [("message", id.as_str()), ("choice", choice)];
        let answer = coordinator.post(&paths::ledger_settle(case), &fields).await;
        assert_eq!(answer.status, status, "{choice}: {}", answer.text);
    }
}

#[tokio::test]
async fn what_waits_for_a_core_that_was_removed_halts_and_is_dropped() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let case = young_person(&house).await;
        step(&house, &paths::transition(case), &CONSENT).await;
        removed(&house).await;
        let close = house.browser(Role::Coordinator).await.get(&paths::close(case)).await;
        assert!(close.says("mesaj"), "what halted is seen to first: {}", close.text);
        drops(&house, case).await;
        step(&house, &paths::close(case), &[("reason", "child_protection")]).await;
        assert_eq!(house.carried_at(later(3)).await, ExchangeRound::default());
        assert!(core.heard_all().is_empty());
    }
}

#[tokio::test]
async fn a_case_waits_for_no_answer_of_a_core_that_was_removed() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let case = young_person(&house).await;
        step(&house, &paths::transition(case), &CONSENT).await;
        house.carried_at(later(3)).await;
        assert_eq!(core.heard_all().len(), 1);
        let coordinator = house.browser(Role::Coordinator).await;
        assert_eq!(coordinator.get(&paths::close(case)).await.status, 409, "the core has yet to answer");
        removed(&house).await;
        let manager = house.browser(Role::CaseManager).await;
        assert!(manager.get(paths::MY_DAY).await.says("Împlinește 18 ani"), "it can be offered to another");
        let page = manager.get(&paths::transition(case)).await;
        let refused = page.press(&manager, &paths::transition(case), &CONSENT).await;
        assert_eq!(refused.status, 422, "there is none: {}", refused.text);
        step(&house, &paths::close(case), &[("reason", "child_protection")]).await;
    }
}

#[tokio::test]
async fn an_offer_of_a_core_that_was_removed_can_be_declined() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let reference = Reference::from_random([0x5a; 16]);
        core.says(&house, &Core::offer(reference), now()).await;
        let case = the_case(&house).await;
        removed(&house).await;
        step(&house, &paths::offer_decline(case), &[("reason", "no_capacity")]).await;
        assert_eq!(house.carried_at(now()).await.halted, 1);
        drops(&house, case).await;
    }
}

#[tokio::test]
async fn a_core_that_hears_elsewhere_is_the_same_and_hears_what_waits() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let url = core.url().to_owned();
        move_partner(&house.workplace, house.id, CORE, "http://127.0.0.1:9", now()).await.unwrap();
        core.says(&house, &Core::offer(Reference::from_random([0x5a; 16])), now()).await;
        let case = the_case(&house).await;
        step(&house, &paths::offer_accept(case), &[]).await;
        assert_eq!(house.carried_at(now()).await.accepted, 0, "nobody is there");
        move_partner(&house.workplace, house.id, CORE, &url, now()).await.unwrap();
        assert_eq!(house.carried_at(later(1)).await.accepted, 1);
        assert_eq!(core.heard_all().len(), 1);
    }
}
