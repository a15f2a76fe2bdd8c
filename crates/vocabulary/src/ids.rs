//! Random identities. Each is a UUID of version 4, so that no order, number or date of the house
//! can be read from an address bar.
//!
//! They are types of their own: a room can never be passed where a person is meant. Making one
//! needs randomness, which is an argument everywhere but here: `uuid` draws from the system.

use std::fmt;
use std::str::FromStr;

use uuid::Uuid;

/// The text was not the identity of anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id")
    }
}

impl std::error::Error for NotAnId {}

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// A new one, at random.
            #[must_use]
            pub fn random() -> Self {
                Self(Uuid::new_v4())
            }

            /// The one a column holds.
            #[must_use]
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// As a column holds it.
            #[must_use]
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::try_parse(text).map(Self).map_err(|_| NotAnId)
            }
        }
    )*};
}

id! {
    /// A Barnahus: one location with its rooms and its own audit chain.
    HouseId;
    /// Someone who works with the house, with or without an account.
    PersonId;
    /// An interview room or an observation room.
    RoomId;
    /// A child's case. It says nothing of the child.
    CaseId;
    /// An appointment of a team: an interview, or the planning meeting before it. Letters, links and claims
    /// of time name either and need not know which.
    BookingId;
    /// Something decided at a planning meeting, with an owner and a date.
    DecisionId;
    /// Something done for a child after, or beside, its interview: an examination, therapy, a service.
    SupportId;
    /// Who represents a child from one day on.
    RepresentativeId;
    /// A decision on the status of a child as a victim.
    VictimStatusId;
    /// A leave or an absence of a person, or a closure of a room.
    AbsenceId;
    /// Something typed and not yet sent.
    DraftId;
    /// A letter that waits in the outbox.
    JobId;
    /// An adult core, or whoever else the house exchanges messages with.
    PartnerId;
    /// A row about a reference of the exchange. The reference itself is sealed.
    ReferenceId;
    /// A message to or from a partner, as the disclosure ledger lists it.
    DisclosureId;
    /// One handover: a code that an officer may use once.
    HandoverId;
    /// One emergency access of one person to one case.
    EmergencyId;
    /// The offer of a case to another house.
    TransferId;
    /// One alarm that the child of a case is missing.
    AlarmId;
    /// What somebody wrote to an alarm.
    AlarmNoteId;
    /// One link between the cases of two siblings.
    SiblingLinkId;
    /// One dispute of the age of a child.
    AgeDisputeId;
    /// A sign-in that still holds, on one device. It opens nothing: the token does.
    SessionId;
}

#[cfg(test)]
mod tests {
    use super::{CaseId, NotAnId};

    #[test]
    fn an_id_survives_its_own_text() {
        let id = CaseId::random();
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn what_is_no_uuid_is_no_id() {
        assert_eq!("42".parse::<CaseId>(), Err(NotAnId));
    }
}
