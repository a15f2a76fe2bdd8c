//! Leave and absence of people, closures of rooms: entered, and taken back.

use axum::extract::{Path, State};
use axum::response::Response;
use barnahus_operations::close_room::close_room;
use barnahus_operations::enter_absence::{self as entering, NotAway, TakenBack};
use barnahus_operations::list_rooms::{Room, Rooms, read_room};
use barnahus_operations::read_person::{AbsenceKind, Expected, PersonSeen, read_person};
use barnahus_pages::hours::{self as pages, PeriodKind, PeriodLine, Periods, Standing, Whose};
use barnahus_pages::words::people as words;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{Actor, Locale, PersonId, Role, paths};
use maud::Markup;

use crate::failure::Failure;
use crate::flash;
use crate::forms::period as form;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// What was sent, what is wrong with it, and the bookings that stand in it.
type Sent<'a> = (&'a Typed, &'a [Remark], Vec<Standing>);

/// `GET /people/{id}/absences`.
pub(super) async fn absences(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
) -> Result<Markup, Failure> {
    let seen = read_person(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    let blank = Typed::from_iter([("kind", "leave")]);
    Ok(of_person(&person, &seen, (&blank, &[], Vec::new())))
}

/// `POST /people/{id}/absences`.
pub(super) async fn enter_absence(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let seen = read_person(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    let (kind, during) = match form::read_absence(&typed, person.actor.locale, person.now) {
        Ok(read) => read,
        Err(remarks) => return Ok(page::again(of_person(&person, &seen, (&typed, &remarks, Vec::new())))),
    };
    let (away, meant) = ((seen.person.id, kind, during), form::meant(&typed));
    let done = entering::enter_absence(site.workplace(), &person.actor, away, meant, person.now).await;
    let place = paths::person_absences(seen.person.id);
    match done {
        Ok(()) => Ok(flash::said_at(&place, Flash::AbsenceAdded, site.surroundings())),
        Err(NotAway::BookingsStand(standing)) => {
            let remarks = not_yet(person.actor.locale);
            let standing = of_the_person(&standing, seen.person.id, &person.actor);
            Ok(page::again(of_person(&person, &seen, (&typed, &remarks, standing))))
        }
        Err(NotAway::Unable(unable)) => Err(unable.into()),
    }
}

/// `POST /absences/{id}/remove`.
pub(super) async fn take_back(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
) -> Result<Response, Failure> {
    let taken = entering::take_back(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    let place = match taken {
        TakenBack::Of(whose) => paths::person_absences(whose),
        TakenBack::Room => paths::ROOMS.to_owned(),
    };
    Ok(flash::said_at(&place, Flash::AbsenceRemoved, site.surroundings()))
}

/// `GET /rooms/{id}/closures`.
pub(super) async fn closures(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
) -> Result<Markup, Failure> {
    let seen = read_room(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    Ok(of_room(&person, &seen, (&Typed::default(), &[], Vec::new())))
}

/// `POST /rooms/{id}/closures`.
pub(super) async fn enter_closure(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let seen = read_room(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    let during = match form::read(&typed, person.actor.locale, person.now) {
        Ok(during) => during,
        Err(remarks) => return Ok(page::again(of_room(&person, &seen, (&typed, &remarks, Vec::new())))),
    };
    let (closed, meant) = ((seen.0.id, during), form::meant(&typed));
    let place = paths::room_closures(seen.0.id);
    match close_room(site.workplace(), &person.actor, closed, meant, person.now).await {
        Ok(()) => Ok(flash::said_at(&place, Flash::AbsenceAdded, site.surroundings())),
        Err(NotAway::BookingsStand(standing)) => {
            let remarks = not_yet(person.actor.locale);
            Ok(page::again(of_room(&person, &seen, (&typed, &remarks, of_the_room(&standing)))))
        }
        Err(NotAway::Unable(unable)) => Err(unable.into()),
    }
}

fn not_yet(locale: Locale) -> [Remark; 1] {
    [Remark::new("meant", words::BOOKINGS_STAND, locale)]
}

/// Bookings of a room: another slot is found for each on its own page.
fn of_the_room(standing: &[Expected]) -> Vec<Standing> {
    standing.iter().map(|expected| Standing { during: expected.during, replace: None }).collect()
}

/// Bookings of a person, each with where another is put in their place; a coordinator may in all cases.
fn of_the_person(standing: &[Expected], whose: PersonId, actor: &Actor) -> Vec<Standing> {
    let may = actor.is(Role::Coordinator);
    let replace = |booking| may.then(|| paths::booking_replace_person(booking, whose));
    let shown = |one: &Expected| Standing { during: one.during, replace: replace(one.booking) };
    standing.iter().map(shown).collect()
}

fn of_person(person: &SignedIn, seen: &PersonSeen, sent: Sent<'_>) -> Markup {
    let own = person.actor.person == seen.person.id;
    let frame = person.frame(if own { Place::Account } else { Place::People });
    let whose = Whose {
        name: seen.person.display_name.clone(),
        href: if own { paths::ACCOUNT.to_owned() } else { paths::person(seen.person.id) },
        action: paths::person_absences(seen.person.id),
    };
    let entered = seen.absences.iter().map(|absence| PeriodLine {
        id: absence.id,
        during: absence.during,
        kind: Some(match absence.kind {
            AbsenceKind::Leave => PeriodKind::Leave,
            AbsenceKind::Absence => PeriodKind::Absence,
        }),
    });
    let (typed, remarks, standing) = sent;
    let form = Form::returned(frame.locale, typed, remarks);
    pages::absences(&frame, &form, &whose, &Periods { entered: entered.collect(), standing })
}

fn of_room(person: &SignedIn, seen: &(Room, Rooms), sent: Sent<'_>) -> Markup {
    let (room, rooms) = seen;
    let frame = person.frame(Place::Rooms);
    let whose =
        Whose { name: room.name.clone(), href: paths::room(room.id), action: paths::room_closures(room.id) };
    let closures = rooms.closures.iter().filter(|closure| closure.room == room.id);
    let entered = closures.map(|closure| PeriodLine { id: closure.id, during: closure.during, kind: None });
    let (typed, remarks, standing) = sent;
    let form = Form::returned(frame.locale, typed, remarks);
    pages::closures(&frame, &form, &whose, &Periods { entered: entered.collect(), standing })
}
