//! Whether it is safe to answer on an address.
//!
//! Beyond the machine itself, everything a browser sends must be encrypted on its way: the program
//! does not start unless its public address is `https` and the proxy that ends TLS is named.

use std::net::IpAddr;

use super::Settings;

/// Reachable from other machines, and what is missing for that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "{address} can be reached from other machines, but nothing would encrypt what they send: set \
     public_url to the https address of the house and trusted_proxies to the proxy that ends TLS, or \
     listen on 127.0.0.1"
)]
pub struct Exposed {
    /// The address asked for.
    pub address: IpAddr,
}

/// Whether these settings keep what is sent from other eyes.
///
/// # Errors
/// [`Exposed`] when they do not.
pub fn closed_enough(settings: &Settings) -> Result<(), Exposed> {
    let address = settings.listen.ip();
    let is_encrypted = settings.public_url.as_ref().is_some_and(|url| url.as_str().starts_with("https://"))
        && !settings.trusted_proxies.is_empty();
    if address.is_loopback() || is_encrypted { Ok(()) } else { Err(Exposed { address }) }
}

#[cfg(test)]
mod tests {
    use super::super::written::Written;
    use super::super::{Refusal, Settings};
    use super::closed_enough;

    fn is_let(listen: &str, public_url: Option<&str>, proxies: &[&str]) -> Result<bool, Refusal> {
        let written = Written {
            listen: listen.to_owned(),
            public_url: public_url.map(str::to_owned),
            trusted_proxies: proxies.iter().map(|&proxy| proxy.to_owned()).collect(),
            ..Written::default()
        };
        Ok(closed_enough(&Settings::parse(written)?).is_ok())
    }

    #[test]
    fn nothing_unencrypted_is_answered_beyond_the_machine() -> Result<(), Refusal> {
        let house = Some("https://casa.example.ro");
        for listen in ["127.0.0.1:8080", "[::1]:8080"] {
            assert!(is_let(listen, None, &[])?, "{listen}");
        }
        for listen in ["0.0.0.0:8080", "[::]:8080", "192.0.2.1:80"] {
            assert!(!is_let(listen, None, &[])?, "{listen}");
            assert!(!is_let(listen, house, &[])?, "{listen}");
            assert!(!is_let(listen, Some("http://casa.example.ro"), &["10.0.0.1"])?, "{listen}");
            assert!(is_let(listen, house, &["10.0.0.1"])?, "{listen}");
        }
        Ok(())
    }
}
