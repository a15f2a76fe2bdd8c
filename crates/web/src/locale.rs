//! The reader's language before they are signed in: Romanian, until they choose otherwise.
//!
//! The choice sticks in a cookie for a year. Who is signed in has their language in the account; the
//! cookie follows it.

use axum::extract::{FromRequestParts, State};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::{AppendHeaders, IntoResponse, Redirect};
use barnahus_vocabulary::{Locale, paths};

use crate::cookies::{Cookie, Kept};
use crate::failure::Failure;
use crate::site::{Site, Surroundings};
use crate::typed::TypedForm;

/// The language of this request's cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reads(pub Locale);

/// The language that the headers ask for.
#[must_use]
pub fn read(headers: &HeaderMap, surroundings: &Surroundings) -> Locale {
    Cookie::Locale.read(headers, surroundings).and_then(|tag| tag.parse().ok()).unwrap_or_default()
}

impl FromRequestParts<Site> for Reads {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Self::Rejection> {
        Ok(Self(read(&parts.headers, site.surroundings())))
    }
}

/// `POST /locale`: the switch at the foot of every page. Comes back to where it was pressed.
///
/// # Errors
/// [`Failure::Unreadable`] when the language is none of ours.
pub async fn change(
    State(site): State<Site>,
    TypedForm(typed): TypedForm,
) -> Result<impl IntoResponse, Failure> {
    let locale: Locale = typed.get("locale").parse().map_err(|()| Failure::Unreadable)?;
    let cookie = Cookie::Locale.set(locale.tag(), Kept::Year, site.surroundings());
    Ok((AppendHeaders(cookie), Redirect::to(place_of_ours(typed.get("back")))))
}

/// A path of our own; anything that could lead elsewhere becomes the first page.
#[must_use]
pub fn place_of_ours(path: &str) -> &str {
    let is_ours = path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= 2_000
        && path.bytes().all(|octet| octet.is_ascii_graphic() && octet != b'\\');
    if is_ours { path } else { paths::ROOT }
}

#[cfg(test)]
mod tests {
    use super::place_of_ours;

    #[test]
    fn the_way_back_never_leads_to_another_site() {
        assert_eq!(place_of_ours("/cases?urgency=now"), "/cases?urgency=now");
        for elsewhere in
            ["https://example.org", "//example.org", "/\\example.org", "cases", "", "/a\r\nX: y", "/ă"]
        {
            assert_eq!(place_of_ours(elsewhere), "/", "{elsewhere}");
        }
    }
}
