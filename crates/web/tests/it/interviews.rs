//! The day of an interview at the front door: started when all is confirmed, a question passed on, a break, the
//! end; a page for the hand on which a child may look; who comes when.

use std::collections::BTreeSet;

use barnahus_casework::booking::{BookingState, Completeness};
use barnahus_store::bookings::{self, Booking, attendances};
use barnahus_store::cases;
use barnahus_vocabulary::{BookingId, CaseId, Interval, Role, paths};
use time::Duration;

use crate::front_door::{Answer, Browser, Door, houses_with_people, now};

/// What whoever is there confirms in a house where nobody has answered an invitation.
pub const ALL: &str = "lawyer,representative,psychologist,recording,suspected_away";

impl Door {
    /// The case with a booking whose hour came five minutes ago.
    pub async fn hour_has_come(&self, coordinator: &Browser<'_>) -> (CaseId, BookingId) {
        let (case, booking) = self.booked(coordinator).await;
        self.set_hour(booking, -5).await;
        (case, booking)
    }

    /// The booking begins so many minutes from now.
    pub async fn set_hour(&self, booking: BookingId, minutes: i64) {
        let start = now() + Duration::minutes(minutes);
        let time = Interval::new(start, start + Duration::HOUR).unwrap();
        self.change_booking(booking, |booking| booking.time = time).await;
    }

    pub async fn change_booking(&self, booking: BookingId, change: impl FnOnce(&mut Booking)) {
        let mut found = self.booking(booking).await;
        change(&mut found);
        let tx = self.workplace.database.begin().await.unwrap();
        bookings::update(&tx, self.id, &found, now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub async fn booking(&self, booking: BookingId) -> Booking {
        bookings::find(self.workplace.database.read(), self.id, booking).await.unwrap().unwrap()
    }

    /// Presses the button of the page before the start.
    pub async fn begin(&self, browser: &Browser<'_>, booking: BookingId) -> Answer {
        let ready = browser.get(&paths::booking_ready(booking)).await;
        ready.press(browser, &paths::booking_start(booking), &[("confirmed", ALL)]).await
    }

    async fn roles_of(&self, booking: BookingId) -> BTreeSet<Role> {
        let all = attendances::of_booking(self.workplace.database.read(), self.id, booking).await.unwrap();
        all.into_iter().map(|part| part.role).collect()
    }
}

#[tokio::test]
async fn an_interview_begins_at_its_hour_and_only_once_all_is_confirmed() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (_, booking) = house.booked(&coordinator).await;
        let early = coordinator.get(&paths::booking_ready(booking)).await;
        assert!(early.says("Audierea se poate începe de") && !early.says("Începe audierea"));
        let start = paths::booking_start(booking);
        let version = house.booking(booking).await.version.to_string();
        let refused = coordinator.post(&start, &[("version", &version), ("confirmed", ALL)]).await;
        assert_eq!(refused.status, 409);
        assert!(refused.says("Ora audierii este încă departe."));

        house.set_hour(booking, -5).await;
        let ready = coordinator.get(&paths::booking_ready(booking)).await;
        let nothing = ready.press(&coordinator, &start, &[]).await;
        assert_eq!(nothing.status, 422);
        assert!(nothing.says("Bifați fiecare rând"));
        assert_eq!(house.booking(booking).await.state, BookingState::Booked);

        let begun = house.begin(&coordinator, booking).await;
        assert_eq!(
            (begun.status, begun.location),
            (303, Some(paths::booking_glass(booking))),
            "{}",
            begun.text
        );
        assert_eq!(house.booking(booking).await.state, BookingState::UnderWay);
        let stale = coordinator.post(&start, &[("version", &version), ("confirmed", ALL)]).await;
        assert_eq!(stale.status, 303, "what was started is seen on its own page");

        let page = coordinator.get(&paths::booking(booking)).await;
        assert!(page.says("începută") && !page.says("Anulează"), "{}", page.text);
        let version = house.booking(booking).await.version.to_string();
        for (path, reason) in
            [(paths::booking_cancel(booking), "child_ill"), (paths::booking_not_held(booking), "child")]
        {
            let fell = coordinator.post(&path, &[("version", &version), ("reason", reason)]).await;
            assert_eq!(fell.status, 409, "{path}");
        }
        assert_eq!(house.booking(booking).await.state, BookingState::UnderWay);
    }
}

