//! What may be reached for a calendar: public servers, encrypted, on the usual port; and what the operator
//! vouches for.
//!
//! A person types the address, and a server leads on to others: either could try to make this program
//! knock at doors inside the institution. So it is asked twice for each step: of the address as it is
//! written, and of each network address that the name led to, which is then the one that is dialled.

use std::net::IpAddr;

use barnahus_vocabulary::Origin;
use url::Host;

use super::address::CalendarAddress;
use super::allowed::AllowedHost;
use super::fault::FeedFault;
use super::ground::Ground;

/// The port of `https`.
const USUAL_PORT: u16 = 443;

/// What may be reached.
#[derive(Debug, Clone, Default)]
pub struct Reach {
    allowed: Vec<AllowedHost>,
    ours: Option<CalendarAddress>,
}

impl Reach {
    /// Besides public servers these hosts, and never `ours`: our own calendars hold what is booked here
    /// already.
    #[must_use]
    pub fn new(allowed: Vec<AllowedHost>, ours: &Origin) -> Self {
        Self { allowed, ours: CalendarAddress::parse(ours.as_str()).ok() }
    }

    /// Whether an address may be tried, as it is written.
    ///
    /// # Errors
    /// [`FeedFault::Ourselves`], [`FeedFault::NotEncrypted`] or [`FeedFault::OutOfReach`].
    pub fn admits(&self, address: &CalendarAddress) -> Result<(), FeedFault> {
        let host = address.named().ok_or(FeedFault::OutOfReach)?;
        let ours = self.ours.as_ref();
        if ours.is_some_and(|ours| ours.host() == address.host() && ours.port() == address.port()) {
            return Err(FeedFault::Ourselves);
        }
        let is_allowed = self.is_allowed(&host, address.port());
        if !is_allowed && !address.is_encrypted() {
            return Err(FeedFault::NotEncrypted);
        }
        if !is_allowed && address.port() != USUAL_PORT {
            return Err(FeedFault::OutOfReach);
        }
        match host {
            Host::Domain(_) => Ok(()),
            Host::Ipv4(four) => self.may_dial(address, four.into()),
            Host::Ipv6(six) => self.may_dial(address, six.into()),
        }
    }

    /// Whether a network address that the name led to may be dialled.
    pub(super) fn may_dial(&self, address: &CalendarAddress, to: IpAddr) -> Result<(), FeedFault> {
        let is_allowed = address.named().is_some_and(|host| self.is_allowed(&host, address.port()));
        match Ground::of(to) {
            Ground::Public => Ok(()),
            Ground::Local if is_allowed => Ok(()),
            Ground::Local | Ground::Never => Err(FeedFault::OutOfReach),
        }
    }

    fn is_allowed(&self, host: &Host<&str>, port: u16) -> bool {
        self.allowed.iter().any(|allowed| allowed.is(host, port))
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use barnahus_vocabulary::Origin;

    use super::super::address::CalendarAddress;
    use super::super::fault::FeedFault;
    use super::Reach;

    fn reach() -> Reach {
        let allowed = ["intranet.example.ro", "10.0.0.7:8080", "metadata.example.ro"];
        let allowed = allowed.iter().map(|host| host.parse().unwrap()).collect();
        Reach::new(allowed, &Origin::parse("https://casa.example.ro").unwrap())
    }

    fn asked(text: &str) -> Result<(), FeedFault> {
        reach().admits(&CalendarAddress::parse(text).unwrap())
    }

    fn dialled(text: &str, to: &str) -> Result<(), FeedFault> {
        reach().may_dial(&CalendarAddress::parse(text).unwrap(), to.parse::<IpAddr>().unwrap())
    }

    #[test]
    fn an_address_leads_to_a_public_server_or_to_one_that_somebody_vouches_for() {
        for fits in [
            "https://calendar.example.org/a.ics",
            "webcal://calendar.example.org/a.ics",
            "http://intranet.example.ro/a.ics",
            "http://intranet.example.ro:8080/a.ics",
            "http://10.0.0.7:8080/",
            "https://8.8.8.8/",
        ] {
            assert_eq!(asked(fits), Ok(()), "{fits}");
        }
        for (text, why) in [
            ("http://calendar.example.org/a.ics", FeedFault::NotEncrypted),
            ("http://10.0.0.7/", FeedFault::NotEncrypted),
            ("https://calendar.example.org:8443/", FeedFault::OutOfReach),
            ("https://127.0.0.1/", FeedFault::OutOfReach),
            ("https://2130706433/", FeedFault::OutOfReach),
            ("https://[::1]/", FeedFault::OutOfReach),
            ("https://[::ffff:192.168.1.1]/", FeedFault::OutOfReach),
            ("https://10.0.0.7/", FeedFault::OutOfReach),
            ("https://casa.example.ro/calendar/x.ics", FeedFault::Ourselves),
            ("https://casa.example.ro./x.ics", FeedFault::Ourselves),
            ("https://casa.example.ro../x.ics", FeedFault::Ourselves),
        ] {
            assert_eq!(asked(text), Err(why), "{text}");
        }
    }

    #[test]
    fn what_a_name_leads_to_is_asked_as_well() {
        let public = "https://calendar.example.org/";
        assert_eq!(dialled(public, "93.184.216.34"), Ok(()));
        for inside in ["127.0.0.1", "10.0.0.7", "::1", "fd00::1", "169.254.169.254", "::ffff:10.0.0.1"] {
            assert_eq!(dialled(public, inside), Err(FeedFault::OutOfReach), "{inside}");
        }
        assert_eq!(dialled("http://intranet.example.ro/", "10.3.2.1"), Ok(()));
        let metadata = dialled("http://metadata.example.ro/", "169.254.169.254");
        assert_eq!(metadata, Err(FeedFault::OutOfReach), "whoever vouches for it");
    }
}
