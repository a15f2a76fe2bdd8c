//! The secret part of a one-time link, as it was drawn elsewhere.
//!
//! It is never shown by `Debug`, and stands only in the letter of the person it was drawn for.

use std::fmt;

/// 16 to 128 characters of the URL-safe alphabet.
#[derive(Clone, PartialEq, Eq)]
pub struct OneTimeToken(String);

/// The text is too short to be a secret, or needs escaping in a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAToken;

impl fmt::Display for NotAToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a one-time token")
    }
}

impl std::error::Error for NotAToken {}

impl OneTimeToken {
    /// As it was drawn.
    ///
    /// # Errors
    /// [`NotAToken`] unless it is 16 to 128 letters, digits, `-` and `_`.
    pub fn parse(text: &str) -> Result<Self, NotAToken> {
        let plain = text.bytes().all(|octet| octet.is_ascii_alphanumeric() || b"-_".contains(&octet));
        if plain && (16..=128).contains(&text.len()) { Ok(Self(text.to_owned())) } else { Err(NotAToken) }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for OneTimeToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneTimeToken(closed)")
    }
}
