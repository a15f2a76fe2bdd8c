//! A request that came, on its way through the checks.

use super::base::base;
use super::{
    Authority, MEDIA_TYPE, MESSAGE_COMPONENTS, QUESTION_COMPONENTS, REFERENCES, WINDOW, digest, input,
};
use crate::keys::{PublicKey, Thumbprint};
use crate::misshapen::{Pointer, Reason};
use crate::problem::Fault;
use crate::{Reference, incoming, outgoing};

/// The headers of a request, as they came: a header that is there twice is there twice.
#[derive(Debug, Clone, Default)]
pub struct Headers<'a>(Vec<(&'a str, &'a [u8])>);

impl<'a> Headers<'a> {
    /// Names in any case, and values.
    #[must_use]
    pub fn of(headers: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        Self(headers.into_iter().collect())
    }

    /// The one value of that name, visible ASCII, without the blanks around it.
    fn one(&self, name: &str) -> Option<&'a str> {
        let mut found = self.0.iter().filter(|(there, _)| there.eq_ignore_ascii_case(name));
        let (_, value) = found.next()?;
        let text = std::str::from_utf8(value).ok()?;
        let plain = text.bytes().all(|byte| byte == b'\t' || (0x20..0x7f).contains(&byte));
        if plain && found.next().is_none() { Some(text.trim_matches([' ', '\t'])) } else { None }
    }
}

/// A request as it came. Its size was looked at before, and how many came from there.
#[derive(Debug, Clone, Copy)]
pub struct Arrived<'a> {
    /// `POST` or `GET`, as it came.
    pub method: &'a str,
    /// The public address of this side as configured, not what a proxy or `Host` says.
    pub authority: &'a Authority,
    /// The path as it came, before anything was decoded.
    pub path: &'a str,
    /// What stood behind `?`, if there was one: the contract has none.
    pub query: Option<&'a str>,
    /// All headers.
    pub headers: &'a Headers<'a>,
    /// All bytes; none for a question.
    pub body: &'a [u8],
}

/// A request that says by whom it is signed. Whether that is true is not known yet.
#[derive(Debug)]
pub struct Signed<'a> {
    arrived: Arrived<'a>,
    keyid: Thumbprint,
    created: u64,
    signature: [u8; 64],
    base: String,
    digest: Option<[u8; 32]>,
}

impl<'a> Signed<'a> {
    /// A message: its media type, and that it is signed as the contract wants it.
    ///
    /// # Errors
    /// [`Fault::MediaType`], then [`Fault::Unsigned`], whatever the body is; and [`Fault::UnknownKey`]
    /// when the key's name is not even one.
    pub fn message(arrived: Arrived<'a>) -> Result<Self, Fault> {
        if arrived.headers.one("content-type") != Some(MEDIA_TYPE) {
            return Err(Fault::MediaType);
        }
        let header = arrived.headers.one("content-digest").ok_or(Fault::Unsigned)?;
        let digest = digest::read(header).ok_or(Fault::Unsigned)?;
        let components = |name: &str| match name {
            "content-digest" => Some(header),
            "content-type" => Some(MEDIA_TYPE),
            _ => derived(&arrived, name),
        };
        Self::read(arrived, MESSAGE_COMPONENTS, components, Some(digest))
    }

    /// A question about a reference: that it is signed as the contract wants it.
    ///
    /// # Errors
    /// [`Fault::Unsigned`], or [`Fault::UnknownKey`] when the key's name is not even one.
    pub fn question(arrived: Arrived<'a>) -> Result<Self, Fault> {
        Self::read(arrived, QUESTION_COMPONENTS, |name| derived(&arrived, name), None)
    }

