//! Taking down a referral: begun, saved while it is typed, sent once, or thrown away.

use axum::extract::State;
use axum::http::header::ACCEPT;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::HouseAction;
use barnahus_casework::intake::URGENCY;
use barnahus_casework::policy::may_in_house;
use barnahus_operations::Unable;
use barnahus_operations::drafts::{discard_draft, save_draft, unsent_drafts};
use barnahus_operations::receive_referral::{Acquaintance, NotReceived, Received};
use barnahus_operations::send_draft::{DraftState, look_at_draft, send_draft};
use barnahus_pages::cases::{self, DRAFT, DraftLine, Intake, Receipt, fields};
use barnahus_pages::{Flash, Form, Place, Typed};
use barnahus_vocabulary::{DraftId, paths};

use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /intake`: a new referral, or those that were begun.
pub(super) async fn begin(signed_in: SignedIn, State(site): State<Site>) -> Result<Response, Failure> {
    may_in_house(&signed_in.actor, HouseAction::ReceiveReferral).map_err(|_| Failure::NotFound)?;
    let begun = unsent_drafts(site.workplace(), &signed_in.actor).await?;
    let new = DraftId::random();
    if begun.is_empty() {
        return Ok(Redirect::to(&paths::draft(new)).into_response());
    }
    let lines: Vec<DraftLine> = begun
        .into_iter()
        .map(|draft| DraftLine {
            draft: draft.id,
            saved_at: draft.saved_at,
            urgency: draft.typed.get(URGENCY).parse().ok(),
        })
        .collect();
    Ok(cases::drafts(&signed_in.frame(Place::Cases), &lines, new).into_response())
}

/// `GET /intake/{id}`: the form, or the receipt of what was sent.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(draft): At<DraftId>,
) -> Result<Response, Failure> {
    let frame = signed_in.frame(Place::Cases);
    Ok(match look_at_draft(site.workplace(), &signed_in.actor, draft).await? {
        DraftState::Sent(received) => cases::receipt(&frame, &receipt(&signed_in, received)),
        DraftState::Saved(typed) => {
            let typed = fields::shown_again(&typed);
            cases::intake(&frame, &Form::fresh(frame.locale, &typed), Intake { draft, is_saved: true })
        }
        DraftState::New => {
            let form = Typed::default();
            cases::intake(&frame, &Form::fresh(frame.locale, &form), Intake { draft, is_saved: false })
        }
    }
    .into_response())
}

fn receipt(signed_in: &SignedIn, received: Received) -> Receipt {
    let triages = may_in_house(&signed_in.actor, HouseAction::SeeAllCases).is_ok();
    Receipt {
        codename: received.codename,
        due_at: received.due_at,
        acquaintance: match received.may_be_known {
            Acquaintance::New => cases::Acquaintance::New,
            Acquaintance::MayBeKnown => cases::Acquaintance::MayBeKnown,
        },
        triage: triages.then(|| paths::triage(received.case)),
    }
}

/// `POST /intake/{id}`: sent. A second time leads to the receipt of the first.
pub(super) async fn send(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(draft): At<DraftId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let typed = kept(&sent);
    match send_draft(site.workplace(), &signed_in.actor, draft, &typed, signed_in.now).await {
        Ok(_) | Err(NotReceived::SentBefore(_)) => Ok(Redirect::to(&paths::draft(draft)).into_response()),
        Err(NotReceived::Faults(faults)) => {
            let frame = signed_in.frame(Place::Cases);
            let remarks = cases::intake_remarks(&faults, frame.locale);
            let form = Form::returned(frame.locale, &typed, &remarks);
            let page = cases::intake(&frame, &form, Intake { draft, is_saved: true });
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(NotReceived::Unable(unable)) => Err(unable.into()),
    }
}

/// `POST /intake/draft`: kept as typed. The script asks for text and gets none; a person gets the page.
pub(super) async fn save(
    signed_in: SignedIn,
    State(site): State<Site>,
    headers: HeaderMap,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let draft: DraftId = sent.get(DRAFT).parse().map_err(|_| Failure::Unreadable)?;
    let saved = save_draft(site.workplace(), &signed_in.actor, draft, &kept(&sent), signed_in.now).await;
    let is_script = headers.get(ACCEPT).is_some_and(|told| told.as_bytes().starts_with(b"text/plain"));
    match saved {
        Ok(()) if is_script => Ok(StatusCode::NO_CONTENT.into_response()),
        Ok(()) => Ok(said_at(&paths::draft(draft), Flash::Saved, site.surroundings())),
        // Sent meanwhile, from another tab: the receipt says so.
        Err(Unable::Stale) if !is_script => Ok(Redirect::to(&paths::draft(draft)).into_response()),
        Err(unable) => Err(unable.into()),
    }
}

/// `POST /intake/{id}/discard`.
pub(super) async fn discard(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(draft): At<DraftId>,
) -> Result<Response, Failure> {
    discard_draft(site.workplace(), &signed_in.actor, draft).await?;
    Ok(said_at(paths::CASES, Flash::DraftDiscarded, site.surroundings()))
}

/// What was typed, without the name of the draft.
fn kept(sent: &Typed) -> Typed {
    sent.iter().filter(|(name, _)| *name != DRAFT).collect()
}
