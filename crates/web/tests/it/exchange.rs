//! The exchange with the adult core, played whole between a house and a core: an offer, the handover, the
//! case, its end; and what happens when one of the two is away.

use barnahus_exchange::Reference;
use barnahus_exchange::other_side::{CoreMessage, ReferenceForgotten, ReferralWithdrawn};
use barnahus_exchange::words::WithdrawalReason;
use barnahus_outbox::exchange::{ExchangeRound, lease};
use barnahus_vocabulary::{CaseId, Instant, Role, paths};
use time::Duration;

use crate::adult_core::{Core, Mood, message, posted};
use crate::front_door::{Browser, Door, houses_with_people, now};
use crate::support_settled::supported;

const REFERENCE: [u8; 16] = [0x5a; 16];

fn reference() -> Reference {
    Reference::from_random(REFERENCE)
}

/// The one case of the house.
pub async fn the_case(house: &Door) -> CaseId {
    let list = house.browser(Role::Coordinator).await.get("/cases").await.text;
    let place = list.find("href=\"/cases/").unwrap() + "href=\"/cases/".len();
    list[place..place + 36].parse().unwrap()
}

/// The version that a page of a step shows.
async fn version(browser: &Browser<'_>, page: &str) -> String {
    let text = browser.get(page).await.text;
    let place = text.find("name=\"version\" value=\"").unwrap() + "name=\"version\" value=\"".len();
    text[place..].split('"').next().unwrap().to_owned()
}

/// Takes a step of the coordinator's, with what its page showed.
pub async fn step(house: &Door, page: &str, fields: &[(&str, &str)]) {
    let coordinator = house.browser(Role::Coordinator).await;
    let version = version(&coordinator, page).await;
    let mut fields = fields.to_vec();
    fields.push(("version", &version));
    let answer = coordinator.post(page, &fields).await;
    assert_eq!(answer.status, 303, "{page}: {}", answer.text);
}

/// An offer that was accepted, and the code that went to the core.
pub async fn accepted(house: &Door, core: &Core) -> (CaseId, String) {
    let answer = core.says(house, &Core::offer(reference()), now()).await;
    assert_eq!(answer.status, 202, "{}", answer.text);
    let case = the_case(house).await;
    let triage = house.browser(Role::Coordinator).await.get(&paths::triage(case)).await;
    assert_eq!(triage.location, Some(paths::case(case)), "an offer is answered first");
    step(house, &paths::offer_accept(case), &[]).await;
    house.carried_at(now()).await;
    let heard = core.heard(&reference());
    let code = heard.last().unwrap().split("\"handover\":\"").nth(1).unwrap()[..22].to_owned();
    (case, code)
}

const CHILD: [(&str, &str); 5] = [
    ("urgency", "urgent"),
    ("given_name", "Ilinca"),
    ("family_name", "Zmeuraș"),
    ("birth_date", "12.03.2015"),
    ("told", "A spus învățătoarei."),
];

/// The officer enters the code and sends the form.
async fn handed_over(house: &Door, code: &str) {
    hand_over(house, code, &CHILD).await;
    let case = the_case(house).await;
    let page = house.browser(Role::Coordinator).await.get(&paths::case(case)).await.text;
    assert!(page.contains("Ilinca") && page.contains("Cluj"), "what was offered stays where nothing is told");
}

/// The same with another child.
pub async fn hand_over(house: &Door, code: &str, child: &[(&str, &str)]) {
    let officer = house.stranger();
    let entered = officer.post(paths::HANDOVER, &[("code", code)]).await;
    assert_eq!(entered.location.as_deref(), Some(paths::HANDOVER_FORM), "{}", entered.text);
    let form = officer.get(paths::HANDOVER_FORM).await;
    assert!(form.text.contains("Casa Teiul") && form.text.contains("data-leave"));
    let sent = officer.post(paths::HANDOVER_FORM, child).await;
    assert_eq!(sent.status, 200, "{}", sent.text);
    assert!(!sent.text.contains("Zmeuraș") && !sent.text.contains("Ilinca"), "a receipt bears no name");
    assert_eq!(officer.cookie("handover"), None);
}

pub async fn assigned(house: &Door, case: CaseId) {
    let coordinator = house.browser(Role::Coordinator).await;
    let found = coordinator.get(&paths::triage(case)).await.text;
    let place = found.find("name=\"version\" value=\"").unwrap() + "name=\"version\" value=\"".len();
    let version = found[place..].split('"').next().unwrap().to_owned();
    let manager = house.of(Role::CaseManager).to_string();
    let answer =
        coordinator.post(&paths::triage(case), &[("manager", &manager), ("version", &version)]).await;
    assert_eq!(answer.location, Some(paths::case(case)), "{}", answer.text);
}

