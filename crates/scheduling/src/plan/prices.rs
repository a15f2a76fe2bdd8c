//! What it costs to use each resource at each minute: the Lagrangean prices.
//!
//! Only minutes that somebody contended for can have a price; the price of a time is the difference of two
//! sums. Prices are integers, in fractions of the unit of cost, so that a bound made of them is proven and
//! not merely near.

use super::cuts::Cut;
use super::model::{Model, Resource};
use super::points::Points;
use crate::problem::{Interval, Minute};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// Fractions of one unit of cost.
const FINENESS: i64 = 1 << 10;

/// The prices of all resources.
#[derive(Debug, Clone)]
pub(super) struct Prices {
    pub(super) points: Arc<Points>,
    /// By resource, where its part of `sums` is.
    rows: Vec<Range<u32>>,
    /// Resource by resource, the minutes that have a price in order, and the sum of the prices up to each.
    sums: Vec<(Minute, i64)>,
    /// Everything that ever had a price, in the order of [`Prices::set`].
    active: Vec<Active>,
    /// Where in `active` each resource and point is.
    index_of: HashMap<(Resource, usize), usize>,
    /// The indices of `active` in the order of resources and points.
    order: Vec<usize>,
    /// Cuts with a price.
    cuts: Vec<(Cut, i64)>,
}

/// A point of a resource that can have a price.
#[derive(Debug, Clone, Copy)]
pub(super) struct Active {
    pub(super) resource: Resource,
    pub(super) point: usize,
    /// How many can have it.
    pub(super) capacity: u32,
}

impl Prices {
    /// No prices yet.
    pub(super) fn none(points: Points, resources: usize) -> Self {
        Self {
            points: Arc::new(points),
            rows: vec![0..0; resources],
            sums: Vec::new(),
            active: Vec::new(),
            index_of: HashMap::new(),
            order: Vec::new(),
            cuts: Vec::new(),
        }
    }

    /// Fractions of one unit of cost in which all is reckoned under these prices. Where nothing can have a
    /// price there are none: costs are then so large that fractions of them would not fit.
    pub(super) fn fineness(&self) -> i64 {
        if self.points.count() == 0 { 1 } else { FINENESS }
    }

    /// The price of using a resource for a time.
    pub(super) fn over(&self, resource: Resource, time: Interval) -> i64 {
        let Range { start, end } = self.rows[resource];
        let row = &self.sums[start as usize..end as usize];
        let before = |minute: Minute| {
            let place = row.partition_point(|(other, _)| *other < minute);
            place.checked_sub(1).map_or(0, |last| row[last].1)
        };
        if start == end { 0 } else { before(time.end) - before(time.start) }
    }

    /// Lets a point of a resource have a price from now on; tells its index among all that can.
    pub(super) fn activate(&mut self, model: &Model, resource: Resource, point: usize) -> usize {
        *self.index_of.entry((resource, point)).or_insert_with(|| {
            let capacity = model.capacity(resource, self.points.minute(point));
            self.active.push(Active { resource, point, capacity });
            self.active.len() - 1
        })
    }

    /// Everything that can have a price, in the order of [`Prices::set`].
    pub(super) fn active(&self) -> &[Active] {
        &self.active
    }

    /// The cuts that have a price.
    pub(super) fn cuts(&self) -> &[(Cut, i64)] {
        &self.cuts
    }

    /// Puts a price on some cuts, and none on others, until prices are set again.
    pub(super) fn set_cuts(&mut self, cuts: Vec<(Cut, i64)>) {
        self.cuts = cuts;
    }

    /// Sets all prices, in the order in which they became active; missing ones are 0. Cuts lose theirs.
    pub(super) fn set(&mut self, prices: &[i64]) {
        if self.order.len() < self.active.len() {
            self.order = (0..self.active.len()).collect();
            self.order
                .sort_unstable_by_key(|index| (self.active[*index].resource, self.active[*index].point));
        }
        self.cuts.clear();
        self.sums.clear();
        self.rows.fill(0..0);
        for index in &self.order {
            let Active { resource, point, .. } = self.active[*index];
            let price = prices.get(*index).copied().unwrap_or(0);
            if price > 0 {
                let (row, next) = (&mut self.rows[resource], self.sums.len() as u32);
                let sum = match self.sums.last() {
                    Some((_, sum)) if row.start < row.end => *sum,
                    _ => 0,
                };
                *row = if row.start < row.end { row.start..next + 1 } else { next..next + 1 };
                self.sums.push((self.points.minute(point), sum + price));
            }
        }
    }
}
