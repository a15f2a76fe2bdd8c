//! The session one is in: leave it, or stay a while longer.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_operations::end_session;
use barnahus_pages::Flash;
use barnahus_vocabulary::paths;

use crate::cookies::Cookie;
use crate::failure::Failure;
use crate::flash;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// `POST /sign-out`.
pub(super) async fn sign_out(State(site): State<Site>, person: SignedIn) -> Result<Response, Failure> {
    end_session::sign_out(site.workplace(), &person.present().session, person.now).await?;
    let mut response = flash::said_at(paths::SIGN_IN, Flash::SignedOut, site.surroundings());
    if let Some((_, cleared)) = Cookie::Session.clear(site.surroundings()) {
        response.headers_mut().append(SET_COOKIE, cleared);
    }
    Ok(response)
}

/// `POST /session/stay`: whoever asks is seen, and so stays. A script is told the seconds; without one
/// the day is shown.
pub(super) async fn stay(headers: HeaderMap, signed_in: SignedIn) -> Response {
    let navigates = headers.get("sec-fetch-mode").is_some_and(|mode| mode.as_bytes() == b"navigate");
    if navigates {
        return Redirect::to(paths::MY_DAY).into_response();
    }
    // Less than the idle limit where the total limit comes first.
    signed_in.seconds_left().to_string().into_response()
}
