//! From the JSON tree to a draft, noting what cannot be read and going on.
//!
//! Only shapes are judged here: objects, lists, text, instants, and the names of fields. What a rule of
//! the problem says is asked of the draft afterwards, so a number that is none becomes one that every rule
//! refuses, and an interval that is none becomes one that none does.

use super::tree::Node;
use super::{instants, interviews};
use crate::fault::{Fault, Place, Reason};
use crate::problem::{Draft, House, Interval, Minute, Person, Room, RoomKind, USUAL_LIMIT, Weights};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Stands in for an interval that could not be read.
const UNREADABLE: Interval = Interval { start: 0, end: 1 };

/// Reads the whole document; the draft is of use only if nothing was noted.
pub(super) fn draft(tree: &Node<'_>) -> (Draft, Vec<Fault>) {
    let mut notes = Notes(Vec::new());
    let names = ["version", "horizon", "step_minutes", "weights", "houses", "people", "interviews", "limit"];
    let object = Object::read(&mut notes, (tree, &Place::Root), &names);
    object.needed(&mut notes, "version", Notes::version);
    let draft = Draft {
        horizon: object.needed(&mut notes, "horizon", Notes::interval).unwrap_or(UNREADABLE),
        step_minutes: object.needed(&mut notes, "step_minutes", Notes::number).unwrap_or(1),
        weights: object.needed(&mut notes, "weights", weights).unwrap_or_default(),
        houses: object.needed(&mut notes, "houses", |notes, at| notes.list(at, house)).unwrap_or_default(),
        people: object.needed(&mut notes, "people", |notes, at| notes.list(at, person)).unwrap_or_default(),
        interviews: object
            .needed(&mut notes, "interviews", |notes, at| notes.list(at, interviews::interview))
            .unwrap_or_default(),
        limit: object.allowed(&mut notes, "limit", Notes::number).unwrap_or(USUAL_LIMIT),
    };
    (draft, notes.0)
}

fn weights(notes: &mut Notes, at: At<'_, '_>) -> Weights {
    let names = [
        "wait_per_hour",
        "child_travel_per_minute",
        "staff_travel_per_minute",
        "not_preferred",
        "outside_best_hours",
        "unplaced",
    ];
    let object = Object::read(notes, at, &names);
    let usual = Weights::default();
    let mut weight = |name, usual| object.allowed(notes, name, Notes::number).unwrap_or(usual);
    Weights {
        wait_per_hour: weight("wait_per_hour", usual.wait_per_hour),
        child_travel_per_minute: weight("child_travel_per_minute", usual.child_travel_per_minute),
        staff_travel_per_minute: weight("staff_travel_per_minute", usual.staff_travel_per_minute),
        not_preferred: weight("not_preferred", usual.not_preferred),
        outside_best_hours: weight("outside_best_hours", usual.outside_best_hours),
        unplaced: weight("unplaced", usual.unplaced),
    }
}

fn house(notes: &mut Notes, at: At<'_, '_>) -> House {
    let object = Object::read(notes, at, &["id", "gap_minutes", "children_at_once", "occupied", "rooms"]);
    House {
        id: object.needed(notes, "id", Notes::text).unwrap_or_default(),
        gap_minutes: object.needed(notes, "gap_minutes", Notes::number).unwrap_or(0),
        children_at_once: object.allowed(notes, "children_at_once", Notes::number).unwrap_or(1),
        occupied: object.allowed(notes, "occupied", Notes::intervals).unwrap_or_default(),
        rooms: object.needed(notes, "rooms", |notes, at| notes.list(at, room)).unwrap_or_default(),
    }
}

fn room(notes: &mut Notes, at: At<'_, '_>) -> Room {
    // Only an observation room serves: in an interview room the field does not exist.
    let is_interview = matches!(at.0.field("kind"), Some(Node::Text(kind)) if kind == "interview");
    let names: &[&str] =
        if is_interview { &["id", "kind", "free"] } else { &["id", "kind", "free", "serves"] };
    let object = Object::read(notes, at, names);
    let id = object.needed(notes, "id", Notes::text).unwrap_or_default();
    let is_observation = object.needed(notes, "kind", Notes::kind).unwrap_or(false);
    let serves = if is_observation {
        object.needed(notes, "serves", Notes::texts)
    } else {
        object.allowed(notes, "serves", Notes::texts)
    };
    let kind = match serves {
        Some(serves) if !is_interview => RoomKind::Observation { serves },
        Some(_) | None => RoomKind::Interview,
    };
    Room { id, kind, free: object.needed(notes, "free", Notes::intervals).unwrap_or_default() }
}

fn person(notes: &mut Notes, at: At<'_, '_>) -> Person {
    let object = Object::read(notes, at, &["id", "free", "travel_minutes"]);
    Person {
        id: object.needed(notes, "id", Notes::text).unwrap_or_default(),
        free: object.needed(notes, "free", Notes::intervals).unwrap_or_default(),
        travel_minutes: object.allowed(notes, "travel_minutes", Notes::numbers_by_id).unwrap_or_default(),
    }
}

/// A value and where it stands.
pub(super) type At<'a, 't> = (&'a Node<'t>, &'a Place<'a>);

/// What could not be read so far.
pub(super) struct Notes(Vec<Fault>);

