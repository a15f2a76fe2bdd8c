//! Fetching one calendar: a `GET`, within limits of size, time and redirects.
//!
//! Each step of a redirect is asked about and dialled anew. The request says nothing of who asks or
//! what for. Octets come back as they are; they are never logged and never shown.

use std::io::Read;
use std::time::Duration;

use bytes::Bytes;
use flate2::read::MultiGzDecoder;
use http_body_util::{BodyExt, Empty};
use hyper::body::{Body, Incoming};
use hyper::client::conn::http1;
use hyper::header::{self, HeaderMap, HeaderName};
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::address::CalendarAddress;
use super::fault::FeedFault;
use super::reach::Reach;
use crate::dial::{Dialler, NoLine, Server};
use crate::transport::{Authority, SettingsFault};

/// Octets of the head of an answer.
const LARGEST_HEAD: usize = 64 * 1024;
/// Octets of a mark that is kept.
const LONGEST_TAG: usize = 256;
/// What servers are told of us: a house of this kind has no name on other people's servers.
const AGENT: &str = "calendar-subscription";

/// How much is put up with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Octets of a calendar, unpacked.
    pub octets: usize,
    /// From the first look-up to the last octet.
    pub patience: Duration,
    /// How often a server may lead on.
    pub redirects: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { octets: 2 * 1024 * 1024, patience: Duration::from_secs(20), redirects: 3 }
    }
}

/// The mark that a server gave its answer (RFC 9110 section 8.8.3), whatever it means by it.
#[derive(Clone, PartialEq, Eq)]
pub struct EntityTag(String);

/// What a server answered.
#[derive(Clone, PartialEq, Eq)]
pub enum Fetched {
    /// Octets, and their mark.
    Calendar(Vec<u8>, Option<EntityTag>),
    /// The same as was marked so.
    Unchanged,
}

/// Fetches calendars. Cheap to clone.
#[derive(Clone)]
pub struct CalendarReader {
    dialler: Dialler,
    reach: Reach,
    limits: Limits,
}

enum Answer {
    Fetched(Fetched),
    Elsewhere(CalendarAddress),
}

impl CalendarReader {
    /// `authority` vouches for the institution's own servers besides the public ones.
    ///
    /// # Errors
    /// [`SettingsFault::UnreadableAuthority`].
    pub fn new(reach: Reach, authority: &Authority, limits: Limits) -> Result<Self, SettingsFault> {
        Ok(Self { dialler: Dialler::new(authority, limits.patience / 4)?, reach, limits })
    }

    /// Fetches what lies there, unless it is still what is known by that mark.
    ///
    /// # Errors
    /// [`FeedFault`].
    pub async fn fetch(
        &self,
        address: &CalendarAddress,
        known: Option<&EntityTag>,
    ) -> Result<Fetched, FeedFault> {
        let following = self.follow(address.clone(), known);
        timeout(self.limits.patience, following).await.unwrap_or(Err(FeedFault::TooSlow))
    }

    async fn follow(
        &self,
        mut address: CalendarAddress,
        known: Option<&EntityTag>,
    ) -> Result<Fetched, FeedFault> {
        for _ in 0..=self.limits.redirects {
            match self.ask(&address, known).await? {
                Answer::Fetched(fetched) => return Ok(fetched),
                Answer::Elsewhere(next) => address = next,
            }
        }
        Err(FeedFault::LedInCircles)
    }

    async fn ask(&self, address: &CalendarAddress, known: Option<&EntityTag>) -> Result<Answer, FeedFault> {
        self.reach.admits(address)?;
        let may_dial = |found| self.reach.may_dial(address, found).is_ok();
        let line = self.dialler.dial(&server(address)?, may_dial).await?;
        let (mut sender, connection) = http1::Builder::new()
            .max_buf_size(LARGEST_HEAD)
            .handshake(TokioIo::new(line))
            .await
            .map_err(|_| FeedFault::Unreachable)?;
        // Ends with this function, however it ends.
        let mut running = JoinSet::new();
        running.spawn(connection);
        let answer = sender.send_request(request(address, known)?).await.map_err(|fault| broken(&fault))?;
        let status = answer.status();
        match status {
            StatusCode::OK => Ok(Answer::Fetched(self.taken_in(answer).await?)),
            StatusCode::NOT_MODIFIED if known.is_some() => Ok(Answer::Fetched(Fetched::Unchanged)),
            StatusCode::MOVED_PERMANENTLY
            | StatusCode::FOUND
            | StatusCode::SEE_OTHER
            | StatusCode::TEMPORARY_REDIRECT
            | StatusCode::PERMANENT_REDIRECT => {
                let location = text(answer.headers(), &header::LOCATION).ok_or(FeedFault::LedAstray)?;
                Ok(Answer::Elsewhere(address.led_on(location)?))
            }
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => Err(FeedFault::Closed),
            StatusCode::NOT_FOUND | StatusCode::GONE => Err(FeedFault::Gone),
            StatusCode::TOO_MANY_REQUESTS => Err(FeedFault::ServerFailed),
            _ if status.is_server_error() => Err(FeedFault::ServerFailed),
            _ => Err(FeedFault::Misunderstood),
        }
    }

