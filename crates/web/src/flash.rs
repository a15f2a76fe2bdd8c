//! The sentence that the next page says once: a closed word in a cookie, gone when it was read.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use barnahus_pages::Flash;

use crate::cookies::{Cookie, Kept};
use crate::site::Surroundings;

/// See Other, and the next page says `flash`.
#[must_use]
pub fn said_at(place: &str, flash: Flash, surroundings: &Surroundings) -> Response {
    let cookie = Cookie::Flash.set(flash.code(), Kept::Session, surroundings);
    (AppendHeaders(cookie), Redirect::to(place)).into_response()
}

/// What the page that is being made should say.
#[must_use]
pub fn told(headers: &HeaderMap, surroundings: &Surroundings) -> Option<Flash> {
    Cookie::Flash.read(headers, surroundings)?.parse().ok()
}

/// Takes the word away from an answer that has said it.
pub fn forget(headers: &mut HeaderMap, surroundings: &Surroundings) {
    if let Some((_, cleared)) = Cookie::Flash.clear(surroundings) {
        append(headers, cleared);
    }
}

fn append(headers: &mut HeaderMap, value: HeaderValue) {
    headers.append(SET_COOKIE, value);
}
