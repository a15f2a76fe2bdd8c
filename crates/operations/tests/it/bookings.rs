//! An interview is booked: what is offered can be booked, and nothing is booked twice.

use barnahus_casework::booking::{MoveReason, Warning};
use barnahus_casework::stage::StageCode;
use barnahus_database::audit::{self, Excerpt};
use barnahus_operations::Unable;
use barnahus_operations::book_interview::{NotBooked, book_interview};
use barnahus_operations::cancel_booking::NotFallen;
use barnahus_operations::chosen_slot::ChosenSlot;
use barnahus_operations::find_slots::{LawyerSought, OfferedSlot};
use barnahus_operations::move_booking::move_booking;
use barnahus_operations::sitting::Sitting;
use barnahus_vocabulary::{Role, local};
use time::Duration;

use crate::booked_house::{CHILD, later};
use crate::small_house::{now, small_houses};

#[tokio::test]
async fn a_slot_that_is_offered_is_booked_and_noted() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let found = house.offered(case).await;
        assert_eq!((found.slots.len(), found.beyond_limit, found.lawyer), (10, false, LawyerSought::Sought));
        let best = &found.slots[0];
        assert!(best.time.start() > now());
        let checked = best.judged.clone().unwrap();
        assert!(checked.warnings.contains(&Warning::ChildNotInformed));
        let booked = house.book(case, &best.chosen(0)).await.unwrap();
        assert_eq!(booked.checked, checked);
        assert_eq!(house.case(case).await.stage.code(), StageCode::Planned);
        let of = |subject| Excerpt { subject: Some(subject), before: None, limit: 50 };
        let on = house.workplace.database.read();
        let lines = audit::lines(on, house.id, of(booked.booking.uuid())).await.unwrap();
        assert_eq!(lines.iter().map(|line| line.action.as_str()).collect::<Vec<_>>(), ["booked"]);
        let lines = audit::lines(on, house.id, of(case.uuid())).await.unwrap();
        let openings = lines.iter().filter(|line| (&*line.action, &*line.purpose) == ("opened", "planning"));
        assert_eq!(openings.count(), 2);
    }
}

#[tokio::test]
async fn a_room_cannot_be_booked_twice() {
    for house in small_houses().await {
        let (_, _, best) = house.booked().await;
        let another = house.accepted(&CHILD).await;
        let others = house.with_the_others(&best.chosen(0));
        assert_eq!(house.book(another, &others).await, Err(NotBooked::Taken));
        assert_eq!(house.case(another).await.stage.code(), StageCode::Accepted);
    }
}

#[tokio::test]
async fn two_children_find_room_only_where_the_house_has_lanes_for_two() {
    for house in small_houses().await {
        let (_, _, best) = house.booked().await;
        let second_glass = house.for_two_children().await;
        let beside = ChosenSlot {
            interview_room: house
                .interview_rooms
                .into_iter()
                .find(|room| *room != best.interview_room)
                .unwrap(),
            observation_room: second_glass,
            ..best.chosen(0)
        };
        let (another, third) = (house.accepted(&CHILD).await, house.accepted(&CHILD).await);
        assert_eq!(house.book(another, &beside).await, Err(NotBooked::Taken), "the same people");
        let beside = house.with_the_others(&beside);
        let manager = house.first(Role::CaseManager);
        // Who is in charge of both cases cannot watch both.
        let mixed = ChosenSlot {
            team: beside
                .team
                .iter()
                .map(|member| {
                    let mut member = *member;
                    if member.role == Role::CaseManager {
                        member.person = manager;
                    }
                    member
                })
                .collect(),
            ..beside.clone()
        };
        assert_eq!(house.book(another, &mixed).await, Err(NotBooked::Taken));
        house.book(another, &beside).await.unwrap();
        assert_eq!(house.book(third, &beside).await, Err(NotBooked::Taken), "a third child");
    }
}

#[tokio::test]
async fn a_child_is_in_one_place_at_a_time() {
    for house in small_houses().await {
        let (case, _, best) = house.booked().await;
        let second_glass = house.for_two_children().await;
        let beside = ChosenSlot {
            interview_room: house
                .interview_rooms
                .into_iter()
                .find(|room| *room != best.interview_room)
                .unwrap(),
            observation_room: second_glass,
            sitting: Sitting::Session,
            ..house.with_the_others(&best.chosen(0))
        };
        assert_eq!(house.book(case, &beside).await, Err(NotBooked::Taken));
    }
}

