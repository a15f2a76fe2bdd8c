//! What the matrix is asked about: a case in which everybody has a place and one in which nobody has, a
//! booking of each, a person, a room, a leave.

use barnahus_casework::meeting::MeetingState;
use barnahus_casework::support::{ServiceKind, SupportKind, SupportState, SupportWords, Supported};
use barnahus_casework::transfer::TransferReason;
use barnahus_database::Write;
use barnahus_store::absences::{self, Absence, AbsenceKind};
use barnahus_store::bookings::attendances::{self, Attendance};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::meetings::{self, Meeting};
use barnahus_store::support::{self, Support};
use barnahus_store::teams::{self, Member};
use barnahus_store::transfers::{self, Answer, Transfer};
use barnahus_store::{cases, people};
use barnahus_vocabulary::{
    AbsenceId, BookingId, CaseId, Interval, PersonId, Role, SupportId, TransferId, local,
};
use time::Duration;

use super::policy::Policy;
use super::table::{Stand, Thing};
use crate::front_door::{Door, now};

/// The things, in one house.
pub(super) struct Ground<'a> {
    door: &'a Door,
    own: (CaseId, BookingId),
    other: (CaseId, BookingId),
    someone: PersonId,
    /// The planning meetings of the two cases.
    meetings: (BookingId, BookingId),
    /// A piece of support of each.
    support: (SupportId, SupportId),
}

impl<'a> Ground<'a> {
    pub(super) async fn of(door: &'a Door) -> Self {
        let coordinator = door.browser(Role::Coordinator).await;
        let own = door.booked(&coordinator).await;
        let other = received(door).await;
        let database = &door.workplace.database;
        let booked = bookings::find(database.read(), door.id, own.1).await.unwrap().unwrap();
        let come = attendances::of_booking(database.read(), door.id, own.1).await.unwrap();
        let tx = database.begin().await.unwrap();
        for role in Role::ALL {
            let who = Member { person: door.of(role), role, joined_at: now() };
            teams::join(&tx, door.id, own.0, who).await.unwrap();
            if !come.iter().any(|part| part.person == who.person) {
                let part = Attendance::new(own.1, (who.person, role), 0);
                attendances::insert(&tx, door.id, &part).await.unwrap();
            }
        }
        let elsewhere = Booking { id: BookingId::random(), case: other, ..booked };
        bookings::insert(&tx, door.id, &elsewhere, now()).await.unwrap();
        let someone = someone(&tx, door, elsewhere.id).await;
        let meetings = (meeting(&tx, door, own.0).await, meeting(&tx, door, other).await);
        for role in Role::ALL {
            let part = Attendance::new(meetings.0, (door.of(role), role), 0);
            attendances::insert(&tx, door.id, &part).await.unwrap();
        }
        came_from_elsewhere(&tx, door, own.0).await;
        came_from_elsewhere(&tx, door, other).await;
        let support = (support(&tx, door, own.0).await, support(&tx, door, other).await);
        tx.commit().await.unwrap();
        Self { door, own, other: (other, elsewhere.id), someone, meetings, support }
    }

    /// What the policy says of these cases.
    pub(super) fn policy(&self) -> Policy {
        Policy { house: self.door.id, own: self.own.0, other: self.other.0 }
    }

    /// The id of such a thing. A leave is made anew each time, since it can be taken back only once.
    pub(super) async fn id(&self, thing: Thing, stand: Stand) -> String {
        let of = match stand {
            Stand::Own => self.own,
            Stand::Other => self.other,
            Stand::None => (CaseId::random(), BookingId::random()),
        };
        match (thing, stand) {
            (Thing::Case, _) => of.0.to_string(),
            (Thing::Booking, _) => of.1.to_string(),
            (Thing::Meeting, Stand::Own) => self.meetings.0.to_string(),
            (Thing::Meeting, Stand::Other) => self.meetings.1.to_string(),
            (Thing::Meeting, Stand::None) => BookingId::random().to_string(),
            (Thing::Support, Stand::Own) => self.support.0.to_string(),
            (Thing::Support, Stand::Other) => self.support.1.to_string(),
            (Thing::Support, Stand::None) => SupportId::random().to_string(),
            (Thing::Person, Stand::Other) => self.someone.to_string(),
            (Thing::Room, Stand::Other) => self.door.rooms[0].to_string(),
            (Thing::Absence, Stand::Other) => self.absence().await.to_string(),
            (Thing::Nothing | Thing::NewDraft | Thing::NotTheirs, _)
            | (Thing::Person | Thing::Room | Thing::Absence, Stand::Own | Stand::None) => {
                PersonId::random().to_string()
            }
        }
    }