    fn read(
        arrived: Arrived<'a>,
        covered: &[&str],
        value: impl Fn(&str) -> Option<&'a str>,
        digest: Option<[u8; 32]>,
    ) -> Result<Self, Fault> {
        let header = arrived.headers.one("signature-input").ok_or(Fault::Unsigned)?;
        let input = input::read_input(header).ok_or(Fault::Unsigned)?;
        let signature = arrived.headers.one("signature").ok_or(Fault::Unsigned)?;
        let signature = input::read_signature(signature).ok_or(Fault::Unsigned)?;
        // No name is there twice, so the same number of known names is the same set.
        if input.components.len() != covered.len() {
            return Err(Fault::Unsigned);
        }
        let named = |name: &&'a str| covered.contains(name).then(|| value(name)).flatten();
        let components = input.components.iter().map(|name| Some((*name, named(name)?)));
        let components: Vec<(&str, &str)> = components.collect::<Option<_>>().ok_or(Fault::Unsigned)?;
        let base = base(&components, input.params);
        let keyid = input.keyid.parse().map_err(|_| Fault::UnknownKey)?;
        Ok(Self { arrived, keyid, created: input.created, signature, base, digest })
    }

    /// The name of the key it says it is signed with. Where no partner has it, [`Fault::UnknownKey`].
    #[must_use]
    pub const fn keyid(&self) -> &Thumbprint {
        &self.keyid
    }

    /// Checks the signature, the digest, and the time.
    ///
    /// # Errors
    /// [`Fault::UnknownKey`] when `key` has another name than [`Signed::keyid`]; [`Fault::BadSignature`];
    /// [`Fault::Stale`] when it is signed more than [`WINDOW`] seconds from `now`, either way.
    pub fn verify(self, key: &PublicKey, now: u64) -> Result<Verified<'a>, Fault> {
        if key.thumbprint() != self.keyid {
            return Err(Fault::UnknownKey);
        }
        let whole = self.digest.is_none_or(|digest| digest::fits(&digest, self.arrived.body));
        if !key.has_signed(self.base.as_bytes(), &self.signature) || !whole {
            return Err(Fault::BadSignature);
        }
        if self.created.abs_diff(now) > WINDOW {
            return Err(Fault::Stale);
        }
        Ok(Verified { arrived: self.arrived, keyid: self.keyid })
    }
}

fn derived<'a>(arrived: &Arrived<'a>, name: &str) -> Option<&'a str> {
    match name {
        "@method" => Some(arrived.method),
        "@authority" => Some(arrived.authority.as_str()),
        "@path" => Some(arrived.path),
        _ => None,
    }
}

/// A request that is known to be from the holder of a key, and to be what they signed.
#[derive(Debug)]
pub struct Verified<'a> {
    arrived: Arrived<'a>,
    keyid: Thumbprint,
}

impl Verified<'_> {
    /// The name of the key.
    #[must_use]
    pub const fn keyid(&self) -> &Thumbprint {
        &self.keyid
    }

    /// The bytes that were signed, for the hash by which a second try is known.
    #[must_use]
    pub const fn body(&self) -> &[u8] {
        self.arrived.body
    }

    /// Reads a message of the core.
    ///
    /// # Errors
    /// [`Fault::Shape`] with the place, or [`Fault::TooLarge`].
    pub fn core_message(&self) -> Result<incoming::Envelope, Fault> {
        self.nothing_asked()?;
        Ok(incoming::Envelope::read(self.arrived.body)?)
    }

    /// Reads a message of the house.
    ///
    /// # Errors
    /// [`Fault::Shape`] with the place, or [`Fault::TooLarge`].
    pub fn house_message(&self) -> Result<outgoing::Envelope, Fault> {
        self.nothing_asked()?;
        Ok(outgoing::Envelope::read(self.arrived.body)?)
    }

    /// Reads which reference is asked about.
    ///
    /// # Errors
    /// [`Fault::Shape`] when there is a query or a body; [`Fault::NotTheirs`] when the path ends in
    /// anything but a reference, for there is none of that name.
    pub fn reference(&self) -> Result<Reference, Fault> {
        self.nothing_asked()?;
        if !self.arrived.body.is_empty() {
            return Err(Pointer::default().is(Reason::Trailing).into());
        }
        let text = self.arrived.path.strip_prefix(REFERENCES).ok_or(Fault::NotTheirs)?;
        text.parse().map_err(|_| Fault::NotTheirs)
    }

    /// The contract has no query, and no signature covers one.
    fn nothing_asked(&self) -> Result<(), Fault> {
        match self.arrived.query {
            None => Ok(()),
            Some(_) => Err(Pointer::default().is(Reason::Unknown).into()),
        }
    }
}
