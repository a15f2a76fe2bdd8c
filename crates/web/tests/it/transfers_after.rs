//! What the house that took a case goes on by: the child was heard.

use barnahus_vocabulary::{Role, paths};

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
