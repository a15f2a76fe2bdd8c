//! One booking, and the ways it changes: moved, cancelled, someone did not come.

pub(super) mod fall;
pub(super) mod freed;
pub(super) mod moving;
pub(super) mod ready;
pub(super) mod replacing;
mod view;

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_operations::read_booking::{ReadBooking, read_booking};
use barnahus_operations::see_meeting::is_meeting;
use barnahus_pages::Place;
use barnahus_pages::booking as pages;
use barnahus_vocabulary::{BookingId, paths};

use crate::failure::Failure;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// `GET /bookings/{id}`.
pub(super) async fn show(
    State(site): State<Site>,
    Path(booking): Path<String>,
    who: SignedIn,
) -> Result<Response, Failure> {
    let id = page::id(&booking)?;
    // Letters know appointments only: which kind it is, is told behind the door.
    if is_meeting(site.workplace(), &who.actor, id).await? {
        return Ok(Redirect::to(&paths::meeting(id)).into_response());
    }
    let read = read(&site, &who, id).await?;
    Ok(pages::booking(&who.frame(Place::Cases), &view::of(read, &who.actor, who.now)).into_response())
}

async fn read(site: &Site, who: &SignedIn, booking: BookingId) -> Result<ReadBooking, Failure> {
    Ok(read_booking(site.workplace(), &who.actor, booking, who.now).await?)
}