    /// The version with which a page would read it now.
    pub(super) async fn version(&self, thing: Thing, stand: Stand) -> String {
        let (on, house) = (self.door.workplace.database.read(), self.door.id);
        let of = if stand == Stand::Own { self.own } else { self.other };
        let version = match (thing, stand) {
            (Thing::Case, Stand::Own | Stand::Other) => {
                cases::find(on, house, of.0).await.unwrap().unwrap().version
            }
            (Thing::Booking, Stand::Own | Stand::Other) => {
                bookings::find(on, house, of.1).await.unwrap().unwrap().version
            }
            _ => 1,
        };
        version.to_string()
    }

    async fn absence(&self) -> AbsenceId {
        let during = Interval::new(now() + Duration::days(30), now() + Duration::days(31)).unwrap();
        let (id, person, kind) = (AbsenceId::random(), self.someone, AbsenceKind::Leave);
        let tx = self.door.workplace.database.begin().await.unwrap();
        let absence = Absence { id, person, kind, during };
        absences::insert(&tx, self.door.id, absence, now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }
}

/// A colleague who is expected at a booking, and so cannot leave the house while others are asked.
async fn someone(tx: &Write, door: &Door, booking: BookingId) -> PersonId {
    let like = people::find(tx.sql(), door.id, door.of(Role::Therapist)).await.unwrap().unwrap();
    let someone = people::Person { id: PersonId::random(), email: "altcineva@example.org".into(), ..like };
    people::insert(tx, door.id, &someone, now()).await.unwrap();
    let part = Attendance::new(booking, (someone.id, Role::Therapist), 0);
    attendances::insert(tx, door.id, &part).await.unwrap();
    someone.id
}

/// A planning meeting of a case, at which nobody has a part yet.
async fn meeting(tx: &Write, door: &Door, case: CaseId) -> BookingId {
    let start = now() + Duration::days(2);
    let meeting = Meeting {
        id: BookingId::random(),
        case,
        room: None,
        time: Interval::new(start, start + Duration::minutes(30)).unwrap(),
        state: MeetingState::Booked,
        sequence: 0,
        version: 1,
        booked_by: door.of(Role::Coordinator),
    };
    meetings::insert(tx, door.id, &meeting, now()).await.unwrap();
    meeting.id
}

/// A service for the child of a case: of a kind that everybody reads who sees support.
async fn support(tx: &Write, door: &Door, case: CaseId) -> SupportId {
    let support = Support {
        id: SupportId::random(),
        case,
        supported: Supported { kind: SupportKind::Service, service: Some(ServiceKind::School) },
        state: SupportState::Planned { due: local::day(now()) },
        owner: door.of(Role::CaseManager),
        decided_by: door.of(Role::Coordinator),
        decided_at: now(),
        version: 1,
    };
    let said = SupportWords::default();
    support::insert(tx, &door.workplace.keys, door.id, &support, &said).await.unwrap();
    support.id
}

/// A referral in which nobody has a place yet.
async fn received(door: &Door) -> CaseId {
    let typed = [("urgency", "routine"), ("given_name", "Sânziana")].into_iter().collect();
    let intake = door.actor(Role::IntakeOfficer);
    let draft = barnahus_vocabulary::DraftId::random();
    let received = barnahus_operations::receive_referral::receive_referral(
        &door.workplace,
        &intake,
        draft,
        &typed,
        now(),
    );
    received.await.unwrap().case
}

/// That a case came from another house, so that there is something it brought along.
async fn came_from_elsewhere(tx: &Write, door: &Door, case: CaseId) {
    let transfer = Transfer {
        id: TransferId::random(),
        from: (door.id, case),
        to: door.id,
        reason: TransferReason::ChildMoved,
        interviews: 0,
        to_hear_again: false,
        offered_by: door.of(Role::Coordinator),
        offered_at: now(),
        answer: Answer::Accepted(Some(case), door.of(Role::Coordinator), now()),
    };
    transfers::keep_outcome(tx, &transfer).await.unwrap();
}
