//! The way in: address and password, then the code. Both steps say the same whatever was wrong.

use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use barnahus_identity::{Knock, Token, TypedPassword};
use barnahus_operations::sign_in::{NotSignedIn, TypedCode, begin_sign_in, finish_sign_in};
use barnahus_pages::sign_in::{Attempt, Demo, sign_in, sign_in_code};
use barnahus_pages::{BareFrame, Form, Typed};
use barnahus_vocabulary::paths;
use maud::Markup;
use serde::Deserialize;

use crate::client::ClientAddress;
use crate::cookies::{Cookie, Kept};
use crate::failure::Failure;
use crate::from_browser::FromBrowser;
use crate::let_in::let_in;
use crate::locale::place_of_ours;
use crate::page;
use crate::site::Site;
use crate::typed::TypedForm;

/// Where to land afterwards.
#[derive(Debug, Deserialize)]
pub(super) struct Afterwards {
    #[serde(default)]
    then: String,
}

/// `GET /sign-in`.
pub(super) async fn ask(
    State(site): State<Site>,
    Query(Afterwards { then }): Query<Afterwards>,
    headers: HeaderMap,
) -> Markup {
    let place = place_of_ours(&then);
    let frame = page::bare(&headers, &paths::sign_in_then(place), &site);
    asked(&site, &frame, (&Typed::default(), Attempt::First), place)
}

/// `POST /sign-in`.
pub(super) async fn knock(
    State(site): State<Site>,
    headers: HeaderMap,
    ClientAddress(address): ClientAddress,
    from: FromBrowser,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let place = place_of_ours(typed.get("back"));
    if typed.get("email").is_empty() || typed.as_typed("password").is_empty() {
        let frame = page::bare(&headers, &paths::sign_in_then(place), &site);
        return Ok(page::again(asked(&site, &frame, (&typed, Attempt::NotMatched), place)));
    }
    let knock = Knock {
        email: typed.get("email"),
        password: TypedPassword::new(typed.as_typed("password")),
        address: &address.to_string(),
        device: from.device.as_ref(),
        browser: &from.name,
    };
    let pending = begin_sign_in(site.workplace(), knock, site.now()).await?;
    let cookie = Cookie::Step.set(&pending.reveal(), Kept::Session, site.surroundings());
    Ok((AppendHeaders(cookie), Redirect::to(&paths::sign_in_code_then(place))).into_response())
}

/// `GET /sign-in/code`.
pub(super) async fn ask_code(
    State(site): State<Site>,
    Query(Afterwards { then }): Query<Afterwards>,
    headers: HeaderMap,
) -> Response {
    let place = place_of_ours(&then);
    if pending(&headers, &site).is_none() {
        return Redirect::to(&paths::sign_in_then(place)).into_response();
    }
    asked_code(&site, &headers, Attempt::First, place).into_response()
}

/// `POST /sign-in/code`.
pub(super) async fn prove(
    State(site): State<Site>,
    headers: HeaderMap,
    ClientAddress(address): ClientAddress,
    from: FromBrowser,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let place = place_of_ours(typed.get("back"));
    let Some(pending) = pending(&headers, &site) else {
        return Ok(Redirect::to(&paths::sign_in_then(place)).into_response());
    };
    let (address, device) = (address.to_string(), from.device.as_ref());
    let code = TypedCode { pending: &pending, code: typed.get("code"), address: &address, device };
    match finish_sign_in(site.workplace(), code, site.now()).await {
        Ok(signed_in) => Ok(let_in(&signed_in, place, site.surroundings())),
        Err(NotSignedIn::Wrong) => Ok(page::again(asked_code(&site, &headers, Attempt::NotMatched, place))),
        Err(other) => Err(other.into()),
    }
}

fn asked(site: &Site, frame: &BareFrame, sent: (&Typed, Attempt), place: &str) -> Markup {
    let (typed, attempt) = sent;
    let demo = site.demo().map(|door| Demo {
        password: door.password.to_owned(),
        code: (door.code_at)(site.now()),
        accounts: door
            .accounts
            .iter()
            .map(|(email, role)| (email.clone(), role.name().of(frame.locale).to_owned()))
            .collect(),
    });
    sign_in(frame, &Form::fresh(frame.locale, typed), attempt, place, demo.as_ref())
}

fn asked_code(site: &Site, headers: &HeaderMap, attempt: Attempt, place: &str) -> Markup {
    let frame = page::bare(headers, &paths::sign_in_code_then(place), site);
    let shown = site.demo().map(|door| (door.code_at)(site.now()));
    sign_in_code(&frame, &Form::fresh(frame.locale, &Typed::default()), attempt, place, shown.as_deref())
}

/// The token of the first step.
fn pending(headers: &HeaderMap, site: &Site) -> Option<Token> {
    Cookie::Step.read(headers, site.surroundings())?.parse().ok()
}
