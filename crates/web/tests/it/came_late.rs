//! Somebody was faster on the pages of an alarm and of an age: what was typed is given back, above what stands now.

use barnahus_vocabulary::{Role, paths};

use crate::front_door::houses_with_people;

const LATE: &str = "Între timp altcineva a schimbat ceva aici";

#[tokio::test]
async fn what_was_typed_on_an_alarm_that_ended_meanwhile_is_given_back() {
    for door in houses_with_people().await {
        let case = door.accepted().await;
        let (manager, coordinator) =
            (door.browser(Role::CaseManager).await, door.browser(Role::Coordinator).await);
        let (alarm, end) = (paths::alarm(case), paths::alarm_end(case));
        let known = [("cause", "ran_away"), ("words", "La gară.")];
        assert_eq!(manager.get(&alarm).await.press(&manager, &alarm, &known).await.status, 303);
        let open = coordinator.get(&alarm).await;
        let ended = [("ending", "found_well"), ("found", "Este la bunică.")];
        assert_eq!(open.press(&manager, &end, &ended).await.status, 303);

        let late = open.press(&coordinator, &alarm, &[("learned", "Un martor\nîn dubă albă.")]).await;
        assert_eq!(late.status, 409);
        for words in [LATE, "Un martor", "în dubă albă.", "Este la bunică."] {
            assert!(late.says(words), "{words}: {}", late.text);
        }
        let again = [("ending", "found_well"), ("found", "Toma știe.")];
        let late = open.press(&coordinator, &end, &again).await;
        assert!(late.status == 409 && late.says(LATE) && late.says("Toma știe."), "{}", late.text);
        assert!(!coordinator.get(&alarm).await.says(LATE), "it is said once");

        let withdraw = paths::withdraw(case);
        let page = manager.get(&withdraw).await;
        assert_eq!(page.press(&manager, &withdraw, &[("reason", "by_referrer")]).await.status, 303);
        let refused = manager.post(&alarm, &[("cause", "taken"), ("words", "Din fața școlii.")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.says("Redeschideți-l") && refused.says("Din fața școlii."), "{}", refused.text);
    }
}

#[tokio::test]
async fn what_was_typed_on_a_dispute_that_was_settled_meanwhile_is_given_back() {
    for door in houses_with_people().await {
        let case = door.accepted_with(&[("age_years", "17"), ("age_basis", "stated")]).await;
        let (manager, coordinator) =
            (door.browser(Role::CaseManager).await, door.browser(Role::Coordinator).await);
        let age = paths::age(case);
        let open = coordinator.get(&age).await;
        let why = [("why", "La frontieră s-a notat 19 ani.")];
        assert_eq!(manager.get(&age).await.press(&manager, &age, &why).await.status, 303);
        let late = open.press(&coordinator, &age, &[("why", "Pașaportul pare fals.")]).await;
        assert!(late.status == 409 && late.says(LATE), "{}", late.text);
        assert!(late.says("Pașaportul pare fals.") && late.says("La frontieră"), "{}", late.text);

        let (asked, settled) = (paths::age_asked(case), paths::age_settled(case));
        let open = coordinator.get(&age).await;
        let child = [("result", "child"), ("age_basis", "assessed"), ("age_band", "15-17")];
        assert_eq!(open.press(&manager, &settled, &child).await.status, 303);
        let asks = [("assessor", "Institutul de medicină legală"), ("due", "mâine")];
        let late = open.press(&coordinator, &asked, &asks).await;
        assert!(late.status == 409 && late.says("Institutul de medicină legală"), "{}", late.text);
        let found = [("result", "child"), ("age_basis", "assessed"), ("age_band", "15-17")];
        let found: Vec<_> = found.into_iter().chain([("found", "Radiografie: 16 ani.")]).collect();
        let late = open.press(&coordinator, &settled, &found).await;
        assert!(late.status == 409 && late.says("Radiografie: 16 ani."), "{}", late.text);
    }
}
