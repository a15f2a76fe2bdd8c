//! Faults, and the problem documents that tell them (RFC 9457).
//!
//! `type` is `urn:barnahus:exchange:` and a word; there is no title and no detail, and nothing that was
//! sent is repeated: a pointer is made of the contract's own names. What the other side says is read
//! just as strictly; a document of another form says nothing beyond its status.

use thiserror::Error;

use crate::Sequence;
use crate::json::{Fields, Json, read};
use crate::misshapen::{Misshapen, Pointer, Reason};
use crate::shape::{Held, Holds, name, quoted};
use crate::states::Refusal;
use crate::words::words;

/// The media type of a problem document.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// What the `type` of every problem document begins with.
pub const PREFIX: &str = "urn:barnahus:exchange:";

/// A problem document is small; more is not read.
const MOST_BYTES: usize = 4 * 1024;

words! {
    /// The `type` of a problem document.
    Problem {
        /// More bytes than a message may have.
        TooLarge => "urn:barnahus:exchange:too-large",
        /// Too many requests.
        TooMany => "urn:barnahus:exchange:too-many",
        /// Another media type than `application/json`.
        MediaType => "urn:barnahus:exchange:media-type",
        /// Not signed as the contract wants it.
        Unsigned => "urn:barnahus:exchange:unsigned",
        /// Signed with a key that is not one of a partner's.
        UnknownKey => "urn:barnahus:exchange:unknown-key",
        /// The signature or the digest does not fit.
        BadSignature => "urn:barnahus:exchange:bad-signature",
        /// Signed too long ago, or in the future.
        Stale => "urn:barnahus:exchange:stale",
        /// Not a message of the contract.
        Shape => "urn:barnahus:exchange:shape",
        /// The id was used for another message.
        IdReused => "urn:barnahus:exchange:id-reused",
        /// Not the number whose turn it is.
        OutOfOrder => "urn:barnahus:exchange:out-of-order",
        /// Not in this state.
        WrongState => "urn:barnahus:exchange:wrong-state",
        /// Nothing is known under this reference.
        UnknownReference => "urn:barnahus:exchange:unknown-reference",
    }
}

/// What is wrong with a request. In the order in which it is looked for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    /// 413.
    #[error("too large")]
    TooLarge,
    /// 429, with the seconds to wait.
    #[error("too many requests")]
    TooMany {
        /// Seconds, for `Retry-After`.
        retry_after: u32,
    },
    /// 415.
    #[error("another media type")]
    MediaType,
    /// 401.
    #[error("not signed")]
    Unsigned,
    /// 403.
    #[error("signed with an unknown key")]
    UnknownKey,
    /// 401.
    #[error("the signature does not fit")]
    BadSignature,
    /// 401.
    #[error("signed too long ago or in the future")]
    Stale,
    /// 422, with the place.
    #[error("misshapen at \"{0}\"")]
    Shape(Pointer),
    /// 409.
    #[error("the id was used for another message")]
    IdReused,
    /// 409, with the number whose turn it is.
    #[error("out of order")]
    OutOfOrder {
        /// The next number.
        expected: Sequence,
    },
    /// 409.
    #[error("not in this state")]
    WrongState,
    /// 409.
    #[error("nothing is known under this reference")]
    UnknownReference,
    /// 404: who asks for a reference that is not theirs. Says no more than that nothing is known.
    #[error("not a reference of who asks")]
    NotTheirs,
}

impl From<Misshapen> for Fault {
    fn from(misshapen: Misshapen) -> Self {
        match misshapen {
            Misshapen { reason: Reason::TooLarge, .. } => Self::TooLarge,
            Misshapen { pointer, .. } => Self::Shape(pointer),
        }
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::WrongState => Self::WrongState,
            Refusal::UnknownReference => Self::UnknownReference,
        }
    }
}

