//! What is kept beside the sections of a file and is the child's too: in the copy, part by part as it was decided; and
//! what no copy holds is named in each.

use barnahus_store::cases;
use barnahus_vocabulary::{CaseId, Role, paths};

use crate::adult_core::Core;
use crate::exchange::{accepted, assigned, hand_over};
use crate::front_door::{Answer, Browser, Door, houses_with_people};
use crate::neighbour::Neighbour;
use crate::transfers_carried::{moved, taken_up};
use crate::way_in::{PASSWORD, account};

const CHILD: [(&str, &str); 4] = [
    ("urgency", "urgent"),
    ("given_name", "Ilinca"),
    ("family_name", "Zmeuraș"),
    ("told", "A spus învățătoarei."),
];

/// Everything goes in that the page asks about.
pub async fn copy(browser: &Browser<'_>, case: CaseId, copy_for: &str) -> String {
    let place = paths::subject_copy(case);
    let page = browser.get(&place).await;
    let fields = page.text.split("name=\"decide_").skip(1).map(|rest| rest.split('"').next().unwrap());
    let fields: Vec<String> = fields.map(|field| format!("decide_{field}")).collect();
    let rest = [("for", copy_for), ("format", "json"), ("password", PASSWORD)];
    let decided = fields.iter().map(|field| (field.as_str(), "include"));
    let made = browser.post(&place, &decided.chain(rest).collect::<Vec<_>>()).await;
    assert_eq!(made.status, 200, "{}", made.text);
    made.text
}

/// A child that was heard, has another representative, is to see a physician and gets things for school.
async fn helped(house: &Door) -> CaseId {
    for role in [Role::CaseManager, Role::Coordinator] {
        account(house, role).await;
    }
    let coordinator = house.browser(Role::Coordinator).await;
    let (case, _) = house.heard(&coordinator, &[("wellbeing", "Obosită, dar liniștită.")]).await;
    let found = cases::find(house.workplace.database.read(), house.id, case).await.unwrap().unwrap();
    assert_eq!(found.manager, Some(house.of(Role::CaseManager)));
    let manager = house.browser(Role::CaseManager).await;
    let guardian = [("as_what", "guardian"), ("name", "Ana Lac"), ("since", "azi"), ("version", "0")];
    assert_eq!(manager.post(&paths::representative(case), &guardian).await.status, 303);
    let owner = house.of(Role::CaseManager).to_string();
    for (kind, service, what) in
        [("medical_examination", "", "Examinarea la ora zece."), ("service", "school", "Rechizite noi.")]
    {
        let fields = [
            ("support_kind", kind),
            ("service", service),
            ("what", what),
            ("owner", &owner),
            ("due", "mâine"),
        ];
        let planned = manager.post(&paths::support_new(case), &fields).await;
        assert_eq!(planned.status, 303, "{}", planned.text);
    }
    case
}

#[tokio::test]
async fn a_copy_holds_what_is_kept_beside_the_file_and_names_what_it_does_not_hold() {
    for house in houses_with_people().await {
        let case = helped(&house).await;
        let manager = house.browser(Role::CaseManager).await;
        let page = manager.get(&paths::subject_copy(case)).await;
        for part in ["interviews", "representatives", "support"] {
            assert!(page.text.contains(&format!("decide_{part}")), "{part}: {}", page.text);
        }
        for nothing in ["alarms", "age_disputes", "wish_at_18", "ledger", "brought"] {
            assert!(!page.text.contains(&format!("decide_{nothing}")), "{nothing}");
        }
        let undecided =
            [("for", "child"), ("format", "pdf"), ("decide_identity", "include"), ("password", PASSWORD)];
        let undecided = manager.post(&paths::subject_copy(case), &undecided).await;
        assert_eq!(undecided.status, 422, "nothing goes in because nobody decided");

        let child = copy(&manager, case, "child").await;
        for said in [
            "Obosită, dar liniștită.",
            "DVD 14, seiful parchetului",
            "Examinarea la ora zece.",
            "Rechizite noi.",
            "\"guardian\"",
            "\"asked_for\"",
            "\"recording\"",
        ] {
            assert!(child.contains(said), "{said}: {child}");
        }
        assert!(!child.contains("Ana Lac"), "who represents is somebody else: {child}");
        let lawyer = copy(&manager, case, "lawyer").await;
        let left_out = lawyer.split("left_out").nth(1).unwrap();
        assert!(
            left_out.contains("\"representatives\"") && left_out.contains("\"other_person\""),
            "{left_out}"
        );
    }
}

