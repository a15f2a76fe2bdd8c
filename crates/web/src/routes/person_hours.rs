//! When a person works.

use axum::extract::{Path, State};
use axum::response::Response;
use barnahus_operations::Unable;
use barnahus_operations::change_hours::change_hours;
use barnahus_operations::read_person::{PersonSeen, read_person};
use barnahus_pages::hours::{Whose, hours, hours_stale};
use barnahus_pages::stale::Versions;
use barnahus_pages::{Flash, Form, Frame, Place, Remark, Typed};
use barnahus_vocabulary::{PersonId, paths};
use maud::Markup;

use crate::failure::Failure;
use crate::flash;
use crate::forms::hours as form;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /people/{id}/hours`.
pub(super) async fn show(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
) -> Result<Markup, Failure> {
    let seen = read_person(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    let typed = form::typed(&seen.person.hours, seen.person.version);
    Ok(shown(&person, &seen, &typed, &[]))
}

/// `POST /people/{id}/hours`.
pub(super) async fn change(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let seen = read_person(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    let version = typed.get("version").parse().map_err(|_| Failure::Unreadable)?;
    match form::read(&typed, person.actor.locale) {
        Ok(hours) => {
            let whose = (seen.person.id, version);
            match change_hours(site.workplace(), &person.actor, whose, hours, person.now).await {
                Ok(()) => {
                    let place = paths::person_hours(seen.person.id);
                    Ok(flash::said_at(&place, Flash::Saved, site.surroundings()))
                }
                Err(Unable::Stale) => both(&site, &person, seen.person.id, &typed).await,
                Err(unable) => Err(unable.into()),
            }
        }
        Err(remarks) => Ok(page::again(shown(&person, &seen, &typed, &remarks))),
    }
}

/// What was typed beside what is stored now.
async fn both(site: &Site, person: &SignedIn, id: PersonId, typed: &Typed) -> Result<Response, Failure> {
    let seen = read_person(site.workplace(), &person.actor, id, person.now).await?;
    let stored = form::typed(&seen.person.hours, seen.person.version);
    let (frame, whose) = around(person, &seen);
    Ok(page::both(hours_stale(&frame, &whose, Versions { typed, stored: &stored })))
}

fn shown(person: &SignedIn, seen: &PersonSeen, typed: &Typed, remarks: &[Remark]) -> Markup {
    let (frame, whose) = around(person, seen);
    hours(&frame, &Form::returned(frame.locale, typed, remarks), &whose)
}

fn around(person: &SignedIn, seen: &PersonSeen) -> (Frame, Whose) {
    let own = person.actor.person == seen.person.id;
    let whose = Whose {
        name: seen.person.display_name.clone(),
        href: if own { paths::ACCOUNT.to_owned() } else { paths::person(seen.person.id) },
        action: paths::person_hours(seen.person.id),
    };
    (person.frame(if own { Place::Account } else { Place::People }), whose)
}
