//! The public address of a side, as `@authority` has it.

use std::fmt;

use thiserror::Error;

/// Host, and port where it is not the default: lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority(String);

/// The text is no such address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("not an address like https://casa.example.org or https://casa.example.org:8443")]
pub struct NotAnAddress;

impl Authority {
    /// From the configured public address, with its scheme and nothing behind the port: letters become
    /// lower case, the scheme's default port goes. A name beyond ASCII must come as punycode.
    ///
    /// # Errors
    /// When it is no such address.
    pub fn of_address(address: &str) -> Result<Self, NotAnAddress> {
        let address = address.to_ascii_lowercase();
        let (rest, default) = match address.split_once("://") {
            Some(("https", rest)) => (rest, ":443"),
            Some(("http", rest)) => (rest, ":80"),
            _ => return Err(NotAnAddress),
        };
        let authority = rest.strip_suffix('/').unwrap_or(rest);
        let authority = authority.strip_suffix(default).unwrap_or(authority);
        let (host, port) = apart(authority);
        let port_stands = port.is_none_or(|port| {
            port.bytes().all(|byte| byte.is_ascii_digit())
                && !port.starts_with('0')
                && port.parse::<u16>().is_ok()
        });
        if is_host(host) && port_stands { Ok(Self(authority.to_owned())) } else { Err(NotAnAddress) }
    }

    /// The host alone, without its port, and an IPv6 address without its brackets.
    #[must_use]
    pub fn host(&self) -> &str {
        apart(&self.0).0.trim_start_matches('[').trim_end_matches(']')
    }

    /// As it is signed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn apart(authority: &str) -> (&str, Option<&str>) {
    match authority.rsplit_once(':') {
        Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
        _ => (authority, None),
    }
}

fn is_host(host: &str) -> bool {
    if let Some(address) = host.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        return address.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b':' || byte == b'.')
            && address.contains(':');
    }
    let part = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    host.split('.').all(part)
}

impl fmt::Display for Authority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Authority, NotAnAddress};

    #[test]
    fn an_address_is_signed_in_lower_case_and_without_its_default_port() {
        let cases = [
            ("https://Casa.Example.org", "casa.example.org"),
            ("https://casa.example.org:443/", "casa.example.org"),
            ("https://casa.example.org:8443", "casa.example.org:8443"),
            ("http://127.0.0.1:8080", "127.0.0.1:8080"),
            ("http://localhost:80", "localhost"),
            ("https://[2001:DB8::1]", "[2001:db8::1]"),
            ("https://[2001:db8::1]:8443", "[2001:db8::1]:8443"),
        ];
        for (address, authority) in cases {
            assert_eq!(Authority::of_address(address).map(|a| a.to_string()), Ok(authority.to_owned()));
        }
    }

    #[test]
    fn what_is_more_or_less_than_an_address_is_none() {
        let wrong = [
            "",
            "casa.example.org",
            "https://",
            "https://a@b",
            "https://a/b",
            "https://a?b",
            "https://a..b",
            "https://casă.example",
            "https://a:0",
            "https://a:99999",
            "https://a:",
            "ftp://a",
            "https://a b",
            "https://[1]",
            "https://a\n",
        ];
        for address in wrong {
            assert_eq!(Authority::of_address(address), Err(NotAnAddress), "{address:?}");
        }
    }

    #[test]
    fn the_host_stands_without_its_port() {
        for (address, host) in [
            ("https://casa.example.org:8443", "casa.example.org"),
            ("http://127.0.0.1:8080", "127.0.0.1"),
            ("http://[::1]:8080", "::1"),
            ("https://[2001:db8::1]", "2001:db8::1"),
        ] {
            assert_eq!(Authority::of_address(address).unwrap().host(), host);
        }
    }
}
