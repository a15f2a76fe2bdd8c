//! The page before the start.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_operations::see_readiness::{Readiness, see_readiness};
use barnahus_pages::Place;
use barnahus_pages::ready::{Ready, ready};
use barnahus_vocabulary::{BookingId, paths};

use crate::failure::Failure;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// `GET /bookings/{id}/ready`. What does not stand any more is seen on its own page.
pub(in crate::routes) async fn show(
    State(site): State<Site>,
    Path(booking): Path<String>,
    who: SignedIn,
) -> Result<Response, Failure> {
    let id: BookingId = page::id(&booking)?;
    Ok(match see_readiness(site.workplace(), &who.actor, id, who.now).await? {
        Some(readiness) => ready(&who.frame(Place::Cases), &view(readiness)).into_response(),
        None => Redirect::to(&paths::booking(id)).into_response(),
    })
}

fn view(readiness: Readiness) -> Ready {
    let Readiness { booking, codename, time, interview_room, lines, verdict, is_prevented } = readiness;
    Ready { booking, codename, time, interview_room, lines, verdict, is_prevented }
}
