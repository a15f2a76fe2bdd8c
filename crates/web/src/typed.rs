//! A form as it was sent: names and values, nothing understood yet.
//!
//! Only the form encoding of browsers is taken, within limits that no page of ours comes near.

use axum::extract::{Form, FromRequest, Request};
use barnahus_pages::Typed;

use crate::failure::Failure;
use crate::site::Site;

/// The most fields of one form; the longest of ours has about a hundred.
pub const MOST_FIELDS: usize = 400;

/// The fields of a sent form.
#[derive(Debug, Clone)]
pub struct TypedForm(pub Typed);

impl FromRequest<Site> for TypedForm {
    type Rejection = Failure;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Failure> {
        let Form(pairs) = Form::<Vec<(String, String)>>::from_request(request, site)
            .await
            .map_err(|fault| refused(&fault))?;
        if pairs.len() > MOST_FIELDS {
            return Err(Failure::TooLarge);
        }
        Ok(Self(pairs.into_iter().map(|(name, value)| (name, one_kind_of_break(&value))).collect()))
    }
}

fn refused(fault: &axum::extract::rejection::FormRejection) -> Failure {
    if fault.status() == axum::http::StatusCode::PAYLOAD_TOO_LARGE {
        Failure::TooLarge
    } else {
        Failure::Unreadable
    }
}

/// Browsers send line breaks as CR LF; we keep LF.
fn one_kind_of_break(value: &str) -> String {
    value.replace("\r\n", "\n")
}
