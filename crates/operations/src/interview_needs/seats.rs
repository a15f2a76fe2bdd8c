//! The seats of an interview and who could fill each: first who is in the team of the case, else
//! whoever of the house is that and nothing speaks against.

use std::collections::BTreeSet;

use barnahus_casework::required::{Required, Rule, TeamMember};
use barnahus_vocabulary::{Language, PersonId, Role};

use super::{Colleague, InterviewNeeds};

/// Why there is a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeatName {
    /// A rule asks for it.
    Asked(Rule),
    /// The team added it.
    Added(Role),
}

impl SeatName {
    /// The word for it in the problem of scheduling.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Asked(rule) => rule.code().to_owned(),
            Self::Added(role) => format!("added_{}", role.code()),
        }
    }
}

/// A seat with who could fill it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Seat {
    /// Which.
    pub(crate) name: SeatName,
    /// Who could, each as what.
    pub(crate) any_of: Vec<TeamMember>,
    /// Who of them should.
    pub(crate) prefer: Vec<PersonId>,
}

/// The seats that a list of requirements comes to.
#[must_use]
pub(crate) fn seats(needs: &InterviewNeeds, required: &Required, people: &[Colleague]) -> Vec<Seat> {
    let asked = required.of_team().map(|(asked, roles)| (SeatName::Asked(asked.rule), roles.to_vec()));
    let added = required.added().iter().map(|role| (SeatName::Added(*role), vec![*role]));
    asked
        .chain(added)
        .map(|(name, roles)| {
            let any_of = candidates(needs, &roles, people);
            let prefer = preferred(needs, &any_of, people);
            Seat { name, any_of, prefer }
        })
        .collect()
}

fn candidates(needs: &InterviewNeeds, roles: &[Role], people: &[Colleague]) -> Vec<TeamMember> {
    let fits = |member: &TeamMember| {
        people.iter().any(|who| who.person.id == member.person && who.fits(member.role))
    };
    let of_team: Vec<TeamMember> =
        needs.team.iter().copied().filter(|member| roles.contains(&member.role) && fits(member)).collect();
    let mut found = if of_team.is_empty() { of_house(needs, roles, people) } else { of_team };
    // One person once: as the first of what they could be.
    let mut seen = BTreeSet::new();
    found.retain(|member| seen.insert(member.person));
    found
}

/// Whoever of the house could be one of these there.
pub(crate) fn of_house(needs: &InterviewNeeds, roles: &[Role], people: &[Colleague]) -> Vec<TeamMember> {
    let spoken = languages(needs);
    let can = |who: &Colleague, role: Role| {
        role != Role::Interpreter || who.person.languages.iter().any(|language| spoken.contains(language))
    };
    roles
        .iter()
        .flat_map(|role| {
            people
                .iter()
                .filter(|who| who.fits(*role) && can(who, *role))
                .map(|who| TeamMember { person: who.person.id, role: *role })
        })
        .collect()
}

fn languages(needs: &InterviewNeeds) -> BTreeSet<Language> {
    needs.contents.identity.as_ref().map_or_else(BTreeSet::new, |identity| identity.languages.clone())
}

/// For the interviewer: who heard this child before, else as was chosen for siblings, else who is of the sex
/// the child prefers and speaks its language; for the interpreter: who is authorised. Elsewhere it makes no
/// difference.
pub(crate) fn preferred(
    needs: &InterviewNeeds,
    any_of: &[TeamMember],
    people: &[Colleague],
) -> Vec<PersonId> {
    let spoken = languages(needs);
    let sex = needs.contents.hearing.as_ref().and_then(|hearing| hearing.interviewer_sex);
    let suits = |member: &TeamMember| {
        let Some(who) = people.iter().find(|who| who.person.id == member.person) else { return false };
        match member.role {
            Role::Interviewer => {
                sex.is_none_or(|sex| who.person.sex == Some(sex))
                    && (spoken.is_empty() || who.person.languages.iter().any(|one| spoken.contains(one)))
            }
            Role::Interpreter => who.person.authorised,
            Role::Coordinator
            | Role::CaseManager
            | Role::IntakeOfficer
            | Role::Prosecutor
            | Role::Police
            | Role::Judge
            | Role::Psychologist
            | Role::Therapist
            | Role::Physician
            | Role::SocialWorker
            | Role::Guardian
            | Role::Lawyer
            | Role::Defence
            | Role::RoomPlanner
            | Role::Administrator
            | Role::DataProtectionOfficer => false,
        }
    };
    let before = |member: &&TeamMember| {
        member.role == Role::Interviewer && needs.interviewed_by.contains(&member.person)
    };
    let same: Vec<PersonId> = any_of.iter().filter(before).map(|member| member.person).collect();
    if same.is_empty() {
        let suit = any_of.iter().filter(|member| suits(member)).map(|member| member.person).collect();
        needs.as_with_siblings(any_of, suit)
    } else {
        same
    }
}
