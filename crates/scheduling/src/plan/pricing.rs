//! The cheapest choice of one interview under prices and decisions, as if nobody else were there.
//!
//! The same search as an insertion, but others make themselves felt by prices instead of being in the way.
//! Since no price is negative, the floors of the places still say when to stop.

mod with_cuts;

use super::model::{Candidate, Choice, Cost, Model, Place, Resource, Task, Venue};
use super::prices::Prices;
use super::rules::Rules;
use super::teams::{self, Team};
use crate::problem::Interval;
use std::cmp::Reverse;

/// What an interview would choose.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Wish {
    /// To be left out.
    Out,
    /// One of the places that are not listed.
    Rest,
    /// This.
    Place(Choice),
}

/// A wish and what it costs, prices included, in fractions.
#[derive(Debug, Clone)]
pub(super) struct Priced {
    pub(super) value: i64,
    pub(super) wish: Wish,
}

/// The question, for one interview.
pub(super) struct Pricing<'a> {
    pub(super) model: &'a Model,
    pub(super) prices: &'a Prices,
    pub(super) task: &'a Task,
    /// The number of the interview.
    number: usize,
    pub(super) rules: &'a Rules,
    /// Fractions of one unit of cost: 1 when there are no prices.
    pub(super) fineness: i64,
}

impl<'a> Pricing<'a> {
    /// Asks about one interview.
    pub(super) fn of(model: &'a Model, prices: &'a Prices, task: usize, rules: &'a Rules) -> Self {
        Self { model, prices, task: &model.tasks[task], number: task, rules, fineness: prices.fineness() }
    }

    /// The cheapest wish among some of the places, which are asked in their order after `first`.
    pub(super) fn cheapest(&self, places: &[u32], first: Option<u32>) -> Priced {
        let mut best = Priced { value: i64::MAX, wish: Wish::Out };
        if self.rules.takes.is_empty() && !self.rules.is_in {
            best.value = self.task.unplaced * self.fineness;
        }
        let rest = self.task.rest * self.fineness;
        if self.task.rest < self.task.unplaced && rest < best.value {
            best = Priced { value: rest, wish: Wish::Rest };
        }
        let first = first.filter(|index| places.binary_search(index).is_ok());
        for index in first.iter().chain(places) {
            let place = self.task.places[*index as usize];
            if place.floor * self.fineness >= best.value {
                if Some(*index) == first {
                    continue;
                }
                break;
            }
            if let Some((value, choice)) = self.at(*index, best.value) {
                best = Priced { value, wish: Wish::Place(choice) };
            }
        }
        best
    }

    /// Those of some places at which the interview costs at most `slack` more than at the cheapest.
    pub(super) fn worthwhile(&self, places: &[u32], slack: i128) -> Vec<u32> {
        let least = self.cheapest(places, None).value;
        let limit = i64::try_from(i128::from(least) + slack + 1).unwrap_or(i64::MAX);
        places.iter().copied().filter(|index| self.at(*index, limit).is_some()).collect()
    }

    /// The cheapest choice at one place, if it costs less than `limit`.
    pub(super) fn at(&self, index: u32, limit: i64) -> Option<(i64, Choice)> {
        let place = self.task.places[index as usize];
        let venue = &self.task.venues[place.venue as usize];
        let time = self.model.in_house(self.task, place);
        let lane = self.model.first_lane + venue.house;
        let mut value = place.base * self.fineness + self.prices.over(lane, time);
        let team_floor = (place.floor - place.base) * self.fineness;
        if value.saturating_add(team_floor) >= limit || !self.is_allowed(lane, time) {
            return None;
        }
        let (rooms, pair) = self.cheapest_pair(place, venue, time)?;
        value += rooms;
        if value.saturating_add(team_floor) >= limit || !self.can_take_all(place, venue, pair) {
            return None;
        }
        let team = self.team(place, venue, limit - value)?;
        value += team.cost;
        let seats = venue.roles.iter().zip(&team.members);
        let cost = place.base + seats.map(|(role, index)| role[*index as usize].price).sum::<Cost>();
        let choice = Choice { place: index, pair: pair as u32, team: team.members, cost };
        self.with_cuts((value, choice), limit)
    }

