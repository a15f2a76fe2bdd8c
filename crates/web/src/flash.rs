//! The sentence that the next page says once: a closed word in a cookie, gone when it was read.

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use barnahus_pages::Flash;

use crate::cookies::{Cookie, Kept};
use crate::site::{Site, Surroundings};

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

/// Takes the word away once a page has said it. Redirects and assets say nothing and leave it.
pub async fn said_once(State(site): State<Site>, request: Request, next: Next) -> Response {
    let held = told(request.headers(), site.surroundings()).is_some();
    let mut response = next.run(request).await;
    if held
        && is_page(&response)
        && !sets_flash(&response)
        && let Some((name, cleared)) = Cookie::Flash.clear(site.surroundings())
    {
        response.headers_mut().append(name, cleared);
    }
    response
}

fn is_page(response: &Response) -> bool {
    let told = response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
    !response.status().is_redirection() && told.is_some_and(|told| told.starts_with(b"text/html"))
}

fn sets_flash(response: &Response) -> bool {
    let cookies = response.headers().get_all(SET_COOKIE);
    cookies.iter().any(|cookie| cookie.as_bytes().windows(6).any(|part| part == b"flash="))
}
