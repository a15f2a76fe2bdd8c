//! How the exchange about a case ends: a young person goes on with the core, the core asks back, the
//! reference is forgotten on either side.

use barnahus_exchange::Reference;
use barnahus_exchange::other_side::{CoreMessage, ReferenceForgotten, ReferralWithdrawn, TransitionAnswered};
use barnahus_exchange::words::{TransitionAnswer, WithdrawalReason};
use barnahus_operations::manage_partners::remove_partner;
use barnahus_outbox::exchange::{ExchangeRound, ledger};
use barnahus_vocabulary::{CaseId, DraftId, Role, paths};

use crate::adult_core::{Core, message};
use crate::exchange::{accepted, assigned, hand_over, later, step, the_case};
use crate::front_door::{Door, houses_with_people, now};
use crate::support_settled::supported;

/// A child as an officer tells of it.
const CHILD: [(&str, &str); 6] = [
    ("urgency", "urgent"),
    ("given_name", "Ilinca"),
    ("family_name", "Zmeuraș"),
    ("birth_date", "12.03.2015"),
    ("told", "A spus învățătoarei."),
    ("suspected_family_name", "Mărăcine"),
];

/// A young person who turns 18 in eight weeks, in support.
pub async fn young_person(house: &Door) -> CaseId {
    let intake = house.browser(Role::IntakeOfficer).await;
    let fields = [
        ("urgency", "routine"),
        ("given_name", "Ilinca"),
        ("birth_date", "20.01.2009"),
        ("age_basis", "documented"),
    ];
    let sent = intake.post(&paths::draft(DraftId::random()), &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let case = the_case(house).await;
    assigned(house, case).await;
    step(house, &paths::no_interview(case), &[("reason", "already_heard")]).await;
    supported(house, case).await;
    case
}

#[tokio::test]
async fn a_young_person_goes_on_with_the_core_only_with_their_consent_and_its_yes() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let case = young_person(&house).await;
        let manager = house.browser(Role::CaseManager).await;
        let day = manager.get(paths::MY_DAY).await.text;
        assert!(day.contains("Împlinește 18 ani"), "eight weeks before: a duty");
        let page = manager.get(&paths::transition(case)).await.text;
        let place = page.find("name=\"version\" value=\"").unwrap() + "name=\"version\" value=\"".len();
        let version = page[place..].split('"').next().unwrap().to_owned();
        let without = manager.post(&paths::transition(case), &[("version", &version)]).await;
        assert_eq!(without.status, 422, "without the recorded consent nothing is sent");
        step(&house, &paths::transition(case), &[("consent", "A spus da, pe 20 noiembrie, în română.")])
            .await;
        house.carried_at(later(3)).await;
        assert_eq!(core.heard_all(), ["transition.offered {\"consent\":\"given\"}"]);
        let early = house.browser(Role::Coordinator).await.get(&paths::close(case)).await;
        assert_eq!(early.status, 409, "the core has yet to answer");
        let reference = core.references()[0];
        let answer = TransitionAnswered { answer: TransitionAnswer::Accepted };
        let said = message(reference, 1, CoreMessage::TransitionAnswered(answer));
        assert_eq!(core.says(&house, &said, now()).await.status, 202);
        step(&house, &paths::close(case), &[("reason", "adult_mechanism")]).await;
        house.carried_at(later(3)).await;
        let last = core.heard(&reference).pop().unwrap();
        assert_eq!(last, "case.closed {\"outcome\":\"transferred_to_adult_core\"}");
        assert!(!core.heard_all().join(" ").contains("noiembrie"));
    }
}

#[tokio::test]
async fn nobody_speaks_of_it_with_a_child_of_eleven() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let case = house.accepted_with(&[("birth_date", "12.03.2015"), ("age_basis", "documented")]).await;
        let manager = house.browser(Role::CaseManager).await;
        let shown = manager.get(&paths::case(case)).await;
        assert!(!shown.says("Oferă trecerea") && !shown.says("nu dorește trecerea"), "{}", shown.text);
        for (path, word) in [(paths::transition(case), "consent"), (paths::no_transition(case), "no_wish")] {
            let page = manager.get(&path).await;
            let refused = page.press(&manager, &path, &[(word, "A spus ceva.")]).await;
            let says_when = refused.says("cel mai devreme cu 90 de zile înainte de împlinirea a 18 ani");
            assert!(refused.status == 422 && says_when && refused.says("A spus ceva."), "{}", refused.text);
        }
        house.carried_at(later(3)).await;
        assert_eq!(core.heard_all(), Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_young_person_who_does_not_wish_it_is_not_spoken_of_and_may_change_their_mind() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let case = young_person(&house).await;
        let manager = house.browser(Role::CaseManager).await;
        let page = manager.get(&paths::no_transition(case)).await;
        let without = page.press(&manager, &paths::no_transition(case), &[]).await;
        assert_eq!(without.status, 422, "what they said is written down");
        let said = [("no_wish", "A spus nu, pe 20 noiembrie, în română.")];
        let noted = page.press(&manager, &paths::no_transition(case), &said).await;
        assert_eq!((noted.status, noted.location), (303, Some(paths::case(case))));
        let page = manager.get(&paths::case(case)).await;
        assert!(
            page.says(
                "Tânărul nu dorește trecerea la adulți. A notat Persoana case_manager, marți, 24 noiembrie"
            ),
            "{}",
            page.text
        );
        let day = manager.get(paths::MY_DAY).await.text;
        assert!(!day.contains("Împlinește 18 ani"), "the duty is settled");
        house.carried_at(later(3)).await;
        assert_eq!(core.heard_all(), Vec::<String>::new(), "nobody is told");
        let ledger = manager.get(&paths::ledger(case)).await.text;
        assert!(!ledger.contains("transition"));
        step(&house, &paths::transition(case), &[("consent", "S-a răzgândit și a spus da.")]).await;
        let page = manager.get(&paths::case(case)).await;
        assert!(!page.says("nu dorește trecerea") && page.says("a fost oferită nucleului"), "{}", page.text);
        let late = manager.get(&paths::no_transition(case)).await;
        assert_eq!(late.status, 409, "the core was told, and has yet to answer");
        house.carried_at(later(3)).await;
        assert_eq!(core.heard_all(), ["transition.offered {\"consent\":\"given\"}"]);
    }
}

