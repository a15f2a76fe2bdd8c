//! The private calendar of one person, for their calendar program. Whoever has the address reads it; an
//! address that was replaced is as unknown as one that never was.

use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use barnahus_operations::read_feed::read_feed;

use crate::failure::Failure;
use crate::site::Site;

/// What calendar programs expect at the end of an address.
const ENDING: &str = ".ics";

/// `GET /calendar/{token}.ics`.
pub(super) async fn read(
    State(site): State<Site>,
    Path(name): Path<String>,
) -> Result<impl IntoResponse, Failure> {
    let token = name.strip_suffix(ENDING).ok_or(Failure::NotFound)?;
    let origin = &site.surroundings().origin;
    let calendar = read_feed(site.workplace(), token, origin, site.now()).await?;
    Ok(([(CONTENT_TYPE, "text/calendar; charset=utf-8")], calendar))
}
