//! The cheapest place for one more interview while the others stay where they are.
//!
//! Places come from the least floor on, so the search ends when no floor is below what was found: it is the
//! exact `slots` search with everybody else as busy time. With prices it is not the place that costs least
//! but the one that leaves most to the others.

use super::model::{Choice, Cost, Model, Place};
use super::prices::Prices;
use super::schedule::Schedule;
use super::teams;

/// What guides an insertion.
#[derive(Debug, Clone, Copy)]
pub(super) enum Guide<'a> {
    /// The cost alone.
    Cost,
    /// The cost and the prices of what is taken.
    Prices(&'a Prices),
}

impl Guide<'_> {
    fn fineness(self) -> i64 {
        match self {
            Self::Cost => 1,
            Self::Prices(prices) => prices.fineness(),
        }
    }
}

/// A place to look at, and what it must stay below.
struct Look<'a> {
    model: &'a Model,
    schedule: &'a Schedule,
    task: usize,
    guide: Guide<'a>,
}

/// The best choice that a schedule admits, if any is better than to be left out; `skips` says which places
/// to pass over.
pub(super) fn cheapest(
    model: &Model,
    schedule: &Schedule,
    task: usize,
    guide: Guide<'_>,
    mut skips: impl FnMut(&Place) -> bool,
) -> Option<Choice> {
    let this = &model.tasks[task];
    let look = Look { model, schedule, task, guide };
    let fineness = guide.fineness();
    let (mut limit, mut best) = (this.unplaced * fineness, None);
    for (index, place) in this.places.iter().enumerate() {
        if place.floor * fineness >= limit {
            break;
        }
        if skips(place) {
            continue;
        }
        if let Some((value, choice)) = look.at(index, limit) {
            limit = value;
            best = Some(choice);
        }
    }
    best
}

impl Look<'_> {
    /// The best choice at one place, with its value, if that is below `limit`.
    fn at(&self, index: usize, limit: i64) -> Option<(i64, Choice)> {
        let Self { model, schedule, task, guide } = self;
        let this = &model.tasks[*task];
        let fineness = guide.fineness();
        let place = this.places[index];
        let venue = &this.venues[place.venue as usize];
        let time = model.in_house(this, place);
        if !schedule.lane_admits(model, venue.house, time) {
            return None;
        }
        let over = |resource, time| match guide {
            Guide::Cost => 0,
            Guide::Prices(prices) => prices.over(resource, time),
        };
        let pairs = venue.pairs.iter().enumerate().filter(|(_, pair)| {
            model.has_pair(place, pair) && pair.rooms.iter().all(|room| schedule.is_free(*room, time))
        });
        let priced =
            pairs.map(|(index, pair)| (pair.rooms.iter().map(|room| over(*room, time)).sum::<i64>(), index));
        let (rooms, pair) = priced.min()?;
        let value = place.base * fineness + over(model.first_lane + venue.house, time) + rooms;
        let team = teams::cheapest(&venue.roles, (limit.checked_sub(value)?, fineness), |_, candidate| {
            let time = model.around(this, place, candidate.travel);
            let is_free = model.presence.holds(candidate.free, place.start as usize)
                && schedule.is_free(candidate.person as usize, time);
            is_free.then(|| candidate.price * fineness + over(candidate.person as usize, time))
        })?;
        let seats = venue.roles.iter().zip(&team.members);
        let cost = place.base + seats.map(|(role, index)| role[*index as usize].price).sum::<Cost>();
        let value = value + team.cost;
        (value < limit)
            .then_some((value, Choice { place: index as u32, pair: pair as u32, team: team.members, cost }))
    }
}
