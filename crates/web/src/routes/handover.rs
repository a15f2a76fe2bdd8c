//! The handover: an officer enters a code, types who a child is, sends it, and gets a receipt.
//!
//! The code travels in the body of a form and in a cookie of the browser session, never in an address. A
//! code that is wrong, used or over gets the same answer.

use std::net::IpAddr;

use axum::extract::State;
use axum::http::header::ACCEPT;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use barnahus_casework::Entrance;
use barnahus_operations::hand_over::{
    Comer, NotHandedOver, OpenHandover, hand_over, open_handover, save_handover,
};
use barnahus_pages::cases::{self, fields};
use barnahus_pages::frame::Exit;
use barnahus_pages::handover::{self as pages, CODE, Earnest};
use barnahus_pages::words::handover as words;
use barnahus_pages::{BareFrame, Form, Typed};
use barnahus_vocabulary::{Text, paths};

use crate::client::ClientAddress;
use crate::cookies::{Cookie, Kept};
use crate::failure::Failure;
use crate::page;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /handover`.
pub(super) async fn ask(State(site): State<Site>, headers: HeaderMap) -> Response {
    let frame = frame(&headers, &site);
    pages::enter_code(&frame, &Form::fresh(frame.locale, &Typed::default()), None).into_response()
}

/// `POST /handover`: the code, once; then the form.
pub(super) async fn knock(
    State(site): State<Site>,
    ClientAddress(address): ClientAddress,
    headers: HeaderMap,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (code, address) = (sent.get(CODE).trim().to_owned(), address.to_string());
    let comer = Comer { code: &code, address: &address };
    match open_handover(site.workplace(), comer, site.now()).await {
        Ok(_) => {
            let kept = Cookie::Handover.set(&code, Kept::Session, site.surroundings());
            Ok((AppendHeaders(kept), Redirect::to(paths::HANDOVER_FORM)).into_response())
        }
        // What was typed stays: a wrong sign is easier found than 22 typed anew.
        Err(why) => refused(&headers, &site, why, &Typed::from_iter([(CODE, code.as_str())])),
    }
}

/// `GET /handover/form`.
pub(super) async fn show(
    State(site): State<Site>,
    ClientAddress(address): ClientAddress,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let (code, address) = kept(&headers, &site, address);
    match open_handover(site.workplace(), Comer { code: &code, address: &address }, site.now()).await {
        Ok(OpenHandover { house, typed, until, entrance }) => {
            let frame = BareFrame { house, ..frame(&headers, &site) };
            let typed = fields::shown_again(&typed);
            Ok(pages::handover(&frame, &Form::fresh(frame.locale, &typed), until, earnest(entrance))
                .into_response())
        }
        Err(why) => refused(&headers, &site, why, &Typed::default()),
    }
}

/// `POST /handover/draft`: kept as typed. The script asks for text and gets none; a person gets a page.
pub(super) async fn save(
    State(site): State<Site>,
    ClientAddress(address): ClientAddress,
    headers: HeaderMap,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (code, address) = kept(&headers, &site, address);
    let comer = Comer { code: &code, address: &address };
    let is_script = headers.get(ACCEPT).is_some_and(|told| told.as_bytes().starts_with(b"text/plain"));
    match save_handover(site.workplace(), comer, &sent, site.now()).await {
        Ok(()) if is_script => Ok(StatusCode::NO_CONTENT.into_response()),
        Ok(()) => Ok(pages::handover_kept(&frame(&headers, &site)).into_response()),
        Err(why) => refused(&headers, &site, why, &Typed::default()),
    }
}

/// `POST /handover/form`: sent; the code opens nothing afterwards.
pub(super) async fn send(
    State(site): State<Site>,
    ClientAddress(address): ClientAddress,
    headers: HeaderMap,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (code, address) = kept(&headers, &site, address);
    let comer = Comer { code: &code, address: &address };
    let now = site.now();
    match hand_over(site.workplace(), comer, &sent, now).await {
        Ok(()) => {
            let gone = Cookie::Handover.clear(site.surroundings());
            Ok((AppendHeaders(gone), pages::handed_over(&frame(&headers, &site), now)).into_response())
        }
        Err(NotHandedOver::Faults(faults)) => {
            let opened = open_handover(site.workplace(), comer, now).await;
            let Ok(OpenHandover { house, until, entrance, .. }) = opened else {
                return Err(Failure::NotFound);
            };
            let frame = BareFrame { house, ..frame(&headers, &site) };
            let remarks = cases::intake_remarks(&faults, frame.locale);
            let form = Form::returned(frame.locale, &sent, &remarks);
            Ok(page::again(pages::handover(&frame, &form, until, earnest(entrance))))
        }
        Err(why) => refused(&headers, &site, why, &Typed::default()),
    }
}

/// `POST /handover/leave`: the browser forgets the code; the house keeps what was typed.
pub(super) async fn leave(State(site): State<Site>) -> Response {
    let gone = Cookie::Handover.clear(site.surroundings());
    (AppendHeaders(gone), Redirect::to(paths::HANDOVER)).into_response()
}

fn earnest(entrance: Entrance) -> Earnest {
    match entrance {
        Entrance::Trial => Earnest::ForTrying,
        Entrance::Referral | Entrance::AdultCore => Earnest::OfAChild,
    }
}

fn frame(headers: &HeaderMap, site: &Site) -> BareFrame {
    BareFrame { exit: Exit::Quick, ..page::bare(headers, paths::HANDOVER, site) }
}

/// The code that this browser holds, and where it comes from.
fn kept(headers: &HeaderMap, site: &Site, address: IpAddr) -> (String, String) {
    let code = Cookie::Handover.read(headers, site.surroundings()).unwrap_or_default();
    (code, address.to_string())
}

/// The page of the code again, with what is wrong with it.
fn refused(headers: &HeaderMap, site: &Site, why: NotHandedOver, typed: &Typed) -> Result<Response, Failure> {
    let (status, said): (StatusCode, Text) = match why {
        NotHandedOver::NoSuchCode | NotHandedOver::Faults(_) => {
            (StatusCode::UNPROCESSABLE_ENTITY, words::WRONG)
        }
        NotHandedOver::TooMany(_) => (StatusCode::TOO_MANY_REQUESTS, words::WAIT),
        NotHandedOver::Unable(unable) => return Err(unable.into()),
    };
    let frame = frame(headers, site);
    let page = pages::enter_code(&frame, &Form::fresh(frame.locale, typed), Some(said));
    Ok((status, page).into_response())
}
