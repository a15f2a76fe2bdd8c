//! The interviews of a child, and a further one: asked for, approved, refused.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use barnahus_casework::further::{Decision, NotFurther};
use barnahus_operations::Unable;
use barnahus_operations::ask_further::{NotOrdered, ask_further};
use barnahus_operations::decide_further::decide_further;
use barnahus_operations::see_further::{Asked, SeenFurther, see_further};
use barnahus_pages::further::{APPROVE, DECISION, FurtherPage, Heard, REFUSE, Request, VERSION, further};
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, paths};

use super::cases::version;
use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /cases/{id}/further`.
pub(super) async fn show(
    who: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Response, Failure> {
    shown(&site, &who, case, (&Typed::default(), &[]), None).await
}

/// `POST /cases/{id}/further`.
pub(super) async fn ask(
    who: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let typed: Typed = sent.iter().filter(|(name, _)| *name != VERSION).collect();
    let asked = ask_further(site.workplace(), &who.actor, (case, version(&sent)?), &typed, who.now).await;
    answered(&site, &who, case, (&typed, Flash::FurtherAsked), asked).await
}

/// `POST /cases/{id}/further/decide`.
pub(super) async fn decide(
    who: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (decision, flash) = match sent.get(DECISION) {
        APPROVE => (Decision::Approve, Flash::FurtherApproved),
        REFUSE => (Decision::Refuse, Flash::FurtherRefused),
        _ => return Err(Failure::Unreadable),
    };
    let decided =
        decide_further(site.workplace(), &who.actor, (case, version(&sent)?), decision, who.now).await;
    answered(&site, &who, case, (&Typed::default(), flash), decided).await
}

async fn answered(
    site: &Site,
    who: &SignedIn,
    case: CaseId,
    (typed, flash): (&Typed, Flash),
    done: Result<(), NotOrdered>,
) -> Result<Response, Failure> {
    match done {
        Ok(()) => Ok(said_at(&paths::further(case), flash, site.surroundings())),
        Err(NotOrdered::Faults(faults)) => {
            let remarks = Remark::all(&faults, who.actor.locale);
            shown(site, who, case, (typed, &remarks), None).await
        }
        Err(NotOrdered::Rule(refused)) => shown(site, who, case, (typed, &[]), Some(refused)).await,
        Err(NotOrdered::Stage(_)) => shown(site, who, case, (typed, &[]), Some(NotFurther::Stage)).await,
        Err(NotOrdered::Unable(Unable::Stale)) => {
            shown(site, who, case, (typed, &[]), Some(NotFurther::Changed)).await
        }
        Err(NotOrdered::Unable(unable @ (Unable::NotTheirs | Unable::Broken(_)))) => Err(unable.into()),
    }
}

/// The page as things stand now; what was typed stays, to be sent against that.
async fn shown(
    site: &Site,
    who: &SignedIn,
    case: CaseId,
    (typed, remarks): (&Typed, &[Remark]),
    refused: Option<NotFurther>,
) -> Result<Response, Failure> {
    let seen = see_further(site.workplace(), &who.actor, case, who.now).await?;
    let view = FurtherPage { refused, ..view(seen) };
    let form = Form::returned(who.actor.locale, typed, remarks);
    let status = match (refused, remarks) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, []) => StatusCode::OK,
        (None, _) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok((status, further(&who.frame(Place::Cases), &form, &view)).into_response())
}

fn view(seen: SeenFurther) -> FurtherPage {
    let SeenFurther { case, codename, version, heard, asked, may_ask, decides } = seen;
    let heard = heard.into_iter().map(|(kept, booking)| Heard {
        booking: booking.id,
        number: kept.number,
        began: kept.began,
        state: booking.state,
        protocol: kept.protocol,
    });
    FurtherPage {
        case,
        codename,
        version,
        heard: heard.collect(),
        requests: asked.into_iter().map(request).collect(),
        may_ask,
        decides,
        refused: None,
    }
}

fn request(asked: Asked) -> Request {
    let Asked { request, words, asked_by, decided_by } = asked;
    Request {
        words,
        state: request.state.code(),
        asked: (asked_by, request.asked_at),
        decided_by,
        version: request.version,
    }
}
