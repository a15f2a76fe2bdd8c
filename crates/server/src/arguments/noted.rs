//! A head of the audit trail as it is printed and typed: `1841:9f2c…`.
//!
//! The number is that of the line, the hash its MAC in 64 hexadecimal digits.

use std::fmt;
use std::str::FromStr;

use barnahus_database::audit::Head;
use data_encoding::{HEXLOWER, HEXLOWER_PERMISSIVE};

/// A head that someone kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotedHead(Head);

/// The text is no head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a head is a line number, a colon and 64 hexadecimal digits")]
pub struct NotAHead;

impl NotedHead {
    /// For printing one.
    #[must_use]
    pub const fn new(head: Head) -> Self {
        Self(head)
    }

    /// For comparing with the chain.
    #[must_use]
    pub const fn head(&self) -> &Head {
        &self.0
    }
}

impl fmt::Display for NotedHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.0.number, HEXLOWER.encode(&self.0.mac))
    }
}

impl FromStr for NotedHead {
    type Err = NotAHead;

    fn from_str(text: &str) -> Result<Self, NotAHead> {
        let (number, hash) = text.trim().split_once(':').ok_or(NotAHead)?;
        let number = number.parse().ok().filter(|number| *number > 0).ok_or(NotAHead)?;
        let mac = HEXLOWER_PERMISSIVE.decode(hash.as_bytes()).map_err(|_| NotAHead)?;
        if mac.len() == 32 { Ok(Self(Head { number, mac })) } else { Err(NotAHead) }
    }
}

#[cfg(test)]
mod tests {
    use super::{NotAHead, NotedHead};

    #[test]
    fn a_head_is_read_as_it_is_printed() {
        let text = format!("1841:{}", "9f".repeat(32));
        assert_eq!(text.parse::<NotedHead>().map(|head| head.to_string()), Ok(text));
        let half = "9f".repeat(16);
        for text in ["", "12", "0:00", "-1:00", "x:00", "12:zz", &format!("12:{half}")] {
            assert_eq!(text.parse::<NotedHead>(), Err(NotAHead), "{text}");
        }
    }
}
