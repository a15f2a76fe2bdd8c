//! Houses, rooms and people as all interviews share them, under the numbers of the model.
//!
//! Free times are merged here once; nothing of a single interview is known.

use super::model::{Lane, Resource};
use super::times;
use crate::problem::{Draft, Interval, Person, Problem, RoomKind};
use std::collections::HashMap;

/// What all interviews share.
#[derive(Debug)]
pub(super) struct Premises<'p> {
    pub(super) draft: &'p Draft,
    pub(super) person_by_id: HashMap<&'p str, usize>,
    pub(super) house_by_id: HashMap<&'p str, usize>,
    /// When each person, then each room, is free.
    pub(super) free: Vec<Vec<Interval>>,
    /// The rooms in the order of their numbers, by id.
    pub(super) room_ids: Vec<&'p str>,
    /// The pairs of rooms of each house.
    pub(super) pairs: Vec<Vec<[Resource; 2]>>,
    /// When another child may be in each house.
    admits: Vec<Vec<Interval>>,
    /// The starts that a house has for a length, once asked.
    starts: HashMap<(usize, i64), Vec<Interval>>,
}

impl<'p> Premises<'p> {
    pub(super) fn of(problem: &'p Problem) -> Self {
        let draft = problem.draft();
        let mut premises = Self {
            draft,
            person_by_id: draft
                .people
                .iter()
                .enumerate()
                .map(|(index, one)| (one.id.as_str(), index))
                .collect(),
            house_by_id: draft
                .houses
                .iter()
                .enumerate()
                .map(|(index, one)| (one.id.as_str(), index))
                .collect(),
            free: draft.people.iter().map(|person| times::merged(person.free.clone())).collect(),
            room_ids: Vec::new(),
            pairs: Vec::new(),
            admits: Vec::new(),
            starts: HashMap::new(),
        };
        for house in &draft.houses {
            let first = premises.free.len();
            let number: HashMap<&str, Resource> = house
                .rooms
                .iter()
                .enumerate()
                .map(|(index, room)| (room.id.as_str(), first + index))
                .collect();
            premises.free.extend(house.rooms.iter().map(|room| times::merged(room.free.clone())));
            premises.room_ids.extend(house.rooms.iter().map(|room| room.id.as_str()));
            let pairs = house.rooms.iter().enumerate().flat_map(|(index, room)| match &room.kind {
                RoomKind::Interview => Vec::new(),
                RoomKind::Observation { serves } => {
                    let heard = serves.iter().filter_map(|id| number.get(id.as_str()));
                    heard.map(|heard| [*heard, first + index]).collect()
                }
            });
            let mut pairs: Vec<[Resource; 2]> = pairs.collect();
            pairs.sort_unstable();
            premises.pairs.push(pairs);
            premises.admits.push(times::below(house.children_at_once, &house.occupied));
        }
        premises
    }

    /// The houses as lanes.
    pub(super) fn lanes(&self) -> Vec<Lane> {
        let lane = |house: &crate::problem::House| Lane {
            gap: i64::from(house.gap_minutes),
            children_at_once: house.children_at_once,
            occupied: house.occupied.clone(),
        };
        self.draft.houses.iter().map(lane).collect()
    }

    /// The starts at which a house admits an interview of a length and has a pair of rooms for it.
    pub(super) fn starts_in(&mut self, house: usize, duration: i64) -> &[Interval] {
        let Self { draft, free, pairs, admits, starts, .. } = self;
        starts.entry((house, duration)).or_insert_with(|| {
            let gap = i64::from(draft.houses[house].gap_minutes);
            let fitting = |free: &[Interval]| times::fitting(free, gap, duration);
            let of_pair =
                |pair: &[Resource; 2]| times::both(&fitting(&free[pair[0]]), &fitting(&free[pair[1]]));
            let with_pair = times::merged(pairs[house].iter().flat_map(of_pair).collect());
            times::both(&fitting(&admits[house]), &with_pair)
        })
    }

    /// A person by id; every id was checked.
    pub(super) fn person(&self, id: &str) -> Option<(usize, &'p Person)> {
        let index = *self.person_by_id.get(id)?;
        Some((index, self.draft.people.get(index)?))
    }
}
