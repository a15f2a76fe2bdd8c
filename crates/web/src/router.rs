//! Which address leads where. Every address comes from `vocabulary::paths`.

use axum::Router;
use axum::response::Redirect;
use axum::routing::{get, post};
use barnahus_vocabulary::paths;

use crate::failure::Failure;
use crate::site::Site;
use crate::{assets, guards, locale, probes, routes};

/// Everything that answers, behind its guards.
pub fn router(site: Site) -> Router {
    let routes = Router::new()
        .route(paths::HEALTHZ, get(probes::healthz))
        .route(paths::READYZ, get(probes::readyz))
        .route(paths::ASSETS, get(assets::asset))
        .route(paths::LOCALE, post(locale::change))
        .route(paths::ROOT, get(first_page))
        .merge(routes::staff())
        .merge(routes::cases::routes())
        .merge(routes::bookings())
        .fallback(nowhere)
        .method_not_allowed_fallback(nowhere);
    guards::around(routes, (routes::uploads(), routes::exchange()), &site).with_state(site)
}

/// `GET /`.
async fn first_page() -> Redirect {
    Redirect::to(paths::MY_DAY)
}

async fn nowhere() -> Failure {
    Failure::NotFound
}