    /// Whether nothing is decided against the use of a resource.
    fn is_allowed(&self, resource: Resource, time: Interval) -> bool {
        !self.rules.leaves.iter().any(|claim| claim.is_met_by(resource, time))
    }

    fn cheapest_pair(&self, place: Place, venue: &Venue, time: Interval) -> Option<(i64, usize)> {
        let wanted =
            |room: Resource| self.rules.takes.iter().filter(|claim| claim.is_met_by(room, time)).count();
        let pairs = venue.pairs.iter().enumerate().filter(|(_, pair)| {
            self.model.has_pair(place, pair) && pair.rooms.iter().all(|room| self.is_allowed(*room, time))
        });
        let priced = pairs.map(|(index, pair)| {
            let price = pair.rooms.iter().map(|room| self.prices.over(*room, time)).sum::<i64>();
            let met = pair.rooms.iter().map(|room| wanted(*room)).sum::<usize>();
            (Reverse(met), price, index)
        });
        priced.min().map(|(_, price, index)| (price, index))
    }

    /// Whether the decisions for house and rooms are met, and those for people could be.
    fn can_take_all(&self, place: Place, venue: &Venue, pair: usize) -> bool {
        let time = self.model.in_house(self.task, place);
        self.rules.takes.iter().all(|claim| {
            let is_person = claim.resource < self.model.people;
            let house = self.model.first_lane + venue.house;
            is_person
                || claim.is_met_by(house, time)
                || venue.pairs[pair].rooms.iter().any(|room| claim.is_met_by(*room, time))
        })
    }

    fn team(&self, place: Place, venue: &Venue, limit: i64) -> Option<Team> {
        self.team_with(place, venue, limit, &mut vec![None; venue.roles.len()], &self.called())
    }

    /// The people who must be in the team.
    fn called(&self) -> Vec<Resource> {
        let takes = self.rules.takes.iter().map(|claim| claim.resource);
        let mut called: Vec<Resource> = takes.filter(|resource| *resource < self.model.people).collect();
        called.sort_unstable();
        called.dedup();
        called
    }

    /// The cheapest team in which some roles are given and those called have one.
    fn team_with(
        &self,
        place: Place,
        venue: &Venue,
        limit: i64,
        given: &mut Vec<Option<u32>>,
        called: &[Resource],
    ) -> Option<Team> {
        let Some((person, others)) = called.split_first() else {
            return teams::cheapest(&venue.roles, (limit, self.fineness), |role, candidate| {
                let is_given = given[role].is_none_or(|person| person == candidate.person)
                    && given
                        .iter()
                        .enumerate()
                        .all(|(other, one)| other == role || *one != Some(candidate.person));
                is_given.then(|| self.priced(place, candidate)).flatten()
            });
        };
        let mut best: Option<Team> = None;
        for role in 0..venue.roles.len() {
            if given[role].is_none() && venue.roles[role].iter().any(|one| one.person as usize == *person) {
                given[role] = Some(*person as u32);
                let limit = best.as_ref().map_or(limit, |team| team.cost);
                best = self.team_with(place, venue, limit, given, others).or(best);
                given[role] = None;
            }
        }
        best
    }

    /// What a candidate costs at a place; nothing is told of one who cannot or must not come.
    fn priced(&self, place: Place, candidate: &Candidate) -> Option<i64> {
        let person = candidate.person as usize;
        if !self.model.presence.holds(candidate.free, place.start as usize) {
            return None;
        }
        let time = self.model.around(self.task, place, candidate.travel);
        let is_met = self.rules.are_empty()
            || (self.is_allowed(person, time)
                && self
                    .rules
                    .takes
                    .iter()
                    .all(|claim| claim.resource != person || claim.is_met_by(person, time)));
        is_met.then(|| candidate.price * self.fineness + self.prices.over(person, time))
    }
}
