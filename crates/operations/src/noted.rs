//! How use cases note what they did: closed words for the audit trail, never a sentence.

use barnahus_database::Note;
use barnahus_identity::Holder;
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant, PersonId, RoomId};

/// A line about a case.
#[must_use]
pub(crate) fn case(
    actor: &Actor,
    case: CaseId,
    action: &'static str,
    purpose: &'static str,
    now: Instant,
) -> Note {
    Note {
        house: actor.house,
        at: now,
        actor: Some(actor.person),
        action,
        subject_kind: "case",
        subject: Some(case.uuid()),
        purpose,
    }
}

/// A line about a booking.
#[must_use]
pub(crate) fn booking(
    actor: &Actor,
    booking: BookingId,
    action: &'static str,
    purpose: &'static str,
    now: Instant,
) -> Note {
    Note {
        house: actor.house,
        at: now,
        actor: Some(actor.person),
        action,
        subject_kind: "booking",
        subject: Some(booking.uuid()),
        purpose,
    }
}

/// A line about a person who works with the house.
#[must_use]
pub(crate) fn person(
    actor: &Actor,
    person: PersonId,
    action: &'static str,
    purpose: &'static str,
    now: Instant,
) -> Note {
    Note {
        house: actor.house,
        at: now,
        actor: Some(actor.person),
        action,
        subject_kind: "person",
        subject: Some(person.uuid()),
        purpose,
    }
}

/// A line about what someone did with their own account.
#[must_use]
pub(crate) const fn account(holder: Holder, action: &'static str, now: Instant) -> Note {
    Note {
        house: holder.house,
        at: now,
        actor: Some(holder.person),
        action,
        subject_kind: "person",
        subject: Some(holder.person.uuid()),
        purpose: "account",
    }
}

/// A line about a room of the house.
#[must_use]
pub(crate) fn room(actor: &Actor, room: RoomId, action: &'static str, now: Instant) -> Note {
    Note {
        house: actor.house,
        at: now,
        actor: Some(actor.person),
        action,
        subject_kind: "room",
        subject: Some(room.uuid()),
        purpose: "administration",
    }
}

/// A line about the house itself.
#[must_use]
pub(crate) fn house(actor: &Actor, action: &'static str, now: Instant) -> Note {
    Note {
        house: actor.house,
        at: now,
        actor: Some(actor.person),
        action,
        subject_kind: "house",
        subject: Some(actor.house.uuid()),
        purpose: "administration",
    }
}
