//! The page before the start, and the start.

use std::collections::BTreeSet;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::readiness::Line;
use barnahus_casework::run::{EARLY, NotStarted};
use barnahus_casework::{CaseAction, SectionName};
use barnahus_operations::Unable;
use barnahus_operations::run_interview::NotRun;
use barnahus_operations::see_readiness::{Readiness, see_readiness};
use barnahus_operations::start_interview::start_interview;
use barnahus_pages::cases::edit;
use barnahus_pages::ready::{CONFIRMED, Ready, Start, VERSION, ready};
use barnahus_pages::words::ready as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, Instant, Role, Text, paths};

use crate::failure::Failure;
use crate::flash::said_at;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /bookings/{id}/ready`. What does not stand any more, or was started, is seen on its own page.
pub(in crate::routes) async fn show(
    State(site): State<Site>,
    Path(booking): Path<String>,
    who: SignedIn,
) -> Result<Response, Failure> {
    let id: BookingId = page::id(&booking)?;
    shown(&site, &who, id, (&Typed::default(), &[]), None).await
}

/// `POST /bookings/{id}/start`. Whoever talks with the child goes on with the page for the hand.
pub(in crate::routes) async fn start(
    State(site): State<Site>,
    Path(booking): Path<String>,
    who: SignedIn,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let id: BookingId = page::id(&booking)?;
    let version = sent.get(VERSION).parse().map_err(|_| Failure::Unreadable)?;
    let confirmed: BTreeSet<Line> =
        sent.get(CONFIRMED).split(',').filter_map(|code| code.trim().parse().ok()).collect();
    let why = match start_interview(site.workplace(), &who.actor, (id, version), &confirmed, who.now).await {
        Ok(()) if who.actor.is(Role::Interviewer) => {
            return Ok(Redirect::to(&paths::booking_hand(id)).into_response());
        }
        Ok(()) => return Ok(said_at(&paths::booking_glass(id), Flash::Started, site.surroundings())),
        Err(why) => why,
    };
    match why {
        NotRun::Started(NotStarted::ToConfirm(_)) => {
            let remarks = [Remark::new(CONFIRMED, words::CONFIRM_ALL, who.actor.locale)];
            shown(&site, &who, id, (&sent, &remarks), None).await
        }
        NotRun::Unable(unable @ (Unable::NotTheirs | Unable::Broken(_))) => Err(unable.into()),
        other => shown(&site, &who, id, (&sent, &[]), Some(not_started(&other))).await,
    }
}

const fn not_started(why: &NotRun) -> Text {
    match why {
        NotRun::Started(NotStarted::TooEarly) => words::TOO_EARLY,
        NotRun::Started(NotStarted::Over) => words::OVER,
        NotRun::Started(NotStarted::Stopped | NotStarted::Booking(_) | NotStarted::ToConfirm(_)) => {
            words::CANNOT
        }
        NotRun::NoRun | NotRun::Step(_) | NotRun::Question(_) | NotRun::Unable(_) => words::CHANGED,
    }
}

async fn shown(
    site: &Site,
    who: &SignedIn,
    id: BookingId,
    (typed, remarks): (&Typed, &[Remark]),
    not_started: Option<Text>,
) -> Result<Response, Failure> {
    let Some(readiness) = see_readiness(site.workplace(), &who.actor, id, who.now).await? else {
        return Ok(Redirect::to(&paths::booking(id)).into_response());
    };
    let view = Ready { not_started, ..view(readiness, who.now) };
    let form = Form::returned(who.actor.locale, typed, remarks);
    let status = match (not_started, remarks) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, []) => StatusCode::OK,
        (None, _) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    Ok((status, ready(&who.frame(Place::Cases), &form, &view)).into_response())
}

fn view(readiness: Readiness, now: Instant) -> Ready {
    let Readiness {
        booking,
        case,
        version,
        codename,
        time,
        interview_room,
        lines,
        verdict,
        is_prevented,
        allowed,
    } = readiness;
    let noted = lines.iter().filter_map(|(line, _)| {
        let section = section_of(*line)?;
        allowed.contains(&CaseAction::changing(section)).then(|| (*line, edit(case, section)))
    });
    let notes = noted.collect();
    let start = if !allowed.contains(&CaseAction::RunInterview) || now >= time.end() {
        Start::Not
    } else if now + EARLY < time.start() {
        Start::From(time.start() - EARLY)
    } else {
        Start::Now
    };
    Ready {
        booking,
        codename,
        time,
        interview_room,
        lines,
        verdict,
        is_prevented,
        notes,
        version,
        start,
        not_started: None,
    }
}

/// Where what a line asks for is written down; whom the team lacks is no matter of a form.
const fn section_of(line: Line) -> Option<SectionName> {
    match line {
        Line::ChildInformed => Some(SectionName::ChildInformed),
        Line::Psychologist => Some(SectionName::Hearing),
        Line::Representative => Some(SectionName::Representation),
        Line::Lawyer | Line::Interpreter | Line::Recording | Line::SuspectedAway => None,
    }
}
