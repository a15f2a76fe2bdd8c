//! The house's own settings.

use axum::extract::State;
use axum::response::Response;
use barnahus_operations::Unable;
use barnahus_operations::change_house::{HouseUnchanged, change_house, read_house};
use barnahus_pages::rooms::{house as house_page, house_stale};
use barnahus_pages::stale::Versions;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::paths;
use maud::Markup;

use crate::failure::Failure;
use crate::flash;
use crate::forms::{house as form, mail};
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /house`.
pub(super) async fn show(State(site): State<Site>, person: SignedIn) -> Result<Markup, Failure> {
    let seen = read_house(site.workplace(), &person.actor).await?;
    Ok(shown(&person, &form::typed(&seen), &[]))
}

/// `POST /house`.
pub(super) async fn change(
    State(site): State<Site>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    read_house(site.workplace(), &person.actor).await?;
    let version = |field| typed.get(field).parse().map_err(|_| Failure::Unreadable);
    let versions = (version("version")?, version("mail_version")?);
    let entry = match form::read(&typed, person.actor.locale) {
        Ok(entry) => entry,
        Err(remarks) => return Ok(page::again(shown(&person, &typed, &remarks))),
    };
    match change_house(site.workplace(), &person.actor, versions, &entry, person.now).await {
        Ok(()) => Ok(flash::said_at(paths::HOUSE, Flash::Saved, site.surroundings())),
        Err(HouseUnchanged::Mail(fault)) => {
            let (field, text) = mail::remark(fault);
            let remarks = [Remark::new(field, text, person.actor.locale)];
            Ok(page::again(shown(&person, &typed, &remarks)))
        }
        Err(HouseUnchanged::Unable(Unable::Stale)) => {
            let stored = form::typed(&read_house(site.workplace(), &person.actor).await?);
            let versions = Versions { typed: &typed, stored: &stored };
            Ok(page::both(house_stale(&person.frame(Place::House), versions)))
        }
        Err(HouseUnchanged::Unable(unable)) => Err(unable.into()),
    }
}

fn shown(person: &SignedIn, typed: &Typed, remarks: &[Remark]) -> Markup {
    let frame = person.frame(Place::House);
    house_page(&frame, &Form::returned(frame.locale, typed, remarks))
}
