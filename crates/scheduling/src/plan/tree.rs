//! The proof for one part: branch and bound with Lagrangean bounds.
//!
//! Each node goes on from its parent's prices, so that a few evaluations tell whether anything below it can
//! be better than the best plan. If so it is divided by one decision. The node with the lowest bound comes
//! next, so that the bound of the part rises as fast as it can.

use super::ascent::{Ascent, Board, Dual, Part};
use super::branching::{self, Question, Tally};
use super::model::Model;
use super::node::{Lists, Node};
use super::pricing::{Priced, Pricing};
use super::rules::Rules;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Evaluations of the prices at the first node and at the others.
const ROUNDS_AT_ROOT: u64 = 400;
const ROUNDS_BELOW: u64 = 100;

/// Every so many evaluations it is tried to make a plan of what everybody wishes for.
const TRIED: u64 = 10;

/// The proof of one part, which can be continued.
pub(super) struct Tree {
    tasks: Vec<usize>,
    open: BinaryHeap<Reverse<Node>>,
    at_work: Option<Work>,
    /// Below this nothing can be, in fractions.
    bound: i128,
    /// The least that a plan of the nodes that were closed can cost.
    closed: i128,
}

/// A node whose prices are still being settled.
struct Work {
    node: Node,
    ascent: Ascent,
    tally: Tally,
}

impl Tree {
    /// Begins with the prices found for everybody.
    pub(super) fn of(model: &Model, tasks: Vec<usize>, places: Lists, prices: Vec<i64>) -> Self {
        let dual = Dual { bound: 0, prices };
        let root = Node {
            dual,
            places,
            rules: vec![Rules::default(); model.tasks.len()],
            slack: i128::MAX,
            depth: 0,
        };
        Self { tasks, open: BinaryHeap::from([Reverse(root)]), at_work: None, bound: 0, closed: i128::MAX }
    }

    /// The interviews it is about.
    pub(super) fn tasks(&self) -> &[usize] {
        &self.tasks
    }

    /// A proven lower bound of the part, in fractions; all that is left may be no better than `best`.
    pub(super) fn bound(&self, best: i128) -> i128 {
        let working = self.at_work.as_ref().map(|work| work.node.dual.bound);
        let open = self.open.peek().map(|node| node.0.dual.bound);
        working.into_iter().chain(open).min().unwrap_or(best).max(self.bound).min(best).min(self.closed)
    }

    /// Whether nothing is left to look at.
    pub(super) fn is_done(&self) -> bool {
        self.open.is_empty() && self.at_work.is_none()
    }

    /// Evaluates prices once; tells what everybody wishes for, if that is worth trying.
    ///
    /// `best` is what the best known plan of the part costs.
    pub(super) fn step(&mut self, model: &Model, board: &mut Board, best: i128) -> Option<Vec<Priced>> {
        let fineness = board.fineness();
        let beaten = (best - 1) * fineness;
        let mut work = match self.at_work.take() {
            Some(work) => work,
            None => {
                let Reverse(node) = self.open.pop()?;
                if node.dual.bound > beaten {
                    // The lowest bound of all that are left.
                    self.open.clear();
                    return None;
                }
                self.bound = self.bound.max(node.dual.bound);
                let ascent = Ascent::from(&node.dual.prices);
                Work { node, ascent, tally: Tally::default() }
            }
        };
        let part = Part { tasks: &self.tasks, places: &work.node.places, rules: &work.node.rules };
        let market = work.ascent.step(model, board, &part, best);
        work.tally.add(&market.wishes);
        if work.ascent.best.bound > work.node.dual.bound {
            work.node.dual = work.ascent.best.clone();
        }
        let rounds = work.ascent.rounds;
        let wishes = (market.overused == 0 || rounds % TRIED == 0).then_some(market.wishes);
        if work.node.dual.bound > beaten {
            return wishes;
        }
        let most = if work.node.depth == 0 { ROUNDS_AT_ROOT } else { ROUNDS_BELOW };
        if rounds < most && !work.ascent.is_done() && board.prices.points.count() > 0 {
            self.at_work = Some(work);
            return wishes;
        }
        work.node.shorten(model, board, &self.tasks, beaten);
        self.divide(model, board, work, beaten).or(wishes)
    }

    /// Divides a node in two, or closes it if without prices everybody can have the cheapest.
    fn divide(&mut self, model: &Model, board: &mut Board, work: Work, beaten: i128) -> Option<Vec<Priced>> {
        let Work { node, tally, .. } = work;
        let (task, question) = match tally.doubt(model, &self.tasks) {
            Some(doubt) => (doubt.task, doubt.question),
            None => {
                board.prices.set(&[]);
                let wish = |task: &usize| {
                    let pricing = Pricing::of(model, &board.prices, *task, &node.rules[*task]);
                    pricing.cheapest(&node.places[*task], None)
                };
                let wishes: Vec<Priced> = self.tasks.iter().map(wish).collect();
                let alone: i128 = wishes.iter().map(|priced| i128::from(priced.value)).sum();
                if alone > beaten {
                    return None;
                }
                match branching::clash(model, &self.tasks, &wishes) {
                    Some((claim, takers)) => {
                        // Not all of them are decided to take it, or the others would have left it.
                        let open = takers.iter().find(|task| !node.rules[**task].takes.contains(&claim));
                        (*open?, Question::Takes(claim))
                    }
                    None => {
                        // Nothing is better here; of what is not listed nothing more can be said.
                        self.closed = self.closed.min(alone);
                        return Some(wishes);
                    }
                }
            }
        };
        self.open.extend(node.divided(model, task, question).map(Reverse));
        None
    }
}
