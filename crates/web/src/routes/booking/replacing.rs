//! Someone cannot come: who could, and the form that puts them in. The time stays.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::booking::ReplaceReason;
use barnahus_casework::required::TeamMember;
use barnahus_operations::Unable;
use barnahus_operations::book_interview::NotBooked;
use barnahus_operations::replace_attendee::{Place, Replacement, replace_attendee};
use barnahus_operations::who_can_come::{Standins, who_can_come};
use barnahus_pages::booking::{self as booking_pages, Booking, NotDone};
use barnahus_pages::replace::{self as pages, COMES, NotReplaced, REASON, Replace, Seat, VERSION};
use barnahus_pages::words::form as words;
use barnahus_pages::{Flash, Form, Place as Tab, Remark, Typed};
use barnahus_vocabulary::{BookingId, Role, paths};
use serde::Deserialize;

use super::{read, view};
use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;
use crate::{flash, page};

/// `?leaves=` or `?role=`: whose place.
#[derive(Debug, Default, Deserialize)]
pub(in crate::routes) struct Asked {
    leaves: Option<String>,
    role: Option<String>,
}

/// What was sent.
type Sent<'a> = (&'a Typed, &'a [Remark], Option<NotReplaced>);

/// `GET /bookings/{id}/replace`.
pub(in crate::routes) async fn show(
    State(site): State<Site>,
    Path(booking): Path<String>,
    Query(asked): Query<Asked>,
    who: SignedIn,
) -> Result<Response, Failure> {
    let id = page::id(&booking)?;
    let place = place(asked.leaves.as_deref(), asked.role.as_deref()).ok_or(Failure::NotFound)?;
    seek(&site, &who, (id, place), (&Typed::default(), &[], None)).await
}

/// `POST /bookings/{id}/replace`.
pub(in crate::routes) async fn put_in(
    State(site): State<Site>,
    Path(booking): Path<String>,
    who: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let id: BookingId = page::id(&booking)?;
    let given = |name: &str| Some(typed.get(name)).filter(|text| !text.is_empty()).map(str::to_owned);
    let place = place(given("leaves").as_deref(), given("role").as_deref()).ok_or(Failure::NotFound)?;
    let (version, replacement) = match chosen(&typed, place, &who) {
        Ok(chosen) => chosen,
        Err(remarks) => return seek(&site, &who, (id, place), (&typed, &remarks, None)).await,
    };
    let said = match place {
        Place::Of(_) => Flash::Replaced,
        Place::Empty(_) => Flash::Filled,
    };
    match replace_attendee(site.workplace(), &who.actor, (id, version), replacement, who.now).await {
        Ok(_) => Ok(flash::said_at(&paths::booking(id), said, site.surroundings())),
        Err(NotBooked::Taken) => {
            seek(&site, &who, (id, place), (&typed, &[], Some(NotReplaced::Taken))).await
        }
        Err(NotBooked::Unfit(_) | NotBooked::Prevented(_)) => {
            seek(&site, &who, (id, place), (&typed, &[], Some(NotReplaced::Unfit))).await
        }
        Err(why) => elsewhere(&site, &who, id, why).await,
    }
}

/// Someone leaves, or a role is empty.
fn place(leaves: Option<&str>, role: Option<&str>) -> Option<Place> {
    match (leaves, role) {
        (Some(person), _) => person.parse().ok().map(Place::Of),
        (None, Some(role)) => role.parse::<Role>().ok().map(Place::Empty),
        (None, None) => None,
    }
}

fn chosen(typed: &Typed, place: Place, who: &SignedIn) -> Result<(u32, Replacement), Vec<Remark>> {
    let missing = |field: &'static str| Remark::new(field, words::NOT_CHOSEN, who.actor.locale);
    let reason = match place {
        Place::Of(_) => typed.get(REASON).parse::<ReplaceReason>().map_err(|_| missing(REASON)),
        Place::Empty(_) => Ok(ReplaceReason::WasMissing),
    };
    let comes = member(typed.get(COMES)).ok_or_else(|| missing(COMES));
    // A version that cannot be read is as old as any.
    let version = typed.get(VERSION).parse().unwrap_or(0);
    match (reason, comes) {
        (Ok(reason), Ok(comes)) => Ok((version, Replacement { place, comes, reason })),
        (reason, comes) => Err([reason.err(), comes.err()].into_iter().flatten().collect()),
    }
}

/// `person.role`, as the page wrote it.
fn member(text: &str) -> Option<TeamMember> {
    let (person, role) = text.split_once('.')?;
    Some(TeamMember { person: person.parse().ok()?, role: role.parse().ok()? })
}

/// The page with who is free now.
async fn seek(
    site: &Site,
    who: &SignedIn,
    of: (BookingId, Place),
    sent: Sent<'_>,
) -> Result<Response, Failure> {
    let ((id, place), (typed, remarks, not_replaced)) = (of, sent);
    let found = match who_can_come(site.workplace(), &who.actor, id, place, who.now).await {
        Ok(found) => found,
        Err(why) => return elsewhere(site, who, id, why).await,
    };
    let frame = who.frame(Tab::Cases);
    let view = shown(found, not_replaced);
    let first: Typed = view.free.iter().take(1).map(|one| (COMES, one.choice.as_str())).collect();
    // Nothing was sent, or who was chosen is not to be had any more: then the best is chosen.
    let typed = if remarks.is_empty() { &first } else { typed };
    let status = match (not_replaced, remarks) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, []) => StatusCode::OK,
        (None, _) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let form = Form::returned(frame.locale, typed, remarks);
    Ok((status, pages::replace(&frame, &form, &view)).into_response())
}

/// The booking as it is now: it fell, or someone changed it meanwhile.
async fn elsewhere(site: &Site, who: &SignedIn, id: BookingId, why: NotBooked) -> Result<Response, Failure> {
    let not_done = match why {
        NotBooked::Unable(Unable::Stale) => NotDone::Stale,
        NotBooked::Booking(_) | NotBooked::Stage(_) => NotDone::Fallen,
        NotBooked::Unable(unable @ (Unable::NotTheirs | Unable::Broken(_))) => return Err(unable.into()),
        NotBooked::AlreadyBooked(_)
        | NotBooked::OneInterview
        | NotBooked::NeedsApproval
        | NotBooked::Unfit(_)
        | NotBooked::Prevented(_)
        | NotBooked::Taken => {
            return Ok(Redirect::to(&paths::booking(id)).into_response());
        }
    };
    let view =
        Booking { not_done: Some(not_done), ..view::of(read(site, who, id).await?, &who.actor, who.now) };
    Ok((StatusCode::CONFLICT, booking_pages::booking(&who.frame(Tab::Cases), &view)).into_response())
}

fn shown(found: Standins, not_replaced: Option<NotReplaced>) -> Replace {
    let Standins { booking, codename, place, role, leaves, free, not_free } = found;
    let seat = match place {
        Place::Of(person) => Seat::Of { id: person.to_string(), name: leaves.unwrap_or_default() },
        Place::Empty(_) => Seat::Empty,
    };
    let standin = |one: barnahus_operations::who_can_come::Standin| pages::Standin {
        choice: format!("{}.{}", one.member.person, one.member.role),
        name: one.name,
        role: one.member.role,
        institution: one.institution,
        way_minutes: one.way_minutes,
        is_in_team: one.is_in_team,
        is_preferred: one.is_preferred,
    };
    Replace {
        booking: booking.id,
        version: booking.version,
        codename,
        time: booking.time,
        seat,
        role,
        free: free.into_iter().map(standin).collect(),
        not_free,
        not_replaced,
    }
}
