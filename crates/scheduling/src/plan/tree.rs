//! The proof for one part: branch and bound with the prices of a linear program.
//!
//! At each node the program and the interviews talk: it names prices, they name choices that it did not know,
//! until neither has anything to add. What a mixture of choices can do and no plan can is forbidden by cuts.
//! If something better may still be below, the node is divided by one decision. The node with the lowest
//! bound comes next, so that the bound of the part rises as fast as it can.

use super::ascent::{Board, Dual};
use super::branching::{self, Question};
use super::model::Model;
use super::node::{Lists, Node};
use super::pricing::{Priced, Pricing, Wish};
use super::program::Program;
use super::rules::Rules;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Evaluations of the prices, and how often cuts are added, at the first node and at the others.
const AT_ROOT: (u32, u32) = (400, 40);
const BELOW: (u32, u32) = (60, 4);

/// Cuts go on as long as the last ones closed this share of the gap.
const LEAST_GAIN: f64 = 0.01;

/// What the program does in one step, and after how many steps at a node it is no longer waited for.
const WORK: u64 = 10_000_000;
const MOST_TRIES: u32 = 1_000;

/// The proof of one part, which can be continued.
pub(super) struct Tree {
    tasks: Vec<usize>,
    open: BinaryHeap<Reverse<Node>>,
    at_work: Option<Work>,
    program: Program,
    /// By position in the part, the place wished for last: a good first guess.
    last: Vec<Option<u32>>,
    /// Below this nothing can be, in fractions.
    bound: i128,
    /// The least that a plan of the nodes that were closed can cost.
    closed: i128,
}

/// A node whose prices are still being settled.
struct Work {
    node: Node,
    tries: u32,
    rounds: u32,
    cuts: u32,
    is_cut: bool,
    /// What the mixture cost when cuts were last added.
    cost: f64,
    /// Whether prices are drawn towards the best known.
    is_drawn: bool,
}

