//! Our cookies: read, set, cleared.
//!
//! All are `HttpOnly`, `SameSite=Strict` and for the whole site. Where the outside sees TLS they are
//! `Secure` with the prefix `__Host-`, which nobody else's sub-domain can set. On plain HTTP, which is
//! the machine itself, they carry neither: not every browser takes a `Secure` cookie there.

use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};

use crate::site::Surroundings;

/// A cookie of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cookie {
    /// The token of the session.
    Session,
    /// The token between the two steps of signing in.
    Step,
    /// The language, for pages before the sign-in.
    Locale,
    /// The closed word for the sentence on the next page.
    Flash,
    /// The code of a handover that is being typed.
    Handover,
    /// That someone signed in here before. It opens nothing.
    Device,
}

/// How long a browser keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Until the browser is closed.
    Session,
    /// A year.
    Year,
}

impl Cookie {
    const fn name(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Step => "step",
            Self::Locale => "locale",
            Self::Flash => "flash",
            Self::Handover => "handover",
            Self::Device => "device",
        }
    }

    fn full_name(self, surroundings: &Surroundings) -> String {
        let prefix = if surroundings.is_https() { "__Host-" } else { "" };
        format!("{prefix}{}", self.name())
    }

    /// Its value in a request; `None` when it is not there or stands there twice.
    #[must_use]
    pub fn read(self, headers: &HeaderMap, surroundings: &Surroundings) -> Option<String> {
        let name = self.full_name(surroundings);
        let mut found = headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .filter(|(key, _)| *key == name)
            .map(|(_, value)| value.to_owned());
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }

    /// The header that sets it. A value that no header can hold sets nothing.
    #[must_use]
    pub fn set(
        self,
        value: &str,
        kept: Kept,
        surroundings: &Surroundings,
    ) -> Option<(&'static str, HeaderValue)> {
        let age = match kept {
            Kept::Session => "",
            Kept::Year => "; Max-Age=31536000",
        };
        self.header(value, age, surroundings)
    }

    /// The header that takes it away.
    #[must_use]
    pub fn clear(self, surroundings: &Surroundings) -> Option<(&'static str, HeaderValue)> {
        self.header("", "; Max-Age=0", surroundings)
    }

    fn header(
        self,
        value: &str,
        age: &str,
        surroundings: &Surroundings,
    ) -> Option<(&'static str, HeaderValue)> {
        let secure = if surroundings.is_https() { "; Secure" } else { "" };
        let name = self.full_name(surroundings);
        let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Strict{secure}{age}");
        HeaderValue::from_str(&text).ok().map(|header| (SET_COOKIE.as_str(), header))
    }
}
