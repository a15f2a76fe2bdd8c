//! The rooms of the house with their closures to come.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_store::rooms;
pub use barnahus_store::rooms::{Closure, Room, RoomKind};
use barnahus_vocabulary::{Actor, Instant, RoomId};

use crate::read_person::ahead;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Rooms and closures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rooms {
    /// Interview rooms first, by name.
    pub rooms: Vec<Room>,
    /// Closures that are not over, of all of them.
    pub closures: Vec<Closure>,
}

/// Reads them.
///
/// # Errors
/// [`Unable::NotTheirs`] for who does not manage rooms.
pub async fn list_rooms(workplace: &Workplace, actor: &Actor, now: Instant) -> Result<Rooms, Unable> {
    may_in_house(actor, HouseAction::ManageRooms)?;
    let on = workplace.database.read();
    Ok(Rooms {
        rooms: rooms::all(on, actor.house).await?,
        closures: match ahead(now) {
            Some(within) => rooms::closures(on, actor.house, within).await?,
            None => Vec::new(),
        },
    })
}

/// Reads one, with all rooms beside it: an observation room serves others.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is no such room.
pub async fn read_room(
    workplace: &Workplace,
    actor: &Actor,
    room: RoomId,
    now: Instant,
) -> Result<(Room, Rooms), Unable> {
    let rooms = list_rooms(workplace, actor, now).await?;
    let found = rooms.rooms.iter().find(|found| found.id == room).cloned().ok_or(Unable::NotTheirs)?;
    Ok((found, rooms))
}
