//! The calendar that a person brings along: seen, uploaded, followed at an address, taken back.

mod view;

use axum::extract::{Path, Request, State};
use axum::response::Response;
use barnahus_operations::enter_address::{self as address, AddressRefused};
use barnahus_operations::enter_calendar::{NotTakenIn, enter_calendar, remove_calendar};
use barnahus_operations::see_calendar::{CalendarSeen, see_calendar};
use barnahus_pages::calendar::{self as pages, Calendars, Mine};
use barnahus_pages::hours::Whose;
use barnahus_pages::words::calendar as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{PersonId, paths};
use maud::Markup;

use crate::failure::Failure;
use crate::forms::calendar as form;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;
use crate::{flash, page, upload};

/// `GET /people/{id}/calendar`.
pub(super) async fn show(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
) -> Result<Markup, Failure> {
    shown(&site, &person, page::id(&id)?, (&Typed::default(), &[])).await
}

/// `POST /people/{id}/calendar`.
pub(super) async fn enter(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
    request: Request,
) -> Result<Response, Failure> {
    let whose = page::id(&id)?;
    // Asked before a file is received.
    if !see_calendar(site.workplace(), &person.actor, whose, person.now).await?.is_changeable {
        return Err(Failure::NotFound);
    }
    let file = upload::file(request, pages::FIELD).await?;
    let locale = person.actor.locale;
    if file.is_empty() {
        let remarks = [Remark::new(pages::FIELD, words::NO_FILE, locale)];
        return Ok(page::again(shown(&site, &person, whose, (&Typed::default(), &remarks)).await?));
    }
    match enter_calendar(site.workplace(), &person.actor, whose, file, person.now).await {
        Ok(()) => Ok(said(&site, whose, Flash::CalendarEntered)),
        Err(NotTakenIn::Broken(fault)) => {
            let remarks = [form::remark(fault, locale)];
            Ok(page::again(shown(&site, &person, whose, (&Typed::default(), &remarks)).await?))
        }
        Err(NotTakenIn::Unable(unable)) => Err(unable.into()),
    }
}

/// `POST /people/{id}/calendar/remove`.
pub(super) async fn remove(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
) -> Result<Response, Failure> {
    let whose = page::id(&id)?;
    remove_calendar(site.workplace(), &person.actor, whose, person.now).await?;
    Ok(said(&site, whose, Flash::CalendarRemoved))
}

/// `POST /people/{id}/calendar/address`.
pub(super) async fn enter_address(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let whose = page::id(&id)?;
    let pasted = typed.get(pages::ADDRESS);
    match address::enter_address(site.workplace(), &person.actor, whose, pasted, person.now).await {
        Ok(()) => Ok(said(&site, whose, Flash::AddressEntered)),
        Err(AddressRefused::Unable(unable)) => Err(unable.into()),
        Err(AddressRefused::Malformed(fault)) => {
            let remarks = [form::malformed(fault, person.actor.locale)];
            Ok(page::again(shown(&site, &person, whose, (&typed, &remarks)).await?))
        }
        Err(AddressRefused::OutOfReach(fault)) => {
            let remarks = [form::out_of_reach(fault, person.actor.locale)];
            Ok(page::again(shown(&site, &person, whose, (&typed, &remarks)).await?))
        }
    }
}

/// `POST /people/{id}/calendar/address/remove`.
pub(super) async fn remove_address(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
) -> Result<Response, Failure> {
    let whose = page::id(&id)?;
    address::remove_address(site.workplace(), &person.actor, whose, person.now).await?;
    Ok(said(&site, whose, Flash::AddressRemoved))
}

fn said(site: &Site, whose: PersonId, flash: Flash) -> Response {
    flash::said_at(&paths::person_calendar(whose), flash, site.surroundings())
}

async fn shown(
    site: &Site,
    person: &SignedIn,
    id: PersonId,
    sent: (&Typed, &[Remark]),
) -> Result<Markup, Failure> {
    let seen = see_calendar(site.workplace(), &person.actor, id, person.now).await?;
    let CalendarSeen { name, known, feed, is_changeable } = seen;
    let own = person.actor.person == id;
    let frame = person.frame(if own { Place::Account } else { Place::People });
    let href = if own { paths::ACCOUNT.to_owned() } else { paths::person(id) };
    let whose = Whose { name, href, action: paths::person_calendar(id) };
    let feed = feed.map(|feed| view::feed(feed, frame.locale));
    let calendars = Calendars { feed, file: known.map(view::known) };
    let ways = is_changeable.then(|| view::ways(id));
    let (typed, remarks) = sent;
    let form = Form::returned(frame.locale, typed, remarks);
    let mine = if own { Mine::Own } else { Mine::Other };
    Ok(pages::calendar(&frame, &form, (&whose, mine), &calendars, ways.as_ref()))
}
