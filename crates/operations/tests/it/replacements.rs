//! Someone cannot come: another takes their place, the time stays, and only these two are told.

use barnahus_casework::booking::{Completeness, Prevented, ReplaceReason};
use barnahus_casework::required::TeamMember;
use barnahus_operations::Unable;
use barnahus_operations::book_interview::{Booked, NotBooked};
use barnahus_operations::chosen_slot::{ChosenSlot, Unfit};
use barnahus_operations::find_slots::OfferedSlot;
use barnahus_operations::read_outbox::LetterKind;
use barnahus_operations::replace_attendee::{Place, Replacement, replace_attendee};
use barnahus_operations::who_can_come::who_can_come;
use barnahus_store::bookings::attendances::{self, Attendance};
use barnahus_store::claims;
use barnahus_store::people::PersonStanding;
use barnahus_vocabulary::{BookingId, Interval, PersonId, Role};

use crate::booked_house::CHILD;
use crate::small_house::{SmallHouse, now, small_houses};

impl SmallHouse {
    async fn standins(&self, booking: BookingId, place: Place) -> Vec<PersonId> {
        let coordinator = self.actor(Role::Coordinator);
        let found = who_can_come(&self.workplace, &coordinator, booking, place, now()).await.unwrap();
        found.free.iter().map(|one| one.member.person).collect()
    }

    pub async fn replace(
        &self,
        booking: (BookingId, u32),
        place: Place,
        comes: TeamMember,
    ) -> Result<Booked, NotBooked> {
        let replacement = Replacement { place, comes, reason: ReplaceReason::Ill };
        let coordinator = self.actor(Role::Coordinator);
        replace_attendee(&self.workplace, &coordinator, booking, replacement, now()).await
    }

    async fn parts(&self, booking: BookingId) -> Vec<Attendance> {
        let on = self.workplace.database.read();
        let mut parts = attendances::of_booking(on, self.id, booking).await.unwrap();
        parts.retain(|part| part.released_at.is_none());
        parts
    }

    async fn held(&self, who: PersonId, time: Interval) -> bool {
        let on = self.workplace.database.read();
        !claims::held(on, &[who.uuid()], time, None).await.unwrap().is_empty()
    }

    /// The seat of that role, and the other person who could fill it.
    fn seat(&self, slot: &OfferedSlot, role: Role) -> (PersonId, TeamMember) {
        let leaves = slot.team.iter().find(|(_, one)| one.role == role).unwrap().1.person;
        let comes = self.everyone_of(role).into_iter().find(|who| *who != leaves).unwrap();
        (leaves, TeamMember { person: comes, role })
    }
}

#[tokio::test]
async fn another_takes_the_place_and_nobody_elses_calendar_changes() {
    for house in small_houses().await {
        let (case, booking, best) = house.booked().await;
        let folder = tempfile::TempDir::new().unwrap();
        house.deliver(folder.path(), now()).await;
        let (leaves, comes) = house.seat(&best, Role::Psychologist);
        let others: Vec<_> =
            house.parts(booking).await.into_iter().filter(|part| part.person != leaves).collect();
        let place = Place::Of(leaves);
        assert_eq!(house.standins(booking, place).await, [comes.person]);
        let before = house.booking(booking).await;
        house.replace((booking, before.version), place, comes).await.unwrap();
        let after = house.booking(booking).await;
        assert_eq!((after.time, after.sequence), (before.time, before.sequence));
        assert_eq!(after.version, before.version + 1);
        let parts = house.parts(booking).await;
        assert_eq!(parts.len(), others.len() + 1);
        assert!(others.iter().all(|part| parts.contains(part)), "every other part is as it was");
        assert!(parts.iter().any(|part| part.person == comes.person && part.role == comes.role));
        assert!(!house.held(leaves, best.time).await && house.held(comes.person, best.time).await);
        let mut waiting = house.waiting().await;
        waiting.sort_by_key(|(kind, _)| kind.code());
        let told = [(LetterKind::GuestCancelled, leaves), (LetterKind::GuestInvited, comes.person)];
        assert_eq!(waiting, told);
        assert_eq!(house.deliver(folder.path(), now()).await, 2);
        let mails = crate::letters::files(folder.path());
        let read = |name: &String| std::fs::read_to_string(folder.path().join(name)).unwrap();
        let cancels =
            mails.iter().map(read).filter(|mail| mail.contains("METHOD:CANCEL")).collect::<Vec<_>>();
        assert_eq!(cancels.len(), 1);
        assert!(cancels[0].contains("SEQUENCE:1"), "the entry of who leaves ends with a higher sequence");
        let _ = case;
    }
}

#[tokio::test]
async fn who_was_replaced_can_come_back_and_is_told_so() {
    for house in small_houses().await {
        let (_, booking, best) = house.booked().await;
        let folder = tempfile::TempDir::new().unwrap();
        let (leaves, comes) = house.seat(&best, Role::Lawyer);
        house.replace((booking, 1), Place::Of(leaves), comes).await.unwrap();
        house.deliver(folder.path(), now()).await;
        let back = TeamMember { person: leaves, role: Role::Lawyer };
        house.replace((booking, 2), Place::Of(comes.person), back).await.unwrap();
        let mut waiting = house.waiting().await;
        waiting.sort_by_key(|(kind, _)| kind.code());
        assert_eq!(waiting, [(LetterKind::GuestCancelled, comes.person), (LetterKind::GuestInvited, leaves)]);
        assert_eq!(house.deliver(folder.path(), now()).await, 2);
    }
}

