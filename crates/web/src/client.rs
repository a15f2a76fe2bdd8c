//! Where a request comes from: the socket's address, or what the last trusted proxy saw.
//!
//! `X-Forwarded-For` is written by anyone; it is read from its end, and only as far as the proxies that
//! the settings name. For limits on sign-in; never stored plain, never logged.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;

use crate::failure::Failure;
use crate::site::Site;

/// The address of whoever asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl FromRequestParts<Site> for ClientAddress {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Failure> {
        let ConnectInfo(socket) = parts
            .extensions
            .get::<ConnectInfo<SocketAddr>>()
            .ok_or(Failure::Broken("the listener tells no address of its clients"))?;
        Ok(Self(seen_by(socket.ip(), &parts.headers, &site.surroundings().trusted_proxies)))
    }
}

/// The last hop that is not one of our proxies.
fn seen_by(socket: IpAddr, headers: &HeaderMap, trusted: &[IpAddr]) -> IpAddr {
    let hops: Vec<_> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|hop| hop.trim().parse::<IpAddr>())
        .collect();
    let mut seen = socket.to_canonical();
    for hop in hops.into_iter().rev() {
        if !trusted.contains(&seen) {
            break;
        }
        let Ok(hop) = hop else { break };
        seen = hop.to_canonical();
    }
    seen
}

#[cfg(test)]
mod tests {
    use std::net::{AddrParseError, IpAddr};

    use axum::http::{HeaderMap, HeaderValue};

    use super::seen_by;

    #[test]
    fn nobody_chooses_their_own_address() -> Result<(), AddrParseError> {
        let proxy: IpAddr = "10.0.0.1".parse()?;
        let client: IpAddr = "192.0.2.7".parse()?;
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", HeaderValue::from_static("203.0.113.9, 192.0.2.7"));
        assert_eq!(seen_by(proxy, &headers, &[proxy]), client, "the hop before our proxy");
        assert_eq!(seen_by(client, &headers, &[proxy]), client, "no proxy of ours: the socket");
        assert_eq!(seen_by(proxy, &headers, &[]), proxy, "nobody is trusted unasked");
        headers.insert("x-forwarded-for", HeaderValue::from_static("not an address"));
        assert_eq!(seen_by(proxy, &headers, &[proxy]), proxy);
        Ok(())
    }
}
