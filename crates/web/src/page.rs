//! The frame for a page of this request.

use axum::http::HeaderMap;
use barnahus_pages::BareFrame;
use barnahus_pages::frame::Exit;

use crate::site::Site;
use crate::{flash, locale};

/// What stands in the bar before anyone is signed in: which house it is, is not told to strangers.
const PROGRAM: &str = "Barnahus";

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
