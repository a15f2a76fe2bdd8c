//! The people of the house: the list, one person, their invitation, their leaving.

mod closing;

use axum::extract::{Path, State};
use axum::response::Response;
use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_identity::{AccountStanding, TypedPassword};
use barnahus_operations::Unable;
use barnahus_operations::change_person::{PersonChange, PersonUnchanged, change_person};
use barnahus_operations::enter_person::{NotEntered, enter_person};
use barnahus_operations::invite_person::invite_person;
use barnahus_operations::list_people::{PersonStanding, list_people};
use barnahus_operations::read_person::{PersonSeen, read_person};
use barnahus_pages::people::{
    AccountState, PersonForm, PersonLine, people, person as person_page, person_seen, person_stale,
};
use barnahus_pages::stale::Versions;
use barnahus_pages::words::people as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{PersonId, Text, paths};
use maud::Markup;

use crate::failure::Failure;
use crate::flash;
use crate::forms::person as form;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

pub(super) use closing::{ask_to_close, close};

/// `GET /people`.
pub(super) async fn list(State(site): State<Site>, person: SignedIn) -> Result<Markup, Failure> {
    let seen = list_people(site.workplace(), &person.actor, person.now).await?;
    let lines: Vec<_> = seen
        .people
        .iter()
        .map(|one| PersonLine {
            id: one.id,
            name: one.display_name.clone(),
            roles: one.roles.clone(),
            institution: one.institution.clone(),
            account: match one.standing {
                PersonStanding::Active => {
                    account_state(seen.accounts.get(&one.id), seen.invited.contains(&one.id))
                }
                PersonStanding::Left => AccountState::Closed,
            },
        })
        .collect();
    let add = may_manage(&person).then_some(paths::PERSON_NEW);
    Ok(people(&person.frame(Place::People), &lines, add))
}

/// `GET /people/new`.
pub(super) async fn blank(person: SignedIn) -> Result<Markup, Failure> {
    if !may_manage(&person) {
        return Err(Failure::NotFound);
    }
    Ok(shown(&person, &PersonForm::New, &form::blank(), &[]))
}

/// `POST /people/new`.
pub(super) async fn enter(
    State(site): State<Site>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    // Asked first, so that a form with faults is not shown again to whom it is not for.
    if !may_manage(&person) {
        return Err(Failure::NotFound);
    }
    let entry = match form::read(&typed, person.actor.locale) {
        Ok(entry) => entry,
        Err(remarks) => return Ok(page::again(shown(&person, &PersonForm::New, &typed, &remarks))),
    };
    match enter_person(site.workplace(), &person.actor, &entry, person.now).await {
        Ok(id) => Ok(flash::said_at(&paths::person_hours(id), Flash::PersonAdded, site.surroundings())),
        Err(NotEntered::AddressTaken) => {
            let remarks = [Remark::new("email", words::ADDRESS_TAKEN, person.actor.locale)];
            Ok(page::again(shown(&person, &PersonForm::New, &typed, &remarks)))
        }
        Err(NotEntered::Unable(unable)) => Err(unable.into()),
    }
}

/// `GET /people/{id}`.
pub(super) async fn show(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
) -> Result<Markup, Failure> {
    let seen = read_person(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    let typed = form::typed(&seen.person);
    if may_manage(&person) {
        return Ok(shown(&person, &of(&seen), &typed, &[]));
    }
    let whom = (seen.person.id, &*seen.person.display_name);
    Ok(person_seen(&person.frame(Place::People), &typed, whom))
}

/// `POST /people/{id}`.
pub(super) async fn change(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let seen = read_person(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    let entry = match form::read(&typed, person.actor.locale) {
        Ok(entry) => entry,
        Err(remarks) => return Ok(page::again(shown(&person, &of(&seen), &typed, &remarks))),
    };
    let password = Some(typed.as_typed("password")).filter(|typed| !typed.is_empty());
    let change = PersonChange {
        person: seen.person.id,
        version: typed.get("version").parse().map_err(|_| Failure::Unreadable)?,
        entry: &entry,
        password: password.map(TypedPassword::new),
    };
    match change_person(site.workplace(), &person.actor, change, person.now).await {
        Ok(()) => Ok(flash::said_at(&paths::person(seen.person.id), Flash::Saved, site.surroundings())),
        Err(PersonUnchanged::Unable(Unable::Stale)) => both(&site, &person, seen.person.id, &typed).await,
        Err(refused) => {
            let (field, text) = unchanged(refused)?;
            let remarks = [Remark::new(field, text, person.actor.locale)];
            Ok(page::again(shown(&person, &of(&seen), &typed, &remarks)))
        }
    }
}

/// What was typed beside what is stored now.
async fn both(site: &Site, person: &SignedIn, id: PersonId, typed: &Typed) -> Result<Response, Failure> {
    let seen = read_person(site.workplace(), &person.actor, id, person.now).await?;
    let stored = form::typed(&seen.person);
    let versions = Versions { typed, stored: &stored };
    Ok(page::both(person_stale(&person.frame(Place::People), id, versions)))
}

fn may_manage(person: &SignedIn) -> bool {
    may_in_house(&person.actor, HouseAction::ManagePeople).is_ok()
}

/// `POST /people/{id}/invite`.
pub(super) async fn invite(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
) -> Result<Response, Failure> {
    let id: PersonId = page::id(&id)?;
    invite_person(site.workplace(), &person.actor, id, person.now).await?;
    Ok(flash::said_at(&paths::person(id), Flash::Invited, site.surroundings()))
}

fn unchanged(refused: PersonUnchanged) -> Result<(&'static str, Text), Failure> {
    Ok(match refused {
        PersonUnchanged::PasswordNeeded => ("password", words::OWN_PASSWORD_NEEDED),
        PersonUnchanged::WrongPassword => ("password", barnahus_pages::words::account::WRONG_PASSWORD),
        PersonUnchanged::Wait(seconds) => return Err(Failure::TooMany(seconds)),
        PersonUnchanged::OwnRoles => ("roles", words::OWN_ROLES),
        PersonUnchanged::StillOwes(_) => ("roles", words::STILL_OWES),
        PersonUnchanged::LastOfTheHouse => ("roles", words::LAST_OF_THE_HOUSE),
        PersonUnchanged::AddressTaken => ("email", words::ADDRESS_TAKEN),
        PersonUnchanged::Unable(unable) => return Err(unable.into()),
    })
}

fn shown(person: &SignedIn, whose: &PersonForm, typed: &Typed, remarks: &[Remark]) -> Markup {
    let frame = person.frame(Place::People);
    person_page(&frame, &Form::returned(frame.locale, typed, remarks), whose)
}

fn of(seen: &PersonSeen) -> PersonForm {
    let account = account_state(seen.account.as_ref(), seen.is_invited);
    PersonForm::Of(seen.person.id, seen.person.display_name.clone(), account)
}

const fn account_state(account: Option<&AccountStanding>, is_invited: bool) -> AccountState {
    match account {
        Some(AccountStanding::Open { .. }) => AccountState::Open,
        Some(AccountStanding::Closed { .. }) | None if is_invited => AccountState::Invited,
        Some(AccountStanding::Closed { .. }) => AccountState::Closed,
        None => AccountState::None,
    }
}
