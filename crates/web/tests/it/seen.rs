//! What pages say of a case by itself: that its interview is too late or incomplete, that its booking fell,
//! that a step was taken already.

use barnahus_casework::Stage;
use barnahus_store::cases::{self, Case};
use barnahus_vocabulary::{CaseId, Role, paths};

use crate::booked::booking_at;
use crate::front_door::{Door, houses_with_people, now};

impl Door {
    async fn stands_at(&self, case: CaseId, stage: Stage) {
        let tx = self.workplace.database.begin().await.unwrap();
        let found = cases::find(tx.sql(), self.id, case).await.unwrap().unwrap();
        cases::update(&tx, self.id, &Case { stage, ..found }, now()).await.unwrap();
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn an_interview_after_its_limit_is_said_on_the_case_in_the_list_and_on_my_day() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        let waits = browser.get(paths::CASES).await;
        assert!(waits.says("audiere până la mar., 8 dec."), "the limit stands in the list: {}", waits.text);
        let later = browser.get(&format!("{}?after=4", paths::slots(case))).await;
        let made = later.press(&browser, &paths::book(case), &[]).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let booking = booking_at(&made);

        let page = browser.get(&paths::case(case)).await;
        assert!(page.says("Audierea este la 14 zile după termen (marți, 8 decembrie 2026)"), "{}", page.text);
        let earlier = format!("href=\"{}\"", paths::booking_move(booking));
        assert!(page.text.contains(&earlier) && page.says("Caută un loc mai devreme"));
        assert!(browser.get(paths::CASES).await.says("audiere după termen, mar., 8 dec."));
        let day = browser.get(paths::MY_DAY).await;
        assert!(day.says("Audierea este programată după termen"), "{}", day.text);
        let (in_time, _) = house.booked(&browser).await;
        let page = browser.get(&paths::case(in_time)).await;
        assert!(!page.says("după termen"), "{}", page.text);
    }
}

#[tokio::test]
async fn a_booking_that_fell_leads_to_another_slot_and_says_who_had_been_called() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let (case, booking) = house.booked(&browser).await;
        let path = paths::booking(booking);
        let stands = browser.get(&path).await;
        assert!(stands.says("nu a răspuns încă") && !stands.says("Caută alt loc"));
        let cancel = paths::booking_cancel(booking);
        let ask = browser.get(&cancel).await;
        assert_eq!(ask.press(&browser, &cancel, &[("reason", "child_ill")]).await.status, 303);
        let fell = browser.get(&path).await;
        let another = format!("href=\"{}\"", paths::slots(case));
        assert!(fell.says("Caută alt loc") && fell.text.contains(&another), "{}", fell.text);
        assert!(fell.says("Cine fusese chemat") && !fell.says("nu a răspuns încă"));
        let slots = browser.get(&paths::slots(case)).await;
        assert_eq!(slots.press(&browser, &paths::book(case), &[]).await.status, 303);
        assert!(!browser.get(&path).await.says("Caută alt loc"), "it is booked again");
    }
}

#[tokio::test]
async fn a_step_that_was_taken_says_so_and_leads_back() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        house.stands_at(case, Stage::InSupport).await;
        let again = browser.get(&paths::begin_support(case)).await;
        assert!(again.says("Cazul este deja în sprijin.") && again.says("Înapoi la caz"), "{}", again.text);
        assert!(
            !again.text.contains("role=\"alert\"") && !again.text.contains("method=\"post\" action=\"/cases")
        );
        let page = browser.get(&paths::case(case)).await;
        assert!(page.says("Notați rezultatul; când sprijinul se încheie, închideți cazul."));
        let close = browser.get(&paths::close(case)).await;
        assert!(!close.says("Cazul este deja"), "what may be done is asked as before");
    }
}

#[tokio::test]
async fn nobody_is_asked_out_of_their_hours_in_vain() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        assert!(!browser.get(&paths::slots(case)).await.says("Nici așa"), "nobody was asked");
        let asked = format!("{}?outside={}", paths::slots(case), house.of(Role::Lawyer));
        let page = browser.get(&asked).await;
        assert!(page.says("Nici așa nu s-a găsit un loc mai devreme."), "{}", page.text);
        assert!(page.says("Și în afara programului: Persoana lawyer"), "{}", page.text);
    }
}

#[tokio::test]
async fn the_weekdays_on_which_the_child_cannot_come_stand_above_its_slots() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        let form = paths::case_section(case, "visit");
        let days = [("child_days_off", "mon"), ("child_days_off", "thu")];
        let written = browser.get(&form).await.press(&browser, &form, &days).await;
        assert_eq!(written.status, 303, "{}", written.text);
        assert!(browser.get(&paths::slots(case)).await.says("Nu poate: luni, joi."));
    }
}
