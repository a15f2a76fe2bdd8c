//! The stylesheet and the scripts, kept for ever by browsers because their names hold their hash.

use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use barnahus_pages::assets;

use crate::failure::Failure;

const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// `GET /assets/{name}`.
pub async fn asset(Path(name): Path<String>, headers: HeaderMap) -> Result<Response, Failure> {
    let asset = assets::find(&name).ok_or(Failure::NotFound)?;
    let bytes = if takes_gzip(&headers) { asset.gzip } else { asset.bytes };
    let mut response = bytes.into_response();
    let told = response.headers_mut();
    told.insert(CONTENT_TYPE, HeaderValue::from_static(asset.content_type));
    told.insert(CACHE_CONTROL, FOR_EVER);
    told.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if takes_gzip(&headers) {
        told.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    Ok(response)
}

/// Whether `gzip` is among the encodings and not refused by a weight of nothing.
fn takes_gzip(headers: &HeaderMap) -> bool {
    let named = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    named.split(',').any(|encoding| {
        let mut parts = encoding.split(';').map(str::trim);
        let is_gzip = parts.next().is_some_and(|name| name.eq_ignore_ascii_case("gzip"));
        let refused = parts.any(|weight| matches!(weight, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        is_gzip && !refused
    })
}
