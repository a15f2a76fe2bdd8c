//! Someone comes outside of their hours because it was agreed: hours give way, another booking and the rules
//! of law do not, and what was agreed is kept sealed with the booking.

use barnahus_casework::Typed;
use barnahus_casework::booking::{AGREED_WHO, AGREED_WHY, Agreed, MoveReason};
use barnahus_casework::required::TeamMember;
use barnahus_operations::Unable;
use barnahus_operations::book_interview::{NotBooked, book_interview};
use barnahus_operations::chosen_slot::{ChosenSlot, Unfit};
use barnahus_operations::find_slots::{FoundSlots, Wish, find_slots};
use barnahus_operations::move_booking::move_booking;
use barnahus_operations::read_booking::read_booking;
use barnahus_operations::replace_attendee::Place;
use barnahus_vocabulary::{AbsenceId, Actor, BookingId, CaseId, Interval, PersonId, Role, RoomId, local};
use time::Duration;

use crate::booked_house::{CHILD, later};
use crate::small_house::{SmallHouse, now, small_houses};

fn agreed() -> Agreed {
    let typed: Typed = [(AGREED_WHY, "Planted reason"), (AGREED_WHO, "Planted chief")].into_iter().collect();
    Agreed::parse(&typed, local::day(now())).unwrap()
}

impl SmallHouse {
    /// Both psychologists are on leave for all that is looked at.
    async fn without_psychologists(&self) -> PersonId {
        self.psychologists_on_leave().await;
        self.first(Role::Psychologist)
    }

    async fn psychologists_on_leave(&self) -> Vec<AbsenceId> {
        let during = Interval::new(now() - Duration::DAY, now() + Duration::weeks(9)).unwrap();
        self.on_leave(Role::Psychologist, during).await
    }

    /// A booking to which the first psychologist came back from leave, as was agreed.
    async fn booked_as_agreed(&self) -> (BookingId, ChosenSlot) {
        let absent = self.psychologists_on_leave().await;
        let psychologist = self.first(Role::Psychologist);
        let case = self.accepted(&CHILD).await;
        let slot = self.offered_with(case, psychologist).await.slots[0].planned();
        let slot = ChosenSlot { outside_hours: Some((psychologist, agreed())), ..slot };
        let booking = self.book(case, &slot).await.unwrap().booking;
        let on_other_day = later(&slot, 24 * 60);
        self.to(booking, &on_other_day).await;
        self.to(booking, &slot).await;
        assert_eq!(self.agreed_for(booking).await, [psychologist]);
        self.back(&absent).await;
        (booking, ChosenSlot { outside_hours: None, ..slot })
    }

    async fn to(&self, booking: BookingId, slot: &ChosenSlot) {
        let version = self.booking(booking).await.version;
        let (coordinator, to) = (self.actor(Role::Coordinator), (slot, MoveReason::Child));
        move_booking(&self.workplace, &coordinator, (booking, version), to, now()).await.unwrap();
    }

    async fn agreed_for(&self, booking: BookingId) -> Vec<PersonId> {
        let coordinator = self.actor(Role::Coordinator);
        let seen = read_booking(&self.workplace, &coordinator, booking, now()).await.unwrap();
        seen.outside_hours.into_iter().map(|one| one.person).collect()
    }

    async fn offered_with(&self, case: CaseId, person: PersonId) -> FoundSlots {
        let wish = Wish::to_book(case).outside_hours_of(person);
        find_slots(&self.workplace, &self.actor(Role::Coordinator), wish, now()).await.unwrap()
    }
}

#[tokio::test]
async fn hours_give_way_when_it_was_agreed_and_what_was_agreed_stands_with_the_booking() {
    for house in small_houses().await {
        let psychologist = house.without_psychologists().await;
        let case = house.accepted(&CHILD).await;
        assert!(house.offered(case).await.slots.is_empty());
        let found = house.offered_with(case, psychologist).await;
        assert!(found.slots.iter().all(|slot| slot.outside_hours == Some(psychologist)));
        let slot = found.slots[0].planned();
        let away = Err(NotBooked::Unfit(vec![Unfit::Away(psychologist)]));
        assert_eq!(house.book(case, &slot).await, away, "not without an agreement");
        let other = house.first(Role::Prosecutor);
        let of_another = ChosenSlot { outside_hours: Some((other, agreed())), ..slot.clone() };
        assert_eq!(house.book(case, &of_another).await, away, "nor with somebody else's");
        let slot = ChosenSlot { outside_hours: Some((psychologist, agreed())), ..slot };
        let booked = house.book(case, &slot).await.unwrap().booking;

        let coordinator = house.actor(Role::Coordinator);
        let seen = read_booking(&house.workplace, &coordinator, booked, now()).await.unwrap();
        let [kept] = &seen.outside_hours[..] else { panic!("{:?}", seen.outside_hours) };
        assert_eq!((kept.person, &kept.agreed, kept.noted_by), (psychologist, &agreed(), coordinator.person));
        let own = house.actor(Role::Psychologist);
        let seen = read_booking(&house.workplace, &own, booked, now()).await.unwrap();
        assert!(seen.outside_hours.is_empty(), "who attends sees their own part only");
        let told = house.waiting().await;
        assert!(told.iter().any(|(_, person)| *person == psychologist), "they are invited like everyone");

        let moved = later(&slot, 24 * 60);
        let to = (&ChosenSlot { outside_hours: None, ..moved.clone() }, MoveReason::Child);
        let refused = move_booking(&house.workplace, &coordinator, (booked, 1), to, now()).await;
        assert_eq!(refused, away, "what was agreed was agreed for that time");
        let to = (&moved, MoveReason::Child);
        move_booking(&house.workplace, &coordinator, (booked, 1), to, now()).await.unwrap();
        let seen = read_booking(&house.workplace, &coordinator, booked, now()).await.unwrap();
        assert_eq!(seen.outside_hours.len(), 1, "one for the time that it has");
    }
}

