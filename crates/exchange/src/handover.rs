//! The one-time code with which the referring officer opens the house's handover page.
//!
//! 128 random bits, 22 letters of base64url, valid for 72 hours. Whoever has it can say who a child is
//! and nothing else, but it is a secret all the same: it is wiped when dropped and prints as nothing.

use std::fmt;
use std::str::FromStr;

use data_encoding::BASE64URL_NOPAD;
use zeroize::Zeroizing;

use crate::json::Json;
use crate::misshapen::Reason;
use crate::reference::sixteen_bytes;
use crate::shape::{Held, Holds, quoted};

/// Such a code.
#[derive(Clone, PartialEq, Eq)]
pub struct HandoverCode(Zeroizing<[u8; 16]>);

impl HandoverCode {
    /// How long it opens the page, in hours from the answer that carries it.
    pub const HOURS_VALID: u8 = 72;

    /// What stands in its place wherever a message is shown.
    pub const MASK: &str = "**********************";

    /// A new one, from 16 bytes that the caller has drawn from a good source.
    #[must_use]
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// As it is typed and sent. Showing it is giving it away, hence the name.
    #[must_use]
    pub fn reveal(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE64URL_NOPAD.encode(&self.0[..]))
    }

    /// Its bytes, for the keyed hash by which it is found again.
    #[must_use]
    pub fn exposed(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Debug for HandoverCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HandoverCode(hidden)")
    }
}

impl FromStr for HandoverCode {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        sixteen_bytes(text).map(Self::from_random)
    }
}

impl Held for HandoverCode {
    const HOLDS: Holds = Holds::Handover;

    fn read(json: &Json) -> Result<Self, Reason> {
        json.text()?.parse()
    }

    fn write(&self, out: &mut String) {
        quoted(out, self.reveal().as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::HandoverCode;

    #[test]
    fn a_code_survives_its_own_text_and_hides_in_logs() {
        let code = HandoverCode::from_random([7; 16]);
        assert_eq!(code.reveal().parse(), Ok(code.clone()));
        assert_eq!(format!("{code:?}"), "HandoverCode(hidden)");
        assert_eq!(HandoverCode::MASK.len(), code.reveal().len());
        assert!(HandoverCode::MASK.parse::<HandoverCode>().is_err());
    }
}
