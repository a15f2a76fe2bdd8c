//! How the ground is laid: the two cases and what belongs to each, made once for all who are asked.

use std::collections::{BTreeMap, BTreeSet};

use barnahus_casework::meeting::{Decision, MeetingState};
use barnahus_casework::policy::HouseAction;
use barnahus_casework::prose::Prose;
use barnahus_casework::stage::{CloseReason, Stage};
use barnahus_casework::support::{ServiceKind, SupportKind, SupportState, SupportWords, Supported};
use barnahus_casework::transfer::TransferReason;
use barnahus_casework::way_here::{WayHere, may_be_chosen};
use barnahus_database::Write;
use barnahus_store::bookings::attendances::{self, Attendance};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::cases::{self, Case};
use barnahus_store::emergencies::{self, EmergencyAccess};
use barnahus_store::meetings::{self, Meeting, decisions};
use barnahus_store::people;
use barnahus_store::support::{self, Support};
use barnahus_store::teams::{self, Member};
use barnahus_store::transfers::{self, Answer, Transfer};
use barnahus_store::ways_here::{self, Way};
use barnahus_vocabulary::{
    BookingId, CaseId, EmergencyId, Interval, PersonId, Role, SupportId, TransferId, local,
};
use time::Duration;

use super::{Ground, Place, now};
use crate::front_door::Door;
use crate::neighbour::Neighbour;

impl<'a> Ground<'a> {
    pub(in crate::access) async fn of(door: &'a Door) -> Self {
        let coordinator = door.browser(Role::Coordinator).await;
        let (case, booking) = door.booked(&coordinator).await;
        let other = door.received_with(&[]).await;
        let (own_ended, other_ended) = (door.received_with(&[]).await, door.received_with(&[]).await);
        let (own_way, other_way) = (door.received_with(&[]).await, door.received_with(&[]).await);
        let apart = door.received_with(&[]).await;
        let neighbour = Neighbour::beside(door, "Salcâm Coordonator").await;
        let booked = bookings::find(door.workplace.database.read(), door.id, booking).await.unwrap().unwrap();

        let tx = door.workplace.database.begin().await.unwrap();
        let elsewhere = Booking { id: BookingId::random(), case: other, ..booked };
        bookings::insert(&tx, door.id, &elsewhere, now()).await.unwrap();
        let someone = someone(&tx, door, elsewhere.id).await;
        for ended in [own_ended, other_ended] {
            ends(&tx, door, ended).await;
        }
        let chosen = Role::ALL.iter().filter(|role| may_be_chosen(&[**role])).map(|role| door.of(*role));
        way(&tx, door, (own_way, &elsewhere), chosen.collect()).await;
        way(&tx, door, (other_way, &elsewhere), [someone].into()).await;
        let own = place(&tx, door, (case, booking), (own_ended, own_way)).await;
        let other = place(&tx, door, (other, elsewhere.id), (other_ended, other_way)).await;
        everybody_has_a_place(&tx, door, &own).await;
        let specialists = HouseAction::OpenInEmergency.roles().iter().map(|role| door.of(*role));
        let mut emergencies = BTreeMap::new();
        for person in specialists.chain([someone]) {
            emergencies.insert(person, emergency(&tx, door, apart, person).await);
        }
        let everybody = Role::ALL.into_iter().map(|role| door.of(role)).chain([someone]);
        let own = Place { decisions: owed(&tx, door, own.meeting, everybody.collect()).await, ..own };
        let other = Place { decisions: owed(&tx, door, other.meeting, vec![someone]).await, ..other };
        tx.commit().await.unwrap();
        Self { door, own, other, emergencies, someone, neighbour }
    }
}

/// A case with what belongs to it; nobody has a place in it yet, and nothing is owed.
async fn place(
    tx: &Write,
    door: &Door,
    (case, booking): (CaseId, BookingId),
    (ended, on_the_way): (CaseId, CaseId),
) -> Place {
    came_from_elsewhere(tx, door, case).await;
    let (meeting, support) = (meeting(tx, door, case).await, support(tx, door, case).await);
    Place { case, booking, meeting, decisions: BTreeMap::new(), support, ended, on_the_way }
}

