//! A request to the core is taken through the checks of the contract, one by one, in their order.

use std::net::IpAddr;

use barnahus_exchange::answer::{Accepted, Progress};
use barnahus_exchange::other_side::HeardFromHouse;
use barnahus_exchange::problem::Fault;
use barnahus_exchange::transport::{Arrived, Authority, Headers, Signed, Verified, small_enough};
use barnahus_exchange::{MessageId, Thumbprint};

use crate::book::Heard;
use crate::keeper::NotKept;
use crate::side::Core;

/// A request as it came.
#[derive(Debug)]
pub(crate) struct Raw {
    pub method: String,
    pub path: String,
    pub query: Option<String>,
    pub headers: Vec<(String, Vec<u8>)>,
    /// `None` when it was larger than any message.
    pub body: Option<Vec<u8>>,
    pub from: IpAddr,
}

impl Raw {
    /// The one value of that header, or nothing.
    pub(crate) fn header(&self, name: &str) -> &str {
        let found = self.headers.iter().find(|(there, _)| there == name);
        found.and_then(|(_, value)| std::str::from_utf8(value).ok()).unwrap_or_default()
    }
}

/// Why a request is not answered well.
#[derive(Debug)]
pub(crate) enum Halted {
    /// The house is told a fault.
    Fault(Fault),
    /// The core cannot; the house tries again.
    Unable,
}

impl From<Fault> for Halted {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

impl From<NotKept> for Halted {
    fn from(_: NotKept) -> Self {
        Self::Unable
    }
}

/// A message that was accepted.
#[derive(Debug)]
pub(crate) struct Taken {
    pub id: MessageId,
    pub heard: Heard,
    pub key: Thumbprint,
    pub is_report: bool,
}

impl Taken {
    pub(crate) fn document(&self) -> String {
        Accepted { id: self.id }.document()
    }
}

/// How a request is looked at. A core that keeps the contract has one way only.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Look<'a> {
    pub authority: &'a Authority,
    pub body: &'a [u8],
    pub now: u64,
}

/// Hears a message.
pub(crate) fn hear(core: &Core, raw: &Raw) -> Result<Taken, Halted> {
    let body = raw.body.as_deref().ok_or(Fault::TooLarge)?;
    small_enough(body.len(), HeardFromHouse::MOST_BYTES)?;
    core.weigh(raw.from)?;
    let now = core.surroundings.now();
    let look = Look { authority: &core.setting.own, body, now };
    let (envelope, key) = verified(core, raw, look, |verified| {
        verified.house_message().map(|envelope| (envelope, *verified.keyid()))
    })?;
    let heard = core.change(|book| book.hear(&envelope, body, now).map_err(Halted::from))?;
    Ok(Taken { id: envelope.id, heard, key, is_report: envelope.reference.is_none() })
}

/// Hands what is verified to `read`.
pub(crate) fn verified<T>(
    core: &Core,
    raw: &Raw,
    look: Look<'_>,
    read: impl FnOnce(Verified<'_>) -> Result<T, Fault>,
) -> Result<T, Fault> {
    let headers = Headers::of(raw.headers.iter().map(|(name, value)| (name.as_str(), value.as_slice())));
    let arrived = arrived(raw, &headers, look);
    let signed = if raw.method == "GET" { Signed::question(arrived)? } else { Signed::message(arrived)? };
    let key = core.house_key(signed.keyid()).ok_or(Fault::UnknownKey)?;
    read(signed.verify(key, look.now)?)
}

fn arrived<'a>(raw: &'a Raw, headers: &'a Headers<'a>, look: Look<'a>) -> Arrived<'a> {
    let Look { authority, body, now: _ } = look;
    Arrived { method: &raw.method, authority, path: &raw.path, query: raw.query.as_deref(), headers, body }
}

/// Tells how far a reference has come.
pub(crate) fn tell(core: &Core, raw: &Raw) -> Result<Progress, Fault> {
    let body = raw.body.as_deref().ok_or(Fault::TooLarge)?;
    core.weigh(raw.from)?;
    let look = Look { authority: &core.setting.own, body, now: core.surroundings.now() };
    let reference = verified(core, raw, look, |verified| verified.reference())?;
    let accepted = core.book().accepted(&reference).ok_or(Fault::NotTheirs)?;
    Ok(Progress { accepted })
}
