//! The first start, behind the link that the program printed.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_identity::Token;
use barnahus_operations::set_up_house::{NotSetUp, may_set_up, set_up_house};
use barnahus_pages::invitation::link_over;
use barnahus_pages::set_up::set_up;
use barnahus_pages::{BareFrame, Form, Remark, Typed};
use barnahus_vocabulary::paths;

use crate::failure::Failure;
use crate::forms;
use crate::page;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /set-up/{token}`.
pub(super) async fn ask(
    State(site): State<Site>,
    Path(token): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let frame = page::bare(&headers, &paths::set_up(&token), &site);
    let Ok(link) = token.parse::<Token>() else { return Ok(over(&frame)) };
    match may_set_up(site.workplace(), &link, site.now()).await {
        Ok(()) => Ok(asked(&frame, &token, &forms::set_up::blank(), &[]).into_response()),
        Err(refused) => answer_to(refused, &frame, &token, &Typed::default()),
    }
}

/// `POST /set-up/{token}`.
pub(super) async fn answer(
    State(site): State<Site>,
    Path(token): Path<String>,
    headers: HeaderMap,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let frame = page::bare(&headers, &paths::set_up(&token), &site);
    let Ok(link) = token.parse::<Token>() else { return Ok(over(&frame)) };
    let answers = match forms::set_up::read(&typed, frame.locale) {
        Ok(answers) => answers,
        Err(remarks) => return Ok(page::again(asked(&frame, &token, &typed, &remarks))),
    };
    match set_up_house(site.workplace(), &link, &answers, site.now()).await {
        Ok(invitation) => Ok(Redirect::to(&paths::invitation(&invitation.reveal())).into_response()),
        Err(refused) => answer_to(refused, &frame, &token, &typed),
    }
}

fn answer_to(refused: NotSetUp, frame: &BareFrame, token: &str, typed: &Typed) -> Result<Response, Failure> {
    match refused {
        NotSetUp::Link(_) => Ok(over(frame)),
        NotSetUp::Mail(fault) => {
            let (field, text) = forms::mail::remark(fault);
            let remarks = [Remark::new(field, text, frame.locale)];
            Ok(page::again(asked(frame, token, typed, &remarks)))
        }
        NotSetUp::Unable(unable) => Err(unable.into()),
    }
}

fn asked(frame: &BareFrame, token: &str, typed: &Typed, remarks: &[Remark]) -> maud::Markup {
    set_up(frame, &Form::returned(frame.locale, typed, remarks), &paths::set_up(token))
}

/// The page of a link that does not open.
pub(super) fn over(frame: &BareFrame) -> Response {
    (StatusCode::NOT_FOUND, link_over(frame)).into_response()
}
