//! How much of each resource is wanted when, and where that is more than there is.
//!
//! What wants a resource may be a whole choice or a share of one in a mixture. Where more is wanted than there
//! is, one point stands for all minutes between one change and the next.

use super::model::{Model, Resource, Use};
use super::points::Points;
use crate::problem::{Interval, Minute};
use std::collections::BTreeMap;

/// More than this above what there is, is too much.
const TOO_MUCH: f64 = 2e-3;

/// Times at which resources are wanted.
#[derive(Debug, Default)]
pub(super) struct Usage {
    wanted: BTreeMap<Resource, Vec<(Interval, f64)>>,
}

/// A resource at a point at which more is wanted than there is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Overfull {
    pub(super) resource: Resource,
    pub(super) point: usize,
    too_much: f64,
}

impl Usage {
    /// Adds what somebody takes, or a share of it.
    pub(super) fn add(&mut self, uses: impl IntoIterator<Item = Use>, share: f64) {
        for Use { resource, time } in uses {
            self.wanted.entry(resource).or_default().push((time, share));
        }
    }

    /// How much is wanted of a resource at a minute.
    pub(super) fn at(&self, resource: Resource, minute: Minute) -> f64 {
        let wanted = self.wanted.get(&resource).into_iter().flatten();
        wanted.filter(|(time, _)| time.start <= minute && minute < time.end).map(|(_, share)| share).sum()
    }

    /// Everything that is overfull.
    pub(super) fn overfull(&self, model: &Model, points: &Points) -> Vec<Overfull> {
        let resources = self.wanted.keys();
        resources.flat_map(|resource| self.overfull_of(model, points, *resource)).collect()
    }

    /// For each resource the point that is most overfull, if any is.
    pub(super) fn most_overfull(&self, model: &Model, points: &Points) -> Vec<Overfull> {
        let most = |resource: &Resource| {
            let all = self.overfull_of(model, points, *resource);
            all.into_iter().max_by(|one, two| one.too_much.total_cmp(&two.too_much))
        };
        self.wanted.keys().filter_map(most).collect()
    }

    /// That of one resource.
    fn overfull_of(&self, model: &Model, points: &Points, resource: Resource) -> Vec<Overfull> {
        let wanted = &self.wanted[&resource];
        let visits = resource.checked_sub(model.first_lane).map(|house| &model.lanes[house].occupied);
        if wanted.len() < 2 && visits.is_none() {
            return Vec::new();
        }
        let times = wanted.iter().map(|(time, _)| time).chain(visits.into_iter().flatten());
        let mut turns: Vec<Minute> = times.flat_map(|time| [time.start, time.end]).collect();
        turns.sort_unstable();
        turns.dedup();
        let windows = turns.windows(2).map(|pair| Interval { start: pair[0], end: pair[1] });
        let overfull = windows.filter_map(|window| {
            let capacity = f64::from(model.capacity(resource, window.start));
            let too_much = self.at(resource, window.start) - capacity;
            let inside = points.inside(window);
            let point = usize::midpoint(inside.start, inside.end);
            (too_much > TOO_MUCH && !inside.is_empty()).then_some(Overfull { resource, point, too_much })
        });
        overfull.collect()
    }
}
