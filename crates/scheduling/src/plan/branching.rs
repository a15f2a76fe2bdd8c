//! On what to decide next in the proof.
//!
//! While prices settle, an interview that wavers wishes now this, now that; how often it wished for
//! something stands for a fraction of the linear relaxation. What is decided is whether the interview that
//! wavers most takes a resource at a minute for which others wish too.

use super::model::{Choice, Model, Resource, Use};
use super::pricing::{Priced, Wish};
use super::rules::Spot;
use crate::problem::{Interval, Minute};

/// What the interviews of a part wished for, and how often.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// By position in the part.
    wishes: Vec<Vec<(Choice, f64)>>,
    total: f64,
}

/// A decision: whether the interview takes the spot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Question {
    pub(super) task: usize,
    pub(super) spot: Spot,
}

/// A use that somebody wished for.
#[derive(Clone, Copy)]
struct Wished {
    position: usize,
    time: Interval,
    weight: f64,
}

impl Tally {
    /// Counts the wishes of one evaluation; older ones count less.
    pub(super) fn add(&mut self, wishes: &[Priced]) {
        const KEPT: f64 = 0.93;
        self.wishes.resize(wishes.len(), Vec::new());
        self.total = self.total * KEPT + 1.0;
        for (counts, priced) in self.wishes.iter_mut().zip(wishes) {
            counts.iter_mut().for_each(|(_, weight)| *weight *= KEPT);
            if let Wish::Place(choice) = &priced.wish {
                match counts.iter_mut().find(|(known, _)| known == choice) {
                    Some((_, weight)) => *weight += 1.0,
                    None => counts.push((choice.clone(), 1.0)),
                }
            }
        }
    }

    /// The question that divides best, if anybody wavers about something that others want.
    pub(super) fn question(&self, model: &Model, tasks: &[usize]) -> Option<Question> {
        let mut wished: Vec<(Resource, Wished)> = Vec::new();
        for (position, counts) in self.wishes.iter().enumerate() {
            for (choice, weight) in counts.iter().filter(|(_, weight)| *weight > 0.01 * self.total) {
                for Use { resource, time } in model.uses(&model.tasks[tasks[position]], choice) {
                    wished.push((resource, Wished { position, time, weight: weight / self.total }));
                }
            }
        }
        wished.sort_by_key(|(resource, wished)| (*resource, wished.position, wished.time));
        let mut best: Option<(f64, Question)> = None;
        for group in wished.chunk_by(|one, two| one.0 == two.0) {
            let resource = group[0].0;
            let mut minutes: Vec<Minute> = group.iter().map(|(_, wished)| wished.time.start).collect();
            minutes.sort_unstable();
            minutes.dedup();
            for minute in minutes {
                let capacity = f64::from(model.capacity(resource, minute));
                let here: Vec<&Wished> = group
                    .iter()
                    .map(|(_, wished)| wished)
                    .filter(|wished| wished.time.start <= minute && minute < wished.time.end)
                    .collect();
                let all: f64 = here.iter().map(|wished| wished.weight).sum();
                for of_one in here.chunk_by(|one, two| one.position == two.position) {
                    let share: f64 = of_one.iter().map(|wished| wished.weight).sum();
                    let others = (all - share) / capacity;
                    let score = share * (1.0 - share) * others.min(1.0);
                    if score > best.as_ref().map_or(0.02, |(known, _)| known + 1e-9) {
                        let task = tasks[of_one[0].position];
                        best = Some((score, Question { task, spot: (resource, minute) }));
                    }
                }
            }
        }
        best.map(|(_, question)| question)
    }
}

/// A spot that more wishes take than can, and those who do; `None` if all wishes can be met.
pub(super) fn clash(model: &Model, tasks: &[usize], wishes: &[Priced]) -> Option<(Spot, Vec<usize>)> {
    let mut uses: Vec<(Resource, Interval, usize)> = Vec::new();
    for (task, priced) in tasks.iter().zip(wishes) {
        if let Wish::Place(choice) = &priced.wish {
            let taken = model.uses(&model.tasks[*task], choice);
            uses.extend(taken.map(|Use { resource, time }| (resource, time, *task)));
        }
    }
    uses.sort_unstable();
    for group in uses.chunk_by(|one, two| one.0 == two.0) {
        let resource = group[0].0;
        let visits = resource.checked_sub(model.first_lane).map(|house| &model.lanes[house].occupied);
        // The most are there when somebody has just come: another interview, or a visit that stands.
        let visits = visits.into_iter().flatten().map(|visit| visit.start);
        for minute in group.iter().map(|(_, time, _)| time.start).chain(visits) {
            let there = group.iter().filter(|(_, time, _)| time.start <= minute && minute < time.end);
            let takers: Vec<usize> = there.map(|(_, _, task)| *task).collect();
            if !takers.is_empty() && takers.len() > model.capacity(resource, minute) as usize {
                return Some(((resource, minute), takers));
            }
        }
    }
    None
}
