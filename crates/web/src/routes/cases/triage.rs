//! Triage: the decision page, one click to accept, and putting off.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::{CaseAction, CoreStanding, Prose, Purpose};
use barnahus_operations::alike_cases::alike_cases;
use barnahus_operations::look_at_case::{look_at_case, look_at_case_and_core};
use barnahus_operations::open_case::open_case_for;
use barnahus_operations::propose_specialists::{Proposed, propose_specialists};
use barnahus_operations::step_case::defer_triage;
use barnahus_operations::triage_case::accept_case;
use barnahus_pages::cases::{self, Candidate, DeferPage, Triage};
use barnahus_pages::words::form as common;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, Instant, Locale, PersonId, Role, local, paths};
use maud::Markup;

use super::due::Limit;
use super::refused;
use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::reading::Reading;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /cases/{id}/triage`. What the adult core offers is answered first, from the page of the case.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Response, Failure> {
    let (workplace, actor) = (site.workplace(), &signed_in.actor);
    let (_, core) = look_at_case_and_core(workplace, actor, case, CaseAction::Triage).await?;
    if core == CoreStanding::Offered {
        return Ok(Redirect::to(&paths::case(case)).into_response());
    }
    let view = view(&site, &signed_in, case).await?;
    Ok(cases::triage(&signed_in.frame(Place::Cases), &view).into_response())
}

async fn view(site: &Site, signed_in: &SignedIn, case: CaseId) -> Result<Triage, Failure> {
    let (workplace, actor, now) = (site.workplace(), &signed_in.actor, signed_in.now);
    let alike = alike_cases(workplace, actor, case).await?;
    let opened = open_case_for(workplace, actor, (case, Purpose::Triage), now).await?;
    let proposed = propose_specialists(workplace, actor, &opened, Role::CaseManager, now).await?;
    let found = &opened.case;
    let (stage, due_at, deferred_until) = (found.stage.code(), found.due_at, found.deferred_until);
    Ok(Triage {
        case,
        codename: found.codename.clone(),
        version: found.version,
        stage,
        urgency: found.urgency,
        received: found.received_at,
        due_at,
        due: Limit { stage, due_at, deferred_until }.seen_at(now),
        told: opened.file.contents().typed(),
        alike,
        proposals: proposed.into_iter().map(|one| candidate(one, Role::CaseManager)).collect(),
        refused: None,
    })
}

/// A proposal as pages show it.
pub(super) fn candidate(proposed: Proposed, role: Role) -> Candidate {
    let Proposed { ranked, name, institution } = proposed;
    Candidate { person: ranked.person, role, name, institution, reasons: ranked.reasons }
}

/// `POST /cases/{id}/triage`: accepted, with the one in charge.
pub(super) async fn accept(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let manager: PersonId = sent.get("manager").parse().map_err(|_| Failure::Unreadable)?;
    let version = version(&sent)?;
    let accepted =
        accept_case(site.workplace(), &signed_in.actor, (case, version), manager, signed_in.now).await;
    let Err(refused) = accepted else {
        return Ok(said_at(&paths::case(case), Flash::Accepted, site.surroundings()));
    };
    let sentence = refused::sentence(refused, signed_in.actor.locale)?;
    let view = Triage { refused: Some(sentence), ..view(&site, &signed_in, case).await? };
    Ok((StatusCode::CONFLICT, cases::triage(&signed_in.frame(Place::Cases), &view)).into_response())
}

/// `GET /cases/{id}/triage/defer`.
pub(super) async fn defer_page(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    drawn_defer(&site, &signed_in, case, (&Typed::default(), &[])).await
}

async fn drawn_defer(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    (typed, remarks): (&Typed, &[Remark]),
) -> Result<Markup, Failure> {
    let found = look_at_case(site.workplace(), &signed_in.actor, case, CaseAction::Defer).await?;
    let frame = signed_in.frame(Place::Cases);
    let form = Form::returned(frame.locale, typed, remarks);
    let view = DeferPage { case, version: found.version, urgency: found.urgency };
    Ok(cases::defer(&frame, &form, view))
}

/// `POST /cases/{id}/triage/defer`.
pub(super) async fn defer(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (actor, now) = (&signed_in.actor, signed_in.now);
    let remarks = match until(&sent, now, actor.locale) {
        Err(remarks) => remarks,
        Ok(until) => {
            let put_off = defer_triage(site.workplace(), actor, (case, version(&sent)?), until, now).await;
            let Err(refused) = put_off else {
                return Ok(said_at(paths::CASES, Flash::Deferred, site.surroundings()));
            };
            let sentence = refused::sentence(refused, actor.locale)?;
            vec![Remark { field: "until_day".into(), text: sentence }]
        }
    };
    let page = drawn_defer(&site, &signed_in, case, (&sent, &remarks)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// The moment and the reason, or every fault of them.
fn until(sent: &Typed, now: Instant, locale: Locale) -> Result<(Instant, Option<Prose>), Vec<Remark>> {
    let mut reading = Reading::new(sent, locale);
    let day = reading.day("until_day", local::day(now));
    let minute = reading.time("until_time");
    let text = reading.text("reason");
    let reason = Prose::parse(text).ok();
    if reason.is_none() && !text.is_empty() {
        reading.say("reason", common::TOO_LONG);
    }
    let moment = day.zip(minute).map(|(day, minute)| local::minute_of_day(day, minute));
    reading.finish(moment.map(|moment| (moment, reason)))
}

/// The version that a page was made from.
pub(crate) fn version(sent: &Typed) -> Result<u32, Failure> {
    sent.get("version").parse().map_err(|_| Failure::Unreadable)
}
