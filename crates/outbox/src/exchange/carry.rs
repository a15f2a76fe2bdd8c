//! One request to a partner: signed, sent, and what came back.
//!
//! A request goes to the address that the administrator entered, nowhere else: no redirect is followed,
//! because what is signed names whom it is for. An answer is read no further than any of the contract's.

use std::time::Duration;

use barnahus_exchange::keys::PrivateKey;
use barnahus_exchange::transport::{
    Authority as SignedAuthority, MESSAGES, SignedHeaders, question_path, sign_message, sign_question,
};
use barnahus_exchange::{Body, Reference};
use barnahus_vocabulary::Instant;
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::client::conn::http1;
use hyper::header::{HOST, RETRY_AFTER};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::task::JoinSet;
use tokio::time::timeout;
use url::Url;

use crate::dial::{Dialler, Server};
use crate::transport::{Authority, SettingsFault};

/// For a whole request, its answer included. A lease is longer.
const PATIENCE: Duration = Duration::from_secs(30);
/// An answer is small.
const MOST_BYTES: usize = 8 * 1024;

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub status: u16,
    pub retry_after: Option<u32>,
    pub body: Vec<u8>,
}

/// Carries requests to partners. Cheap to clone.
#[derive(Clone)]
pub struct Carrier(Dialler);

impl std::fmt::Debug for Carrier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Carrier")
    }
}

impl Carrier {
    /// `authority` vouches for a partner's server besides the public ones.
    ///
    /// # Errors
    /// [`SettingsFault::UnreadableAuthority`].
    pub fn new(authority: &Authority) -> Result<Self, SettingsFault> {
        Dialler::new(authority, PATIENCE / 4).map(Self)
    }

    /// Sends a message, signed now. `None` when there was no whole answer.
    pub(crate) async fn message(
        &self,
        url: &str,
        body: &Body,
        key: &PrivateKey,
        now: Instant,
    ) -> Option<Answer> {
        let headers = sign_message(&SignedAuthority::of_address(url).ok()?, body, key, seconds(now));
        let body = Bytes::copy_from_slice(body.as_bytes());
        self.ask(url, ("POST", MESSAGES.to_owned()), &headers, body).await
    }

    /// Asks about a reference, signed now. `None` when there was no whole answer.
    pub(crate) async fn question(
        &self,
        url: &str,
        reference: &Reference,
        key: &PrivateKey,
        now: Instant,
    ) -> Option<Answer> {
        let headers = sign_question(&SignedAuthority::of_address(url).ok()?, reference, key, seconds(now));
        self.ask(url, ("GET", question_path(reference)), &headers, Bytes::new()).await
    }

    async fn ask(
        &self,
        url: &str,
        what: (&str, String),
        headers: &SignedHeaders,
        body: Bytes,
    ) -> Option<Answer> {
        timeout(PATIENCE, self.try_to_ask(url, what, headers, body)).await.ok().flatten()
    }

    async fn try_to_ask(
        &self,
        url: &str,
        what: (&str, String),
        headers: &SignedHeaders,
        body: Bytes,
    ) -> Option<Answer> {
        let (url, (method, path)) = (Url::parse(url).ok()?, what);
        let server = Server {
            host: url.host()?,
            port: url.port_or_known_default()?,
            is_encrypted: url.scheme() == "https",
        };
        // Whom the administrator names may lie in a network of the institution, or on this machine.
        let line = self.0.dial(&server, |_| true).await.ok()?;
        let (mut sender, connection) = http1::Builder::new().handshake(TokioIo::new(line)).await.ok()?;
        // Ends with this function, however it ends.
        let mut running = JoinSet::new();
        running.spawn(connection);
        let mut request = Request::builder().method(method).uri(path).header(HOST, authority(&url));
        for (name, value) in headers.iter() {
            request = request.header(name, value);
        }
        let response = sender.send_request(request.body(Full::new(body)).ok()?).await.ok()?;
        answer(response).await
    }
}

async fn answer(response: Response<hyper::body::Incoming>) -> Option<Answer> {
    let status = response.status().as_u16();
    let retry_after = response.headers().get(RETRY_AFTER);
    let retry_after = retry_after.and_then(|value| value.to_str().ok()).and_then(|text| text.parse().ok());
    let body = Limited::new(response.into_body(), MOST_BYTES).collect().await.ok()?.to_bytes().to_vec();
    Some(Answer { status, retry_after, body })
}

fn authority(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

fn seconds(now: Instant) -> u64 {
    u64::try_from(now.millis().div_euclid(1_000)).unwrap_or(0)
}
