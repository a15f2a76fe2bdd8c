//! The cheapest slots of all pieces, in order.
//!
//! Waiting only ever makes a slot dearer, so the best start left in a piece is always its first. A heap over
//! these gives the slots one by one, and no piece is unrolled further than it is asked for.

use super::survey::Piece;
use super::{Because, Seat, Slot};
use crate::problem::{Minute, Question};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// As many slots as the problem asks for, by cost, then start, then id of the house.
pub(super) fn cheapest(question: &Question, pieces: &[Piece<'_>]) -> Vec<Slot> {
    let clock = Clock::of(question);
    let entry = |index: usize, ordinal: i64| {
        let piece = &pieces[index];
        let cost = clock.because(piece, ordinal).total();
        // No two pieces share a start in the same house, so the index never decides.
        (ordinal < piece.span.end).then_some(Reverse((cost, ordinal, piece.house, index)))
    };
    let mut heap: BinaryHeap<_> =
        pieces.iter().enumerate().filter_map(|(index, piece)| entry(index, piece.span.first)).collect();
    let mut slots = Vec::new();
    while slots.len() < question.problem().draft().limit as usize {
        let Some(Reverse((_, ordinal, _, index))) = heap.pop() else { break };
        slots.push(clock.slot(&pieces[index], ordinal));
        heap.extend(entry(index, ordinal + 1));
    }
    slots
}

/// What turns an ordinal on the grid into a time and the price of waiting for it.
struct Clock<'q> {
    question: &'q Question,
    /// For each full hour, the priority included.
    hour: u128,
}

impl<'q> Clock<'q> {
    fn of(question: &'q Question) -> Self {
        let wait_per_hour = u128::from(question.problem().draft().weights.wait_per_hour);
        Self { question, hour: wait_per_hour * u128::from(question.interview().priority) }
    }

    fn minute(&self, ordinal: i64) -> Minute {
        let draft = self.question.problem().draft();
        draft.horizon.start + ordinal * i64::from(draft.step_minutes)
    }

    fn because(&self, piece: &Piece<'_>, ordinal: i64) -> Because {
        let waited = self.minute(ordinal).abs_diff(self.question.interview().window.start);
        Because { wait: self.hour * u128::from(waited / 60), ..piece.because }
    }

    fn slot(&self, piece: &Piece<'_>, ordinal: i64) -> Slot {
        let interview = self.question.interview();
        let start = self.minute(ordinal);
        let because = self.because(piece, ordinal);
        let seats = interview.roles.iter().zip(&piece.team);
        Slot {
            start,
            end: start + i64::from(interview.duration_minutes),
            house: piece.house.to_owned(),
            interview_room: piece.interview_room.to_owned(),
            observation_room: piece.observation_room.to_owned(),
            team: seats
                .map(|(role, person)| Seat { role: role.role.clone(), person: (*person).to_owned() })
                .collect(),
            cost: because.total(),
            because,
        }
    }
}

impl Because {
    /// The cost: the sum of all parts.
    pub(super) const fn total(&self) -> u128 {
        let Self { wait, child_travel, staff_travel, not_preferred, outside_best_hours } = self;
        *wait + *child_travel + *staff_travel + *not_preferred + *outside_best_hours
    }
}
