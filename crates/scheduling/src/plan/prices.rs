//! What it costs to use each resource at each point: the Lagrangean prices.
//!
//! Only resources that somebody contended for have a row; the price of a time is the difference of two sums.
//! Prices are integers, in fractions of the unit of cost, so that a bound made of them is proven and not
//! merely near.

use super::model::{Model, Resource};
use super::points::Points;
use crate::problem::Interval;
use std::sync::Arc;

/// Fractions of one unit of cost.
const FINENESS: i64 = 1 << 10;

/// The prices of all resources.
#[derive(Debug, Clone)]
pub(super) struct Prices {
    pub(super) points: Arc<Points>,
    /// By resource, where its row begins in `sums`; the first row is of those that have no price.
    row_at: Vec<usize>,
    /// Row by row, the price of all points before each point.
    sums: Vec<i64>,
    /// Row by row, whether a point ever had a price.
    is_active: Vec<bool>,
    /// Everything that ever had a price, in the order of [`Prices::set`].
    active: Vec<Active>,
}

/// A point of a resource that can have a price.
#[derive(Debug, Clone, Copy)]
pub(super) struct Active {
    pub(super) resource: Resource,
    pub(super) point: usize,
    /// How many can have it.
    pub(super) capacity: u32,
    /// Where the sum lies that begins with its price.
    sum: usize,
}

impl Prices {
    /// No prices yet.
    pub(super) fn none(points: Points, resources: usize) -> Self {
        let row = points.count() + 1;
        Self {
            points: Arc::new(points),
            row_at: vec![0; resources],
            sums: vec![0; row],
            is_active: vec![false; row],
            active: Vec::new(),
        }
    }

    /// Fractions of one unit of cost in which all is reckoned under these prices. Where nothing can have a
    /// price there are none: costs are then so large that fractions of them would not fit.
    pub(super) fn fineness(&self) -> i64 {
        if self.points.count() == 0 { 1 } else { FINENESS }
    }

    /// The price of using a resource for a time.
    pub(super) fn over(&self, resource: Resource, time: Interval) -> i64 {
        let (row, inside) = (self.row_at[resource], self.points.inside(time));
        self.sums[row + inside.end] - self.sums[row + inside.start]
    }

    /// Lets a point of a resource have a price from now on.
    pub(super) fn activate(&mut self, model: &Model, resource: Resource, point: usize) {
        let row = self.points.count() + 1;
        if self.row_at[resource] == 0 {
            self.row_at[resource] = self.sums.len();
            self.sums.resize(self.sums.len() + row, 0);
            self.is_active.resize(self.sums.len(), false);
        }
        let sum = self.row_at[resource] + point + 1;
        if !std::mem::replace(&mut self.is_active[sum], true) {
            let capacity = model.capacity(resource, self.points.minute(point));
            self.active.push(Active { resource, point, capacity, sum });
        }
    }

    /// Everything that can have a price, in the order of [`Prices::set`].
    pub(super) fn active(&self) -> &[Active] {
        &self.active
    }

    /// Sets all prices, in the order in which they became active; missing ones are 0.
    pub(super) fn set(&mut self, prices: &[i64]) {
        self.sums.fill(0);
        for (active, price) in self.active.iter().zip(prices) {
            self.sums[active.sum] = *price;
        }
        for row in self.sums.chunks_mut(self.points.count() + 1).skip(1) {
            let mut sum = 0;
            for price in row {
                sum += *price;
                *price = sum;
            }
        }
    }
}
