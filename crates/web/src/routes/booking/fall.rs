//! A booking falls: cancelled, or not held. Each has a page of its own before it is done.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use barnahus_casework::Listed;
use barnahus_casework::booking::IllegalBookingStep;
use barnahus_casework::policy::{CaseAction, HouseAction, may_in_house};
use barnahus_operations::Unable;
use barnahus_operations::cancel_booking::{NotFallen, cancel_booking};
use barnahus_operations::record_not_held::record_not_held;
use barnahus_pages::booking::{self as pages, Booking, NotDone, REASON, VERSION};
use barnahus_pages::words::form as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, paths};
use maud::Markup;

use super::{read, view};
use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;
use crate::{flash, page};

/// `GET /bookings/{id}/cancel`.
pub(in crate::routes) async fn ask_cancel(
    State(site): State<Site>,
    Path(booking): Path<String>,
    who: SignedIn,
) -> Result<Markup, Failure> {
    let view = ask(&site, &who, page::id(&booking)?, CaseAction::Cancel).await?;
    Ok(pages::cancel(&who.frame(Place::Cases), &blank(&who), &view))
}

/// `POST /bookings/{id}/cancel`.
pub(in crate::routes) async fn cancel(
    State(site): State<Site>,
    Path(booking): Path<String>,
    who: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let id: BookingId = page::id(&booking)?;
    let Some((version, reason)) = sent(&typed) else {
        let view = ask(&site, &who, id, CaseAction::Cancel).await?;
        let remarks = [not_chosen(&who)];
        let form = Form::returned(who.actor.locale, &typed, &remarks);
        return Ok(page::again(pages::cancel(&who.frame(Place::Cases), &form, &view)));
    };
    let done = cancel_booking(site.workplace(), &who.actor, (id, version), reason, who.now).await;
    if done.is_ok() && may_in_house(&who.actor, HouseAction::PlanWeek).is_ok() {
        // Whoever plans is shown at once who could use the time.
        return Ok(flash::said_at(&paths::booking_freed(id), Flash::Cancelled, site.surroundings()));
    }
    fallen(&site, &who, id, (done, Flash::Cancelled)).await
}

/// `GET /bookings/{id}/not-held`.
pub(in crate::routes) async fn ask_not_held(
    State(site): State<Site>,
    Path(booking): Path<String>,
    who: SignedIn,
) -> Result<Markup, Failure> {
    let view = ask(&site, &who, page::id(&booking)?, CaseAction::RecordNotHeld).await?;
    Ok(pages::not_held(&who.frame(Place::Cases), &blank(&who), &view))
}

/// `POST /bookings/{id}/not-held`.
pub(in crate::routes) async fn not_held(
    State(site): State<Site>,
    Path(booking): Path<String>,
    who: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let id: BookingId = page::id(&booking)?;
    let Some((version, reason)) = sent(&typed) else {
        let view = ask(&site, &who, id, CaseAction::RecordNotHeld).await?;
        let remarks = [not_chosen(&who)];
        let form = Form::returned(who.actor.locale, &typed, &remarks);
        return Ok(page::again(pages::not_held(&who.frame(Place::Cases), &form, &view)));
    };
    let done = record_not_held(site.workplace(), &who.actor, (id, version), reason, who.now).await;
    fallen(&site, &who, id, (done, Flash::NotHeld)).await
}

/// The booking, for those who may do that to it; for everyone else the page is not there.
async fn ask(site: &Site, who: &SignedIn, id: BookingId, action: CaseAction) -> Result<Booking, Failure> {
    let read = read(site, who, id).await?;
    if !read.allowed.contains(&action) {
        return Err(Failure::NotFound);
    }
    Ok(view::of(read, &who.actor, who.now))
}

/// The version of the page and the answer; `None` when one of them was not given.
fn sent<T: Listed>(typed: &Typed) -> Option<(u32, T)> {
    Some((typed.get(VERSION).parse().ok()?, typed.get(REASON).parse().ok()?))
}

fn not_chosen(who: &SignedIn) -> Remark {
    Remark::new(REASON, words::NOT_CHOSEN, who.actor.locale)
}

fn blank(who: &SignedIn) -> Form<'static> {
    static BLANK: std::sync::LazyLock<Typed> = std::sync::LazyLock::new(Typed::default);
    Form::fresh(who.actor.locale, &BLANK)
}

/// The booking's page: with the sentence that it is done, or with why it is not.
async fn fallen(
    site: &Site,
    who: &SignedIn,
    id: BookingId,
    of: (Result<(), NotFallen>, Flash),
) -> Result<Response, Failure> {
    let why = match of {
        (Ok(()), said) => return Ok(flash::said_at(&paths::booking(id), said, site.surroundings())),
        (Err(why), _) => not_done(why)?,
    };
    let view = Booking { not_done: Some(why), ..view::of(read(site, who, id).await?, &who.actor, who.now) };
    Ok((StatusCode::CONFLICT, pages::booking(&who.frame(Place::Cases), &view)).into_response())
}

fn not_done(why: NotFallen) -> Result<NotDone, Failure> {
    match why {
        NotFallen::Booking(IllegalBookingStep::NotBegun) => Ok(NotDone::NotBegun),
        NotFallen::Booking(
            IllegalBookingStep::From { .. } | IllegalBookingStep::Incomplete | IllegalBookingStep::NotOver,
        )
        | NotFallen::Stage(_) => Ok(NotDone::Fallen),
        NotFallen::Unable(Unable::Stale) => Ok(NotDone::Stale),
        NotFallen::Unable(unable @ (Unable::NotTheirs | Unable::Broken(_))) => Err(unable.into()),
    }
}
