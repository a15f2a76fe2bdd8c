//! The rounds of a plan: each asks for those who have no place yet, in one problem of scheduling.
//!
//! First those who keep their place, then the others within their limits, then later, then without a
//! lawyer who is never free. What one round places stands for the next. A child who has a birthday ahead
//! is asked for by the rules before it first, and by those after it in a round of its own.

use std::collections::BTreeMap;

use barnahus_scheduling::{Draft, Fixed, Interview, Placement, Plan, Progress, plan_again};
use barnahus_vocabulary::{CaseId, Instant, Interval, PersonId};

use super::{Sought, Waiter, begun, holding, kept_rooms};
use crate::chosen_slot::ChosenSlot;
use crate::cost::weights;
use crate::find_slots::kept_apart::is_chaperones;
use crate::find_slots::problem::{Asking, chaperones, exact, house, interview, person};
use crate::find_slots::search::Round;
use crate::find_slots::{AHEAD, LawyerSought, STEP};
use crate::interview_needs::ByAge;

/// In which order places are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Pinned,
    InTime,
    Late,
    WithoutLawyer,
}

const TURNS: [Turn; 4] = [Turn::Pinned, Turn::InTime, Turn::Late, Turn::WithoutLawyer];

/// The rules of the age change at most so often within what is looked at.
const MOST_PARTS: usize = 3;

/// What one waiter is asked with in a round.
struct Try<'a> {
    index: usize,
    waiter: &'a Waiter,
    round: Round,
    part: (ByAge, Interval),
    pinned: Option<&'a ChosenSlot>,
}

/// A waiter with the place that a round found.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) index: usize,
    pub(super) round: Round,
    pub(super) placement: Placement,
}

/// All rounds together.
#[derive(Debug, Clone, Default)]
pub(super) struct Outcome {
    pub(super) places: Vec<Place>,
    /// Whether each round proved that it could not be better.
    pub(super) is_proven: bool,
}

/// Runs all rounds; what they place is taken from the free time in `sought`.
pub(super) fn run(sought: &mut Sought, go_on: &mut dyn FnMut(Progress) -> bool) -> Outcome {
    let mut outcome = Outcome { places: Vec::new(), is_proven: true };
    for turn in TURNS {
        for part in 0..MOST_PARTS {
            let (mut found, plan) = one(sought, &outcome.places, (turn, part), go_on);
            outcome.is_proven &= plan.is_optimal();
            kept_rooms::keep(sought, &mut found);
            for place in found {
                holding::hold(sought, &place);
                outcome.places.push(place);
            }
        }
    }
    outcome.places.sort_by_key(|place| place.index);
    outcome
}

fn one(
    sought: &Sought,
    before: &[Place],
    asked: (Turn, usize),
    go_on: &mut dyn FnMut(Progress) -> bool,
) -> (Vec<Place>, Plan) {
    let waits = |index: &usize| !before.iter().any(|place| place.index == *index);
    let tries: Vec<Try<'_>> = (0..sought.waiters.len())
        .filter(waits)
        .filter_map(|index| Try::of(index, &sought.waiters[index], &sought.wishes.pinned, asked))
        .collect();
    if tries.is_empty() {
        return (Vec::new(), Plan::default());
    }
    let known: Vec<Placement> = tries.iter().filter_map(|one| one.known(&sought.wishes.before)).collect();
    let plan = match draft(&tries).and_then(|draft| draft.check().ok()) {
        Some(problem) => plan_again(&problem, &known, go_on),
        None => {
            tracing::error!("the problem of a plan does not keep its own format");
            Plan::default()
        }
    };
    let place = |placement: &Placement| {
        let of = tries.iter().find(|one| one.waiter.case.id.to_string() == placement.interview)?;
        Some(Place { index: of.index, round: of.round, placement: placement.clone() })
    };
    (plan.placements.iter().filter_map(place).collect(), plan)
}

