//! The proven bound of the whole plan: first prices for everybody, then each part on its own.
//!
//! Once the prices have settled, most places are so dear that no better plan uses them; with these gone, the
//! interviews fall into parts that have nothing to do with one another, and each becomes a tree.

use super::ascent::{Ascent, Board, Part};
use super::model::{Choice, Model};
use super::node::Lists;
use super::parts;
use super::prices::Prices;
use super::pricing::{Pricing, Wish};
use super::repair;
use super::rules::Rules;

use super::schedule::Schedule;
use super::tree::Tree;

#[cfg(test)]
mod tests;

/// Evaluations of the prices for everybody.
const ROUNDS: u64 = 200;

/// Every so many evaluations it is tried to make a plan of what everybody wishes for.
const TRIED: u64 = 8;
/// After so many evaluations the prices are worth heeding for the first time.
const FIRST_LESSON: u64 = 60;

/// A proof that can be continued.
pub(super) struct Proof {
    board: Board,
    stage: Stage,
    /// Everything that was found, in fractions.
    bound: i128,
    /// Prices that have settled, until somebody takes them.
    lesson: Option<Prices>,
    /// What was done so far, in numbers looked at.
    work: u64,
}

/// What it takes to ask one interview what it wishes for.
const WORK_OF_A_WISH: u64 = 40_000;

enum Stage {
    /// Prices for everybody are being settled.
    Prices(Ascent),
    /// Each part is proven on its own.
    Trees(Vec<Grown>),
}

/// A tree with the best known plan of its part.
struct Grown {
    tree: Tree,
    best: Vec<(usize, Choice)>,
    cost: i128,
}

impl Proof {
    /// Begins without prices.
    pub(super) fn of(model: &Model) -> Self {
        Self {
            board: Board::of(model),
            stage: Stage::Prices(Ascent::from(&[])),
            bound: 0,
            lesson: None,
            work: 0,
        }
    }

    /// The bound in units of cost, rounded up: a plan costs whole units.
    pub(super) fn bound(&self) -> i128 {
        let fineness = self.board.fineness();
        self.bound.div_euclid(fineness) + i128::from(self.bound.rem_euclid(fineness) > 0)
    }

    /// What was done so far, about a nanosecond each.
    pub(super) const fn work(&self) -> u64 {
        self.work
    }

    /// Whether nothing more can be proven.
    pub(super) fn is_done(&self) -> bool {
        match &self.stage {
            Stage::Prices(_) => false,
            Stage::Trees(trees) => trees.iter().all(|grown| grown.tree.is_done()),
        }
    }

    /// Prices worth heeding, if there are new ones.
    pub(super) fn lesson(&mut self) -> Option<Prices> {
        self.lesson.take()
    }

    /// Evaluates prices once. Returns a plan that it came upon; it may be worse than `best`.
    pub(super) fn step(&mut self, model: &Model, best: &Schedule) -> Option<Schedule> {
        let fineness = self.board.fineness();
        let found = match &mut self.stage {
            Stage::Prices(ascent) => {
                let tasks: Vec<usize> = (0..model.tasks.len()).collect();
                let places = everything(model);
                let rules = vec![Rules::default(); tasks.len()];
                let part = Part { tasks: &tasks, places: &places, rules: &rules };
                self.work += tasks.len() as u64 * WORK_OF_A_WISH;
                let market = ascent.step(model, &mut self.board, &part, best.cost());
                self.bound = self.bound.max(ascent.best.bound);
                let is_worth_a_try = market.overused == 0 || ascent.rounds % TRIED == 0;
                let prices = &self.board.prices;
                let found =
                    is_worth_a_try.then(|| repair::repaired(model, prices, best, (&tasks, &market.wishes)));
                if ascent.rounds == FIRST_LESSON {
                    self.lesson = Some(self.board.prices.clone());
                }
                let is_proven = self.bound > (best.cost() - 1) * fineness;
                let is_over =
                    ascent.is_done() || ascent.rounds >= ROUNDS || self.board.prices.points.count() == 0;
                if is_proven {
                    self.stage = Stage::Trees(Vec::new());
                } else if is_over {
                    let prices = ascent.best.prices.clone();
                    let mut wished: Vec<(usize, Wish)> =
                        std::mem::take(&mut ascent.wished).into_iter().collect();
                    wished.sort_unstable();
                    self.stage = Stage::Trees(self.trees(model, best, &prices, &wished));
                }
                found
            }
            Stage::Trees(trees) => {
                let substitute = joined(model, trees, best);
                let best = substitute.as_ref().unwrap_or(best);
                let gap = |grown: &Grown| grown.cost * fineness - grown.tree.bound(grown.cost * fineness);
                let open = trees.iter_mut().filter(|grown| !grown.tree.is_done());
                let found = open.max_by_key(|grown| gap(grown)).and_then(|grown| {
                    let begun = grown.tree.work();
                    let wishes = grown.tree.step(model, &mut self.board, grown.cost);
                    self.work += grown.tree.work() - begun + grown.tree.tasks().len() as u64 * WORK_OF_A_WISH;
                    let wishes = wishes?;
                    Some(repair::repaired(model, &self.board.prices, best, (grown.tree.tasks(), &wishes)))
                });
                let total = trees.iter().map(|grown| grown.tree.bound(grown.cost * fineness)).sum();
                self.bound = self.bound.max(total);
                found.or(substitute)
            }
        };
        self.bound = self.bound.min(best.cost() * fineness);
        found
    }

