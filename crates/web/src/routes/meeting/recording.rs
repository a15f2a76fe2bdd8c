//! What a planning meeting decided is recorded.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::meeting::{IllegalMeetingStep, NotARecord};
use barnahus_operations::plan_meeting::NotPlanned;
use barnahus_operations::record_meeting::{NotRecorded, record_meeting};
use barnahus_operations::see_meeting::SeenMeeting;
use barnahus_pages::meeting::{self as pages, RecordPage, VERSION};
use barnahus_pages::words::meeting as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, paths};

use super::said;
use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;
use crate::{flash, page};

/// `GET /meetings/{id}/record`.
pub(in crate::routes) async fn ask_record(
    State(site): State<Site>,
    Path(meeting): Path<String>,
    who: SignedIn,
) -> Result<Response, Failure> {
    let seen = super::to_change(&site, &who, page::id(&meeting)?).await?;
    if !seen.meeting.state.stands() {
        return Ok(Redirect::to(&paths::meeting(seen.meeting.id)).into_response());
    }
    let everyone: Typed = seen.parts.iter().map(|part| ("present", part.person.to_string())).collect();
    let form = Form::fresh(who.actor.locale, &everyone);
    Ok(pages::record(&who.frame(Place::Cases), &form, &view(&seen, Vec::new())).into_response())
}

fn view(seen: &SeenMeeting, refused: Vec<String>) -> RecordPage {
    let invited = seen.parts.iter().map(|part| (part.person, part.name.clone(), part.has_account));
    RecordPage {
        id: seen.meeting.id,
        codename: seen.codename.clone(),
        version: seen.meeting.version,
        invited: invited.collect(),
        refused,
    }
}

/// `POST /meetings/{id}/record`.
pub(in crate::routes) async fn record(
    State(site): State<Site>,
    Path(meeting): Path<String>,
    who: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let id: BookingId = page::id(&meeting)?;
    let seen = super::to_change(&site, &who, id).await?;
    let version = typed.get(VERSION).parse().map_err(|_| Failure::Unreadable)?;
    let locale = who.actor.locale;
    let done = record_meeting(site.workplace(), &who.actor, (id, version), &typed, who.now).await;
    let (status, refused, remarks) = match done {
        Ok(()) => {
            return Ok(flash::said_at(&paths::meeting(id), Flash::MeetingRecorded, site.surroundings()));
        }
        Err(NotRecorded::NotARecord(NotARecord::Faults(faults))) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Vec::new(), Remark::all(&faults, locale))
        }
        Err(NotRecorded::NotARecord(NotARecord::TooFewPresent)) => {
            let remark = Remark::new("present", words::NOBODY_THERE, locale);
            (StatusCode::UNPROCESSABLE_ENTITY, Vec::new(), vec![remark])
        }
        // Someone recorded or moved it meanwhile: what was typed stays, beside what is stored now.
        Err(NotRecorded::NotPlanned(why)) => (StatusCode::CONFLICT, refusal(why, &who)?, Vec::new()),
    };
    let form = Form::returned(locale, &typed, &remarks);
    let page = pages::record(&who.frame(Place::Cases), &form, &view(&seen, refused));
    Ok((status, page).into_response())
}

fn refusal(why: NotPlanned, who: &SignedIn) -> Result<Vec<String>, Failure> {
    let is_over = matches!(why, NotPlanned::Step(IllegalMeetingStep::From { .. }));
    let mut said = said::whole(why, who.actor.locale)?;
    if is_over {
        said.push(words::SEE_STORED.of(who.actor.locale).to_owned());
    }
    Ok(said)
}
