//! How a request is signed and checked: RFC 9421 with Ed25519, and RFC 9530 `Content-Digest`.
//!
//! A request that came is taken through the checks one by one, in the order of the contract, by types
//! that are used up: [`Arrived`] → [`Signed`] (what it claims) → [`Verified`] (who it is from) → a message.
//! What is not verified cannot be read. In between the caller looks the key up, which needs a database
//! that this crate does not have. `now` and `created` are seconds since 1970.
//!
//! Ours and not a library's, because the contract closes what the standard leaves open: one signature,
//! one label, exactly these components, nothing else, and a base made of what was received.

mod arrived;
mod authority;
mod base;
mod digest;
mod input;
mod signing;

pub use arrived::{Arrived, Headers, Signed, Verified};
pub use authority::{Authority, NotAnAddress};
pub use signing::{SignedHeaders, sign_message, sign_question};

use crate::Reference;
use crate::problem::Fault;

/// Where messages are sent, at both sides.
pub const MESSAGES: &str = "/exchange/v1/messages";

/// Where the contract can be read.
pub const CONTRACT: &str = "/exchange/v1/openapi.json";

/// Where a reference is asked about; the reference follows.
pub const REFERENCES: &str = "/exchange/v1/references/";

/// The media type of messages, exactly.
pub const MEDIA_TYPE: &str = "application/json";

/// The value of `tag`: a signature for something else is not one for this.
pub const TAG: &str = "barnahus-exchange";

/// How far `created` may be from now, in seconds, either way.
pub const WINDOW: u64 = 300;

/// The one label.
const LABEL: &str = "sig1";

/// What a message's signature covers.
const MESSAGE_COMPONENTS: &[&str] = &["@method", "@authority", "@path", "content-digest", "content-type"];

/// What a question's signature covers.
const QUESTION_COMPONENTS: &[&str] = &["@method", "@authority", "@path"];

/// The path of a question about a reference.
#[must_use]
pub fn question_path(reference: &Reference) -> String {
    format!("{REFERENCES}{reference}")
}

/// The first check, before a body is read further than this: at the house, which hears messages of the
/// core, [`crate::incoming::Envelope::MOST_BYTES`]; at the core [`crate::outgoing::Envelope::MOST_BYTES`].
///
/// # Errors
/// [`Fault::TooLarge`].
pub const fn small_enough(bytes: usize, most: usize) -> Result<(), Fault> {
    if bytes <= most { Ok(()) } else { Err(Fault::TooLarge) }
}

#[cfg(test)]
mod tests;