#[tokio::test]
async fn an_interview_without_the_childs_lawyer_is_not_started() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (_, booking) = house.hour_has_come(&coordinator).await;
        house.change_booking(booking, |booking| booking.completeness = Completeness::Incomplete).await;
        let refused = house.begin(&coordinator, booking).await;
        assert_eq!(refused.status, 409, "{}", refused.text);
        assert!(refused.says("Audierea nu a început: ceva o oprește."));
        assert_eq!(house.booking(booking).await.state, BookingState::Booked);
    }
}

#[tokio::test]
async fn questions_are_noted_in_order_and_marked_and_a_lawyer_reads_their_own() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (_, booking) = house.hour_has_come(&coordinator).await;
        let glass = paths::booking_glass(booking);
        let questions = paths::booking_question(booking);
        let lawyer = house.browser(Role::Lawyer).await;
        let ask = [("topic", "place"), ("question", "Cum arăta odaia?")];
        assert_eq!(lawyer.post(&questions, &ask).await.status, 409, "it does not run yet");
        house.begin(&coordinator, booking).await;
        assert_eq!(lawyer.post(&questions, &[("topic", "place")]).await.status, 422);
        assert_eq!(lawyer.post(&questions, &ask).await.status, 303);
        let of_another = house.of(Role::Prosecutor).to_string();
        let forged = [("topic", "time"), ("question", "x"), ("who", of_another.as_str())];
        assert_eq!(lawyer.post(&questions, &forged).await.status, 404, "nobody speaks for another");
        let other = [("topic", "time"), ("question", "Era dimineață?")];
        assert_eq!(coordinator.post(&questions, &other).await.status, 303);
        let all = coordinator.get(&glass).await;
        assert!(all.says("1. Locul") && all.says("Cum arăta odaia?") && all.says("2. Timpul"));
        assert!(all.says("Persoana lawyer"));
        let own = lawyer.get(&glass).await;
        assert!(own.says("Cum arăta odaia?") && !own.says("Era dimineață?"), "{}", own.text);
        assert_eq!(house.browser(Role::Therapist).await.get(&glass).await.status, 404);

        let mark = paths::booking_question_mark(booking);
        assert_eq!(lawyer.post(&mark, &[("number", "1"), ("mark", "asked")]).await.status, 404);
        let interviewer = house.browser(Role::Interviewer).await;
        let asked = [("number", "1"), ("mark", "asked"), ("back", "hand")];
        assert_eq!(interviewer.post(&mark, &asked).await.location, Some(paths::booking_hand(booking)));
        let late = coordinator.post(&mark, &[("number", "1"), ("mark", "leading")]).await;
        assert!(late.status == 409 && late.says("Întrebarea a fost deja pusă"));
        assert_eq!(coordinator.post(&mark, &[("number", "2"), ("mark", "leading")]).await.status, 303);
        let all = coordinator.get(&glass).await;
        assert!(all.says("sugera răspunsul") || all.says("Sugera răspunsul"), "{}", all.text);
    }
}

#[tokio::test]
async fn a_child_that_looks_over_the_shoulder_reads_nothing_of_itself() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, booking) = house.hour_has_come(&coordinator).await;
        let interviewer = house.browser(Role::Interviewer).await;
        let begun = house.begin(&interviewer, booking).await;
        assert_eq!(begun.location, Some(paths::booking_hand(booking)), "{}", begun.text);
        let question = [("topic", "place"), ("question", "Unde era Bogdan atunci?")];
        coordinator.post(&paths::booking_question(booking), &question).await;
        let codename = house.codename(case).await;
        let hand = interviewer.get(&paths::booking_hand(booking)).await;
        assert!(hand.says("1. Locul") && hand.says("Pauză") && hand.says("Stop"), "{}", hand.text);
        let why = interviewer.get(&paths::booking_hand_why_of(booking, 1)).await;
        for page in [&hand, &why] {
            assert_eq!(page.status, 200);
            for hidden in
                ["Ilinca", "Bogdan", "odaia", "Persoana", "Casa Teiul", &codename, "Unde era", "Caz"]
            {
                assert!(!page.text.contains(hidden), "{hidden}: {}", page.text);
            }
        }
        for role in [Role::Lawyer, Role::Prosecutor, Role::Psychologist] {
            let page = house.browser(role).await.get(&paths::booking_hand(booking)).await;
            assert_eq!(page.status, 404, "{role}");
        }
    }
}

