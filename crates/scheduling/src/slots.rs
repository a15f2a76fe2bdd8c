//! The best places for one interview, exactly: what an exhaustive search would answer.
//!
//! Nothing is tried minute by minute. Free time becomes spans of starts at which the whole interview, with
//! its gaps and travel, fits; all of them are counted, and only where a slot can be among the best is a team
//! chosen. The work therefore grows with the number of intervals in the problem, not with the length of the
//! horizon or the fineness of the grid.

mod anyone;
mod assignment;
mod best;
mod full_teams;
mod grid;
mod presence;
mod rooms;
mod sorted;
mod spans;
mod staff;
mod staffed;
mod survey;
mod teams;

use crate::problem::{Minute, Question};

/// The answer: the best slots, how many there are, and what stands in the way of the others.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Slots {
    /// The cheapest slots, then the earliest, then by id of the house; at most as many as were asked for.
    pub slots: Vec<Slot>,
    /// How many pairs of a start and a house are possible.
    pub possible: u64,
    /// Why the other pairs that were looked at are not.
    pub blocked: Blocked,
    /// For each role, in the order of the interview, where nobody is free to fill it.
    pub blocked_roles: Vec<RoleBlocked>,
}

/// One place for the interview, with the cheapest team for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
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
    /// What it costs: the sum of the parts in [`Slot::because`].
    pub cost: u128,
    /// What it costs, by reason.
    pub because: Because,
}

/// A role and who fills it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The name of the role.
    pub role: String,
    /// The id of the person.
    pub person: String,
}

/// The parts of a cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Because {
    /// For waiting, the priority included.
    pub wait: u128,
    /// For the way of the child.
    pub child_travel: u128,
    /// For the ways of the team.
    pub staff_travel: u128,
    /// For roles not filled by those preferred.
    pub not_preferred: u128,
    /// For an hour that is not one of the best.
    pub outside_best_hours: u128,
}

/// How many impossible pairs of a start and a house fail at each rule, counted at the first that fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Blocked {
    /// The child is not free.
    pub child: u64,
    /// As many children as are permitted are in the house.
    pub house: u64,
    /// No interview room is free.
    pub interview_room: u64,
    /// An interview room is free, but no observation room that serves it.
    pub observation_room: u64,
    /// There is no full team of different people.
    pub people: u64,
}

/// At how many of the pairs looked at, possible ones included, nobody is free for a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleBlocked {
    /// The name of the role.
    pub role: String,
    /// The number of pairs.
    pub pairs: u64,
}

/// Searches every start and house for the best slots.
#[must_use]
pub fn slots(question: &Question) -> Slots {
    let inquiry = survey::Inquiry::of(question);
    let survey = survey::Survey::of(&inquiry);
    Slots {
        slots: best::cheapest(&inquiry, &survey.houses),
        possible: survey.possible,
        blocked: survey.blocked,
        blocked_roles: survey.blocked_roles,
    }
}
