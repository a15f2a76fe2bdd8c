//! When a person works or a room is open, by weekday. Whoever manages hours changes anyone's; everyone
//! changes their own.
//!
//! Bookings that stand outside the new hours stay: they were agreed.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_database::{Lockable, retrying};
use barnahus_store::hours::Hours;
use barnahus_store::people::{self, Person};
use barnahus_store::rooms::{self, Room};
use barnahus_vocabulary::{Actor, Instant, PersonId, RoomId};

use crate::noted;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Changes them, given the version with which the page read the person.
///
/// # Errors
/// [`Unable::Stale`] when someone changed the person meanwhile.
pub async fn change_hours(
    workplace: &Workplace,
    actor: &Actor,
    person: (PersonId, u32),
    hours: Vec<Hours>,
    now: Instant,
) -> Result<(), Unable> {
    retrying(|| attempt_of_person(workplace, actor, person, hours.clone(), now)).await
}

async fn attempt_of_person(
    workplace: &Workplace,
    actor: &Actor,
    person: (PersonId, u32),
    hours: Vec<Hours>,
    now: Instant,
) -> Result<(), Unable> {
    let (person, version) = person;
    may_manage_hours(actor, person)?;
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::People, &[person.uuid()]).await?;
    let before = people::find(tx.sql(), actor.house, person).await?.ok_or(Unable::NotTheirs)?;
    people::update(&tx, actor.house, &Person { hours, version, ..before }).await?;
    tx.note(noted::person(actor, person, "hours_changed", "administration", now));
    tx.commit().await?;
    Ok(())
}

/// Changes those of a room, given the version with which the page read it.
///
/// # Errors
/// [`Unable::Stale`] when someone changed the room meanwhile.
pub async fn change_room_hours(
    workplace: &Workplace,
    actor: &Actor,
    room: (RoomId, u32),
    hours: Vec<Hours>,
    now: Instant,
) -> Result<(), Unable> {
    retrying(|| attempt_of_room(workplace, actor, room, hours.clone(), now)).await
}

async fn attempt_of_room(
    workplace: &Workplace,
    actor: &Actor,
    room: (RoomId, u32),
    hours: Vec<Hours>,
    now: Instant,
) -> Result<(), Unable> {
    let (room, version) = room;
    may_in_house(actor, HouseAction::ManageRooms)?;
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Rooms, &[room.uuid()]).await?;
    let before = rooms::find(tx.sql(), actor.house, room).await?.ok_or(Unable::NotTheirs)?;
    rooms::update(&tx, actor.house, &Room { hours, version, ..before }).await?;
    tx.note(noted::room(actor, room, "hours_changed", now));
    tx.commit().await?;
    Ok(())
}

/// Their own, or anyone's for who manages hours.
pub(crate) fn may_manage_hours(actor: &Actor, person: PersonId) -> Result<(), Unable> {
    let action = if person == actor.person { HouseAction::ManageOwnHours } else { HouseAction::ManageHours };
    Ok(may_in_house(actor, action)?)
}
