//! Referrals and cases in the browser: nothing typed is lost, nothing is overwritten, and a case that is
//! not theirs is to everyone a page that is not there.

use barnahus_vocabulary::{CaseId, DraftId, PersonId, Role, paths};

use crate::front_door::{Browser, Door, houses_with_people};

const CHILD: [(&str, &str); 5] = [
    ("urgency", "urgent"),
    ("given_name", "Ilinca"),
    ("family_name", "Zmeuraș"),
    ("birth_date", "12.03.2015"),
    ("told", "A spus învățătoarei."),
];

/// Sends a referral in the browser; returns the case's address as the list shows it to a coordinator.
async fn received(house: &Door, fields: &[(&str, &str)]) -> CaseId {
    let intake = house.browser(Role::IntakeOfficer).await;
    let draft = DraftId::random();
    let sent = intake.post(&paths::draft(draft), fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let coordinator = house.browser(Role::Coordinator).await;
    let list = coordinator.get("/cases?show=awaiting").await.text;
    let place = list.find("/triage\"").unwrap();
    list[..place].rsplit_once('/').unwrap().1.parse().unwrap()
}

async fn accepted(house: &Door, fields: &[(&str, &str)]) -> CaseId {
    let case = received(house, fields).await;
    let coordinator = house.browser(Role::Coordinator).await;
    let manager = house.of(Role::CaseManager).to_string();
    let answer = coordinator.post(&paths::triage(case), &[("manager", &manager), ("version", "1")]).await;
    assert_eq!(answer.location, Some(paths::case(case)), "{}", answer.text);
    case
}

async fn joins(browser: &Browser<'_>, case: CaseId, who: (PersonId, Role)) -> u16 {
    let who = format!("{}:{}", who.0, who.1);
    browser.post(&paths::team_add(case), &[("who", &who)]).await.status
}

#[tokio::test]
async fn what_was_typed_stays_when_something_was_not_understood() {
    for house in houses_with_people().await {
        let intake = house.browser(Role::IntakeOfficer).await;
        let draft = DraftId::random();
        let typed = [
            ("told", "Un rând.\nAl doilea."),
            ("act_on", "cândva"),
            ("languages", "ron"),
            ("languages", "kur"),
        ];
        let answer = intake.post(&paths::draft(draft), &typed).await;
        assert_eq!(answer.status, 422);
        for kept in
            ["Un rând.\nAl doilea.", "value=\"cândva\"", "Alegeți cât de urgent este", "href=\"#act_on\""]
        {
            assert!(answer.text.contains(kept), "{kept}");
        }
        // The draft is on the server too, after the browser was closed.
        let again = house.browser(Role::IntakeOfficer).await;
        assert!(again.get(&paths::draft(draft)).await.text.contains("value=\"cândva\""));
        assert!(again.get(paths::INTAKE).await.text.contains(&paths::draft(draft)));
    }
}

#[tokio::test]
async fn a_referral_sent_twice_leads_to_the_receipt_of_one_case() {
    for house in houses_with_people().await {
        let intake = house.browser(Role::IntakeOfficer).await;
        let (draft, place) = (DraftId::random(), paths::draft);
        for _ in 0..2 {
            let sent = intake.post(&place(draft), &CHILD).await;
            assert_eq!((sent.status, sent.location), (303, Some(place(draft))));
        }
        let receipt = intake.get(&place(draft)).await.text;
        assert!(receipt.contains("Semnalarea a fost preluată") && !receipt.contains("Zmeuraș"));
        let list = house.browser(Role::Coordinator).await.get("/cases").await.text;
        assert_eq!(list.matches("/triage\"").count(), 1);
        assert!(!list.contains("Zmeuraș"), "a list says codenames only");
    }
}

#[tokio::test]
async fn a_draft_is_saved_by_the_script_and_by_the_button_and_thrown_away() {
    for house in houses_with_people().await {
        let intake = house.browser(Role::IntakeOfficer).await;
        let draft = DraftId::random();
        let id = draft.to_string();
        let saved = intake.post(paths::INTAKE_DRAFT, &[("draft", &id), ("told", "pe jumătate")]).await;
        assert_eq!(saved.location, Some(paths::draft(draft)));
        assert!(intake.get(&paths::draft(draft)).await.text.contains("pe jumătate"));
        // Nobody else's: to a colleague it is an empty page.
        let colleague = house.browser(Role::CaseManager).await;
        assert!(!colleague.get(&paths::draft(draft)).await.text.contains("pe jumătate"));
        assert_eq!(colleague.post(&paths::draft(draft), &CHILD).await.status, 404);
        assert_eq!(intake.post(&paths::draft_discard(draft), &[]).await.status, 303);
        assert!(!intake.get(&paths::draft(draft)).await.text.contains("pe jumătate"));
        assert_eq!(house.browser(Role::RoomPlanner).await.get(&paths::draft(draft)).await.status, 404);
    }
}

#[tokio::test]
async fn anothers_case_is_the_same_page_as_none() {
    for house in houses_with_people().await {
        let case = accepted(&house, &CHILD).await;
        for role in [Role::Interviewer, Role::RoomPlanner, Role::Administrator, Role::DataProtectionOfficer] {
            let stranger = house.browser(role).await;
            let nowhere = stranger.get(&paths::case(CaseId::random())).await;
            assert_eq!(nowhere.status, 404, "{role}");
            let pages = [
                paths::case(case),
                paths::triage(case),
                paths::team(case),
                paths::case_audit(case),
                paths::decline(case),
                paths::withdraw(case),
                paths::child_informed(case),
                paths::case_section(case, "identity"),
            ];
            for page in pages {
                let answer = stranger.get(&page).await;
                assert_eq!((answer.status, &answer.text), (404, &nowhere.text), "{role} {page}");
            }
            let who = (house.of(Role::Interviewer), Role::Interviewer);
            assert_eq!(joins(&stranger, case, who).await, 404, "{role}");
        }
    }
}

#[tokio::test]
async fn a_page_that_is_stale_overwrites_nothing_and_shows_both() {
    for house in houses_with_people().await {
        let case = accepted(&house, &CHILD).await;
        let manager = house.browser(Role::CaseManager).await;
        let page = paths::case_section(case, "identity");
        let form = manager.get(&page).await.text;
        assert!(form.contains("value=\"12.03.2015\"") && form.contains("name=\"version\" value=\"1\""));
        let write = |name| [("section", "identity"), ("version", "1"), ("given_name", name)];
        assert_eq!(manager.post(&paths::case_facts(case), &write("Ilinca-Maria")).await.status, 303);
        let late =
            house.browser(Role::Coordinator).await.post(&paths::case_facts(case), &write("Elinca")).await;
        assert_eq!(late.status, 409);
        for both in ["Ilinca-Maria", "Elinca", "name=\"version\" value=\"2\""] {
            assert!(late.text.contains(both), "{both}");
        }
        assert!(manager.get(&paths::case(case)).await.text.contains("Ilinca-Maria"));
        let chosen = [("section", "identity"), ("version", "2"), ("given_name", "Elinca")];
        assert_eq!(manager.post(&paths::case_facts(case), &chosen).await.status, 303);
        assert!(manager.get(&paths::case(case)).await.text.contains("Elinca"));
    }
}

#[tokio::test]
async fn a_section_that_is_not_for_the_reader_is_not_on_the_page() {
    for house in houses_with_people().await {
        let told = [&CHILD[..], &[("psychological", "Doarme greu."), ("health_summary", "Alergie la nuci.")]]
            .concat();
        let case = accepted(&house, &told).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let page = coordinator.get(&paths::case(case)).await.text;
        assert!(page.contains("Alergie la nuci.") && !page.contains("Doarme greu."));
        let title = page.split_once("<title>").unwrap().1.split_once("</title>").unwrap().0;
        assert!(!title.contains("Ilinca"));
        assert_eq!(joins(&coordinator, case, (house.of(Role::Interpreter), Role::Interpreter)).await, 303);
        let interpreter = house.browser(Role::Interpreter).await.get(&paths::case(case)).await.text;
        assert!(interpreter.contains("Ilinca"));
        for closed in ["Zmeuraș", "A spus învățătoarei.", "Alergie", "/team\"", "/withdraw\""] {
            assert!(!interpreter.contains(closed), "{closed}");
        }
    }
}

#[tokio::test]
async fn filters_have_addresses_and_show_what_they_say() {
    for house in houses_with_people().await {
        accepted(&house, &CHILD).await;
        received(&house, &[("urgency", "immediate_danger")]).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let rows = async |query: &str| {
            let page = coordinator.get(&format!("/cases{query}")).await.text;
            page.matches("role=\"rowheader\"").count()
        };
        assert_eq!(rows("").await, 2);
        assert_eq!(rows("?show=awaiting").await, 1);
        assert_eq!(rows("?show=accepted").await, 1);
        assert_eq!(rows("?show=planned").await, 0);
        assert_eq!(rows("?show=accepted&urgency=immediate_danger").await, 0);
        assert_eq!(rows("?urgency=immediate_danger").await, 1);
        assert_eq!(rows("?show=mine").await, 0);
        assert_eq!(rows("?show=%3Cb%3E&after=x").await, 2);
        let manager = house.browser(Role::CaseManager).await.get("/cases?show=mine").await.text;
        assert_eq!(manager.matches("role=\"rowheader\"").count(), 1);
    }
}

#[tokio::test]
async fn a_decision_without_a_reason_or_against_a_rule_says_why() {
    for house in houses_with_people().await {
        let case = received(&house, &CHILD).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let none = coordinator.post(&paths::decline(case), &[("version", "1")]).await;
        assert!(none.status == 422 && none.text.contains("Alegeți una dintre variante."));
        let adult = [("version", "1"), ("reason", "assessed_adult")];
        let adult = coordinator.post(&paths::decline(case), &adult).await;
        assert!(adult.status == 422 && adult.text.contains("este tratată ca un copil"), "{}", adult.text);
        let declined = [("version", "1"), ("reason", "other_service")];
        assert_eq!(coordinator.post(&paths::decline(case), &declined).await.status, 303);
        let late =
            coordinator.post(&paths::withdraw(case), &[("version", "2"), ("reason", "by_referrer")]).await;
        assert!(late.status == 422 && late.text.contains("nu mai este posibil"));
        assert_eq!(coordinator.post(&paths::reopen(case), &[("version", "2")]).await.status, 303);
    }
}

#[tokio::test]
async fn immediate_danger_is_not_put_off_without_a_written_reason() {
    for house in houses_with_people().await {
        let case = received(&house, &[("urgency", "immediate_danger")]).await;
        let coordinator = house.browser(Role::Coordinator).await;
        let until = [("version", "1"), ("until_day", "mâine"), ("until_time", "9:30")];
        let refused = coordinator.post(&paths::defer(case), &until).await;
        assert!(refused.status == 422 && refused.text.contains("fără un motiv scris"));
        let nonsense =
            coordinator.post(&paths::defer(case), &[("version", "1"), ("until_day", "cândva")]).await;
        assert!(nonsense.status == 422 && nonsense.text.contains("value=\"cândva\""));
        let reason = [&until[..], &[("reason", "Copilul este la spital, în siguranță.")]].concat();
        assert_eq!(coordinator.post(&paths::defer(case), &reason).await.status, 303);
        assert!(coordinator.get("/cases").await.text.contains("amânat până"));
    }
}

#[tokio::test]
async fn whom_a_rule_asks_for_is_not_taken_out_and_the_page_says_which_rule() {
    for house in houses_with_people().await {
        let case = accepted(&house, &CHILD).await;
        let manager = house.browser(Role::CaseManager).await;
        let page = manager.get(&paths::team(case)).await.text;
        assert!(page.contains("art. 93") && page.contains("Persoana lawyer") && page.contains("De aflat"));
        let lawyer = (house.of(Role::Lawyer), Role::Lawyer);
        assert_eq!(joins(&manager, case, lawyer).await, 303);
        let who = format!("{}:{}", lawyer.0, lawyer.1);
        let refused = manager.post(&paths::team_remove(case), &[("who", &who)]).await;
        assert!(refused.status == 409 && refused.text.contains("Avocatul copilului nu poate lipsi"));
        let therapist = format!("{}:{}", house.of(Role::Therapist), Role::Therapist);
        assert_eq!(manager.post(&paths::team_add(case), &[("who", &therapist)]).await.status, 303);
        assert_eq!(manager.post(&paths::team_remove(case), &[("who", &therapist)]).await.status, 303);
        let trail = manager.get(&paths::case_audit(case)).await.text;
        assert!(trail.contains("a scos din echipă") && trail.contains("a preluat o semnalare"));
    }
}
