//! The rules asked of a proposed planning meeting. All that prevents it is told at once.

use std::collections::BTreeSet;

use barnahus_vocabulary::{Instant, Interval, PersonId, local};

use crate::conflict::Conflict;
use crate::required::TeamMember;
use crate::stage::StageCode;

/// A proposed meeting with all that the rules ask about it.
#[derive(Debug, Clone)]
pub struct MeetingProposal<'a> {
    /// Where the case stands.
    pub stage: StageCode,
    /// When.
    pub time: Interval,
    /// Whom it would bring together, each with what speaks against them, asked anew.
    pub people: &'a [(TeamMember, Option<Conflict>)],
    /// The team of the case, whoever is in charge included.
    pub team: &'a [TeamMember],
    /// When the interview that stands begins, the earliest one.
    pub interview: Option<Instant>,
    /// The moment.
    pub now: Instant,
}

/// What makes a meeting impossible, whoever asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeetingPrevented {
    /// The case is not where interviews are planned.
    Stage(StageCode),
    /// It does not begin on a multiple of five minutes.
    OffTheGrid,
    /// It lies in the past.
    Past,
    /// It would end after the interview begins, which it is to plan.
    AfterInterview,
    /// One person alone decides nothing together.
    TooFew,
    /// Someone is not in the team of the case: what is talked about there is not for them.
    NotOfTheTeam(PersonId),
    /// One person twice.
    Twice(PersonId),
    /// Someone is in conflict of interest.
    InConflict(PersonId),
}

/// What it says loudly without being prevented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeetingWarning {
    /// It is on the day of the interview; a day before is better, where time allows.
    SameDay,
}

/// A meeting that may be booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingChecked {
    /// What it must say loudly.
    pub warnings: Vec<MeetingWarning>,
}

/// Asks the rules.
///
/// # Errors
/// Everything that prevents it.
pub fn check(proposal: &MeetingProposal<'_>) -> Result<MeetingChecked, Vec<MeetingPrevented>> {
    let prevented = prevented(proposal);
    if !prevented.is_empty() {
        return Err(prevented);
    }
    let day = |at: Instant| local::day(at);
    let is_late = proposal.interview.is_some_and(|at| day(at) == day(proposal.time.start()));
    Ok(MeetingChecked { warnings: if is_late { vec![MeetingWarning::SameDay] } else { Vec::new() } })
}

fn prevented(proposal: &MeetingProposal<'_>) -> Vec<MeetingPrevented> {
    let mut prevented = Vec::new();
    if !proposal.stage.may_be_booked() {
        prevented.push(MeetingPrevented::Stage(proposal.stage));
    }
    if proposal.time.start().millis().rem_euclid(300_000) != 0 {
        prevented.push(MeetingPrevented::OffTheGrid);
    }
    if proposal.time.start() <= proposal.now {
        prevented.push(MeetingPrevented::Past);
    }
    if proposal.interview.is_some_and(|begins| proposal.time.end() > begins) {
        prevented.push(MeetingPrevented::AfterInterview);
    }
    let mut seen: BTreeSet<PersonId> = BTreeSet::new();
    for (member, conflict) in proposal.people {
        let TeamMember { person, role: _ } = *member;
        if !seen.insert(person) {
            prevented.push(MeetingPrevented::Twice(person));
        }
        if !proposal.team.contains(member) {
            prevented.push(MeetingPrevented::NotOfTheTeam(person));
        }
        if conflict.is_some() {
            prevented.push(MeetingPrevented::InConflict(person));
        }
    }
    if seen.len() < 2 {
        prevented.push(MeetingPrevented::TooFew);
    }
    prevented
}
