//! The time of a booking that fell: offered to who gains most, of those who wait and of those booked later.

use barnahus_casework::booking::MoveReason;
use barnahus_database::audit::{self, Excerpt};
use barnahus_operations::Unable;
use barnahus_operations::chosen_slot::ChosenSlot;
use barnahus_operations::freed_time::{Freed, Gain, Until, who_gains};
use barnahus_operations::move_booking::move_booking;
use barnahus_operations::sitting::Sitting;
use barnahus_vocabulary::{BookingId, Role};
use time::Duration;

use crate::booked_house::{CHILD, later};
use crate::small_house::{SmallHouse, now, small_houses};

impl SmallHouse {
    async fn who_gains(&self, booking: BookingId) -> Freed {
        who_gains(&self.workplace, &self.actor(Role::Coordinator), booking, now()).await.unwrap()
    }
}

#[tokio::test]
async fn freed_time_is_offered_to_who_would_gain_most_and_books_as_it_is_offered() {
    for house in small_houses().await {
        let (own, booking, slot) = house.booked().await;
        let waits = house.accepted(&CHILD).await;
        assert!(house.who_gains(booking).await.gainers.is_empty(), "the time is not free");
        house.cancel(booking).await.unwrap();
        let freed = house.who_gains(booking).await;
        let [one] = &freed.gainers[..] else { panic!("{:?}", freed.gainers) };
        assert_eq!(
            (one.case.id, &one.until),
            (waits, &Until::Waits),
            "not the child whose booking it was: {own}"
        );
        assert!(one.slot.time.overlaps(slot.time));
        assert!(matches!(one.gain, Gain::Earlier(by) if by.is_positive()));
        house.book(waits, &one.slot.planned()).await.unwrap();
        let planner = house.actor(Role::RoomPlanner);
        let refused = who_gains(&house.workplace, &planner, booking, now()).await;
        assert!(matches!(refused, Err(Unable::NotTheirs)));
    }
}

#[tokio::test]
async fn who_is_booked_days_later_is_offered_the_freed_time_and_moved_in_one_step() {
    for house in small_houses().await {
        let (_, booking, slot) = house.booked().await;
        let far = house.accepted(&CHILD).await;
        let days_later = later(&slot.chosen(0), 3 * 24 * 60);
        let booked = house.book(far, &days_later).await.unwrap().booking;
        let near = house.accepted(&CHILD).await;
        let hours_later = house.book(near, &later(&slot.chosen(0), 22 * 60)).await.unwrap().booking;
        house.cancel(booking).await.unwrap();

        let freed = house.who_gains(booking).await;
        let [one] = &freed.gainers[..] else { panic!("hours alone move nobody: {:?}", freed.gainers) };
        let Until::Booked(before) = &one.until else { panic!("{:?}", one.until) };
        assert_eq!((one.case.id, before.id), (far, booked));
        assert_eq!(one.gain, Gain::Earlier(Duration::days(3)));
        assert_eq!(one.slot.time, slot.time);

        let coordinator = house.actor(Role::Coordinator);
        let to = (&one.slot.planned(), MoveReason::Sooner);
        move_booking(&house.workplace, &coordinator, (booked, before.version), to, now()).await.unwrap();
        let after = house.booking(booked).await;
        assert_eq!((after.time, after.sequence), (slot.time, before.sequence + 1), "its team is told");
        assert_ne!(house.booking(hours_later).await.time, slot.time);
    }
}

#[tokio::test]
async fn days_gained_count_by_urgency_whoever_waits_or_is_booked() {
    for house in small_houses().await {
        let (_, booking, slot) = house.booked().await;
        let mut booked = Vec::new();
        for (urgency, days) in [("routine", 3), ("immediate_danger", 1), ("routine", 2)] {
            let fields = [("urgency", urgency), ("given_name", "Ilinca"), ("languages", "ron")];
            let case = house.accepted(&fields).await;
            let chosen = later(&slot.chosen(0), days * 24 * 60);
            house.book(case, &chosen).await.unwrap();
            booked.push(case);
        }
        house.cancel(booking).await.unwrap();
        let order: Vec<_> = house.who_gains(booking).await.gainers.iter().map(|one| one.case.id).collect();
        assert_eq!(order, [booked[1], booked[0], booked[2]]);
    }
}