    async fn taken_in(&self, answer: Response<Incoming>) -> Result<Fetched, FeedFault> {
        let tag = text(answer.headers(), &header::ETAG).and_then(EntityTag::new);
        let encoding = text(answer.headers(), &header::CONTENT_ENCODING).map(str::to_ascii_lowercase);
        let octets = self.octets(answer.into_body()).await?;
        match encoding.as_deref() {
            None | Some("identity") => Ok(Fetched::Calendar(octets, tag)),
            Some("gzip" | "x-gzip") => Ok(Fetched::Calendar(self.unpacked(&octets)?, tag)),
            Some(_) => Err(FeedFault::Misunderstood),
        }
    }

    async fn octets(&self, mut body: Incoming) -> Result<Vec<u8>, FeedFault> {
        let most = self.limits.octets;
        if usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX) > most {
            return Err(FeedFault::TooLarge);
        }
        let mut octets = Vec::new();
        while let Some(frame) = body.frame().await {
            let frame = frame.map_err(|fault| broken(&fault))?;
            let Some(more) = frame.data_ref() else { continue };
            if octets.len() + more.len() > most {
                return Err(FeedFault::TooLarge);
            }
            octets.extend_from_slice(more);
        }
        Ok(octets)
    }

    /// A small answer may unpack to a very large one; it is unpacked up to the limit and no further.
    fn unpacked(&self, packed: &[u8]) -> Result<Vec<u8>, FeedFault> {
        let one_more = u64::try_from(self.limits.octets).unwrap_or(u64::MAX).saturating_add(1);
        let mut octets = Vec::new();
        let read = MultiGzDecoder::new(packed).take(one_more).read_to_end(&mut octets);
        read.map_err(|_| FeedFault::Misunderstood)?;
        if octets.len() > self.limits.octets { Err(FeedFault::TooLarge) } else { Ok(octets) }
    }
}

fn server(address: &CalendarAddress) -> Result<Server<'_>, FeedFault> {
    let host = address.named().ok_or(FeedFault::UnknownHost)?;
    Ok(Server { host, port: address.port(), is_encrypted: address.is_encrypted() })
}

impl From<NoLine> for FeedFault {
    fn from(no_line: NoLine) -> Self {
        match no_line {
            NoLine::UnknownHost => Self::UnknownHost,
            NoLine::OutOfReach => Self::OutOfReach,
            NoLine::Unreachable => Self::Unreachable,
            NoLine::NotSecure => Self::NotSecure,
        }
    }
}

impl EntityTag {
    /// One that is short and of visible characters; any other is done without.
    pub(super) fn new(text: &str) -> Option<Self> {
        let fits = !text.is_empty()
            && text.len() <= LONGEST_TAG
            && text.bytes().all(|octet| octet.is_ascii_graphic());
        fits.then(|| Self(text.to_owned()))
    }

    pub(super) fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for EntityTag {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("EntityTag(closed)")
    }
}

impl std::fmt::Debug for Fetched {
    /// Closed: it is somebody's life.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Calendar(..) => "Calendar(closed)",
            Self::Unchanged => "Unchanged",
        })
    }
}

impl std::fmt::Debug for CalendarReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CalendarReader").field("limits", &self.limits).finish_non_exhaustive()
    }
}

fn request(address: &CalendarAddress, known: Option<&EntityTag>) -> Result<Request<Empty<Bytes>>, FeedFault> {
    let mut request = Request::get(address.target())
        .header(header::HOST, address.authority())
        .header(header::USER_AGENT, AGENT)
        .header(header::ACCEPT, "text/calendar, */*;q=0.1")
        .header(header::ACCEPT_ENCODING, "gzip, identity")
        .header(header::CONNECTION, "close");
    if let Some(tag) = known {
        request = request.header(header::IF_NONE_MATCH, tag.reveal());
    }
    request.body(Empty::new()).map_err(|_| FeedFault::Misunderstood)
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim)
}

/// A connection that ended early, or words that are no answer.
fn broken(fault: &hyper::Error) -> FeedFault {
    if fault.is_parse() { FeedFault::Misunderstood } else { FeedFault::Unreachable }
}
