//! The team of a case: shown against its rules; joined and left with one click each.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::CaseAction;
use barnahus_casework::required::Requirement;
use barnahus_operations::change_team::{TeamRule, TeamUnchanged, join_team, leave_team};
use barnahus_operations::open_case::open_case;
use barnahus_operations::team_needs::{FilledBy, TeamNeeds, team_needs};
use barnahus_pages::cases::{self, Addable, Filled, Member, Need, TeamPage, TeamRefusal, WHO};
use barnahus_pages::{Flash, Place, Typed};
use barnahus_vocabulary::{CaseId, PersonId, Role, paths};
use maud::Markup;

use super::triage::candidate;
use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /cases/{id}/team`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    let view = view(&site, &signed_in, case).await?;
    Ok(cases::team(&signed_in.frame(Place::Cases), &view))
}

async fn view(site: &Site, signed_in: &SignedIn, case: CaseId) -> Result<TeamPage, Failure> {
    let (workplace, actor, now) = (site.workplace(), &signed_in.actor, signed_in.now);
    let opened = open_case(workplace, actor, case, now).await?;
    let TeamNeeds { required, filled, others, addable } = team_needs(workplace, actor, &opened, now).await?;
    let names_manager = opened.allowed.contains(&CaseAction::NameManager)
        && opened.case.manager.is_some()
        && opened.case.stage.code().may_change_hands();
    Ok(TeamPage {
        case,
        names_manager,
        codename: opened.case.codename,
        needs: filled.into_iter().map(|(requirement, by)| need(requirement, by)).collect(),
        others: others
            .into_iter()
            .map(|(one, name)| member(one.person, one.role, name, one.joined_at))
            .collect(),
        questions: required.questions().to_vec(),
        addable: addable.into_iter().map(|(person, role, name)| Addable { person, role, name }).collect(),
        refused: None,
    })
}

fn need(requirement: Requirement, by: FilledBy) -> Need {
    let Requirement { fill: _, rule, certainty, because } = requirement;
    let filled = match by {
        FilledBy::Team(one, name) => Filled::By(member(one.person, one.role, name, one.joined_at)),
        FilledBy::Companion(companion) => Filled::Comes(companion),
        FilledBy::Nobody(could) => {
            Filled::Open(could.into_iter().map(|(role, proposed)| candidate(proposed, role)).collect())
        }
    };
    Need { rule, certainty, because, filled }
}

const fn member(
    person: PersonId,
    role: Role,
    name: String,
    joined_at: barnahus_vocabulary::Instant,
) -> Member {
    Member { person, role, name, joined_at }
}

/// `POST /cases/{id}/team/add`.
pub(super) async fn add(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let Some(who) = who(&sent) else { return Ok(Redirect::to(&paths::team(case)).into_response()) };
    let joined = join_team(site.workplace(), &signed_in.actor, case, who, signed_in.now).await;
    answered(&site, &signed_in, case, joined.map(|()| Flash::Joined)).await
}

/// `POST /cases/{id}/team/remove`.
pub(super) async fn remove(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let who = who(&sent).ok_or(Failure::Unreadable)?;
    let left = leave_team(site.workplace(), &signed_in.actor, case, who, signed_in.now).await;
    answered(&site, &signed_in, case, left.map(|()| Flash::Left)).await
}

async fn answered(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    changed: Result<Flash, TeamUnchanged>,
) -> Result<Response, Failure> {
    let refused = match changed {
        Ok(flash) => return Ok(said_at(&paths::team(case), flash, site.surroundings())),
        Err(TeamUnchanged::Unable(unable)) => return Err(unable.into()),
        Err(TeamUnchanged::Rule(TeamRule::CannotJoin)) => TeamRefusal::CannotJoin,
        Err(TeamUnchanged::Rule(TeamRule::InCharge)) => TeamRefusal::InCharge,
        Err(TeamUnchanged::Rule(TeamRule::NotInIt)) => TeamRefusal::NotInIt,
        Err(TeamUnchanged::Rule(TeamRule::StillRequired(rule))) => TeamRefusal::StillRequired(rule),
    };
    let view = TeamPage { refused: Some(refused), ..view(site, signed_in, case).await? };
    Ok((StatusCode::CONFLICT, cases::team(&signed_in.frame(Place::Cases), &view)).into_response())
}

/// A person and a role, joined by a colon.
fn who(sent: &Typed) -> Option<(PersonId, Role)> {
    let (person, role) = sent.get(WHO).split_once(':')?;
    Some((person.parse().ok()?, role.parse().ok()?))
}
