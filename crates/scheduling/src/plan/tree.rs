//! The proof for one part: branch and bound with Lagrangean bounds.
//!
//! Each node goes on from its parent's prices, so that a few evaluations tell whether anything below it can
//! be better than the best plan. If so it is divided by one decision. The node with the lowest bound comes
//! next, so that the bound of the part rises as fast as it can.

use super::ascent::{Ascent, Board, Dual, Market, Part};
use super::branching::{self, Question, Tally};
use super::model::{Choice, Model};
use super::pricing::{Priced, Pricing, Wish};
use super::rules::{Decided, Rules};
use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// Evaluations of the prices at the first node and at the others.
const ROUNDS_AT_ROOT: u64 = 400;
const ROUNDS_BELOW: u64 = 40;

/// A set of plans: those that keep what was decided.
struct Node {
    dual: Dual,
    decided: Decided,
    depth: u32,
}

/// The proof of one part, which can be continued.
pub(super) struct Tree {
    tasks: Vec<usize>,
    /// By task, the places still in question.
    places: Vec<Vec<u32>>,
    open: BinaryHeap<Reverse<Node>>,
    at_work: Option<Work>,
    /// Below this nothing can be, in fractions.
    bound: i128,
    /// The least that a plan could cost of which nothing more can be said.
    unproven: i128,
}

/// A node whose prices are still being settled.
struct Work {
    node: Node,
    ascent: Ascent,
    tally: Tally,
}

impl Tree {
    /// Begins with the prices found for everybody.
    pub(super) fn of(model: &Model, tasks: Vec<usize>, places: Vec<Vec<u32>>, prices: Vec<i64>) -> Self {
        let dual = Dual { bound: 0, prices };
        let root = Node { dual, decided: Decided::nothing(model), depth: 0 };
        Self {
            tasks,
            places,
            open: BinaryHeap::from([Reverse(root)]),
            at_work: None,
            bound: 0,
            unproven: i128::MAX,
        }
    }

    /// The interviews it is about.
    pub(super) fn tasks(&self) -> &[usize] {
        &self.tasks
    }

    /// A proven lower bound of the part, in fractions; all that is left may be no better than `best`.
    pub(super) fn bound(&self, best: i128) -> i128 {
        let working = self.at_work.as_ref().map(|work| work.node.dual.bound);
        let open = self.open.peek().map(|node| node.0.dual.bound);
        working.into_iter().chain(open).min().unwrap_or(best).max(self.bound).min(best).min(self.unproven)
    }

    /// Whether nothing is left to look at.
    pub(super) fn is_done(&self) -> bool {
        self.open.is_empty() && self.at_work.is_none()
    }

    /// Evaluates prices once; tells of a plan of the part that can be carried out, if it met one.
    ///
    /// `best` is what the best known plan of the part costs.
    pub(super) fn step(
        &mut self,
        model: &Model,
        board: &mut Board,
        best: i128,
    ) -> Option<Vec<(usize, Choice)>> {
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
                let ascent = Ascent::from(&node.dual.prices, if node.depth == 0 { 0.5 } else { 0.3 });
                Work { node, ascent, tally: Tally::default() }
            }
        };
        let part = Part { tasks: &self.tasks, places: &self.places, rules: &work.node.decided.0 };
        let market = work.ascent.step(model, board, &part, best);
        work.tally.add(&market.wishes);
        if work.ascent.best.bound > work.node.dual.bound {
            work.node.dual = work.ascent.best.clone();
        }
        let found = self.carried_out(model, &market);
        let most = if work.node.depth == 0 { ROUNDS_AT_ROOT } else { ROUNDS_BELOW };
        if work.node.dual.bound > beaten {
            return found;
        }
        if work.ascent.rounds < most && !work.ascent.is_done() && board.prices.points.count() > 0 {
            self.at_work = Some(work);
            return found;
        }
        if work.node.depth == 0 {
            self.filter(model, board, &work.node.dual, best);
        }
        found.or_else(|| self.divide(model, board, work, beaten))
    }

    /// The wishes as a plan, if all can be met.
    fn carried_out(&self, model: &Model, market: &Market) -> Option<Vec<(usize, Choice)>> {
        (market.overused == 0).then_some(())?;
        feasible(model, &self.tasks, &market.wishes)
    }

    /// Divides a node in two, or closes it if without prices everybody can have the cheapest.
    fn divide(
        &mut self,
        model: &Model,
        board: &mut Board,
        work: Work,
        beaten: i128,
    ) -> Option<Vec<(usize, Choice)>> {
        let Work { node, tally, .. } = work;
        let question = match tally.question(model, &self.tasks) {
            Some(question) => question,
            None => {
                board.prices.set(&[]);
                let wish = |task: &usize| {
                    let pricing = Pricing::of(model, &board.prices, *task, &node.decided.0[*task]);
                    pricing.cheapest(&self.places[*task], None)
                };
                let wishes: Vec<Priced> = self.tasks.iter().map(wish).collect();
                let alone: i128 = wishes.iter().map(|priced| i128::from(priced.value)).sum();
                if alone > beaten {
                    return None;
                }
                match branching::clash(model, &self.tasks, &wishes) {
                    Some((spot, takers)) => {
                        // Not all of them are decided to take it, or the others would have left it.
                        let open = takers.iter().find(|task| !node.decided.0[**task].takes.contains(&spot));
                        Question { task: *open?, spot }
                    }
                    None => {
                        if wishes.iter().any(|priced| priced.wish == Wish::Rest) {
                            // Nothing more can be said of what is not listed.
                            self.unproven = self.unproven.min(alone);
                        }
                        return feasible(model, &self.tasks, &wishes);
                    }
                }
            }
        };
        let Question { task, spot } = question;
        let Node { dual, decided, depth } = node;
        for decided in [decided.taking(model, task, spot), decided.leaving(task, spot)] {
            self.open.push(Reverse(Node { dual: dual.clone(), decided, depth: depth + 1 }));
        }
        None
    }

    /// Drops the places that no plan better than the best one uses.
    fn filter(&mut self, model: &Model, board: &mut Board, dual: &Dual, best: i128) {
        board.prices.set(&dual.prices);
        let fineness = board.fineness();
        let slack = (best - 1) * fineness - dual.bound;
        let nothing = Rules::default();
        for task in &self.tasks {
            let pricing = Pricing::of(model, &board.prices, *task, &nothing);
            let least = pricing.cheapest(&self.places[*task], None).value;
            let most = i64::try_from(i128::from(least) + slack + 1).unwrap_or(i64::MAX);
            self.places[*task].retain(|index| pricing.at(*index, most).is_some());
        }
    }
}

/// The wishes as a plan, if all are for listed places and none is in another's way.
fn feasible(model: &Model, tasks: &[usize], wishes: &[Priced]) -> Option<Vec<(usize, Choice)>> {
    let is_listed = wishes.iter().all(|priced| priced.wish != Wish::Rest);
    if !is_listed || branching::clash(model, tasks, wishes).is_some() {
        return None;
    }
    let placed = tasks.iter().zip(wishes).filter_map(|(task, priced)| match &priced.wish {
        Wish::Place(choice) => Some((*task, choice.clone())),
        Wish::Out | Wish::Rest => None,
    });
    Some(placed.collect())
}

impl Node {
    fn key(&self) -> (i128, Reverse<u32>) {
        (self.dual.bound, Reverse(self.depth))
    }
}

impl PartialEq for Node {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Node {}

impl PartialOrd for Node {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Node {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}