impl<'a> Try<'a> {
    /// What a waiter is asked with in that turn, if it is theirs.
    fn of(
        index: usize,
        waiter: &'a Waiter,
        pinned: &'a BTreeMap<CaseId, ChosenSlot>,
        asked: (Turn, usize),
    ) -> Option<Self> {
        let (turn, number) = asked;
        let search = &waiter.search;
        let pinned = pinned.get(&waiter.case.id);
        let first = search.material.lawyer();
        let (in_time, ahead) = (search.in_time(), search.start + AHEAD);
        let (end, lawyer) = match (turn, pinned) {
            (Turn::Pinned, Some(slot)) => (in_time.max(ahead), with_team(waiter, slot, first)),
            (Turn::InTime, None) => (in_time, first),
            (Turn::Late, None) if ahead > in_time => (ahead, first),
            (Turn::WithoutLawyer, None) if first == LawyerSought::Sought => {
                (in_time.max(ahead), LawyerSought::NeverFree)
            }
            (Turn::Pinned | Turn::Late | Turn::WithoutLawyer, None)
            | (Turn::InTime | Turn::Late | Turn::WithoutLawyer, Some(_)) => return None,
        };
        let looked = Interval::new(search.start, end)?;
        let mut parts = search.needs.cut_by_age(looked);
        if let Some(slot) = pinned {
            parts.retain(|(_, part)| holds(*part, slot.start));
        }
        let part = (number < parts.len()).then(|| parts.swap_remove(number))?;
        Some(Self { index, waiter, round: Round::all(looked, lawyer), part, pinned })
    }

    fn interview(&self) -> Interview {
        let search = &self.waiter.search;
        let of = (&self.waiter.case, self.round);
        let asking = Asking { material: &search.material, of, part: self.part };
        let mut asked = interview(&asking);
        if let Some(slot) = self.pinned {
            asked.fixed = Fixed { start: Some(slot.start.minutes()), house: None };
            keep_team(&mut asked, slot);
        }
        asked
    }

    /// The place in the plan before.
    fn known(&self, before: &BTreeMap<CaseId, ChosenSlot>) -> Option<Placement> {
        let slot = before.get(&self.waiter.case.id)?;
        begun::placement(&self.interview(), self.waiter.search.material.house.id, slot)
    }
}

fn holds(part: Interval, start: Instant) -> bool {
    part.start() <= start && start < part.end()
}

/// Whether the team that is kept has the lawyer in it.
fn with_team(waiter: &Waiter, slot: &ChosenSlot, first: LawyerSought) -> LawyerSought {
    let whole = waiter.search.material.sought(LawyerSought::Sought).len();
    if first == LawyerSought::Sought && slot.team.len() < whole { LawyerSought::NeverFree } else { first }
}

/// Each seat is kept for who has it, where that person can still fill it.
fn keep_team(asked: &mut Interview, slot: &ChosenSlot) {
    let seats = asked.roles.iter().filter(|role| !is_chaperones(&role.role)).count();
    if seats != slot.team.len() {
        return;
    }
    // The seats of people come first.
    for (role, member) in asked.roles.iter_mut().zip(&slot.team) {
        let kept = PersonId::to_string(&member.person);
        if role.any_of.contains(&kept) {
            role.prefer.retain(|person| *person == kept);
            role.any_of = vec![kept];
        }
    }
}

fn draft(tries: &[Try<'_>]) -> Option<Draft> {
    let first = &tries.first()?.waiter.search;
    let mut people = BTreeMap::new();
    for one in tries {
        let material = &one.waiter.search.material;
        for who in &material.people {
            people.entry(who.id.to_string()).or_insert_with(|| person(material, who));
        }
        // Of a pair that waits, both bring the same chaperone.
        for one in chaperones(material) {
            people.entry(one.id.clone()).or_insert(one);
        }
    }
    let start = tries.iter().map(|one| one.round.looked.start()).min()?;
    let end = tries.iter().map(|one| one.round.looked.end()).max()?;
    Some(Draft {
        horizon: exact(Interval::new(start, end)?),
        step_minutes: STEP,
        weights: weights(&first.needs.rules.weights),
        houses: vec![house(&first.material)],
        people: people.into_values().collect(),
        interviews: tries.iter().map(Try::interview).collect(),
        limit: 1,
    })
}
