//! A plan for everybody who waits: who waits, the search as it goes, what became of what was accepted.
//!
//! Nothing of a plan is kept between two requests: the page holds it, and each question is asked anew, of
//! whichever server. An answer begins at once and ends with the plan; whoever leaves stops the search.

mod said;
mod view;
mod words;

use std::time::Duration;

use axum::body::Body;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use barnahus_operations::accept_plan::accept_plan;
use barnahus_operations::plan_week::{Heard, WeekPlan, search_in_background, seek_plan, who_waits};
use barnahus_operations::see_week::{Week, see_week};
use barnahus_pages::Place;
use barnahus_pages::plan as pages;
use barnahus_vocabulary::{Locale, local};
use futures::stream::{self, StreamExt};
use maud::Markup;

use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

use words::Asked;

/// More weeks than a plan reaches over.
const MOST_WEEKS: usize = 6;

/// `GET /plan`.
pub(super) async fn show(State(site): State<Site>, who: SignedIn) -> Result<Markup, Failure> {
    let waiting = who_waits(site.workplace(), &who.actor, who.now).await?;
    Ok(pages::start(&who.frame(Place::Week), &view::start(waiting)))
}

/// `POST /plan`.
pub(super) async fn search(
    State(site): State<Site>,
    who: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let asked = words::read(&typed);
    let sought = seek_plan(site.workplace(), &who.actor, asked.wishes.clone(), who.now).await?;
    let locale = who.actor.locale;
    let (begins, ends) = pages::searching(&who.frame(Place::Week), &words::kept(&typed));
    let heard = search_in_background(sought, Duration::from_secs(asked.seconds.into()));
    let told = stream::unfold(heard, async |mut heard| heard.recv().await.map(|one| (one, heard)));
    let (site, asked) = (std::sync::Arc::new((site, who)), std::sync::Arc::new(asked));
    let told = told.then(move |one| {
        let (shared, asked) = (std::sync::Arc::clone(&site), std::sync::Arc::clone(&asked));
        async move {
            match one {
                Heard::Searching { since, at_most_better } => {
                    pages::searched_for(since, at_most_better, locale).into_string()
                }
                Heard::Found(plan) => found(&shared.0, &shared.1, &asked, *plan, locale).await,
            }
        }
    });
    let whole = stream::iter([begins]).chain(told).chain(stream::iter([ends]));
    let body = Body::from_stream(whole.map(Ok::<_, std::convert::Infallible>));
    Ok(([(CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response())
}

/// The plan with the weeks it lies in, as the rest of the page.
async fn found(site: &Site, who: &SignedIn, asked: &Asked, plan: WeekPlan, locale: Locale) -> String {
    let mut mondays: Vec<_> =
        plan.planned.iter().map(|one| local::monday(local::day(one.slot.time.start()))).collect();
    mondays.dedup();
    mondays.truncate(MOST_WEEKS);
    let mut weeks: Vec<Week> = Vec::new();
    for monday in mondays {
        match see_week(site.workplace(), &who.actor, monday).await {
            Ok(week) => weeks.push(week),
            // The plan stands without its picture.
            Err(unable) => tracing::error!(%unable, "a week of the plan cannot be read"),
        }
    }
    pages::proposal(&view::plan(&plan, asked, &weeks, who.now), locale).into_string()
}

/// `POST /plan/accept`.
pub(super) async fn accept(
    State(site): State<Site>,
    who: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Markup, Failure> {
    let asked = words::read(&typed);
    let plan = accept_plan(site.workplace(), &who.actor, words::accepted(&typed), who.now).await?;
    Ok(pages::accepted(&who.frame(Place::Week), &said::of(plan, &asked)))
}
