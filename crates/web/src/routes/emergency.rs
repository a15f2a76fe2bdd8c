//! Emergency access: asked for by a specialist, ended, and listed for the data protection officer.

use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::{Fault, Prose};
use barnahus_identity::TypedPassword;
use barnahus_operations::end_emergency::end_emergency;
use barnahus_operations::list_emergencies::{
    EmergencyAccess, MyEmergencies, list_emergencies, my_emergencies,
};
use barnahus_operations::open_in_emergency::{EmergencyAsked, NotOpened, open_in_emergency};
use barnahus_pages::emergency::{self as pages, ACCESS, Access, EmergencyPage, Stands};
use barnahus_pages::words::{emergency as words, form as common};
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{Instant, Locale, Text, paths};
use maud::Markup;

use crate::failure::Failure;
use crate::flash::said_at;
use crate::page;
use crate::reading::Reading;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /emergency`.
pub(super) async fn ask(State(site): State<Site>, person: SignedIn) -> Result<Markup, Failure> {
    drawn(&site, &person, &Typed::default(), &[]).await
}

/// `POST /emergency`: the file is open afterwards.
pub(super) async fn open(
    State(site): State<Site>,
    person: SignedIn,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let (actor, now) = (&person.actor, person.now);
    let reason = match read(&sent, actor.locale) {
        Ok(reason) => reason,
        Err(remarks) => return Ok(page::again(drawn(&site, &person, &sent, &remarks).await?)),
    };
    let asked = EmergencyAsked {
        codename: sent.get("codename"),
        reason: &reason,
        password: TypedPassword::new(sent.as_typed("password")),
    };
    let (field, text) = match open_in_emergency(site.workplace(), actor, asked, now).await {
        Ok(case) => return Ok(Redirect::to(&paths::case(case)).into_response()),
        Err(NotOpened::NotThisWay) => ("codename", words::NOT_THIS_WAY),
        Err(NotOpened::WrongPassword) => ("password", words::WRONG_PASSWORD),
        Err(NotOpened::Wait(seconds)) => return Err(Failure::TooMany(seconds)),
        Err(NotOpened::Unable(unable)) => return Err(unable.into()),
    };
    let remarks = [Remark::new(field, text, actor.locale)];
    Ok(page::again(drawn(&site, &person, &sent, &remarks).await?))
}

/// The reason, or every fault of the form.
fn read(sent: &Typed, locale: Locale) -> Result<Prose, Vec<Remark>> {
    let mut reading = Reading::new(sent, locale);
    for field in ["codename", "password"] {
        if reading.text(field).is_empty() {
            reading.say(field, common::EMPTY);
        }
    }
    let reason = Prose::parse(reading.text("reason"));
    if let Err(fault) = &reason {
        reading.say("reason", of_prose(fault));
    }
    reading.finish(reason.ok())
}

/// What is wrong with a text of several lines.
pub(super) const fn of_prose(fault: &Fault) -> Text {
    match fault {
        Fault::Missing => common::EMPTY,
        Fault::TooLong(_) => common::TOO_LONG,
        _ => common::UNPRINTABLE,
    }
}

async fn drawn(site: &Site, person: &SignedIn, typed: &Typed, remarks: &[Remark]) -> Result<Markup, Failure> {
    let MyEmergencies { standing, length } =
        my_emergencies(site.workplace(), &person.actor, person.now).await?;
    let shown =
        |(access, codename): (EmergencyAccess, String)| (access.id, access.case, codename, access.until);
    let view = EmergencyPage { length, mine: standing.into_iter().map(shown).collect() };
    let form = Form::returned(person.actor.locale, typed, remarks);
    Ok(pages::emergency(&person.frame(Place::Cases), &form, &view))
}

/// `POST /emergency/end`: by whoever has it, or the coordinator.
pub(super) async fn end(
    State(site): State<Site>,
    person: SignedIn,
    TypedForm(sent): TypedForm,
) -> Result<Response, Failure> {
    let id = page::id(sent.get(ACCESS))?;
    let reviews = end_emergency(site.workplace(), &person.actor, id, person.now).await?;
    let place = reviews.map_or_else(|| paths::CASES.to_owned(), paths::case_emergency);
    Ok(said_at(&place, Flash::EmergencyEnded, site.surroundings()))
}

/// `GET /emergency/all`.
pub(super) async fn register(State(site): State<Site>, person: SignedIn) -> Result<Markup, Failure> {
    let found = list_emergencies(site.workplace(), &person.actor).await?;
    let name = |id| found.names.get(&id).cloned().unwrap_or_default();
    let lines: Vec<_> =
        found.accesses.iter().map(|(access, codename)| line(access, codename, name, person.now)).collect();
    Ok(pages::register(&person.frame(Place::Audit), &lines))
}

/// One access as pages show it.
pub(super) fn line(
    access: &EmergencyAccess,
    codename: &str,
    name: impl Fn(barnahus_vocabulary::PersonId) -> String,
    now: Instant,
) -> Access {
    let stands = match access.ended {
        Some((by, at)) => Stands::Ended(at, name(by)),
        None if now < access.until => Stands::Until(access.until),
        None => Stands::Over(access.until),
    };
    Access {
        id: access.id,
        codename: codename.to_owned(),
        who: name(access.person),
        opened: access.opened_at,
        stands,
        verdict: access.review.map(|review| review.verdict),
    }
}
