//! One booking, and the ways it changes: moved, cancelled, someone did not come.

pub(super) mod fall;
pub(super) mod freed;
pub(super) mod moving;
pub(super) mod ready;
pub(super) mod replacing;
mod view;

use axum::extract::{Path, State};
use barnahus_operations::read_booking::{ReadBooking, read_booking};
use barnahus_pages::Place;
use barnahus_pages::booking as pages;
use barnahus_vocabulary::BookingId;
use maud::Markup;

use crate::failure::Failure;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// `GET /bookings/{id}`.
pub(super) async fn show(
    State(site): State<Site>,
    Path(booking): Path<String>,
    who: SignedIn,
) -> Result<Markup, Failure> {
    let read = read(&site, &who, page::id(&booking)?).await?;
    Ok(pages::booking(&who.frame(Place::Cases), &view::of(read, &who.actor, who.now)))
}

async fn read(site: &Site, who: &SignedIn, booking: BookingId) -> Result<ReadBooking, Failure> {
    Ok(read_booking(site.workplace(), &who.actor, booking, who.now).await?)
}
