//! An offer that names a brother's or sister's reference: one that the house knows is a name in the file, one
//! that it does not know is no reason to refuse a child.

use barnahus_exchange::Reference;
use barnahus_exchange::other_side::{CoreMessage, SentByCore};
use barnahus_vocabulary::{Role, paths};

use crate::adult_core::{Core, message};
use crate::exchange::the_case;
use crate::front_door::{houses_with_people, now};

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
        let named = house.codename(case).await;
        let list = coordinator.get(paths::CASES).await.text;
        let other = list.split("href=\"/cases/").skip(1).map(|rest| &rest[..36]);
        let other = other
            .filter(|id| *id != case.to_string())
            .find(|id| id.parse::<barnahus_vocabulary::CaseId>().is_ok());
        let page = coordinator.get(&format!("/cases/{}", other.unwrap())).await;
        assert!(page.says("Frați și surori") && page.says(&named), "{}", page.text);
    }
}
