//! What one branch of the proof has decided.
//!
//! Decisions about the start and the house of an interview shorten its list of places. What remains to be
//! told here is whether it takes a person or a room: ever, or at a minute. If all who can take a resource at
//! a minute are known, the others leave it.

use super::model::{Model, Resource};
use super::times::{FAR_AHEAD, LONG_AGO};
use crate::problem::{Interval, Minute};

/// A resource and a time at some minute of which it is taken or left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Claim {
    pub(super) resource: Resource,
    time: Interval,
}

impl Claim {
    /// At this minute.
    pub(super) const fn at(resource: Resource, minute: Minute) -> Self {
        Self { resource, time: Interval { start: minute, end: minute + 1 } }
    }

    /// At any time.
    pub(super) const fn ever(resource: Resource) -> Self {
        Self { resource, time: Interval { start: LONG_AGO, end: FAR_AHEAD } }
    }

    /// Whether the use of a resource for some time is what is claimed.
    pub(super) fn is_met_by(&self, resource: Resource, time: Interval) -> bool {
        resource == self.resource && time.start < self.time.end && self.time.start < time.end
    }
}

/// What is decided about one interview.
#[derive(Debug, Clone, Default)]
pub(super) struct Rules {
    /// Whether it must not be left out.
    pub(super) is_in: bool,
    pub(super) takes: Vec<Claim>,
    pub(super) leaves: Vec<Claim>,
}

impl Rules {
    /// Whether nothing is decided about people and rooms.
    pub(super) const fn are_empty(&self) -> bool {
        let Self { is_in: _, takes, leaves } = self;
        takes.is_empty() && leaves.is_empty()
    }
}

/// The interview leaves to others what is claimed.
pub(super) fn leaving(mut rules: Vec<Rules>, task: usize, claim: Claim) -> Vec<Rules> {
    rules[task].leaves.push(claim);
    rules
}

/// The interview takes what is claimed; when that is a minute and nobody else can, all others leave it.
pub(super) fn taking(mut rules: Vec<Rules>, model: &Model, task: usize, claim: Claim) -> Vec<Rules> {
    rules[task].takes.push(claim);
    let takers = rules.iter().filter(|rules| rules.takes.contains(&claim)).count();
    let is_minute = claim == Claim::at(claim.resource, claim.time.start);
    if is_minute && takers >= model.capacity(claim.resource, claim.time.start) as usize {
        for rules in rules.iter_mut().filter(|rules| !rules.takes.contains(&claim)) {
            if !rules.leaves.contains(&claim) {
                rules.leaves.push(claim);
            }
        }
    }
    rules
}
