//! An interview is booked: what is offered can be booked, nothing is booked twice, everyone concerned
//! is told and nobody else.

use std::collections::BTreeMap;

use barnahus_casework::booking::{CancelReason, Completeness, MoveReason, Prevented, Warning};
use barnahus_casework::required::Companion;
use barnahus_casework::stage::StageCode;
use barnahus_database::audit::{self, Excerpt};
use barnahus_operations::Unable;
use barnahus_operations::book_interview::{Booked, NotBooked, book_interview};
use barnahus_operations::cancel_booking::{NotFallen, cancel_booking};
use barnahus_operations::chosen_slot::{ChosenSlot, Unfit};
use barnahus_operations::find_slots::{FoundSlots, NotSought, OfferedSlot, Wish, find_slots};
use barnahus_operations::move_booking::move_booking;
use barnahus_operations::read_booking::read_booking;
use barnahus_operations::record_no_show::record_no_show;
use barnahus_store::absences::{self, Absence, AbsenceKind};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::people::{self, Person, PersonStanding};
use barnahus_store::rooms::{self, Room};
use barnahus_store::{cases, houses};
use barnahus_vocabulary::{AbsenceId, BookingId, CaseId, Interval, PersonId, Role, RoomId};
use time::Duration;

use crate::small_house::{SmallHouse, now, small_houses};

/// A child of unknown age: the rules that protect more hold.
pub const CHILD: [(&str, &str); 3] = [("urgency", "urgent"), ("given_name", "Ilinca"), ("languages", "ron")];

impl SmallHouse {
    pub async fn offered(&self, case: CaseId) -> FoundSlots {
        find_slots(&self.workplace, &self.actor(Role::Coordinator), Wish::to_book(case), now()).await.unwrap()
    }

    pub async fn book(&self, case: CaseId, chosen: &ChosenSlot) -> Result<Booked, NotBooked> {
        let version = self.case(case).await.version;
        let coordinator = self.actor(Role::Coordinator);
        book_interview(&self.workplace, &coordinator, (case, version), chosen, now()).await
    }

    /// A case with a booking on the best slot.
    pub async fn booked(&self) -> (CaseId, BookingId, OfferedSlot) {
        let case = self.accepted(&CHILD).await;
        let best = self.offered(case).await.slots[0].clone();
        let booked = self.book(case, &best.chosen(0)).await.unwrap();
        (case, booked.booking, best)
    }

    pub async fn cancel(&self, booking: BookingId) -> Result<(), NotFallen> {
        let version = self.booking(booking).await.version;
        let coordinator = self.actor(Role::Coordinator);
        let reason = CancelReason::ChildIll;
        cancel_booking(&self.workplace, &coordinator, (booking, version), reason, now()).await
    }

    pub async fn case(&self, case: CaseId) -> cases::Case {
        cases::find(self.workplace.database.read(), self.id, case).await.unwrap().unwrap()
    }

    pub async fn booking(&self, booking: BookingId) -> Booking {
        bookings::find(self.workplace.database.read(), self.id, booking).await.unwrap().unwrap()
    }

    /// Changes what is known of a person.
    pub async fn change_person(&self, who: PersonId, change: impl FnOnce(&mut Person)) {
        let tx = self.workplace.database.begin().await.unwrap();
        let mut person = people::find(tx.sql(), self.id, who).await.unwrap().unwrap();
        change(&mut person);
        people::update(&tx, self.id, &person).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Two children at once, and an observation room more.
    async fn for_two_children(&self) -> RoomId {
        let tx = self.workplace.database.begin().await.unwrap();
        let mut house = houses::find(tx.sql(), self.id).await.unwrap().unwrap();
        house.children_at_once = 2;
        houses::update(&tx, &house).await.unwrap();
        let all = rooms::all(tx.sql(), self.id).await.unwrap();
        let watched = all.into_iter().find(|room| room.id == self.observation_room).unwrap();
        let second = Room { id: RoomId::random(), name: "A doua".to_owned(), ..watched };
        rooms::insert(&tx, self.id, &second).await.unwrap();
        tx.commit().await.unwrap();
        second.id
    }

    /// The same seats, filled by the other person of each role.
    fn with_the_others(&self, chosen: &ChosenSlot) -> ChosenSlot {
        let mut other = chosen.clone();
        for member in &mut other.team {
            let both = self.everyone_of(member.role);
            member.person = both.into_iter().find(|who| *who != member.person).unwrap();
        }
        other
    }
}

fn later(chosen: &ChosenSlot, minutes: i64) -> ChosenSlot {
    ChosenSlot { start: chosen.start + Duration::minutes(minutes), ..chosen.clone() }
}

#[tokio::test]
async fn a_slot_that_is_offered_is_booked_and_noted() {
    for house in small_houses().await {
        let case = house.accepted(&CHILD).await;
        let found = house.offered(case).await;
        assert_eq!((found.slots.len(), found.beyond_limit, found.lacks_lawyer), (10, false, false));
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
            ..house.with_the_others(&best.chosen(0))
        };
        assert_eq!(house.book(case, &beside).await, Err(NotBooked::Taken));
    }
}

#[tokio::test]
async fn both_gaps_lie_between_two_interviews() {
    for house in small_houses().await {
        let (_, _, best) = house.booked().await;
        let another = house.accepted(&CHILD).await;
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
        unfit(ChosenSlot { child_travel_minutes: 900, ..good.clone() }, Unfit::ChildTravel).await;
        unfit(ChosenSlot { child_travel_minutes: 300, ..good.clone() }, Unfit::ChildHours).await;
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
        assert!(found.lacks_lawyer);
        let booked = house.book(case, &found.slots[0].chosen(0)).await.unwrap();
        assert_eq!(booked.checked.completeness, Completeness::Incomplete);
        assert!(booked.checked.warnings.contains(&Warning::LawyerMissing));
        assert_eq!(house.booking(booked.booking).await.completeness, Completeness::Incomplete);
        let coordinator = house.actor(Role::Coordinator);
        let read = read_booking(&house.workplace, &coordinator, booked.booking, now()).await.unwrap();
        assert_eq!(read.judged, Some(Ok(booked.checked)));
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
    use barnahus_casework::booking::Absent;

    for house in small_houses().await {
        let (case, booking, best) = house.booked().await;
        let coordinator = house.actor(Role::Coordinator);
        let seen = (booking, 1);
        let early = record_no_show(&house.workplace, &coordinator, seen, Absent::Child, now()).await;
        assert!(matches!(early, Err(NotFallen::Booking(_))));
        let then = best.time.start() + Duration::minutes(20);
        record_no_show(&house.workplace, &coordinator, seen, Absent::Child, then).await.unwrap();
        assert_eq!(house.case(case).await.stage.code(), StageCode::Accepted);
    }
}

#[tokio::test]
async fn who_comes_without_being_in_the_team_joins_it() {
    for house in small_houses().await {
        let (_, booking, best) = house.booked().await;
        let interviewer = best.team.iter().find(|(_, one)| one.role == Role::Interviewer).unwrap().1.person;
        let actor = barnahus_vocabulary::Actor { person: interviewer, ..house.actor(Role::Interviewer) };
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