impl Fault {
    /// The status of the answer.
    #[must_use]
    pub const fn status(&self) -> u16 {
        match self {
            Self::TooLarge => 413,
            Self::TooMany { .. } => 429,
            Self::MediaType => 415,
            Self::Unsigned | Self::BadSignature | Self::Stale => 401,
            Self::UnknownKey => 403,
            Self::Shape(_) => 422,
            Self::IdReused | Self::OutOfOrder { .. } | Self::WrongState | Self::UnknownReference => 409,
            Self::NotTheirs => 404,
        }
    }

    /// Its `type`.
    #[must_use]
    pub const fn problem(&self) -> Problem {
        match self {
            Self::TooLarge => Problem::TooLarge,
            Self::TooMany { .. } => Problem::TooMany,
            Self::MediaType => Problem::MediaType,
            Self::Unsigned => Problem::Unsigned,
            Self::UnknownKey => Problem::UnknownKey,
            Self::BadSignature => Problem::BadSignature,
            Self::Stale => Problem::Stale,
            Self::Shape(_) => Problem::Shape,
            Self::IdReused => Problem::IdReused,
            Self::OutOfOrder { .. } => Problem::OutOfOrder,
            Self::WrongState => Problem::WrongState,
            Self::UnknownReference | Self::NotTheirs => Problem::UnknownReference,
        }
    }

    /// Its word, without the prefix: for logs, counters and tables.
    #[must_use]
    pub fn word(&self) -> &'static str {
        let problem = self.problem().as_str();
        problem.strip_prefix(PREFIX).unwrap_or(problem)
    }

    /// The value of `Retry-After`, in seconds, where there is one.
    #[must_use]
    pub const fn retry_after(&self) -> Option<u32> {
        match self {
            Self::TooMany { retry_after } => Some(*retry_after),
            _ => None,
        }
    }

    /// The problem document.
    #[must_use]
    pub fn document(&self) -> String {
        let mut out = String::with_capacity(160);
        out.push('{');
        name(&mut out, "type");
        self.problem().write(&mut out);
        name(&mut out, "status");
        out.push_str(&self.status().to_string());
        match self {
            Self::Shape(pointer) => {
                name(&mut out, "pointer");
                quoted(&mut out, pointer);
            }
            Self::OutOfOrder { expected } => {
                name(&mut out, "expected");
                expected.write(&mut out);
            }
            _ => {}
        }
        out.push('}');
        out
    }

    /// Reads the answer of the other side; `retry_after` is the value of that header.
    ///
    /// # Errors
    /// When it is not one of the contract's documents, or says another status than the answer has.
    pub fn read(status: u16, retry_after: Option<u32>, document: &[u8]) -> Result<Self, Misshapen> {
        let json = read(document, MOST_BYTES)?;
        let mut fields = Fields::open(&json, Pointer::default())?;
        let problem = fields.take::<Problem>("type")?;
        let (said, place) = fields.must("status")?;
        let fault = match problem {
            Problem::TooLarge => Self::TooLarge,
            Problem::TooMany => Self::TooMany { retry_after: retry_after.unwrap_or(0) },
            Problem::MediaType => Self::MediaType,
            Problem::Unsigned => Self::Unsigned,
            Problem::UnknownKey => Self::UnknownKey,
            Problem::BadSignature => Self::BadSignature,
            Problem::Stale => Self::Stale,
            Problem::Shape => Self::Shape(fields.take("pointer")?),
            Problem::IdReused => Self::IdReused,
            Problem::OutOfOrder => Self::OutOfOrder { expected: fields.take("expected")? },
            Problem::WrongState => Self::WrongState,
            Problem::UnknownReference if status == 404 => Self::NotTheirs,
            Problem::UnknownReference => Self::UnknownReference,
        };
        fields.end()?;
        let fits = said.integer().is_ok_and(|said| said == u64::from(status)) && fault.status() == status;
        if fits { Ok(fault) } else { Err(place.is(Reason::OutOfBounds)) }
    }
}

impl Held for Pointer {
    const HOLDS: Holds = Holds::Pointer;

    fn read(json: &Json) -> Result<Self, Reason> {
        json.text()?.parse()
    }

    fn write(&self, out: &mut String) {
        quoted(out, self);
    }
}

#[cfg(test)]
mod tests;