    fn trees(
        &mut self,
        model: &Model,
        best: &Schedule,
        prices: &[i64],
        wished: &[(usize, Wish)],
    ) -> Vec<Grown> {
        let planned = best.chosen().iter().enumerate();
        let planned = planned.filter_map(|(task, choice)| Some((task, Wish::Place(choice.clone()?))));
        let wished: Vec<(usize, Wish)> = wished.iter().cloned().chain(planned).collect();
        self.board.prices.set(prices);
        self.lesson = Some(self.board.prices.clone());
        let slack = (best.cost() - 1) * self.board.fineness() - self.bound;
        let nothing = Rules::default();
        let mut places = everything(model);
        for (task, places) in places.iter_mut().enumerate() {
            let planned = best.chosen()[task].as_ref().map(|choice| choice.place);
            let mut kept = Pricing::of(model, &self.board.prices, task, &nothing).worthwhile(places, slack);
            // What is planned stays, so that the parts leave it alone.
            kept.extend(planned.filter(|place| !kept.contains(place)));
            kept.sort_unstable();
            *places = kept.into();
        }
        let parts = parts::parts(model, &self.board.prices.points, &places);
        let grown = parts.into_iter().map(|tasks| {
            let (cost, plan) = part_of(model, best, &tasks);
            Grown { tree: Tree::of(model, (tasks, places.clone()), &wished), best: plan, cost }
        });
        grown.collect()
    }
}

fn everything(model: &Model) -> Lists {
    model.tasks.iter().map(|task| (0..task.places.len() as u32).collect()).collect()
}

/// What a part of a plan costs, and where its interviews are.
fn part_of(model: &Model, plan: &Schedule, tasks: &[usize]) -> (i128, Vec<(usize, Choice)>) {
    let placed = tasks.iter().filter_map(|task| Some((*task, plan.chosen()[*task].clone()?)));
    let cost = tasks.iter().map(|task| {
        let choice = plan.chosen()[*task].as_ref();
        i128::from(choice.map_or(model.tasks[*task].unplaced, |choice| choice.cost))
    });
    (cost.sum(), placed.collect())
}

/// The plan with one part planned otherwise, if that is possible.
fn with_part(
    model: &Model,
    plan: &Schedule,
    (tasks, part): (&[usize], &[(usize, Choice)]),
) -> Option<Schedule> {
    let mut plan = plan.clone();
    tasks.iter().for_each(|task| plan.remove(model, *task));
    for (task, choice) in part {
        plan.admits(model, *task, choice).then(|| plan.put(model, *task, choice.clone()))?;
    }
    Some(plan)
}

/// Learns what is better in a new plan, and puts into it what is worse than was known.
fn joined(model: &Model, trees: &mut [Grown], plan: &Schedule) -> Option<Schedule> {
    let mut joined = None;
    for grown in trees {
        let (cost, part) = part_of(model, plan, grown.tree.tasks());
        if cost < grown.cost {
            (grown.cost, grown.best) = (cost, part);
        } else if cost > grown.cost {
            joined = with_part(model, joined.as_ref().unwrap_or(plan), (grown.tree.tasks(), &grown.best))
                .or(joined);
        }
    }
    joined
}
