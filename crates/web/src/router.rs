//! Which address leads where. Every address comes from `vocabulary::paths`.

use axum::Router;
use axum::routing::{get, post};
use barnahus_vocabulary::paths;

use crate::failure::Failure;
use crate::site::Site;
use crate::{assets, guards, locale, probes};

/// Everything that answers, behind its guards.
pub fn router(site: Site) -> Router {
    let routes = Router::new()
        .route(paths::HEALTHZ, get(probes::healthz))
        .route(paths::READYZ, get(probes::readyz))
        .route(paths::ASSETS, get(assets::asset))
        .route(paths::LOCALE, post(locale::change))
        .fallback(nowhere)
        .method_not_allowed_fallback(nowhere);
    guards::around(routes, &site).with_state(site)
}

async fn nowhere() -> Failure {
    Failure::NotFound
}