#[tokio::test]
async fn nobody_who_has_a_lawyer_is_moved_to_a_time_without_one() {
    for house in small_houses().await {
        let (_, booking, slot) = house.booked().await;
        let complete = house.accepted(&CHILD).await;
        house.book(complete, &later(&slot.chosen(0), 2 * 24 * 60)).await.unwrap();
        let incomplete = house.accepted(&CHILD).await;
        let mut without = later(&slot.chosen(0), 3 * 24 * 60);
        without.team.retain(|member| member.role != Role::Lawyer);
        house.book(incomplete, &without).await.unwrap();
        house.on_leave(Role::Lawyer, slot.time.widened(60)).await;
        house.cancel(booking).await.unwrap();
        let gain: Vec<_> = house.who_gains(booking).await.gainers.iter().map(|one| one.case.id).collect();
        assert_eq!(gain, [incomplete]);
    }
}

#[tokio::test]
async fn time_that_falls_free_many_weeks_ahead_is_offered_to_who_is_booked_later_still() {
    for house in small_houses().await {
        let near = house.accepted(&CHILD).await;
        let slot = house.offered(near).await.slots[0].chosen(0);
        let week = 7 * 24 * 60;
        let booking = house.book(near, &later(&slot, 6 * week)).await.unwrap().booking;
        let far = house.accepted(&CHILD).await;
        house.book(far, &later(&slot, 7 * week)).await.unwrap();
        house.cancel(booking).await.unwrap();
        let freed = house.who_gains(booking).await;
        let [one] = &freed.gainers[..] else { panic!("{:?}", freed.gainers) };
        assert_eq!(one.case.id, far);
        assert!(matches!(one.gain, Gain::Earlier(by) if by >= Duration::weeks(1)), "{:?}", one.gain);
    }
}

#[tokio::test]
async fn no_file_is_opened_of_a_child_whose_sessions_are_left_alone() {
    for house in small_houses().await {
        let (_, booking, slot) = house.booked().await;
        let case = house.accepted(&CHILD).await;
        for days in [2, 3] {
            let session = ChosenSlot { sitting: Sitting::Session, ..later(&slot.chosen(0), days * 24 * 60) };
            house.book(case, &session).await.unwrap();
        }
        house.cancel(booking).await.unwrap();
        let excerpt = Excerpt { subject: Some(case.uuid()), before: None, limit: 50 };
        let on = house.workplace.database.read();
        let noted = audit::lines(on, house.id, excerpt).await.unwrap().len();
        assert!(house.who_gains(booking).await.gainers.is_empty());
        assert_eq!(audit::lines(on, house.id, excerpt).await.unwrap().len(), noted);
    }
}

#[tokio::test]
async fn of_those_who_are_booked_later_the_fifty_soonest_are_looked_at() {
    for house in small_houses().await {
        let (_, booking, slot) = house.booked().await;
        let mut booked = Vec::new();
        let mut case = house.accepted(&CHILD).await;
        // Two on a day, but nobody where the house is shut.
        for minutes in (2..60).flat_map(|day| [-90, 0].map(|minutes| day * 24 * 60 + minutes)) {
            if house.book(case, &later(&slot.chosen(0), minutes)).await.is_err() {
                continue;
            }
            booked.push(case);
            if booked.len() == 51 {
                break;
            }
            case = house.accepted(&CHILD).await;
        }
        assert_eq!(booked.len(), 51);
        house.cancel(booking).await.unwrap();
        let gainers = house.who_gains(booking).await.gainers;
        assert_eq!(gainers.len(), 50);
        assert!(gainers.iter().all(|one| one.case.id != booked[50]));
    }
}
