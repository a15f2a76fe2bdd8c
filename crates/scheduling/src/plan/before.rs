//! A plan from before, as far as it is still possible: there the search begins.
//!
//! So that to plan again is never worse than what stood already, however short the time: places that were
//! found once need not be found anew. Whatever does not fit any more is left out as if it had never been.

use super::Placement;
use super::model::{Choice, Cost, Model};
use super::premises::Premises;
use super::schedule::Schedule;

/// The schedule with the placements that still keep every rule, in their order.
pub(super) fn schedule(premises: &Premises<'_>, model: &Model, before: &[Placement]) -> Schedule {
    let mut schedule = Schedule::empty(model);
    for placement in before {
        let task = premises.draft.interviews.iter().position(|one| one.id == placement.interview);
        let Some(task) = task.filter(|task| schedule.chosen()[*task].is_none()) else { continue };
        let choice = choice(premises, model, task, placement);
        if let Some(choice) = choice.filter(|choice| schedule.admits(model, task, choice)) {
            schedule.put(model, task, choice);
        }
    }
    schedule
}

/// The same start, rooms and people, if they can still be had and are better than to be left out.
fn choice(premises: &Premises<'_>, model: &Model, task: usize, placement: &Placement) -> Option<Choice> {
    let this = &model.tasks[task];
    let house = *premises.house_by_id.get(placement.house.as_str())?;
    let index = this.places.iter().position(|place| {
        this.venues[place.venue as usize].house == house && model.minute(*place) == placement.start
    })?;
    let place = this.places[index];
    let venue = &this.venues[place.venue as usize];
    let rooms = [placement.interview_room.as_str(), placement.observation_room.as_str()];
    let is_it = |room: usize, id: &str| premises.room_ids[room - model.people] == id;
    let pair = venue.pairs.iter().position(|pair| {
        pair.rooms.iter().zip(rooms).all(|(room, id)| is_it(*room, id)) && model.has_pair(place, pair)
    })?;
    let asked = &premises.draft.interviews[task].roles;
    if asked.len() != placement.team.len() {
        return None;
    }
    let mut team: Vec<u32> = Vec::with_capacity(asked.len());
    let (mut cost, mut people): (Cost, Vec<u32>) = (place.base, Vec::with_capacity(asked.len()));
    for ((role, candidates), seat) in asked.iter().zip(&venue.roles).zip(&placement.team) {
        let person = u32::try_from(*premises.person_by_id.get(seat.person.as_str())?).ok()?;
        let number = candidates.iter().position(|candidate| candidate.person == person)?;
        let candidate = candidates[number];
        let comes = role.role == seat.role && model.presence.holds(candidate.free, place.start as usize);
        if !comes || people.contains(&person) {
            return None;
        }
        people.push(person);
        team.push(u32::try_from(number).ok()?);
        cost += candidate.price;
    }
    let choice = Choice { place: index as u32, pair: pair as u32, team, cost };
    (cost < this.unplaced).then_some(choice)
}
