//! A young person turns 18 in a case of which the core heard an end, or nothing any more: they are asked all the same.

use barnahus_exchange::Reference;
use barnahus_vocabulary::{CaseId, Role, paths};
use time::Duration;

use crate::adult_core::Core;
use crate::exchange::{accepted, assigned, later, step};
use crate::front_door::{Door, houses_with_people, now};

const ASKED: &str = "Împlinește 18 ani: de oferit trecerea";
const FORGET: &str = "Împlinește 18 ani: trecerea se poate oferi după ce nucleul șterge referința";
const BORN: [(&str, &str); 2] = [("birth_date", "20.01.2009"), ("age_basis", "documented")];

/// The code lapsed, and the house declined towards the core a case that is at work and stays.
async fn declined_and_kept(house: &Door, core: &Core) -> CaseId {
    let (case, _) = accepted(house, core).await;
    assigned(house, case).await;
    let manager = house.browser(Role::CaseManager).await;
    let form = paths::case_section(case, "identity");
    let page = manager.get(&form).await;
    assert_eq!(page.press(&manager, &form, &BORN).await.status, 303);
    house.carried_at(now() + Duration::hours(72)).await;
    step(house, &paths::offer_decline(case), &[("reason", "other_house")]).await;
    house.carried_at(now() + Duration::hours(73)).await;
    case
}

#[tokio::test]
async fn the_core_forgets_first_and_is_then_asked_under_a_new_reference() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let case = declined_and_kept(&house, &core).await;
        let manager = house.browser(Role::CaseManager).await;
        let day = manager.get(paths::MY_DAY).await;
        assert!(day.says(FORGET) && !day.says(ASKED), "{}", day.text);
        let page = manager.get(&paths::case(case)).await;
        assert!(page.says("după ce coordonatorul șterge referința de ambele părți"), "{}", page.text);
        assert!(!page.text.contains(&format!("\"{}\"", paths::transition(case))), "{}", page.text);
        assert_eq!(manager.get(&paths::transition(case)).await.status, 409, "not under that reference");

        step(&house, &paths::forget(case), &[]).await;
        let day = manager.get(paths::MY_DAY).await;
        assert!(day.says(ASKED) && !day.says(FORGET), "{}", day.text);
        step(&house, &paths::transition(case), &[("consent", "A spus da, în română.")]).await;
        house.carried_at(later(6)).await;
        house.carried_at(later(9)).await;
        let first = Reference::from_random([0x5a; 16]);
        assert_eq!(core.heard(&first).pop().unwrap(), "reference.forgotten {}");
        let another = core.references().into_iter().find(|reference| *reference != first).unwrap();
        assert_eq!(core.heard(&another), ["transition.offered {\"consent\":\"given\"}"]);
        assert!(manager.get(&paths::case(case)).await.says("a fost oferită nucleului"));
    }
}

#[tokio::test]
async fn that_they_do_not_wish_it_is_noted_whatever_the_core_heard() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let case = declined_and_kept(&house, &core).await;
        let manager = house.browser(Role::CaseManager).await;
        let form = paths::no_transition(case);
        assert!(manager.get(&paths::case(case)).await.text.contains(&form));
        let page = manager.get(&form).await;
        let noted = page.press(&manager, &form, &[("no_wish", "A spus nu, în română.")]).await;
        assert_eq!(noted.status, 303, "{}", noted.text);
        let day = manager.get(paths::MY_DAY).await;
        assert!(!day.says("Împlinește 18 ani"), "the duty is settled: {}", day.text);
        assert!(manager.get(&paths::case(case)).await.says("Tânărul nu dorește trecerea la adulți"));
    }
}
