//! Where somebody's calendar lies: a secret address that their calendar program gave them.
//!
//! Whoever has it reads all of that calendar, so that its `Debug` is closed and only the name of its host
//! is ever shown. `webcal` is how programs write `https` when they mean a subscription.

use std::fmt;

use secrecy::zeroize::Zeroizing;
use url::{Host, Url};

use super::fault::FeedFault;

/// Octets; the secret addresses of all programs we know are below 300.
const LONGEST: usize = 2_000;
/// A name and its dots (RFC 1035 section 2.3.4).
const LONGEST_HOST: usize = 253;

/// An address of a calendar, whether it may be reached or not.
#[derive(Clone, PartialEq, Eq)]
pub struct CalendarAddress(Url);

/// Why a text is no such address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotACalendarAddress {
    /// Nothing was typed.
    #[error("there is no address")]
    Empty,
    /// It is longer than any such address.
    #[error("the address is too long")]
    TooLong,
    /// It is none, or of another kind than `https`, `http` and `webcal`.
    #[error("not an address such as https://example.org/calendar.ics")]
    NotAnAddress,
    /// A name or a password stands in it; they would be sent to whoever it leads on to.
    #[error("an address must not hold a name and a password")]
    HoldsPassword,
}

impl CalendarAddress {
    /// Reads what was pasted.
    ///
    /// # Errors
    /// [`NotACalendarAddress`].
    pub fn parse(text: &str) -> Result<Self, NotACalendarAddress> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NotACalendarAddress::Empty);
        }
        if text.len() > LONGEST {
            return Err(NotACalendarAddress::TooLong);
        }
        let (scheme, rest) = text.split_once(':').ok_or(NotACalendarAddress::NotAnAddress)?;
        let is_subscription = ["webcal", "webcals"].iter().any(|webcal| scheme.eq_ignore_ascii_case(webcal));
        let scheme = if is_subscription { "https" } else { scheme };
        let whole = Zeroizing::new(format!("{scheme}:{rest}"));
        Self::of(Url::parse(&whole).map_err(|_| NotACalendarAddress::NotAnAddress)?)
    }

    /// Where a server sends us on to.
    pub(super) fn led_on(&self, location: &str) -> Result<Self, FeedFault> {
        let url = self.0.join(location).map_err(|_| FeedFault::LedAstray)?;
        Self::of(url).map_err(|_| FeedFault::LedAstray)
    }

    fn of(mut url: Url) -> Result<Self, NotACalendarAddress> {
        if !matches!(url.scheme(), "https" | "http") || url.as_str().len() > LONGEST {
            return Err(NotACalendarAddress::NotAnAddress);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(NotACalendarAddress::HoldsPassword);
        }
        // The dot of the root (RFC 1034 section 3.1) makes no other server of it.
        if let Some(Host::Domain(name)) = url.host()
            && name.ends_with('.')
        {
            let name = name.trim_end_matches('.').to_owned();
            url.set_host(Some(&name)).map_err(|_| NotACalendarAddress::NotAnAddress)?;
        }
        let host = url.host_str().unwrap_or_default();
        if host.is_empty() || host.len() > LONGEST_HOST {
            return Err(NotACalendarAddress::NotAnAddress);
        }
        url.set_fragment(None);
        Ok(Self(url))
    }

    /// The name of the server, which is all that is ever shown of it.
    #[must_use]
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The whole of it, on the way into a seal.
    pub(super) fn reveal(&self) -> &str {
        self.0.as_str()
    }

    /// The host as a name or a number; numbers in odd spellings were read when it was parsed.
    pub(super) fn named(&self) -> Option<Host<&str>> {
        self.0.host()
    }

    pub(super) fn port(&self) -> u16 {
        self.0.port_or_known_default().unwrap_or_default()
    }

    pub(super) fn is_encrypted(&self) -> bool {
        self.0.scheme() == "https"
    }

    /// What a request asks for: path and query.
    pub(super) fn target(&self) -> String {
        match self.0.query() {
            Some(query) => format!("{}?{query}", self.0.path()),
            None => self.0.path().to_owned(),
        }
    }

    /// What a request names as its host: with the port where it is not the usual one.
    pub(super) fn authority(&self) -> String {
        match self.0.port() {
            Some(port) => format!("{}:{port}", self.host()),
            None => self.host().to_owned(),
        }
    }
}

impl fmt::Debug for CalendarAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CalendarAddress(closed)")
    }
}

#[cfg(test)]
mod tests {
    use super::{CalendarAddress, NotACalendarAddress};

    fn target(text: &str) -> Result<(bool, String, u16, String), NotACalendarAddress> {
        let address = CalendarAddress::parse(text)?;
        Ok((address.is_encrypted(), address.host().to_owned(), address.port(), address.target()))
    }

    #[test]
    fn an_address_is_read_as_it_was_pasted() -> Result<(), NotACalendarAddress> {
        let read = |https, host: &str, port, target: &str| (https, host.to_owned(), port, target.to_owned());
        assert_eq!(
            target(" webcal://Cal.Example.org/a/b.ics?k=1#x ")?,
            read(true, "cal.example.org", 443, "/a/b.ics?k=1")
        );
        assert_eq!(target("http://127.1:8080")?, read(false, "127.0.0.1", 8080, "/"));
        assert_eq!(target("https://0x7f000001/")?, read(true, "127.0.0.1", 443, "/"));
        assert_eq!(target("https://Cal.Example.org./a.ics")?, read(true, "cal.example.org", 443, "/a.ics"));
        assert_eq!(target("https://[::ffff:10.0.0.1]/")?.1, "[::ffff:a00:1]");
        Ok(())
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for (text, why) in [
            ("  ", NotACalendarAddress::Empty),
            ("calendar", NotACalendarAddress::NotAnAddress),
            ("ftp://example.org/a.ics", NotACalendarAddress::NotAnAddress),
            ("file:///etc/passwd", NotACalendarAddress::NotAnAddress),
            ("https://", NotACalendarAddress::NotAnAddress),
            ("https://./a.ics", NotACalendarAddress::NotAnAddress),
            ("https://ana:secret@example.org/", NotACalendarAddress::HoldsPassword),
            ("https://ana@example.org/", NotACalendarAddress::HoldsPassword),
        ] {
            assert_eq!(CalendarAddress::parse(text), Err(why), "{text}");
        }
        let long = format!("https://example.org/{}", "a".repeat(2_000));
        assert_eq!(CalendarAddress::parse(&long), Err(NotACalendarAddress::TooLong));
    }

    #[test]
    fn nothing_but_the_host_is_ever_shown() -> Result<(), NotACalendarAddress> {
        let address = CalendarAddress::parse("https://example.org/private-0123/basic.ics")?;
        assert!(!format!("{address:?}").contains("private"));
        assert_eq!(address.host(), "example.org");
        Ok(())
    }

    #[test]
    fn a_server_leads_on_within_the_same_rules() -> Result<(), NotACalendarAddress> {
        let address = CalendarAddress::parse("https://example.org/a/b.ics")?;
        assert_eq!(address.led_on("../c.ics").map(|next| next.target()).as_deref(), Ok("/c.ics"));
        assert_eq!(
            address.led_on("//other.example/d").map(|next| next.host().to_owned()).as_deref(),
            Ok("other.example")
        );
        for astray in ["file:///etc/passwd", "https://a:b@example.org/", "gopher://example.org/"] {
            assert!(address.led_on(astray).is_err(), "{astray}");
        }
        Ok(())
    }
}
