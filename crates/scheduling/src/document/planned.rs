//! A plan as JSON, on one line.
//!
//! Written by hand like the slots, and for the same reasons.

use super::instants;
use super::written::{joined, seat, text};
use crate::plan::{Placement, Plan};

/// Writes a plan, with the keys that `docs/scheduling.md` gives and no others.
#[must_use]
pub fn write_plan(plan: &Plan) -> String {
    let Plan { placements, unplaced, objective, bound } = plan;
    let (placements, unplaced) = (joined(placements, placement), joined(unplaced, |id| text(id)));
    let is_optimal = plan.is_optimal();
    format!(
        "{{\"placements\": [{placements}], \"unplaced\": [{unplaced}], \"objective\": {objective}, \
         \"bound\": {bound}, \"optimal\": {is_optimal}}}"
    )
}

fn placement(placement: &Placement) -> String {
    let Placement { interview, start, end, house, interview_room, observation_room, team, cost } = placement;
    format!(
        "{{\"interview\": {}, \"start\": \"{}\", \"end\": \"{}\", \"house\": {}, \"interview_room\": {}, \
         \"observation_room\": {}, \"team\": [{}], \"cost\": {cost}}}",
        text(interview),
        instants::write(*start),
        instants::write(*end),
        text(house),
        text(interview_room),
        text(observation_room),
        joined(team, seat),
    )
}
