//! Where requests of partners are let in: from where, how many, signed by whom; then heard or answered.
//!
//! The checks come in the order of the contract (`docs/exchange.md`), and what is not verified is not
//! read. A refusal says its kind and never what was sent. The size is looked at before, where the body
//! is read.

use barnahus_exchange::answer::{Accepted, Progress};
use barnahus_exchange::keys::PublicKey;
use barnahus_exchange::openapi;
use barnahus_exchange::problem::{self, Fault};
use barnahus_exchange::transport::{Arrived, Authority, Headers, MEDIA_TYPE, Signed, Verified};
use barnahus_identity::{Verdict, limits};
use barnahus_outbox::exchange::{Partner, partner_keys, references};
use barnahus_store::StoreFault;
use barnahus_vocabulary::Instant;

use crate::hear_core::{self, Heard, take_in};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// An answer to a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// Its status.
    pub status: u16,
    /// Its media type.
    pub media_type: &'static str,
    /// Its body.
    pub document: String,
    /// The seconds of `Retry-After`, where there is one.
    pub retry_after: Option<u32>,
}

impl From<Fault> for Reply {
    fn from(fault: Fault) -> Self {
        Self {
            status: fault.status(),
            media_type: problem::MEDIA_TYPE,
            document: fault.document(),
            retry_after: fault.retry_after(),
        }
    }
}

/// Why a request is answered otherwise than well.
enum Halted {
    /// The partner is told a fault.
    Fault(Fault),
    /// The house cannot; the partner tries again.
    Unable(Unable),
}

impl From<Fault> for Halted {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl<T: Into<Unable>> From<T> for Halted {
    fn from(unable: T) -> Self {
        Self::Unable(unable.into())
    }
}

/// A request as it came: raw, nothing of it understood.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// `POST` or `GET`.
    pub method: &'a str,
    /// The path as it came, before anything was decoded.
    pub path: &'a str,
    /// What stood behind `?`, if there was one.
    pub query: Option<&'a str>,
    /// All headers.
    pub headers: &'a [(&'a str, &'a [u8])],
    /// The body; `None` when it was larger than [`MOST_BYTES`].
    pub body: Option<&'a [u8]>,
    /// The public address of the house, as configured.
    pub origin: &'a str,
    /// Where the request came from; it is counted under a keyed hash.
    pub address: &'a str,
}

/// The most octets that are read of a body.
pub const MOST_BYTES: usize = hear_core::MOST_BYTES;

/// The contract, for machines.
#[must_use]
pub fn contract() -> String {
    openapi::document()
}

/// Hears a message.
///
/// # Errors
/// The database's.
pub async fn hear_message(
    workplace: &Workplace,
    request: Request<'_>,
    now: Instant,
) -> Result<Reply, Unable> {
    answered(message(workplace, request, now).await)
}

async fn message(workplace: &Workplace, request: Request<'_>, now: Instant) -> Result<Reply, Halted> {
    let parts = Parts::of(&request)?;
    weigh(workplace, request.address, now).await?;
    let (partner, verified) = verify(workplace, Signed::message(parts.arrived())?, now).await?;
    let envelope = verified.core_message()?;
    let heard = take_in(workplace, &partner, (&envelope, verified.body()), now).await?;
    match heard {
        Heard::Accepted => Ok(well(Accepted::STATUS, Accepted { id: envelope.id }.document())),
        Heard::Refused(fault) => Err(fault.into()),
    }
}

/// Tells a partner the number of its last message that was accepted under a reference.
///
/// # Errors
/// The database's.
pub async fn tell_progress(
    workplace: &Workplace,
    request: Request<'_>,
    now: Instant,
) -> Result<Reply, Unable> {
    answered(progress(workplace, request, now).await)
}

async fn progress(workplace: &Workplace, request: Request<'_>, now: Instant) -> Result<Reply, Halted> {
    let parts = Parts::of(&request)?;
    weigh(workplace, request.address, now).await?;
    let (partner, verified) = verify(workplace, Signed::question(parts.arrived())?, now).await?;
    let reference = verified.reference()?;
    let (on, key) = (workplace.database.read(), workplace.keys.house_key());
    let known = references::by_text(on, key, (partner.house, partner.id), &reference).await?;
    let known = known.ok_or(Fault::NotTheirs)?;
    Ok(well(200, Progress { accepted: known.heard }.document()))
}

/// What of a request is signed.
struct Parts<'a> {
    request: &'a Request<'a>,
    authority: Authority,
    headers: Headers<'a>,
    body: &'a [u8],
}

impl<'a> Parts<'a> {
    fn of(request: &'a Request<'a>) -> Result<Self, Halted> {
        let body = request.body.ok_or(Fault::TooLarge)?;
        let authority = Authority::of_address(request.origin)
            .map_err(|_| Unable::Broken(StoreFault::Unreadable("the public address")))?;
        Ok(Self { request, authority, headers: Headers::of(request.headers.iter().copied()), body })
    }

    fn arrived(&self) -> Arrived<'_> {
        let Request { method, path, query, .. } = *self.request;
        Arrived { method, authority: &self.authority, path, query, headers: &self.headers, body: self.body }
    }
}

/// Counts the request before anything is looked at.
async fn weigh(workplace: &Workplace, address: &str, now: Instant) -> Result<(), Halted> {
    let tried = [(limits::EXCHANGE_ADDRESS, address)];
    match workplace.identity.weigh(&workplace.database, &tried, now).await? {
        Verdict::Go => Ok(()),
        Verdict::Wait(retry_after) => Err(Fault::TooMany { retry_after }.into()),
    }
}

/// Whose request it is. A key that no partner has, and one that a partner no longer has, are one answer.
async fn verify<'a>(
    workplace: &Workplace,
    signed: Signed<'a>,
    now: Instant,
) -> Result<(Partner, Verified<'a>), Halted> {
    let keyid = signed.keyid().to_string();
    let found = partner_keys::whose(workplace.database.read(), &keyid).await?;
    let (partner, key) = found.ok_or(Fault::UnknownKey)?;
    let unreadable = StoreFault::Unreadable("exchange_partner_keys.public");
    let key = PublicKey::from_pem(&key.public).map_err(|_| Unable::Broken(unreadable))?;
    let seconds = u64::try_from(now.millis().div_euclid(1_000)).unwrap_or(0);
    Ok((partner, signed.verify(&key, seconds)?))
}

fn well(status: u16, document: String) -> Reply {
    Reply { status, media_type: MEDIA_TYPE, document, retry_after: None }
}

fn answered(reply: Result<Reply, Halted>) -> Result<Reply, Unable> {
    match reply {
        Ok(reply) => Ok(reply),
        Err(Halted::Fault(fault)) => Ok(fault.into()),
        Err(Halted::Unable(unable)) => Err(unable),
    }
}