#[tokio::test]
async fn whoever_does_not_see_a_part_does_not_give_it_and_the_copy_says_so() {
    for house in houses_with_people().await {
        let case = helped(&house).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let given = copy(&coordinator, case, "child").await;
        assert!(given.contains("Rechizite noi.") && !given.contains("Examinarea la ora zece."), "{given}");
        let left_out = given.split("left_out").nth(1).unwrap();
        assert!(left_out.contains("\"support\"") && left_out.contains("\"not_for_maker\""), "{left_out}");
    }
}

#[tokio::test]
async fn what_whoever_makes_it_sees_nothing_of_is_not_theirs_to_decide() {
    for house in houses_with_people().await {
        for role in [Role::CaseManager, Role::Coordinator] {
            account(&house, role).await;
        }
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, _) = house.heard(&coordinator, &[]).await;
        let (manager, owner) =
            (house.browser(Role::CaseManager).await, house.of(Role::CaseManager).to_string());
        let fields = [
            ("support_kind", "medical_examination"),
            ("what", "La zece."),
            ("owner", &owner),
            ("due", "mâine"),
        ];
        let planned = manager.post(&paths::support_new(case), &fields).await;
        assert_eq!(planned.status, 303, "{}", planned.text);
        let asked = |page: &Answer| page.text.contains("name=\"decide_support\"");
        let page = coordinator.get(&paths::subject_copy(case)).await;
        assert!(!asked(&page), "{}", page.text);
        assert!(asked(&manager.get(&paths::subject_copy(case)).await));
        let given = copy(&coordinator, case, "child").await;
        let left_out = given.split("left_out").nth(1).unwrap();
        assert!(left_out.contains("\"support\"") && left_out.contains("\"not_for_maker\""), "{left_out}");
    }
}

#[tokio::test]
async fn a_copy_says_what_the_core_was_told_and_no_code_and_no_county_to_a_representative() {
    for house in houses_with_people().await {
        account(&house, Role::CaseManager).await;
        let core = Core::of(&house).await;
        let (case, code) = accepted(&house, &core).await;
        hand_over(&house, &code, &CHILD).await;
        assigned(&house, case).await;
        let manager = house.browser(Role::CaseManager).await;
        let child = copy(&manager, case, "child").await;
        let told = child.split("\"records\"").nth(1).unwrap();
        for said in ["\"ledger\"", "referral.offered", "referral.answered", "\"county\"", "\"accepted\""] {
            assert!(told.contains(said), "{said}: {told}");
        }
        assert!(!child.contains("handover") && !child.contains(&code), "{child}");
        let representative = copy(&manager, case, "representative").await;
        let told = representative.split("\"records\"").nth(1).unwrap();
        assert!(told.contains("referral.offered") && !told.contains("\"county\""), "{told}");
    }
}

#[tokio::test]
async fn what_came_from_the_house_before_is_in_the_copy_but_for_what_the_house_wrote_to_the_house() {
    for door in houses_with_people().await {
        account(&door, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&door, "Salcâm Coordonator").await;
        let (here, there) = (door.browser(Role::Coordinator).await, neighbour.browser(&door).await);
        let (case, _) = door.heard(&here, &[("wellbeing", "Obosită, dar liniștită.")]).await;
        let new = moved(&door, &here, case, (&neighbour, &there)).await;
        taken_up(&neighbour, &there, new).await;
        let child = copy(&there, new, "child").await;
        assert!(child.contains("\"brought\"") && child.contains("Obosită, dar liniștită."), "{child}");
        assert!(!child.contains(crate::transfers::WORDS), "{child}");
    }
}
