//! One child was taken down twice: merged by who sees both, read line by line, undone by reopening.

use barnahus_casework::stage::{Stage, WithdrawReason};
use barnahus_casework::{Typed, Urgency};
use barnahus_database::audit::{Excerpt, Verdict, lines, verify};
use barnahus_operations::receive_referral::receive_referral;
use barnahus_store::cases::{self, Case};
use barnahus_store::likenesses;
use barnahus_vocabulary::{CaseId, DraftId, Role, paths};

use crate::exchange::step;
use crate::front_door::{Answer, Browser, Door, houses_with_people, now};
use crate::neighbour::Neighbour;
use crate::transfers::offer;
use crate::way_in::account;

/// What the second who called told of the same child.
pub const AGAIN: [(&str, &str); 6] = [
    ("urgency", "immediate_danger"),
    ("given_name", "Zmeurița"),
    ("family_name", "Măceșaru"),
    ("birth_date", "12.03.2015"),
    ("told", "A spus și vecinei."),
    ("suspected_family_name", "Mărăcine"),
];
pub const CHILD: [(&str, &str); 4] = [
    ("given_name", "Zmeurița"),
    ("family_name", "Măceșaru"),
    ("birth_date", "12.03.2015"),
    ("told", "A spus învățătoarei."),
];

/// The same child, taken down a second time and not triaged.
pub async fn again(house: &Door) -> CaseId {
    let (typed, intake): (Typed, _) = (AGAIN.into_iter().collect(), house.actor(Role::IntakeOfficer));
    receive_referral(&house.workplace, &intake, DraftId::random(), &typed, now()).await.unwrap().case
}

/// A case with its case manager, and the same child taken down again.
pub async fn twice(house: &Door) -> (CaseId, CaseId) {
    (house.accepted_with(&CHILD).await, again(house).await)
}

pub async fn found(house: &Door, case: CaseId) -> Case {
    cases::find(house.workplace.database.read(), house.id, case).await.unwrap().unwrap()
}

/// Merges, whatever the page says.
pub async fn merges(house: &Door, case: CaseId, codename: &str) -> Answer {
    let version = found(house, case).await.version.to_string();
    let fields = [("version", version.as_str()), ("codename", codename), ("sure", "yes")];
    house.browser(Role::Coordinator).await.post(&paths::merge(case), &fields).await
}

pub async fn merged(house: &Door, case: CaseId, into: CaseId) {
    let answer = merges(house, case, &house.codename(into).await).await;
    assert_eq!((answer.status, answer.location), (303, Some(paths::case(case))), "{}", answer.text);
}

/// What was done in a case, the newest first.
async fn trail(house: &Door, case: CaseId) -> Vec<String> {
    let excerpt = Excerpt { subject: Some(case.uuid()), before: None, limit: 100 };
    let all = lines(house.workplace.database.read(), house.id, excerpt).await.unwrap();
    all.into_iter().map(|line| line.action).collect()
}

async fn is_whole(house: &Door) {
    let database = &house.workplace.database;
    let verdict = verify(database.read(), database.chain(), house.id, None).await.unwrap();
    assert!(matches!(verdict, Verdict::Whole(_)), "{verdict:?}");
}

fn number(trail: &[String], what: &str) -> usize {
    trail.iter().filter(|one| *one == what).count()
}

#[tokio::test]
async fn a_duplicate_is_merged_from_its_likeness_and_both_cases_say_so() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (stays, young) = twice(&house).await;
        let (name, other) = (house.codename(stays).await, house.codename(young).await);
        let to_merge = format!("{}?into={stays}", paths::merge(young));
        assert!(
            browser.get(&paths::triage(young)).await.text.contains(&to_merge),
            "the likeness leads there"
        );
        let page = browser.get(&to_merge).await;
        assert!(page.text.contains(&format!("value=\"{name}\"")), "filled in: {}", page.text);
        assert!(page.says("Cazul acesta se încheie ca semnalare dublă"), "{}", page.text);
        let unsure = page.press(&browser, &paths::merge(young), &[("codename", &name)]).await;
        assert!(unsure.status == 422 && unsure.says("Comparați întâi cele două dosare"), "{}", unsure.text);
        let fields = [("codename", name.as_str()), ("sure", "yes")];
        let sent = page.press(&browser, &paths::merge(young), &fields).await;
        assert_eq!((sent.status, sent.location), (303, Some(paths::case(young))), "{}", sent.text);

        let ended = found(&house, young).await.stage;
        assert_eq!(ended, Stage::Withdrawn(WithdrawReason::Duplicate), "as every duplicate ends");
        let away = browser.get(&paths::case(young)).await;
        assert!(away.says("Cazul este unit cu altul") && away.text.contains(&paths::case(stays)));
        let here = browser.get(&paths::case(stays)).await;
        assert!(here.says("Semnalări unite cu acest caz"), "{}", here.text);
        assert!(here.text.contains(&paths::case(young)) && here.text.contains(&paths::referrals(stays)));
        assert_eq!(found(&house, stays).await.urgency, Urgency::ImmediateDanger, "no danger is lost");
        assert!(
            !browser.get(&paths::triage(stays)).await.says("deja cunoscut casei"),
            "it is known of which"
        );

        let (of_young, of_stays) = (trail(&house, young).await, trail(&house, stays).await);
        assert_eq!((number(&of_young, "withdrawn"), number(&of_young, "merged_away")), (1, 1));
        assert_eq!(number(&of_stays, "merged_here"), 1, "{of_stays:?}");
        assert!(of_stays.contains(&"accepted".to_owned()) && of_young.contains(&"received".to_owned()));
        let said = browser.get(&paths::case_audit(young)).await;
        assert!(said.says("a unit cazul cu altul al aceluiași copil"), "{}", said.text);
        let said = browser.get(&paths::case_audit(stays)).await;
        assert!(said.says("a unit cu acest caz altul") && said.says("pericol imediat"), "{}", said.text);
        for page in [said, browser.get(&paths::case_audit(young)).await] {
            let text = page.text.to_lowercase();
            let is_named = [&name, &other].into_iter().any(|one| text.contains(&one.to_lowercase()));
            assert!(!is_named, "no trail names the other: {text}");
        }
        is_whole(&house).await;
    }
}

