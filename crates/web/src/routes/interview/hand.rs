//! The interview in the hand of whoever talks with the child. Its frame has no name and no bar: a child may look
//! over a shoulder.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use barnahus_operations::see_interview::{InHand, see_in_hand};
use barnahus_pages::BareFrame;
use barnahus_pages::frame::Exit;
use barnahus_pages::hand::{Hand, hand, why as why_page};
use barnahus_vocabulary::{BookingId, Instant, paths};
use maud::Markup;
use serde::Deserialize;

use super::stands;
use crate::at::At;
use crate::failure::Failure;
use crate::page::PROGRAM;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// Which question.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::routes) struct Asked {
    number: u32,
}

/// `GET /bookings/{id}/hand`.
pub(in crate::routes) async fn show(
    who: SignedIn,
    State(site): State<Site>,
    At(id): At<BookingId>,
) -> Result<Markup, Failure> {
    let seen = see_in_hand(site.workplace(), &who.actor, id).await?;
    Ok(hand(&frame(&who, id), &view(seen, who.now)))
}

/// `GET /bookings/{id}/hand/why?number=…`.
pub(in crate::routes) async fn why(
    who: SignedIn,
    State(site): State<Site>,
    At(id): At<BookingId>,
    Query(asked): Query<Asked>,
) -> Result<Markup, Failure> {
    let seen = see_in_hand(site.workplace(), &who.actor, id).await?;
    Ok(why_page(&frame(&who, id), seen.booking, asked.number))
}

/// The page again, since something was done meanwhile.
pub(super) async fn changed(site: &Site, who: &SignedIn, id: BookingId) -> Result<Response, Failure> {
    let seen = see_in_hand(site.workplace(), &who.actor, id).await?;
    let view = Hand { has_changed: true, ..view(seen, who.now) };
    Ok((StatusCode::CONFLICT, hand(&frame(who, id), &view)).into_response())
}

fn frame(who: &SignedIn, id: BookingId) -> BareFrame {
    BareFrame {
        locale: who.actor.locale,
        house: PROGRAM.to_owned(),
        here: paths::booking_hand(id),
        exit: Exit::None,
        flash: None,
    }
}

fn view(seen: InHand, now: Instant) -> Hand {
    let InHand { booking, time: _, state, run, waiting } = seen;
    Hand {
        booking,
        stands: stands(run.as_ref().map(|kept| &kept.run), state, now),
        version: run.as_ref().map_or(0, |kept| kept.version),
        waiting: waiting.into_iter().map(|question| (question.number, question.topic)).collect(),
        has_changed: false,
    }
}
