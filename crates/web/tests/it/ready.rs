//! Before the start: what is ready, what is not, and who is told. And a booking that no lawyer comes to.

use barnahus_database::audit::{self, Excerpt};
use barnahus_store::bookings::attendances::{self, Answer};
use barnahus_store::people;
use barnahus_vocabulary::{BookingId, Role, paths};

use crate::front_door::{Door, houses_with_people, now};

impl Door {
    async fn answers(&self, booking: BookingId, role: Role, answer: Answer) {
        let tx = self.workplace.database.begin().await.unwrap();
        attendances::note_answer(&tx, self.id, (booking, self.of(role)), answer, now()).await.unwrap();
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn before_the_start_what_nobody_said_is_to_be_confirmed() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, booking) = house.booked(&coordinator).await;
        assert!(coordinator.get(&paths::booking(booking)).await.says("Gata de început?"));
        let path = paths::booking_ready(booking);
        let page = coordinator.get(&path).await;
        assert_eq!(page.status, 200);
        assert!(page.says("2 lucruri nu sunt în regulă. Ce este de confirmat"), "{}", page.text);
        assert!(page.says("Nu este notat că i s-a explicat copilului."));
        let note = format!("href=\"{}\"", paths::child_informed(case));
        assert!(page.text.contains(&note), "leads to where it is noted");
        for said in ["De confirmat la fața locului", "Înregistrarea funcționează", "Nu este în regulă"]
        {
            assert!(page.says(said), "{said}");
        }
        assert!(!page.says("Audierea poate începe."), "nothing is green by default");
        for hidden in ["Ilinca", "Persoana lawyer", "Persoana interviewer"] {
            assert!(!page.text.contains(hidden), "{hidden}");
        }
        house.answers(booking, Role::Lawyer, Answer::Declined).await;
        let page = coordinator.get(&path).await;
        assert!(page.says("Audierea nu poate începe încă: 3 lucruri nu sunt în regulă."), "{}", page.text);
        assert!(page.says("art. 93 alin. (4)"));
        let of = Excerpt { subject: Some(case.uuid()), before: None, limit: 50 };
        let lines = audit::lines(house.workplace.database.read(), house.id, of).await.unwrap();
        let openings = lines.iter().filter(|line| (&*line.action, &*line.purpose) == ("opened", "interview"));
        assert_eq!(openings.count(), 2, "each look is an opening");
    }
}

#[tokio::test]
async fn only_who_hears_the_child_or_is_in_charge_sees_what_is_ready() {
    for house in houses_with_people().await {
        let (_, booking) = house.booked(&house.browser(Role::Coordinator).await).await;
        let path = paths::booking_ready(booking);
        for role in [Role::Interviewer, Role::CaseManager] {
            let browser = house.browser(role).await;
            let page = browser.get(&path).await;
            assert_eq!(page.status, 200, "{role}");
            assert_eq!(page.says("Notează"), role == Role::CaseManager, "only who may note it is led there");
            assert!(browser.get(paths::MY_DAY).await.status == 200);
        }
        for role in [Role::Lawyer, Role::Psychologist, Role::Judge, Role::RoomPlanner, Role::Therapist] {
            assert_eq!(house.browser(role).await.get(&path).await.status, 404, "{role}");
        }
    }
}

#[tokio::test]
async fn a_booking_without_a_lawyer_says_so_in_red_to_everyone_who_sees_it() {
    for house in houses_with_people().await {
        let tx = house.workplace.database.begin().await.unwrap();
        let lawyer = house.of(Role::Lawyer);
        let mut person = people::find(tx.sql(), house.id, lawyer).await.unwrap().unwrap();
        person.hours.clear();
        people::update(&tx, house.id, &person).await.unwrap();
        tx.commit().await.unwrap();
        let coordinator = house.browser(Role::Coordinator).await;
        let case = house.accepted().await;
        let slots = coordinator.get(&paths::slots(case)).await;
        assert!(
            slots.says("Niciun avocat al copilului nu este liber") && slots.says("incompletă: fără avocat")
        );
        let (_, booking) = house.booked(&coordinator).await;
        for role in [Role::Coordinator, Role::Interviewer, Role::RoomPlanner] {
            let page = house.browser(role).await.get(&paths::booking(booking)).await;
            assert!(page.says("Programare incompletă"), "{role}");
            assert!(page.says("Lipsește avocatul copilului"), "{role}");
        }
        let ready = coordinator.get(&paths::booking_ready(booking)).await;
        assert!(ready.says("Audierea nu poate începe încă"));
        let day = house.browser(Role::Interviewer).await.get(paths::MY_DAY).await;
        assert!(day.says("incompletă: fără avocat"));
    }
}
