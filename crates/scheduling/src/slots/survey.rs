//! One look at every house: which starts are possible there, with which rooms and team, and what blocks
//! the others.
//!
//! The rules are asked in the order in which the first that fails is counted: the child, the house, the
//! interview room, the observation room, the people. Which slot is best is not decided here.

use super::grid::{Grid, below, merged};
use super::presence::Presence;
use super::rooms::{RoomPair, Rooms};
use super::spans::{Span, Spans};
use super::staff::Staff;
use super::teams::{Team, Teams};
use super::{Because, Blocked, RoleBlocked};
use crate::problem::{House, Interview, Question, Weights};

/// Starts of a house with the same rooms, team and cost, but for the waiting.
#[derive(Debug)]
pub(super) struct Piece<'q> {
    pub(super) span: Span,
    pub(super) house: &'q str,
    pub(super) interview_room: &'q str,
    pub(super) observation_room: &'q str,
    pub(super) team: Vec<&'q str>,
    /// The cost of each of them, but for the waiting, which is 0 here.
    pub(super) because: Because,
}

/// What was found in all houses.
#[derive(Debug)]
pub(super) struct Survey<'q> {
    pub(super) pieces: Vec<Piece<'q>>,
    pub(super) blocked: Blocked,
    pub(super) blocked_roles: Vec<RoleBlocked>,
}

impl<'q> Survey<'q> {
    /// Looks at every start and house that the interview allows.
    pub(super) fn of(question: &'q Question) -> Self {
        let interview = question.interview();
        let problem = question.problem();
        let roles = interview.roles.iter();
        let mut survey = Self {
            pieces: Vec::new(),
            blocked: Blocked::default(),
            blocked_roles: roles.map(|role| RoleBlocked { role: role.role.clone(), pairs: 0 }).collect(),
        };
        let inquiry = Inquiry::of(question);
        let mut presence = Presence::default();
        for house in &problem.draft().houses {
            if let Some(child_travel) = interview.child_travel_minutes.get(&house.id) {
                survey.look_at(&inquiry, (house, *child_travel), &mut presence);
            }
        }
        survey
    }

    fn look_at(
        &mut self,
        inquiry: &Inquiry<'q>,
        (house, child_travel): (&'q House, u32),
        presence: &mut Presence,
    ) {
        let Inquiry { grid, staff, .. } = inquiry;
        let looked_at = inquiry.looked_at(house);
        let child = grid.within(&inquiry.child_free, i64::from(child_travel)).and(&looked_at);
        let below = below(house.children_at_once, &house.occupied);
        let admitted = grid.within(&below, i64::from(house.gap_minutes)).and(&child);
        let rooms = Rooms::of(house, grid, &admitted);
        let with_pair = rooms.with_pair();

        let benches = staff.in_house(house, grid, presence);
        let mut staffed = with_pair.clone();
        for (bench, blocked) in benches.iter().zip(&mut self.blocked_roles) {
            let somebody = presence.anyone(bench.iter().map(|candidate| candidate.rank));
            blocked.pairs += looked_at.count() - looked_at.and(&somebody).count();
            staffed = staffed.and(&somebody);
        }
        let teams = Teams::new(&benches, presence).at(&staffed);
        let possible: u64 = teams.iter().map(|(span, _)| span.len()).sum();

        self.blocked.child += looked_at.count() - child.count();
        self.blocked.house += child.count() - admitted.count();
        self.blocked.interview_room += admitted.count() - rooms.with_interview_room.count();
        self.blocked.observation_room += rooms.with_interview_room.count() - with_pair.count();
        self.blocked.people += with_pair.count() - possible;
        self.pieces.extend(inquiry.pieces((house, child_travel), &rooms.pairs, &teams));
    }
}

/// The interview, made ready to be asked about in each house.
struct Inquiry<'q> {
    interview: &'q Interview,
    weights: Weights,
    grid: Grid,
    staff: Staff<'q>,
    child_free: Vec<crate::problem::Interval>,
    /// The starts in best hours; all of them if there are none better.
    best: Spans,
}

impl<'q> Inquiry<'q> {
    fn of(question: &'q Question) -> Self {
        let (problem, interview) = (question.problem(), question.interview());
        let grid = Grid::new(problem, interview.window, interview.duration_minutes);
        let best_hours = interview.best_hours.as_deref();
        Self {
            interview,
            weights: problem.draft().weights,
            grid,
            staff: Staff::of(problem, interview),
            child_free: merged(&interview.child_free),
            best: best_hours.map_or_else(|| grid.all(), |hours| grid.within(&merged(hours), 0)),
        }
    }

    /// The starts of a house that are looked at at all.
    fn looked_at(&self, house: &House) -> Spans {
        let fixed = &self.interview.fixed;
        if fixed.house.as_ref().is_some_and(|fixed| *fixed != house.id) {
            return Spans::default();
        }
        let allowed = fixed.start.map_or_else(|| self.grid.all(), |start| self.grid.at(start));
        let here = self
            .interview
            .forbidden
            .iter()
            .filter(|forbidden| forbidden.house.as_ref().is_none_or(|forbidden| *forbidden == house.id));
        let forbidden = here.flat_map(|forbidden| self.grid.at(forbidden.start).as_slice().to_vec());
        allowed.without(&Spans::union(forbidden.collect()))
    }

    /// Cuts the starts of a house where the team, the rooms or the hours change.
    fn pieces(
        &self,
        (house, child_travel): (&'q House, u32),
        pairs: &[RoomPair<'q>],
        teams: &[(Span, Team)],
    ) -> Vec<Piece<'q>> {
        let mut pieces = Vec::new();
        for (span, team) in teams {
            let because = self.because((house, child_travel), team);
            let outside = Because { outside_best_hours: self.weights.outside_best_hours.into(), ..because };
            let starts = Spans::one(*span);
            for pair in pairs {
                let starts = starts.and(&pair.starts);
                let (best, other) = (starts.and(&self.best), starts.without(&self.best));
                let best = best.as_slice().iter().map(|span| (*span, because));
                let other = other.as_slice().iter().map(|span| (*span, outside));
                pieces.extend(best.chain(other).map(|(span, because)| Piece {
                    span,
                    house: &house.id,
                    interview_room: pair.interview_room,
                    observation_room: pair.observation_room,
                    team: team.iter().map(|rank| self.staff.id(*rank)).collect(),
                    because,
                }));
            }
        }
        pieces
    }

    fn because(&self, (house, child_travel): (&House, u32), team: &Team) -> Because {
        let (staff_travel, not_preferred) = self.staff.costs(house, team);
        Because {
            wait: 0,
            child_travel: u128::from(self.weights.child_travel_per_minute) * u128::from(child_travel),
            staff_travel,
            not_preferred,
            outside_best_hours: 0,
        }
    }
}
