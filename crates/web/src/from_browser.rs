//! The browser behind a request: what it calls itself, and its cookie from an earlier sign-in.
//!
//! The name is for the list of sessions, where `identity` cuts it down to what its owner recognises.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use barnahus_identity::Token;
use barnahus_operations::accept_invitation::Browser;

use crate::cookies::Cookie;
use crate::site::Site;

/// The browser that asks.
#[derive(Debug, Clone)]
pub struct FromBrowser {
    /// What it sends of itself.
    pub name: String,
    /// The token of an earlier sign-in, whoever's.
    pub device: Option<Token>,
}

impl FromBrowser {
    /// As use cases take it.
    #[must_use]
    pub fn browser(&self) -> Browser<'_> {
        Browser { name: &self.name, device: self.device.as_ref() }
    }
}

impl FromRequestParts<Site> for FromBrowser {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Infallible> {
        let name = parts.headers.get(USER_AGENT).and_then(|name| name.to_str().ok()).unwrap_or_default();
        let device = Cookie::Device.read(&parts.headers, site.surroundings());
        Ok(Self { name: name.to_owned(), device: device.and_then(|token| token.parse().ok()) })
    }
}
