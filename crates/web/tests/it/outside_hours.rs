//! On the page of slots the coordinator counts on someone outside of their hours, says why and who agreed.

use barnahus_store::absences::{self, Absence, AbsenceKind};
use barnahus_store::calendars::fetched;
use barnahus_vocabulary::{AbsenceId, Interval, Role, paths};
use time::Duration;

use crate::front_door::{Door, houses_with_people, now};

impl Door {
    async fn psychologist_on_leave(&self) -> String {
        let tx = self.workplace.database.begin().await.unwrap();
        let during = Interval::new(now() - Duration::DAY, now() + Duration::weeks(9)).unwrap();
        let person = self.of(Role::Psychologist);
        let absence = Absence { id: AbsenceId::random(), person, kind: AbsenceKind::Leave, during };
        absences::insert(&tx, self.id, absence, now()).await.unwrap();
        tx.commit().await.unwrap();
        person.to_string()
    }
}

#[tokio::test]
async fn someone_on_leave_is_booked_when_it_is_said_why_and_who_agreed_and_the_booking_says_so() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let psychologist = house.psychologist_on_leave().await;
        let case = house.accepted().await;
        let none = browser.get(&paths::slots(case)).await;
        assert!(
            !none.says("Programează:") && none.says("Cine ar veni și în afara programului"),
            "{}",
            none.text
        );

        let slots = browser.get(&format!("{}?outside={psychologist}", paths::slots(case))).await;
        assert!(slots.says("în afara programului: Persoana psychologist"), "{}", slots.text);
        let without = slots.press(&browser, &paths::book(case), &[]).await;
        assert_eq!(without.status, 422, "{}", without.text);
        assert!(
            without.text.contains("href=\"#outside_why\"")
                && without.text.contains("href=\"#outside_agreed\"")
        );
        let half = without.press(&browser, &paths::book(case), &[("outside_why", "Termenul trece.")]).await;
        assert_eq!(half.status, 422);
        assert!(half.text.contains("Termenul trece.") && half.text.contains("href=\"#outside_agreed\""));
        let both = [("outside_why", "Termenul trece."), ("outside_agreed", "Chiar ea, la telefon")];
        let made = half.press(&browser, &paths::book(case), &both).await;
        assert_eq!(made.status, 303, "{}", made.text);

        let place = made.location.unwrap();
        let booking = browser.get(&place).await;
        assert!(booking.says("Chiar ea, la telefon") && booking.says("Termenul trece."), "{}", booking.text);
        let own = house.browser(Role::Psychologist).await.get(&place).await;
        assert!(own.status == 200 && !own.says("Termenul trece."), "who attends is not told why");
        let trail = house.browser(Role::DataProtectionOfficer).await.get(paths::AUDIT).await;
        assert!(trail.says("a notat acordul pentru o oră în afara programului"));
        assert!(!trail.says("Termenul trece."));
    }
}

#[tokio::test]
async fn whoever_agreed_to_come_although_their_calendar_says_busy_is_not_asked_about_again() {
    for house in houses_with_people().await {
        let browser = house.browser(Role::Coordinator).await;
        let psychologist = house.of(Role::Psychologist);
        let busy = Interval::new(now(), now() + Duration::weeks(9)).unwrap();
        let tx = house.workplace.database.begin().await.unwrap();
        fetched::replace(&tx, house.id, psychologist, &[busy]).await.unwrap();
        tx.commit().await.unwrap();
        let case = house.accepted().await;
        let slots = browser.get(&format!("{}?outside={psychologist}", paths::slots(case))).await;
        let both = [("outside_why", "Termenul trece."), ("outside_agreed", "Chiar ea, la telefon")];
        let made = slots.press(&browser, &paths::book(case), &both).await;
        assert_eq!(made.status, 303, "{}", made.text);
        let said = "Ora nu se mai potrivește cu calendarul cuiva";
        assert!(!browser.get(&made.location.unwrap()).await.says(said));
        assert!(!browser.get(paths::MY_DAY).await.says(said));
    }
}

#[tokio::test]
async fn nobody_but_the_coordinator_is_asked() {
    for house in houses_with_people().await {
        let psychologist = house.psychologist_on_leave().await;
        let case = house.accepted().await;
        let browser = house.browser(Role::CaseManager).await;
        let slots = browser.get(&format!("{}?outside={psychologist}", paths::slots(case))).await;
        assert_eq!(slots.status, 200);
        assert!(!slots.says("în afara programului") && !slots.says("Programează:"), "{}", slots.text);
    }
}
