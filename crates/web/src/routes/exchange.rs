//! What partners of the exchange ask: raw octets and headers in, a document out.
//!
//! Nothing is understood here; `operations::exchange_door` checks and hears. No more of a body is read
//! than a message may have. Pages, cookies and languages have no part in it.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{OriginalUri, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use barnahus_operations::exchange_door::{MOST_BYTES, Reply, Request, contract, hear_message, tell_progress};
use barnahus_vocabulary::paths;

use crate::client::ClientAddress;
use crate::failure::{Document, Failure};
use crate::site::Site;

/// Their addresses. They stand outside the limit of forms: a message that is too large is told so in the
/// way of the contract.
pub(crate) fn exchange() -> Router<Site> {
    Router::new()
        .route(paths::EXCHANGE_MESSAGES, post(hear))
        .route(paths::EXCHANGE_REFERENCE, get(tell))
        .route(paths::EXCHANGE_OPENAPI, get(describe))
}

/// What of a request is looked at before its body.
struct Head {
    method: Method,
    uri: axum::http::Uri,
    headers: HeaderMap,
    address: String,
}

/// `POST /exchange/v1/messages`.
async fn hear(
    State(site): State<Site>,
    ClientAddress(address): ClientAddress,
    method: Method,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Failure> {
    let head = Head { method, uri, headers, address: address.to_string() };
    let body = to_bytes(body, MOST_BYTES).await.ok();
    let headers = raw(&head.headers);
    let request = request(&head, &headers, body.as_deref(), &site);
    Ok(shown(hear_message(site.workplace(), request, site.now()).await?))
}

/// `GET /exchange/v1/references/{reference}`.
async fn tell(
    State(site): State<Site>,
    ClientAddress(address): ClientAddress,
    method: Method,
    OriginalUri(uri): OriginalUri,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Failure> {
    let head = Head { method, uri, headers, address: address.to_string() };
    let body = to_bytes(body, MOST_BYTES).await.ok();
    let headers = raw(&head.headers);
    let request = request(&head, &headers, body.as_deref(), &site);
    Ok(shown(tell_progress(site.workplace(), request, site.now()).await?))
}

/// `GET /exchange/v1/openapi.json`.
async fn describe() -> Response {
    ([(CONTENT_TYPE, "application/json")], contract()).into_response()
}

fn raw(headers: &HeaderMap) -> Vec<(&str, &[u8])> {
    headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes())).collect()
}

fn request<'a>(
    head: &'a Head,
    headers: &'a [(&'a str, &'a [u8])],
    body: Option<&'a [u8]>,
    site: &'a Site,
) -> Request<'a> {
    Request {
        method: head.method.as_str(),
        path: head.uri.path(),
        query: head.uri.query(),
        headers,
        body,
        origin: site.surroundings().origin.as_str(),
        address: &head.address,
    }
}

fn shown(reply: Reply) -> Response {
    let Reply { status, media_type, document, retry_after } = reply;
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, [(CONTENT_TYPE, media_type)], document).into_response();
    if let Some(seconds) = retry_after {
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
    }
    response.extensions_mut().insert(Document);
    response
}
