//! A child that was heard with an interpreter who was not authorised must be heard again (art. 105): somebody owes
//! that until it is asked for.

use barnahus_store::people::{self, Person};
use barnahus_vocabulary::{BookingId, CaseId, Role, paths};

use crate::booked::booking_at;
use crate::front_door::{Browser, Door, houses_with_people};
use crate::records::with;

pub const DUTY: &str = "De cerut audierea din nou: interpretul nu era autorizat";

impl Door {
    /// The interpreter of the house, otherwise.
    pub async fn interpreter_is(&self, change: impl FnOnce(Person) -> Person) {
        let who = self.of(Role::Interpreter);
        let tx = self.workplace.database.begin().await.unwrap();
        let found = people::find(tx.sql(), self.id, who).await.unwrap().unwrap();
        people::update(&tx, self.id, &change(found)).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// An interview that is over, of a child for whom the interpreter of the house came.
    pub async fn interpreted(&self, coordinator: &Browser<'_>) -> (CaseId, BookingId) {
        let case = self.accepted_with(&[("languages", "rom")]).await;
        (case, self.heard_through_an_interpreter(coordinator, case).await)
    }

    /// The interview of a child who speaks Romani, when it is over.
    pub async fn heard_through_an_interpreter(&self, coordinator: &Browser<'_>, case: CaseId) -> BookingId {
        self.interpreter_is(|who| Person { languages: vec!["rom".parse().unwrap()], ..who }).await;
        let slots = coordinator.get(&paths::slots(case)).await;
        let booking = booking_at(&slots.press(coordinator, &paths::book(case), &[]).await);
        self.set_hour(booking, -120).await;
        booking
    }
}

#[tokio::test]
async fn somebody_owes_another_interview_until_it_is_asked_for() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, booking) = house.interpreted(&coordinator).await;
        house.interpreter_is(|who| Person { authorised: false, ..who }).await;
        assert!(!coordinator.get(paths::MY_DAY).await.says(DUTY));
        assert_eq!(house.record(&coordinator, booking, &with(&[], "0")).await.status, 303);
        for role in [Role::Coordinator, Role::CaseManager] {
            let day = house.browser(role).await.get(paths::MY_DAY).await;
            assert!(day.says(DUTY) && day.text.contains(&paths::further(case)), "{role}: {}", day.text);
        }
        assert!(!house.browser(Role::Interviewer).await.get(paths::MY_DAY).await.says(DUTY));
        let begun = coordinator.get(&paths::begin_support(case)).await;
        assert_eq!(begun.press(&coordinator, &paths::begin_support(case), &[]).await.status, 303);
        let page = coordinator.get(&paths::case(case)).await;
        assert!(page.says("Interpretul nu era autorizat și nu s-a cerut o nouă audiere"), "{}", page.text);

        let page = coordinator.get(&paths::further(case)).await;
        let asked = [
            ("further_reason", "interpreter_not_authorised"),
            ("ordered_by", "Procuror Nuc Viorica"),
            ("ordered_on", "azi"),
            ("necessary", "Ce a spus prin interpret nu se poate folosi."),
        ];
        let sent = page.press(&coordinator, &paths::further(case), &asked).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
        assert!(!coordinator.get(paths::MY_DAY).await.says(DUTY), "it is asked for");
    }
}

#[tokio::test]
async fn what_the_house_notes_later_of_an_interpreter_changes_nothing_and_a_word_in_the_record_does() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (_, booking) = house.interpreted(&coordinator).await;
        house.interpreter_is(|who| Person { authorised: false, ..who }).await;
        let form = coordinator.get(&paths::booking_record(booking)).await;
        assert!(form.says("Interpretul era autorizat la data audierii?"), "{}", form.text);
        assert_eq!(house.record(&coordinator, booking, &with(&[], "0")).await.status, 303);
        house.interpreter_is(|who| Person { authorised: true, ..who }).await;
        let typo = [("wellbeing", "Liniștit.")];
        assert_eq!(house.record(&coordinator, booking, &with(&typo, "1")).await.status, 303);
        assert!(coordinator.get(paths::MY_DAY).await.says(DUTY), "what was heard cannot be used");
        let said = |answer| [("interpreter_authorised", answer)];
        assert_eq!(house.record(&coordinator, booking, &with(&said("yes"), "2")).await.status, 303);
        assert!(!coordinator.get(paths::MY_DAY).await.says(DUTY), "it was noted wrongly");
        house.interpreter_is(|who| Person { authorised: false, ..who }).await;
        assert_eq!(house.record(&coordinator, booking, &with(&typo, "3")).await.status, 303);
        assert!(!coordinator.get(paths::MY_DAY).await.says(DUTY), "they were authorised on that day");
        let read = coordinator.get(&paths::booking_record(booking)).await;
        let checked = "name=\"interpreter_authorised\" value=\"yes\" checked";
        assert!(read.text.contains(checked), "the form begins with what was recorded: {}", read.text);
        assert_eq!(house.record(&coordinator, booking, &with(&said("no"), "4")).await.status, 303);
        assert!(coordinator.get(paths::MY_DAY).await.says(DUTY));
    }
}

#[tokio::test]
async fn an_interview_in_two_sessions_is_asked_for_again_once_and_when_both_are_over() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let languages = vec!["rom".parse().unwrap()];
        house.interpreter_is(|who| Person { languages, authorised: false, ..who }).await;
        let case = house.accepted_with(&[("languages", "rom"), ("birth_date", "12.03.2021")]).await;
        let slots = coordinator.get(&paths::slots(case)).await;
        let first = booking_at(&slots.press(&coordinator, &paths::book(case), &[]).await);
        house.set_hour(first, -120).await;
        let slots = coordinator.get(&format!("{}?session=yes", paths::slots(case))).await;
        let second = booking_at(&slots.press(&coordinator, &paths::book(case), &[]).await);
        assert_eq!(house.record(&coordinator, first, &with(&[], "0")).await.status, 303);
        let day = coordinator.get(paths::MY_DAY).await;
        assert!(!day.says(DUTY), "nothing can be asked for yet: {}", day.text);
        house.set_hour(second, -60).await;
        let hours = [("began", "08:05"), ("ended", "08:40")];
        assert_eq!(house.record(&coordinator, second, &with(&hours, "0")).await.status, 303);
        let day = coordinator.get(paths::MY_DAY).await;
        assert_eq!(day.text.matches(&paths::further(case)).count(), 1, "{}", day.text);
    }
}

#[tokio::test]
async fn an_authorised_interpreter_or_one_who_was_not_there_owes_nothing() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (_, booking) = house.interpreted(&coordinator).await;
        assert_eq!(house.record(&coordinator, booking, &with(&[], "0")).await.status, 303);
        assert!(!coordinator.get(paths::MY_DAY).await.says(DUTY));
        house.interpreter_is(|who| Person { authorised: false, ..who }).await;
        let part = format!("there_{}", house.part(booking, Role::Interpreter).await);
        let absent = with(&[(part.as_str(), "not_there")], "1");
        assert_eq!(house.record(&coordinator, booking, &absent).await.status, 303);
        assert!(!coordinator.get(paths::MY_DAY).await.says(DUTY));
    }
}
