//! Better plans by taking some interviews out and putting them back otherwise.
//!
//! Large-neighbourhood search: an interview is picked by chance, with those that use the same people or
//! house at about the same time; all are taken out and put back one by one, each at its cheapest place, in an
//! order of chance. A plan that is worse is accepted as a step now and then, less often as time goes by
//! (simulated annealing), and from time to time the search begins again at the best one.

use super::insertion::{self, Guide};
use super::model::{Choice, Model, Place, Use};
use super::prices::Prices;
use super::random::Sequence;
use super::schedule::Schedule;
use crate::problem::Interval;

/// A search that can be continued.
pub(super) struct Neighbourhood {
    best: Schedule,
    current: Schedule,
    chance: Sequence,
    /// Prices that tell what would be wanted by others.
    prices: Option<Prices>,
    /// A plan from elsewhere with which to go on when the next cycle begins.
    next: Option<Schedule>,
    /// Trials in this cycle, and how many it has.
    phase: u32,
    cycle: u32,
}

/// Trials in the first cycle, from warm to cold; each is longer than the one before, up to the last number.
const SHORTEST_CYCLE: u32 = 500;
const LONGEST_CYCLE: u32 = 16_000;
/// How much of the best places is passed over when putting back, so that not everybody wants the same.
const PASSED_OVER: f64 = 0.02;
/// The most interviews taken out at once.
const MOST_OUT: usize = 9;

impl Neighbourhood {
    /// Begins with a plan.
    pub(super) fn of(schedule: Schedule, seed: u64) -> Self {
        Self {
            best: schedule.clone(),
            current: schedule,
            chance: Sequence::new(seed),
            prices: None,
            next: None,
            phase: 0,
            cycle: SHORTEST_CYCLE,
        }
    }

    /// The best plan so far.
    pub(super) const fn best(&self) -> &Schedule {
        &self.best
    }

    /// Takes over a plan found elsewhere if it is better; if not, it may be where the next cycle begins.
    pub(super) fn offer(&mut self, schedule: Schedule) {
        if schedule.cost() < self.best.cost() {
            self.best = schedule.clone();
            self.current = schedule;
        } else if self.next.as_ref().is_none_or(|next| schedule.cost() < next.cost()) {
            self.next = Some(schedule);
        }
    }

    /// From now on these prices guide every second trial.
    pub(super) fn heed(&mut self, prices: Prices) {
        self.prices = Some(prices);
    }

    /// How much worse a plan may become now.
    fn warmth(&self, model: &Model) -> f64 {
        let usual = (self.best.cost() as f64 / model.tasks.len().max(1) as f64).min(1e5);
        let left = 1.0 - f64::from(self.phase) / f64::from(self.cycle);
        usual * 0.2 * left.powi(3) + 0.3
    }

    /// One trial.
    pub(super) fn step(&mut self, model: &Model) {
        if self.phase == self.cycle {
            self.phase = 0;
            self.cycle = (self.cycle * 3 / 2).min(LONGEST_CYCLE);
            let next = self.next.take().filter(|_| self.chance.below(2) == 0);
            self.current = next.unwrap_or_else(|| self.best.clone());
        }
        self.phase += 1;
        let warmth = self.warmth(model);
        let out = self.related(model);
        let before: Vec<(usize, Option<Choice>)> =
            out.iter().map(|task| (*task, self.current.chosen()[*task].clone())).collect();
        let cost_before = self.current.cost();
        out.iter().for_each(|task| self.current.remove(model, *task));
        let mut order = out;
        self.order(model, &mut order);
        let guide =
            self.prices.as_ref().filter(|_| self.chance.below(2) == 0).map_or(Guide::Cost, Guide::Prices);
        for task in &order {
            let chance = &mut self.chance;
            let skips = |_: &Place| chance.share() < PASSED_OVER;
            let choice = insertion::cheapest(model, &self.current, *task, guide, skips);
            if let Some(choice) = choice {
                self.current.put(model, *task, choice);
            }
        }
        let worse = (self.current.cost() - cost_before) as f64;
        if worse > -warmth * self.chance.share().max(1e-12).ln() {
            order.iter().for_each(|task| self.current.remove(model, *task));
            for (task, choice) in before {
                if let Some(choice) = choice {
                    self.current.put(model, task, choice);
                }
            }
        } else if self.current.cost() < self.best.cost() {
            self.best = self.current.clone();
        }
    }

