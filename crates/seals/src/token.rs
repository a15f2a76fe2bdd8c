//! A secret that opens a door once or for a while: session, one-time link, device, feed.
//!
//! 256 random bits, written as base64 for addresses. The database keeps only its keyed hash
//! ([`crate::TokenKey`]); the token itself is known to whoever holds the cookie or the link. It
//! prints as nothing in a log.

use std::fmt;
use std::str::FromStr;

use data_encoding::BASE64URL_NOPAD;
use thiserror::Error;
use zeroize::Zeroizing;

use crate::entropy::Entropy;

/// Such a secret.
#[derive(Clone)]
pub struct Token(Zeroizing<[u8; 32]>);

/// The text has not the form of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not a token")]
pub struct NotAToken;

impl Token {
    /// A new one.
    #[must_use]
    pub fn generate(entropy: &Entropy) -> Self {
        Self(Zeroizing::new(entropy.bytes()))
    }

    /// As a cookie or an address carries it: 43 letters, digits, `-` and `_`. Showing it is giving
    /// it away, hence the name.
    #[must_use]
    pub fn reveal(&self) -> String {
        BASE64URL_NOPAD.encode(&self.0[..])
    }

    pub(crate) fn exposed(&self) -> &[u8] {
        &self.0[..]
    }
}

impl FromStr for Token {
    type Err = NotAToken;

    fn from_str(text: &str) -> Result<Self, NotAToken> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| NotAToken)?;
        bytes.try_into().map(|bytes| Self(Zeroizing::new(bytes))).map_err(|_| NotAToken)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::{NotAToken, Token};
    use crate::entropy::Entropy;

    #[test]
    fn a_token_survives_its_own_text_and_hides_in_logs() {
        let token = Token::generate(&Entropy::system());
        let back = token.reveal().parse::<Token>();
        assert_eq!(back.map(|token| token.reveal()), Ok(token.reveal()));
        assert_eq!(format!("{token:?}"), "Token(hidden)");
    }

    #[test]
    fn what_is_cut_or_stretched_is_no_token() {
        let text = Token::generate(&Entropy::system()).reveal();
        for wrong in ["", &text[1..], &format!("{text}AAAA"), &text.replace(&text[..1], "%")] {
            assert_eq!(wrong.parse::<Token>().err(), Some(NotAToken), "{wrong}");
        }
    }
}
