//! The identity that stands in an address. What is no identity is a page that is not there.

use std::str::FromStr;

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;

use crate::failure::Failure;
use crate::site::Site;

/// The identity in `{id}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At<T>(pub T);

impl<T: FromStr + Send> FromRequestParts<Site> for At<T> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Failure> {
        let Path(text) =
            Path::<String>::from_request_parts(parts, site).await.map_err(|_| Failure::NotFound)?;
        text.parse().map(Self).map_err(|_| Failure::NotFound)
    }
}