#[tokio::test]
async fn a_break_is_taken_and_a_page_from_before_it_changes_nothing() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (_, booking) = house.hour_has_come(&coordinator).await;
        house.begin(&coordinator, booking).await;
        let (glass, run) = (paths::booking_glass(booking), paths::booking_run(booking));
        let step = |step, version| [("step", step), ("version", version)];
        assert_eq!(coordinator.post(&run, &step("resume", "1")).await.status, 409, "nobody rests");
        assert_eq!(coordinator.post(&run, &step("pause", "1")).await.status, 303);
        assert!(coordinator.get(&glass).await.says("Pauză, de la"));
        let stale = coordinator.post(&run, &step("end", "1")).await;
        assert!(stale.status == 409 && stale.says("Altcineva a făcut ceva între timp"));
        assert!(stale.says("Pauză, de la"), "it rests on");
        assert_eq!(coordinator.post(&run, &step("resume", "2")).await.status, 303);
        assert_eq!(coordinator.post(&run, &step("end", "3")).await.status, 303);
        let over = coordinator.get(&glass).await;
        assert!(over.says("Audierea s-a încheiat") && over.says("Consemnează audierea"));
        assert!(over.says("Oprită din greșeală: continuă"), "{}", over.text);
        assert_eq!(coordinator.post(&run, &step("resume", "4")).await.status, 303);
        assert!(
            coordinator.get(&glass).await.says("Audierea este în desfășurare, de la"),
            "a slip is taken back"
        );
        assert_eq!(coordinator.post(&run, &step("end", "5")).await.status, 303);
        let question = [("topic", "place"), ("question", "x")];
        assert_eq!(coordinator.post(&paths::booking_question(booking), &question).await.status, 409);
        let day = house.browser(Role::CaseManager).await.get(paths::MY_DAY).await;
        assert!(day.says("De notat cum a fost"), "{}", day.text);
        let trail = house.browser(Role::DataProtectionOfficer).await.get(paths::AUDIT).await;
        for said in [
            "a început audierea",
            "a început o pauză",
            "a încheiat pauza",
            "a oprit audierea",
            "a continuat audierea oprită",
        ] {
            assert!(trail.says(said), "{said}");
        }
    }
}

#[tokio::test]
async fn whoever_opens_the_door_reads_hours_roles_and_codenames_and_no_child() {
    for house in houses_with_people().await {
        let coordinator = house.browser(Role::Coordinator).await;
        let (case, booking) = house.hour_has_come(&coordinator).await;
        let codename = house.codename(case).await;
        let planner = house.browser(Role::RoomPlanner).await.get(paths::ARRIVALS).await;
        let seen = coordinator.get(paths::ARRIVALS).await;
        for page in [&planner, &seen] {
            assert_eq!(page.status, 200);
            // The interview begins at 8:55; its team comes half an hour before, the child ten minutes.
            for said in ["08:25", "08:45", "10:05", "10:15", &codename, "Copilul și cine îl însoțește"] {
                assert!(page.says(said), "{said}: {}", page.text);
            }
            assert!(!page.text.contains("Ilinca"));
        }
        assert!(house.roles_of(booking).await.contains(&Role::Lawyer));
        assert!(planner.says("Avocat") && !planner.says("Persoana lawyer"), "{}", planner.text);
        assert!(seen.says("Persoana lawyer"));
        assert_eq!(house.browser(Role::Interviewer).await.get(paths::ARRIVALS).await.status, 404);
        let stage =
            cases::find(house.workplace.database.read(), house.id, case).await.unwrap().unwrap().stage;
        assert_eq!(stage.code().code(), "planned");
    }
}