/// A working day later: everything that waits for a random minute has its hour behind it.
pub fn later(days: i64) -> Instant {
    now() + Duration::days(days)
}

#[tokio::test]
async fn a_child_who_is_offered_is_taken_up_and_the_core_learns_five_words() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        handed_over(&house, &code).await;
        assigned(&house, case).await;
        house.carried_at(now()).await;
        step(&house, &paths::no_interview(case), &[("reason", "already_heard")]).await;
        supported(&house, case).await;
        step(&house, &paths::close(case), &[("reason", "child_protection")]).await;
        house.carried_at(now()).await;
        assert_eq!(core.heard(&reference()).len(), 2, "a closing leaves on the next working day");
        house.carried_at(later(2)).await;
        let heard = core.heard(&reference());
        assert_eq!(
            heard[1..],
            ["referral.taken_up {}", "case.closed {\"outcome\":\"support_completed\"}"],
            "and nothing else"
        );
        let all = core.heard_all().join("\n");
        for word in ["Ilinca", "Zmeura", "2015", "învățătoarei", &case.to_string()] {
            assert!(!all.contains(word), "{word}");
        }
        the_ledger_tells_it(&house, case, &code).await;
    }
}

async fn the_ledger_tells_it(house: &Door, case: CaseId, code: &str) {
    let manager = house.browser(Role::CaseManager).await;
    let ledger = manager.get(&paths::ledger(case)).await.text;
    for told in ["referral.offered", "referral.answered", "referral.taken_up", "case.closed"] {
        assert!(ledger.contains(told), "{told}");
    }
    assert!(!ledger.contains(code), "the code is masked");
    let officer = house.browser(Role::DataProtectionOfficer).await;
    let all = officer.get(paths::DISCLOSURES).await.text;
    assert!(all.contains("case.closed") && !all.contains("Zmeura") && !all.contains(code));
}

#[tokio::test]
async fn the_code_opens_the_form_once_and_a_wrong_one_says_nothing() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (_, code) = accepted(&house, &core).await;
        let officer = house.stranger();
        officer.post(paths::HANDOVER, &[("code", &code)]).await;
        let draft = officer.post(paths::HANDOVER_DRAFT, &CHILD).await;
        assert_eq!(draft.status, 200);
        let elsewhere = house.stranger();
        elsewhere.post(paths::HANDOVER, &[("code", &code)]).await;
        assert!(elsewhere.get(paths::HANDOVER_FORM).await.text.contains("Zmeuraș"), "the draft is kept");
        handed_over(&house, &code).await;
        let used = house.stranger().post(paths::HANDOVER, &[("code", &code)]).await;
        let other = "AAAAAAAAAAAAAAAAAAAAAA";
        let wrong = house.stranger().post(paths::HANDOVER, &[("code", other)]).await;
        assert!(wrong.text.contains(other), "what was typed stays");
        let (used, wrong) = ((used.status, used.text.replace(&code, other)), (wrong.status, wrong.text));
        assert_eq!((used.0, &used), (422, &wrong), "used and wrong are one answer");
        let short = house.stranger().post(paths::HANDOVER, &[("code", &other[1..])]).await.text;
        assert!(short.contains("Ați scris 21 de semne; codul are 22 de semne."), "{short}");
        for _ in 0..10 {
            house.stranger().post(paths::HANDOVER, &[("code", "x")]).await;
        }
        let limited = house.stranger().post(paths::HANDOVER, &[("code", "x")]).await;
        assert_eq!(limited.status, 429, "ten wrong codes an hour from one address");
    }
}

#[tokio::test]
async fn a_code_that_nobody_used_lapses_and_the_offer_can_be_accepted_again() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        let after = now() + Duration::hours(72);
        house.carried_at(after).await;
        assert_eq!(core.heard(&reference()).last().unwrap(), "referral.handover_lapsed {}");
        let late = house.stranger().post(paths::HANDOVER, &[("code", &code)]).await;
        assert_eq!(late.status, 422);
        step(&house, &paths::offer_accept(case), &[]).await;
        house.carried_at(now()).await;
        assert!(core.heard(&reference()).last().unwrap().contains("accepted"));
    }
}

