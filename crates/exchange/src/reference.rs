//! What a case is called between the house and one partner: 16 random bytes, 22 letters of base64url.
//!
//! It means nothing elsewhere: no id, number or date of the house can be worked out from it, because
//! whoever speaks first draws it at random, one for each partner.

use std::fmt;
use std::str::FromStr;

use data_encoding::BASE64URL_NOPAD;

use crate::json::Json;
use crate::misshapen::Reason;
use crate::shape::{Held, Holds, quoted};

/// A reference.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference([u8; 16]);

impl Reference {
    /// A new one, from 16 bytes that the caller has drawn from a good source.
    #[must_use]
    pub const fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

/// Reads 16 bytes in their one canonical form: the four bits that 22 letters have too many are 0.
pub(crate) fn sixteen_bytes(text: &str) -> Result<[u8; 16], Reason> {
    if text.len() != 22 {
        return Err(Reason::NotBase64);
    }
    // BASE64URL_NOPAD checks the trailing bits, so that one value has one text.
    let mut bytes = [0; 16];
    match BASE64URL_NOPAD.decode_mut(text.as_bytes(), &mut bytes) {
        Ok(16) => Ok(bytes),
        _ => Err(Reason::NotBase64),
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        BASE64URL_NOPAD.encode_display(&self.0).fmt(f)
    }
}

impl fmt::Debug for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Reference({self})")
    }
}

impl FromStr for Reference {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        sixteen_bytes(text).map(Self)
    }
}

impl Held for Reference {
    const HOLDS: Holds = Holds::Reference;

    fn read(json: &Json) -> Result<Self, Reason> {
        json.text()?.parse()
    }

    fn write(&self, out: &mut String) {
        quoted(out, self);
    }
}

#[cfg(test)]
mod tests {
    use super::Reference;
    use crate::misshapen::Reason;

    #[test]
    fn a_reference_survives_its_own_text() {
        let reference = Reference::from_random([0xab; 16]);
        assert_eq!(reference.to_string().len(), 22);
        assert_eq!(reference.to_string().parse(), Ok(reference));
    }

    #[test]
    fn only_the_canonical_text_is_a_reference() {
        let text = Reference::from_random([0; 16]).to_string();
        assert_eq!(text, "A".repeat(22));
        let wrong = [
            "",
            "AAAA",
            &text[1..],
            &format!("{text}A"),
            &format!("{text}=="),
            &"+".repeat(22),
            &"é".repeat(11),
        ];
        for text in wrong {
            assert_eq!(text.parse::<Reference>(), Err(Reason::NotBase64), "{text}");
        }
        // The same sixteen bytes with a bit set that no byte needs.
        assert_eq!(format!("{}B", "A".repeat(21)).parse::<Reference>(), Err(Reason::NotBase64));
    }
}
