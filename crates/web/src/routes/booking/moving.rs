//! Another slot for a booking: the page of slots once more, with its own time counted as free.

use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::booking::MoveReason;
use barnahus_casework::policy::CaseAction;
use barnahus_operations::book_interview::NotBooked;
use barnahus_operations::chosen_slot::ChosenSlot;
use barnahus_operations::find_slots::{NotSought, Wish, find_slots};
use barnahus_operations::move_booking::move_booking;
use barnahus_operations::read_booking::ReadBooking;
use barnahus_pages::slots::{REASON, Sought};
use barnahus_pages::words::form as words;
use barnahus_pages::{Flash, Remark, Typed};
use barnahus_vocabulary::paths;

use super::read;
use crate::failure::Failure;
use crate::routes::slots::choice::{self, Asked, Chosen, Terms};
use crate::routes::slots::outside;
use crate::routes::slots::refused::{self, Again, Outcome};
use crate::routes::slots::{Said, shown, view};
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;
use crate::{flash, page};

/// `GET /bookings/{id}/move`.
pub(in crate::routes) async fn show(
    State(site): State<Site>,
    Path(booking): Path<String>,
    Query(asked): Query<Asked>,
    who: SignedIn,
) -> Result<Response, Failure> {
    let read = read(&site, &who, page::id(&booking)?).await?;
    let terms = asked.terms();
    seek(&site, &who, (&read, terms), &Said::Nothing).await
}

/// `POST /bookings/{id}/move`.
pub(in crate::routes) async fn take(
    State(site): State<Site>,
    Path(booking): Path<String>,
    who: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let read = read(&site, &who, page::id(&booking)?).await?;
    let of = (&read, Terms::of(&typed));
    let Ok(reason) = typed.get(REASON).parse::<MoveReason>() else {
        return without_reason(&site, &who, of, &typed).await;
    };
    let Some(Chosen { version, slot }) = choice::read(&typed) else {
        return seek(&site, &who, of, &Said::Refused(Again::NotChosen)).await;
    };
    let outside_hours = match outside::read(&typed, of.1, who.now) {
        Ok(agreed) => agreed,
        Err(faults) => {
            let remarks = Remark::all(&faults, who.actor.locale);
            return seek(&site, &who, of, &Said::Faulty(&typed, &remarks)).await;
        }
    };
    let (id, slot) = (read.booking.id, ChosenSlot { outside_hours, ..slot });
    match move_booking(site.workplace(), &who.actor, (id, version), (&slot, reason), who.now).await {
        Ok(_) => Ok(flash::said_at(&paths::booking(id), Flash::Moved, site.surroundings())),
        Err(not_moved) => match outside::was_needed(&not_moved, of.1, who.now, who.actor.locale) {
            Some(remarks) => seek(&site, &who, of, &Said::Faulty(&typed, &remarks)).await,
            None => again(&site, &who, of, not_moved).await,
        },
    }
}

async fn without_reason(
    site: &Site,
    who: &SignedIn,
    of: (&ReadBooking, Terms),
    typed: &Typed,
) -> Result<Response, Failure> {
    let remarks = [Remark::new(REASON, words::NOT_CHOSEN, who.actor.locale)];
    seek(site, who, of, &Said::Faulty(typed, &remarks)).await
}

async fn again(
    site: &Site,
    who: &SignedIn,
    of: (&ReadBooking, Terms),
    why: NotBooked,
) -> Result<Response, Failure> {
    match refused::judge(why, &paths::booking(of.0.booking.id))? {
        Outcome::Elsewhere(place) => Ok(Redirect::to(&place).into_response()),
        Outcome::Again(why) => seek(site, who, of, &Said::Refused(why)).await,
    }
}

/// The page, for those who may move it. What no longer stands is seen on its own page.
async fn seek(
    site: &Site,
    who: &SignedIn,
    of: (&ReadBooking, Terms),
    said: &Said<'_>,
) -> Result<Response, Failure> {
    let (ReadBooking { booking, allowed, .. }, terms) = of;
    if !allowed.contains(&CaseAction::Move) {
        return Err(Failure::NotFound);
    }
    if !booking.state.stands() {
        return Ok(Redirect::to(&paths::booking(booking.id)).into_response());
    }
    let wish = terms.apply(Wish::to_move(booking.case, booking.id), who.now);
    match find_slots(site.workplace(), &who.actor, wish, who.now).await {
        Ok(found) => {
            let sought = Sought::Move { booking: booking.id, version: booking.version, stands: booking.time };
            Ok(shown(who, &view::of(found, (sought, terms), said), said))
        }
        Err(NotSought::Stage(_)) => Ok(Redirect::to(&paths::booking(booking.id)).into_response()),
        Err(NotSought::Unable(unable)) => Err(unable.into()),
    }
}
