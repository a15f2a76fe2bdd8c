//! A plan made of what everybody wishes for under the prices.
//!
//! Wishes that are in nobody's way are granted; whoever comes too late takes the place that leaves most to
//! the others. Under good prices this comes close to the best plan, and often upon it.

use super::insertion::{self, Guide};
use super::model::Model;
use super::prices::Prices;
use super::pricing::{Priced, Wish};
use super::schedule::Schedule;
use std::cmp::Reverse;

/// A plan in which some interviews have what they wish for, as far as that is possible, and all others
/// what they have in `plan`.
pub(super) fn repaired(
    model: &Model,
    prices: &Prices,
    plan: &Schedule,
    (tasks, wishes): (&[usize], &[Priced]),
) -> Schedule {
    let mut plan = plan.clone();
    tasks.iter().for_each(|task| plan.remove(model, *task));
    let mut order: Vec<(&usize, &Priced)> = tasks.iter().zip(wishes).collect();
    order.sort_by_key(|(task, priced)| (Reverse(priced.value), **task));
    let mut waiting = Vec::new();
    for (task, priced) in order {
        match &priced.wish {
            Wish::Place(choice) if plan.admits(model, *task, choice) => {
                plan.put(model, *task, choice.clone());
            }
            Wish::Place(_) | Wish::Out | Wish::Rest => waiting.push(*task),
        }
    }
    let guide = if prices.points.count() == 0 { Guide::Cost } else { Guide::Prices(prices) };
    for task in waiting {
        if let Some(choice) = insertion::cheapest(model, &plan, task, guide, |_| false) {
            plan.put(model, task, choice);
        }
    }
    plan
}
