//! Two cases of one house and one of the house beside it, each with all that is named beside its address: the case
//! manager is in charge of the first and may not see the others.

use barnahus_casework::alarm::AlarmCause;
use barnahus_casework::meeting::{Decision, MeetingState};
use barnahus_casework::prose::Prose;
use barnahus_casework::question::Topic;
use barnahus_casework::siblings::{SiblingChoice, SiblingDay, SiblingInterviewer, SiblingMeeting};
use barnahus_database::Write;
use barnahus_operations::receive_referral::receive_referral;
use barnahus_outbox::exchange::ledger;
use barnahus_store::age_disputes::{self, AgeDispute};
use barnahus_store::alarms::{self, Alarm};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::cases::{self, Case};
use barnahus_store::emergencies::{self, EmergencyAccess};
use barnahus_store::meetings::{self, Meeting, decisions};
use barnahus_store::siblings::{self, SiblingLink};
use barnahus_store::teams::{self, Member};
use barnahus_store::{people, questions};
use barnahus_vocabulary::{
    Actor, AgeDisputeId, AlarmId, BookingId, CaseId, DecisionId, DisclosureId, DraftId, EmergencyId, HouseId,
    Interval, Locale, PersonId, Role, SiblingLinkId, local, paths,
};
use time::Duration;

use super::Inner;
use crate::adult_core::{Core, Mood};
use crate::exchange::{later, step};
use crate::exchange_ends::young_person;
use crate::front_door::{Door, now};
use crate::neighbour::Neighbour;

/// A case, with the addresses under which things are named.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) house: HouseId,
    pub(super) case: CaseId,
    pub(super) meeting: BookingId,
    pub(super) booking: BookingId,
}

/// The three.
pub(super) struct Laid<'a> {
    door: &'a Door,
    pub(super) own: (Place, Inner),
    pub(super) other: (Place, Inner),
    pub(super) elsewhere: (Place, Inner),
}

impl<'a> Laid<'a> {
    pub(super) async fn of(door: &'a Door, core: &Core) -> Self {
        let (other, message) = halted(door, core).await;
        let coordinator = door.browser(Role::Coordinator).await;
        let (own, booking) = door.booked(&coordinator).await;
        let neighbour = Neighbour::beside(door, "Salcâm Coordonator").await;
        let person = neighbour.coordinator;
        let roles = vec![Role::Coordinator, Role::CaseManager];
        let beside = Actor { person, house: neighbour.id, roles, locale: Locale::Ro };
        let elsewhere = received(door, &beside).await;
        let siblings =
            [received(door, &door.actor(Role::IntakeOfficer)).await, received(door, &beside).await];
        let booked = door.booking(booking).await;

        let tx = door.workplace.database.begin().await.unwrap();
        let colleague = colleague_in_charge(&tx, door, other).await;
        let at = (door.id, booked.case, door.of(Role::Therapist));
        let mine = laid(&tx, door, at, (booked.clone(), siblings[0])).await;
        let of = |case| Booking { id: BookingId::random(), case, ..booked.clone() };
        let theirs = laid(&tx, door, (door.id, other, colleague), (of(other), siblings[0])).await;
        let at = (neighbour.id, elsewhere, person);
        let beyond = laid(&tx, door, at, (of(elsewhere), siblings[1])).await;
        tx.commit().await.unwrap();
        assert_eq!(own, mine.0.case);
        let theirs = (theirs.0, Inner { message, ..theirs.1 });
        Self { door, own: mine, other: theirs, elsewhere: beyond }
    }

    /// The case that the manager sees and one that they do not see are those of siblings.
    pub(super) async fn linked(&self) -> SiblingLinkId {
        let tx = self.door.workplace.database.begin().await.unwrap();
        let link =
            link(&tx, self.door.id, [self.own.0.case, self.other.0.case], self.door.of(Role::Coordinator));
        let link = link.await;
        tx.commit().await.unwrap();
        link
    }

    /// All that stands in the three cases, as the store has it.
    pub(super) async fn stands(&self) -> Vec<String> {
        let (on, mut all) = (self.door.workplace.database.read(), Vec::new());
        for (place, inner) in [&self.own, &self.other, &self.elsewhere] {
            let Place { house, case, meeting: _, booking } = *place;
            all.push(format!("{:?}", decisions::find(on, house, inner.decision).await.unwrap()));
            all.push(format!("{:?}", alarms::of_case(on, house, case).await.unwrap()));
            all.push(format!("{:?}", emergencies::of_case(on, house, case).await.unwrap()));
            all.push(format!("{:?}", siblings::of_case(on, house, case).await.unwrap()));
            all.push(format!("{:?}", age_disputes::of_case(on, house, case).await.unwrap()));
            all.push(format!("{:?}", questions::closed(on, house, booking).await.unwrap()));
            all.push(format!("{:?}", teams::now(on, house, case).await.unwrap()));
        }
        all.push(format!("{:?}", ledger::halted(on, self.door.id).await.unwrap()));
        all
    }
}

/// A case about which a message to the core has halted.
async fn halted(door: &Door, core: &Core) -> (CaseId, DisclosureId) {
    let case = young_person(door).await;
    step(door, &paths::transition(case), &[("consent", "A spus da.")]).await;
    core.is(Mood::Cross);
    door.carried_at(later(3)).await;
    let all = ledger::halted(door.workplace.database.read(), door.id).await.unwrap();
    (case, all[0].0)
}

