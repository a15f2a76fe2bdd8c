//! What it costs to use each resource at each point: the Lagrangean prices.
//!
//! Only resources that somebody contended for have a row; the price of a time is the difference of two sums.
//! Prices are integers, in fractions of the unit of cost, so that a bound made of them is proven and not
//! merely near.

use super::model::{Model, Resource};
use super::points::Points;
use crate::problem::Interval;

/// Fractions of one unit of cost.
pub(super) const FINENESS: i64 = 1 << 10;

/// The prices of all resources.
#[derive(Debug)]
pub(super) struct Prices {
    pub(super) points: Points,
    row_of: Vec<u32>,
    /// By row, the price of all points before each point.
    sums: Vec<Vec<i64>>,
    /// The row, the point and the capacity of everything that ever had a price.
    active: Vec<(u32, u32, u32)>,
    is_active: Vec<Vec<bool>>,
    resources: Vec<Resource>,
}

const NO_ROW: u32 = u32::MAX;

impl Prices {
    /// No prices yet.
    pub(super) fn none(points: Points, resources: usize) -> Self {
        Self {
            points,
            row_of: vec![NO_ROW; resources],
            sums: Vec::new(),
            active: Vec::new(),
            is_active: Vec::new(),
            resources: Vec::new(),
        }
    }

    /// The price of using a resource for a time.
    pub(super) fn over(&self, resource: Resource, time: Interval) -> i64 {
        let row = self.row_of[resource];
        if row == NO_ROW {
            return 0;
        }
        let (sums, inside) = (&self.sums[row as usize], self.points.inside(time));
        sums[inside.end] - sums[inside.start]
    }

    /// Lets a point of a resource have a price from now on.
    pub(super) fn activate(&mut self, model: &Model, resource: Resource, point: usize) {
        if self.row_of[resource] == NO_ROW {
            self.row_of[resource] = self.sums.len() as u32;
            self.sums.push(vec![0; self.points.count() + 1]);
            self.is_active.push(vec![false; self.points.count()]);
            self.resources.push(resource);
        }
        let row = self.row_of[resource];
        if !std::mem::replace(&mut self.is_active[row as usize][point], true) {
            let capacity = model.capacity(resource, self.points.minute(point));
            self.active.push((row, point as u32, capacity));
        }
    }

    /// The resource, point and capacity of everything that can have a price, in the order of [`Prices::set`].
    pub(super) fn active(&self) -> impl ExactSizeIterator<Item = (Resource, usize, u32)> + '_ {
        self.active.iter().map(|(row, point, room)| (self.resources[*row as usize], *point as usize, *room))
    }

    /// Sets all prices, in the order in which they became active; missing ones are 0.
    pub(super) fn set(&mut self, prices: &[i64]) {
        self.sums.iter_mut().for_each(|sums| sums.fill(0));
        for ((row, point, _), price) in self.active.iter().zip(prices) {
            self.sums[*row as usize][*point as usize + 1] = *price;
        }
        for sums in &mut self.sums {
            let mut sum = 0;
            for price in sums {
                sum += *price;
                *price = sum;
            }
        }
    }
}
