//! On what to decide next in the proof.
//!
//! While prices settle, an interview that wavers wishes now this, now that; how often it wished for
//! something stands for a fraction of the linear relaxation. The best decision is one that forbids about
//! half of what it wished for, either way, and that costs something either way.

use super::model::{Choice, Model, Resource, Use};
use super::pricing::{Priced, Wish};
use super::rules::Claim;
use crate::problem::{Interval, Minute};

/// What the interviews of a part wished for, and how often.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// By position in the part.
    wishes: Vec<Wishes>,
    total: f64,
}

/// What one interview wished for.
#[derive(Debug, Default)]
struct Wishes {
    choices: Vec<(Choice, f64)>,
    /// How often to be left out.
    out: f64,
}

/// A decision about an interview, to be made both ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Question {
    /// Whether it is planned at all.
    AtAll,
    /// Whether it begins before a minute.
    Before(Minute),
    /// Whether it is in a house.
    In(usize),
    /// Whether it takes something.
    Takes(Claim),
}

/// A question about an interview, and how well it divides.
#[derive(Debug, Clone, Copy)]
pub(super) struct Doubt {
    pub(super) task: usize,
    pub(super) question: Question,
    score: f64,
}

impl Tally {
    /// Counts the wishes of one evaluation; older ones count less.
    pub(super) fn add(&mut self, wishes: &[Priced]) {
        const KEPT: f64 = 0.93;
        self.wishes.resize_with(wishes.len(), Wishes::default);
        self.total = self.total * KEPT + 1.0;
        for (counts, priced) in self.wishes.iter_mut().zip(wishes) {
            counts.out *= KEPT;
            counts.choices.iter_mut().for_each(|(_, weight)| *weight *= KEPT);
            match &priced.wish {
                Wish::Out => counts.out += 1.0,
                Wish::Rest => {}
                Wish::Place(choice) => match counts.choices.iter_mut().find(|(known, _)| known == choice) {
                    Some((_, weight)) => *weight += 1.0,
                    None => counts.choices.push((choice.clone(), 1.0)),
                },
            }
        }
    }

    /// The question that divides best, if anybody wavers.
    pub(super) fn doubt(&self, model: &Model, tasks: &[usize]) -> Option<Doubt> {
        let doubts = tasks.iter().zip(&self.wishes).flat_map(|(task, wishes)| {
            let counts: Vec<(&Choice, f64)> = wishes
                .choices
                .iter()
                .map(|(choice, weight)| (choice, weight / self.total))
                .filter(|(_, share)| *share > 0.01)
                .collect();
            let score = wishes.out / self.total * counts.iter().map(|(_, share)| share).sum::<f64>();
            let at_all = Doubt { task: *task, question: Question::AtAll, score };
            let of_house = houses(model, *task, &counts);
            let others = of_house.into_iter().chain(takers(model, *task, &counts));
            starts(model, *task, &counts).into_iter().chain(others).chain([at_all])
        });
        doubts.filter(|doubt| doubt.score > 0.02).max_by(|one, two| one.score.total_cmp(&two.score))
    }
}

/// When the interview begins; all the better the more hours lie between.
fn starts(model: &Model, task: usize, counts: &[(&Choice, f64)]) -> Option<Doubt> {
    let place = |choice: &Choice| model.tasks[task].places[choice.place as usize];
    let mut starts: Vec<(Minute, f64)> =
        counts.iter().map(|(choice, share)| (model.minute(place(choice)), *share)).collect();
    starts.sort_by_key(|(start, _)| *start);
    let all: f64 = starts.iter().map(|(_, share)| share).sum();
    let sum: f64 = starts.iter().map(|(start, share)| *start as f64 * share).sum();
    let (mut before, mut sum_before, mut best) = (0.0, 0.0, None);
    for pair in starts.windows(2) {
        before += pair[0].1;
        sum_before += pair[0].0 as f64 * pair[0].1;
        if pair[0].0 < pair[1].0 {
            let after = all - before;
            let hours = ((sum - sum_before) / after - sum_before / before) / 60.0;
            let score = before * after * (hours / 4.0).min(3.0);
            if best.is_none_or(|known: Doubt| known.score < score) {
                best = Some(Doubt { task, question: Question::Before(pair[1].0), score });
            }
        }
    }
    best
}

/// In which house the interview is.
fn houses(model: &Model, task: usize, counts: &[(&Choice, f64)]) -> Option<Doubt> {
    let house = |choice: &Choice| {
        let place = model.tasks[task].places[choice.place as usize];
        model.tasks[task].venues[place.venue as usize].house
    };
    let all: f64 = counts.iter().map(|(_, share)| share).sum();
    let doubts = counts.iter().map(|(choice, _)| {
        let here = |other: &&(&Choice, f64)| house(other.0) == house(choice);
        let share: f64 = counts.iter().filter(here).map(|(_, share)| share).sum();
        Doubt { task, question: Question::In(house(choice)), score: share * (all - share) }
    });
    doubts.max_by(|one, two| one.score.total_cmp(&two.score))
}

/// Who comes, and in which room it is.
fn takers(model: &Model, task: usize, counts: &[(&Choice, f64)]) -> Option<Doubt> {
    let all: f64 = counts.iter().map(|(_, share)| share).sum();
    let mut shares: Vec<(Resource, f64)> = Vec::new();
    for (choice, share) in counts {
        for Use { resource, .. } in model.uses(&model.tasks[task], choice) {
            match shares.iter_mut().find(|(known, _)| *known == resource) {
                Some((_, known)) => *known += share,
                None => shares.push((resource, *share)),
            }
        }
    }
    let doubts =
        shares.into_iter().filter(|(resource, _)| *resource < model.first_lane).map(|(resource, share)| {
            Doubt {
                task,
                question: Question::Takes(Claim::ever(resource)),
                score: 0.4 * share * (all - share),
            }
        });
    doubts.max_by(|one, two| one.score.total_cmp(&two.score))
}

/// What more wishes take than can, and those who do; `None` if all wishes can be met.
pub(super) fn clash(model: &Model, tasks: &[usize], wishes: &[Priced]) -> Option<(Claim, Vec<usize>)> {
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
                return Some((Claim::at(resource, minute), takers));
            }
        }
    }
    None
}
