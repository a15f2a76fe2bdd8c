//! What a person does on the page.

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_exchange::Reference;
use barnahus_exchange::other_side::{
    CoreMessage, ReferenceForgotten, ReferralOffered, ReferralWithdrawn, TransitionAnswered,
};
use barnahus_exchange::words::{AgeBand, County, Language, TraffickingStatus, Urgency};
use serde::Deserialize;

use crate::carry::progress;
use crate::keeper::NotKept;
use crate::side::Core;

/// An offer, as it is typed. An empty reference is none.
#[derive(Debug, Deserialize)]
pub(super) struct Typed {
    age_band: String,
    urgency: String,
    county: String,
    language: String,
    trafficking_status: String,
    #[serde(default)]
    sibling_of: String,
    #[serde(default)]
    child_of_adult: String,
    lang: String,
}

/// What to do with a reference: a verb, and a word of its list where it has one.
#[derive(Debug, Deserialize)]
pub(super) struct Act {
    verb: String,
    #[serde(default)]
    word: String,
    lang: String,
}

/// `POST /offer`.
pub(super) async fn offer(State(core): State<Core>, Form(typed): Form<Typed>) -> Response {
    let reference = core.surroundings.reference();
    let said = understood(&typed)
        .is_some_and(|offered| core.say(reference, CoreMessage::ReferralOffered(offered)).is_ok());
    if said { back(&reference.to_string(), &typed.lang, said) } else { back("", &typed.lang, said) }
}

fn understood(typed: &Typed) -> Option<ReferralOffered> {
    let reference = |text: &str| match text.trim() {
        "" => Some(None),
        text => text.parse::<Reference>().ok().map(Some),
    };
    Some(ReferralOffered {
        age_band: typed.age_band.parse::<AgeBand>().ok()?,
        urgency: typed.urgency.parse::<Urgency>().ok()?,
        county: typed.county.parse::<County>().ok()?,
        language: typed.language.trim().parse::<Language>().ok()?,
        trafficking_status: typed.trafficking_status.parse::<TraffickingStatus>().ok()?,
        sibling_of: reference(&typed.sibling_of)?,
        child_of_adult: reference(&typed.child_of_adult)?,
    })
}

/// `POST /references/{reference}`.
pub(super) async fn act(
    State(core): State<Core>,
    Path(reference): Path<String>,
    Form(act): Form<Act>,
) -> Response {
    let done = match reference.parse::<Reference>() {
        Ok(reference) => did(&core, reference, &act).await,
        Err(_) => false,
    };
    back(&reference, &act.lang, done)
}

async fn did(core: &Core, reference: Reference, act: &Act) -> bool {
    if core.book().matter(&reference).is_none() {
        return false;
    }
    match act.verb.as_str() {
        "withdraw" => act.word.parse().is_ok_and(|reason| {
            core.say(reference, CoreMessage::ReferralWithdrawn(ReferralWithdrawn { reason })).is_ok()
        }),
        "answer" => act.word.parse().is_ok_and(|answer| {
            core.say(reference, CoreMessage::TransitionAnswered(TransitionAnswered { answer })).is_ok()
        }),
        "forget" => core.say(reference, CoreMessage::ReferenceForgotten(ReferenceForgotten {})).is_ok(),
        "again" => again(core, &reference),
        "drop" => dropped(core, &reference).await,
        _ => false,
    }
}

fn again(core: &Core, reference: &Reference) -> bool {
    let now = core.surroundings.now();
    let done: Result<bool, NotKept> = core.change(|book| Ok(book.send_again(reference, now)));
    core.bell.notify_one();
    done.unwrap_or(false)
}

/// A message is given up only when the house has said that it never came; if it came it is delivered.
async fn dropped(core: &Core, reference: &Reference) -> bool {
    let (Some(halted), Some(accepted)) =
        (core.book().halted_dispatch(reference), progress(core, reference).await)
    else {
        return false;
    };
    let now = core.surroundings.now();
    let done: Result<bool, NotKept> = core.change(|book| {
        if accepted >= halted.sent.sequence.get() {
            book.had_arrived(&halted, now);
            return Ok(true);
        }
        Ok(book.drop_halted(reference))
    });
    core.bell.notify_one();
    done.unwrap_or(false)
}

/// To the page of the reference, in the same language; `no` is said there when nothing was done.
fn back(reference: &str, lang: &str, done: bool) -> Response {
    let lang = if lang == "en" { "en" } else { "ro" };
    let no = if done { "" } else { "&no=1" };
    let known = reference.parse::<Reference>().is_ok();
    let page = if known { format!("/references/{reference}") } else { "/".to_owned() };
    Redirect::to(&format!("{page}?lang={lang}{no}")).into_response()
}