#[tokio::test]
async fn a_stale_page_replaces_nobody() {
    for house in small_houses().await {
        let (_, booking, best) = house.booked().await;
        let (leaves, comes) = house.seat(&best, Role::Psychologist);
        let stale = Err(NotBooked::Unable(Unable::Stale));
        assert_eq!(house.replace((booking, 7), Place::Of(leaves), comes).await, stale);
        assert!(!house.held(comes.person, best.time).await, "nothing of it stays");
        house.replace((booking, 1), Place::Of(leaves), comes).await.unwrap();
        assert_eq!(house.replace((booking, 2), Place::Of(leaves), comes).await, stale, "is replaced already");
        house.cancel(booking).await.unwrap();
        let (_, lawyer) = house.seat(&best, Role::Lawyer);
        let fallen = house.replace((booking, 3), Place::Of(comes.person), lawyer).await;
        assert!(matches!(fallen, Err(NotBooked::Booking(_))));
    }
}

#[tokio::test]
async fn who_does_not_fit_the_place_is_neither_offered_nor_put_in() {
    for house in small_houses().await {
        let (_, booking, best) = house.booked().await;
        let (leaves, comes) = house.seat(&best, Role::Psychologist);
        let place = Place::Of(leaves);
        let other_role = TeamMember { person: house.first(Role::Judge), role: Role::Judge };
        let refused = house.replace((booking, 1), place, other_role).await;
        assert!(
            matches!(&refused, Err(NotBooked::Prevented(why))
            if matches!(why[..], [Prevented::Missing(_)])),
            "{refused:?}"
        );
        let interviewer = house.seat(&best, Role::Interviewer).0;
        let twice = TeamMember { person: interviewer, role: Role::Psychologist };
        let refused = house.replace((booking, 1), place, twice).await;
        assert_eq!(refused, Err(NotBooked::Unfit(vec![Unfit::Role(twice)])));
        house.change_person(comes.person, |who| who.hours.clear()).await;
        assert!(house.standins(booking, place).await.is_empty());
        let refused = house.replace((booking, 1), place, comes).await;
        assert_eq!(refused, Err(NotBooked::Unfit(vec![Unfit::Away(comes.person)])));
        house.change_person(comes.person, |who| who.standing = PersonStanding::Left).await;
        let refused = house.replace((booking, 1), place, comes).await;
        assert_eq!(refused, Err(NotBooked::Unfit(vec![Unfit::Person(comes.person)])));
        for role in [Role::Interviewer, Role::RoomPlanner, Role::Lawyer] {
            let replacement = Replacement { place, comes, reason: ReplaceReason::Ill };
            let refused =
                replace_attendee(&house.workplace, &house.actor(role), (booking, 1), replacement, now())
                    .await;
            assert_eq!(refused, Err(NotBooked::Unable(Unable::NotTheirs)), "{role}");
        }
    }
}

#[tokio::test]
async fn two_bookings_that_want_the_same_person_at_once_get_them_once() {
    for house in small_houses().await {
        let (_, one, best) = house.booked().await;
        let second_glass = house.for_two_children().await;
        let other_room = house.interview_rooms.into_iter().find(|room| *room != best.interview_room).unwrap();
        let beside = ChosenSlot {
            interview_room: other_room,
            observation_room: second_glass,
            ..house.with_the_others(&best.chosen(0))
        };
        let another = house.accepted(&CHILD).await;
        let two = house.book(another, &beside).await.unwrap().booking;
        let third = house.first(Role::Therapist);
        house.change_person(third, |who| who.roles.push(Role::Psychologist)).await;
        let comes = TeamMember { person: third, role: Role::Psychologist };
        let (first, second) = house.seat(&best, Role::Psychologist);
        let (first, second) = (Place::Of(first), Place::Of(second.person));
        assert_eq!(house.standins(one, first).await, [third]);
        assert_eq!(house.standins(two, second).await, [third]);
        let (a, b) =
            tokio::join!(house.replace((one, 1), first, comes), house.replace((two, 1), second, comes));
        assert_eq!(usize::from(a.is_ok()) + usize::from(b.is_ok()), 1, "{a:?} {b:?}");
        assert!([a.err(), b.err()].contains(&Some(NotBooked::Taken)));
        let loser = if house.parts(one).await.iter().any(|part| part.person == third) { two } else { one };
        assert_eq!(house.booking(loser).await.version, 1, "nothing of it stays");
    }
}

#[tokio::test]
async fn an_incomplete_booking_is_made_whole_by_a_lawyer_who_is_free_then() {
    for house in small_houses().await {
        let mut hours = Vec::new();
        for lawyer in house.everyone_of(Role::Lawyer) {
            house.change_person(lawyer, |who| hours = std::mem::take(&mut who.hours)).await;
        }
        let (_, booking, _) = house.booked().await;
        assert_eq!(house.booking(booking).await.completeness, Completeness::Incomplete);
        let lawyer = house.first(Role::Lawyer);
        let place = Place::Empty(Role::Lawyer);
        assert!(house.standins(booking, place).await.is_empty());
        house.change_person(lawyer, |who| who.hours = hours.clone()).await;
        assert_eq!(house.standins(booking, place).await, [lawyer]);
        let comes = TeamMember { person: lawyer, role: Role::Lawyer };
        let booked = house.replace((booking, 1), place, comes).await.unwrap();
        assert_eq!(booked.checked.completeness, Completeness::Complete);
        assert_eq!(house.booking(booking).await.completeness, Completeness::Complete);
        let again = house.replace((booking, 2), place, comes).await;
        assert_eq!(again, Err(NotBooked::Unable(Unable::Stale)), "the place is not empty any more");
    }
}