impl Notes {
    fn note(&mut self, place: &Place<'_>, reason: Reason) {
        self.0.push(Fault { path: place.path(), reason });
    }

    fn version(&mut self, (node, place): At<'_, '_>) {
        if *node != Node::Number(Some(1)) {
            self.note(place, Reason::UnknownVersion);
        }
    }

    /// Whether the room is one for observation.
    fn kind(&mut self, (node, place): At<'_, '_>) -> bool {
        let Node::Text(kind) = node else {
            self.note(place, Reason::NotAString);
            return false;
        };
        match kind.as_ref() {
            "interview" => false,
            "observation" => true,
            _ => {
                self.note(place, Reason::UnknownKind);
                false
            }
        }
    }

    /// What is no number becomes one that every rule refuses.
    #[expect(clippy::unused_self, reason = "one shape for all readers of a value")]
    pub(super) fn number(&mut self, (node, _): At<'_, '_>) -> u32 {
        if let Node::Number(Some(number)) = node { *number } else { u32::MAX }
    }

    pub(super) fn text(&mut self, (node, place): At<'_, '_>) -> String {
        let Node::Text(text) = node else {
            self.note(place, Reason::NotAString);
            return String::new();
        };
        text.clone().into_owned()
    }

    pub(super) fn texts(&mut self, at: At<'_, '_>) -> Vec<String> {
        self.list(at, Self::text)
    }

    pub(super) fn instant(&mut self, (node, place): At<'_, '_>) -> Option<Minute> {
        let read = if let Node::Text(text) = node { instants::read(text) } else { Err(Reason::NotAString) };
        read.map_err(|reason| self.note(place, reason)).ok()
    }

    pub(super) fn interval(&mut self, (node, place): At<'_, '_>) -> Interval {
        let Node::List(ends) = node else {
            self.note(place, Reason::NotAnInterval);
            return UNREADABLE;
        };
        let [start, end] = ends.as_slice() else {
            self.note(place, Reason::NotAnInterval);
            return UNREADABLE;
        };
        let (start, end) = (self.instant((start, &place.item(0))), self.instant((end, &place.item(1))));
        start.zip(end).map_or(UNREADABLE, |(start, end)| Interval { start, end })
    }

    pub(super) fn intervals(&mut self, at: At<'_, '_>) -> Vec<Interval> {
        self.list(at, Self::interval)
    }

    pub(super) fn list<T>(&mut self, at: At<'_, '_>, read: fn(&mut Self, At<'_, '_>) -> T) -> Vec<T> {
        let (node, place) = at;
        let Node::List(items) = node else {
            self.note(place, Reason::NotAList);
            return Vec::new();
        };
        items.iter().enumerate().map(|(index, item)| read(self, (item, &place.item(index)))).collect()
    }

    pub(super) fn numbers_by_id(&mut self, (node, place): At<'_, '_>) -> BTreeMap<String, u32> {
        let Node::Object(members) = node else {
            self.note(place, Reason::NotAnObject);
            return BTreeMap::new();
        };
        let mut numbers = BTreeMap::new();
        for (id, node) in members {
            let number = self.number((node, place));
            if numbers.insert(id.clone().into_owned(), number).is_some() {
                self.note(&place.field(id), Reason::RepeatedField);
            }
        }
        // Built anew at once it takes half the room: a nation has a number for every person and house.
        numbers.into_iter().collect()
    }
}

/// The fields of an object; none at all where there should be an object and is not.
pub(super) struct Object<'a, 't> {
    members: Option<&'a [(Cow<'t, str>, Node<'t>)]>,
    place: &'a Place<'a>,
}

impl<'a, 't> Object<'a, 't> {
    /// Takes a value as an object with these fields, noting every other and every repetition.
    pub(super) fn read(notes: &mut Notes, (node, place): At<'a, 't>, names: &[&str]) -> Self {
        let Node::Object(members) = node else {
            notes.note(place, Reason::NotAnObject);
            return Self { members: None, place };
        };
        for (ordinal, (name, _)) in members.iter().enumerate() {
            let is_repeated = members[..ordinal].iter().any(|(earlier, _)| earlier == name);
            if is_repeated {
                notes.note(&place.field(name), Reason::RepeatedField);
            } else if !names.contains(&name.as_ref()) {
                notes.note(&place.field(name), Reason::UnknownField);
            }
        }
        Self { members: Some(members), place }
    }

    /// The value of a field that must be there.
    pub(super) fn needed<T>(
        &self,
        notes: &mut Notes,
        name: &str,
        read: impl FnOnce(&mut Notes, At<'_, '_>) -> T,
    ) -> Option<T> {
        let value = self.allowed(notes, name, read);
        if value.is_none() && self.members.is_some() {
            notes.note(&self.place.field(name), Reason::MissingField);
        }
        value
    }

    /// The value of a field that may be absent.
    pub(super) fn allowed<T>(
        &self,
        notes: &mut Notes,
        name: &str,
        read: impl FnOnce(&mut Notes, At<'_, '_>) -> T,
    ) -> Option<T> {
        let members = self.members?;
        let (_, node) = members.iter().find(|(field, _)| field == name)?;
        Some(read(notes, (node, &self.place.field(name))))
    }
}
