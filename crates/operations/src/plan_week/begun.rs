//! Where a new search begins: at the places of the plan before, as far as they are still possible.
//!
//! Whoever keeps one place and plans again for a second must not lose the place of another child because
//! a second was too short to find it anew. What became impossible is dropped by the search itself.

use barnahus_scheduling::{Interview, Placement, Seat};
use barnahus_vocabulary::HouseId;
use time::Duration;

use crate::chosen_slot::ChosenSlot;
use crate::find_slots::kept_apart::is_chaperones;

/// The place that a child had, in the words of the search; none if other people are asked for by now.
pub(super) fn placement(asked: &Interview, house: HouseId, slot: &ChosenSlot) -> Option<Placement> {
    let (apart, roles): (Vec<_>, Vec<_>) = asked.roles.iter().partition(|role| is_chaperones(&role.role));
    if roles.len() != slot.team.len() {
        return None;
    }
    let seats = roles.into_iter().zip(&slot.team);
    let chaperone = |role: &barnahus_scheduling::Role| {
        role.any_of.first().map(|person| Seat { role: role.role.clone(), person: person.clone() })
    };
    let seat = |(role, member): (&barnahus_scheduling::Role, &barnahus_casework::required::TeamMember)| {
        Seat { role: role.role.clone(), person: member.person.to_string() }
    };
    let lasts = Duration::minutes(asked.duration_minutes.into());
    Some(Placement {
        interview: asked.id.clone(),
        start: slot.start.minutes(),
        end: (slot.start + lasts).minutes(),
        house: house.to_string(),
        interview_room: slot.interview_room.to_string(),
        observation_room: slot.observation_room.to_string(),
        team: seats.map(seat).chain(apart.into_iter().filter_map(chaperone)).collect(),
        cost: 0,
    })
}
