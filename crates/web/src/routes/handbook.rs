//! The handbook: open to whoever is signed in, of any role, because it says nothing of any case.

use axum::Router;
use axum::routing::get;
use barnahus_pages::Place;
use barnahus_pages::handbook::{self as pages, Chapter};
use barnahus_vocabulary::paths;
use maud::Markup;

use crate::signed_in::SignedIn;
use crate::site::Site;

/// One address a page; any other is not there.
pub(super) fn routes() -> Router<Site> {
    Router::new()
        .route(paths::HELP, get(async |who: SignedIn| page(&who, Chapter::Everyone)))
        .route(paths::HELP_COORDINATOR, get(async |who: SignedIn| page(&who, Chapter::Coordinator)))
        .route(paths::HELP_CASE_MANAGER, get(async |who: SignedIn| page(&who, Chapter::CaseManager)))
        .route(paths::HELP_ROOM_PLANNER, get(async |who: SignedIn| page(&who, Chapter::RoomPlanner)))
        .route(paths::HELP_ADMINISTRATOR, get(async |who: SignedIn| page(&who, Chapter::Administrator)))
}

fn page(who: &SignedIn, chapter: Chapter) -> Markup {
    pages::handbook(&who.frame(Place::Handbook), chapter)
}
