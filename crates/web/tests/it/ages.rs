//! A disputed age: noted, assessed either way, and what it never does by itself.

use barnahus_vocabulary::{CaseId, DraftId, Role, paths};

use crate::exchange::{step, the_case};
use crate::front_door::{Answer, Browser, Door, houses_with_people};

const WHY: &str = "La frontieră s-a notat 19 ani.";

pub async fn disputes(browser: &Browser<'_>, case: CaseId) -> Answer {
    let page = browser.get(&paths::age(case)).await;
    page.press(browser, &paths::age(case), &[("why", WHY)]).await
}

pub async fn settles(browser: &Browser<'_>, case: CaseId, found: &[(&str, &str)]) -> Answer {
    let page = browser.get(&paths::age(case)).await;
    page.press(browser, &paths::age_settled(case), found).await
}

/// A young person of 17 by their own word, accepted.
async fn young(house: &Door) -> CaseId {
    house.accepted_with(&[("age_years", "17"), ("age_basis", "stated")]).await
}

#[tokio::test]
async fn a_disputed_age_is_a_duty_until_its_result_and_a_childs_meanwhile() {
    for house in houses_with_people().await {
        let case = young(&house).await;
        let manager = house.browser(Role::CaseManager).await;
        assert!(manager.get(&paths::case(case)).await.says("Vârsta este contestată?"));
        let empty = manager.get(&paths::age(case)).await;
        let empty = empty.press(&manager, &paths::age(case), &[("why", "")]).await;
        assert_eq!(empty.status, 422, "who disputes it, and why, is said");
        assert_eq!(disputes(&manager, case).await.status, 303);
        let again = manager.post(&paths::age(case), &[("why", WHY)]).await;
        assert_eq!(again.status, 409, "one stands already");
        assert!(manager.get(paths::MY_DAY).await.says("Vârstă contestată: de cerut evaluarea"));
        assert!(manager.get(&paths::case(case)).await.says("Vârsta este contestată"));

        let page = manager.get(&paths::age(case)).await;
        assert!(page.says(WHY) && page.says("Contestată") && page.says("Copil"), "{}", page.text);
        let asked = [("assessor", "Institutul de medicină legală"), ("due", "mâine")];
        let noted = page.press(&manager, &paths::age_asked(case), &asked).await;
        assert_eq!(noted.status, 303, "{}", noted.text);
        let day = manager.get(paths::MY_DAY).await;
        assert!(day.says("de notat rezultatul") && !day.says("de cerut evaluarea"), "{}", day.text);

        // The form of the section does not end it.
        let section = format!("{}?section=identity", paths::case_facts(case));
        let facts = manager.get(&section).await;
        let other = [("age_basis", "stated"), ("age_years", "17")];
        let other = facts.press(&manager, &section, &other).await;
        assert_eq!(other.status, 422, "{}", other.text);

        let nobodys = settles(&manager, case, &[("result", "child"), ("age_basis", "assessed")]).await;
        assert_eq!(nobodys.status, 422, "a child is found with an age");
        let child = [("result", "child"), ("age_basis", "assessed"), ("age_band", "15-17")];
        assert_eq!(settles(&manager, case, &child).await.status, 303);
        let day = manager.get(paths::MY_DAY).await;
        assert!(!day.says("contestată"), "{}", day.text);
        let page = manager.get(&paths::age(case)).await;
        assert!(page.says("Evaluată") && page.says("Este copil"), "{}", page.text);
        let stranger = house.browser(Role::Therapist).await;
        assert_eq!(stranger.get(&paths::age(case)).await.status, 404);
    }
}

#[tokio::test]
async fn an_adult_leaves_by_a_step_of_the_coordinators_and_never_by_itself() {
    for house in houses_with_people().await {
        let case = young(&house).await;
        let manager = house.browser(Role::CaseManager).await;
        let coordinator = house.browser(Role::Coordinator).await;
        assert_eq!(disputes(&manager, case).await.status, 303);
        let end = paths::end_as_adult(case);
        let early = coordinator.get(&end).await;
        assert!(
            early.says("Vârsta este contestată") && !early.text.contains("name=\"version\""),
            "{}",
            early.text
        );
        let too_young = [("result", "adult"), ("age_basis", "assessed"), ("age_years", "17")];
        assert_eq!(settles(&manager, case, &too_young).await.status, 422);
        let adult = [("result", "adult"), ("age_basis", "assessed"), ("age_years", "")];
        assert_eq!(settles(&manager, case, &adult).await.status, 303);

        let page = manager.get(&paths::case(case)).await;
        assert!(
            page.says("Fără audiere") && page.says("S-a stabilit că persoana este adultă"),
            "{}",
            page.text
        );
        assert_eq!(manager.get(&end).await.status, 404, "not the case manager's");
        assert!(!manager.get(paths::MY_DAY).await.says("Este adult"));
        assert!(coordinator.get(paths::MY_DAY).await.says("Este adult: de hotărât ce urmează"));
        assert!(coordinator.get(&paths::age(case)).await.text.contains(&end));
        let page = coordinator.get(&end).await;
        assert!(page.says("acordul ei scris") && page.says("Spuneți dumneavoastră"), "{}", page.text);
        step(&house, &end, &[]).await;
        let page = coordinator.get(&paths::case(case)).await;
        assert!(
            page.says("Redeschide cazul") && page.says("S-a stabilit că persoana este adultă"),
            "{}",
            page.text
        );
        assert!(!coordinator.get(paths::MY_DAY).await.says("Este adult"));
    }
}

#[tokio::test]
async fn nobodys_word_ends_a_case_as_an_adults() {
    for house in houses_with_people().await {
        let case = house.accepted_with(&[("age_years", "25"), ("age_basis", "stated")]).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let end = paths::end_as_adult(case);
        let page = coordinator.get(&end).await;
        let refused = page.press(&coordinator, &end, &[]).await;
        assert!(refused.status == 422 && refused.says("tratată ca un copil"), "{}", refused.text);
    }
}

#[tokio::test]
async fn whose_age_is_disputed_is_not_handed_to_the_adult_core() {
    for house in houses_with_people().await {
        let intake = house.browser(Role::IntakeOfficer).await;
        let fields = [("urgency", "routine"), ("birth_date", "20.01.2009"), ("age_basis", "disputed")];
        assert_eq!(intake.post(&paths::draft(DraftId::random()), &fields).await.status, 303);
        let case = the_case(&house).await;
        crate::exchange::assigned(&house, case).await;
        let manager = house.browser(Role::CaseManager).await;
        let day = manager.get(paths::MY_DAY).await;
        assert!(day.says("de cerut evaluarea"), "what was told at referral is a dispute: {}", day.text);
        assert!(!day.says("Împlinește 18 ani"), "nobody is asked to offer it: {}", day.text);
        let offer = paths::transition(case);
        let page = manager.get(&offer).await;
        let refused = page.press(&manager, &offer, &[("consent", "A spus da.")]).await;
        assert!(refused.status == 422 && refused.says("tratată ca un copil"), "{}", refused.text);
        assert_eq!(settles(&manager, case, &[("result", "not_assessed")]).await.status, 303);
        let page = manager.get(&offer).await;
        let refused = page.press(&manager, &offer, &[("consent", "A spus da.")]).await;
        assert_eq!(refused.status, 422, "nobody found out: {}", refused.text);
        assert!(!manager.get(paths::MY_DAY).await.says("de cerut evaluarea"));
    }
}
