//! How many requests from one address are looked at within a minute; the rest is told to come back.

use std::collections::BTreeMap;
use std::net::IpAddr;

use barnahus_exchange::problem::Fault;

/// So many in a minute, as a house has it.
const IN_A_MINUTE: u32 = 240;
/// More addresses than this are counted as one.
const MOST_ADDRESSES: usize = 1_000;

/// Counts of the current minute.
#[derive(Debug, Default)]
pub(crate) struct Limiter {
    minute: u64,
    asked: BTreeMap<Option<IpAddr>, u32>,
}

impl Limiter {
    /// Counts a request.
    ///
    /// # Errors
    /// [`Fault::TooMany`] with the seconds until the next minute.
    pub(crate) fn weigh(&mut self, from: IpAddr, now: u64) -> Result<(), Fault> {
        if self.minute != now / 60 {
            (self.minute, self.asked) = (now / 60, BTreeMap::new());
        }
        let is_known = self.asked.contains_key(&Some(from)) || self.asked.len() < MOST_ADDRESSES;
        let asked = self.asked.entry(is_known.then_some(from)).or_default();
        *asked = asked.saturating_add(1);
        let left = u32::try_from(60 - now % 60).unwrap_or(60);
        if *asked > IN_A_MINUTE { Err(Fault::TooMany { retry_after: left }) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use std::net::{IpAddr, Ipv4Addr};

    use barnahus_exchange::problem::Fault;

    use super::{IN_A_MINUTE, Limiter};

    #[test]
    fn who_asks_too_often_waits_for_the_next_minute_and_nobody_else_does() {
        let (here, there) = (IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V4(Ipv4Addr::new(10, 0, 0, 1)));
        let mut limiter = Limiter::default();
        for _ in 0..IN_A_MINUTE {
            assert_eq!(limiter.weigh(here, 70), Ok(()));
        }
        assert_eq!(limiter.weigh(here, 75), Err(Fault::TooMany { retry_after: 45 }));
        assert_eq!(limiter.weigh(there, 75), Ok(()));
        assert_eq!(limiter.weigh(here, 120), Ok(()));
    }
}
