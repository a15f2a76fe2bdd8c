//! The answer to someone who was let in: the cookies of a session, and on to where they wanted to be.

use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_identity::{DeviceSeen, SignedIn};
use barnahus_pages::Flash;

use crate::cookies::{Cookie, Kept};
use crate::site::Surroundings;

/// On to a place of ours.
#[must_use]
pub fn let_in(signed_in: &SignedIn, place: &str, surroundings: &Surroundings) -> Response {
    let device = match &signed_in.device {
        DeviceSeen::Known => None,
        DeviceSeen::First(token) | DeviceSeen::New(token) => {
            Cookie::Device.set(&token.reveal(), Kept::Year, surroundings)
        }
    };
    let session = Cookie::Session.set(&signed_in.token.reveal(), Kept::Session, surroundings);
    let step = Cookie::Step.clear(surroundings);
    let mut response = Redirect::to(place).into_response();
    for (_, cookie) in [session, step, device].into_iter().flatten() {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// On to a place of ours, which says `flash`.
#[must_use]
pub fn let_in_saying(
    signed_in: &SignedIn,
    place: &str,
    flash: Flash,
    surroundings: &Surroundings,
) -> Response {
    let mut response = let_in(signed_in, place, surroundings);
    if let Some((_, cookie)) = Cookie::Flash.set(flash.code(), Kept::Session, surroundings) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}
