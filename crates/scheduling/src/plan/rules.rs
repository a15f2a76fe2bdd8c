//! What one branch of the proof has decided.
//!
//! The only kind of decision: whether an interview takes a resource at a minute or not. If it does, and
//! nobody else can, the others do not.

use super::model::{Model, Resource};
use crate::problem::Minute;

/// A resource at a minute.
pub(super) type Spot = (Resource, Minute);

/// What is decided about one interview.
#[derive(Debug, Clone, Default)]
pub(super) struct Rules {
    pub(super) takes: Vec<Spot>,
    pub(super) leaves: Vec<Spot>,
}

impl Rules {
    /// Whether nothing is decided.
    pub(super) const fn are_empty(&self) -> bool {
        self.takes.is_empty() && self.leaves.is_empty()
    }
}

/// What is decided about all interviews.
#[derive(Debug, Clone)]
pub(super) struct Decided(pub(super) Vec<Rules>);

impl Decided {
    /// Nothing yet.
    pub(super) fn nothing(model: &Model) -> Self {
        Self(vec![Rules::default(); model.tasks.len()])
    }

    /// The interview leaves the spot to others.
    pub(super) fn leaving(&self, task: usize, spot: Spot) -> Self {
        let mut decided = self.clone();
        decided.0[task].leaves.push(spot);
        decided
    }

    /// The interview takes the spot; when it is full, all others leave it.
    pub(super) fn taking(&self, model: &Model, task: usize, spot: Spot) -> Self {
        let mut decided = self.clone();
        decided.0[task].takes.push(spot);
        let takers = decided.0.iter().filter(|rules| rules.takes.contains(&spot)).count();
        if takers >= model.capacity(spot.0, spot.1) as usize {
            for rules in decided.0.iter_mut().filter(|rules| !rules.takes.contains(&spot)) {
                if !rules.leaves.contains(&spot) {
                    rules.leaves.push(spot);
                }
            }
        }
        decided
    }
}
