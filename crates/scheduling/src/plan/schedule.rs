//! A plan in the making: who and what is taken when, by which interview.
//!
//! The only place where two interviews are asked whether they get into each other's way, by the minute and
//! for every kind of resource. It never holds a plan that breaks a rule.

use super::model::{Choice, Model, Resource, Use};
use crate::problem::Interval;

/// A time that a task takes.
#[derive(Debug, Clone, Copy)]
struct Taken {
    time: Interval,
    task: usize,
}

/// Some interviews and where they are planned.
#[derive(Debug, Clone)]
pub(super) struct Schedule {
    /// By resource, sorted by start.
    taken: Vec<Vec<Taken>>,
    chosen: Vec<Option<Choice>>,
    /// What it costs, with everybody who is left out.
    cost: i128,
}

impl Schedule {
    /// The schedule that leaves everybody out.
    pub(super) fn empty(model: &Model) -> Self {
        Self {
            taken: vec![Vec::new(); model.first_lane + model.lanes.len()],
            chosen: vec![None; model.tasks.len()],
            cost: model.tasks.iter().map(|task| i128::from(task.unplaced)).sum(),
        }
    }

    /// What it costs.
    pub(super) const fn cost(&self) -> i128 {
        self.cost
    }

    /// Where each interview is planned.
    pub(super) fn chosen(&self) -> &[Option<Choice>] {
        &self.chosen
    }

    /// Plans an interview; only where [`Schedule::admits`] it.
    pub(super) fn put(&mut self, model: &Model, task: usize, choice: Choice) {
        for Use { resource, time } in model.uses(&model.tasks[task], &choice) {
            let taken = &mut self.taken[resource];
            let place = taken.partition_point(|other| other.time.start <= time.start);
            taken.insert(place, Taken { time, task });
        }
        self.cost += i128::from(choice.cost) - i128::from(model.tasks[task].unplaced);
        self.chosen[task] = Some(choice);
    }

    /// Leaves an interview out again.
    pub(super) fn remove(&mut self, model: &Model, task: usize) {
        let Some(choice) = self.chosen[task].take() else { return };
        for Use { resource, .. } in model.uses(&model.tasks[task], &choice) {
            self.taken[resource].retain(|taken| taken.task != task);
        }
        self.cost += i128::from(model.tasks[task].unplaced) - i128::from(choice.cost);
    }

    /// Whether nothing of a choice is taken.
    pub(super) fn admits(&self, model: &Model, task: usize, choice: &Choice) -> bool {
        model.uses(&model.tasks[task], choice).all(|Use { resource, time }| {
            let lane = resource.checked_sub(model.first_lane);
            lane.map_or_else(|| self.is_free(resource, time), |house| self.lane_admits(model, house, time))
        })
    }

    /// Whether nobody takes a person or a room at any minute of a time.
    pub(super) fn is_free(&self, resource: Resource, time: Interval) -> bool {
        // What is taken does not overlap, so that the ends are in order too.
        let taken = &self.taken[resource];
        let before = taken.partition_point(|other| other.time.start < time.end);
        before.checked_sub(1).is_none_or(|last| taken[last].time.end <= time.start)
    }

    /// Whether one more child may be in a house at every minute of a time.
    pub(super) fn lane_admits(&self, model: &Model, house: usize, time: Interval) -> bool {
        let lane = &model.lanes[house];
        let overlaps = |other: &Interval| other.start < time.end && time.start < other.end;
        let planned: Vec<Interval> = self.taken[model.first_lane + house]
            .iter()
            .map(|taken| taken.time)
            .take_while(|other| other.start < time.end)
            .filter(overlaps)
            .collect();
        if planned.len() < lane.children_at_once as usize && lane.occupied.is_empty() {
            return true;
        }
        let there: Vec<Interval> =
            lane.occupied.iter().filter(|other| overlaps(other)).copied().chain(planned).collect();
        // The most are there when somebody has just come, or at the beginning.
        let moments = there.iter().map(|one| one.start.max(time.start)).chain([time.start]);
        moments.into_iter().all(|moment| {
            let count = there.iter().filter(|one| one.start <= moment && moment < one.end).count();
            count < lane.children_at_once as usize
        })
    }

    /// The interviews that take a resource at some minute of a time.
    pub(super) fn takers(&self, resource: Resource, time: Interval) -> impl Iterator<Item = usize> + '_ {
        let taken = self.taken[resource].iter();
        taken
            .filter(move |other| other.time.start < time.end && time.start < other.time.end)
            .map(|one| one.task)
    }
}
