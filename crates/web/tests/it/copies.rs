//! The copy for the child, through the front door: who may make it, that every part is decided, what never goes
//! in, and that nothing of it is kept.

use barnahus_vocabulary::{DraftId, Role, paths};

use crate::emergencies::noted;
use crate::exchange::{assigned, the_case};
use crate::front_door::{Door, houses_with_people};
use crate::way_in::{PASSWORD, account};

const TOLD: [(&str, &str); 8] = [
    ("urgency", "routine"),
    ("given_name", "Ilinca"),
    ("family_name", "Zmeuraș"),
    ("address", "Strada Nucului 3"),
    ("siblings", "Andrei, 6 ani"),
    ("told", "A spus învățătoarei ce s-a întâmplat."),
    ("suspected_family_name", "Mărăcine"),
    ("referrer_name", "Ana Lac"),
];

async fn told_of(house: &Door) -> barnahus_vocabulary::CaseId {
    let intake = house.browser(Role::IntakeOfficer).await;
    let sent = intake.post(&paths::draft(DraftId::random()), &TOLD).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let case = the_case(house).await;
    assigned(house, case).await;
    case
}

fn asked<'a>(copy_for: &'a str, format: &'a str, narrative: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("for", copy_for),
        ("format", format),
        ("decide_identity", "include"),
        ("decide_narrative", narrative),
        ("decide_child_informed", "include"),
        ("decide_representation", "include"),
        ("decide_representatives", "include"),
        ("decide_hearing", "include"),
        ("decide_visit", "include"),
        ("decide_accommodations", "include"),
        ("decide_health", "include"),
        ("decide_outcome", "include"),
        // What a person decides of others does not count.
        ("decide_suspected", "include"),
        ("decide_referrer", "include"),
        ("password", PASSWORD),
    ]
}

fn says(head: &[String], words: &str) -> bool {
    head.iter().any(|line| line.contains(words))
}

#[tokio::test]
async fn a_copy_has_what_was_decided_and_never_what_is_about_others() {
    for house in houses_with_people().await {
        let case = told_of(&house).await;
        account(&house, Role::CaseManager).await;
        let (manager, page) = (house.browser(Role::CaseManager).await, paths::subject_copy(case));
        assert!(manager.get(&paths::case(case)).await.text.contains(&page));
        let copy = manager.post(&page, &asked("child", "json", "include")).await;
        assert_eq!(copy.status, 200, "{}", copy.text);
        for said in
            ["barnahus copy 1", "Zmeuraș", "Strada Nucului 3", "A spus învățătoarei", "Persoana case_manager"]
        {
            assert!(copy.text.contains(said), "{said}: {}", copy.text);
        }
        for other in ["Mărăcine", "Ana Lac", "Andrei"] {
            assert!(!copy.text.contains(other), "{other}: {}", copy.text);
        }
        for why in ["\"suspected_person\"", "\"reporter\"", "\"other_child\""] {
            assert!(copy.text.contains(why), "{why}: {}", copy.text);
        }
        assert!(says(&copy.head, "no-store"), "{:?}", copy.head);
        let said = ("copy_made".to_owned(), "case".to_owned(), "child".to_owned());
        assert_eq!(noted(&house, Role::CaseManager).await[0], said);
        let opened = manager.get(&paths::case_audit(case)).await;
        assert!(opened.says("a făcut o copie a dosarului"), "the team sees it");

        let other = manager.post(&page, &asked("representative", "json", "safety")).await;
        assert!(!other.text.contains("Nucului") && !other.text.contains("învățătoarei"), "{}", other.text);
        assert!(other.text.contains("\"safety\""), "and is told that something is missing: {}", other.text);
    }
}

#[tokio::test]
async fn what_is_missing_says_at_home_neither_whom_the_child_trusts_nor_whom_the_house_doubts() {
    for house in houses_with_people().await {
        let case = told_of(&house).await;
        account(&house, Role::CaseManager).await;
        let (manager, page) = (house.browser(Role::CaseManager).await, paths::subject_copy(case));
        for (section, fields) in [
            ("representation", &[("represents", "parent"), ("representative_witness", "yes")][..]),
            ("hearing", &[("trust_asked", "yes"), ("trust_name", "Bunica Floarea")]),
            ("adult_victim", &[("adult_kin", "mother"), ("adult_reference", "MNR-2026/0417")]),
        ] {
            let form = paths::case_section(case, section);
            assert_eq!(
                manager.get(&form).await.press(&manager, &form, fields).await.status,
                303,
                "{section}"
            );
        }
        let told = |copy: &str| {
            ["representative_witness", "trust_", "Floarea", "\"suspected\"", "adult_victim", "0417"]
                .into_iter()
                .filter(|word| copy.contains(word))
                .count()
        };
        let representative = manager.post(&page, &asked("representative", "json", "include")).await;
        assert_eq!((representative.status, told(&representative.text)), (200, 0), "{}", representative.text);
        let never = representative.text.split("never_in").nth(1).unwrap();
        assert!(never.contains("\"reporter\"") && never.contains("\"other_person\""), "{never}");
        let lawyer = manager.post(&page, &asked("lawyer", "json", "include")).await;
        let says = ["representative_witness", "\"suspected\"", "Floarea"];
        assert!(says.iter().all(|word| lawyer.text.contains(word)), "{}", lawyer.text);
        assert!(!lawyer.text.contains("adult_victim") && !lawyer.text.contains("0417"), "nobody is told");

        let form = paths::case_section(case, "representation");
        let doubt = [("represents", "parent"), ("representative_may_influence", "yes")];
        assert_eq!(manager.get(&form).await.press(&manager, &form, &doubt).await.status, 303);
        let refused = manager.post(&page, &asked("representative", "json", "include")).await;
        assert!(refused.status == 422 && refused.says("nu i se dă copia"), "{}", refused.text);
        assert_eq!(manager.post(&page, &asked("child", "json", "include")).await.status, 200);
    }
}

#[tokio::test]
async fn no_copy_is_made_without_a_password_or_a_decision() {
    for house in houses_with_people().await {
        let case = told_of(&house).await;
        account(&house, Role::CaseManager).await;
        let (manager, page) = (house.browser(Role::CaseManager).await, paths::subject_copy(case));
        let undecided = manager.post(&page, &asked("child", "pdf", "")).await;
        assert_eq!(undecided.status, 422);
        assert!(undecided.text.contains("decide_narrative") && !undecided.text.contains("învățătoarei"));
        let mut wrong = asked("child", "pdf", "include");
        wrong.pop();
        assert_eq!(manager.post(&page, &wrong).await.status, 422, "no password");
        wrong.push(("password", "alta-parola-lunga"));
        assert_eq!(manager.post(&page, &wrong).await.status, 422, "another password");
        assert!(noted(&house, Role::CaseManager).await.iter().all(|(action, ..)| action != "copy_made"));
        let made = manager.post(&page, &asked("lawyer", "pdf", "include")).await;
        assert_eq!(made.status, 200);
        assert!(says(&made.head, "application/pdf") && says(&made.head, "copie.pdf"), "{:?}", made.head);
        assert!(!says(&made.head, &house.codename(case).await), "a file's name says nothing");
    }
}
