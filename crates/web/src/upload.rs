//! A file that a browser sends along with a form.
//!
//! One field is read, within a limit, and held in memory; its name and type are whatever the sender
//! says, so that nobody looks at them. Nothing is written to disk.

use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;

use crate::failure::Failure;

/// Octets of a request with a file: twice the largest that is read, so that one that is a little too
/// large is told so on its own page.
pub const LARGEST_UPLOAD: usize = 4 * 1024 * 1024;

/// The file in that field; empty when none was chosen.
///
/// # Errors
/// [`Failure::TooLarge`], or [`Failure::Unreadable`] when it is no such form.
pub(crate) async fn file(request: Request, field: &str) -> Result<Vec<u8>, Failure> {
    let form = Multipart::from_request(request, &()).await;
    let mut form = form.map_err(|_| Failure::Unreadable)?;
    while let Some(found) = form.next_field().await.map_err(|fault| refused(fault.status()))? {
        if found.name() == Some(field) {
            let octets = found.bytes().await.map_err(|fault| refused(fault.status()))?;
            return Ok(octets.to_vec());
        }
    }
    Err(Failure::Unreadable)
}

fn refused(status: StatusCode) -> Failure {
    if status == StatusCode::PAYLOAD_TOO_LARGE { Failure::TooLarge } else { Failure::Unreadable }
}