impl Tree {
    /// Begins with what was wished for while prices were settled for everybody.
    pub(super) fn of(model: &Model, (tasks, places): (Vec<usize>, Lists), wishes: &[(usize, Wish)]) -> Self {
        let mut program = Program::of(model, &tasks);
        for (task, wish) in wishes {
            if let (Ok(position), Wish::Place(choice)) = (tasks.binary_search(task), wish)
                && places[*task].binary_search(&choice.place).is_ok()
            {
                program.add(model, position, wish);
            }
        }
        let root = Node {
            dual: Dual { bound: 0, prices: Vec::new(), cuts: Vec::new() },
            places,
            rules: vec![Rules::default(); model.tasks.len()],
            slack: i128::MAX,
            depth: 0,
        };
        Self {
            last: vec![None; tasks.len()],
            tasks,
            open: BinaryHeap::from([Reverse(root)]),
            at_work: None,
            program,
            bound: 0,
            closed: i128::MAX,
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
        working.into_iter().chain(open).min().unwrap_or(best).max(self.bound).min(best).min(self.closed)
    }

    /// Whether nothing is left to look at.
    pub(super) fn is_done(&self) -> bool {
        self.open.is_empty() && self.at_work.is_none()
    }

    /// What its program did so far, in numbers looked at.
    pub(super) const fn work(&self) -> u64 {
        self.program.work()
    }

    /// Evaluates prices once; tells what everybody wishes for, if that is worth trying.
    ///
    /// `best` is what the best known plan of the part costs.
    pub(super) fn step(&mut self, model: &Model, board: &mut Board, best: i128) -> Option<Vec<Priced>> {
        let beaten = (best - 1) * board.fineness();
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
                self.program.enter(&node);
                let is_drawn = !node.dual.prices.is_empty();
                Work { node, tries: 0, rounds: 0, cuts: 0, is_cut: false, cost: f64::MIN, is_drawn }
            }
        };
        if board.prices.points.count() == 0 {
            self.evaluate(model, board, &mut work);
            return if work.node.dual.bound > beaten {
                None
            } else {
                self.divide(model, board, work, beaten)
            };
        }
        let cost = self.program.solve(model, board, WORK);
        work.tries += 1;
        if cost.is_none() && work.tries < MOST_TRIES {
            self.at_work = Some(work);
            return None;
        }
        let is_new = self.evaluate(model, board, &mut work);
        if work.node.dual.bound > beaten {
            return None;
        }
        if let Some(cost) = cost
            && self.goes_on(board, &mut work, (cost, best), is_new)
        {
            let is_cut = work.is_cut;
            self.at_work = Some(work);
            return is_cut.then(|| self.rounded(board));
        }
        let wishes = self.rounded(board);
        self.program.post(board, &work.node.dual);
        work.node.shorten(model, board, &self.tasks, beaten);
        self.divide(model, board, work, beaten).or(Some(wishes))
    }

    /// Whether a node with a mixture of this cost is worth another round before it is divided.
    fn goes_on(&mut self, board: &Board, work: &mut Work, (cost, best): (f64, i128), is_new: bool) -> bool {
        let is_root = work.node.depth == 0;
        let (rounds, cuts) = if is_root { AT_ROOT } else { BELOW };
        work.rounds += 1;
        work.is_cut = false;
        if work.rounds >= rounds {
            return false;
        }
        let fineness = board.fineness() as f64;
        let is_settled = !is_new || cost * fineness - (work.node.dual.bound as f64) < fineness / 8.0;
        if !is_settled {
            return true;
        }
        if std::mem::replace(&mut work.is_drawn, is_new) && !is_new {
            // Under the prices of the program itself there may be something new.
            return true;
        }
        let is_worth_it = cost - work.cost > LEAST_GAIN * (best as f64 - cost);
        if work.cuts < cuts && is_worth_it && self.program.cut() > 0 {
            work.cuts += 1;
            work.cost = cost;
            work.is_drawn = true;
            work.is_cut = true;
        }
        work.is_cut
    }

    /// Asks everybody under the prices of the program; whether somebody brought in a new choice.
    fn evaluate(&mut self, model: &Model, board: &mut Board, work: &mut Work) -> bool {
        let mut dual = self.program.prices(board);
        if work.is_drawn {
            dual.draw_towards(&work.node.dual);
        }
        self.program.post(board, &dual);
        let mut is_new = false;
        dual.bound = 0;
        for (position, task) in self.tasks.iter().enumerate() {
            let pricing = Pricing::of(model, &board.prices, *task, &work.node.rules[*task]);
            let priced = pricing.cheapest(&work.node.places[*task], self.last[position]);
            dual.bound += i128::from(priced.value);
            if let Wish::Place(choice) = &priced.wish {
                self.last[position] = Some(choice.place);
            }
            if priced.value < i64::MAX {
                is_new |= self.program.add(model, position, &priced.wish);
            }
        }
        for (active, price) in board.prices.active().iter().zip(&dual.prices) {
            dual.bound -= i128::from(*price) * i128::from(active.capacity);
        }
        dual.bound -= dual.cuts.iter().copied().map(i128::from).sum::<i128>();
        if dual.bound > work.node.dual.bound {
            work.node.dual = dual;
        }
        is_new
    }

    /// What most of the mixture wishes for, the surest first.
    fn rounded(&self, board: &Board) -> Vec<Priced> {
        let mixture = self.program.mixture();
        let wish = |task: &usize| {
            let own = mixture.iter().filter(|one| one.task == *task);
            let most = own.max_by(|one, two| one.share.total_cmp(&two.share));
            let value = most.map_or(0.0, |one| one.share * board.fineness() as f64);
            Priced { value: value as i64, wish: most.map_or(Wish::Out, |one| one.wish.clone()) }
        };
        self.tasks.iter().map(wish).collect()
    }

    /// Divides a node in two, or closes it if without prices everybody can have the cheapest.
    fn divide(&mut self, model: &Model, board: &mut Board, work: Work, beaten: i128) -> Option<Vec<Priced>> {
        let Work { node, .. } = work;
        let mut mixture = self.program.mixture();
        mixture.sort_by_key(|one| one.task);
        let (task, question) = match branching::doubts(model, &mixture).first() {
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
