//! What every answer tells the browser: no frames, no other hosts, no caches, no referrer.
//!
//! `style-src` and `script-src` are our own hashed files; pages hold no inline style, script or
//! handler. `img-src data:` is for the drawings inside the design system's stylesheet.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::site::Site;

const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; \
     form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
);

const SAME_ORIGIN: HeaderValue = HeaderValue::from_static("same-origin");

const PERMISSIONS: HeaderValue = HeaderValue::from_static(
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
     microphone=(), midi=(), payment=(), usb=(), browsing-topics=()",
);

/// Two years, the length that preload lists ask for; sub-domains are not ours to bind.
const TLS_ONLY: HeaderValue = HeaderValue::from_static("max-age=63072000");

/// Adds them to any answer; an asset brings its own `Cache-Control`, everything else is not stored.
pub(super) async fn added(State(site): State<Site>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in always() {
        headers.insert(name, value);
    }
    if site.surroundings().tls_only {
        headers.insert(STRICT_TRANSPORT_SECURITY, TLS_ONLY);
    }
    forbid_storing(headers);
    response
}

fn always() -> [(HeaderName, HeaderValue); 7] {
    [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
        (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (HeaderName::from_static("cross-origin-opener-policy"), SAME_ORIGIN),
        (HeaderName::from_static("cross-origin-resource-policy"), SAME_ORIGIN),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    ]
}

fn forbid_storing(headers: &mut HeaderMap) {
    if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
}
