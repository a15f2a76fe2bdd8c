//! The cheapest place for one more interview while the others stay where they are.
//!
//! Places come from the least floor on, so the search ends when no floor is below what was found: it is the
//! exact `slots` search with everybody else as busy time.

use super::model::{Choice, Model, Place};
use super::schedule::Schedule;
use super::teams;

/// The cheapest choice below `limit` that a schedule admits; `skips` says which places to pass over.
pub(super) fn cheapest(
    model: &Model,
    schedule: &Schedule,
    task: usize,
    mut skips: impl FnMut(&Place) -> bool,
) -> Option<Choice> {
    let this = &model.tasks[task];
    let (mut limit, mut best) = (this.unplaced, None);
    for (index, place) in this.places.iter().enumerate() {
        if place.floor >= limit {
            break;
        }
        if skips(place) {
            continue;
        }
        if let Some(choice) = at(model, schedule, task, (index, limit)) {
            limit = choice.cost;
            best = Some(choice);
        }
    }
    best
}

/// The cheapest choice at one place, if it costs less than `limit`.
fn at(model: &Model, schedule: &Schedule, task: usize, (index, limit): (usize, i64)) -> Option<Choice> {
    let this = &model.tasks[task];
    let place = this.places[index];
    let venue = &this.venues[place.venue as usize];
    let time = model.in_house(this, place);
    if !schedule.lane_admits(model, venue.house, time) {
        return None;
    }
    let pair = venue.pairs.iter().position(|pair| {
        model.has_pair(place, pair) && pair.rooms.iter().all(|room| schedule.is_free(*room, time))
    })?;
    let team = teams::cheapest(&venue.roles, limit - place.base, |_, candidate| {
        let time = model.around(this, place, candidate.travel);
        let is_free = model.presence.holds(candidate.free, place.start as usize)
            && schedule.is_free(candidate.person as usize, time);
        is_free.then_some(candidate.price)
    })?;
    Some(Choice { place: index as u32, pair: pair as u32, team: team.members, cost: place.base + team.cost })
}
