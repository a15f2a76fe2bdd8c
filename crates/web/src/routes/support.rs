//! The support of a case: what was decided, and the pages on which more is.

pub(super) mod piece;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use barnahus_operations::Unable;
use barnahus_operations::plan_support::{NotSupported, decide_not_needed, plan_support};
use barnahus_operations::see_support::{SeenPiece, SeenSupport, see_support};
use barnahus_operations::who_can_take::Taker;
use barnahus_pages::support::{self as pages, DecidePage, Piece, Refusal, SupportPage};
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, PersonId, local, paths};
use maud::Markup;
use time::Date;

use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /cases/{id}/support`.
pub(super) async fn show(
    who: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    let seen = see_support(site.workplace(), &who.actor, case, who.now).await?;
    let today = local::day(who.now);
    let SeenSupport { case, codename, pieces, undecided, plans, decides, takers: _, is_open } = seen;
    let view = SupportPage {
        case,
        codename,
        pieces: pieces.into_iter().map(|one| shown(one, today)).collect(),
        undecided,
        plans: !plans.is_empty(),
        decides: !decides.is_empty(),
        is_open,
    };
    Ok(pages::support(&who.frame(Place::Cases), &view))
}

fn shown(seen: SeenPiece, today: Date) -> Piece {
    let SeenPiece { support, owner, decided_by, words } = seen;
    Piece {
        id: support.id,
        supported: support.supported,
        state: support.state,
        is_overdue: support.state.falls_due().is_some_and(|due| due < today),
        owner,
        decided_by,
        words,
    }
}

fn named(takers: Vec<Taker>) -> Vec<(PersonId, String)> {
    takers.into_iter().map(|taker| (taker.person, taker.name)).collect()
}

/// Which of the two pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deciding {
    Plan,
    NotNeeded,
}

/// `GET /cases/{id}/support/new`.
pub(super) async fn ask_plan(
    who: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Response, Failure> {
    asked(&site, &who, (case, Deciding::Plan), (&Typed::default(), &[]), None).await
}

/// `GET /cases/{id}/support/not-needed`.
pub(super) async fn ask_not_needed(
    who: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Response, Failure> {
    asked(&site, &who, (case, Deciding::NotNeeded), (&Typed::default(), &[]), None).await
}

/// `POST /cases/{id}/support/new`.
pub(super) async fn plan(
    who: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let done = plan_support(site.workplace(), &who.actor, case, &typed, who.now).await;
    match done {
        Ok(()) => Ok(said_at(&paths::support(case), Flash::SupportPlanned, site.surroundings())),
        Err(why) => again(&site, &who, (case, Deciding::Plan), &typed, why).await,
    }
}

/// `POST /cases/{id}/support/not-needed`.
pub(super) async fn not_needed(
    who: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let done = decide_not_needed(site.workplace(), &who.actor, case, &typed, who.now).await;
    match done {
        Ok(()) => Ok(said_at(&paths::support(case), Flash::SupportNotNeeded, site.surroundings())),
        Err(why) => again(&site, &who, (case, Deciding::NotNeeded), &typed, why).await,
    }
}

async fn again(
    site: &Site,
    who: &SignedIn,
    of: (CaseId, Deciding),
    typed: &Typed,
    why: NotSupported,
) -> Result<Response, Failure> {
    let (remarks, refused) = said(why, who)?;
    asked(site, who, of, (typed, &remarks), refused).await
}

/// What a refusal says: at the fields, or above the form.
fn said(why: NotSupported, who: &SignedIn) -> Result<(Vec<Remark>, Option<Refusal>), Failure> {
    match why {
        NotSupported::Faults(faults) => Ok((Remark::all(&faults, who.actor.locale), None)),
        NotSupported::Rule(rule) => Ok((Vec::new(), Some(Refusal::Rule(rule)))),
        NotSupported::Unable(Unable::Stale) => Ok((Vec::new(), Some(Refusal::Stale))),
        NotSupported::Unable(unable @ (Unable::NotTheirs | Unable::Broken(_))) => Err(unable.into()),
    }
}

const fn status(refused: Option<Refusal>, remarks: &[Remark]) -> StatusCode {
    match (refused, remarks) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, []) => StatusCode::OK,
        (None, _) => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

async fn asked(
    site: &Site,
    who: &SignedIn,
    (case, deciding): (CaseId, Deciding),
    (typed, remarks): (&Typed, &[Remark]),
    refused: Option<Refusal>,
) -> Result<Response, Failure> {
    let seen = see_support(site.workplace(), &who.actor, case, who.now).await?;
    let kinds = match deciding {
        Deciding::Plan => seen.plans,
        Deciding::NotNeeded => seen.decides,
    };
    let view = DecidePage { case, codename: seen.codename, kinds, takers: named(seen.takers), refused };
    let (frame, form) = (who.frame(Place::Cases), Form::returned(who.actor.locale, typed, remarks));
    let page = match deciding {
        Deciding::Plan => pages::plan(&frame, &form, &view),
        Deciding::NotNeeded => pages::not_needed(&frame, &form, &view),
    };
    Ok((status(refused, remarks), page).into_response())
}
