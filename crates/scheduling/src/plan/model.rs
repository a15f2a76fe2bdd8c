//! The problem in the form in which it is searched: every interview with the places it can have.
//!
//! A *venue* is a house as one interview sees it, with the people who could come and what each would cost
//! there; a *place* is a venue and a start that keep every rule as long as nobody else is planned. What is
//! no better than leaving the interview out is no place. *Resources* are the people, then the rooms, then
//! the houses, numbered through: whatever two interviews can get into each other's way with.

use super::presence::{Presence, SetId};
use crate::problem::{Interval, Minute};

/// A cost of one interview; those that matter stay below 2⁶².
pub(super) type Cost = i64;

/// The number of a person, a room or a house.
pub(super) type Resource = usize;

/// Everything that is known before the search.
#[derive(Debug, Default)]
pub(super) struct Model {
    pub(super) tasks: Vec<Task>,
    pub(super) lanes: Vec<Lane>,
    /// The number of people, which is that of the first room.
    pub(super) people: usize,
    /// The number of the first house.
    pub(super) first_lane: usize,
    pub(super) presence: Presence,
    /// Minutes between candidate starts.
    pub(super) step: i64,
}

/// One interview.
#[derive(Debug, Default)]
pub(super) struct Task {
    pub(super) duration: i64,
    /// What it costs to leave it out.
    pub(super) unplaced: Cost,
    pub(super) venues: Vec<Venue>,
    /// Where it can be, from the least floor on.
    pub(super) places: Vec<Place>,
    /// No place that is not listed costs less; `unplaced` when all are.
    pub(super) rest: Cost,
}

/// A start in a venue.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// No team makes it cheaper than this.
    pub(super) floor: Cost,
    /// What it costs without the team.
    pub(super) base: Cost,
    /// Index among all starts.
    pub(super) start: u32,
    /// Index among the venues of the interview.
    pub(super) venue: u32,
}

/// A house as one interview sees it.
#[derive(Debug)]
pub(super) struct Venue {
    /// Index among the houses.
    pub(super) house: usize,
    /// For each role who could fill it, the cheapest first.
    pub(super) roles: Vec<Vec<Candidate>>,
    pub(super) pairs: Vec<Pair>,
}

/// Somebody who could fill a role in a venue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate {
    pub(super) person: u32,
    /// Starts at which they are free.
    pub(super) free: SetId,
    /// Minutes on both sides of the interview.
    pub(super) travel: i64,
    pub(super) price: Cost,
}

/// An interview room and an observation room that serves it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pair {
    pub(super) rooms: [Resource; 2],
    /// Starts at which each is free.
    pub(super) free: [SetId; 2],
}

/// The common door of a house, through which only so many children go at a time.
#[derive(Debug, Default)]
pub(super) struct Lane {
    pub(super) gap: i64,
    pub(super) children_at_once: u32,
    pub(super) occupied: Vec<Interval>,
}

/// Where an interview is planned, and with whom.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Choice {
    /// Index among the places of the interview.
    pub(super) place: u32,
    /// Index among the pairs of the venue.
    pub(super) pair: u32,
    /// For each role the index among its candidates.
    pub(super) team: Vec<u32>,
    pub(super) cost: Cost,
}

/// A time at which a resource is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Use {
    pub(super) resource: Resource,
    pub(super) time: Interval,
}

impl Model {
    /// When the interview would begin at a place.
    pub(super) fn minute(&self, place: Place) -> Minute {
        self.presence.minute(place.start as usize)
    }

    /// The time from a place's start to its end, with a margin on both sides.
    pub(super) fn around(&self, task: &Task, place: Place, margin: i64) -> Interval {
        let start = self.minute(place);
        Interval { start: start - margin, end: start + task.duration + margin }
    }

    /// The time for which the house and its rooms are taken.
    pub(super) fn in_house(&self, task: &Task, place: Place) -> Interval {
        self.around(task, place, self.lanes[task.venues[place.venue as usize].house].gap)
    }

    /// Whether both rooms of a pair are free at a place, as long as nobody else is planned.
    pub(super) fn has_pair(&self, place: Place, pair: &Pair) -> bool {
        pair.free.iter().all(|set| self.presence.holds(*set, place.start as usize))
    }

    /// Everything that a choice takes, and when.
    pub(super) fn uses<'m>(&'m self, task: &'m Task, choice: &'m Choice) -> impl Iterator<Item = Use> + 'm {
        let place = task.places[choice.place as usize];
        let venue = &task.venues[place.venue as usize];
        let time = self.in_house(task, place);
        let rooms = venue.pairs[choice.pair as usize].rooms;
        let house =
            [rooms[0], rooms[1], self.first_lane + venue.house].map(|resource| Use { resource, time });
        let seats = venue.roles.iter().zip(&choice.team);
        let people = seats.map(move |(role, index)| {
            let candidate = role[*index as usize];
            Use { resource: candidate.person as usize, time: self.around(task, place, candidate.travel) }
        });
        house.into_iter().chain(people)
    }

    /// How many may use a resource at a minute.
    pub(super) fn capacity(&self, resource: Resource, minute: Minute) -> u32 {
        let Some(lane) = resource.checked_sub(self.first_lane).map(|house| &self.lanes[house]) else {
            return 1;
        };
        let there = lane.occupied.iter().filter(|visit| visit.start <= minute && minute < visit.end).count();
        lane.children_at_once.saturating_sub(u32::try_from(there).unwrap_or(u32::MAX))
    }
}
