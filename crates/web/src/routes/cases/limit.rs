//! The limit of a first interview: the page on which it is extended, and on which it is said why it was missed.

use std::collections::BTreeMap;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use barnahus_casework::interview::{NotExtended, Said, TooManyDays, WaitCause};
use barnahus_operations::Unable;
use barnahus_operations::extend_limit::{Unextended, extend_limit};
use barnahus_operations::say_why_late::{Saying, Unsaid, say_why_late};
use barnahus_operations::see_limit::{SeenLimit, see_limit};
use barnahus_pages::limit::{self as pages, EXTENSION, LimitPage, MISSED};
use barnahus_pages::stale::Versions;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, Instant, paths};

use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::page;
use crate::reading::Reading;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// More days than anybody types of a child that waits.
const MOST_DAYS: u32 = 3660;

/// What came of a form.
#[derive(Debug, Clone, Default)]
struct Came {
    remarks: Vec<Remark>,
    refused: Option<NotExtended>,
    too_many: Option<TooManyDays>,
    not_missed: bool,
}

/// `GET /cases/{id}/limit`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Response, Failure> {
    drawn(&site, &signed_in, case, None, Came::default()).await
}

/// `POST /cases/{id}/limit`.
pub(super) async fn extend(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let mut reading = Reading::new(&sent, signed_in.actor.locale);
    let reason = reading.one(EXTENSION);
    let came = match reading.finish(reason) {
        Err(remarks) => Came { remarks, ..Came::default() },
        Ok(reason) => {
            match extend_limit(site.workplace(), &signed_in.actor, case, reason, signed_in.now).await {
                Ok(()) => return Ok(said_at(&paths::limit(case), Flash::LimitExtended, site.surroundings())),
                Err(Unextended::Rule(refused)) => Came { refused: Some(refused), ..Came::default() },
                Err(Unextended::Unable(unable)) => return Err(unable.into()),
            }
        }
    };
    drawn(&site, &signed_in, case, Some(&sent), came).await
}

/// `POST /cases/{id}/limit/missed`.
pub(super) async fn say(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let instead_of = shown(&sent)?;
    let mut reading = Reading::new(&sent, signed_in.actor.locale);
    let reason = reading.one(MISSED);
    let days: Vec<_> = WaitCause::typed()
        .filter(|cause| !sent.get(cause.code()).is_empty())
        .filter_map(|cause| Some((cause, reading.number(cause.code(), 0..=MOST_DAYS)?)))
        .collect();
    let came = match reading.finish(reason) {
        Err(remarks) => Came { remarks, ..Came::default() },
        Ok(reason) => {
            let said = Saying { reason, days: days.as_slice(), instead_of };
            match say_why_late(site.workplace(), &signed_in.actor, case, said, signed_in.now).await {
                Ok(()) => {
                    return Ok(said_at(&paths::limit(case), Flash::DelayExplained, site.surroundings()));
                }
                Err(Unsaid::TooMany(too_many)) => Came { too_many: Some(too_many), ..Came::default() },
                Err(Unsaid::NotMissed) => Came { not_missed: true, ..Came::default() },
                Err(Unsaid::Unable(Unable::Stale)) => return both(&site, &signed_in, case, &sent).await,
                Err(Unsaid::Unable(unable)) => return Err(unable.into()),
            }
        }
    };
    drawn(&site, &signed_in, case, Some(&sent), came).await
}

/// When that was said which the page showed; nothing where nothing was said.
fn shown(sent: &Typed) -> Result<Option<Instant>, Failure> {
    let millis = sent.get("version").parse().map_err(|_| Failure::Unreadable)?;
    Ok((millis != 0).then(|| Instant::from_millis(millis)))
}

/// It was said anew meanwhile: what was sent, beside what stands now.
async fn both(site: &Site, signed_in: &SignedIn, case: CaseId, sent: &Typed) -> Result<Response, Failure> {
    let view = view(case, see_limit(site.workplace(), &signed_in.actor, case, signed_in.now).await?);
    let mut stored = view.said.as_ref().map(|(said, ..)| typed(said)).unwrap_or_default();
    stored.add("version", &view.version().to_string());
    let versions = Versions { typed: sent, stored: &stored };
    Ok(page::both(pages::limit_stale(&signed_in.frame(Place::Cases), case, versions)))
}

/// The page as things stand; what was sent stays in the form, else what was said before.
async fn drawn(
    site: &Site,
    signed_in: &SignedIn,
    case: CaseId,
    sent: Option<&Typed>,
    came: Came,
) -> Result<Response, Failure> {
    let seen = see_limit(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let stored = seen.said.as_ref().map(|(said, ..)| typed(said)).unwrap_or_default();
    let Came { remarks, refused, too_many, not_missed } = came;
    let status = if refused.is_some() || not_missed {
        StatusCode::CONFLICT
    } else if too_many.is_some() || !remarks.is_empty() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let frame = signed_in.frame(Place::Cases);
    let form = Form::returned(frame.locale, sent.unwrap_or(&stored), &remarks);
    let view = LimitPage { refused, too_many, not_missed, ..view(case, seen) };
    Ok((status, pages::limit(&frame, &form, &view)).into_response())
}

/// What was said, as it stands in the form.
fn typed(said: &Said) -> Typed {
    let days: BTreeMap<_, _> =
        said.days().iter().map(|(cause, days)| (cause.code(), days.to_string())).collect();
    let days = days.iter().map(|(cause, days)| (*cause, days.as_str()));
    [(MISSED, said.reason().code())].into_iter().chain(days).collect()
}

fn view(case: CaseId, seen: SeenLimit) -> LimitPage {
    let SeenLimit {
        codename,
        limit,
        extension,
        may_extend,
        extension_days,
        since,
        heard,
        waited,
        may_say,
        to_record,
        said,
    } = seen;
    LimitPage {
        case,
        codename,
        limit,
        extension,
        may_extend,
        extension_days,
        since,
        heard,
        waited,
        may_say,
        to_record,
        said,
        refused: None,
        too_many: None,
        not_missed: false,
    }
}