#[tokio::test]
async fn what_was_agreed_once_is_not_read_as_agreed_when_the_booking_comes_back_to_that_time() {
    for house in small_houses().await {
        let (booking, slot) = house.booked_as_agreed().await;
        house.to(booking, &later(&slot, 24 * 60)).await;
        house.to(booking, &slot).await;
        assert!(house.agreed_for(booking).await.is_empty());
    }
}

#[tokio::test]
async fn what_was_agreed_with_someone_ends_when_another_takes_their_place() {
    for house in small_houses().await {
        let (booking, slot) = house.booked_as_agreed().await;
        let both = house.everyone_of(Role::Psychologist);
        let seat = slot.team.iter().position(|member| member.role == Role::Psychologist).unwrap();
        let mut other = slot.clone();
        other.team[seat].person = both[1];
        house.to(booking, &other).await;
        assert!(house.agreed_for(booking).await.is_empty(), "moved to another team at the same time");

        let (booking, _) = house.booked_as_agreed().await;
        let comes = TeamMember { person: both[1], role: Role::Psychologist };
        house.replace((booking, 3), Place::Of(both[0]), comes).await.unwrap();
        assert!(house.agreed_for(booking).await.is_empty(), "replaced");
    }
}

#[tokio::test]
async fn no_agreement_gives_way_to_another_booking_or_the_law() {
    for house in small_houses().await {
        let second = house.for_two_children().await;
        let psychologist = house.without_psychologists().await;
        let [one, other] = [house.accepted(&CHILD).await, house.accepted(&CHILD).await];
        let slot = house.offered_with(one, psychologist).await.slots[0].planned();
        let slot = ChosenSlot { outside_hours: Some((psychologist, agreed())), ..slot };
        house.book(one, &slot).await.unwrap();
        let found = house.offered_with(other, psychologist).await;
        let with_gap = |start| Interval::new(start, start + Duration::minutes(30)).unwrap();
        assert!(found.slots.iter().all(|offer| !offer.time.overlaps(with_gap(slot.start))));
        let mut beside = house.with_the_others(&slot);
        let watched = [house.observation_room, second];
        let elsewhere = |rooms: [RoomId; 2], not| rooms.into_iter().find(|room| *room != not).unwrap();
        beside.interview_room = elsewhere(house.interview_rooms, slot.interview_room);
        beside.observation_room = elsewhere(watched, slot.observation_room);
        let seat = beside.team.iter().position(|member| member.role == Role::Psychologist).unwrap();
        beside.team[seat].person = psychologist;
        assert_eq!(house.book(other, &beside).await, Err(NotBooked::Taken), "they are booked already");
        let mut alone = later(&slot, 24 * 60);
        alone.team.retain(|member| member.role != Role::Interviewer);
        assert!(matches!(house.book(other, &alone).await, Err(NotBooked::Prevented(_))), "the law stands");
        let night = later(&slot, 12 * 60);
        let Err(NotBooked::Unfit(facts)) = house.book(other, &night).await else { panic!("at night") };
        let shut = [Unfit::RoomShut(night.interview_room), Unfit::RoomShut(night.observation_room)];
        assert!(
            facts.contains(&Unfit::ChildHours) && shut.iter().all(|one| facts.contains(one)),
            "{facts:?}"
        );
    }
}

#[tokio::test]
async fn who_is_there_anyway_needs_no_agreement_and_none_is_kept() {
    for house in small_houses().await {
        let psychologist = house.first(Role::Psychologist);
        let case = house.accepted(&CHILD).await;
        let found = house.offered_with(case, psychologist).await;
        assert!(found.slots.iter().all(|slot| slot.outside_hours.is_none()));
        let slot = ChosenSlot { outside_hours: Some((psychologist, agreed())), ..found.slots[0].planned() };
        let booked = house.book(case, &slot).await.unwrap().booking;
        let seen =
            read_booking(&house.workplace, &house.actor(Role::Coordinator), booked, now()).await.unwrap();
        assert!(seen.outside_hours.is_empty());
    }
}

#[tokio::test]
async fn only_the_coordinator_books_someone_outside_of_their_hours() {
    for house in small_houses().await {
        let psychologist = house.without_psychologists().await;
        let case = house.accepted(&CHILD).await;
        let slot = house.offered_with(case, psychologist).await.slots[0].planned();
        let slot = ChosenSlot { outside_hours: Some((psychologist, agreed())), ..slot };
        let manager: Actor = house.actor(Role::CaseManager);
        let wish = Wish::to_book(case).outside_hours_of(psychologist);
        let found = find_slots(&house.workplace, &manager, wish, now()).await.unwrap();
        assert!(found.slots.is_empty() && !found.may_book_outside_hours);
        let version = house.case(case).await.version;
        let refused = book_interview(&house.workplace, &manager, (case, version), &slot, now()).await;
        assert_eq!(refused, Err(NotBooked::Unable(Unable::NotTheirs)));
    }
}