#[tokio::test]
async fn both_gaps_lie_between_two_interviews() {
    for house in small_houses().await {
        let (case, another) = (house.accepted(&CHILD).await, house.accepted(&CHILD).await);
        let in_the_morning = |slot: &&OfferedSlot| local::wall_clock(slot.time.start()).hour() == 9;
        let best = house.offered(case).await.slots.iter().find(in_the_morning).unwrap().clone();
        house.book(case, &best.chosen(0)).await.unwrap();
        let after = |gap: i64| {
            let length = (best.time.end() - best.time.start()).whole_minutes();
            later(&house.with_the_others(&best.chosen(0)), length + gap)
        };
        assert_eq!(house.book(another, &after(55)).await, Err(NotBooked::Taken));
        house.book(another, &after(60)).await.unwrap();
    }
}

#[tokio::test]
async fn the_way_of_a_person_lies_between_two_appointments() {
    for house in small_houses().await {
        house.for_two_children().await;
        house.change_person(house.first(Role::CaseManager), |who| who.travel_minutes = Some(43)).await;
        let (_, _, best) = house.booked().await;
        let another = house.accepted(&CHILD).await;
        let found = house.offered(another).await;
        let way = Duration::minutes(90);
        let apart = |slot: &OfferedSlot| {
            slot.time.end() + way <= best.time.start() || best.time.end() + way <= slot.time.start()
        };
        assert!(!found.slots.is_empty() && found.slots.iter().all(apart));
    }
}

#[tokio::test]
async fn a_cancelled_time_is_free_again() {
    for house in small_houses().await {
        let (case, booking, best) = house.booked().await;
        house.cancel(booking).await.unwrap();
        assert_eq!(house.case(case).await.stage.code(), StageCode::Accepted);
        assert!(matches!(house.cancel(booking).await, Err(NotFallen::Booking(_))));
        let another = house.accepted(&CHILD).await;
        house.book(another, &best.chosen(0)).await.unwrap();
    }
}

#[tokio::test]
async fn a_stale_page_overwrites_nothing() {
    for house in small_houses().await {
        let coordinator = house.actor(Role::Coordinator);
        let case = house.accepted(&CHILD).await;
        let best = house.offered(case).await.slots[0].clone();
        let stale = (case, house.case(case).await.version - 1);
        let refused = book_interview(&house.workplace, &coordinator, stale, &best.chosen(0), now()).await;
        assert_eq!(refused, Err(NotBooked::Unable(Unable::Stale)));
        let booked = house.book(case, &best.chosen(0)).await.unwrap();
        let to = later(&best.chosen(0), 5);
        let stale = (booked.booking, 7);
        let refused =
            move_booking(&house.workplace, &coordinator, stale, (&to, MoveReason::Child), now()).await;
        assert_eq!(refused, Err(NotBooked::Unable(Unable::Stale)));
        assert_eq!(house.booking(booked.booking).await.time, best.time);
    }
}

#[tokio::test]
async fn a_booking_moves_into_its_own_time_and_keeps_its_people() {
    for house in small_houses().await {
        let coordinator = house.actor(Role::Coordinator);
        let (_, booking, best) = house.booked().await;
        let to = later(&best.chosen(0), 30);
        let seen = (booking, 1);
        let moved = move_booking(&house.workplace, &coordinator, seen, (&to, MoveReason::Child), now()).await;
        moved.unwrap();
        let after = house.booking(booking).await;
        assert_eq!((after.time.start(), after.sequence, after.version), (to.start, 1, 2));
        let other_room = house.interview_rooms.into_iter().find(|room| *room != to.interview_room).unwrap();
        let to = ChosenSlot { interview_room: other_room, ..to };
        let seen = (booking, 2);
        let moved = move_booking(&house.workplace, &coordinator, seen, (&to, MoveReason::Room), now()).await;
        moved.unwrap();
        let after = house.booking(booking).await;
        assert_eq!((after.interview_room, after.sequence), (other_room, 1), "another room tells nobody");
    }
}

#[tokio::test]
async fn each_step_of_a_booking_is_noted_in_order() {
    for house in small_houses().await {
        let coordinator = house.actor(Role::Coordinator);
        let (_, booking, best) = house.booked().await;
        let to = later(&best.chosen(0), 30);
        let seen = (booking, 1);
        move_booking(&house.workplace, &coordinator, seen, (&to, MoveReason::Child), now()).await.unwrap();
        house.cancel(booking).await.unwrap();
        let excerpt = Excerpt { subject: Some(booking.uuid()), before: None, limit: 50 };
        let lines = audit::lines(house.workplace.database.read(), house.id, excerpt).await.unwrap();
        let noted: Vec<_> =
            lines.iter().rev().map(|line| format!("{} {}", line.action, line.purpose)).collect();
        assert_eq!(noted, ["booked planning", "moved child", "cancelled child_ill"]);
        assert!(lines.iter().all(|line| line.actor == Some(coordinator.person)));
    }
}
