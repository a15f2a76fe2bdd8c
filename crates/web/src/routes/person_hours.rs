//! When a person works.

use axum::extract::{Path, State};
use axum::response::Response;
use barnahus_operations::change_hours::change_hours;
use barnahus_operations::read_person::{PersonSeen, read_person};
use barnahus_pages::hours::{Whose, hours};
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::paths;
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
            change_hours(site.workplace(), &person.actor, whose, hours, person.now).await?;
            let place = paths::person_hours(seen.person.id);
            Ok(flash::said_at(&place, Flash::Saved, site.surroundings()))
        }
        Err(remarks) => Ok(page::again(shown(&person, &seen, &typed, &remarks))),
    }
}

fn shown(person: &SignedIn, seen: &PersonSeen, typed: &Typed, remarks: &[Remark]) -> Markup {
    let own = person.actor.person == seen.person.id;
    let frame = person.frame(if own { Place::Account } else { Place::People });
    let whose = Whose {
        name: seen.person.display_name.clone(),
        href: if own { paths::ACCOUNT.to_owned() } else { paths::person(seen.person.id) },
        action: paths::person_hours(seen.person.id),
    };
    hours(&frame, &Form::returned(frame.locale, typed, remarks), &whose)
}