#[tokio::test]
async fn after_an_outage_nothing_is_lost_doubled_or_out_of_order() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        core.says(&house, &Core::offer(reference()), now()).await;
        let case = the_case(&house).await;
        core.is(Mood::Away);
        step(&house, &paths::offer_accept(case), &[]).await;
        let mut at = now();
        for _ in 0..40 {
            assert_eq!(house.carried_at(at).await.accepted, 0);
            at = at + Duration::hours(2);
        }
        core.is(Mood::Mute);
        house.carried_at(at).await;
        core.is(Mood::Well);
        // Even a core that keeps no ids tells by the number it expects that it has this one.
        core.forgets_ids();
        at = at + Duration::hours(2);
        let round = house.carried_at(at).await;
        assert_eq!(round.accepted, 2, "the answer, and that the code has lapsed meanwhile");
        let kinds: Vec<String> =
            core.heard(&reference()).iter().map(|said| said.split(' ').next().unwrap().to_owned()).collect();
        assert_eq!(kinds, ["referral.answered", "referral.handover_lapsed"]);
        assert_eq!(house.carried_at(at).await, ExchangeRound::default());
        let key = house.workplace.keys.house_key();
        assert!(lease::lease(&house.workplace.database, key, at).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn what_the_core_refuses_halts_until_staff_choose() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        core.says(&house, &Core::offer(reference()), now()).await;
        let case = the_case(&house).await;
        core.is(Mood::Cross);
        step(&house, &paths::offer_accept(case), &[]).await;
        assert_eq!(house.carried_at(now()).await.halted, 1);
        let coordinator = house.browser(Role::Coordinator).await;
        let day = coordinator.get(paths::MY_DAY).await.text;
        assert!(day.contains(&paths::ledger(case)), "the halt is a duty");
        let ledger = coordinator.get(&paths::ledger(case)).await.text;
        let place = ledger.find("name=\"message\" value=\"").unwrap() + "name=\"message\" value=\"".len();
        let id = ledger[place..place + 36].to_owned();
        core.is(Mood::Well);
        let fields = [("message", id.as_str()), ("choice", "again")];
        let again = coordinator.post(&paths::ledger_settle(case), &fields).await;
        assert_eq!(again.status, 303, "{}", again.text);
        assert_eq!(house.carried_at(now()).await.accepted, 1);
        let twice = coordinator.post(&paths::ledger_settle(case), &fields).await;
        assert_eq!(twice.status, 409, "it has not halted any more");
    }
}

#[tokio::test]
async fn a_message_is_done_once_in_its_order_and_only_from_a_partner() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let offer = Core::offer(reference());
        let withdrawn = |number| {
            let withdrawn = ReferralWithdrawn { reason: WithdrawalReason::Duplicate };
            message(reference(), number, CoreMessage::ReferralWithdrawn(withdrawn))
        };
        let early = core.says(&house, &withdrawn(2), now()).await;
        assert!(early.text.contains("unknown-reference"), "{}", early.text);
        for _ in 0..2 {
            assert_eq!(core.says(&house, &offer, now()).await.status, 202, "the first answer again");
        }
        let list = house.browser(Role::Coordinator).await.get("/cases").await.text;
        assert_eq!(list.matches("<tr").count(), 2, "one heading, one case");
        let early = core.says(&house, &withdrawn(3), now()).await;
        assert_eq!((early.status, early.text.contains("\"expected\":2")), (409, true), "{}", early.text);
        let stale = core.says(&house, &withdrawn(2), now() - Duration::seconds(301)).await;
        assert!(stale.text.contains("stale"), "{}", stale.text);
        let forgotten = CoreMessage::ReferenceForgotten(ReferenceForgotten {});
        let soon = core.says(&house, &message(reference(), 2, forgotten), now()).await;
        assert!(soon.text.contains("wrong-state"), "{}", soon.text);
        assert_eq!(core.says(&house, &withdrawn(2), now()).await.status, 202);
        let headers = [("content-type".to_owned(), "application/json".to_owned())];
        let unsigned = posted(&house, &headers, offer.write().as_bytes()).await;
        assert!(unsigned.text.contains("unsigned"), "{}", unsigned.text);
        let case = the_case(&house).await;
        step(&house, &paths::withdrawal_go_on(case), &[]).await;
        house.carried_at(now()).await;
        assert_eq!(core.heard(&reference()), ["withdrawal.answered {\"answer\":\"continues\"}"]);
    }
}

#[tokio::test]
async fn a_quarter_is_reported_by_decision_and_tells_no_small_number() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let page = coordinator.get(paths::QUARTER).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains("2026-Q3"));
        house.carried_at(later(3)).await;
        assert!(core.heard_all().is_empty(), "nothing leaves by itself");
        let sent = coordinator.post(paths::QUARTER, &[("quarter", "2026-Q3")]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        house.carried_at(later(3)).await;
        let heard = core.heard_all();
        assert_eq!(heard.len(), 1);
        assert_eq!(heard[0].matches("\"suppressed\"").count(), 224, "a house without cases says nothing");
        let early = coordinator.post(paths::QUARTER, &[("quarter", "2026-Q4")]).await;
        assert_eq!(early.status, 404, "a quarter that has not ended");
    }
}
