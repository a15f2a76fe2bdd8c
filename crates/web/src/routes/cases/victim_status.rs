//! As what the child is regarded: read by whoever is shown what happened, noted by whoever is in charge.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use barnahus_casework::victim_status::NotStated;
use barnahus_operations::Unable;
use barnahus_operations::victim_status::{
    StatusHistory, StatusNotNoted, StatusSeen, note_status, see_status,
};
use barnahus_pages::stale::Versions;
use barnahus_pages::victim_status::{
    StatusLine, StatusPage, StatusRefused, victim_status, victim_status_stale,
};
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, paths};
use maud::Markup;

use super::triage::version;
use crate::at::At;
use crate::failure::Failure;
use crate::flash::said_at;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// The field that says which line is meant: the last one of the page.
const CORRECTS: &str = "corrects";

/// `GET /cases/{id}/victim-status`.
pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    let seen = see_status(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    let blank = Typed::default();
    let form = Form::fresh(signed_in.actor.locale, &blank);
    Ok(victim_status(&signed_in.frame(Place::Cases), &form, &view(case, seen)))
}

fn view(case: CaseId, seen: StatusHistory) -> StatusPage {
    let StatusHistory { codename, lines, may_note } = seen;
    let line = |seen: StatusSeen| {
        let StatusSeen { typed, noted_by, noted_at, is_corrected } = seen;
        StatusLine { typed, noted_by, noted_at, is_corrected }
    };
    StatusPage { case, codename, lines: lines.into_iter().map(line).collect(), may_note, refused: None }
}

/// `POST /cases/{id}/victim-status`.
pub(super) async fn note(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let (actor, now) = (&signed_in.actor, signed_in.now);
    let of = (case, version(&typed)?);
    let why = match note_status(site.workplace(), actor, of, &typed, now).await {
        Ok(()) => return Ok(said_at(&paths::victim_status(case), Flash::Saved, site.surroundings())),
        Err(why) => why,
    };
    let frame = signed_in.frame(Place::Cases);
    let seen = see_status(site.workplace(), actor, case, now).await?;
    let (refused, remarks) = match why {
        StatusNotNoted::Refused(NotStated::Faults(faults)) => (None, Remark::all(&faults, actor.locale)),
        StatusNotNoted::Refused(NotStated::SameAsBefore) => (Some(StatusRefused::Same), Vec::new()),
        StatusNotNoted::Refused(NotStated::BeforeTheLast(day)) => {
            let is_correction = !typed.get(CORRECTS).is_empty();
            let early = if is_correction { StatusRefused::EarlyToCorrect } else { StatusRefused::Early };
            (Some(early(day)), Vec::new())
        }
        StatusNotNoted::Unable(Unable::Stale) => {
            // What was to be corrected is not the last line any more: that is asked anew.
            let anew = |typed: &Typed| typed.iter().filter(|(name, _)| *name != CORRECTS).collect::<Typed>();
            let (typed, last) = (anew(&typed), seen.lines.first().map(|line| anew(&line.typed)));
            let mut stored = last.unwrap_or_default();
            stored.add("version", &seen.lines.len().to_string());
            let versions = Versions { typed: &typed, stored: &stored };
            return Ok(page::both(victim_status_stale(&frame, case, versions)));
        }
        StatusNotNoted::Unable(unable) => return Err(unable.into()),
    };
    let view = StatusPage { refused, ..view(case, seen) };
    let form = Form::returned(actor.locale, &typed, &remarks);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, victim_status(&frame, &form, &view)).into_response())
}
