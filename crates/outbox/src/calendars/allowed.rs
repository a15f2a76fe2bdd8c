//! A host that the operator of the program vouches for: it may lie in the local network, speak without
//! encryption, and answer on any port.

use std::fmt;
use std::str::FromStr;

use url::Host;

/// `calendar.dgaspc.local`, or with one port only, `10.0.0.7:8080`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowedHost {
    host: Host<String>,
    port: Option<u16>,
}

/// The text is no host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAHost;

impl fmt::Display for NotAHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a host such as calendar.example.ro or 10.0.0.7:8080")
    }
}

impl std::error::Error for NotAHost {}

impl AllowedHost {
    /// Whether it is this one.
    pub(super) fn is(&self, host: &Host<&str>, port: u16) -> bool {
        self.host == *host && self.port.is_none_or(|ours| ours == port)
    }
}

impl FromStr for AllowedHost {
    type Err = NotAHost;

    fn from_str(text: &str) -> Result<Self, NotAHost> {
        let text = text.trim();
        let (host, port) = match text.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => {
                let port = port.parse::<u16>().ok().filter(|port| *port > 0).ok_or(NotAHost)?;
                (host, Some(port))
            }
            Some(_) | None => (text, None),
        };
        // The dot of the root is dropped, as in addresses.
        let host = host.trim_end_matches('.');
        Ok(Self { host: Host::parse(host).map_err(|_| NotAHost)?, port })
    }
}

#[cfg(test)]
mod tests {
    use url::Host;

    use super::{AllowedHost, NotAHost};

    #[test]
    fn a_host_is_allowed_with_all_ports_or_with_one() -> Result<(), NotAHost> {
        let any: AllowedHost = "Calendar.Example.ro".parse()?;
        assert!(any.is(&Host::Domain("calendar.example.ro"), 80));
        assert!(!any.is(&Host::Domain("example.ro"), 80));
        let rooted: AllowedHost = "calendar.example.ro.".parse()?;
        assert_eq!(rooted, any);
        let one: AllowedHost = "10.0.0.7:8080".parse()?;
        assert!(one.is(&Host::Ipv4([10, 0, 0, 7].into()), 8080));
        assert!(!one.is(&Host::Ipv4([10, 0, 0, 7].into()), 80));
        let six: AllowedHost = "[::1]".parse()?;
        assert!(six.is(&Host::Ipv6([0, 0, 0, 0, 0, 0, 0, 1].into()), 80));
        for text in ["", "a b", "https://example.ro", "example.ro:0", "example.ro:x", "example.ro/a"] {
            assert_eq!(text.parse::<AllowedHost>(), Err(NotAHost), "{text}");
        }
        Ok(())
    }
}
