//! What a supervisor asks: does the process answer, and is it of use.

use axum::extract::State;
use axum::http::StatusCode;

use crate::site::Site;

/// `GET /healthz`: the process answers.
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: the database is migrated and the outbox moves; else 503 and what does not.
pub async fn readyz(State(site): State<Site>) -> (StatusCode, String) {
    match (site.probes().ready)().await {
        Ok(()) => (StatusCode::OK, "ready\n".to_owned()),
        Err(what) => (StatusCode::SERVICE_UNAVAILABLE, format!("{what}\n")),
    }
}