#[tokio::test]
async fn the_house_stops_or_goes_on_and_says_no_more() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let reference = Reference::from_random([0x5a; 16]);
        let (case, code) = accepted(&house, &core).await;
        let withdrawn = ReferralWithdrawn { reason: WithdrawalReason::MadeInError };
        let said = message(reference, 2, CoreMessage::ReferralWithdrawn(withdrawn));
        assert_eq!(core.says(&house, &said, now()).await.status, 202);
        let day = house.browser(Role::Coordinator).await.get(paths::MY_DAY).await.text;
        assert!(day.contains("Nucleul MNR cere să ne oprim"));
        step(&house, &paths::withdrawal_stop(case), &[]).await;
        house.carried_at(now()).await;
        assert_eq!(core.heard(&reference).pop().unwrap(), "withdrawal.answered {\"answer\":\"stopped\"}");
        let late = house.stranger().post(paths::HANDOVER, &[("code", &code)]).await;
        assert_eq!(late.status, 422, "the code opens nothing any more");
    }
}

#[tokio::test]
async fn what_came_while_the_core_was_asking_is_said_when_the_house_goes_on() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let reference = Reference::from_random([0x5a; 16]);
        let (case, code) = accepted(&house, &core).await;
        let withdrawn = ReferralWithdrawn { reason: WithdrawalReason::Duplicate };
        core.says(&house, &message(reference, 2, CoreMessage::ReferralWithdrawn(withdrawn)), now()).await;
        hand_over(&house, &code, &CHILD).await;
        assigned(&house, case).await;
        step(&house, &paths::withdrawal_go_on(case), &[]).await;
        house.carried_at(now()).await;
        let heard = core.heard(&reference);
        let end = &heard[heard.len() - 2..];
        assert_eq!(end, ["withdrawal.answered {\"answer\":\"continues\"}", "referral.taken_up {}"]);
    }
}

#[tokio::test]
async fn a_case_goes_on_and_ends_after_its_partner_was_removed() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        remove_partner(&house.workplace, house.id, "Nucleul MNR", now()).await.unwrap();
        hand_over(&house, &code, &CHILD).await;
        assigned(&house, case).await;
        step(&house, &paths::no_interview(case), &[("reason", "health")]).await;
        supported(&house, case).await;
        step(&house, &paths::close(case), &[("reason", "returned")]).await;
        let halts = ExchangeRound { halted: 2, ..ExchangeRound::default() };
        assert_eq!(house.carried_at(later(3)).await, halts, "nobody hears it: staff drop it");
        assert_eq!(house.carried_at(later(6)).await, ExchangeRound::default());
    }
}

#[tokio::test]
async fn no_code_is_kept_once_its_message_has_arrived_or_was_dropped() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        let (on, key) = (house.workplace.database.read(), house.workplace.keys.house_key());
        let kept = ledger::of_case(on, key, house.id, case).await.unwrap();
        assert!(kept.iter().all(|line| !line.data.contains(&code)), "under its seal too");
        assert!(kept.iter().any(|line| line.data.contains("accepted")));
    }
}

#[tokio::test]
async fn what_the_house_wrote_while_it_waited_stands_when_the_officer_tells() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        assigned(&house, case).await;
        let manager = house.browser(Role::CaseManager).await;
        let facts = [("section", "suspected"), ("version", "0"), ("suspected_family_name", "Ciulin")];
        let written = manager.post(&paths::case_facts(case), &facts).await;
        assert_eq!(written.status, 303, "{}", written.text);
        hand_over(&house, &code, &CHILD).await;
        let page = manager.get(&paths::case(case)).await.text;
        for known in ["Ciulin", "Mărăcine", "Ilinca", "Cluj"] {
            assert!(page.contains(known), "{known}");
        }
        house.carried_at(now()).await;
        let taken_up = core.heard(&Reference::from_random([0x5a; 16])).pop().unwrap();
        assert_eq!(taken_up, "referral.taken_up {}", "a manager was named before the child was");
    }
}

#[tokio::test]
async fn a_forgotten_reference_is_refused_whoever_forgot_it() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let reference = Reference::from_random([0x5a; 16]);
        core.says(&house, &Core::offer(reference), now()).await;
        let case = the_case(&house).await;
        step(&house, &paths::offer_decline(case), &[("reason", "no_capacity")]).await;
        house.carried_at(now()).await;
        step(&house, &paths::forget(case), &[]).await;
        house.carried_at(later(3)).await;
        assert_eq!(core.heard(&reference).pop().unwrap(), "reference.forgotten {}");
        let forgotten = CoreMessage::ReferenceForgotten(ReferenceForgotten {});
        let said = core.says(&house, &message(reference, 2, forgotten), now()).await;
        assert!(said.text.contains("unknown-reference"), "{}", said.text);
        let ledger = house.browser(Role::Coordinator).await.get(&paths::ledger(case)).await.text;
        assert!(ledger.contains("declined_no_capacity"), "the ledger stays");
    }
}