async fn joins(house: &Door, case: CaseId, role: Role) {
    let (coordinator, who) = (house.browser(Role::Coordinator).await, format!("{}:{role}", house.of(role)));
    assert_eq!(coordinator.post(&paths::team_add(case), &[("who", &who)]).await.status, 303);
}

#[tokio::test]
async fn what_was_told_is_read_from_the_case_that_stays_by_need_to_know() {
    for house in houses_with_people().await {
        let (stays, young) = twice(&house).await;
        for role in [Role::Interpreter, Role::Physician] {
            joins(&house, stays, role).await;
        }
        let name = house.codename(young).await;
        merged(&house, young, stays).await;
        let page = paths::referrals(stays);
        for (role, sees, does_not) in [
            (Role::Coordinator, vec!["Măceșaru", "vecinei", "Mărăcine", "învățătoarei"], vec![]),
            (Role::CaseManager, vec!["Măceșaru", "vecinei", "Mărăcine", "învățătoarei"], vec![]),
            (Role::Interpreter, vec!["Zmeurița", "Mărăcine"], vec!["Măceșaru", "vecinei", "învățătoarei"]),
            (Role::Physician, vec!["Măceșaru"], vec!["Mărăcine", "vecinei", "învățătoarei"]),
        ] {
            let read = house.browser(role).await.get(&page).await;
            assert!(sees.iter().all(|word| read.says(word)), "{role}: {}", read.text);
            assert!(!does_not.iter().any(|word| read.says(word)), "{role}: {}", read.text);
            let names_it = read.text.to_lowercase().contains(&name.to_lowercase());
            assert_eq!(names_it, role == Role::Coordinator, "{role}: {}", read.text);
        }
        assert_eq!(house.browser(Role::Therapist).await.get(&page).await.status, 404);
        let manager = house.browser(Role::CaseManager).await;
        assert!(manager.get(&paths::case(stays)).await.says("Dintr-un caz pe care nu îl vedeți"));
        assert_eq!(manager.get(&paths::case(young)).await.status, 404, "the merged file opens to nobody new");
        assert_eq!(number(&trail(&house, young).await, "merged_read"), 4, "its own trail says who read it");
        assert!(number(&trail(&house, stays).await, "opened") >= 4);
    }
}

#[tokio::test]
async fn a_codename_that_is_nobodys_and_one_of_a_case_in_conflict_are_refused_alike() {
    for house in houses_with_people().await {
        let (stays, young) = twice(&house).await;
        let (name, own) = (house.codename(stays).await, house.codename(young).await);
        let coordinator = house.browser(Role::Coordinator).await;
        let itself = merges(&house, young, &own).await;
        assert!(itself.status == 422 && itself.says("chiar cazul de față"), "{}", itself.text);

        let tx = house.workplace.database.begin().await.unwrap();
        let near = house.of(Role::Coordinator);
        likenesses::declare_conflict(&tx, (house.id, stays), near, now()).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!coordinator.get(&paths::triage(young)).await.text.contains(&stays.to_string()));
        let prefilled = coordinator.get(&format!("{}?into={stays}", paths::merge(young))).await;
        assert!(!prefilled.text.contains(&name), "{}", prefilled.text);
        let mut said = Vec::new();
        for codename in [name.as_str(), "nimeni nicăieri"] {
            let refused = merges(&house, young, codename).await;
            assert!(refused.status == 422 && refused.says("Nu vedeți niciun caz cu acest nume."));
            said.push(refused.text.replace(codename, "…"));
        }
        assert_eq!(said[0], said[1]);
        let page = coordinator.get(&paths::siblings(young)).await;
        let fields =
            [("codename", name.as_str()), ("day", "any"), ("interviewer", "any"), ("meeting", "may")];
        let linked = page.press(&coordinator, &paths::siblings(young), &fields).await;
        assert_eq!(linked.status, 422, "nor does a link with a sibling tell: {}", linked.text);
        assert_eq!(house.browser(Role::CaseManager).await.get(&paths::merge(stays)).await.status, 404);
        assert_eq!(number(&trail(&house, young).await, "merged_away"), 0);
    }
}

