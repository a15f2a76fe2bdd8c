//! What stands around all routes: limits, the origin check, the headers, the page for what failed.
//!
//! From the outside in: headers, the page for a failure, panics, time, the origin check, the size of a
//! body. A refusal of any of them passes outwards through the failure page and the headers, so that no
//! answer leaves without them.

use std::any::Any;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::middleware;
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::failure::{self, Failure};
use crate::flash;
use crate::site::Site;
use crate::upload::LARGEST_UPLOAD;

mod headers;

/// The largest form is a referral with its story; a sealed text is far below this. Octets.
pub const LARGEST_BODY: usize = 256 * 1024;

/// An answer takes milliseconds; a browser that sends its form byte by byte is cut off here.
pub const LONGEST_ANSWER: Duration = Duration::from_secs(20);

/// The routes with all guards around them; of the others the first take a file, and the second are asked
/// by machines and read no more of a body than they may.
pub fn around(routes: Router<Site>, others: (Router<Site>, Router<Site>), site: &Site) -> Router<Site> {
    let (uploads, exchange) = others;
    at_most(LARGEST_BODY, routes)
        .merge(at_most(LARGEST_UPLOAD, uploads))
        .merge(exchange)
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, LONGEST_ANSWER))
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(middleware::from_fn_with_state(site.clone(), failure::shown))
        .layer(middleware::from_fn_with_state(site.clone(), flash::said_once))
        .layer(middleware::from_fn_with_state(site.clone(), headers::added))
}

fn at_most(octets: usize, routes: Router<Site>) -> Router<Site> {
    routes.layer(DefaultBodyLimit::max(octets)).layer(RequestBodyLimitLayer::new(octets))
}

/// The message of a panic may hold anything, so that it is not logged: the place is, by the hook that
/// `server` sets.
fn after_panic(_: Box<dyn Any + Send + 'static>) -> Response {
    Failure::Broken("a handler panicked").into_response()
}
