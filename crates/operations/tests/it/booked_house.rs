//! What tests of bookings do with a small house: offer, book, cancel, look, change.

use barnahus_casework::booking::CancelReason;
use barnahus_operations::book_interview::{Booked, NotBooked, book_interview};
use barnahus_operations::cancel_booking::{NotFallen, cancel_booking};
use barnahus_operations::chosen_slot::ChosenSlot;
use barnahus_operations::find_slots::{FoundSlots, OfferedSlot, Wish, find_slots};
use barnahus_store::absences::{self, Absence, AbsenceKind};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::people::{self, Person};
use barnahus_store::rooms::{self, Room};
use barnahus_store::{cases, houses};
use barnahus_vocabulary::{AbsenceId, BookingId, CaseId, Interval, PersonId, Role, RoomId};
use time::Duration;

use crate::small_house::{SmallHouse, now};

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

    /// All of a role are on leave.
    pub async fn on_leave(&self, role: Role, during: Interval) -> Vec<AbsenceId> {
        let tx = self.workplace.database.begin().await.unwrap();
        let mut absent = Vec::new();
        for person in self.everyone_of(role) {
            let absence = Absence { id: AbsenceId::random(), person, kind: AbsenceKind::Leave, during };
            absences::insert(&tx, self.id, absence, now()).await.unwrap();
            absent.push(absence.id);
        }
        tx.commit().await.unwrap();
        absent
    }

    /// They are back.
    pub async fn back(&self, absent: &[AbsenceId]) {
        let tx = self.workplace.database.begin().await.unwrap();
        for id in absent {
            absences::remove(&tx, self.id, *id).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// Two children at once, and an observation room more.
    pub async fn for_two_children(&self) -> RoomId {
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

    /// The room is open no more.
    pub async fn shut(&self, room: RoomId) {
        let tx = self.workplace.database.begin().await.unwrap();
        let all = rooms::all(tx.sql(), self.id).await.unwrap();
        let open = all.into_iter().find(|one| one.id == room).unwrap();
        rooms::update(&tx, self.id, &Room { hours: Vec::new(), ..open }).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The same seats, filled by the other person of each role.
    pub fn with_the_others(&self, chosen: &ChosenSlot) -> ChosenSlot {
        let mut other = chosen.clone();
        for member in &mut other.team {
            let both = self.everyone_of(member.role);
            member.person = both.into_iter().find(|who| *who != member.person).unwrap();
        }
        other
    }
}

/// The same slot so many minutes later.
pub fn later(chosen: &ChosenSlot, minutes: i64) -> ChosenSlot {
    ChosenSlot { start: chosen.start + Duration::minutes(minutes), ..chosen.clone() }
}
