//! The part of the document that tells of interviews and the teams they want.
//!
//! Shapes only, as in the rest of the reading; several interviews are read as gladly as one.

use super::reading::{At, Notes, Object};
use crate::problem::{Fixed, Forbidden, Interval, Interview, Role};

/// Reads one interview.
pub(super) fn interview(notes: &mut Notes, at: At<'_, '_>) -> Interview {
    let names = [
        "id",
        "duration_minutes",
        "window",
        "child_free",
        "child_travel_minutes",
        "best_hours",
        "priority",
        "roles",
        "fixed",
        "forbidden",
    ];
    let object = Object::read(notes, at, &names);
    Interview {
        id: object.needed(notes, "id", Notes::text).unwrap_or_default(),
        duration_minutes: object.needed(notes, "duration_minutes", Notes::number).unwrap_or(1),
        window: object.needed(notes, "window", Notes::interval).unwrap_or(Interval { start: 0, end: 1 }),
        child_free: object.needed(notes, "child_free", Notes::intervals).unwrap_or_default(),
        child_travel_minutes: object
            .needed(notes, "child_travel_minutes", Notes::numbers_by_id)
            .unwrap_or_default(),
        best_hours: object.allowed(notes, "best_hours", Notes::intervals),
        priority: object.allowed(notes, "priority", Notes::number).unwrap_or(1),
        roles: object.needed(notes, "roles", |notes, at| notes.list(at, role)).unwrap_or_default(),
        fixed: object.allowed(notes, "fixed", fixed).unwrap_or_default(),
        forbidden: object
            .allowed(notes, "forbidden", |notes, at| notes.list(at, forbidden))
            .unwrap_or_default(),
    }
}

fn role(notes: &mut Notes, at: At<'_, '_>) -> Role {
    let object = Object::read(notes, at, &["role", "any_of", "prefer"]);
    Role {
        role: object.needed(notes, "role", Notes::text).unwrap_or_default(),
        any_of: object.needed(notes, "any_of", Notes::texts).unwrap_or_default(),
        prefer: object.allowed(notes, "prefer", Notes::texts).unwrap_or_default(),
    }
}

fn fixed(notes: &mut Notes, at: At<'_, '_>) -> Fixed {
    let object = Object::read(notes, at, &["start", "house"]);
    Fixed {
        start: object.allowed(notes, "start", Notes::instant).flatten(),
        house: object.allowed(notes, "house", Notes::text),
    }
}

fn forbidden(notes: &mut Notes, at: At<'_, '_>) -> Forbidden {
    let object = Object::read(notes, at, &["start", "house"]);
    Forbidden {
        start: object.needed(notes, "start", Notes::instant).flatten().unwrap_or_default(),
        house: object.allowed(notes, "house", Notes::text),
    }
}
