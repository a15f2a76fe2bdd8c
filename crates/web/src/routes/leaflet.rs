//! The leaflet for a child: chosen by age and language, and by nothing of a case.

use axum::extract::Query;
use barnahus_pages::Place;
use barnahus_pages::leaflet::{self as pages, ForAge, InLanguage};
use maud::Markup;
use serde::Deserialize;

use crate::failure::Failure;
use crate::signed_in::SignedIn;

/// What the address asks for.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    age: String,
    language: String,
}

/// `GET /leaflet`.
pub(super) async fn choose(who: SignedIn) -> Markup {
    pages::leaflets(&who.frame(Place::MyDay))
}

/// `GET /leaflet/page?age=…&language=…`.
pub(super) async fn show(
    who: SignedIn,
    asked: Result<Query<Asked>, axum::extract::rejection::QueryRejection>,
) -> Result<Markup, Failure> {
    let Query(asked) = asked.map_err(|_| Failure::NotFound)?;
    let age = ForAge::parse(&asked.age).ok_or(Failure::NotFound)?;
    let language = InLanguage::parse(&asked.language).ok_or(Failure::NotFound)?;
    Ok(pages::leaflet(&who.frame(Place::MyDay), age, language))
}
