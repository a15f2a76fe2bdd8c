//! Where the core is spoken to: by the house under the addresses of the contract, by a person under a
//! page of its own.

use std::net::SocketAddr;

use axum::Router;
use axum::body::to_bytes;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use barnahus_exchange::answer::Accepted;
use barnahus_exchange::openapi;
use barnahus_exchange::other_side::HeardFromHouse;
use barnahus_exchange::problem::{self, Fault};
use barnahus_exchange::transport::{CONTRACT, MEDIA_TYPE, MESSAGES, REFERENCES};

use crate::judge::{self, Halted, Raw, Taken};
use crate::side::Core;
use crate::{misbehave, page};

/// An answer before it is sent.
#[derive(Debug)]
pub(crate) struct Reply {
    pub status: u16,
    pub media_type: &'static str,
    pub document: String,
    pub retry_after: Option<u32>,
    /// The contract has none.
    pub more: Option<(&'static str, String)>,
}

impl Reply {
    pub(crate) fn well(status: u16, document: String) -> Self {
        Self { status, media_type: MEDIA_TYPE, document, retry_after: None, more: None }
    }
}

impl From<Fault> for Reply {
    fn from(fault: Fault) -> Self {
        Self {
            status: fault.status(),
            media_type: problem::MEDIA_TYPE,
            document: fault.document(),
            retry_after: fault.retry_after(),
            more: None,
        }
    }
}

impl From<Taken> for Reply {
    fn from(taken: Taken) -> Self {
        Self::well(Accepted::STATUS, taken.document())
    }
}

impl IntoResponse for Reply {
    fn into_response(self) -> Response {
        let Self { status, media_type, document, retry_after, more } = self;
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
        if let Some(seconds) = retry_after {
            headers.insert(RETRY_AFTER, seconds.into());
        }
        if let Some((name, value)) = more {
            let value = HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static(""));
            headers.insert(HeaderName::from_static(name), value);
        }
        (status, headers, document).into_response()
    }
}

/// All its addresses. The listener must tell where each request comes from.
pub fn router(core: Core) -> Router {
    Router::new()
        .route(MESSAGES, post(hear))
        .route(&format!("{REFERENCES}{{reference}}"), get(tell))
        .route(CONTRACT, get(describe))
        .merge(page::router())
        .with_state(core)
}

async fn hear(State(core): State<Core>, request: Request) -> Response {
    let raw = raw(request).await;
    match judge::hear(&core, &raw) {
        Ok(taken) => misbehave::with_message(&core, &raw, Ok(taken)).into_response(),
        Err(Halted::Fault(fault)) => misbehave::with_message(&core, &raw, Err(fault)).into_response(),
        Err(Halted::Unable) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

async fn tell(State(core): State<Core>, request: Request) -> Response {
    let raw = raw(request).await;
    let told = judge::tell(&core, &raw);
    misbehave::with_question(&core, &raw, told).into_response()
}

async fn describe(State(core): State<Core>) -> Response {
    Reply::well(200, misbehave::contract(&core, openapi::document())).into_response()
}

/// As it came; of the body no more is read than a message may have.
pub(crate) async fn raw(request: Request) -> Raw {
    let (parts, body) = request.into_parts();
    let from = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(from)| from.ip());
    let headers = parts.headers.iter();
    Raw {
        method: parts.method.as_str().to_owned(),
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().map(str::to_owned),
        headers: headers.map(|(name, value)| (name.as_str().to_owned(), value.as_bytes().to_vec())).collect(),
        body: to_bytes(body, HeardFromHouse::MOST_BYTES).await.ok().map(|body| body.to_vec()),
        from: from.unwrap_or([127, 0, 0, 1].into()),
    }
}