#[tokio::test]
async fn what_keeps_a_case_apart_is_said_and_nothing_is_merged() {
    for house in houses_with_people().await {
        account(&house, Role::Coordinator).await;
        let neighbour = Neighbour::beside(&house, "Salcâm Coordonator").await;
        let browser = house.browser(Role::Coordinator).await;
        let (stays, _) = house.booked(&browser).await;
        let name = house.codename(stays).await;
        let refused = async |case: CaseId, said: &str| {
            let page = browser.get(&paths::merge(case)).await;
            assert!(page.says(said) && !page.text.contains("name=\"codename\""), "{said}: {}", page.text);
            let sent = merges(&house, case, &name).await;
            assert!(sent.status == 422 && sent.says(said), "{said}: {}", sent.text);
        };
        let planned = house.accepted().await;
        let slots = browser.get(&paths::slots(planned)).await;
        assert_eq!(slots.press(&browser, &paths::book(planned), &[]).await.status, 303);
        refused(planned, "De încheiat întâi:").await;
        let missing = again(&house).await;
        let alarm = [("cause", "ran_away"), ("words", "La poartă.")];
        let raised = browser.get(&paths::alarm(missing)).await;
        assert_eq!(raised.press(&browser, &paths::alarm(missing), &alarm).await.status, 303);
        refused(missing, "De încheiat întâi:").await;
        let disputed = house.accepted_with(&[("age_years", "17"), ("age_basis", "stated")]).await;
        let page = browser.get(&paths::age(disputed)).await;
        let why = [("why", "La frontieră s-a notat 19 ani.")];
        assert_eq!(page.press(&browser, &paths::age(disputed), &why).await.status, 303);
        refused(disputed, "De încheiat întâi:").await;
        let offered = house.accepted_with(&CHILD).await;
        assert_eq!(offer(&browser, offered, neighbour.id).await.status, 303);
        refused(offered, "Cazul este oferit altei case.").await;
        let ended = again(&house).await;
        step(&house, &paths::decline(ended), &[("reason", "no_sign")]).await;
        refused(ended, "altfel decât ca semnalare dublă").await;
        let (heard, _) = house.heard(&browser, &[]).await;
        refused(heard, "Copilul a fost audiat în acest caz").await;

        // What was said once is asked again of the one that is to stay.
        let young = again(&house).await;
        for (into, said) in [(ended, "Acel caz s-a încheiat"), (offered, "Acel caz este oferit altei case")]
        {
            let sent = merges(&house, young, &house.codename(into).await).await;
            assert!(sent.status == 422 && sent.says(said), "{said}: {}", sent.text);
        }
        merged(&house, young, stays).await;
        refused(stays, "Cu acest caz au fost unite altele").await;
        refused(young, "Cazul este deja unit cu altul").await;
        let third = again(&house).await;
        let sent = merges(&house, third, &house.codename(young).await).await;
        assert!(sent.status == 422 && sent.says("el însuși unit cu altul"), "{}", sent.text);
        is_whole(&house).await;
    }
}

#[tokio::test]
async fn reopening_undoes_it_and_both_trails_say_so() {
    for house in houses_with_people().await {
        let (stays, young) = twice(&house).await;
        let browser: Browser<'_> = house.browser(Role::Coordinator).await;
        merged(&house, young, stays).await;
        let page = browser.get(&paths::reopen(young)).await;
        assert!(page.says("Odată redeschis, nu mai este unit"), "{}", page.text);
        step(&house, &paths::reopen(young), &[]).await;
        assert_eq!(found(&house, young).await.stage, Stage::Reopened);
        for case in [stays, young] {
            let page = browser.get(&paths::case(case)).await;
            assert!(!page.says("unite cu acest caz") && !page.says("Cazul este unit"), "{}", page.text);
            assert_eq!(number(&trail(&house, case).await, "merge_undone"), 1);
            assert!(browser.get(&paths::case_audit(case)).await.says("nu mai este unit cu altul"));
        }
        assert!(!browser.get(&paths::referrals(stays)).await.says("vecinei"));
        is_whole(&house).await;

        // And merged again, also after it was withdrawn as a duplicate by the step alone.
        step(&house, &paths::withdraw(young), &[("reason", "duplicate")]).await;
        let page = browser.get(&paths::merge(young)).await;
        assert!(page.says("s-a încheiat deja ca semnalare dublă"), "{}", page.text);
        let before = number(&trail(&house, young).await, "withdrawn");
        merged(&house, young, stays).await;
        assert_eq!(number(&trail(&house, young).await, "withdrawn"), before, "no second end");
        assert!(browser.get(&paths::case(young)).await.says("Cazul este unit cu altul"));
    }
}
