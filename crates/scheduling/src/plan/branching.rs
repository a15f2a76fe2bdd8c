//! On what to decide next in the proof.
//!
//! An interview that wavers has shares of several choices in the best mixture. The best decision is one that
//! forbids about half of them, either way, and that costs something either way.

use super::mixture::Share;
use super::model::{Choice, Model, Resource, Use};
use super::pricing::{Priced, Wish};
use super::rules::Claim;
use crate::problem::{Interval, Minute};

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

/// The questions that divide a mixture, the best first.
pub(super) fn doubts(model: &Model, mixture: &[Share<'_>]) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    for group in mixture.chunk_by(|one, two| one.task == two.task) {
        let task = group[0].task;
        let choice = |one: &Share<'_>| match one.wish {
            Wish::Place(choice) => Some((choice.clone(), one.share)),
            Wish::Out | Wish::Rest => None,
        };
        let placed: Vec<(Choice, f64)> = group.iter().filter_map(choice).collect();
        let counts: Vec<(&Choice, f64)> = placed.iter().map(|(choice, share)| (choice, *share)).collect();
        let out: f64 = group.iter().filter(|one| *one.wish == Wish::Out).map(|one| one.share).sum();
        let score = out * counts.iter().map(|(_, share)| share).sum::<f64>();
        let of_house = houses(model, task, &counts);
        let others = of_house.into_iter().chain(takers(model, task, &counts));
        doubts.extend(starts(model, task, &counts).into_iter().chain(others));
        doubts.push(Doubt { task, question: Question::AtAll, score });
    }
    doubts.retain(|doubt| doubt.score > 0.005);
    doubts.sort_by(|one, two| two.score.total_cmp(&one.score));
    doubts
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
