//! The answer as JSON, on one line.
//!
//! Written by hand rather than through a serialiser, which would bring an error that cannot happen; costs
//! are wider than any JSON library's integers and are digits here like all others.

use super::instants;
use crate::slots::{Because, Blocked, RoleBlocked, Seat, Slot, Slots};
use serde_json::Value;

/// Writes the answer, with the keys that `docs/scheduling.md` gives and no others.
#[must_use]
pub fn write_slots(answer: &Slots) -> String {
    let Slots { slots, possible, blocked, blocked_roles } = answer;
    let Blocked { child, house, interview_room, observation_room, people } = blocked;
    let slots = joined(slots, slot);
    let blocked_roles =
        joined(blocked_roles, |RoleBlocked { role, pairs }| format!("{}: {pairs}", text(role)));
    format!(
        "{{\"slots\": [{slots}], \"possible\": {possible}, \
         \"blocked\": {{\"child\": {child}, \"house\": {house}, \"interview_room\": {interview_room}, \
         \"observation_room\": {observation_room}, \"people\": {people}}}, \
         \"blocked_roles\": {{{blocked_roles}}}}}"
    )
}

fn slot(slot: &Slot) -> String {
    let Slot { start, end, house, interview_room, observation_room, team, cost, because } = slot;
    let Because { wait, child_travel, staff_travel, not_preferred, outside_best_hours } = because;
    format!(
        "{{\"start\": \"{}\", \"end\": \"{}\", \"house\": {}, \"interview_room\": {}, \"observation_room\": {}, \
         \"team\": [{}], \"cost\": {cost}, \"because\": {{\"wait\": {wait}, \"child_travel\": {child_travel}, \
         \"staff_travel\": {staff_travel}, \"not_preferred\": {not_preferred}, \
         \"outside_best_hours\": {outside_best_hours}}}}}",
        instants::write(*start),
        instants::write(*end),
        text(house),
        text(interview_room),
        text(observation_room),
        joined(team, seat),
    )
}

pub(super) fn seat(seat: &Seat) -> String {
    let Seat { role, person } = seat;
    format!("{{\"role\": {}, \"person\": {}}}", text(role), text(person))
}

pub(super) fn text(text: &str) -> String {
    Value::from(text).to_string()
}

pub(super) fn joined<T>(items: &[T], write: impl Fn(&T) -> String) -> String {
    items.iter().map(write).collect::<Vec<_>>().join(", ")
}
