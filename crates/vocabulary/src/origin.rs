//! Where the program answers from outside, and whole addresses under it.
//!
//! A [`Link`] is made only here, of the house's own [`Origin`] and a path of [`crate::paths`]: no
//! letter and no calendar entry can point anywhere else. A link may hold a one-time token, so its
//! `Debug` is closed.

use std::fmt;

/// `https://casa.example.ro`: scheme, host and, where it is not the usual one, port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

/// The text is no origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAnOrigin;

impl fmt::Display for NotAnOrigin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an origin such as https://casa.example.ro")
    }
}

impl std::error::Error for NotAnOrigin {}

impl Origin {
    /// Takes `http` or `https`, a host name or address, a port if need be, and at most one closing `/`.
    ///
    /// # Errors
    /// [`NotAnOrigin`], also when a path, a query or a user stands in it.
    pub fn parse(text: &str) -> Result<Self, NotAnOrigin> {
        let text = text.trim();
        let text = text.strip_suffix('/').unwrap_or(text);
        let (scheme, authority) = text.split_once("://").ok_or(NotAnOrigin)?;
        let scheme = scheme.to_ascii_lowercase();
        if !matches!(scheme.as_str(), "http" | "https") || !is_authority(authority) {
            return Err(NotAnOrigin);
        }
        Ok(Self(format!("{scheme}://{}", authority.to_ascii_lowercase())))
    }

    /// The whole address of a path that [`crate::paths`] made.
    #[must_use]
    pub fn link(&self, path: &str) -> Link {
        let path = path.strip_prefix('/').unwrap_or(path);
        Link(format!("{}/{}", self.0, percent_encoded(path)))
    }

    /// The text, without a closing `/`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A whole address of the house's own program.
#[derive(Clone, PartialEq, Eq)]
pub struct Link(String);

impl Link {
    /// As it is clicked on.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Link(closed)")
    }
}

fn is_authority(authority: &str) -> bool {
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        Some(_) | None => (authority, None),
    };
    let bracketed = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    let is_host = match bracketed {
        Some(address) => address.parse::<std::net::Ipv6Addr>().is_ok(),
        None => {
            !host.is_empty()
                && host.bytes().all(|octet| octet.is_ascii_alphanumeric() || b"-.".contains(&octet))
        }
    };
    is_host && port.is_none_or(|port| port.parse::<u16>().is_ok_and(|port| port > 0))
}

/// What RFC 3986 lets stand in a path and query, and the rest as `%XX`.
fn percent_encoded(path: &str) -> String {
    let mut encoded = String::with_capacity(path.len());
    for octet in path.bytes() {
        if octet.is_ascii_alphanumeric() || b"-._~/?=&:@!$'()*+,;%".contains(&octet) {
            encoded.push(char::from(octet));
        } else {
            encoded.push_str(&format!("%{octet:02X}"));
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::{NotAnOrigin, Origin};
    use crate::paths;

    #[test]
    fn an_origin_is_scheme_host_and_port_alone() {
        for text in [
            "https://casa.example.ro",
            "http://localhost:8080/",
            "https://[::1]:8443",
            "HTTPS://Casa.Example.RO",
        ] {
            assert!(Origin::parse(text).is_ok(), "{text}");
        }
        for text in [
            "casa.example.ro",
            "ftp://casa.example.ro",
            "https://",
            "https://casa.example.ro/x",
            "https://a@b.ro",
            "https://casa.example.ro?x",
            "https://casa.example.ro:0",
            "https://casa.example.ro:x",
            "https://ca sa.ro",
        ] {
            assert_eq!(Origin::parse(text), Err(NotAnOrigin), "{text}");
        }
    }

    #[test]
    fn a_link_stays_under_its_origin() -> Result<(), NotAnOrigin> {
        let origin = Origin::parse("https://casa.example.ro/")?;
        assert_eq!(origin.link(paths::MY_DAY).as_str(), "https://casa.example.ro/my-day");
        assert_eq!(origin.link("//alta.ro").as_str(), "https://casa.example.ro//alta.ro");
        assert_eq!(origin.link("/guest/ă\r\nX").as_str(), "https://casa.example.ro/guest/%C4%83%0D%0AX");
        assert!(!format!("{:?}", origin.link("/guest/secret")).contains("secret"));
        Ok(())
    }
}
