//! `GET` and `POST /search`: a case is looked for. What is typed is sent in the body, never in an address.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use barnahus_casework::HouseAction;
use barnahus_casework::days::PastDay;
use barnahus_casework::policy::may_in_house;
use barnahus_casework::typed::Word;
use barnahus_operations::Unable;
use barnahus_operations::search_cases::{NotSearched, Sought, search_cases};
use barnahus_pages::cases::{self, BORN, Row, WORDS};
use barnahus_pages::words::form as common;
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::local;
use maud::Markup;

use super::list::rows;
use crate::failure::Failure;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

pub(super) async fn ask(signed_in: SignedIn) -> Result<Markup, Failure> {
    may_in_house(&signed_in.actor, HouseAction::SeeCases).map_err(Unable::from)?;
    Ok(drawn(&signed_in, &Typed::default(), &[], None))
}

pub(super) async fn search(
    signed_in: SignedIn,
    State(site): State<Site>,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    may_in_house(&signed_in.actor, HouseAction::SeeCases).map_err(Unable::from)?;
    let locale = signed_in.actor.locale;
    let (words, day) = (sent.get(WORDS).trim(), sent.get(BORN).trim());
    let born = (!day.is_empty()).then(|| <PastDay as Word>::parse(day, local::day(signed_in.now)));
    let mut remarks = Vec::new();
    if words.is_empty() {
        remarks.push(Remark::new(WORDS, common::EMPTY, locale));
    }
    if born.as_ref().is_some_and(Result::is_err) {
        remarks.push(Remark::new(BORN, common::NOT_A_DAY, locale));
    }
    if !remarks.is_empty() {
        return Ok(page::again(drawn(&signed_in, &sent, &remarks, None)));
    }
    let sought = Sought { words, born: born.and_then(Result::ok).map(PastDay::day) };
    let found = search_cases(site.workplace(), &signed_in.actor, &sought, signed_in.now).await;
    let listed = found.map_err(|refused| match refused {
        NotSearched::Wait(seconds) => Failure::TooMany(seconds),
        NotSearched::Unable(unable) => unable.into(),
    })?;
    let rows = rows(&signed_in, listed);
    // No name beside codenames: what was typed stays only where it could not be understood.
    Ok(drawn(&signed_in, &Typed::default(), &[], Some(&rows)).into_response())
}

fn drawn(signed_in: &SignedIn, typed: &Typed, remarks: &[Remark], found: Option<&[Row]>) -> Markup {
    let form = Form::returned(signed_in.actor.locale, typed, remarks);
    cases::search(&signed_in.frame(Place::Cases), &form, found)
}
