//! Requests over the network: sent exactly as they are, and what came back.
//!
//! No redirect is followed and no proxy is used: what is signed names whom it is for. An answer is read
//! no further than any of the contract's, the contract itself included.

mod trust;

use std::sync::Arc;
use std::time::Duration;

use barnahus_exchange::retry::Reply;
use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::client::conn::http1::{self, SendRequest};
use hyper::header::HOST;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use url::Url;

pub use trust::NotAnAuthority;

/// For a whole request, its answer included.
const PATIENCE: Duration = Duration::from_secs(30);
/// The contract is the largest answer.
const MOST_BYTES: usize = 512 * 1024;

/// A request, as it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    pub method: &'static str,
    pub path: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, Vec<u8>)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of that header.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let (_, value) = self.headers.iter().find(|(there, _)| there == name)?;
        std::str::from_utf8(value).ok()
    }

    /// The seconds of `Retry-After`.
    pub(crate) fn retry_after(&self) -> Option<u32> {
        self.header("retry-after")?.parse().ok()
    }

    /// For the sender's rules.
    pub(crate) fn reply(&self) -> Reply<'_> {
        Reply::Answer { status: self.status, retry_after: self.retry_after(), body: &self.body }
    }
}

/// Sends requests.
#[derive(Debug, Clone)]
pub struct Wire {
    encryption: Arc<ClientConfig>,
}

/// A connection for several requests.
pub(crate) struct Line {
    sender: SendRequest<Full<Bytes>>,
    host: String,
    /// Ends with the line.
    _running: JoinSet<()>,
}

impl Wire {
    /// One request over a connection of its own. `None` when there was no whole answer.
    pub(crate) async fn ask(&self, url: &str, asked: Asked) -> Option<Answer> {
        let whole = async { self.line(url).await?.try_to_ask(asked).await };
        timeout(PATIENCE, whole).await.ok().flatten()
    }

    /// A connection. `None` when there is none to be had.
    pub(crate) async fn line(&self, url: &str) -> Option<Line> {
        timeout(PATIENCE, dial(url, &self.encryption)).await.ok().flatten()
    }
}

impl Line {
    /// One more request.
    pub(crate) async fn ask(&mut self, asked: Asked) -> Option<Answer> {
        timeout(PATIENCE, self.try_to_ask(asked)).await.ok().flatten()
    }

    async fn try_to_ask(&mut self, asked: Asked) -> Option<Answer> {
        let Asked { method, path, headers, body } = asked;
        self.sender.ready().await.ok()?;
        let mut request = Request::builder().method(method).uri(path).header(HOST, &self.host);
        for (name, value) in headers {
            request = request.header(name, value);
        }
        let request = request.body(Full::new(Bytes::from(body))).ok()?;
        answer(self.sender.send_request(request).await.ok()?).await
    }
}

async fn answer(response: Response<hyper::body::Incoming>) -> Option<Answer> {
    let status = response.status().as_u16();
    let headers = response.headers().iter();
    let headers =
        headers.map(|(name, value)| (name.as_str().to_owned(), value.as_bytes().to_vec())).collect();
    let body = Limited::new(response.into_body(), MOST_BYTES).collect().await.ok()?.to_bytes().to_vec();
    Some(Answer { status, headers, body })
}

async fn dial(url: &str, encryption: &Arc<ClientConfig>) -> Option<Line> {
    let url = Url::parse(url).ok()?;
    let (name, port) = (url.host_str()?, url.port_or_known_default()?);
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    let plain = TcpStream::connect((bare, port)).await.ok()?;
    plain.set_nodelay(true).ok();
    let host = url.port().map_or_else(|| name.to_owned(), |port| format!("{name}:{port}"));
    if url.scheme() != "https" {
        return talk(plain, host).await;
    }
    let server = ServerName::try_from(bare.to_owned()).ok()?;
    talk(TlsConnector::from(Arc::clone(encryption)).connect(server, plain).await.ok()?, host).await
}

async fn talk(octets: impl AsyncRead + AsyncWrite + Send + Unpin + 'static, host: String) -> Option<Line> {
    let (sender, connection) = http1::Builder::new().handshake(TokioIo::new(octets)).await.ok()?;
    let mut running = JoinSet::new();
    running.spawn(async move {
        // How it ends is seen by whoever waits for an answer.
        connection.await.ok();
    });
    Some(Line { sender, host, _running: running })
}

#[cfg(test)]
mod tests;
