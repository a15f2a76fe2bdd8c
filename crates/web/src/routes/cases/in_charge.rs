//! Somebody else is put in charge of a case.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use barnahus_operations::name_in_charge::name_manager;
use barnahus_operations::see_in_charge::see_manager;
use barnahus_pages::cases::{self, ManagerPage, NAMED};
use barnahus_pages::{Flash, Place};
use barnahus_vocabulary::{CaseId, PersonId, Role, paths};
use maud::Markup;

use super::refused;
use super::triage::{candidate, version};
use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /cases/{id}/manager`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    let view = view(&site, &signed_in, case).await?;
    Ok(cases::manager(&signed_in.frame(Place::Cases), &view))
}

async fn view(site: &Site, signed_in: &SignedIn, case: CaseId) -> Result<ManagerPage, Failure> {
    let seen = see_manager(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    Ok(ManagerPage {
        case,
        codename: seen.case.codename,
        version: seen.case.version,
        now: seen.name,
        proposals: seen.proposals.into_iter().map(|one| candidate(one, Role::CaseManager)).collect(),
        refused: None,
    })
}

/// `POST /cases/{id}/manager`.
pub(super) async fn name(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let manager: PersonId = sent.get(NAMED).parse().map_err(|_| Failure::Unreadable)?;
    let at = (case, version(&sent)?);
    let named = name_manager(site.workplace(), &signed_in.actor, at, manager, signed_in.now).await;
    let Err(why) = named else {
        return Ok(said_at(&paths::team(case), Flash::ManagerNamed, site.surroundings()));
    };
    let sentence = refused::sentence(why, signed_in.actor.locale)?;
    let view = ManagerPage { refused: Some(sentence), ..view(&site, &signed_in, case).await? };
    Ok((StatusCode::CONFLICT, cases::manager(&signed_in.frame(Place::Cases), &view)).into_response())
}
