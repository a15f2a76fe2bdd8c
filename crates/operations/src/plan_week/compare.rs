//! What a plan has changed since the plan before: what a wish of the coordinator costs, child by child.
//!
//! It compares places, not prices: later by days and another interviewer can be said to a tired person.

use std::collections::BTreeMap;

use barnahus_casework::required::TeamMember;
use barnahus_vocabulary::{CaseId, Role};
use time::Duration;

use super::WeekPlan;
use crate::chosen_slot::ChosenSlot;

/// What changed for one child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Heard so much later.
    Later(Duration),
    /// Heard so much earlier.
    Earlier(Duration),
    /// Someone else talks with the child.
    OtherInterviewer,
    /// So many others of the team change.
    OtherTeam(usize),
    /// Another room.
    OtherRoom,
    /// Had no place and has one now.
    HasPlace,
    /// Had a place and has none now.
    LostPlace,
}

/// A child for whom something changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The codename.
    pub codename: String,
    /// What; never nothing.
    pub changes: Vec<Change>,
}

/// Everyone for whom something changed. `before` are the places of the plan before.
#[must_use]
pub fn changes(before: &BTreeMap<CaseId, ChosenSlot>, plan: &WeekPlan) -> Vec<Changed> {
    let was = |case: CaseId| before.get(&case);
    let placed = plan.planned.iter().map(|one| {
        let now = one.slot.planned();
        let changes = was(one.case.id).map_or_else(|| vec![Change::HasPlace], |was| between(was, &now));
        Changed { codename: one.case.codename.clone(), changes }
    });
    let lost = plan.left_out.iter().filter(|one| was(one.case.id).is_some());
    let lost =
        lost.map(|one| Changed { codename: one.case.codename.clone(), changes: vec![Change::LostPlace] });
    placed.chain(lost).filter(|one| !one.changes.is_empty()).collect()
}

fn between(was: &ChosenSlot, now: &ChosenSlot) -> Vec<Change> {
    let by = now.start - was.start;
    let mut changes = Vec::new();
    if by.is_positive() {
        changes.push(Change::Later(by));
    } else if by.is_negative() {
        changes.push(Change::Earlier(-by));
    }
    let comes = |member: &&TeamMember| !was.team.contains(member);
    let talks = |member: &&TeamMember| member.role == Role::Interviewer;
    if now.team.iter().filter(comes).any(|member| talks(&member)) {
        changes.push(Change::OtherInterviewer);
    }
    let others = now.team.iter().filter(comes).filter(|member| !talks(member)).count();
    if others > 0 {
        changes.push(Change::OtherTeam(others));
    }
    if was.interview_room != now.interview_room {
        changes.push(Change::OtherRoom);
    }
    changes
}