    /// Some interviews that have to do with one another.
    fn related(&mut self, model: &Model) -> Vec<usize> {
        let count = model.tasks.len();
        let wanted = (2 + self.chance.below(MOST_OUT - 1)).min(count);
        let first = self.chance.below(count);
        let mut out = vec![first];
        while out.len() < wanted {
            let of = out[self.chance.below(out.len())];
            let near = self.neighbours(model, of);
            let others: Vec<usize> = near.into_iter().filter(|task| !out.contains(task)).collect();
            let next = if others.is_empty() || self.chance.share() < 0.1 {
                self.chance.below(count)
            } else {
                others[self.chance.below(others.len())]
            };
            if !out.contains(&next) {
                out.push(next);
            }
        }
        out
    }

    /// Who is in the way of an interview where it is, or where it would like to be.
    fn neighbours(&mut self, model: &Model, task: usize) -> Vec<usize> {
        let this = &model.tasks[task];
        let mut near = Vec::new();
        let mut look = |schedule: &Schedule, resource: usize, time: Interval, margin: i64| {
            let wide = Interval { start: time.start - margin, end: time.end + margin };
            near.extend(schedule.takers(resource, wide).filter(|other| *other != task));
        };
        if let Some(choice) = &self.current.chosen()[task] {
            for Use { resource, time } in model.uses(this, choice) {
                look(&self.current, resource, time, 240);
            }
        }
        // A better place than the one it has, where others must be.
        let limit = self.current.chosen()[task].as_ref().map_or(this.unplaced, |choice| choice.cost);
        let better = this.places.partition_point(|place| place.floor < limit);
        if better > 0 {
            let place = this.places[self.chance.below(better)];
            let venue = &this.venues[place.venue as usize];
            let time = model.in_house(this, place);
            look(&self.current, model.first_lane + venue.house, time, 0);
            for role in &venue.roles {
                if let Some(candidate) = role.get(self.chance.below(role.len().min(2))) {
                    look(
                        &self.current,
                        candidate.person as usize,
                        model.around(this, place, candidate.travel),
                        0,
                    );
                }
            }
        }
        near.sort_unstable();
        near.dedup();
        near
    }

    fn order(&mut self, model: &Model, tasks: &mut [usize]) {
        self.chance.shuffle(tasks);
        match self.chance.below(4) {
            0 => tasks.sort_by_key(|task| std::cmp::Reverse(model.tasks[*task].unplaced)),
            1 => tasks.sort_by_key(|task| model.tasks[*task].places.len()),
            2 => tasks.sort_by_key(|task| std::cmp::Reverse(model.tasks[*task].duration)),
            _ => {}
        }
    }
}

/// A plan in which each interview that has no place yet took its cheapest in turn, those with the fewest
/// places first.
pub(super) fn filled(model: &Model, mut schedule: Schedule, go_on: &mut dyn FnMut() -> bool) -> Schedule {
    let waits = |task: &usize| schedule.chosen()[*task].is_none();
    let mut order: Vec<usize> = (0..model.tasks.len()).filter(waits).collect();
    order.sort_by_key(|task| {
        (std::cmp::Reverse(model.tasks[*task].unplaced), model.tasks[*task].places.len())
    });
    for task in order {
        if !go_on() {
            break;
        }
        if let Some(choice) = insertion::cheapest(model, &schedule, task, Guide::Cost, |_| false) {
            schedule.put(model, task, choice);
        }
    }
    schedule
}
