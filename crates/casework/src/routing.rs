//! Who would be the right specialist for a case: proposals with reasons, for the coordinator to
//! decide.
//!
//! A person in conflict of interest is never proposed. The order is the same for the same question:
//! points, then fewer open cases, then identity. It knows no names and no calendar.

mod needs;

use std::collections::BTreeSet;

use barnahus_vocabulary::{County, Language, PersonId, Role};

use crate::competence::Competence;
use crate::conflict::Conflict;
use crate::sex::Sex;

pub use needs::Needs;

/// Someone who could take it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// The roles they hold now.
    pub roles: Vec<Role>,
    /// What they are good at.
    pub competences: BTreeSet<Competence>,
    /// What they speak or sign.
    pub languages: BTreeSet<Language>,
    /// Where they work.
    pub county: Option<County>,
    /// For a child that prefers to talk with a woman or with a man.
    pub sex: Option<Sex>,
    /// How many cases they have open in the role that is sought.
    pub open_cases: u32,
    /// What speaks against them.
    pub conflict: Option<Conflict>,
}

/// Why someone is proposed, or what speaks for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Is of the sex that the child prefers.
    PreferredSex(Sex),
    /// Is not, or it is not known: the child prefers this one.
    NotPreferredSex(Sex),
    /// Has a competence that the case needs.
    Competent(Competence),
    /// Lacks one.
    NotCompetent(Competence),
    /// Speaks a language of the child.
    Speaks(Language),
    /// Speaks none of them: an interpreter would be needed.
    NeedsInterpreter,
    /// Works in the child's county.
    SameCounty,
    /// Works in another.
    OtherCounty(County),
    /// So many open cases.
    OpenCases(u32),
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// Who.
    pub person: PersonId,
    /// Why, in the order of weight.
    pub reasons: Vec<Reason>,
    /// What the order was made by; comparable within one answer only.
    pub points: i64,
}

/// What one fact weighs. A competence outweighs the county, what the child prefers outweighs a
/// competence, a shared language outweighs each of them, and each open case takes a little away.
mod weight {
    pub(super) const COMPETENCE: i64 = 30;
    pub(super) const PREFERENCE: i64 = 40;
    pub(super) const LANGUAGE: i64 = 50;
    pub(super) const COUNTY: i64 = 20;
    pub(super) const OPEN_CASE: i64 = 3;
}

/// Ranks whoever holds the role and is not in conflict, best first.
#[must_use]
pub fn propose(role: Role, needs: &Needs, candidates: &[Candidate]) -> Vec<Ranked> {
    let mut ranked: Vec<(u32, Ranked)> = candidates
        .iter()
        .filter(|candidate| candidate.conflict.is_none() && candidate.roles.contains(&role))
        .map(|candidate| (candidate.open_cases, rank(role, needs, candidate)))
        .collect();
    ranked.sort_by_key(|(open_cases, ranked)| (-ranked.points, *open_cases, ranked.person));
    ranked.into_iter().map(|(_, ranked)| ranked).collect()
}

fn rank(role: Role, needs: &Needs, candidate: &Candidate) -> Ranked {
    let mut reasons = Vec::new();
    let mut points = -weight::OPEN_CASE * i64::from(candidate.open_cases);
    if !needs.languages.is_empty() {
        match needs.languages.intersection(&candidate.languages).next() {
            Some(language) => {
                points += weight::LANGUAGE;
                reasons.push(Reason::Speaks(*language));
            }
            None => reasons.push(Reason::NeedsInterpreter),
        }
    }
    // Only the interviewer talks with the child; whoever else comes stays behind the glass.
    if let Some(sex) = needs.interviewer_sex.filter(|_| role == Role::Interviewer) {
        if candidate.sex == Some(sex) {
            points += weight::PREFERENCE;
            reasons.push(Reason::PreferredSex(sex));
        } else {
            reasons.push(Reason::NotPreferredSex(sex));
        }
    }
    for competence in &needs.competences {
        if candidate.competences.contains(competence) {
            points += weight::COMPETENCE;
            reasons.push(Reason::Competent(*competence));
        } else {
            reasons.push(Reason::NotCompetent(*competence));
        }
    }
    match (needs.county, candidate.county) {
        (Some(wanted), Some(theirs)) if wanted == theirs => {
            points += weight::COUNTY;
            reasons.push(Reason::SameCounty);
        }
        (Some(_), Some(theirs)) => reasons.push(Reason::OtherCounty(theirs)),
        (None, _) | (_, None) => {}
    }
    reasons.push(Reason::OpenCases(candidate.open_cases));
    Ranked { person: candidate.person, reasons, points }
}

#[cfg(test)]
mod tests;
