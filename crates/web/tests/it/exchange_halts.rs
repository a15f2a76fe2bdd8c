//! What the core will not take, or what a backup does not know: staff drop it, the house asks, and in the
//! end nothing waits for an answer that cannot come.

use barnahus_exchange::Reference;
use barnahus_exchange::other_side::{CoreMessage, TransitionAnswered};
use barnahus_exchange::words::TransitionAnswer;
use barnahus_outbox::exchange::doubts::doubt_all;
use barnahus_vocabulary::{CaseId, Instant, Role, paths};
use sea_orm::ConnectionTrait;
use time::Duration;

use crate::adult_core::{Core, Mood, message};
use crate::exchange::{accepted, assigned, later, step, the_case};
use crate::exchange_ends::young_person;
use crate::front_door::{Door, houses_with_people, now};
use crate::support_settled::supported;

const CONSENT: [(&str, &str); 1] = [("consent", "A spus da, pe 20 noiembrie, în română.")];

fn reference() -> Reference {
    Reference::from_random([0x5a; 16])
}

/// The coordinator drops the one message that has halted.
async fn dropped(house: &Door, case: CaseId) {
    let coordinator = house.browser(Role::Coordinator).await;
    let ledger = coordinator.get(&paths::ledger(case)).await.text;
    let place = ledger.find("name=\"message\" value=\"").unwrap() + "name=\"message\" value=\"".len();
    let fields = [("message", &ledger[place..place + 36]), ("choice", "drop")];
    let answer = coordinator.post(&paths::ledger_settle(case), &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text);
}

async fn case_page(house: &Door, case: CaseId) -> String {
    house.browser(Role::Coordinator).await.get(&paths::case(case)).await.text
}

/// Changes rows as a restore from an older backup would.
async fn as_in_a_backup(house: &Door, statements: &str) {
    house.workplace.database.schema().execute_unprepared(statements).await.unwrap();
    let tx = house.workplace.database.begin().await.unwrap();
    doubt_all(&tx).await.unwrap();
    tx.commit().await.unwrap();
}

/// A message that the core leaves without an answer until it halts.
async fn unanswered(house: &Door, core: &Core) -> Instant {
    core.is(Mood::Mute);
    let (mut at, mut halted) = (later(3), 0);
    while halted == 0 && at < later(30) {
        halted = house.carried_at(at).await.halted;
        at = at + Duration::hours(5);
    }
    assert_eq!(halted, 1, "after fourteen days");
    at
}

#[tokio::test]
async fn an_acceptance_that_the_core_refused_can_be_dropped_and_said_again() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        core.says(&house, &Core::offer(reference()), now()).await;
        let case = the_case(&house).await;
        core.is(Mood::Cross);
        step(&house, &paths::offer_accept(case), &[]).await;
        house.carried_at(now()).await;
        dropped(&house, case).await;
        core.is(Mood::Well);
        assert_eq!(house.carried_at(now() + Duration::hours(73)).await.accepted, 0, "no code lapses");
        step(&house, &paths::offer_accept(case), &[]).await;
        house.carried_at(now()).await;
        assert_eq!(core.heard(&reference()).len(), 1);
    }
}

#[tokio::test]
async fn a_handover_of_a_young_person_that_was_dropped_holds_nothing_up() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let case = young_person(&house).await;
        step(&house, &paths::transition(case), &CONSENT).await;
        core.is(Mood::Cross);
        house.carried_at(later(3)).await;
        let held = house.browser(Role::Coordinator).await.get(&paths::close(case)).await;
        assert_eq!(held.status, 409);
        dropped(&house, case).await;
        core.is(Mood::Well);
        step(&house, &paths::transition(case), &CONSENT).await;
        house.carried_at(later(3)).await;
        assert_eq!(core.heard_all(), ["transition.offered {\"consent\":\"given\"}"]);
    }
}

#[tokio::test]
async fn what_was_dropped_without_knowing_that_it_arrived_stands_when_the_core_says_so() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let case = young_person(&house).await;
        step(&house, &paths::transition(case), &CONSENT).await;
        let at = unanswered(&house, &core).await;
        dropped(&house, case).await;
        core.is(Mood::Well);
        assert_eq!(house.carried_at(at + Duration::hours(1)).await.asked, 1, "though nothing waits");
        let answer = TransitionAnswered { answer: TransitionAnswer::Declined };
        let said = message(core.references()[0], 1, CoreMessage::TransitionAnswered(answer));
        assert_eq!(core.says(&house, &said, now()).await.status, 202);
        assert!(case_page(&house, case).await.contains("Nucleul nu îl preia pe tânăr"));
        let day = house.browser(Role::CaseManager).await.get(paths::MY_DAY).await.text;
        assert!(!day.contains("Împlinește 18 ani"), "it was offered, and answered");
    }
}

