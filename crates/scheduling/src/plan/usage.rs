//! How many want each resource at each point.
//!
//! One table for the whole search, emptied by what was touched; it remembers the order in which things were
//! first wanted, so that every run sees the same.

use super::model::{Choice, Model, Resource, Task, Use};
use super::points::Points;

/// The counts.
#[derive(Debug, Default)]
pub(super) struct Usage {
    /// By resource, once it was wanted, by point.
    counts: Vec<Vec<u32>>,
    touched: Vec<(Resource, usize)>,
}

impl Usage {
    /// Nobody wants anything.
    pub(super) fn clear(&mut self) {
        for (resource, point) in self.touched.drain(..) {
            self.counts[resource][point] = 0;
        }
    }

    /// Adds what a choice takes.
    pub(super) fn add(&mut self, model: &Model, points: &Points, task: &Task, choice: &Choice) {
        for Use { resource, time } in model.uses(task, choice) {
            if self.counts.len() <= resource {
                self.counts.resize(resource + 1, Vec::new());
            }
            let counts = &mut self.counts[resource];
            counts.resize(points.count(), 0);
            for point in points.inside(time) {
                if counts[point] == 0 {
                    self.touched.push((resource, point));
                }
                counts[point] += 1;
            }
        }
    }

    /// How many want a resource at a point.
    pub(super) fn count(&self, resource: Resource, point: usize) -> u32 {
        self.counts.get(resource).and_then(|counts| counts.get(point)).copied().unwrap_or(0)
    }

    /// Everything that somebody wants, with how many do.
    pub(super) fn wanted(&self) -> impl Iterator<Item = (Resource, usize, u32)> + '_ {
        self.touched.iter().map(|(resource, point)| (*resource, *point, self.counts[*resource][*point]))
    }
}
