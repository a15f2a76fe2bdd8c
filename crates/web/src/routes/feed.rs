//! The private calendars of one person, for calendar programs: their appointments, and when they are busy.
//! Whoever has an address reads it; one that was replaced is as unknown as one that never was.

use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use barnahus_operations::read_feed::read_feed;
use barnahus_operations::read_free_busy::read_free_busy;

use crate::failure::Failure;
use crate::site::Site;

/// What calendar programs expect at the end of an address.
const ENDING: &str = ".ics";
/// The same for free and busy.
const FREE_BUSY_ENDING: &str = ".ifb";

/// `GET /calendar/{token}.ics`.
pub(super) async fn read(
    State(site): State<Site>,
    Path(name): Path<String>,
) -> Result<impl IntoResponse, Failure> {
    let token = name.strip_suffix(ENDING).ok_or(Failure::NotFound)?;
    let origin = &site.surroundings().origin;
    Ok(calendar(read_feed(site.workplace(), token, origin, site.now()).await?))
}

/// `GET /free-busy/{token}.ifb`.
pub(super) async fn free_busy(
    State(site): State<Site>,
    Path(name): Path<String>,
) -> Result<impl IntoResponse, Failure> {
    let token = name.strip_suffix(FREE_BUSY_ENDING).ok_or(Failure::NotFound)?;
    Ok(calendar(read_free_busy(site.workplace(), token, site.now()).await?))
}

fn calendar(text: String) -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/calendar; charset=utf-8")], text)
}
