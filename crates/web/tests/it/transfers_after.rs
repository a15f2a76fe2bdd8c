//! What the house that took a case goes on by: the child was heard, and what a young person has said holds.

use barnahus_store::transitions;
use barnahus_vocabulary::{Role, paths};

use crate::exchange_ends::young_person;
use crate::front_door::houses_with_people;
use crate::neighbour::Neighbour;
use crate::transfers_carried::{moved, taken_up};
use crate::way_in::account;

#[tokio::test]
async fn a_child_that_was_heard_in_the_house_before_waits_in_no_plan() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let own = Neighbour { id: door.id, coordinator: door.of(Role::Coordinator) };
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let (case, _) = door.heard(&here, &[]).await;
        let new = moved(&door, &here, case, (&neighbour, &there)).await;
        taken_up(&neighbour, &there, new).await;
        let back = moved(&door, &there, new, (&own, &here)).await;
        let manager = door.of(Role::CaseManager).to_string();
        let triaged = here.post(&paths::triage(back), &[("manager", &manager), ("version", "1")]).await;
        assert_eq!(triaged.status, 303, "{}", triaged.text);
        let codename = door.codename(back).await;
        let plan = here.get(paths::PLAN).await;
        assert!(!plan.says(&codename), "nobody waits for a first interview: {}", plan.text);
        let page = here.get(&paths::case(back)).await;
        assert!(page.says("Caută un loc") && !page.says("Termen pentru prima audiere"), "{}", page.text);
        let list = here.get(paths::CASES).await;
        assert!(list.text.contains(&paths::case(back)) && !list.says("audiere până la"), "{}", list.text);

        let further = paths::further(back);
        let asked = [
            ("further_reason", "new_facts"),
            ("ordered_by", "Procuror Nuc Viorica"),
            ("ordered_on", "azi"),
            ("necessary", "S-a găsit un telefon."),
        ];
        assert_eq!(here.get(&further).await.press(&here, &further, &asked).await.status, 303);
        let decide = paths::further_decide(back);
        let approved = here.get(&further).await.press(&here, &decide, &[]).await;
        assert_eq!(approved.status, 303, "{}", approved.text);
        let plan = here.get(paths::PLAN).await;
        assert!(!plan.says(&codename), "it has an order of its own: {}", plan.text);
        let slots = here.get(&paths::slots(back)).await;
        assert!(slots.says("Programează") && !slots.says("termen"), "there is no limit: {}", slots.text);
    }
}

#[tokio::test]
async fn a_young_person_who_has_said_no_is_not_asked_again_in_another_house() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let second = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (here, there) = (door.browser(Role::Coordinator).await, second.browser(&door).await);
        let (case, manager) = (young_person(&door).await, door.browser(Role::CaseManager).await);
        let page = manager.get(&paths::no_transition(case)).await;
        let said = [("no_wish", "A spus nu, pe 20 noiembrie.")];
        assert_eq!(page.press(&manager, &paths::no_transition(case), &said).await.status, 303);
        let new = moved(&door, &here, case, (&second, &there)).await;
        taken_up(&second, &there, new).await;
        let day = there.get(paths::MY_DAY).await;
        assert!(!day.says("Împlinește 18 ani"), "{}", day.text);
        let page = there.get(&paths::case(new)).await;
        assert!(page.says("Tânărul nu dorește trecerea la adulți. A notat"), "{}", page.text);
        let on = door.workplace.database.read();
        assert_eq!(transitions::find(on, door.id, case).await.unwrap(), None, "it is gone here");

        // And on to a third house.
        let third = Neighbour::beside(&door, "Ulm Coordonator").await;
        let beyond = third.browser(&door).await;
        let last = moved(&door, &there, new, (&third, &beyond)).await;
        taken_up(&third, &beyond, last).await;
        assert!(!beyond.get(paths::MY_DAY).await.says("Împlinește 18 ani"));
        let page = beyond.get(&paths::case(last)).await;
        assert!(page.says("Tânărul nu dorește trecerea la adulți. A notat"), "{}", page.text);
        assert_eq!(transitions::find(on, second.id, new).await.unwrap(), None, "nor there");
    }
}