async fn everybody_has_a_place(tx: &Write, door: &Door, own: &Place) {
    let come = attendances::of_booking(tx.sql(), door.id, own.booking).await.unwrap();
    for role in Role::ALL {
        let who = Member { person: door.of(role), role, joined_at: now() };
        for case in [own.case, own.ended] {
            teams::join(tx, door.id, case, who).await.unwrap();
        }
        let expected = come.iter().any(|part| part.person == who.person);
        for booking in [own.booking, own.meeting] {
            if booking == own.meeting || !expected {
                let part = Attendance::new(booking, (who.person, role), 0);
                attendances::insert(tx, door.id, &part).await.unwrap();
            }
        }
    }
}

async fn someone(tx: &Write, door: &Door, booking: BookingId) -> PersonId {
    let like = people::find(tx.sql(), door.id, door.of(Role::Therapist)).await.unwrap().unwrap();
    let someone = people::Person { id: PersonId::random(), email: "altcineva@example.org".into(), ..like };
    people::insert(tx, door.id, &someone, now()).await.unwrap();
    let part = Attendance::new(booking, (someone.id, Role::Therapist), 0);
    attendances::insert(tx, door.id, &part).await.unwrap();
    someone.id
}

async fn ends(tx: &Write, door: &Door, case: CaseId) {
    let found = cases::find(tx.sql(), door.id, case).await.unwrap().unwrap();
    let stage = Stage::Closed(CloseReason::SupportCompleted);
    cases::update(tx, door.id, &Case { stage, ..found }, now()).await.unwrap();
}

/// An interview is booked like that one, and these read how the child comes.
async fn way(tx: &Write, door: &Door, (case, like): (CaseId, &Booking), readers: BTreeSet<PersonId>) {
    let booked = Booking { id: BookingId::random(), case, ..*like };
    bookings::insert(tx, door.id, &booked, now()).await.unwrap();
    let typed = [("fetched_how", "De la școală.")].into_iter().collect();
    let plan = WayHere::parse(&typed, local::day(now())).unwrap();
    let (written_for, written_by) = (booked.time.start(), door.of(Role::Coordinator));
    let way = Way { plan, readers, written_for, written_by, written_at: now(), version: 0 };
    ways_here::keep(tx, &door.workplace.keys, (door.id, case), &way).await.unwrap();
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

/// What a meeting decided: something for each of them.
async fn owed(
    tx: &Write,
    door: &Door,
    meeting: BookingId,
    owners: Vec<PersonId>,
) -> BTreeMap<PersonId, barnahus_vocabulary::DecisionId> {
    let meeting = meetings::find(tx.sql(), door.id, meeting).await.unwrap().unwrap();
    let mut owed = BTreeMap::new();
    for owner in owners {
        let what = Prose::parse("Sună la școală.").unwrap();
        let decision = Decision { what, owner, due: local::day(now()) };
        decisions::keep(tx, &door.workplace.keys, (door.id, &meeting), &decision).await.unwrap();
        let theirs = decisions::open_of(tx.sql(), door.id, owner).await.unwrap();
        owed.insert(owner, theirs.iter().find(|due| due.meeting == meeting.id).unwrap().id);
    }
    owed
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

async fn emergency(tx: &Write, door: &Door, case: CaseId, person: PersonId) -> EmergencyId {
    let access = EmergencyAccess {
        id: EmergencyId::random(),
        case,
        person,
        opened_at: now(),
        until: now() + Duration::hours(4),
        ended: None,
        review: None,
    };
    let reason = [("reason", "Copilul este la urgențe.")].into_iter().collect();
    emergencies::insert(tx, &door.workplace.keys, door.id, &access, &reason).await.unwrap();
    access.id
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
