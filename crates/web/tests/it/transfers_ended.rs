//! Offers that end because the case does; and who is not told where a case went.

use barnahus_store::likenesses;
use barnahus_vocabulary::{CaseId, Role, paths};

use crate::exchange::step;
use crate::exchange_ends::young_person;
use crate::front_door::{Browser, Door, houses_with_people, now};
use crate::merges::again;
use crate::neighbour::Neighbour;
use crate::transfers::{CHILD, accept, letters_of, offer, offer_on_the_day_of};
use crate::transfers_carried::letters_left;
use crate::way_in::account;

const TO_ANSWER: &str = "Răspundeți la transferul unui caz";

/// Offers the case and ends it; the other house has nothing to answer then.
async fn ends(
    door: &Door,
    (neighbour, there): (&Neighbour, &Browser<'_>),
    case: CaseId,
    end: (String, [(&str, &str); 1]),
) {
    let here = door.browser(Role::Coordinator).await;
    letters_left(door).await;
    let offered = offer(&here, case, neighbour.id).await;
    assert_eq!(offered.status, 303, "{}", offered.text);
    let place = offer_on_the_day_of(there).await;
    letters_left(door).await;
    step(door, &end.0, &end.1).await;
    assert!(!there.get(paths::MY_DAY).await.says(TO_ANSWER), "{}", end.0);
    assert_eq!(there.get(&place).await.status, 404);
    assert_eq!(there.post(&format!("{place}/accept"), &[]).await.status, 404);
    assert_eq!(letters_of(door, neighbour.id).await, [neighbour.coordinator], "that something changed");
    assert_eq!(letters_of(door, door.id).await, []);
    let list = here.get(paths::TRANSFERS).await;
    assert!(list.says(&door.codename(case).await) && list.says("Ofertă retrasă"), "{}", list.text);
    let said = here.get(&paths::case_audit(case)).await;
    assert!(said.says("oferta altei case este retrasă"), "{}", said.text);
}

#[tokio::test]
async fn an_offer_ends_with_its_case() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let there = neighbour.browser(&door).await;
        let case = door.accepted_with(&CHILD).await;
        ends(&door, (&neighbour, &there), case, (paths::withdraw(case), [("reason", "by_referrer")])).await;
        let case = again(&door).await;
        ends(&door, (&neighbour, &there), case, (paths::decline(case), [("reason", "no_sign")])).await;
        let case = young_person(&door).await;
        ends(&door, (&neighbour, &there), case, (paths::close(case), [("reason", "support_completed")]))
            .await;
    }
}

#[tokio::test]
async fn where_a_case_went_is_kept_from_whoever_was_too_near() {
    for door in houses_with_people().await {
        let own = Neighbour { id: door.id, coordinator: door.of(Role::Coordinator) };
        account(&door, Role::Coordinator).await;
        let ada = own.another(&door, "Ada Cireș").await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (near, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let here = own.browser_of(&door, ada).await;
        let case = door.accepted_with(&CHILD).await;
        let codename = door.codename(case).await;
        let tx = door.workplace.database.begin().await.unwrap();
        likenesses::declare_conflict(&tx, (door.id, case), own.coordinator, now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(offer(&here, case, neighbour.id).await.status, 303);
        assert!(!near.get(paths::TRANSFERS).await.says(&codename));
        accept(&there, &offer_on_the_day_of(&there).await).await;
        let list = here.get(paths::TRANSFERS).await;
        assert!(list.says(&codename) && list.says("Casa Salcâmul"), "{}", list.text);
        let list = near.get(paths::TRANSFERS).await;
        assert!(!list.says(&codename) && !list.says("Casa Salcâmul"), "{}", list.text);
        assert_eq!(letters_of(&door, door.id).await, [ada], "nor does a letter say that there is something");
    }
}
