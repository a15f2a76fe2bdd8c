//! The frame for a page of this request, and what handlers share about pages.

use std::str::FromStr;

use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use barnahus_pages::BareFrame;
use barnahus_pages::frame::Exit;
use maud::Markup;

use crate::failure::Failure;
use crate::site::Site;
use crate::{flash, locale};

/// What stands in the bar before anyone is signed in: which house it is, is not told to strangers.
pub const PROGRAM: &str = "Barnahus";

/// The frame for someone who is not signed in.
#[must_use]
pub fn bare(headers: &HeaderMap, here: &str, site: &Site) -> BareFrame {
    let surroundings = site.surroundings();
    BareFrame {
        locale: locale::read(headers, surroundings),
        house: PROGRAM.to_owned(),
        here: here.to_owned(),
        exit: Exit::None,
        flash: flash::told(headers, surroundings),
    }
}

/// A page whose form came back: what was typed stands in it, with what is wrong.
#[must_use]
pub fn again(page: Markup) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// What was typed, without what was left empty.
#[must_use]
pub fn typed(fields: &[&str]) -> Vec<String> {
    fields.iter().map(|text| text.trim()).filter(|text| !text.is_empty()).map(str::to_owned).collect()
}

/// A page that shows both versions, since someone changed the thing meanwhile.
#[must_use]
pub fn both(page: Markup) -> Response {
    (StatusCode::CONFLICT, page).into_response()
}

/// The id in an address; what is no id is not there.
///
/// # Errors
/// [`Failure::NotFound`].
pub fn id<T: FromStr>(text: &str) -> Result<T, Failure> {
    text.parse().map_err(|_| Failure::NotFound)
}
