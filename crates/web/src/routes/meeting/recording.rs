//! What a planning meeting decided is recorded, and corrected afterwards.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::days;
use barnahus_casework::meeting::{AgendaPoint, IllegalMeetingStep, MeetingState, NotARecord, note_field};
use barnahus_operations::Unable;
use barnahus_operations::correct_meeting::correct_meeting;
use barnahus_operations::plan_meeting::NotPlanned;
use barnahus_operations::record_meeting::{NotRecorded, record_meeting};
use barnahus_operations::see_meeting::SeenMeeting;
use barnahus_pages::meeting::{self as pages, CORRECTS, RecordPage, Recording, VERSION};
use barnahus_pages::stale::Versions;
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
    let Some((recording, filled)) = standing(&seen) else {
        return Ok(Redirect::to(&paths::meeting(seen.meeting.id)).into_response());
    };
    let form = Form::fresh(who.actor.locale, &filled);
    let view = view(&seen, recording, Vec::new());
    Ok(pages::record(&who.frame(Place::Cases), &form, &view).into_response())
}

/// What the page is for, and its fields as they would be typed now; `None` where nothing is recorded or corrected.
fn standing(seen: &SeenMeeting) -> Option<(Recording, Typed)> {
    match seen.meeting.state {
        MeetingState::Booked => {
            let everyone = seen.parts.iter().map(|part| ("present", part.person.to_string()));
            Some((Recording::First, everyone.collect()))
        }
        MeetingState::Held if seen.reads_record => Some((correction(seen), recorded(seen))),
        MeetingState::Held | MeetingState::Cancelled(_) => None,
    }
}

fn correction(seen: &SeenMeeting) -> Recording {
    let done = seen.decided.iter().filter(|one| one.done_at.is_some());
    Recording::Correction { done: done.map(|one| one.what.clone()).collect() }
}

/// The record as it would be typed, without what was carried out.
fn recorded(seen: &SeenMeeting) -> Typed {
    let present = seen.parts.iter().filter(|part| part.was_present == Some(true));
    let present = present.map(|part| ("present".to_owned(), part.person.to_string()));
    let notes = AgendaPoint::ALL.iter().map(|point| {
        let field = note_field(*point);
        let said = seen.words.as_typed(&field).to_owned();
        (field, said)
    });
    let open = seen.decided.iter().filter(|one| one.done_at.is_none()).zip(1..);
    let decided = open.flat_map(|(one, number)| {
        [
            (format!("what_{number}"), one.what.clone()),
            (format!("owner_{number}"), one.owned_by.to_string()),
            (format!("due_{number}"), days::dotted_text(one.due)),
        ]
    });
    present.chain(notes).chain(decided).collect()
}

fn view(seen: &SeenMeeting, recording: Recording, refused: Vec<String>) -> RecordPage {
    let invited = seen.parts.iter().map(|part| (part.person, part.name.clone(), part.has_account));
    // What passed to somebody else since is theirs, invited or not.
    let others = seen.decided.iter().filter(|one| !seen.parts.iter().any(|part| part.person == one.owned_by));
    let mut others: Vec<_> = others.map(|one| (one.owned_by, one.owner.clone(), !one.by_telephone)).collect();
    others.sort_unstable();
    others.dedup_by_key(|(person, ..)| *person);
    RecordPage {
        recording,
        id: seen.meeting.id,
        codename: seen.codename.clone(),
        version: seen.meeting.version,
        invited: invited.chain(others).collect(),
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
    let corrects = !typed.get(CORRECTS).is_empty();
    let (workplace, read) = (site.workplace(), (id, version));
    let done = if corrects {
        correct_meeting(workplace, &who.actor, read, &typed, who.now).await
    } else {
        record_meeting(workplace, &who.actor, read, &typed, who.now).await
    };
    let unable = StatusCode::UNPROCESSABLE_ENTITY;
    let (status, refused, remarks) = match done {
        Ok(()) => {
            return Ok(flash::said_at(&paths::meeting(id), Flash::MeetingRecorded, site.surroundings()));
        }
        Err(NotRecorded::NotARecord(NotARecord::Faults(faults))) => {
            (unable, Vec::new(), Remark::all(&faults, locale))
        }
        Err(NotRecorded::NotARecord(NotARecord::TooFewPresent)) => {
            let remark = Remark::new("present", words::NOBODY_THERE, locale);
            (unable, Vec::new(), vec![remark])
        }
        Err(NotRecorded::OwnersMayNot(fields)) => {
            let remark = |field: String| Remark::new(field, words::MAY_NOT_DO, locale);
            (unable, Vec::new(), fields.into_iter().map(remark).collect())
        }
        Err(NotRecorded::CaseEnded) => (unable, vec![words::CASE_ENDED.of(locale).to_owned()], Vec::new()),
        Err(NotRecorded::NotPlanned(why)) => match both(&site, &who, (id, &typed), &why).await? {
            Some(both) => return Ok(both),
            None => (StatusCode::CONFLICT, refusal(why, &who)?, Vec::new()),
        },
    };
    let form = Form::returned(locale, &typed, &remarks);
    let recording = if corrects { correction(&seen) } else { Recording::First };
    let page = pages::record(&who.frame(Place::Cases), &form, &view(&seen, recording, refused));
    Ok((status, page).into_response())
}

/// Someone recorded, corrected or moved it meanwhile, or something it decided passed to somebody else: both versions;
/// `None` where that is not why, or nothing is recorded of it any more.
async fn both(
    site: &Site,
    who: &SignedIn,
    (meeting, typed): (BookingId, &Typed),
    why: &NotPlanned,
) -> Result<Option<Response>, Failure> {
    let is_changed =
        matches!(why, NotPlanned::Unable(Unable::Stale) | NotPlanned::Step(IllegalMeetingStep::From { .. }));
    if !is_changed {
        return Ok(None);
    }
    let seen = super::to_change(site, who, meeting).await?;
    let Some((recording, mut stored)) = standing(&seen) else { return Ok(None) };
    stored.add(VERSION, &seen.meeting.version.to_string());
    let mut typed = typed.clone();
    if recording != Recording::First && typed.get(CORRECTS).is_empty() {
        typed.add(CORRECTS, "yes");
    }
    let versions = Versions { typed: &typed, stored: &stored };
    let view = view(&seen, recording, Vec::new());
    Ok(Some(page::both(pages::record_stale(&who.frame(Place::Cases), &view, versions))))
}

fn refusal(why: NotPlanned, who: &SignedIn) -> Result<Vec<String>, Failure> {
    let is_over = matches!(why, NotPlanned::Step(IllegalMeetingStep::From { .. }));
    let mut said = said::whole(why, who.actor.locale)?;
    if is_over {
        said.push(words::SEE_STORED.of(who.actor.locale).to_owned());
    }
    Ok(said)
}
