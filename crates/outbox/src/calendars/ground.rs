//! What kind of ground a network address lies on, by the registries of special-purpose addresses (RFC 6890
//! and the IANA lists that follow it).
//!
//! Only what is surely public counts as public: in version 6 that is the one block given out so far, less
//! what is set apart in it. An address of version 4 inside one of version 6 is judged as what it leads to.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Where an address lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// On the public network.
    Public,
    /// On this machine or in a local network: for hosts that somebody vouches for.
    Local,
    /// Nowhere a calendar lies: link-local (with the metadata of clouds), multicast, reserved, unspecified.
    Never,
}

impl Ground {
    pub(super) fn of(address: IpAddr) -> Self {
        match address {
            IpAddr::V4(four) => of_four(four),
            IpAddr::V6(six) => of_six(six),
        }
    }
}

fn of_four(address: Ipv4Addr) -> Ground {
    match address.octets() {
        // Shared between a provider and its customers (RFC 6598), as good as private.
        [100, second, ..] if second & 0b1100_0000 == 64 => Ground::Local,
        _ if address.is_loopback() || address.is_private() => Ground::Local,
        [0, ..]
        | [169, 254, ..]
        // Protocol assignments, examples, 6to4 relays, benchmarks.
        | [192, 0, 0 | 2, _]
        | [192, 88, 99, _]
        | [198, 18 | 19, ..]
        | [198, 51, 100, _]
        | [203, 0, 113, _]
        // Multicast, reserved, broadcast.
        | [224..=255, ..] => Ground::Never,
        _ => Ground::Public,
    }
}

fn of_six(address: Ipv6Addr) -> Ground {
    let [first, second, third, ..] = address.segments();
    if address.is_loopback() {
        return Ground::Local;
    }
    if let Some(four) = address.to_ipv4_mapped() {
        return of_four(four);
    }
    match (first, second) {
        // Through a translator to version 4 (RFC 6052), by 6to4 (RFC 3056).
        (0x0064, 0xff9b) if third == 0 => of_four(last_four(address)),
        (0x2002, _) => of_four(Ipv4Addr::from((u32::from(second) << 16) | u32::from(third))),
        // Unique local (RFC 4193).
        (0xfc00..=0xfdff, _) => Ground::Local,
        // Protocol assignments with Teredo, benchmarks and ORCHID; examples.
        (0x2001, 0..=0x01ff | 0x0db8) | (0x3fff, 0..=0x0fff) => Ground::Never,
        (0x2000..=0x3fff, _) => Ground::Public,
        _ => Ground::Never,
    }
}

fn last_four(address: Ipv6Addr) -> Ipv4Addr {
    let [.., a, b, c, d] = address.octets();
    Ipv4Addr::new(a, b, c, d)
}

#[cfg(test)]
mod tests {
    use std::net::{AddrParseError, IpAddr};

    use super::Ground;

    fn ground(text: &str) -> Result<Ground, AddrParseError> {
        Ok(Ground::of(text.parse::<IpAddr>()?))
    }

    #[test]
    fn only_what_is_surely_public_is_public() -> Result<(), AddrParseError> {
        for public in [
            "1.1.1.1",
            "8.8.8.8",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "223.255.255.255",
            "2606:4700::1111",
            "2a00:1450::1",
            "64:ff9b::8.8.8.8",
            "::ffff:8.8.8.8",
            "2002:808:808::1",
        ] {
            assert_eq!(ground(public)?, Ground::Public, "{public}");
        }
        for local in [
            "127.0.0.1",
            "127.255.255.254",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "100.64.0.1",
            "100.127.255.255",
            "::1",
            "fc00::1",
            "fd12:3456::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "64:ff9b::10.0.0.1",
            "2002:7f00:1::1",
            "2002:c0a8:101::1",
        ] {
            assert_eq!(ground(local)?, Ground::Local, "{local}");
        }
        for never in [
            "0.0.0.0",
            "0.1.2.3",
            "169.254.169.254",
            "192.0.0.1",
            "192.0.2.7",
            "192.88.99.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "239.255.255.255",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::127.0.0.1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "100::1",
            "64:ff9b:1::1",
            "2001::1",
            "2001:db8::1",
            "3fff::1",
            "4000::1",
            "::ffff:169.254.169.254",
            "2002:a9fe:a9fe::1",
        ] {
            assert_eq!(ground(never)?, Ground::Never, "{never}");
        }
        Ok(())
    }
}
