//! Whoever is to do something from now on has the neutral letter, and finds it in their day.

use barnahus_vocabulary::{CaseId, Role, paths};

use crate::front_door::{Browser, Door, houses_with_people};
use crate::transfers::letters_of;
use crate::way_in::account;

const ASKED: [(&str, &str); 4] = [
    ("further_reason", "new_facts"),
    ("ordered_by", "Procuror Nuc Viorica"),
    ("ordered_on", "azi"),
    ("necessary", "S-a găsit un telefon."),
];

const REFUSED: &str = "Noua audiere pe care ați cerut-o nu a fost aprobată";

/// A further interview is asked for, by the form of its page.
async fn asks(browser: &Browser<'_>, case: CaseId) {
    let further = paths::further(case);
    let sent = browser.get(&further).await.press(browser, &further, &ASKED).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
}

/// What the form of the page decides with that answer.
async fn decides(coordinator: &Browser<'_>, case: CaseId, decision: &str) {
    let (page, decide) = (coordinator.get(&paths::further(case)).await, paths::further_decide(case));
    let version = page.fields(&decide).into_iter().find(|(name, _)| name == "version").unwrap().1;
    let fields = [("version", version.as_str()), ("decision", decision)];
    let decided = coordinator.post(&decide, &fields).await;
    assert_eq!(decided.status, 303, "{}", decided.text);
}

/// How many letters the coordinator had so far, and the case manager.
async fn letters(house: &Door) -> [usize; 2] {
    let all = letters_of(house, house.id).await;
    let of = |role| all.iter().filter(|person| **person == house.of(role)).count();
    [of(Role::Coordinator), of(Role::CaseManager)]
}

async fn house_with_accounts() -> Vec<Door> {
    let houses = houses_with_people().await;
    for house in &houses {
        for role in [Role::Coordinator, Role::CaseManager] {
            account(house, role).await;
        }
    }
    houses
}

#[tokio::test]
async fn whoever_is_put_in_charge_at_triage_has_a_letter() {
    for house in house_with_accounts().await {
        let case = house.received_with(&[]).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let manager = house.of(Role::CaseManager);
        let [others, theirs] = letters(&house).await;
        let triage = paths::triage(case);
        let named = [("manager", manager.to_string()), ("version", "1".to_owned())];
        let named = named.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(coordinator.post(&triage, &named).await.status, 303);
        assert_eq!(letters(&house).await, [others, theirs + 1]);
        let day = house.browser(Role::CaseManager).await.get(paths::MY_DAY).await;
        assert!(day.says(&house.codename(case).await), "{}", day.text);
    }
}

#[tokio::test]
async fn a_further_interview_that_is_asked_for_reaches_the_coordinator_and_the_answer_whoever_asked() {
    for house in house_with_accounts().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, _) = house.heard(&coordinator, &[]).await;
        let (manager, further) = (house.browser(Role::CaseManager).await, paths::further(case));
        let [asked, answered] = letters(&house).await;
        asks(&manager, case).await;
        assert_eq!(letters(&house).await, [asked + 1, answered], "whoever decides");
        assert!(coordinator.get(paths::MY_DAY).await.text.contains(&further));

        assert!(!manager.get(paths::MY_DAY).await.says(REFUSED));
        decides(&coordinator, case, "refuse").await;
        assert_eq!(letters(&house).await, [asked + 1, answered + 1], "whoever asked");
        assert!(!coordinator.get(paths::MY_DAY).await.says(REFUSED), "it is not theirs");
        let day = manager.get(paths::MY_DAY).await;
        assert!(day.says(REFUSED) && day.text.contains(&further), "{}", day.text);
        assert_eq!(coordinator.get(&further).await.status, 200);
        assert!(manager.get(paths::MY_DAY).await.says(REFUSED), "another has read it");
        assert!(manager.get(&further).await.says("respinsă"));
        assert!(!manager.get(paths::MY_DAY).await.says(REFUSED), "read once");

        asks(&manager, case).await;
        decides(&coordinator, case, "approve").await;
        assert_eq!(letters(&house).await, [asked + 2, answered + 2]);
        let day = manager.get(paths::MY_DAY).await;
        assert!(!day.says(REFUSED) && day.text.contains(&paths::slots(case)), "{}", day.text);

        // Whoever asks themselves, and decides, writes no letter to themselves.
        let (case, _) = house.heard(&coordinator, &[]).await;
        let before = letters(&house).await;
        asks(&coordinator, case).await;
        decides(&coordinator, case, "refuse").await;
        assert_eq!(letters(&house).await, before);
        assert!(!coordinator.get(paths::MY_DAY).await.says(REFUSED));
    }
}