async fn received(door: &Door, by: &Actor) -> CaseId {
    let typed = [("urgency", "routine"), ("given_name", "Sânziana")].into_iter().collect();
    receive_referral(&door.workplace, by, DraftId::random(), &typed, now()).await.unwrap().case
}

/// Another case manager is in charge of that case, and the first has no place in it any more.
async fn colleague_in_charge(tx: &Write, door: &Door, case: CaseId) -> PersonId {
    let like = people::find(tx.sql(), door.id, door.of(Role::CaseManager)).await.unwrap().unwrap();
    let colleague = people::Person { id: PersonId::random(), email: "colega@example.org".into(), ..like };
    people::insert(tx, door.id, &colleague, now()).await.unwrap();
    let found = cases::find(tx.sql(), door.id, case).await.unwrap().unwrap();
    let manager = Some(colleague.id);
    cases::update(tx, door.id, &Case { manager, ..found }, now()).await.unwrap();
    teams::leave(tx, door.id, case, (door.of(Role::CaseManager), Role::CaseManager), now()).await.unwrap();
    colleague.id
}

/// All that is named beside the address of a case: done, raised or owed by that person, and linked with that sibling.
async fn laid(
    tx: &Write,
    door: &Door,
    (house, case, by): (HouseId, CaseId, PersonId),
    (booking, sibling): (Booking, CaseId),
) -> (Place, Inner) {
    let (keys, words) = (&door.workplace.keys, Prose::parse("Unde era?").unwrap());
    let asked = (by, by, Topic::Place, &words);
    let is_new = bookings::find(tx.sql(), house, booking.id).await.unwrap().is_none();
    if is_new {
        bookings::insert(tx, house, &booking, now()).await.unwrap();
    }
    let mut question = questions::note(tx, keys, (house, &booking), asked, now()).await.unwrap();
    if is_new {
        // Questions are known by their number: this one has no namesake at the booking of the first case.
        question = questions::note(tx, keys, (house, &booking), asked, now()).await.unwrap();
    }
    let (raised_at, raised_by) = (now(), by);
    let alarm =
        Alarm { id: AlarmId::random(), case, cause: AlarmCause::NotFound, raised_at, raised_by, ended: None };
    alarms::insert(tx, house, &alarm).await.unwrap();
    let id = AgeDisputeId::random();
    let dispute = AgeDispute { id, case, raised_at, raised_by: Some(raised_by), asked: None, settled: None };
    let why = [("why", "La frontieră s-a notat 19 ani.")].into_iter().collect();
    age_disputes::keep(tx, keys, house, &dispute, &why).await.unwrap();
    let member = Member { person: by, role: Role::Therapist, joined_at: now() };
    teams::join(tx, house, case, member).await.unwrap();
    let (meeting, decision) = decided(tx, door, (house, case, by)).await;
    let inner = Inner {
        decision,
        alarm: alarm.id,
        emergency: over(tx, door, (house, case, by)).await,
        link: link(tx, house, [case, sibling], by).await,
        dispute: dispute.id,
        message: DisclosureId::random(),
        question,
        member: by,
    };
    (Place { house, case, meeting, booking: booking.id }, inner)
}

/// A planning meeting, and what somebody owes since.
async fn decided(
    tx: &Write,
    door: &Door,
    (house, case, owner): (HouseId, CaseId, PersonId),
) -> (BookingId, DecisionId) {
    let (start, id) = (now() + Duration::days(2), BookingId::random());
    let time = Interval::new(start, start + Duration::minutes(30)).unwrap();
    let state = MeetingState::Booked;
    let meeting = Meeting { id, case, room: None, time, state, sequence: 0, version: 1, booked_by: owner };
    meetings::insert(tx, house, &meeting, now()).await.unwrap();
    let what = Prose::parse("Sună la școală.").unwrap();
    let decision = Decision { what, owner, due: local::day(now()) };
    decisions::keep(tx, &door.workplace.keys, (house, &meeting), &decision).await.unwrap();
    let owed = decisions::open_of(tx.sql(), house, owner).await.unwrap();
    (id, owed.iter().find(|due| due.meeting == id).unwrap().id)
}

/// An access in an emergency that is over, and that nobody has reviewed.
async fn over(tx: &Write, door: &Door, (house, case, person): (HouseId, CaseId, PersonId)) -> EmergencyId {
    let (id, opened_at) = (EmergencyId::random(), now() - Duration::hours(6));
    let until = opened_at + Duration::hours(4);
    let access = EmergencyAccess { id, case, person, opened_at, until, ended: None, review: None };
    let reason = [("reason", "Copilul este la urgențe.")].into_iter().collect();
    emergencies::insert(tx, &door.workplace.keys, house, &access, &reason).await.unwrap();
    id
}

async fn link(tx: &Write, house: HouseId, cases: [CaseId; 2], linked_by: PersonId) -> SiblingLinkId {
    let choice = SiblingChoice {
        day: SiblingDay::Any,
        interviewer: SiblingInterviewer::Any,
        meeting: SiblingMeeting::May,
    };
    let link = SiblingLink { id: SiblingLinkId::random(), cases, choice, linked_by, linked_at: now() };
    siblings::insert(tx, house, &link).await.unwrap();
    link.id
}
