//! What partners of the exchange ask: raw octets and headers in, a document out.
//!
//! Nothing is understood here; `operations::exchange_door` checks and hears. No more of a body is read
//! than a message may have. Pages, cookies and languages have no part in it.

use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, FromRequestParts, Request as Asked, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, Uri};
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

/// A request as it came, its body read as far as it may be.
struct Raw {
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    address: String,
    body: Option<Bytes>,
}

impl FromRequest<Site> for Raw {
    type Rejection = Failure;

    async fn from_request(request: Asked, site: &Site) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        let ClientAddress(address) = ClientAddress::from_request_parts(&mut parts, site).await?;
        let body = to_bytes(body, MOST_BYTES).await.ok();
        let Parts { method, uri, headers, .. } = parts;
        Ok(Self { method, uri, headers, address: address.to_string(), body })
    }
}

impl Raw {
    /// What the use case is handed.
    fn handed<'a>(&'a self, headers: &'a [(&'a str, &'a [u8])], site: &'a Site) -> Request<'a> {
        Request {
            method: self.method.as_str(),
            path: self.uri.path(),
            query: self.uri.query(),
            headers,
            body: self.body.as_deref(),
            origin: site.surroundings().origin.as_str(),
            address: &self.address,
        }
    }

    fn headers(&self) -> Vec<(&str, &[u8])> {
        self.headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes())).collect()
    }
}

/// `POST /exchange/v1/messages`.
async fn hear(State(site): State<Site>, raw: Raw) -> Result<Response, Failure> {
    let headers = raw.headers();
    Ok(shown(hear_message(site.workplace(), raw.handed(&headers, &site), site.now()).await?))
}

/// `GET /exchange/v1/references/{reference}`.
async fn tell(State(site): State<Site>, raw: Raw) -> Result<Response, Failure> {
    let headers = raw.headers();
    Ok(shown(tell_progress(site.workplace(), raw.handed(&headers, &site), site.now()).await?))
}

/// `GET /exchange/v1/openapi.json`.
async fn describe() -> Response {
    ([(CONTENT_TYPE, "application/json")], contract()).into_response()
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
