//! An interpreter or lawyer from outside answers by the link in their letter, without an account.
//!
//! Looking changes nothing, so that a mail program that follows links answers for nobody. The page says
//! when and where, and a link that is over says no more than that.

use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use barnahus_operations::answer_as_guest::{
    GuestAnswer, GuestView, NotAnswered, answer_as_guest, look_as_guest,
};
use barnahus_pages::BareFrame;
use barnahus_pages::frame::Exit;
use barnahus_pages::guest::{ANSWER, Guest, Invitation, NO, YES, guest};
use barnahus_vocabulary::paths;

use crate::cookies::Cookie;
use crate::failure::Failure;
use crate::page;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /guest/{token}`.
pub(super) async fn show(
    State(site): State<Site>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let frame = frame(&headers, &token, &site);
    match look_as_guest(site.workplace(), &token, site.now()).await {
        Ok(view) => Ok(asked(frame, &headers, (token, view), &site)),
        Err(why) => over(&frame, why),
    }
}

/// `POST /guest/{token}`.
pub(super) async fn answer(
    State(site): State<Site>,
    Path(token): Path<String>,
    headers: HeaderMap,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let (said, thanks) = match typed.get(ANSWER) {
        YES => (GuestAnswer::Confirm, Guest::Confirmed),
        NO => (GuestAnswer::Decline, Guest::Declined),
        _ => return Err(Failure::Unreadable),
    };
    let frame = frame(&headers, &token, &site);
    match answer_as_guest(site.workplace(), &token, said, site.now()).await {
        Ok(()) => Ok(guest(&frame, &thanks).into_response()),
        Err(why) => over(&frame, why),
    }
}

fn frame(headers: &HeaderMap, token: &str, site: &Site) -> BareFrame {
    BareFrame { exit: Exit::Quick, ..page::bare(headers, &paths::guest(token), site) }
}

/// In the language of whoever was asked, unless this browser chose another.
fn asked(frame: BareFrame, headers: &HeaderMap, of: (String, GuestView), site: &Site) -> Response {
    let (token, GuestView { time, house, address, locale }) = of;
    let has_chosen = Cookie::Locale.read(headers, site.surroundings()).is_some();
    let locale = if has_chosen { frame.locale } else { locale };
    let place = format!("{house}, {address}");
    guest(&BareFrame { locale, house, ..frame }, &Guest::Asked(Invitation { token, time, place }))
        .into_response()
}

fn over(frame: &BareFrame, why: NotAnswered) -> Result<Response, Failure> {
    match why {
        NotAnswered::Unknown => Err(Failure::NotFound),
        NotAnswered::Answered => Ok(guest(frame, &Guest::Answered).into_response()),
        NotAnswered::Over => Ok(guest(frame, &Guest::Over).into_response()),
        NotAnswered::Unable(unable) => Err(unable.into()),
    }
}
