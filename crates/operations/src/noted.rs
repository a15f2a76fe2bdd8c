//! How use cases note what they did: closed words for the audit trail, never a sentence.

use barnahus_database::Note;
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant};

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
