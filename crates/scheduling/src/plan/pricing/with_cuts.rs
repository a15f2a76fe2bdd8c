//! The cheapest choice at one place when cuts have a price.
//!
//! Mostly the choice that is the cheapest without them has two things of none, and stands. Only otherwise all
//! rooms and people that could come are asked together.

use super::super::bundle::{self, Bundle, Due, Way};
use super::super::cuts::{self, Cut};
use super::super::model::{Choice, Cost, Pair, Place, Venue};
use super::Pricing;
use crate::problem::Interval;

impl<'a> Pricing<'a> {
    /// The cheapest choice at the place of another that is the cheapest as long as cuts have no price.
    pub(super) fn with_cuts(&self, (value, choice): (i64, Choice), limit: i64) -> Option<(i64, Choice)> {
        let uses = cuts::uses(self.model, self.task, &choice);
        if !self.prices.cuts().iter().any(|(cut, _)| cut.counts(self.number, &uses)) {
            return Some((value, choice));
        }
        let place = self.task.places[choice.place as usize];
        let venue = &self.task.venues[place.venue as usize];
        let time = self.model.in_house(self.task, place);
        let lane = self.model.first_lane + venue.house;
        let due = |(cut, price): &'a (Cut, i64)| Due {
            price: *price,
            claims: &cut.claims,
            had: cut.had_by(self.number) + cut.claims.iter().filter(|claim| claim.is_in(lane, time)).count(),
        };
        let dues: Vec<Due<'_>> = self.prices.cuts().iter().map(due).collect();
        let alone = place.base * self.fineness + self.prices.over(lane, time);
        let ways = [self.pairs(place, venue, time)].into_iter().chain(self.seats(place, venue)).collect();
        let called: Vec<u32> = self.called().into_iter().map(|person| person as u32).collect();
        match bundle::cheapest(ways, &dues, &called, limit - alone) {
            Bundle::Cheapest(cost, members) => {
                let team = members[1..].to_vec();
                let seats = venue.roles.iter().zip(&team);
                let own = place.base + seats.map(|(role, index)| role[*index as usize].price).sum::<Cost>();
                Some((alone + cost, Choice { place: choice.place, pair: members[0], team, cost: own }))
            }
            Bundle::TooDear => None,
            // Nothing is cheaper than this, although this is dearer.
            Bundle::GivenUp => Some((value, choice)),
        }
    }

    /// The pairs of rooms that a choice at a place could take.
    fn pairs(&self, place: Place, venue: &Venue, time: Interval) -> Vec<Way> {
        let pairs = venue.pairs.iter().enumerate().filter(|(index, pair)| {
            self.model.has_pair(place, pair)
                && pair.rooms.iter().all(|room| self.is_allowed(*room, time))
                && self.can_take_all(place, venue, *index)
        });
        let way = |(index, pair): (usize, &Pair)| Way {
            cost: pair.rooms.iter().map(|room| self.prices.over(*room, time)).sum(),
            member: index as u32,
            person: None,
            takes: pair.rooms.iter().map(|room| (*room, time)).collect(),
        };
        pairs.map(way).collect()
    }

    /// For each role those who could fill it at a place.
    fn seats(&self, place: Place, venue: &Venue) -> impl Iterator<Item = Vec<Way>> {
        venue.roles.iter().map(move |role| {
            let ways = role.iter().enumerate().filter_map(|(index, candidate)| {
                let time = self.model.around(self.task, place, candidate.travel);
                Some(Way {
                    cost: self.priced(place, candidate)?,
                    member: index as u32,
                    person: Some(candidate.person),
                    takes: vec![(candidate.person as usize, time)],
                })
            });
            ways.collect()
        })
    }
}
