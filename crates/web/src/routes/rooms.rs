//! The rooms of the house: the list, one room, its hours.

use axum::extract::{Path, State};
use axum::response::Response;
use barnahus_operations::Unable;
use barnahus_operations::change_hours::change_room_hours;
use barnahus_operations::enter_room::{change_room, enter_room};
use barnahus_operations::list_rooms::{Room, RoomKind, Rooms, list_rooms, read_room};
use barnahus_pages::hours::{Whose, hours as hours_page, hours_stale};
use barnahus_pages::rooms::{RoomForm, RoomLine, RoomUse, room as room_page, room_stale, rooms};
use barnahus_pages::stale::Versions;
use barnahus_pages::{Flash, Form, Place, Remark, Typed};
use barnahus_vocabulary::{RoomId, paths};
use maud::Markup;

use crate::failure::Failure;
use crate::flash;
use crate::forms::{hours as hours_form, room as form};
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;
use crate::typed::TypedForm;

/// `GET /rooms`.
pub(super) async fn list(State(site): State<Site>, person: SignedIn) -> Result<Markup, Failure> {
    let Rooms { rooms: all, closures: _ } = list_rooms(site.workplace(), &person.actor, person.now).await?;
    let name = |id: &RoomId| all.iter().find(|room| room.id == *id).map(|room| room.name.clone());
    let lines: Vec<_> = all
        .iter()
        .map(|room| RoomLine {
            id: room.id,
            name: room.name.clone(),
            room_use: match room.kind {
                RoomKind::Interview => RoomUse::Interview,
                RoomKind::Observation => RoomUse::Observation,
            },
            serves: room.serves.iter().filter_map(name).collect(),
        })
        .collect();
    Ok(rooms(&person.frame(Place::Rooms), &lines))
}

/// `GET /rooms/new`.
pub(super) async fn blank(State(site): State<Site>, person: SignedIn) -> Result<Markup, Failure> {
    let all = list_rooms(site.workplace(), &person.actor, person.now).await?;
    Ok(shown(&person, &RoomForm::New, &all, (&Typed::default(), &[])))
}

/// `POST /rooms/new`.
pub(super) async fn enter(
    State(site): State<Site>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let all = list_rooms(site.workplace(), &person.actor, person.now).await?;
    match form::read_new(&typed, person.actor.locale) {
        Ok((kind, entry)) => {
            let id = enter_room(site.workplace(), &person.actor, kind, entry, person.now).await?;
            Ok(flash::said_at(&paths::room_hours(id), Flash::RoomAdded, site.surroundings()))
        }
        Err(remarks) => Ok(page::again(shown(&person, &RoomForm::New, &all, (&typed, &remarks)))),
    }
}

/// `GET /rooms/{id}`.
pub(super) async fn show(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
) -> Result<Markup, Failure> {
    let (room, all) = read_room(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    let which = RoomForm::Of(room.id, room.name.clone());
    Ok(shown(&person, &which, &seen_by(&room, all), (&form::typed(&room), &[])))
}

/// `POST /rooms/{id}`.
pub(super) async fn change(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let (room, all) = read_room(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    let version = typed.get("version").parse().map_err(|_| Failure::Unreadable)?;
    match form::read(&typed, person.actor.locale) {
        Ok(entry) => {
            let which = (room.id, version);
            match change_room(site.workplace(), &person.actor, which, entry, person.now).await {
                Ok(()) => Ok(flash::said_at(&paths::room(room.id), Flash::Saved, site.surroundings())),
                Err(Unable::Stale) => both(&site, &person, room.id, &typed).await,
                Err(unable) => Err(unable.into()),
            }
        }
        Err(remarks) => {
            let which = RoomForm::Of(room.id, room.name.clone());
            Ok(page::again(shown(&person, &which, &seen_by(&room, all), (&typed, &remarks))))
        }
    }
}

/// `GET /rooms/{id}/hours`.
pub(super) async fn hours(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
) -> Result<Markup, Failure> {
    let (room, _) = read_room(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    let typed = hours_form::typed(&room.hours, room.version);
    Ok(shown_hours(&person, &room, &typed, &[]))
}

/// `POST /rooms/{id}/hours`.
pub(super) async fn change_hours(
    State(site): State<Site>,
    Path(id): Path<String>,
    person: SignedIn,
    TypedForm(typed): TypedForm,
) -> Result<Response, Failure> {
    let (room, _) = read_room(site.workplace(), &person.actor, page::id(&id)?, person.now).await?;
    let version = typed.get("version").parse().map_err(|_| Failure::Unreadable)?;
    match hours_form::read(&typed, person.actor.locale) {
        Ok(hours) => {
            let which = (room.id, version);
            match change_room_hours(site.workplace(), &person.actor, which, hours, person.now).await {
                Ok(()) => Ok(flash::said_at(&paths::room_hours(room.id), Flash::Saved, site.surroundings())),
                Err(Unable::Stale) => both_hours(&site, &person, room.id, &typed).await,
                Err(unable) => Err(unable.into()),
            }
        }
        Err(remarks) => Ok(page::again(shown_hours(&person, &room, &typed, &remarks))),
    }
}

/// What was typed of a room beside what is stored now.
async fn both(site: &Site, person: &SignedIn, id: RoomId, typed: &Typed) -> Result<Response, Failure> {
    let (room, all) = read_room(site.workplace(), &person.actor, id, person.now).await?;
    let stored = form::typed(&room);
    let seen = interview_rooms(&seen_by(&room, all));
    let versions = Versions { typed, stored: &stored };
    Ok(page::both(room_stale(&person.frame(Place::Rooms), id, versions, &seen)))
}

/// The same of its hours.
async fn both_hours(site: &Site, person: &SignedIn, id: RoomId, typed: &Typed) -> Result<Response, Failure> {
    let (room, _) = read_room(site.workplace(), &person.actor, id, person.now).await?;
    let stored = hours_form::typed(&room.hours, room.version);
    let versions = Versions { typed, stored: &stored };
    Ok(page::both(hours_stale(&person.frame(Place::Rooms), &whose(&room), versions)))
}

/// An interview room sees into none.
fn seen_by(room: &Room, all: Rooms) -> Rooms {
    match room.kind {
        RoomKind::Observation => all,
        RoomKind::Interview => Rooms { rooms: Vec::new(), ..all },
    }
}

fn shown(person: &SignedIn, which: &RoomForm, all: &Rooms, sent: (&Typed, &[Remark])) -> Markup {
    let frame = person.frame(Place::Rooms);
    let seen = interview_rooms(all);
    let (typed, remarks) = sent;
    room_page(&frame, &Form::returned(frame.locale, typed, remarks), which, &seen)
}

fn interview_rooms(all: &Rooms) -> Vec<(RoomId, String)> {
    let interview = all.rooms.iter().filter(|room| room.kind == RoomKind::Interview);
    interview.map(|room| (room.id, room.name.clone())).collect()
}

fn shown_hours(person: &SignedIn, room: &Room, typed: &Typed, remarks: &[Remark]) -> Markup {
    let frame = person.frame(Place::Rooms);
    hours_page(&frame, &Form::returned(frame.locale, typed, remarks), &whose(room))
}

fn whose(room: &Room) -> Whose {
    Whose { name: room.name.clone(), href: paths::room(room.id), action: paths::room_hours(room.id) }
}
