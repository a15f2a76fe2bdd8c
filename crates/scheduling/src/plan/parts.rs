//! Interviews that can be planned without regard to one another.
//!
//! Two belong together when something that one could take overlaps something that the other could take, or
//! when a third belongs to both. With only the places that are still in question, houses that lie far apart
//! fall apart here, and each part is proven on its own.

use super::model::{Model, Task};
use super::points::Points;
use crate::problem::Interval;
use std::rc::Rc;

/// So many points are looked at as one: whatever is that near belongs together too.
const TOGETHER: usize = 8;

/// The parts, each a sorted list of interviews; `places` are those still in question.
pub(super) fn parts(model: &Model, points: &Points, places: &[Rc<[u32]>]) -> Vec<Vec<usize>> {
    let count = model.tasks.len();
    if points.count() == 0 {
        return vec![(0..count).collect()];
    }
    let mut roots = Roots((0..count).collect());
    // By resource and points, somebody who could take it.
    let mut takers: Vec<Vec<u32>> = vec![Vec::new(); model.first_lane + model.lanes.len()];
    for (number, task) in model.tasks.iter().enumerate() {
        for index in &*places[number] {
            for_each_use(model, task, *index, |resource, time| {
                let takers = &mut takers[resource];
                takers.resize(points.count() / TOGETHER + 1, u32::MAX);
                let around = points.around(time);
                for taker in &mut takers[around.start / TOGETHER..around.end.div_ceil(TOGETHER)] {
                    if *taker == u32::MAX {
                        *taker = number as u32;
                    } else {
                        roots.join(*taker as usize, number);
                    }
                }
            });
        }
    }
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); count];
    for task in 0..count {
        parts[roots.of(task)].push(task);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Everything that some choice at a place could take.
fn for_each_use(model: &Model, task: &Task, index: u32, mut tell: impl FnMut(usize, Interval)) {
    let place = task.places[index as usize];
    let venue = &task.venues[place.venue as usize];
    let time = model.in_house(task, place);
    tell(model.first_lane + venue.house, time);
    for pair in venue.pairs.iter().filter(|pair| model.has_pair(place, pair)) {
        pair.rooms.iter().for_each(|room| tell(*room, time));
    }
    for candidate in venue.roles.iter().flatten() {
        if model.presence.holds(candidate.free, place.start as usize) {
            tell(candidate.person as usize, model.around(task, place, candidate.travel));
        }
    }
}

/// Sets of numbers that are joined, each known by one of them.
struct Roots(Vec<usize>);

impl Roots {
    fn of(&mut self, mut number: usize) -> usize {
        while self.0[number] != number {
            self.0[number] = self.0[self.0[number]];
            number = self.0[number];
        }
        number
    }

    fn join(&mut self, one: usize, two: usize) {
        let (one, two) = (self.of(one), self.of(two));
        self.0[one.max(two)] = one.min(two);
    }
}
