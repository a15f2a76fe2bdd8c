//! An interviewer who does not know what happened: what is closed to them, by every page, until the record.

use barnahus_casework::settings::RuleFigure;
use barnahus_vocabulary::{CaseId, Role, paths};

use crate::booked::booking_at;
use crate::front_door::{Browser, Door, houses_with_people};
use crate::records::with;
use crate::rules;

const TOLD: &str = "Mă duce la subsol.";
const TOPIC: &str = "Drumul spre școală";

pub async fn decides(browser: &Browser<'_>, case: CaseId, knows: &str) -> u16 {
    let page = browser.get(&paths::blind(case)).await;
    page.press(browser, &paths::blind(case), &[("knows", knows)]).await.status
}

/// A case with a story, an agenda and an interviewer.
async fn told(house: &Door, coordinator: &Browser<'_>) -> CaseId {
    let case = house.accepted_with(&[("told", TOLD), ("referrer_name", "Ana Lac")]).await;
    let agenda = paths::case_section(case, "agenda");
    let page = coordinator.get(&agenda).await;
    assert_eq!(page.press(coordinator, &agenda, &[("topic", TOPIC)]).await.status, 303);
    for role in [Role::Interviewer, Role::Prosecutor] {
        let who = format!("{}:{role}", house.of(role));
        assert_eq!(coordinator.post(&paths::team_add(case), &[("who", &who)]).await.status, 303);
    }
    case
}

#[tokio::test]
async fn what_happened_is_closed_to_the_interviewer_alone_until_the_interview_is_recorded() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let interviewer = house.browser(Role::Interviewer).await;
        let case = told(&house, &coordinator).await;
        let page = interviewer.get(&paths::case(case)).await;
        assert!(page.says(TOLD) && page.says(TOPIC) && page.says("Ana Lac"), "{}", page.text);
        assert_eq!(decides(&coordinator, case, "").await, 422, "something is chosen");
        assert_eq!(decides(&coordinator, case, "blind").await, 303);
        let slots = coordinator.get(&paths::slots(case)).await;
        let booking = booking_at(&slots.press(&coordinator, &paths::book(case), &[]).await);
        for path in [
            paths::case(case),
            paths::booking(booking),
            paths::booking_ready(booking),
            paths::booking_hand(booking),
        ] {
            let page = interviewer.get(&path).await;
            let closed = !page.says(TOLD) && !page.says(TOPIC) && !page.says("Ana Lac");
            assert!(page.status == 200 && closed, "{path}: {} {}", page.status, page.text);
        }
        let page = interviewer.get(&paths::case(case)).await;
        assert!(page.says("să nu știți ce s-a întâmplat") && page.says("Ilinca"), "{}", page.text);
        for section in ["narrative", "referrer", "agenda"] {
            let form = paths::case_section(case, section);
            assert_eq!(interviewer.get(&form).await.status, 404, "{section}");
        }
        let prosecutor = house.browser(Role::Prosecutor).await.get(&paths::case(case)).await;
        assert!(prosecutor.says(TOLD) && !prosecutor.says("să nu știți"), "{}", prosecutor.text);

        house.set_hour(booking, -120).await;
        assert_eq!(house.record(&coordinator, booking, &with(&[], "0")).await.status, 303);
        let page = interviewer.get(&paths::case(case)).await;
        assert!(page.says(TOLD) && !page.says("să nu știți"), "{}", page.text);
        assert!(coordinator.get(&paths::blind(case)).await.says("O audiere este consemnată"));
        let late = coordinator.post(&paths::blind(case), &[("knows", "blind")]).await;
        assert_eq!(late.status, 409);
    }
}

#[tokio::test]
async fn planning_may_decide_otherwise_and_the_trail_says_both() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let interviewer = house.browser(Role::Interviewer).await;
        let case = told(&house, &coordinator).await;
        assert_eq!(decides(&coordinator, case, "blind").await, 303);
        let page = coordinator.get(&paths::case(case)).await;
        assert!(page.says("nu știe ce s-a întâmplat, până la consemnare"), "{}", page.text);
        assert!(!interviewer.get(&paths::case(case)).await.says(TOLD));
        assert_eq!(decides(&coordinator, case, "informed").await, 303);
        assert!(interviewer.get(&paths::case(case)).await.says(TOLD));
        let trail = coordinator.get(&paths::case_audit(case)).await;
        let both = trail.says("a hotărât că intervievatorul nu știe ce s-a întâmplat")
            && trail.says("a hotărât că intervievatorul știe ce s-a întâmplat");
        assert!(both, "{}", trail.text);
    }
}

#[tokio::test]
async fn where_nothing_was_decided_the_rule_of_the_house_holds_and_a_decision_outlives_it() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let interviewer = house.browser(Role::Interviewer).await;
        let (undecided, decided) = (told(&house, &coordinator).await, told(&house, &coordinator).await);
        let page = coordinator.get(&paths::blind(decided)).await;
        assert!(page.says("după regula casei, intervievatorul știe ce s-a întâmplat"), "{}", page.text);
        assert_eq!(decides(&coordinator, decided, "informed").await, 303);
        assert!(!coordinator.get(&paths::blind(decided)).await.says("după regula casei"));

        let administrator = house.browser(Role::Administrator).await;
        let blind = rules::form("0", &[(RuleFigure::InterviewerBlind, "1")]);
        let (_, tried) = rules::sent(&administrator, paths::HOUSE_RULES, &blind).await;
        assert!(tried.contains("<strong>da</strong>"), "{tried}");
        assert_eq!(rules::sent(&administrator, paths::HOUSE_RULES_SAVE, &blind).await.0, 303);
        assert!(!interviewer.get(&paths::case(undecided)).await.says(TOLD));
        assert!(interviewer.get(&paths::case(decided)).await.says(TOLD), "it was decided");
        let page = coordinator.get(&paths::case(undecided)).await;
        assert!(page.says("nu știe ce s-a întâmplat, până la consemnare"), "{}", page.text);
        assert_eq!(decides(&coordinator, undecided, "informed").await, 303);
        assert!(interviewer.get(&paths::case(undecided)).await.says(TOLD));
    }
}
