//! A mixture of choices, as a linear program leaves it.
//!
//! An interview may have a half of one choice and a half of another: no plan, but what prices alone cannot tell
//! from one. Where it takes more than there is, the program lacks a row.

use super::model::{Model, Use};
use super::points::Points;
use super::pricing::Wish;
use super::usage::{Overfull, Usage};

/// Less is nothing.
pub(super) const LEAST_SHARE: f64 = 1e-4;

/// A choice in a mixture.
#[derive(Debug)]
pub(super) struct Share<'a> {
    pub(super) task: usize,
    pub(super) wish: &'a Wish,
    pub(super) uses: &'a [Use],
    pub(super) share: f64,
}

/// For each resource the point that is most overfull, if any is.
pub(super) fn overfull(model: &Model, points: &Points, mixture: &[Share<'_>]) -> Vec<Overfull> {
    let mut usage = Usage::default();
    mixture.iter().for_each(|one| usage.add(one.uses.iter().copied(), one.share));
    usage.most_overfull(model, points)
}
