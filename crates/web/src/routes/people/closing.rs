//! An account is closed: what its owner owes is shown with those who may take it, and passes as it is closed.

use axum::extract::{Path, State};
use axum::response::Response;
use barnahus_operations::close_person::{NotClosed, Owing, close_person};
use barnahus_operations::read_person::{PersonSeen, read_person};
use barnahus_operations::see_owed::{AllOwed, see_owed};
use barnahus_pages::people::{Leaver, Passes, close_account};
use barnahus_pages::words::people as words;
use barnahus_pages::words::support;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{PersonId, paths};
use maud::Markup;

use super::may_manage;
use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;
use crate::{flash, page};

/// `GET /people/{id}/close`.
pub(in crate::routes) async fn ask_to_close(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
) -> Result<Markup, Failure> {
    if !may_manage(&person) {
        return Err(Failure::NotFound);
    }
    let seen = read_person(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    Ok(closing(&person, &seen, &owed(&site, &person, &seen).await?, (&Typed::default(), &[])))
}

/// `POST /people/{id}/close`.
pub(in crate::routes) async fn close(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let seen = read_person(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    let owes = owed(&site, &person, &seen).await?;
    let handed: Vec<(Owing, PersonId)> = owes
        .seen
        .iter()
        .filter_map(|one| Some((one.what, typed.get(&owed_field(one.what)).parse().ok()?)))
        .collect();
    let whom = (seen.person.id, seen.person.version);
    let text = match close_person(site.workplace(), &person.actor, whom, &handed, person.now).await {
        Ok(()) => return Ok(flash::said_at(paths::PEOPLE, Flash::AccountClosed, site.surroundings())),
        Err(refused) => not_closed(refused, &person)?,
    };
    let remarks = [Remark { field: "close".into(), text }];
    Ok(page::again(closing(&person, &seen, &owes, (&typed, &remarks))))
}

/// What someone owes, for whoever manages people.
async fn owed(site: &Site, person: &SignedIn, seen: &PersonSeen) -> Result<AllOwed, Failure> {
    Ok(see_owed(site.workplace(), &person.actor, seen.person.id).await?)
}

/// The name of the field that says to whom one thing passes.
fn owed_field(what: Owing) -> String {
    match what {
        Owing::Support(id) => format!("to_{id}"),
        Owing::Decision(id, _) => format!("to_{id}"),
    }
}

fn not_closed(refused: NotClosed, person: &SignedIn) -> Result<String, Failure> {
    let locale = person.actor.locale;
    Ok(match refused {
        NotClosed::InCharge(cases) => format!("{} {cases}.", words::IN_CHARGE.of(locale)),
        NotClosed::Expected(bookings) => format!("{} {bookings}.", words::EXPECTED.of(locale)),
        NotClosed::Owes(things) => format!("{} {things}.", support::STILL_OWES.of(locale)),
        NotClosed::CannotTake => support::CANNOT_TAKE.of(locale).to_owned(),
        NotClosed::Own => words::OWN_ACCOUNT.of(locale).to_owned(),
        NotClosed::LastOfTheHouse => words::LAST_OF_THE_HOUSE.of(locale).to_owned(),
        NotClosed::Unable(unable) => return Err(unable.into()),
    })
}

/// Each thing is given at first to whoever comes first among those who may take it: mostly the one in charge.
fn closing(
    person: &SignedIn,
    seen: &PersonSeen,
    owes: &AllOwed,
    (typed, remarks): (&Typed, &[Remark]),
) -> Markup {
    let frame = person.frame(Place::People);
    let mut typed = typed.clone();
    let passes = owes.seen.iter().map(|one| {
        let field = owed_field(one.what);
        if let Some(first) = one.takers.first().filter(|_| typed.get(&field).is_empty()) {
            typed.add(&field, &first.person.to_string());
        }
        Passes {
            field,
            codename: one.codename.clone(),
            due: one.due,
            takers: one.takers.iter().map(|taker| (taker.person, taker.name.clone())).collect(),
        }
    });
    let leaver = Leaver {
        id: seen.person.id,
        name: seen.person.display_name.clone(),
        in_charge: owes.in_charge.clone(),
        in_charge_others: owes.in_charge_others,
        owes: passes.collect(),
        owes_others: owes.others,
    };
    close_account(&frame, &Form::returned(frame.locale, &typed, remarks), &leaver)
}
