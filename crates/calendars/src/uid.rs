//! What ties an invitation to its changes and its cancellation in somebody's calendar.
//!
//! It is handed in, the same for one person's place in one booking and for nothing else. It must not
//! tell: two people's entries of one booking share no part of it, so whoever makes it takes a keyed
//! hash or a random number, never a name, a date or a plain id.

use std::fmt;

/// 16 to 64 letters, digits and hyphens, as RFC 7986 section 5.3 asks: opaque, without a host name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Uid(String);

/// The text could tell something, or break the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAUid;

impl fmt::Display for NotAUid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an opaque calendar identity")
    }
}

impl std::error::Error for NotAUid {}

impl Uid {
    /// The one a column holds.
    ///
    /// # Errors
    /// [`NotAUid`] unless it is 16 to 64 ASCII letters, digits and hyphens.
    pub fn parse(text: &str) -> Result<Self, NotAUid> {
        let opaque = text.bytes().all(|octet| octet.is_ascii_alphanumeric() || octet == b'-');
        if opaque && (16..=64).contains(&text.len()) { Ok(Self(text.to_owned())) } else { Err(NotAUid) }
    }

    /// As it stands in the entry.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Uid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{NotAUid, Uid};

    #[test]
    fn a_uid_is_opaque() {
        assert!(Uid::parse("0f8fad5b-d9cb-469f-a165-70867728950e").is_ok());
        for text in ["", "42", "ileana.pop@example.org", "0f8fad5bd9cb469fa165\r\nX:y", "audiere-în-camera-2"]
        {
            assert_eq!(Uid::parse(text), Err(NotAUid), "{text}");
        }
    }
}
