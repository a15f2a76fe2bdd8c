//! The rules of the house: the figures, what others would change, and keeping them.

mod shown;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use barnahus_operations::Unable;
use barnahus_operations::change_rules::{RulesSeen, change_rules, read_rules};
use barnahus_operations::try_rules::try_rules;
use barnahus_pages::rules::{preview, rules_stale};
use barnahus_pages::stale::Versions;
use barnahus_pages::{Flash, Place, Typed};
use barnahus_vocabulary::paths;
use maud::Markup;

use crate::failure::Failure;
use crate::flash;
use crate::forms::rules as form;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /house/rules`.
pub(super) async fn show(State(site): State<Site>, person: SignedIn) -> Result<Markup, Failure> {
    let seen = read_rules(site.workplace(), &person.actor).await?;
    Ok(shown::figures(&person, &seen, &form::typed(&seen.kept.rules, seen.kept.version), &[]))
}

/// `POST /house/rules`: what would change, or back to the figures as they were typed.
pub(super) async fn attempt(
    State(site): State<Site>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let seen = read_rules(site.workplace(), &person.actor).await?;
    if version(&typed)? != seen.kept.version {
        return Ok(stale(&person, &seen, &typed));
    }
    if !typed.get("back").is_empty() {
        return Ok(shown::figures(&person, &seen, &typed, &[]).into_response());
    }
    let rules = match form::read(&typed, &seen.kept.rules, person.actor.locale) {
        Ok(rules) => rules,
        Err(remarks) => return Ok(page::again(shown::figures(&person, &seen, &typed, &remarks))),
    };
    let tried = try_rules(site.workplace(), &person.actor, &rules, person.now).await?;
    let trial = shown::trial(tried, &typed, person.now);
    Ok(preview(&person.frame(Place::Rules), &trial).into_response())
}

/// `POST /house/rules/save`.
pub(super) async fn save(
    State(site): State<Site>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let seen = read_rules(site.workplace(), &person.actor).await?;
    if !seen.may_change {
        return Err(Failure::NotFound);
    }
    let version = version(&typed)?;
    let rules = match form::read(&typed, &seen.kept.rules, person.actor.locale) {
        Ok(rules) => rules,
        Err(remarks) => return Ok(page::again(shown::figures(&person, &seen, &typed, &remarks))),
    };
    match change_rules(site.workplace(), &person.actor, version, &rules, person.now).await {
        Ok(()) => Ok(flash::said_at(paths::HOUSE_RULES, Flash::RulesChanged, site.surroundings())),
        Err(Unable::Stale) => {
            let seen = read_rules(site.workplace(), &person.actor).await?;
            Ok(stale(&person, &seen, &typed))
        }
        Err(unable @ (Unable::NotTheirs | Unable::Broken(_))) => Err(unable.into()),
    }
}

fn version(typed: &Typed) -> Result<u32, Failure> {
    typed.get("version").parse().map_err(|_| Failure::Unreadable)
}

fn stale(person: &SignedIn, seen: &RulesSeen, typed: &Typed) -> Response {
    let stored = form::typed(&seen.kept.rules, seen.kept.version);
    page::both(rules_stale(&person.frame(Place::Rules), Versions { typed, stored: &stored }))
}
