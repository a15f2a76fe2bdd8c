//! The proof alone, held against the best plan of the model, which is found by trying all choices.
//!
//! Nothing that is tried here shares a line with the proof but the schedule that says who is in whose way,
//! and that is held to the rules from outside (`tests/planning.rs`).

#[path = "../../../tests/reference/small_plans.rs"]
mod small_plans;

use super::Proof;
use crate::document;
use crate::plan::building;
use crate::plan::model::{Choice, Cost, Model};
use crate::plan::neighbourhood;
use crate::plan::premises::Premises;
use crate::plan::schedule::Schedule;
use proptest::prelude::*;
use serde_json::Value;

fn model(document: &Value) -> Model {
    let problem = document::read(document.to_string()).map_err(|faults| faults[0].to_string()).unwrap();
    building::model(&mut Premises::of(&problem), &mut || true)
}

/// Every choice that an interview has as long as nobody else is planned.
fn choices(model: &Model, task: usize) -> Vec<Choice> {
    let this = &model.tasks[task];
    let mut all = Vec::new();
    for (index, place) in this.places.iter().enumerate() {
        let venue = &this.venues[place.venue as usize];
        let mut teams: Vec<Vec<u32>> = vec![Vec::new()];
        for role in &venue.roles {
            let with = |team: &Vec<u32>| -> Vec<Vec<u32>> {
                let is_new = |person| {
                    let members = team.iter().zip(&venue.roles);
                    members.into_iter().all(|(index, role)| role[*index as usize].person != person)
                };
                let fills = role.iter().enumerate().filter(|(_, one)| {
                    is_new(one.person) && model.presence.holds(one.free, place.start as usize)
                });
                fills.map(|(index, _)| team.iter().copied().chain([index as u32]).collect()).collect()
            };
            teams = teams.iter().flat_map(with).collect();
        }
        for (pair, _) in venue.pairs.iter().enumerate().filter(|(_, pair)| model.has_pair(*place, pair)) {
            all.extend(teams.iter().map(|team| {
                let seats = venue.roles.iter().zip(team);
                let cost = place.base + seats.map(|(role, index)| role[*index as usize].price).sum::<Cost>();
                Choice { place: index as u32, pair: pair as u32, team: team.clone(), cost }
            }));
        }
    }
    all.sort_by_key(|choice| choice.cost);
    all
}

/// What the best plan costs of the interviews from one on, added to a plan of those before.
fn least(model: &Model, choices: &[Vec<Choice>], (plan, task): (&mut Schedule, usize), best: &mut i128) {
    let saved = |task: usize| {
        let cheapest = choices[task].first().map_or(model.tasks[task].unplaced, |choice| choice.cost);
        i128::from((model.tasks[task].unplaced - cheapest).max(0))
    };
    let at_least = plan.cost() - (task..choices.len()).map(saved).sum::<i128>();
    if at_least >= *best {
        return;
    }
    let Some(own) = choices.get(task) else {
        *best = plan.cost();
        return;
    };
    for choice in own.iter().filter(|choice| choice.cost < model.tasks[task].unplaced) {
        if plan.admits(model, task, choice) {
            plan.put(model, task, choice.clone());
            least(model, choices, (plan, task + 1), best);
            plan.remove(model, task);
        }
    }
    least(model, choices, (plan, task + 1), best);
}

fn optimum(model: &Model) -> i128 {
    let all: Vec<Vec<Choice>> = (0..model.tasks.len()).map(|task| choices(model, task)).collect();
    let mut best = i128::MAX;
    least(model, &all, (&mut Schedule::empty(model), 0), &mut best);
    best
}

/// The bound after each of some steps, where the best plan known stays the first one found; it may be poor.
fn bounds(model: &Model, steps: usize) -> Vec<i128> {
    let known = neighbourhood::filled(model, Schedule::empty(model), &mut || true);
    let mut proof = Proof::of(model);
    let step = |_| {
        let _ = (!proof.is_done()).then(|| proof.step(model, &known));
        proof.bound()
    };
    (0..steps).map(step).collect()
}

/// What is proven when nothing is left to prove, with every plan that the proof comes upon.
fn proven(model: &Model) -> i128 {
    let mut best = neighbourhood::filled(model, Schedule::empty(model), &mut || true);
    let mut proof = Proof::of(model);
    for _ in 0..20_000 {
        if proof.is_done() || proof.bound() >= best.cost() {
            break;
        }
        if let Some(found) = proof.step(model, &best).filter(|found| found.cost() < best.cost()) {
            best = found;
        }
    }
    assert_eq!(proof.bound(), best.cost());
    best.cost()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bound_is_above_the_best_plan(document in small_plans::document()) {
        let model = model(&document);
        let best = optimum(&model);
        for bound in bounds(&model, 400) {
            prop_assert!(bound <= best, "{} is above {}", bound, best);
        }
    }

    #[test]
    fn what_is_proven_is_the_best_plan(document in small_plans::document()) {
        let model = model(&document);
        prop_assert_eq!(proven(&model), optimum(&model));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn no_bound_of_a_crowd_is_above_its_best_plan(document in small_plans::crowd()) {
        let model = model(&document);
        let best = optimum(&model);
        for bound in bounds(&model, 300) {
            prop_assert!(bound <= best, "{} is above {}", bound, best);
        }
        prop_assert_eq!(proven(&model), best);
    }
}
