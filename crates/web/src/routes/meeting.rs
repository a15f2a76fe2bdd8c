//! A planning meeting: seen, planned, moved, cancelled, recorded.

mod planning;
mod recording;
mod said;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use barnahus_casework::CaseAction;
use barnahus_casework::meeting::{AgendaPoint, note_field};
use barnahus_operations::Unable;
use barnahus_operations::cancel_meeting::cancel_meeting;
use barnahus_operations::read_booking::Answer;
use barnahus_operations::record_meeting::decision_done;
use barnahus_operations::see_meeting::{Decided, MeetingPart, SeenMeeting, call_how, see_meeting};
use barnahus_pages::meeting::{
    self as pages, Answered, Decision, MeetingPage, Part, REASON, Record, VERSION,
};
use barnahus_pages::words::form as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, paths};
use maud::Markup;

use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;
use crate::{flash, page};

pub(super) use planning::{ask_move, ask_new, move_it, plan};
pub(super) use recording::{ask_record, record};

/// `GET /meetings/{id}`.
pub(super) async fn show(
    State(site): State<Site>,
    Path(meeting): Path<String>,
    who: SignedIn,
) -> Result<Markup, Failure> {
    let seen = seen(&site, &who, page::id(&meeting)?).await?;
    Ok(pages::meeting(&who.frame(Place::Cases), &view(&who, seen)))
}

async fn seen(site: &Site, who: &SignedIn, meeting: BookingId) -> Result<SeenMeeting, Failure> {
    Ok(see_meeting(site.workplace(), &who.actor, meeting, who.now).await?)
}

/// The meeting, for those who may change it; for everyone else the page is not there.
async fn to_change(site: &Site, who: &SignedIn, meeting: BookingId) -> Result<SeenMeeting, Failure> {
    let seen = seen(site, who, meeting).await?;
    if seen.allowed.contains(&CaseAction::PlanMeeting) { Ok(seen) } else { Err(Failure::NotFound) }
}

fn view(who: &SignedIn, seen: SeenMeeting) -> MeetingPage {
    let SeenMeeting { meeting, codename, room, parts, words, decided, reads_record, allowed, invites_blind } =
        seen;
    let notes = AgendaPoint::ALL.iter().map(|point| (*point, words.as_typed(&note_field(*point)).to_owned()));
    let record = reads_record.then(|| Record {
        call_how: Some(call_how(&words).to_owned()).filter(|how| !how.is_empty()),
        notes: notes.filter(|(_, note)| !note.is_empty()).collect(),
    });
    MeetingPage {
        id: meeting.id,
        case: allowed.contains(&CaseAction::SeeWhoOpened).then_some(meeting.case),
        codename,
        time: meeting.time,
        room,
        state: meeting.state,
        version: meeting.version,
        parts: parts.into_iter().map(part).collect(),
        record,
        decisions: decided.into_iter().map(decision).collect(),
        may_change: allowed.contains(&CaseAction::PlanMeeting),
        has_begun: meeting.time.start() <= who.now,
        invites_blind,
        refused: Vec::new(),
    }
}

fn part(part: MeetingPart) -> Part {
    let MeetingPart { person: _, role, name, answer, was_present, has_account: _ } = part;
    let answered = match answer {
        Answer::Awaited => Answered::Awaited,
        Answer::Confirmed => Answered::Confirmed,
        Answer::Declined => Answered::Declined,
    };
    Part { role, name, answered, was_present }
}

fn decision(decided: Decided) -> Decision {
    let Decided { id, what, owned_by: _, owner, due, done_at, may_do, by_telephone } = decided;
    Decision { id, what, owner, due, done: done_at, may_do, by_telephone }
}

/// `GET /meetings/{id}/cancel`.
pub(super) async fn ask_cancel(
    State(site): State<Site>,
    Path(meeting): Path<String>,
    who: SignedIn,
) -> Result<Markup, Failure> {
    let seen = to_change(&site, &who, page::id(&meeting)?).await?;
    let blank = Typed::default();
    let form = Form::fresh(who.actor.locale, &blank);
    Ok(pages::cancel(&who.frame(Place::Cases), &form, &view(&who, seen)))
}

/// `POST /meetings/{id}/cancel`.
pub(super) async fn cancel(
    State(site): State<Site>,
    Path(meeting): Path<String>,
    who: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let id: BookingId = page::id(&meeting)?;
    let sent = typed.get(VERSION).parse().ok().zip(typed.get(REASON).parse().ok());
    let Some((version, reason)) = sent else {
        let seen = to_change(&site, &who, id).await?;
        let remarks = [Remark::new(REASON, words::NOT_CHOSEN, who.actor.locale)];
        let form = Form::returned(who.actor.locale, &typed, &remarks);
        return Ok(page::again(pages::cancel(&who.frame(Place::Cases), &form, &view(&who, seen))));
    };
    match cancel_meeting(site.workplace(), &who.actor, (id, version), reason, who.now).await {
        Ok(()) => Ok(flash::said_at(&paths::meeting(id), Flash::MeetingCancelled, site.surroundings())),
        Err(why) => {
            let refused = said::whole(why, who.actor.locale)?;
            let page = MeetingPage { refused, ..view(&who, to_change(&site, &who, id).await?) };
            Ok(page::both(pages::meeting(&who.frame(Place::Cases), &page)))
        }
    }
}

/// `POST /meetings/{id}/done`.
pub(super) async fn done(
    State(site): State<Site>,
    Path(meeting): Path<String>,
    who: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let id: BookingId = page::id(&meeting)?;
    let decision = page::id(typed.get("decision"))?;
    match decision_done(site.workplace(), &who.actor, (id, decision), who.now).await {
        // Whoever was second finds it done, as they meant it.
        Ok(()) | Err(Unable::Stale) => {
            Ok(flash::said_at(&paths::meeting(id), Flash::DecisionDone, site.surroundings()).into_response())
        }
        Err(unable) => Err(unable.into()),
    }
}