#[tokio::test]
async fn a_reference_that_the_core_will_not_forget_is_forgotten_here() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        core.says(&house, &Core::offer(reference()), now()).await;
        let case = the_case(&house).await;
        step(&house, &paths::offer_decline(case), &[("reason", "no_capacity")]).await;
        house.carried_at(now()).await;
        step(&house, &paths::forget(case), &[]).await;
        core.is(Mood::Cross);
        house.carried_at(later(3)).await;
        let database = &house.workplace.database;
        let tx = database.begin().await.unwrap();
        assert_eq!(doubt_all(&tx).await.unwrap(), 1, "while it waits it is kept");
        drop(tx);
        dropped(&house, case).await;
        let tx = database.begin().await.unwrap();
        assert_eq!(doubt_all(&tx).await.unwrap(), 0);
    }
}

#[tokio::test]
async fn what_was_sent_after_the_backup_is_not_sent_again() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, _) = accepted(&house, &core).await;
        as_in_a_backup(
            &house,
            "UPDATE exchange_references SET said = 0; UPDATE exchange_messages SET state = 'waiting', \
             sequence = NULL, attempts = 0, first_tried_at = NULL, settled_at = NULL WHERE direction = 'out'",
        )
        .await;
        let round = house.carried_at(now()).await;
        assert_eq!((round.asked, round.accepted, round.halted), (1, 0, 0));
        assert_eq!(core.heard(&reference()).len(), 1);
        house.carried_at(now() + Duration::hours(73)).await;
        assert_eq!(core.heard(&reference()).len(), 2, "the next has the next number");
        assert!(!case_page(&house, case).await.is_empty());
    }
}

#[tokio::test]
async fn a_report_after_a_restore_takes_the_number_that_the_core_expects() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let coordinator = house.browser(Role::Coordinator).await;
        for day in [3, 6] {
            coordinator.post(paths::QUARTER, &[("quarter", "2026-Q3")]).await;
            house.carried_at(later(day)).await;
        }
        as_in_a_backup(&house, "UPDATE exchange_partners SET said = 0").await;
        coordinator.post(paths::QUARTER, &[("quarter", "2026-Q3")]).await;
        let round = house.carried_at(later(9)).await;
        assert_eq!((round.accepted, round.put_off, round.halted), (1, 1, 0));
        assert_eq!(core.heard_all().len(), 3);
    }
}

#[tokio::test]
async fn an_offer_whose_code_lapsed_is_answered_again_and_a_case_at_work_stays() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, _) = accepted(&house, &core).await;
        assigned(&house, case).await;
        house.carried_at(now() + Duration::hours(72)).await;
        let day = house.browser(Role::Coordinator).await.get(paths::MY_DAY).await.text;
        assert!(day.contains("răspundeți din nou nucleului"), "{day}");
        step(&house, &paths::offer_decline(case), &[("reason", "other_house")]).await;
        house.carried_at(now()).await;
        let last = core.heard(&reference()).pop().unwrap();
        assert_eq!(last, "referral.answered {\"answer\":\"declined_out_of_area\"}");
        let page = case_page(&house, case).await;
        assert!(page.contains("Acceptat") && page.contains("nu am preluat cazul"), "it stays with the house");
        let day = house.browser(Role::Coordinator).await.get(paths::MY_DAY).await.text;
        assert!(!day.contains("răspundeți din nou nucleului"));
    }
}

#[tokio::test]
async fn an_outcome_is_corrected_when_the_case_was_reopened() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        crate::exchange::hand_over(&house, &code, &[("urgency", "urgent"), ("given_name", "Ilinca")]).await;
        assigned(&house, case).await;
        step(&house, &paths::no_interview(case), &[("reason", "health")]).await;
        supported(&house, case).await;
        step(&house, &paths::close(case), &[("reason", "contact_lost")]).await;
        step(&house, &paths::reopen(case), &[]).await;
        assigned(&house, case).await;
        step(&house, &paths::no_interview(case), &[("reason", "health")]).await;
        step(&house, &paths::begin_support(case), &[]).await;
        let page = house.browser(Role::Coordinator).await.get(&paths::close(case)).await.text;
        assert!(page.contains("Nucleul află doar"), "what the correction says");
        assert!(!page.contains("value=\"adult_mechanism\""));
        step(&house, &paths::close(case), &[("reason", "returned")]).await;
        house.carried_at(later(3)).await;
        house.carried_at(later(6)).await;
        let heard = core.heard(&reference());
        let ends: Vec<&str> =
            heard.iter().map(String::as_str).filter(|said| said.starts_with("case")).collect();
        assert_eq!(
            ends,
            ["case.closed {\"outcome\":\"lost_contact\"}", "case.closed {\"outcome\":\"moved_abroad\"}"]
        );
    }
}
