//! Transfers of cases that need care: someone over there is too near, the child was heard before, it is in danger.

use barnahus_casework::Urgency;
use barnahus_vocabulary::{Role, paths};
use sea_orm::ConnectionTrait;

use crate::adult_core::Core;
use crate::exchange::{accepted, assigned, hand_over, later, step};
use crate::front_door::houses_with_people;
use crate::neighbour::Neighbour;
use crate::support_settled::supported;
use crate::transfers::{CHILD, WORDS, accept, letters_of, offer, offer_on_the_day_of};
use crate::transfers_carried::letters_left;
use crate::way_in::account;

#[tokio::test]
async fn whoever_is_too_near_to_the_suspected_person_finds_no_offer() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Costin Mărăcine").await;
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let named = [("suspected_given_name", "Costin"), ("suspected_family_name", "Mărăcine")];
        let fields: Vec<_> = CHILD.into_iter().chain(named).collect();
        let case = door.accepted_with(&fields).await;
        let refused = offer(&here, case, neighbour.id).await;
        assert!(refused.status == 422 && refused.says("nu este acum nimeni care"), "{}", refused.text);

        // Another coordinator is there: the offer goes to that one, and the first finds nothing.
        let second = neighbour.another(&door, "Ada Cireș").await;
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        assert_eq!(letters_of(&door, neighbour.id).await, [second]);
        let ada = neighbour.browser_of(&door, second).await;
        let place = offer_on_the_day_of(&ada).await;
        assert!(!there.get(paths::MY_DAY).await.says("Răspundeți la transferul"));
        assert_eq!(there.get(&place).await.status, 404);
        assert_eq!(there.post(&format!("{place}/accept"), &[]).await.status, 404);
        assert!(!there.get(paths::TRANSFERS).await.says("Casa Teiul"));
        let new = accept(&ada, &place).await;
        assert_eq!(there.get(&paths::case(new)).await.status, 404, "nor the file afterwards");
        assert_eq!(there.get(&paths::brought(new)).await.status, 404);
    }
}

#[tokio::test]
async fn a_child_that_was_heard_before_is_heard_again_only_when_that_is_approved() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let (case, _) = door.heard(&here, &[("recording_kept", "Seif 4, discul 11")]).await;
        let page = here.get(&paths::transfer(case)).await;
        assert!(
            page.says("scrisori despre programările cazului"),
            "the letters would go with the file: {}",
            page.text
        );
        door.workplace
            .database
            .schema()
            .execute_unprepared("UPDATE letters SET state = 'sent'")
            .await
            .unwrap();
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        let new = accept(&there, &offer_on_the_day_of(&there).await).await;
        let page = there.get(&paths::brought(new)).await;
        assert!(page.says("deja audiat acolo") && page.says("Seif 4, discul 11"), "{}", page.text);
        let me = neighbour.coordinator.to_string();
        let triaged = there.post(&paths::triage(new), &[("manager", &me), ("version", "1")]).await;
        assert_eq!(triaged.status, 303, "{}", triaged.text);
        let day = there.get(paths::MY_DAY).await;
        assert!(!day.text.contains(&paths::slots(new)), "no first interview is asked for: {}", day.text);
        let page = there.get(&paths::further(new)).await;
        assert!(page.text.contains("further_reason"), "one may be asked for: {}", page.text);
        let blind = there.get(&paths::blind(new)).await;
        assert!(blind.says("aici sau în casa de dinainte"), "nothing is left to decide: {}", blind.text);
        assert_eq!(there.post(&paths::blind(new), &[("knows", "blind")]).await.status, 409);
    }
}

#[tokio::test]
async fn immediate_danger_stays_at_the_top() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let case = door.accepted_with(&[("urgency", Urgency::ImmediateDanger.code())]).await;
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        let place = offer_on_the_day_of(&there).await;
        assert!(there.get(&place).await.says("Pericol imediat"));
        let new = accept(&there, &place).await;
        let list = there.get("/cases?show=awaiting").await;
        assert!(list.text.contains(&paths::triage(new)) && list.says("Pericol imediat"), "{}", list.text);
    }
}

#[tokio::test]
async fn a_case_that_the_adult_core_knows_stays() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let core = Core::of(&door).await;
        let (case, code) = accepted(&door, &core).await;
        hand_over(&door, &code, &CHILD).await;
        assigned(&door, case).await;
        let (here, to) = (door.browser(Role::Coordinator).await, neighbour.id.to_string());
        let page = here.get(&paths::transfer(case)).await;
        assert!(page.says("are o referință la nucleul MNR") && !page.says("Oferă cazul"), "{}", page.text);
        let fields = [("to", to.as_str()), ("reason", "child_moved"), ("words", WORDS)];
        let refused = here.post(&paths::transfer(case), &fields).await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        assert_eq!(letters_of(&door, neighbour.id).await, []);
    }
}

#[tokio::test]
async fn a_case_stays_until_the_adult_core_has_heard_all_that_is_to_be_said_of_it() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let core = Core::of(&door).await;
        let (case, code) = accepted(&door, &core).await;
        hand_over(&door, &code, &CHILD).await;
        assigned(&door, case).await;
        step(&door, &paths::no_interview(case), &[("reason", "health")]).await;
        supported(&door, case).await;
        step(&door, &paths::close(case), &[("reason", "child_protection")]).await;
        step(&door, &paths::forget(case), &[]).await;
        step(&door, &paths::reopen(case), &[]).await;
        letters_left(&door).await;
        let (here, to) = (door.browser(Role::Coordinator).await, neighbour.id.to_string());
        let page = here.get(&paths::transfer(case)).await;
        assert!(page.says("Nucleul MNR nu a primit încă tot") && !page.says("Oferă cazul"), "{}", page.text);
        let fields = [("to", to.as_str()), ("reason", "child_moved"), ("words", WORDS)];
        let refused = here.post(&paths::transfer(case), &fields).await;
        assert_eq!(refused.status, 422, "{}", refused.text);
        assert_eq!(letters_of(&door, neighbour.id).await, []);

        door.carried_at(later(3)).await;
        door.carried_at(later(6)).await;
        assert_eq!(core.heard_all().last().unwrap(), "reference.forgotten {}");
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303, "now it may go");
    }
}
