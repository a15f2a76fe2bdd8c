//! The address of a mailbox.
//!
//! Only plain addresses are taken: no quoted local parts, no comments, no addresses by IP number,
//! ASCII only. Whoever has such an address is rare; a header or an SMTP command that someone else
//! wrote into an address field is not. Whether the mailbox exists only its server knows.

use std::fmt;

/// An address as it is written to; two are equal when their text is, the domain in lower case.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EmailAddress(String);

/// The text is no address that we write to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnEmailAddress;

impl fmt::Display for NotAnEmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an e-mail address")
    }
}

impl std::error::Error for NotAnEmailAddress {}

impl EmailAddress {
    /// Octets, after RFC 5321 section 4.5.3.1.3 (a path of 256 with its brackets).
    pub const LONGEST: usize = 254;

    /// Trims, checks, and puts the domain in lower case.
    ///
    /// # Errors
    /// [`NotAnEmailAddress`]; a person reads one sentence for all of its reasons.
    pub fn parse(text: &str) -> Result<Self, NotAnEmailAddress> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or(NotAnEmailAddress)?;
        if text.len() <= Self::LONGEST && is_local_part(local) && is_domain(domain) {
            Ok(Self(format!("{local}@{}", domain.to_ascii_lowercase())))
        } else {
            Err(NotAnEmailAddress)
        }
    }

    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands behind the `@`.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

impl fmt::Display for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for EmailAddress {
    /// Closed, so that no log line holds an address by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(closed)")
    }
}

/// A dot-atom of RFC 5322 section 3.2.3, of at most 64 octets.
fn is_local_part(local: &str) -> bool {
    local.len() <= 64
        && local.split('.').all(|atom| {
            !atom.is_empty()
                && atom
                    .bytes()
                    .all(|octet| octet.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&octet))
        })
}

/// Labels of letters, digits and inner hyphens (RFC 1035 section 2.3.1), at least one dot unless it is
/// `localhost`.
fn is_domain(domain: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|octet| octet.is_ascii_alphanumeric() || octet == b'-')
    };
    let named = domain.contains('.') || domain.eq_ignore_ascii_case("localhost");
    let last = domain.rsplit('.').next().unwrap_or_default();
    named && domain.split('.').all(is_label) && !last.bytes().all(|octet| octet.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{EmailAddress, NotAnEmailAddress};

    #[test]
    fn a_plain_address_is_taken() {
        for text in ["ileana@example.org", "i.pop+casa@Posta.Example.RO", "a@localhost", "o'neil@example.org"]
        {
            assert!(EmailAddress::parse(text).is_ok(), "{text}");
        }
        let address = EmailAddress::parse(" Ileana@EXAMPLE.org ").map(|address| address.to_string());
        assert_eq!(address, Ok("Ileana@example.org".to_owned()));
    }

    #[test]
    fn nobody_writes_a_header_or_a_command_into_an_address() {
        for text in [
            "",
            "ileana",
            "@example.org",
            "ileana@",
            "a b@example.org",
            "a@exa mple.org",
            "a@example.org\r\nBcc: b@c.d",
            "\"a\"@example.org",
            "<a@example.org>",
            "a@b@example.org",
            "a..b@example.org",
            "a@-b.org",
            "a@[127.0.0.1]",
            "a@127.0.0.1",
            "a@example",
            "ș@example.org",
            "a,b@example.org",
        ] {
            assert_eq!(EmailAddress::parse(text), Err(NotAnEmailAddress), "{text}");
        }
        assert!(EmailAddress::parse(&format!("{}@example.org", "a".repeat(65))).is_err());
    }

    #[test]
    fn an_address_does_not_slip_into_a_log_line() {
        let address = EmailAddress::parse("ileana@example.org");
        assert!(!format!("{address:?}").contains("ileana"));
    }
}
