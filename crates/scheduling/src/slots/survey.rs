//! One look at every house: which starts are possible there, with which rooms, and what blocks the others.
//!
//! The rules are asked in the order in which the first that fails is counted: the child, the house, the
//! interview room, the observation room, the people. No team is chosen here: which slot is best is decided
//! afterwards, and for the few that can be among the best.

use super::full_teams::full_teams;
use super::grid::{Grid, below, merged};
use super::rooms::{RoomPair, Rooms};
use super::spans::Spans;
use super::staff::{Benches, Staff};
use super::staffed::{RoleStarts, Staffed};
use super::{Blocked, RoleBlocked};
use crate::problem::{House, Interval, Interview, Question};
use std::borrow::Cow;

/// A house in which some starts are possible.
#[derive(Debug)]
pub(super) struct Surveyed<'q> {
    /// Its place in the problem.
    pub(super) index: usize,
    pub(super) house: &'q House,
    pub(super) child_travel: u32,
    /// No team costs less than this here.
    pub(super) least: u128,
    /// The possible starts, each at its pair of rooms.
    pub(super) pairs: Vec<RoomPair<'q>>,
}

/// What was found in all houses.
#[derive(Debug)]
pub(super) struct Survey<'q> {
    pub(super) houses: Vec<Surveyed<'q>>,
    pub(super) possible: u64,
    pub(super) blocked: Blocked,
    pub(super) blocked_roles: Vec<RoleBlocked>,
}

impl<'q> Survey<'q> {
    /// Looks at every start and house that the interview allows.
    pub(super) fn of(inquiry: &Inquiry<'q>) -> Self {
        let interview = inquiry.question.interview();
        let roles = interview.roles.iter();
        let mut survey = Self {
            houses: Vec::new(),
            possible: 0,
            blocked: Blocked::default(),
            blocked_roles: roles.map(|role| RoleBlocked { role: role.role.clone(), pairs: 0 }).collect(),
        };
        for (index, house) in inquiry.question.problem().draft().houses.iter().enumerate() {
            if let Some(child_travel) = interview.child_travel_minutes.get(&house.id) {
                survey.look_at(inquiry, (index, house), *child_travel);
            }
        }
        survey
    }

    fn look_at(&mut self, inquiry: &Inquiry<'q>, (index, house): (usize, &'q House), child_travel: u32) {
        let Inquiry { grid, staff, child_free, .. } = inquiry;
        let looked_at = looked_at(inquiry.question.interview(), grid, house);
        let child = grid.within(child_free, i64::from(child_travel)).and(&looked_at);
        let below = below(house.children_at_once, &house.occupied);
        let admitted = grid.within(&below, i64::from(house.gap_minutes)).and(&child);
        let rooms = Rooms::of(house, grid, &admitted);
        let with_pair = rooms.with_pair();

        let benches = staff.in_house(index);
        let mut staffed = Staffed::among(&with_pair);
        for (role, (bench, blocked)) in benches.iter().zip(&mut self.blocked_roles).enumerate() {
            let role = RoleStarts::of(staff, grid, role, bench);
            blocked.pairs += looked_at.count() - looked_at.and(&role.somebody).count();
            staffed.add(&role);
        }
        let doubtful = staffed.doubtful();
        let possible = staffed.surely().or(&full_teams(staff, grid, &benches, &doubtful));

        self.possible += possible.count();
        self.blocked.child += looked_at.count() - child.count();
        self.blocked.house += child.count() - admitted.count();
        self.blocked.interview_room += admitted.count() - rooms.with_interview_room.count();
        self.blocked.observation_room += rooms.with_interview_room.count() - with_pair.count();
        self.blocked.people += with_pair.count() - possible.count();
        if possible.count() > 0 {
            let pairs = rooms.pairs.into_iter().map(|pair| pair.only(&possible)).collect();
            self.houses.push(Surveyed { index, house, child_travel, least: least(&benches), pairs });
        }
    }
}

/// The interview, made ready to be asked about in each house.
pub(super) struct Inquiry<'q> {
    pub(super) question: &'q Question,
    pub(super) grid: Grid,
    pub(super) staff: Staff<'q>,
    child_free: Cow<'q, [Interval]>,
    /// The starts in best hours; all of them if there are none better.
    pub(super) best: Spans,
}

impl<'q> Inquiry<'q> {
    pub(super) fn of(question: &'q Question) -> Self {
        let (problem, interview) = (question.problem(), question.interview());
        let grid = Grid::new(problem, interview.window, interview.duration_minutes);
        let best_hours = interview.best_hours.as_deref();
        Self {
            question,
            staff: Staff::of(problem, interview, &grid),
            child_free: merged(&interview.child_free),
            best: best_hours.map_or_else(|| grid.all(), |hours| grid.within(&merged(hours), 0)),
            grid,
        }
    }
}

/// The starts of a house that are looked at at all.
fn looked_at(interview: &Interview, grid: &Grid, house: &House) -> Spans {
    let fixed = &interview.fixed;
    if fixed.house.as_ref().is_some_and(|fixed| *fixed != house.id) {
        return Spans::default();
    }
    let allowed = fixed.start.map_or_else(|| grid.all(), |start| grid.at(start));
    let here = interview
        .forbidden
        .iter()
        .filter(|forbidden| forbidden.house.as_ref().is_none_or(|forbidden| *forbidden == house.id));
    let forbidden = here.flat_map(|forbidden| grid.at(forbidden.start).as_slice().to_vec());
    allowed.without(&Spans::union(forbidden.collect()))
}

/// What the team costs if every role gets the cheapest of its candidates.
fn least(benches: &Benches) -> u128 {
    benches.iter().filter_map(|bench| bench.iter().map(|candidate| u128::from(candidate.price)).min()).sum()
}
