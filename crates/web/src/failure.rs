//! What a handler answers when it cannot: a state, a closed word for the log, and one page.
//!
//! A failure does not know the reader's language; the page is made on the way out, in [`shown`], also
//! for the refusals of the guards, which know no page. What is not there and what is not for the reader
//! are the same [`Failure::NotFound`], to the byte.

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use barnahus_operations::Unable;
use barnahus_operations::sign_in::NotSignedIn;
use barnahus_pages::error::{self, Trouble};
use barnahus_vocabulary::{Locale, dates, paths};
use time::Duration;

use crate::page;
use crate::site::Site;

/// Why there is no page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Failure {
    /// Not there, or not for the reader.
    NotFound,
    /// The request cannot be read.
    Unreadable,
    /// More than we take.
    TooLarge,
    /// Too often; seconds to wait.
    TooMany(u32),
    /// Someone changed it since the page was made; pages that can show both versions do so instead.
    Stale,
    /// The database is busy, or did not answer as it should.
    Busy,
    /// A mistake of ours; a closed sentence for the log, never a value.
    Broken(&'static str),
}

impl Failure {
    const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Unreadable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Stale => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<NotSignedIn> for Failure {
    fn from(refused: NotSignedIn) -> Self {
        match refused {
            NotSignedIn::Wait(seconds) => Self::TooMany(seconds),
            NotSignedIn::Wrong => Self::NotFound,
            NotSignedIn::Unable(unable) => unable.into(),
        }
    }
}

impl From<Unable> for Failure {
    fn from(unable: Unable) -> Self {
        match unable {
            Unable::NotTheirs => Self::NotFound,
            Unable::Stale => Self::Stale,
            Unable::Broken(fault) => {
                // By Display, which carries codes and places, never a value.
                tracing::error!(%fault, "a use case broke");
                Self::Busy
            }
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        if let Self::Broken(what) = self {
            tracing::error!(what, "a request failed");
        }
        let mut response = self.status().into_response();
        if let Self::TooMany(seconds) = self {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Gives every refusal its page; answers that brought their own (a form with its faults) pass.
pub async fn shown(State(site): State<Site>, request: Request, next: Next) -> Response {
    let frame = page::bare(request.headers(), paths::ROOT, &site);
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || is_a_page(&response) {
        return response;
    }
    let trouble = trouble(&response, frame.locale);
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(axum::http::header::CONTENT_LENGTH);
    parts.status = status_shown(status);
    let html = error::error(&frame, &trouble).into_string();
    parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    Response::from_parts(parts, html.into())
}

/// Marks an answer to a machine, which is a document of its own whatever its status.
#[derive(Debug, Clone, Copy)]
pub struct Document;

fn is_a_page(response: &Response) -> bool {
    if response.extensions().get::<Document>().is_some() {
        return true;
    }
    let told = response.headers().get(CONTENT_TYPE).map(HeaderValue::as_bytes);
    let ours = response.extensions().get::<Failure>().is_some();
    !ours && told.is_some_and(|told| told.starts_with(b"text/html") || is_probe(response, told))
}

/// `readyz` speaks to machines.
fn is_probe(response: &Response, told: &[u8]) -> bool {
    response.status() == StatusCode::SERVICE_UNAVAILABLE && told.starts_with(b"text/plain")
}

/// A method that an address does not take says no more than an address that is not there.
const fn status_shown(status: StatusCode) -> StatusCode {
    if matches!(status, StatusCode::METHOD_NOT_ALLOWED) { StatusCode::NOT_FOUND } else { status }
}

fn trouble(response: &Response, locale: Locale) -> Trouble {
    match response.extensions().get::<Failure>().copied() {
        Some(Failure::NotFound) => Trouble::NotFound,
        Some(Failure::Unreadable) => Trouble::Unreadable,
        Some(Failure::Stale) => Trouble::Stale,
        Some(Failure::TooLarge) => Trouble::TooLarge,
        Some(Failure::TooMany(seconds)) => {
            // Rounded up to the minute, so that nobody comes back too early.
            let wait = Duration::minutes(i64::from(seconds.div_ceil(60)));
            Trouble::TooMany(Some(dates::length(wait, locale)))
        }
        Some(Failure::Busy) => Trouble::TooSlow,
        Some(Failure::Broken(_)) => Trouble::Broken,
        None => of_guard(response.status()),
    }
}

/// What the guards refuse with.
const fn of_guard(status: StatusCode) -> Trouble {
    match status {
        StatusCode::FORBIDDEN => Trouble::FromElsewhere,
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Trouble::NotFound,
        StatusCode::PAYLOAD_TOO_LARGE => Trouble::TooLarge,
        StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => Trouble::TooSlow,
        StatusCode::INTERNAL_SERVER_ERROR => Trouble::Broken,
        _ => Trouble::Unreadable,
    }
}
