//! What of the disclosure ledger is shown to whom: the words to whoever is told what happened, and that the core knows a
//! parent or a sibling to those in charge alone.

use barnahus_exchange::Reference;
use barnahus_exchange::other_side::{CoreMessage, SentByCore};
use barnahus_vocabulary::{CaseId, Role, paths};

use crate::adult_core::{Core, message};
use crate::blind::decides;
use crate::exchange::{assigned, step, the_case};
use crate::front_door::{Door, houses_with_people, now};

const CHILD: [u8; 16] = [0x5a; 16];
const PARENT: [u8; 16] = [0x33; 16];
const SIBLING: [u8; 16] = [0x44; 16];
const LINK: &str = "Un părinte al copilului are și el un caz la nucleu";

fn parent() -> String {
    Reference::from_random(PARENT).to_string()
}

fn offer() -> SentByCore {
    let reference = Reference::from_random(CHILD);
    let CoreMessage::ReferralOffered(mut offered) = Core::offer(reference).message else { unreachable!() };
    offered.child_of_adult = Some(Reference::from_random(PARENT));
    offered.sibling_of = Some(Reference::from_random(SIBLING));
    message(reference, 1, CoreMessage::ReferralOffered(offered))
}

/// A child of an adult whom the core knows, accepted, with a team of these.
async fn with_team(house: &Door, team: &[Role]) -> CaseId {
    let core = Core::of(house).await;
    assert_eq!(core.says(house, &offer(), now()).await.status, 202);
    let case = the_case(house).await;
    step(house, &paths::offer_accept(case), &[]).await;
    assigned(house, case).await;
    let coordinator = house.browser(Role::Coordinator).await;
    for role in team {
        let who = format!("{}:{role}", house.of(*role));
        assert_eq!(coordinator.post(&paths::team_add(case), &[("who", &who)]).await.status, 303, "{role}");
    }
    case
}

#[tokio::test]
async fn that_the_core_knows_a_parent_is_for_those_in_charge_alone() {
    for house in houses_with_people().await {
        let team = [Role::Interviewer, Role::Prosecutor, Role::Psychologist, Role::Physician];
        let case = with_team(&house, &team).await;
        for role in [Role::CaseManager, Role::Coordinator] {
            let ledger = house.browser(role).await.get(&paths::ledger(case)).await;
            assert!(ledger.says(LINK) && ledger.says(&parent()), "{role}: {}", ledger.text);
            assert!(
                ledger.says("un frate sau o soră") && ledger.says("sibling_of"),
                "{role}: {}",
                ledger.text
            );
            assert!(ledger.says("sunt semne că ar putea fi victimă"), "{role}: {}", ledger.text);
        }
        for role in team {
            let ledger = house.browser(role).await.get(&paths::ledger(case)).await;
            assert!(ledger.says("trafficking_status"), "{role} is told the rest: {}", ledger.text);
            assert!(!ledger.text.contains("child_of_adult"), "{role}: {}", ledger.text);
            assert!(
                !ledger.says("un frate sau o soră") && !ledger.says("sibling_of"),
                "{role}: {}",
                ledger.text
            );
            assert!(!ledger.says(LINK) && !ledger.text.contains(&parent()), "{role}: {}", ledger.text);
        }
        let officer = house.browser(Role::DataProtectionOfficer).await;
        let all = officer.get(paths::DISCLOSURES).await;
        assert!(all.says("trafficking_status"), "{}", all.text);
        assert!(
            !all.text.contains("sibling_of")
                && !all.text.contains("child_of_adult")
                && !all.text.contains(&parent()),
            "{}",
            all.text
        );
    }
}

#[tokio::test]
async fn whoever_is_not_told_what_happened_reads_no_words() {
    for house in houses_with_people().await {
        let case = with_team(&house, &[Role::Interviewer, Role::Interpreter]).await;
        let coordinator = house.browser(Role::Coordinator).await;
        assert_eq!(decides(&coordinator, case, "blind").await, 303);
        for role in [Role::Interviewer, Role::Interpreter] {
            let ledger = house.browser(role).await.get(&paths::ledger(case)).await;
            assert!(ledger.status == 200 && ledger.says("o ofertă"), "{role}: {}", ledger.text);
            for word in ["trafficking_status", "victimă a traficului", "accepted", "10-12"] {
                assert!(!ledger.says(word), "{role}: {word}: {}", ledger.text);
            }
        }
        assert_eq!(decides(&coordinator, case, "informed").await, 303);
        let ledger = house.browser(Role::Interviewer).await.get(&paths::ledger(case)).await;
        assert!(ledger.says("trafficking_status"), "{}", ledger.text);
    }
}
