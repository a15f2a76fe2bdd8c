//! What a booking is refused for, what it says loudly, and who may ask for it.

use std::collections::BTreeMap;

use barnahus_casework::booking::{Completeness, NotHeldReason, Prevented, Warning};
use barnahus_casework::required::Companion;
use barnahus_casework::stage::StageCode;
use barnahus_operations::Unable;
use barnahus_operations::book_interview::NotBooked;
use barnahus_operations::cancel_booking::NotFallen;
use barnahus_operations::chosen_slot::{ChosenSlot, Unfit};
use barnahus_operations::find_slots::{LawyerSought, NotSought, OfferedSlot, Wish, find_slots};
use barnahus_operations::read_booking::read_booking;
use barnahus_operations::record_not_held::record_not_held;
use barnahus_store::absences::{self, Absence, AbsenceKind};
use barnahus_store::bookings;
use barnahus_store::people::PersonStanding;
use barnahus_vocabulary::{AbsenceId, Actor, Interval, PersonId, Role};
use time::Duration;

use crate::booked_house::{CHILD, later};
use crate::small_house::{now, small_houses};

#[tokio::test]
async fn what_is_posted_is_asked_completely() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let good = house.offered(case).await.slots[0].chosen(0);
        let interviewer = good.team.iter().find(|one| one.role == Role::Interviewer).unwrap().person;
        let refuses = &house;
        let unfit = |wrong: ChosenSlot, why: Unfit| async move {
            match refuses.book(case, &wrong).await {
                Err(NotBooked::Unfit(reasons)) => assert!(reasons.contains(&why), "{reasons:?}"),
                other => panic!("{why:?}: {other:?}"),
            }
        };
        unfit(later(&good, 1), Unfit::OffTheGrid).await;
        unfit(ChosenSlot { start: now() - Duration::minutes(60), ..good.clone() }, Unfit::Past).await;
        unfit(ChosenSlot { child_travel_minutes: Some(900), ..good.clone() }, Unfit::ChildTravel).await;
        unfit(ChosenSlot { child_travel_minutes: Some(300), ..good.clone() }, Unfit::ChildHours).await;
        let swapped = ChosenSlot { interview_room: good.observation_room, ..good.clone() };
        unfit(swapped, Unfit::Room(good.observation_room)).await;
        let night = later(&good, 12 * 60);
        unfit(night.clone(), Unfit::Away(interviewer)).await;
        unfit(night, Unfit::RoomShut(good.interview_room)).await;
        let mut stranger = good.clone();
        let nobody = PersonId::random();
        stranger.team[0].person = nobody;
        unfit(stranger, Unfit::Person(nobody)).await;
        let mut climber = good.clone();
        climber.team[0].person = house.first(Role::Therapist);
        let member = climber.team[0];
        unfit(climber, Unfit::Person(member.person)).await;
        let mut nobody_watches = good.clone();
        nobody_watches.team.retain(|member| member.role == Role::Interviewer);
        assert!(matches!(house.book(case, &nobody_watches).await, Err(NotBooked::Prevented(_))));
    }
}

#[tokio::test]
async fn leave_entered_after_the_offer_refuses_the_booking() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let best = house.offered(case).await.slots[0].clone();
        let person = best.team[0].1.person;
        let leave = Absence { id: AbsenceId::random(), person, kind: AbsenceKind::Leave, during: best.time };
        let tx = house.workplace.database.begin().await.unwrap();
        absences::insert(&tx, house.id, leave, now()).await.unwrap();
        tx.commit().await.unwrap();
        let refused = house.book(case, &best.chosen(0)).await;
        assert_eq!(refused, Err(NotBooked::Unfit(vec![Unfit::Away(person)])));
        let again = house.offered(case).await;
        let free = |slot: &OfferedSlot| {
            slot.team.iter().all(|(_, member)| member.person != person) || !slot.time.overlaps(best.time)
        };
        assert!(!again.slots.is_empty() && again.slots.iter().all(free));
    }
}

#[tokio::test]
async fn a_suspected_person_never_comes_along() {
    for house in small_houses().await {
        let trusting = [
            ("suspected_given_name", "Ion"),
            ("suspected_family_name", "Mărăcine"),
            ("trust_asked", "yes"),
            ("trust_name", "Ion Mărăcine"),
        ];
        let fields: Vec<_> = CHILD.into_iter().chain(trusting).collect();
        let case = house.accepted(&fields).await;
        let best = house.offered(case).await.slots[0].clone();
        let prevented = vec![Prevented::SuspectedComesAlong(Companion::PersonOfTrust)];
        assert_eq!(best.judged, Err(prevented.clone()));
        assert_eq!(house.book(case, &best.chosen(0)).await, Err(NotBooked::Prevented(prevented)));
    }
}

