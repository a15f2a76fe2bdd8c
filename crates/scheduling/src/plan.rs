//! A plan for everybody who waits: the best that can be found in the time, and a proof of how good it is.
//!
//! Two searches help each other. One takes some interviews out of the plan and puts them back otherwise; the
//! other puts a price on every quarter of an hour of every person, room and house, under which the
//! interviews fall apart, and so proves what no plan can be better than. Neither knows a clock: whoever asks
//! says when to stop, and the plan keeps every rule whenever that is.

mod ascent;
mod assignment;
mod before;
mod branching;
mod building;
mod bundle;
mod cuts;
mod frames;
mod insertion;
mod mixture;
mod model;
mod neighbourhood;
mod node;
mod parts;
mod points;
mod premises;
mod presence;
mod prices;
mod pricing;
mod program;
mod proof;
mod random;
mod repair;
mod rules;
mod schedule;
mod search;
mod simplex;
mod teams;
mod times;
mod tree;
mod usage;

use crate::problem::{Minute, Problem};
use crate::slots::Seat;
use model::{Choice, Model};
use premises::Premises;

/// The answer: who is planned where, who is not, and how good that is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// In the order of the problem.
    pub placements: Vec<Placement>,
    /// The ids of the interviews left out, in the order of the problem.
    pub unplaced: Vec<String>,
    /// What the placements cost, and those left out.
    pub objective: u128,
    /// No plan costs less than this.
    pub bound: u128,
}

impl Plan {
    /// Whether no plan is better.
    #[must_use]
    pub const fn is_optimal(&self) -> bool {
        self.objective == self.bound
    }
}

/// Where one interview is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// The id of the interview.
    pub interview: String,
    /// The first minute of the interview.
    pub start: Minute,
    /// The first minute after it.
    pub end: Minute,
    /// The id of the house.
    pub house: String,
    /// The id of the room in which the child is heard.
    pub interview_room: String,
    /// The id of the room from which it is watched.
    pub observation_room: String,
    /// One person for each role, in the order of the interview.
    pub team: Vec<Seat>,
    /// What it costs.
    pub cost: u128,
}

/// How far a search has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What the best plan so far costs.
    pub objective: u128,
    /// What no plan can cost less than.
    pub bound: u128,
}

/// Searches until nothing better is possible, or `go_on` says no.
///
/// It is asked every few milliseconds, as far as the size of the problem permits. The same problem has the
/// same plan whenever the search ended by itself.
#[must_use]
pub fn plan(problem: &Problem, go_on: &mut dyn FnMut(Progress) -> bool) -> Plan {
    plan_again(problem, &[], go_on)
}

/// Searches as [`plan`] does, and begins where a plan from before is still possible.
///
/// Never worse than those of `before` that still keep every rule, unless it is stopped while it reads the
/// problem, which takes two looks for each interview. What else they say (end and cost) is not looked at.
#[must_use]
pub fn plan_again(problem: &Problem, before: &[Placement], go_on: &mut dyn FnMut(Progress) -> bool) -> Plan {
    let mut premises = Premises::of(problem);
    let draft = problem.draft();
    let unplaced = u128::from(draft.weights.unplaced);
    let nobody = draft.interviews.iter().map(|one| u128::from(one.priority) * unplaced).sum();
    let model = building::model(&mut premises, &mut || go_on(Progress { objective: nobody, bound: 0 }));
    let begun = before::schedule(&premises, &model, before);
    let (schedule, bound) = search::search(&model, begun, go_on);
    let mut plan = Plan { objective: schedule.cost() as u128, bound: bound as u128, ..Plan::default() };
    for (task, choice) in schedule.chosen().iter().enumerate() {
        match choice {
            Some(choice) => plan.placements.push(placement(&premises, &model, task, choice)),
            None => plan.unplaced.push(draft.interviews[task].id.clone()),
        }
    }
    plan
}

fn placement(premises: &Premises<'_>, model: &Model, task: usize, choice: &Choice) -> Placement {
    let (draft, this) = (premises.draft, &model.tasks[task]);
    let interview = &draft.interviews[task];
    let place = this.places[choice.place as usize];
    let venue = &this.venues[place.venue as usize];
    let [heard, watched] =
        venue.pairs[choice.pair as usize].rooms.map(|room| premises.room_ids[room - model.people].to_owned());
    let team =
        interview.roles.iter().zip(venue.roles.iter().zip(&choice.team)).map(|(role, (all, index))| {
            let person = all[*index as usize].person as usize;
            Seat { role: role.role.clone(), person: draft.people[person].id.clone() }
        });
    let start = model.minute(place);
    Placement {
        interview: interview.id.clone(),
        start,
        end: start + this.duration,
        house: draft.houses[venue.house].id.clone(),
        interview_room: heard,
        observation_room: watched,
        team: team.collect(),
        cost: choice.cost.unsigned_abs().into(),
    }
}
