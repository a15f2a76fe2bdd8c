//! The rules of the case asked of one proposed booking. All that prevents it is told at once.

use std::collections::BTreeSet;

use barnahus_vocabulary::{Interval, PersonId, Role, local};

use super::{Prevented, Warning};
use crate::conflict::Conflict;
use crate::file::Contents;
use crate::interview::Limit;
use crate::likeness;
use crate::names::PersonName;
use crate::required::{Certainty, Companion, Required, Rule, TeamMember};
use crate::sections::{ChildInformed, Doubt, Hearing, Representation, Suspected};
use crate::settings::DayWindow;
use crate::stage::StageCode;

listed! {
    /// Whether an interpreter is authorised (art. 105).
    Authority {
        Authorised = "authorised", "autorizat", "authorised";
        NotAuthorised = "not_authorised", "neautorizat", "not authorised";
    }
}

listed! {
    /// Whether the interview may be started.
    Completeness {
        Complete = "complete", "completă", "complete";
        Incomplete = "incomplete", "incompletă: lipsește avocatul copilului", "incomplete: the child's lawyer is missing";
    }
}

/// One person of the proposed team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Who, as what.
    pub member: TeamMember,
    /// What speaks against them, asked anew.
    pub conflict: Option<Conflict>,
    /// Of an interpreter; not known counts as not authorised.
    pub authority: Option<Authority>,
}

/// A proposed booking with all that the rules ask about it.
#[derive(Debug, Clone)]
pub struct Proposal<'a> {
    /// Where the case stands.
    pub stage: StageCode,
    /// When.
    pub time: Interval,
    /// Whom it needs.
    pub required: &'a Required,
    /// Who would come of the team.
    pub team: &'a [Attendee],
    /// Whoever else is named as coming along with the child.
    pub along: &'a [PersonName],
    /// The file as it is open to whoever books.
    pub contents: &'a Contents,
    /// The limit of the first interview; `None` for a later one.
    pub limit: Option<Limit>,
    /// The child's best hours; `None` when any hour is as good.
    pub best_hours: Option<DayWindow>,
}

/// A booking that may be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Whether it may be started as it is.
    pub completeness: Completeness,
    /// What it must say loudly.
    pub warnings: Vec<Warning>,
}

/// Asks the rules.
///
/// # Errors
/// Everything that prevents the booking.
pub fn check(proposal: &Proposal<'_>) -> Result<Checked, Vec<Prevented>> {
    let prevented = prevented(proposal);
    if !prevented.is_empty() {
        return Err(prevented);
    }
    let lacks_lawyer = unmet_rules(proposal).any(|rule| rule == Rule::Lawyer);
    let completeness = if lacks_lawyer { Completeness::Incomplete } else { Completeness::Complete };
    Ok(Checked { completeness, warnings: warnings(proposal, completeness) })
}

fn members(proposal: &Proposal<'_>) -> Vec<TeamMember> {
    proposal.team.iter().map(|attendee| attendee.member).collect()
}

fn unmet_rules(proposal: &Proposal<'_>) -> impl Iterator<Item = Rule> {
    let rules: Vec<Rule> =
        proposal.required.unmet(&members(proposal)).into_iter().map(|requirement| requirement.rule).collect();
    rules.into_iter()
}

fn prevented(proposal: &Proposal<'_>) -> Vec<Prevented> {
    let mut prevented = Vec::new();
    if !proposal.stage.may_be_booked() {
        prevented.push(Prevented::Stage(proposal.stage));
    }
    prevented.extend(suspected_in_the_house(proposal));
    for attendee in proposal.team {
        if let Some(conflict) = &attendee.conflict {
            let person = attendee.member.person;
            prevented.push(Prevented::TeamInConflict { person, conflict: conflict.clone() });
        }
    }
    let mut seen: BTreeSet<PersonId> = BTreeSet::new();
    let twice = proposal.team.iter().map(|attendee| attendee.member.person).filter(|who| !seen.insert(*who));
    prevented.extend(twice.map(Prevented::TwoRoles));
    prevented.extend(unmet_rules(proposal).filter(|rule| *rule != Rule::Lawyer).map(Prevented::Missing));
    let added = proposal.required.unmet_added(&members(proposal));
    prevented.extend(added.into_iter().map(Prevented::MissingAdded));
    prevented
}

