//! An adult of the child's family who is a victim too: a number in the child's file, and nothing else of them.

use barnahus_casework::SectionName;
use barnahus_outbox::queue;
use barnahus_vocabulary::{CaseId, Role, paths};

use crate::adult_core::Core;
use crate::exchange::later;
use crate::front_door::{Answer, Browser, Door, houses_with_people};

const NUMBER: &str = "MNR-2026/0417";

fn form(case: CaseId) -> String {
    paths::case_section(case, SectionName::AdultVictim.code())
}

async fn written(browser: &Browser<'_>, case: CaseId, number: &str) -> Answer {
    let page = browser.get(&form(case)).await;
    page.press(browser, &form(case), &[("adult_kin", "mother"), ("adult_reference", number)]).await
}

async fn with_their_mother(house: &Door) -> CaseId {
    let case = house.accepted().await;
    let manager = house.browser(Role::CaseManager).await;
    assert_eq!(written(&manager, case, NUMBER).await.status, 303);
    case
}

async fn letters(house: &Door) -> usize {
    let all = queue::Excerpt { state: None, before: None, limit: 500 };
    queue::list(house.workplace.database.read(), house.id, all).await.unwrap().len()
}

#[tokio::test]
async fn the_number_is_for_those_in_charge_and_for_nobody_else_of_the_team() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let manager = house.browser(Role::CaseManager).await;
        let before = manager.get(&paths::case(case)).await;
        assert!(before.says("Un adult din familie este și el victimă?"), "{}", before.text);
        assert_eq!(written(&manager, case, NUMBER).await.status, 303);
        for role in [Role::CaseManager, Role::Coordinator] {
            let page = house.browser(role).await.get(&paths::case(case)).await;
            assert!(page.says(NUMBER) && page.says("mama"), "{role}: {}", page.text);
        }
        let coordinator = house.browser(Role::Coordinator).await;
        for role in [Role::Interviewer, Role::Prosecutor, Role::Psychologist, Role::Physician] {
            let who = format!("{}:{role}", house.of(role));
            assert_eq!(coordinator.post(&paths::team_add(case), &[("who", &who)]).await.status, 303);
            let member = house.browser(role).await;
            let page = member.get(&paths::case(case)).await;
            assert_eq!(page.status, 200, "{role} is of the team");
            assert!(!page.says(NUMBER) && !page.says("este și el victimă"), "{role}: {}", page.text);
            assert_eq!(member.get(&form(case)).await.status, 404, "{role}");
        }
    }
}

#[tokio::test]
async fn a_name_a_telephone_or_a_personal_number_is_refused_and_stays_typed() {
    for house in houses_with_people().await {
        let case = house.accepted().await;
        let manager = house.browser(Role::CaseManager).await;
        for other in ["Maria Mărăcine", "0722123456", "2780412123456"] {
            let refused = written(&manager, case, other).await;
            let says = refused.says("Scrieți doar numărul dosarului") && refused.text.contains(other);
            assert!(refused.status == 422 && says, "{other}: {}", refused.text);
        }
        assert!(!manager.get(&paths::case(case)).await.says("Mărăcine"));
    }
}

#[tokio::test]
async fn neither_the_adult_core_nor_a_letter_learns_of_it() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let before = letters(&house).await;
        let case = with_their_mother(&house).await;
        house.carried_at(later(3)).await;
        assert_eq!(core.heard_all(), Vec::<String>::new());
        assert_eq!(letters(&house).await, before, "nobody is written to");
        let audit = house.browser(Role::CaseManager).await.get(&paths::case_audit(case)).await;
        assert!(!audit.text.contains(NUMBER), "{}", audit.text);
    }
}

#[tokio::test]
async fn the_trail_tells_of_a_change_and_names_no_section_that_its_reader_does_not_see() {
    for house in houses_with_people().await {
        let case = with_their_mother(&house).await;
        let manager = house.browser(Role::CaseManager).await;
        let health = paths::case_section(case, SectionName::Health.code());
        let page = manager.get(&health).await;
        assert_eq!(page.press(&manager, &health, &[("medicines", "Insulină")]).await.status, 303);
        let coordinator = house.browser(Role::Coordinator).await;
        let opened = paths::case_audit(case);
        for browser in [&manager, &coordinator] {
            let trail = browser.get(&opened).await;
            let named = trail.says("adultul care este și el victimă") && trail.says("sănătatea");
            assert!(named, "who is in charge reads both: {}", trail.text);
        }
        for (role, sees_health) in [
            (Role::Interviewer, false),
            (Role::Prosecutor, false),
            (Role::Psychologist, true),
            (Role::Physician, true),
            (Role::Interpreter, false),
        ] {
            let who = format!("{}:{role}", house.of(role));
            assert_eq!(coordinator.post(&paths::team_add(case), &[("who", &who)]).await.status, 303);
            let trail = house.browser(role).await.get(&opened).await;
            assert!(trail.status == 200 && trail.says("a modificat"), "{role}: {}", trail.text);
            assert!(!trail.says("adultul care este și el victimă"), "{role}: {}", trail.text);
            assert_eq!(trail.says("sănătatea"), sees_health, "{role}: {}", trail.text);
        }
        let audit = house.browser(Role::DataProtectionOfficer).await.get(paths::AUDIT).await;
        assert!(audit.says("a modificat") && audit.says("sănătatea"), "{}", audit.text);
        assert!(!audit.says("adultul care este și el victimă"), "{}", audit.text);
    }
}
