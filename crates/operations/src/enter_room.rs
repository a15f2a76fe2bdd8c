//! A room is entered or changed: its name, and which interview rooms it has the live link to.
//!
//! What a room is for stays as it was entered: bookings rest on it. A new room is closed until its hours
//! are entered, which is [`crate::change_hours`].

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_database::{ConnectionTrait, Lockable, retrying};
use barnahus_store::rooms::{self, Room, RoomKind};
use barnahus_vocabulary::{Actor, Instant, Line, RoomId};

use crate::noted;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What is entered about a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoomEntry {
    /// What it is called.
    pub name: Line,
    /// For an observation room: the interview rooms it has the live link to.
    pub serves: Vec<RoomId>,
}

/// Enters a room.
///
/// # Errors
/// [`Unable::NotTheirs`] when the actor may not, or it would serve what is no interview room.
pub async fn enter_room(
    workplace: &Workplace,
    actor: &Actor,
    kind: RoomKind,
    entry: RoomEntry,
    now: Instant,
) -> Result<RoomId, Unable> {
    retrying(|| attempt_entering(workplace, actor, kind, entry.clone(), now)).await
}

async fn attempt_entering(
    workplace: &Workplace,
    actor: &Actor,
    kind: RoomKind,
    entry: RoomEntry,
    now: Instant,
) -> Result<RoomId, Unable> {
    may_in_house(actor, HouseAction::ManageRooms)?;
    let mut tx = workplace.database.begin().await?;
    let RoomEntry { name, serves } = entry;
    let serves = served(tx.sql(), actor, kind, serves).await?;
    let room =
        Room { id: RoomId::random(), name: name.to_string(), kind, serves, hours: Vec::new(), version: 1 };
    rooms::insert(&tx, actor.house, &room).await?;
    tx.note(noted::room(actor, room.id, "entered", now));
    tx.commit().await?;
    Ok(room.id)
}

/// Changes one, given the version with which the page read it.
///
/// # Errors
/// [`Unable::Stale`] when someone changed it meanwhile.
pub async fn change_room(
    workplace: &Workplace,
    actor: &Actor,
    room: (RoomId, u32),
    entry: RoomEntry,
    now: Instant,
) -> Result<(), Unable> {
    retrying(|| attempt_changing(workplace, actor, room, entry.clone(), now)).await
}

async fn attempt_changing(
    workplace: &Workplace,
    actor: &Actor,
    room: (RoomId, u32),
    entry: RoomEntry,
    now: Instant,
) -> Result<(), Unable> {
    let (room, version) = room;
    may_in_house(actor, HouseAction::ManageRooms)?;
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::Rooms, &[room.uuid()]).await?;
    let before = rooms::find(tx.sql(), actor.house, room).await?.ok_or(Unable::NotTheirs)?;
    let RoomEntry { name, serves } = entry;
    let serves = served(tx.sql(), actor, before.kind, serves).await?;
    let after = Room { name: name.to_string(), serves, version, ..before };
    rooms::update(&tx, actor.house, &after).await?;
    tx.note(noted::room(actor, room, "changed", now));
    tx.commit().await?;
    Ok(())
}

/// Only interview rooms of this house are served, and only by observation rooms.
async fn served(
    on: &impl ConnectionTrait,
    actor: &Actor,
    kind: RoomKind,
    serves: Vec<RoomId>,
) -> Result<Vec<RoomId>, Unable> {
    match kind {
        RoomKind::Interview => Ok(Vec::new()),
        RoomKind::Observation => {
            let rooms = rooms::all(on, actor.house).await?;
            let is_interview_room =
                |id: &RoomId| rooms.iter().any(|room| room.id == *id && room.kind == RoomKind::Interview);
            if serves.iter().all(is_interview_room) { Ok(serves) } else { Err(Unable::NotTheirs) }
        }
    }
}
