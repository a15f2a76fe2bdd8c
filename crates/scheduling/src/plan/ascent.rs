//! Better prices, step by step: subgradient ascent of the Lagrangean bound.
//!
//! Where more want a resource at a point than can have it, its price rises; where less, it falls. Under any
//! prices, what all interviews would choose alone, less what the sold places bring in, is a lower bound.
//! Steps follow Polyak's rule towards the best plan known, along a direction that remembers the last one
//! (Camerini, Fratta and Maffioli), which dampens the zigzag.

use super::model::Model;
use super::points::Points;
use super::prices::{Active, Prices};
use super::pricing::{Priced, Pricing, Wish};
use super::rules::Rules;
use super::usage::{Overfull, Usage};
use std::collections::HashSet;
use std::rc::Rc;

/// Some interviews and what is known of each.
pub(super) struct Part<'a> {
    pub(super) tasks: &'a [usize],
    /// By task, the places still in question, in order.
    pub(super) places: &'a [Rc<[u32]>],
    /// By task, what is decided.
    pub(super) rules: &'a [Rules],
}

/// The prices that stand, and who wants what under them.
#[derive(Debug)]
pub(super) struct Board {
    pub(super) prices: Prices,
}

impl Board {
    /// A board without prices.
    pub(super) fn of(model: &Model) -> Self {
        let prices = Prices::none(Points::of(model), model.first_lane + model.lanes.len());
        Self { prices }
    }

    /// Fractions of one unit of cost in which bounds are counted: 1 when there are no prices.
    pub(super) fn fineness(&self) -> i128 {
        self.prices.fineness().into()
    }
}

/// Prices of everything active and the bound that they give, in fractions.
#[derive(Debug, Clone)]
pub(super) struct Dual {
    pub(super) bound: i128,
    pub(super) prices: Vec<i64>,
    /// Prices of the cuts, in the order in which they were found.
    pub(super) cuts: Vec<i64>,
}

impl Dual {
    /// Comes halfway towards other prices.
    pub(super) fn draw_towards(&mut self, other: &Self) {
        let halfway = |(price, other): (&mut i64, &i64)| *price = i64::midpoint(*price, *other);
        self.prices.iter_mut().zip(&other.prices).for_each(halfway);
        self.cuts.iter_mut().zip(&other.cuts).for_each(halfway);
    }
}

/// What one evaluation of the prices showed.
#[derive(Debug, Clone, Default)]
pub(super) struct Market {
    /// For each task of the part, in order.
    pub(super) wishes: Vec<Priced>,
    /// Resources and points that more want than can have.
    pub(super) overused: usize,
}

/// The state of an ascent.
pub(super) struct Ascent {
    pub(super) best: Dual,
    /// Everything that was wished for, once, by task.
    pub(super) wished: HashSet<(usize, Wish)>,
    /// Number of evaluations so far.
    pub(super) rounds: u64,
    current: Vec<f64>,
    direction: Vec<f64>,
    pace: f64,
    since_better: u32,
    /// By position in the part, the place wished for last: a good first guess.
    last: Vec<Option<u32>>,
}

/// Evaluations without a better bound after which steps become shorter.
const PATIENCE: u32 = 12;

impl Ascent {
    /// Begins at some prices.
    pub(super) fn from(prices: &[i64]) -> Self {
        Self {
            best: Dual { bound: i128::MIN, prices: prices.to_vec(), cuts: Vec::new() },
            wished: HashSet::new(),
            rounds: 0,
            current: prices.iter().map(|price| *price as f64).collect(),
            direction: Vec::new(),
            pace: 1.0,
            since_better: 0,
            last: Vec::new(),
        }
    }

    /// Whether further steps would hardly change anything.
    pub(super) fn is_done(&self) -> bool {
        self.pace < 0.005
    }

    /// Evaluates the prices once and makes a step towards `target`, in units of cost.
    pub(super) fn step(&mut self, model: &Model, board: &mut Board, part: &Part<'_>, target: i128) -> Market {
        let fineness = board.fineness();
        let Board { prices } = board;
        let rounded: Vec<i64> = self.current.iter().map(|price| price.round() as i64).collect();
        prices.set(&rounded);
        self.last.resize(part.tasks.len(), None);
        let wishes = part.tasks.iter().zip(&self.last).map(|(task, last)| {
            Pricing::of(model, prices, *task, &part.rules[*task]).cheapest(&part.places[*task], *last)
        });
        let wishes: Vec<Priced> = wishes.collect();
        for (last, priced) in self.last.iter_mut().zip(&wishes) {
            if let Wish::Place(choice) = &priced.wish {
                *last = Some(choice.place);
            }
        }
        for (task, priced) in part.tasks.iter().zip(&wishes) {
            self.wished.insert((*task, priced.wish.clone()));
        }
        let mut usage = Usage::default();
        for (task, priced) in part.tasks.iter().zip(&wishes) {
            if let Wish::Place(choice) = &priced.wish {
                usage.add(model.uses(&model.tasks[*task], choice), 1.0);
            }
        }
        let overfull = usage.overfull(model, &prices.points);
        for Overfull { resource, point, .. } in &overfull {
            prices.activate(model, *resource, *point);
        }
        let mut bound: i128 = wishes.iter().map(|priced| i128::from(priced.value)).sum();
        let mut excess = Vec::with_capacity(prices.active().len());
        for (index, Active { resource, point, capacity }) in prices.active().iter().enumerate() {
            bound -= i128::from(rounded.get(index).copied().unwrap_or(0)) * i128::from(*capacity);
            excess.push(usage.at(*resource, prices.points.minute(*point)) - f64::from(*capacity));
        }
        self.rounds += 1;
        if bound > self.best.bound {
            self.best = Dual { bound, prices: rounded, cuts: Vec::new() };
            self.since_better = 0;
        } else {
            self.since_better += 1;
            if self.since_better >= PATIENCE {
                self.pace *= 0.7;
                self.since_better = 0;
            }
        }
        self.advance(&excess, (target * fineness - bound) as f64);
        Market { wishes, overused: overfull.len() }
    }

    fn advance(&mut self, excess: &[f64], gap: f64) {
        self.current.resize(excess.len(), 0.0);
        self.direction.resize(excess.len(), 0.0);
        let (mut along, mut length) = (0.0, 0.0);
        for (step, direction) in excess.iter().zip(&self.direction) {
            along += step * direction;
            length += direction * direction;
        }
        let memory = if along < 0.0 && length > 0.0 { -1.5 * along / length } else { 0.0 };
        let mut norm = 0.0;
        for ((step, direction), price) in excess.iter().zip(&mut self.direction).zip(&self.current) {
            *direction = step + memory * *direction;
            if *price <= 0.0 && *direction < 0.0 {
                *direction = 0.0;
            }
            norm += *direction * *direction;
        }
        if norm > 0.0 && gap > 0.0 {
            let length = self.pace * gap / norm;
            for (price, direction) in self.current.iter_mut().zip(&self.direction) {
                *price = (*price + length * direction).clamp(0.0, (1_i64 << 46) as f64);
            }
        }
    }
}
