//! Sessions of one interview count once; whoever was heard is not booked again without approval.

use barnahus_casework::Typed;
use barnahus_casework::further::Decision;
use barnahus_casework::stage::{Stage, StageCode};
use barnahus_operations::ask_further::ask_further;
use barnahus_operations::book_interview::NotBooked;
use barnahus_operations::chosen_slot::ChosenSlot;
use barnahus_operations::decide_further::decide_further;
use barnahus_operations::find_slots::{Wish, find_slots};
use barnahus_operations::record_interview::{NotRecorded, place_field, record_interview};
use barnahus_operations::sitting::Sitting;
use barnahus_store::bookings::attendances;
use barnahus_store::cases::{self, Case};
use barnahus_store::{presences, records};
use barnahus_vocabulary::{BookingId, CaseId, Instant, Role, dates, local};
use time::Duration;

use crate::booked_house::{CHILD, later};
use crate::small_house::{SmallHouse, now, small_houses};

impl SmallHouse {
    /// Recorded as held, from its start on for half an hour, everybody where they usually are.
    async fn record(&self, booking: BookingId, lawyer: &str) -> Result<(), NotRecorded> {
        let found = self.booking(booking).await;
        let began = found.time.start();
        let clock = |at: Instant| dates::clock(local::wall_clock(at).time());
        let mut typed: Typed = [
            ("ending", "held"),
            ("protocol", "nichd"),
            ("recorded", "no"),
            ("no_recording", "failed"),
            ("began", &clock(began)),
            ("ended", &clock(began + Duration::minutes(20))),
        ]
        .into_iter()
        .collect();
        let on = self.workplace.database.read();
        for part in attendances::of_booking(on, self.id, booking).await.unwrap() {
            let place = match part.role {
                Role::Interviewer => "interview_room",
                Role::Lawyer => lawyer,
                _ => "by_link",
            };
            typed.add(&place_field(&part), place);
        }
        let after = found.time.end();
        record_interview(&self.workplace, &self.actor(Role::Coordinator), (booking, 0), &typed, after).await
    }

    async fn number(&self, booking: BookingId) -> u16 {
        records::find(self.workplace.database.read(), self.id, booking).await.unwrap().unwrap().number
    }

    async fn session(&self, case: CaseId, after: Instant) -> BookingId {
        let coordinator = self.actor(Role::Coordinator);
        let wish = Wish { sitting: Sitting::Session, ..Wish::to_book(case) }.not_before(after);
        let found = find_slots(&self.workplace, &coordinator, wish, now()).await.unwrap();
        let chosen = ChosenSlot { sitting: Sitting::Session, ..found.slots[0].chosen(0) };
        self.book(case, &chosen).await.unwrap().booking
    }

    async fn put(&self, case: CaseId, stage: Stage) {
        let found = self.case(case).await;
        let tx = self.workplace.database.begin().await.unwrap();
        cases::update(&tx, self.id, &Case { stage, ..found }, now()).await.unwrap();
        tx.commit().await.unwrap();
    }
}

#[tokio::test]
async fn sessions_of_one_interview_count_once_and_the_last_moves_the_case_on() {
    for house in small_houses().await {
        let (case, first, best) = house.booked().await;
        let second = house.session(case, best.time.end() + Duration::days(1)).await;
        house.record(first, "by_link").await.unwrap();
        assert_eq!(house.case(case).await.stage.code(), StageCode::Planned, "one is ahead");
        house.record(second, "by_link").await.unwrap();
        assert_eq!(house.case(case).await.stage.code(), StageCode::Interviewed);
        assert_eq!((house.number(first).await, house.number(second).await), (1, 1));
    }
}

#[tokio::test]
async fn a_session_that_falls_leaves_a_child_that_was_heard() {
    for house in small_houses().await {
        let (case, first, best) = house.booked().await;
        let second = house.session(case, best.time.end() + Duration::days(1)).await;
        house.record(first, "by_link").await.unwrap();
        house.cancel(second).await.unwrap();
        assert_eq!(house.case(case).await.stage.code(), StageCode::Interviewed, "not back to the beginning");
    }
}

#[tokio::test]
async fn a_child_that_was_heard_is_not_booked_again_by_another_door() {
    for house in small_houses().await {
        let (case, first, best) = house.booked().await;
        house.record(first, "not_there").await.unwrap();
        // Closed, reopened and taken up again: the stage alone would allow it.
        house.put(case, Stage::Accepted).await;
        let again = later(&best.chosen(0), 24 * 60);
        assert_eq!(house.book(case, &again).await, Err(NotBooked::NeedsApproval));

        let typed: Typed = [
            ("further_reason", "lawyer_not_there"),
            ("ordered_by", "Judecător Ana Pop"),
            ("ordered_on", "azi"),
            ("necessary", "Audierea este nulă."),
        ]
        .into_iter()
        .collect();
        let coordinator = house.actor(Role::Coordinator);
        let at = (case, house.case(case).await.version);
        ask_further(&house.workplace, &coordinator, at, &typed, now()).await.unwrap();
        let decide = decide_further(&house.workplace, &coordinator, (case, 1), Decision::Refuse, now());
        decide.await.unwrap();
        assert_eq!(house.book(case, &again).await, Err(NotBooked::NeedsApproval), "refused is refused");

        let at = (case, house.case(case).await.version);
        ask_further(&house.workplace, &coordinator, at, &typed, now()).await.unwrap();
        let decide = decide_further(&house.workplace, &coordinator, (case, 1), Decision::Approve, now());
        decide.await.unwrap();
        house.book(case, &again).await.unwrap();
    }
}

#[tokio::test]
async fn the_further_interview_is_offered_with_whoever_talked_with_the_child() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let best = house.offered(case).await.slots[0].clone();
        let chosen = house.with_the_others(&best.chosen(0));
        let talked = chosen.team.iter().find(|one| one.role == Role::Interviewer).unwrap().person;
        let first = house.book(case, &chosen).await.unwrap().booking;
        house.record(first, "by_link").await.unwrap();
        let on = house.workplace.database.read();
        let places = presences::of_booking(on, house.id, first).await.unwrap();
        assert_eq!(places.len(), chosen.team.len());
        house.put(case, Stage::Accepted).await;
        let offered = house.offered(case).await;
        let talks = offered.slots[0].team.iter().find(|(_, one)| one.role == Role::Interviewer).unwrap();
        assert_eq!(talks.1.person, talked);
    }
}
