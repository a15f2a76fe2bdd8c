//! Whom the interview of a case needs, who of the team fills which requirement, and who could fill the
//! others: worked out anew from the open file each time it is asked.
//!
//! It decides nothing and writes nothing. People in conflict of interest are not in it at all.

use barnahus_casework::file::Contents;
use barnahus_casework::policy::CaseAction;
use barnahus_casework::required::{
    Circumstances, Fill, InterviewerSpeaks, Required, Requirement, TEAM_ROLES, TeamMember, work_out,
};
use barnahus_casework::routing::Needs;
use barnahus_database::ConnectionTrait;
use barnahus_store::people;
use barnahus_store::teams::Member;
use barnahus_vocabulary::{Actor, HouseId, Instant, PersonId, Role, local};

use crate::open_case::Opened;
use crate::propose_specialists::{FreePerson, Proposed, free_people, ranked};
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Who fills a requirement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilledBy {
    /// Someone of the team, with their name.
    Team(Member, String),
    /// Someone who comes with the child.
    Companion(barnahus_casework::required::Companion),
    /// Nobody; these could, by role, best first.
    Nobody(Vec<(Role, Proposed)>),
}

/// The team against its rules.
#[derive(Debug, Clone)]
pub struct TeamNeeds {
    /// What the rules ask for.
    pub required: Required,
    /// Each requirement with who fills it, in the order of the rules.
    pub filled: Vec<(Requirement, FilledBy)>,
    /// Who is in the team beyond that.
    pub others: Vec<(Member, String)>,
    /// Whoever may be added, as what.
    pub addable: Vec<(PersonId, Role, String)>,
}

/// Works out the team of an open case.
///
/// # Errors
/// [`Unable::NotTheirs`] for who may not change the team.
pub async fn team_needs(
    workplace: &Workplace,
    actor: &Actor,
    opened: &Opened,
    now: Instant,
) -> Result<TeamNeeds, Unable> {
    let on = workplace.database.read();
    approach_to(workplace, on, actor, opened.case.id, CaseAction::ChangeTeam).await?;
    let contents = opened.file.contents();
    let team: Vec<TeamMember> = opened.team.iter().map(|(member, _)| plain(*member)).collect();
    let required = required_now(on, actor.house, (contents, &team), now).await?;
    let free = free_people(workplace, on, actor, opened.case.id).await?;
    let needs = Needs::of(contents, local::day(now));
    let seats = required.filled(&team);
    let taken: Vec<TeamMember> = seats.iter().filter_map(|(_, member)| *member).collect();
    let filled = required
        .requirements()
        .iter()
        .map(|requirement| {
            let seat = seats.iter().find(|(asked, _)| asked.rule == requirement.rule);
            let member = seat.and_then(|(_, member)| *member);
            (requirement.clone(), filled_by(requirement, member, opened, (&free, &needs)))
        })
        .collect();
    let others = opened.team.iter().filter(|(member, _)| !taken.contains(&plain(*member))).cloned().collect();
    let addable = addable(&free, &team);
    Ok(TeamNeeds { required, filled, others, addable })
}

/// What the rules ask for with this team, for an interview now.
///
/// # Errors
/// The database's.
pub(crate) async fn required_now(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: (&Contents, &[TeamMember]),
    now: Instant,
) -> Result<Required, Unable> {
    let (contents, team) = case;
    let interviewer = team.iter().find(|member| member.role == Role::Interviewer);
    let speaks = match interviewer {
        Some(member) => {
            people::find(on, house, member.person).await?.map_or(InterviewerSpeaks::NotChosen, |person| {
                InterviewerSpeaks::Languages(person.languages.into_iter().collect())
            })
        }
        None => InterviewerSpeaks::NotChosen,
    };
    Ok(work_out(&Circumstances::of(contents, local::day(now), speaks)))
}

fn filled_by(
    requirement: &Requirement,
    member: Option<TeamMember>,
    opened: &Opened,
    free: (&[FreePerson], &Needs),
) -> FilledBy {
    let (free, needs) = free;
    let roles = match requirement.fill {
        Fill::Comes(companion) => return FilledBy::Companion(companion),
        Fill::Team(roles) => roles,
    };
    let found = member.and_then(|member| opened.team.iter().find(|(one, _)| plain(*one) == member));
    if let Some((member, name)) = found {
        return FilledBy::Team(*member, name.clone());
    }
    let of_role = |role: &Role| {
        let role = *role;
        ranked(free, needs, role).into_iter().map(move |proposed| (role, proposed))
    };
    let mut could: Vec<(Role, Proposed)> = roles.iter().flat_map(of_role).collect();
    could.sort_by_key(|(_, proposed)| -proposed.ranked.points);
    FilledBy::Nobody(could)
}

fn addable(free: &[FreePerson], team: &[TeamMember]) -> Vec<(PersonId, Role, String)> {
    free.iter()
        .flat_map(|person| {
            let roles = person.candidate.roles.iter().filter(|role| TEAM_ROLES.contains(role));
            roles.map(move |role| (person.candidate.person, *role, person.name.clone()))
        })
        .filter(|(person, role, _)| !team.contains(&TeamMember { person: *person, role: *role }))
        .collect()
}

const fn plain(member: Member) -> TeamMember {
    TeamMember { person: member.person, role: member.role }
}
