//! Who could come to an interview: people of the house with what speaks against them, asked anew.

use barnahus_casework::booking::{Attendee, Authority};
use barnahus_casework::conflict::Conflict;
use barnahus_casework::required::TeamMember;
use barnahus_database::ConnectionTrait;
use barnahus_store::likenesses::Suspicions;
use barnahus_store::people::{self, Person};
use barnahus_vocabulary::{CaseId, HouseId, Role};

use crate::unable::Unable;
use crate::workplace::Workplace;

/// Someone who works with the house, as one case sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Colleague {
    /// Who.
    pub(crate) person: Person,
    /// What speaks against them in this case.
    pub(crate) conflict: Option<Conflict>,
}

impl Colleague {
    /// Whether they can be there as that: nothing speaks against them, they are it, and they come to
    /// this house.
    #[must_use]
    pub(crate) fn fits(&self, role: Role) -> bool {
        self.conflict.is_none() && self.person.travel_minutes.is_some() && self.person.roles.contains(&role)
    }
}

/// Everyone active who is one of these.
///
/// # Errors
/// The database's.
pub(crate) async fn colleagues(
    workplace: &Workplace,
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    roles: &[Role],
) -> Result<Vec<Colleague>, Unable> {
    let suspicions = Suspicions::of(on, &workplace.keys, at).await?;
    let mut people = people::active(on, at.0).await?;
    people.retain(|person| person.roles.iter().any(|role| roles.contains(role)));
    Ok(as_colleagues(people.into_iter(), &suspicions))
}

/// People as the case sees them that suspects somebody.
pub(crate) fn as_colleagues(people: impl Iterator<Item = Person>, suspicions: &Suspicions) -> Vec<Colleague> {
    people.map(|person| Colleague { conflict: suspicions.conflict(&person), person }).collect()
}

/// A team as the rules of a booking ask about it.
#[derive(Debug, Clone)]
pub(crate) struct Seated<'a> {
    /// Everyone, with what speaks against them.
    pub(crate) attendees: Vec<Attendee>,
    /// Who talks with the child.
    pub(crate) interviewer: Option<&'a Person>,
}

/// Puts to each member what is known of them.
#[must_use]
pub(crate) fn attendees<'a>(team: &[TeamMember], people: &'a [Colleague]) -> Seated<'a> {
    let known = |member: &TeamMember| people.iter().find(|who| who.person.id == member.person);
    let attendee = |member: &TeamMember| {
        let who = known(member);
        Attendee {
            member: *member,
            conflict: who.and_then(|who| who.conflict.clone()),
            authority: who.map(|who| {
                if who.person.authorised { Authority::Authorised } else { Authority::NotAuthorised }
            }),
        }
    };
    let interviewer = team.iter().find(|member| member.role == Role::Interviewer);
    Seated {
        attendees: team.iter().map(attendee).collect(),
        interviewer: interviewer.and_then(known).map(|who| &who.person),
    }
}