#[tokio::test]
async fn a_booking_without_a_lawyer_is_incomplete_and_says_so() {
    for house in small_houses().await {
        for lawyer in house.everyone_of(Role::Lawyer) {
            house.change_person(lawyer, |who| who.standing = PersonStanding::Left).await;
        }
        let case = house.accepted(&CHILD).await;
        let found = house.offered(case).await;
        assert_eq!(found.lawyer, LawyerSought::Nobody);
        let booked = house.book(case, &found.slots[0].chosen(0)).await.unwrap();
        assert_eq!(booked.checked.completeness, Completeness::Incomplete);
        assert!(booked.checked.warnings.contains(&Warning::LawyerMissing));
        assert_eq!(house.booking(booked.booking).await.completeness, Completeness::Incomplete);
        let coordinator = house.actor(Role::Coordinator);
        let read = read_booking(&house.workplace, &coordinator, booked.booking, now()).await.unwrap();
        assert_eq!(read.judged.map(|judged| judged.rules), Some(Ok(booked.checked)));
    }
}

#[tokio::test]
async fn nobody_free_for_a_role_is_named_as_what_blocks() {
    for house in small_houses().await {
        for officer in house.everyone_of(Role::Prosecutor).into_iter().chain(house.everyone_of(Role::Police))
        {
            house.change_person(officer, |who| who.hours = Vec::new()).await;
        }
        let case = house.accepted(&CHILD).await;
        let found = house.offered(case).await;
        assert!(found.slots.is_empty() && found.beyond_limit && found.blocked.people > 0);
        let blocked: BTreeMap<_, _> =
            found.seats.iter().map(|seat| (seat.name.code(), seat.blocked_starts)).collect();
        assert!(blocked["in_charge"] > blocked["interviewer"], "{blocked:?}");
    }
}

#[tokio::test]
async fn slots_are_sought_for_accepted_cases_by_those_in_charge() {
    for house in small_houses().await {
        let received = house.received(&CHILD).await.case;
        let coordinator = house.actor(Role::Coordinator);
        let sought = find_slots(&house.workplace, &coordinator, Wish::to_book(received), now()).await;
        assert_eq!(sought.err(), Some(NotSought::Stage(StageCode::Received)));
        let case = house.accepted(&CHILD).await;
        for role in [Role::RoomPlanner, Role::Administrator, Role::Interviewer, Role::Lawyer] {
            let sought = find_slots(&house.workplace, &house.actor(role), Wish::to_book(case), now()).await;
            assert_eq!(sought.err(), Some(NotSought::Unable(Unable::NotTheirs)), "{role}");
        }
    }
}

#[tokio::test]
async fn nobody_is_missing_before_the_hour_has_come() {
    for house in small_houses().await {
        let (case, booking, best) = house.booked().await;
        let coordinator = house.actor(Role::Coordinator);
        let seen = (booking, 1);
        let early = record_not_held(&house.workplace, &coordinator, seen, NotHeldReason::Child, now()).await;
        assert!(matches!(early, Err(NotFallen::Booking(_))));
        let then = best.time.start() + Duration::minutes(20);
        record_not_held(&house.workplace, &coordinator, seen, NotHeldReason::Child, then).await.unwrap();
        assert_eq!(house.case(case).await.stage.code(), StageCode::Accepted);
    }
}

#[tokio::test]
async fn who_comes_without_being_in_the_team_joins_it() {
    for house in small_houses().await {
        let (_, booking, best) = house.booked().await;
        let interviewer = best.team.iter().find(|(_, one)| one.role == Role::Interviewer).unwrap().1.person;
        let actor = Actor { person: interviewer, ..house.actor(Role::Interviewer) };
        let read = read_booking(&house.workplace, &actor, booking, now()).await.unwrap();
        assert_eq!(read.parts.len(), 1, "their own part only");
        let planner = house.actor(Role::RoomPlanner);
        let read = read_booking(&house.workplace, &planner, booking, now()).await.unwrap();
        assert!(read.parts.is_empty() && !read.codename.is_empty());
        let stranger = house.actor(Role::Judge);
        assert_eq!(
            read_booking(&house.workplace, &stranger, booking, now()).await.err(),
            Some(Unable::NotTheirs)
        );
        let within = Interval::new(best.time.start(), best.time.end()).unwrap();
        assert_eq!(
            bookings::within(house.workplace.database.read(), house.id, within).await.unwrap().len(),
            1
        );
    }
}
