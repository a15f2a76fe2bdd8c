//! The id of a message: a random UUID (version 4, RFC 9562) in lower case.
//!
//! Version 4 because there is no time in it. The same id travels with every try of one message, so that
//! a message that arrives twice is done once.

use std::fmt;
use std::str::FromStr;

use data_encoding::HEXLOWER;

use crate::json::Json;
use crate::misshapen::Reason;
use crate::shape::{Held, Holds, quoted};

/// Such an id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageId([u8; 16]);

/// Where the hyphens stand.
const HYPHENS: [usize; 4] = [8, 13, 18, 23];

impl MessageId {
    /// A new one, from 16 bytes that the caller has drawn from a good source; six bits of them say
    /// version and variant instead.
    #[must_use]
    pub const fn from_random(mut bytes: [u8; 16]) -> Self {
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hex = HEXLOWER.encode(&self.0);
        write!(f, "{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
    }
}

impl fmt::Debug for MessageId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MessageId({self})")
    }
}

impl FromStr for MessageId {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let text = text.as_bytes();
        if text.len() != 36 || HYPHENS.iter().any(|place| text[*place] != b'-') {
            return Err(Reason::NotAUuid);
        }
        let digits: Vec<u8> =
            (0..36).filter(|place| !HYPHENS.contains(place)).map(|place| text[place]).collect();
        let bytes = HEXLOWER.decode(&digits).map_err(|_| Reason::NotAUuid)?;
        let bytes: [u8; 16] = bytes.try_into().map_err(|_| Reason::NotAUuid)?;
        if Self::from_random(bytes).0 == bytes { Ok(Self(bytes)) } else { Err(Reason::NotAUuid) }
    }
}

impl Held for MessageId {
    const HOLDS: Holds = Holds::MessageId;

    fn read(json: &Json) -> Result<Self, Reason> {
        json.text()?.parse()
    }

    fn write(&self, out: &mut String) {
        quoted(out, self);
    }
}

#[cfg(test)]
mod tests {
    use super::MessageId;
    use crate::misshapen::Reason;

    #[test]
    fn an_id_survives_its_own_text() {
        for byte in [0, 0x5a, 0xff] {
            let id = MessageId::from_random([byte; 16]);
            assert_eq!(id.to_string().parse(), Ok(id));
        }
        let known = "0b0f6a1e-6b7c-4d0e-9d0a-0a1b2c3d4e5f";
        assert_eq!(known.parse::<MessageId>().map(|id| id.to_string()), Ok(known.to_owned()));
    }

    #[test]
    fn other_versions_other_letters_and_other_forms_are_refused() {
        let wrong = [
            "",
            "0B0F6A1E-6B7C-4D0E-9D0A-0A1B2C3D4E5F",
            "0b0f6a1e-6b7c-7d0e-9d0a-0a1b2c3d4e5f",
            "0b0f6a1e-6b7c-4d0e-cd0a-0a1b2c3d4e5f",
            "0b0f6a1e6b7c4d0e9d0a0a1b2c3d4e5f",
            "{0b0f6a1e-6b7c-4d0e-9d0a-0a1b2c3d4e5",
            "0b0f6a1-e6b7c-4d0e-9d0a-0a1b2c3d4e5f",
            "00000000-0000-0000-0000-000000000000",
        ];
        for text in wrong {
            assert_eq!(text.parse::<MessageId>(), Err(Reason::NotAUuid), "{text}");
        }
    }
}