/// Whoever comes along, by what the file says of them or by name.
fn suspected_in_the_house(proposal: &Proposal<'_>) -> Vec<Prevented> {
    let none = Suspected::default();
    let suspected = proposal.contents.suspected.as_ref().unwrap_or(&none);
    let named = |name: Option<&PersonName>| {
        name.map(likeness::of_whole_name).is_some_and(|name| {
            suspected.0.iter().any(|person| likeness::of_suspected(person).as_ref() == Some(&name))
        })
    };
    let mut prevented: Vec<Prevented> = proposal
        .required
        .companions()
        .filter(|companion| named(companion_name(*companion, proposal.contents)))
        .map(Prevented::SuspectedComesAlong)
        .collect();
    if let Some(representation) = &proposal.contents.representation
        && representation.doubts(suspected).contains(&Doubt::Suspected)
        && comes_along(representation, proposal.along)
    {
        prevented.push(Prevented::SuspectedComesAlong(Companion::Representative));
    } else if proposal.along.iter().any(|name| named(Some(name))) {
        prevented.push(Prevented::SuspectedAmongCompanions);
    }
    prevented
}

fn comes_along(representation: &Representation, along: &[PersonName]) -> bool {
    let name = representation.representative_name.as_ref().map(likeness::of_whole_name);
    name.is_some_and(|name| along.iter().any(|other| likeness::of_whole_name(other) == name))
}

fn companion_name(companion: Companion, contents: &Contents) -> Option<&PersonName> {
    let representation = contents.representation.as_ref();
    match companion {
        Companion::Representative => representation?.representative_name.as_ref(),
        Companion::Relative => representation?.stand_in_name.as_ref(),
        Companion::PersonOfTrust => contents.hearing.as_ref()?.trust_name.as_ref(),
    }
}

fn warnings(proposal: &Proposal<'_>, completeness: Completeness) -> Vec<Warning> {
    let mut warnings = Vec::new();
    match completeness {
        Completeness::Incomplete => warnings.push(Warning::LawyerMissing),
        Completeness::Complete => {}
    }
    if !proposal.contents.child_informed.as_ref().is_some_and(ChildInformed::is_complete) {
        warnings.push(Warning::ChildNotInformed);
    }
    warnings.extend(proposal.team.iter().filter_map(unauthorised));
    let named = proposal.contents.hearing.as_ref().is_some_and(Hearing::psychologist_is_named);
    if proposal.required.asked_by(Rule::Psychologist).is_some() && !named {
        warnings.push(Warning::PsychologistNotNamed);
    }
    warnings.extend(
        proposal
            .required
            .companions()
            .filter(|companion| companion_name(*companion, proposal.contents).is_none())
            .map(Warning::CompanionNotNamed),
    );
    warnings.extend(
        proposal
            .limit
            .filter(|limit| limit.is_missed_at(proposal.time.start()))
            .map(|limit| Warning::AfterDeadline(limit.last_day)),
    );
    if proposal.best_hours.is_some_and(|hours| !lies_within(proposal.time, hours)) {
        warnings.push(Warning::OutsideBestHours);
    }
    warnings.extend(proposal.required.requirements().iter().filter_map(|requirement| {
        match requirement.certainty {
            Certainty::Known => None,
            certainty
            @ (Certainty::AgeUnknown | Certainty::AgeDoubtful | Certainty::InterviewerNotChosen) => {
                Some(Warning::ReadForProtection { rule: requirement.rule, certainty })
            }
        }
    }));
    warnings.extend(proposal.required.questions().iter().copied().map(Warning::Open));
    warnings
}

fn unauthorised(attendee: &Attendee) -> Option<Warning> {
    let interprets = attendee.member.role == Role::Interpreter;
    let authorised = attendee.authority == Some(Authority::Authorised);
    (interprets && !authorised).then_some(Warning::InterpreterNotAuthorised(attendee.member.person))
}

/// Whether the whole of it lies in those hours of the wall clock of its first day.
fn lies_within(time: Interval, hours: DayWindow) -> bool {
    let day = local::day(time.start());
    local::minute_of_day(day, hours.from) <= time.start() && time.end() <= local::minute_of_day(day, hours.to)
}
