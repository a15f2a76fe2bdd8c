//! What the matrix is asked about: a case in which everybody has a place and one in which nobody has, with what
//! belongs to each; a person, a room, a house beside this one. What can be done only once is made anew each time.

mod anew;
mod made;

use std::collections::BTreeMap;

use barnahus_store::{bookings, cases};
use barnahus_vocabulary::{
    AbsenceId, BookingId, CaseId, DecisionId, DraftId, EmergencyId, JobId, PersonId, Role, RoomId, SessionId,
    SupportId, TransferId,
};

use super::policy::Policy;
use super::row::{Stand, Thing};
use crate::front_door::{Door, now};
use crate::neighbour::Neighbour;

/// The things, in one house.
pub(super) struct Ground<'a> {
    door: &'a Door,
    own: Place,
    other: Place,
    /// The accesses in an emergency of each who has one, to a case that nothing else is asked about.
    emergencies: BTreeMap<PersonId, EmergencyId>,
    /// A colleague who is expected at a booking, and so cannot leave the house while others are asked.
    someone: PersonId,
    neighbour: Neighbour,
}

/// A case with what belongs to it.
struct Place {
    case: CaseId,
    booking: BookingId,
    /// Its planning meeting, and what that decided, by who owes it.
    meeting: BookingId,
    decisions: BTreeMap<PersonId, DecisionId>,
    support: SupportId,
    /// A case that ended, with the same team.
    ended: CaseId,
    /// A case in which nobody has a place: its way here names who may be chosen for it.
    on_the_way: CaseId,
}

/// What is sent: what stands in the address, what is named beside it, and the version with which a page would
/// read it now.
pub(super) struct Sent {
    pub(super) id: String,
    pub(super) inner: String,
    pub(super) version: String,
}

impl Ground<'_> {
    /// What the policy says of these cases.
    pub(super) fn policy(&self) -> Policy {
        Policy { house: self.door.id, own: self.own.case, other: self.other.case }
    }

    /// Such a thing, as this role stands to it.
    pub(super) async fn sent(&self, thing: Thing, stand: Stand, role: Role) -> Sent {
        Sent {
            id: self.id(thing, stand, role).await,
            inner: self.inner(thing, stand, role).to_string(),
            version: self.version(thing, stand).await,
        }
    }

    async fn id(&self, thing: Thing, stand: Stand, role: Role) -> String {
        let Some((of, whose)) = self.place(stand, role) else { return nowhere(thing) };
        match thing {
            Thing::Case => of.case.to_string(),
            Thing::Booking => of.booking.to_string(),
            Thing::Meeting | Thing::Decision | Thing::ColleaguesDecision => of.meeting.to_string(),
            Thing::Support => of.support.to_string(),
            Thing::Ended => of.ended.to_string(),
            Thing::WayTheyRead => of.on_the_way.to_string(),
            Thing::Person => whose.to_string(),
            Thing::Absence => self.absence(whose).await.to_string(),
            Thing::Emergency => self.emergencies[&whose].to_string(),
            Thing::Draft => self.draft(whose).await.to_string(),
            Thing::Session => self.session(whose).await.to_string(),
            Thing::Room => self.door.rooms[0].to_string(),
            Thing::Letter => self.letter().await.to_string(),
            Thing::Offer => self.offer().await.to_string(),
            Thing::Nothing | Thing::NewDraft => nowhere(thing),
        }
    }

    /// What is theirs is owed by them; what is a colleague's, or of a case in which they have no place, by somebody
    /// else.
    fn inner(&self, thing: Thing, stand: Stand, role: Role) -> DecisionId {
        match (thing, self.place(stand, role)) {
            (Thing::Decision, Some((of, whose))) => of.decisions[&whose],
            (Thing::ColleaguesDecision, Some((of, _))) => of.decisions[&self.someone],
            _ => DecisionId::random(),
        }
    }

    fn place(&self, stand: Stand, role: Role) -> Option<(&Place, PersonId)> {
        match stand {
            Stand::Own => Some((&self.own, self.door.of(role))),
            Stand::Other => Some((&self.other, self.someone)),
            Stand::None => None,
        }
    }

    async fn version(&self, thing: Thing, stand: Stand) -> String {
        let (on, house) = (self.door.workplace.database.read(), self.door.id);
        let of = if stand == Stand::Own { &self.own } else { &self.other };
        let version = match (thing, stand) {
            (Thing::Case, Stand::Own | Stand::Other) => {
                cases::find(on, house, of.case).await.unwrap().unwrap().version
            }
            (Thing::Booking, Stand::Own | Stand::Other) => {
                bookings::find(on, house, of.booking).await.unwrap().unwrap().version
            }
            _ => 1,
        };
        version.to_string()
    }
}

/// The id of no such thing.
fn nowhere(thing: Thing) -> String {
    match thing {
        Thing::Case | Thing::Ended | Thing::WayTheyRead => CaseId::random().to_string(),
        Thing::Booking | Thing::Meeting | Thing::Decision | Thing::ColleaguesDecision => {
            BookingId::random().to_string()
        }
        Thing::Support => SupportId::random().to_string(),
        Thing::Person | Thing::Nothing => PersonId::random().to_string(),
        Thing::Absence => AbsenceId::random().to_string(),
        Thing::Emergency => EmergencyId::random().to_string(),
        Thing::Draft | Thing::NewDraft => DraftId::random().to_string(),
        Thing::Session => SessionId::random().to_string(),
        Thing::Room => RoomId::random().to_string(),
        Thing::Letter => JobId::random().to_string(),
        Thing::Offer => TransferId::random().to_string(),
    }
}
