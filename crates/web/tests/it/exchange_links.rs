//! An offer that names a brother's or sister's reference: one that the house knows is proposed to whoever sees both
//! cases, and stands in no file; one that it does not know is no reason to refuse a child.

use barnahus_exchange::Reference;
use barnahus_exchange::other_side::{CoreMessage, SentByCore};
use barnahus_store::likenesses;
use barnahus_vocabulary::{CaseId, Role, paths};

use crate::adult_core::{Core, message};
use crate::exchange::{assigned, step, the_case};
use crate::front_door::{Door, houses_with_people, now};

const CHILD: [u8; 16] = [0x5a; 16];

fn offer(reference: [u8; 16], sibling: Option<[u8; 16]>) -> SentByCore {
    let reference = Reference::from_random(reference);
    let CoreMessage::ReferralOffered(mut offered) = Core::offer(reference).message else { unreachable!() };
    offered.sibling_of = sibling.map(Reference::from_random);
    message(reference, 1, CoreMessage::ReferralOffered(offered))
}

#[tokio::test]
async fn a_child_is_not_refused_for_a_sibling_that_nobody_knows() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        let unknown = core.says(&house, &offer(CHILD, Some([0x77; 16])), now()).await;
        assert_eq!(unknown.status, 202, "{}", unknown.text);
        let case = the_case(&house).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let siblings = coordinator.get(&paths::siblings(case)).await;
        assert!(!siblings.text.contains(&paths::siblings_end(case)), "nothing is made up of it");
        let ledger = coordinator.get(&paths::ledger(case)).await;
        let said = format!("\"sibling_of\":\"{}\"", Reference::from_random([0x77; 16]));
        assert!(ledger.says(&said), "word for word: {}", ledger.text);

        let known = core.says(&house, &offer([0x11; 16], Some(CHILD)), now()).await;
        assert_eq!((known.status, known.head), (unknown.status, unknown.head), "and no answer tells which");
    }
}

const PROPOSED: &str = "Nucleul MNR spune că acest copil este frate sau soră cu";

/// The case that is not the given one.
async fn other_than(house: &Door, case: CaseId) -> CaseId {
    let list = house.browser(Role::Coordinator).await.get(paths::CASES).await.text;
    let mut ids = list.split("href=\"/cases/").skip(1).filter_map(|rest| rest[..36].parse::<CaseId>().ok());
    ids.find(|id| *id != case).unwrap()
}

#[tokio::test]
async fn a_sibling_of_whom_the_house_knows_is_proposed_to_whoever_sees_both_and_linked_by_them() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        core.says(&house, &offer(CHILD, None), now()).await;
        let first = the_case(&house).await;
        core.says(&house, &offer([0x11; 16], Some(CHILD)), now()).await;
        let second = other_than(&house, first).await;
        let codename = house.codename(first).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let page = coordinator.get(&paths::case(second)).await;
        assert!(!page.says(&codename), "it stands in no file: {}", page.text);
        let page = coordinator.get(&paths::siblings(second)).await;
        assert!(page.says(PROPOSED) && page.text.to_lowercase().contains(&codename), "{}", page.text);
        assert!(!coordinator.get(&paths::siblings(first)).await.says(PROPOSED));

        // Whoever is in charge of one and may not see the other reads nothing of it.
        step(&house, &paths::offer_accept(second), &[]).await;
        assigned(&house, second).await;
        let manager = house.browser(Role::CaseManager).await;
        let theirs = manager.get(&paths::siblings(second)).await;
        assert!(theirs.status == 200 && !theirs.says(PROPOSED), "{}", theirs.text);
        for path in [paths::siblings(second), paths::case(second), paths::ledger(second)] {
            let page = manager.get(&path).await;
            assert!(!page.text.to_lowercase().contains(&codename), "{path}: {}", page.text);
        }

        let written = format!("name=\"codename\" type=\"text\" value=\"{codename}\"");
        assert!(page.text.contains(&written), "it need not be typed: {}", page.text);
        let chosen = [("codename", &*codename), ("day", "same"), ("interviewer", "any"), ("meeting", "may")];
        let linked = page.press(&coordinator, &paths::siblings(second), &chosen).await;
        assert_eq!(linked.status, 303, "{}", linked.text);
        let page = coordinator.get(&paths::siblings(second)).await;
        assert!(page.text.to_lowercase().contains(&codename) && !page.says(PROPOSED), "{}", page.text);
    }
}

#[tokio::test]
async fn who_is_too_near_in_the_other_case_reads_nothing_of_it() {
    for house in houses_with_people().await {
        let core = Core::of(&house).await;
        core.says(&house, &offer(CHILD, None), now()).await;
        let first = the_case(&house).await;
        core.says(&house, &offer([0x11; 16], Some(CHILD)), now()).await;
        let second = other_than(&house, first).await;
        let codename = house.codename(first).await;
        let tx = house.workplace.database.begin().await.unwrap();
        let near = house.of(Role::Coordinator);
        likenesses::declare_conflict(&tx, (house.id, first), near, now()).await.unwrap();
        tx.commit().await.unwrap();
        let coordinator = house.browser(Role::Coordinator).await;
        for path in [paths::siblings(second), paths::case(second), paths::ledger(second)] {
            let page = coordinator.get(&path).await;
            let says = page.text.to_lowercase().contains(&codename);
            assert!(page.status == 200 && !says, "{path}: {}", page.text);
        }
    }
}
