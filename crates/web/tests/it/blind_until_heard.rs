//! Until when an interviewer is blind, and what is closed to them by whatever they are besides: all of an interview
//! with its sessions, merged cases, findings, results, the planning meeting.

use barnahus_store::people;
use barnahus_vocabulary::{CaseId, Role, paths};

use crate::blind::decides;
use crate::booked::booking_at;
use crate::front_door::{Browser, Door, houses_with_people};
use crate::merges::{merged, twice};
use crate::records::with;

const TOLD: &str = "Mă duce la subsol.";
const BLIND: &str = "să nu știți ce s-a întâmplat";

async fn joins(house: &Door, coordinator: &Browser<'_>, case: CaseId, role: Role) {
    let who = format!("{}:{role}", house.of(Role::Interviewer));
    assert_eq!(coordinator.post(&paths::team_add(case), &[("who", &who)]).await.status, 303, "{role}");
}

async fn writes(browser: &Browser<'_>, case: CaseId, section: &str, fields: &[(&str, &str)]) {
    let form = paths::case_section(case, section);
    let page = browser.get(&form).await;
    assert_eq!(page.press(browser, &form, fields).await.status, 303, "{section}");
}

#[tokio::test]
async fn an_interview_in_two_sessions_is_blind_until_both_are_recorded() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let interviewer = house.browser(Role::Interviewer).await;
        let case = house.accepted_with(&[("told", TOLD), ("birth_date", "12.03.2021")]).await;
        let slots = coordinator.get(&paths::slots(case)).await;
        let first = booking_at(&slots.press(&coordinator, &paths::book(case), &[]).await);
        assert_eq!(decides(&coordinator, case, "blind").await, 303);
        house.set_hour(first, -120).await;
        let slots = coordinator.get(&format!("{}?session=yes", paths::slots(case))).await;
        let made = slots.press(&coordinator, &paths::book(case), &[]).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let second = booking_at(&made);
        assert_eq!(house.record(&coordinator, first, &with(&[], "0")).await.status, 303);
        let page = interviewer.get(&paths::case(case)).await;
        assert!(page.says(BLIND) && !page.says(TOLD), "the child is heard once more: {}", page.text);
        assert_eq!(decides(&coordinator, case, "informed").await, 303, "it can still be decided");
        assert_eq!(decides(&coordinator, case, "blind").await, 303);

        house.set_hour(second, -60).await;
        let hours = [("began", "08:05"), ("ended", "08:40")];
        assert_eq!(house.record(&coordinator, second, &with(&hours, "0")).await.status, 303);
        let page = interviewer.get(&paths::case(case)).await;
        assert!(page.says(TOLD) && !page.says(BLIND), "{}", page.text);
    }
}

#[tokio::test]
async fn results_and_findings_are_closed_to_them_by_whatever_they_are_besides() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let manager = house.browser(Role::CaseManager).await;
        let tx = house.workplace.database.begin().await.unwrap();
        let mut who = people::find(tx.sql(), house.id, house.of(Role::Interviewer)).await.unwrap().unwrap();
        who.roles.extend([Role::Psychologist, Role::Police]);
        people::update(&tx, house.id, &who).await.unwrap();
        tx.commit().await.unwrap();
        let note = [
            ("suspected_given_name", "Ion"),
            ("suspected_family_name", "Brad"),
            ("suspected_relation", "acquaintance"),
            ("suspected_status", "defendant"),
            ("suspected_note", "A recunoscut totul."),
        ];
        let case = house.accepted_with(&note).await;
        for role in [Role::Interviewer, Role::Psychologist, Role::Police] {
            joins(&house, &coordinator, case, role).await;
        }
        writes(&manager, case, "health", &[("psychological", "Teamă de subsol.")]).await;
        let outcomes =
            [("outcome_interview", "A spus de subsol."), ("outcome_proceedings", "Trimis în judecată.")];
        writes(&manager, case, "outcome", &outcomes).await;
        let closed = [
            "Teamă de subsol.",
            "A spus de subsol.",
            "Trimis în judecată.",
            "A recunoscut totul.",
            "inculpat",
        ];
        let interviewer = house.browser(Role::Interviewer).await;
        let page = interviewer.get(&paths::case(case)).await;
        assert!(page.says("A spus de subsol.") && page.says("A recunoscut totul."), "{}", page.text);
        assert_eq!(decides(&coordinator, case, "blind").await, 303);
        let page = interviewer.get(&paths::case(case)).await;
        for words in closed {
            assert!(!page.says(words) && !page.says(&words.to_lowercase()), "{words}: {}", page.text);
        }
        assert!(page.says("Brad") && page.says(BLIND), "they must say if they are too near: {}", page.text);
        let support = interviewer.get(&paths::support(case)).await;
        assert!(!support.says("subsol"), "{}", support.text);
    }
}

