//! Finding and proving, hand in hand.
//!
//! Both work at the same time on a thread each and meet after every round, when each learns what the other
//! found. A round is counted in work done, not in time, so that a search that ends by itself always ends the
//! same way.

use super::Progress;
use super::model::Model;
use super::neighbourhood::{self, Neighbourhood};
use super::proof::Proof;
use super::schedule::Schedule;
use std::ops::Range;

/// What the proof does while the other search makes one trial, in its own measure.
const WORK_OF_A_TRIAL: u64 = 30_000;
/// Trials of the search for better plans in one round.
const TRIALS: Range<u64> = 20..2_000;
/// Where the chance of the search begins.
const SEED: u64 = 2026;

/// The best plan found from one that was begun, and the bound proven before `go_on` said no or nothing was
/// left to find.
pub(super) fn search(
    model: &Model,
    begun: Schedule,
    go_on: &mut dyn FnMut(Progress) -> bool,
) -> (Schedule, i128) {
    let cost = begun.cost() as u128;
    let mut may_continue = || go_on(Progress { objective: cost, bound: 0 });
    let mut near = Neighbourhood::of(neighbourhood::filled(model, begun, &mut may_continue), SEED);
    let mut proof = Proof::of(model);
    let mut trials = TRIALS.start;
    loop {
        let (cost, bound) = (near.best().cost(), proof.bound());
        let is_over = bound >= cost || proof.is_done();
        if is_over || !go_on(Progress { objective: cost as u128, bound: bound as u128 }) {
            return (near.best().clone(), bound.min(cost));
        }
        let best = near.best().clone();
        let begun = proof.work();
        let found = std::thread::scope(|threads| {
            let near = &mut near;
            threads.spawn(move || (0..trials).for_each(|_| near.step(model)));
            proof.step(model, &best)
        });
        // Both take about the same time if the next step is like this one.
        trials = ((proof.work() - begun) / WORK_OF_A_TRIAL).clamp(TRIALS.start, TRIALS.end);
        if let Some(found) = found {
            near.offer(found);
        }
        if let Some(prices) = proof.lesson() {
            near.heed(prices);
        }
    }
}
