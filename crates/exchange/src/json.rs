//! JSON as strictly as the contract wants it (RFC 8259), in a tree that keeps what other readers lose.
//!
//! A reader of our own, because the refusals are the point: a name that occurs twice, a number that is
//! not an integer, something after the end and nesting beyond the contract are each refused with a
//! pointer, and no refusal repeats what was sent. It is held against serde_json in its tests.

mod fields;
mod reader;

pub(crate) use fields::{Fields, list};
pub(crate) use reader::{read, read_at};

use crate::misshapen::Reason;

/// A value as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// `null`: nothing in the contract is null.
    Null,
    /// `true` or `false`: nothing in the contract is either.
    Truth(bool),
    /// Digits, nothing else.
    Integer(u64),
    /// A number with a sign, a fraction or an exponent, or beyond 64 bits: nothing in the contract is.
    OtherNumber,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// Names and values in their order, doubles included.
    Object(Vec<(String, Self)>),
}

impl Json {
    pub(crate) fn text(&self) -> Result<&str, Reason> {
        match self {
            Self::Text(text) => Ok(text),
            _ => Err(Reason::NotAText),
        }
    }

    pub(crate) const fn integer(&self) -> Result<u64, Reason> {
        match self {
            Self::Integer(number) => Ok(*number),
            _ => Err(Reason::NotAnInteger),
        }
    }
}