#[tokio::test]
async fn cases_of_one_child_that_are_merged_are_blind_together() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let interviewer = house.browser(Role::Interviewer).await;
        let (stays, goes) = twice(&house).await;
        for case in [stays, goes] {
            joins(&house, &coordinator, case, Role::Interviewer).await;
        }
        assert_eq!(decides(&coordinator, goes, "blind").await, 303);
        let told = "A spus învățătoarei.";
        assert!(interviewer.get(&paths::case(stays)).await.says(told));
        merged(&house, goes, stays).await;
        let page = interviewer.get(&paths::case(stays)).await;
        assert!(page.says(BLIND) && !page.says(told), "{}", page.text);
        assert!(!interviewer.get(&paths::referrals(stays)).await.says(told));
        let ended = interviewer.get(&paths::case(goes)).await;
        assert!(ended.says(BLIND), "{}", ended.text);
        assert_eq!(decides(&coordinator, stays, "informed").await, 303, "and planning may still decide");
        assert!(interviewer.get(&paths::case(stays)).await.says(told));
        assert_eq!(decides(&coordinator, stays, "blind").await, 303);
        assert!(interviewer.get(&paths::case(goes)).await.says(BLIND), "the other way round, too");
    }
}

#[tokio::test]
async fn the_planning_meeting_does_not_call_the_blind_by_itself_and_says_so_where_it_does() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let case = house.with_team().await;
        let action = paths::meeting_new(case);
        let who = format!("{}:interviewer", house.of(Role::Interviewer));
        let ticked = |text: &str| {
            let html = scraper::Html::parse_document(text);
            let wanted = format!("input[name=who][value='{who}'][checked]");
            !crate::booked::select(&html, &wanted).is_empty()
        };
        const WARNS: &str = "la ședință se vorbește despre tot";
        let page = coordinator.get(&action).await;
        assert!(ticked(&page.text) && !page.says(WARNS), "{}", page.text);
        assert_eq!(decides(&coordinator, case, "blind").await, 303);
        let page = coordinator.get(&action).await;
        assert!(!ticked(&page.text) && page.says(WARNS), "{}", page.text);

        let html = scraper::Html::parse_document(&page.text);
        let at = crate::booked::select(&html, "input[name=at]")[0].value().attr("value").unwrap().to_owned();
        let other = format!("{}:prosecutor", house.of(Role::Prosecutor));
        let fields = [("who", &*who), ("who", &*other), ("place", "call"), ("at", &*at), ("do", "book")];
        let made = page.press(&coordinator, &action, &fields).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let meeting = coordinator.get(&made.location.unwrap()).await;
        assert!(meeting.says("dar este chemat la această ședință"), "{}", meeting.text);
        let page = coordinator.get(&paths::blind(case)).await;
        assert!(page.says("este chemat la ședința de planificare"), "{}", page.text);
        assert_eq!(decides(&coordinator, case, "informed").await, 303);
        let link = paths::meeting_new(case);
        let meeting = coordinator.get(&coordinator.get(&link).await.location.unwrap()).await;
        assert!(!meeting.says("dar este chemat la această ședință"), "{}", meeting.text);
    }
}
