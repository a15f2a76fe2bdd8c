//! The page for whoever tries: offer a referral, ask it back, answer, forget, and see every message word
//! for word with what became of it. It needs no script.
//!
//! It knows nobody and asks nobody for a name, so it answers only on this machine: to a browser that calls
//! it by the machine's own name, and to forms of its own. Handover codes stand in it; that is what it is for.

mod actions;
mod draw;
mod guard;
mod words;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use barnahus_exchange::Reference;
use maud::Markup;
use serde::Deserialize;

use crate::side::Core;
use draw::View;
use words::Lang;

/// A link or a form may bear the language; a browser says which it prefers.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    lang: Option<String>,
    /// What was just tried and could not be.
    no: Option<String>,
}

const STYLE_PATH: &str = "/style.css";
const STYLE: &str = include_str!("page/style.css");
const POLICY: &str =
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The addresses of the page.
pub(crate) fn router() -> Router<Core> {
    Router::new()
        .route("/", get(overview))
        .route("/offer", post(actions::offer))
        .route("/references/{reference}", get(one).post(actions::act))
        .route(STYLE_PATH, get(async || ([(CONTENT_TYPE, "text/css; charset=utf-8")], STYLE)))
        .layer(from_fn(guard::only_here))
}

async fn overview(State(core): State<Core>, Query(asked): Query<Asked>, headers: HeaderMap) -> Response {
    let book = core.book();
    shown(&View { core: &core, book: &book, lang: lang(&asked, &headers), no: asked.no.is_some() }.overview())
}

async fn one(
    State(core): State<Core>,
    Path(reference): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let book = core.book();
    let view = View { core: &core, book: &book, lang: lang(&asked, &headers), no: asked.no.is_some() };
    let known = reference.parse::<Reference>().ok();
    match known.and_then(|reference| book.matter(&reference)) {
        Some(matter) => shown(&view.matter(matter)),
        None => (StatusCode::NOT_FOUND, shown(&view.gone())).into_response(),
    }
}

fn lang(asked: &Asked, headers: &HeaderMap) -> Lang {
    let preferred = headers.get("accept-language").and_then(|value| value.to_str().ok());
    let tag = asked.lang.as_deref().or(preferred).unwrap_or_default();
    if tag.starts_with("en") { Lang::En } else { Lang::Ro }
}

fn shown(page: &Markup) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_SECURITY_POLICY, POLICY),
        (HeaderName::from_static("cache-control"), "no-store"),
        (HeaderName::from_static("referrer-policy"), "same-origin"),
        (HeaderName::from_static("x-content-type-options"), "nosniff"),
    ];
    (headers, page.0.clone()).into_response()
}
