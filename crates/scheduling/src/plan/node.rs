//! A node of the proof: a set of plans, the best bound known for it, and the places left in it.
//!
//! Every node hands on to its children only the places that a plan better than the best one could use, so
//! that they become quicker the closer the bound comes.

use super::ascent::{Board, Dual};
use super::branching::Question;
use super::model::{Model, Place, Use};
use super::pricing::{Pricing, Wish};
use super::rules::{self, Claim, Rules};
use std::cmp::{Ordering, Reverse};
use std::rc::Rc;

/// By task, the places still in question, in their order.
pub(super) type Lists = Vec<Rc<[u32]>>;

/// A set of plans: those that keep what was decided.
pub(super) struct Node {
    pub(super) dual: Dual,
    pub(super) places: Lists,
    /// By task, what was decided.
    pub(super) rules: Vec<Rules>,
    /// How far the bound was from the best plan when the lists were last made shorter, in fractions.
    pub(super) slack: i128,
    pub(super) depth: u32,
}

impl Node {
    /// Whether a choice, and what it takes, is in it.
    pub(super) fn admits(&self, task: usize, wish: &Wish, uses: &[Use]) -> bool {
        let rules = &self.rules[task];
        match wish {
            Wish::Out => rules.takes.is_empty() && !rules.is_in,
            Wish::Rest => true,
            Wish::Place(choice) => {
                let has = |claim: &Claim| uses.iter().any(|one| claim.is_met_by(one.resource, one.time));
                self.places[task].binary_search(&choice.place).is_ok()
                    && rules.takes.iter().all(has)
                    && !rules.leaves.iter().any(has)
            }
        }
    }

    /// Drops the places that no plan below `beaten` uses, if there is a chance of any; the prices that prove
    /// its bound must stand on the board.
    pub(super) fn shorten(&mut self, model: &Model, board: &Board, tasks: &[usize], beaten: i128) {
        let slack = beaten - self.dual.bound;
        if slack.saturating_mul(10) > self.slack.saturating_mul(9) {
            return;
        }
        self.slack = slack;
        for task in tasks {
            let pricing = Pricing::of(model, &board.prices, *task, &self.rules[*task]);
            self.places[*task] = pricing.worthwhile(&self.places[*task], slack).into();
        }
    }

    /// The two parts that a question makes of it.
    pub(super) fn divided(self, model: &Model, task: usize, question: Question) -> [Self; 2] {
        let this = &model.tasks[task];
        let with = |is_kept: &dyn Fn(Place) -> bool| {
            let kept =
                self.places[task].iter().copied().filter(|index| is_kept(this.places[*index as usize]));
            let mut places = self.places.clone();
            places[task] = kept.collect();
            (places, self.rules.clone())
        };
        let house = |place: Place| this.venues[place.venue as usize].house;
        let parts = match question {
            Question::AtAll => {
                let mut parts = [with(&|_| true), with(&|_| false)];
                parts[0].1[task].is_in = true;
                parts
            }
            Question::Before(minute) => {
                [with(&|place| model.minute(place) < minute), with(&|place| model.minute(place) >= minute)]
            }
            Question::In(wanted) => {
                [with(&|place| house(place) == wanted), with(&|place| house(place) != wanted)]
            }
            Question::Takes(claim) => {
                let rules = &self.rules;
                let all = || self.places.clone();
                [
                    (all(), rules::taking(rules.clone(), model, task, claim)),
                    (all(), rules::leaving(rules.clone(), task, claim)),
                ]
            }
        };
        let Self { dual, slack, depth, .. } = &self;
        parts.map(|(places, rules)| Self {
            dual: dual.clone(),
            places,
            rules,
            slack: *slack,
            depth: depth + 1,
        })
    }

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
