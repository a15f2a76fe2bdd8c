//! The rooms of a house: their kind, their hours, their closures, and which observation room serves
//! which interview rooms.

use std::collections::BTreeMap;

use barnahus_database::Write;
use barnahus_vocabulary::{AbsenceId, HouseId, Instant, Interval, RoomId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, NotSet, QueryFilter, QueryOrder, Set,
};

use crate::entities::{room_closures, room_hours, room_serves, rooms};
use crate::fault::{StoreFault, column, count};
use crate::hours::Hours;

/// What a room is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RoomKind {
    /// Where the child is heard.
    Interview,
    /// Where the team watches.
    Observation,
}

impl RoomKind {
    /// The word in columns and forms.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Interview => "interview",
            Self::Observation => "observation",
        }
    }

    /// The kind of that code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Interview, Self::Observation].into_iter().find(|kind| kind.code() == code)
    }
}

/// A room with all that decides when it is free, bookings aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Room {
    /// Which.
    pub id: RoomId,
    /// What it is called.
    pub name: String,
    /// What it is for.
    pub kind: RoomKind,
    /// For an observation room: the interview rooms it has the live link to.
    pub serves: Vec<RoomId>,
    /// When it is open.
    pub hours: Vec<Hours>,
    /// Grows with each change.
    pub version: u32,
}

/// A stretch during which a room is closed all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closure {
    /// Which.
    pub id: AbsenceId,
    /// Of which room.
    pub room: RoomId,
    /// From when to when.
    pub during: Interval,
}

/// All rooms of a house, interview rooms first, by name.
///
/// # Errors
/// The database's.
pub async fn all(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Room>, StoreFault> {
    let rows = rooms::Entity::find()
        .filter(rooms::Column::HouseId.eq(house.uuid()))
        .order_by_asc(rooms::Column::Kind)
        .order_by_asc(rooms::Column::Name)
        .all(on)
        .await?;
    let serving =
        room_serves::Entity::find().filter(room_serves::Column::HouseId.eq(house.uuid())).all(on).await?;
    let open = room_hours::Entity::find()
        .filter(room_hours::Column::HouseId.eq(house.uuid()))
        .order_by_asc(room_hours::Column::Weekday)
        .order_by_asc(room_hours::Column::FromMinute)
        .all(on)
        .await?;
    let mut serves: BTreeMap<_, Vec<RoomId>> = BTreeMap::new();
    for row in serving {
        let served = RoomId::from_uuid(row.interview_room_id);
        serves.entry(row.observation_room_id).or_default().push(served);
    }
    let mut hours: BTreeMap<_, Vec<Hours>> = BTreeMap::new();
    for row in open {
        let stretch = Hours::from_columns(row.weekday, row.from_minute, row.to_minute)?;
        hours.entry(row.room_id).or_default().push(stretch);
    }
    rows.into_iter()
        .map(|row| {
            let rooms::Model { id, house_id: _, name, kind, version, time_mark: _ } = row;
            Ok(Room {
                id: RoomId::from_uuid(id),
                name,
                kind: RoomKind::parse(&kind).ok_or(StoreFault::Unreadable("rooms.kind"))?,
                serves: serves.remove(&id).unwrap_or_default(),
                hours: hours.remove(&id).unwrap_or_default(),
                version: count(version, "rooms.version")?,
            })
        })
        .collect()
}

/// One room of the house.
///
/// # Errors
/// The database's.
pub async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    room: RoomId,
) -> Result<Option<Room>, StoreFault> {
    Ok(all(on, house).await?.into_iter().find(|found| found.id == room))
}

/// Enters a room.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &Write, house: HouseId, room: &Room) -> Result<(), StoreFault> {
    let row = rooms::ActiveModel {
        id: Set(room.id.uuid()),
        house_id: Set(house.uuid()),
        name: Set(room.name.clone()),
        kind: Set(room.kind.code().to_owned()),
        version: Set(column(room.version)),
        time_mark: NotSet,
    };
    row.insert(tx.sql()).await?;
    write_parts(tx, house, room).await
}

/// Changes a room that still has the version it was read with.
///
/// # Errors
/// [`StoreFault::Stale`] when it has another.
pub async fn update(tx: &Write, house: HouseId, room: &Room) -> Result<(), StoreFault> {
    let changed = rooms::Entity::update_many()
        .set(rooms::ActiveModel {
            name: Set(room.name.clone()),
            kind: Set(room.kind.code().to_owned()),
            version: Set(column(room.version + 1)),
            ..Default::default()
        })
        .filter(rooms::Column::HouseId.eq(house.uuid()))
        .filter(rooms::Column::Id.eq(room.id.uuid()))
        .filter(rooms::Column::Version.eq(column(room.version)))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected != 1 {
        return Err(StoreFault::Stale);
    }
    room_serves::Entity::delete_many()
        .filter(room_serves::Column::HouseId.eq(house.uuid()))
        .filter(room_serves::Column::ObservationRoomId.eq(room.id.uuid()))
        .exec(tx.sql())
        .await?;
    room_hours::Entity::delete_many()
        .filter(room_hours::Column::HouseId.eq(house.uuid()))
        .filter(room_hours::Column::RoomId.eq(room.id.uuid()))
        .exec(tx.sql())
        .await?;
    write_parts(tx, house, room).await
}

async fn write_parts(tx: &Write, house: HouseId, room: &Room) -> Result<(), StoreFault> {
    for served in &room.serves {
        let row = room_serves::ActiveModel {
            house_id: Set(house.uuid()),
            observation_room_id: Set(room.id.uuid()),
            interview_room_id: Set(served.uuid()),
        };
        row.insert(tx.sql()).await?;
    }
    for stretch in &room.hours {
        let row = room_hours::ActiveModel {
            house_id: Set(house.uuid()),
            room_id: Set(room.id.uuid()),
            weekday: Set(i32::from(stretch.day_number())),
            from_minute: Set(i32::from(stretch.from_minute())),
            to_minute: Set(i32::from(stretch.to_minute())),
        };
        row.insert(tx.sql()).await?;
    }
    Ok(())
}

/// The closures of a house's rooms that touch a stretch of time.
///
/// # Errors
/// The database's.
pub async fn closures(
    on: &impl ConnectionTrait,
    house: HouseId,
    within: Interval,
) -> Result<Vec<Closure>, StoreFault> {
    let rows = room_closures::Entity::find()
        .filter(room_closures::Column::HouseId.eq(house.uuid()))
        .filter(room_closures::Column::EndsAt.gt(within.start().millis()))
        .filter(room_closures::Column::StartsAt.lt(within.end().millis()))
        .order_by_asc(room_closures::Column::StartsAt)
        .all(on)
        .await?;
    rows.into_iter()
        .map(|row| {
            let room_closures::Model { id, house_id: _, room_id, starts_at, ends_at, created_at: _ } = row;
            let during = Interval::new(Instant::from_millis(starts_at), Instant::from_millis(ends_at))
                .ok_or(StoreFault::Unreadable("room_closures.ends_at"))?;
            Ok(Closure { id: AbsenceId::from_uuid(id), room: RoomId::from_uuid(room_id), during })
        })
        .collect()
}

/// Closes a room for a while. Bookings that stand are the caller's to look at.
///
/// # Errors
/// The database's.
pub async fn close(tx: &Write, house: HouseId, closure: Closure, now: Instant) -> Result<(), StoreFault> {
    let Closure { id, room, during } = closure;
    let row = room_closures::ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        room_id: Set(room.uuid()),
        starts_at: Set(during.start().millis()),
        ends_at: Set(during.end().millis()),
        created_at: Set(now.millis()),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Opens it again; whether there was such a closure.
///
/// # Errors
/// The database's.
pub async fn reopen(tx: &Write, house: HouseId, closure: AbsenceId) -> Result<bool, StoreFault> {
    let removed = room_closures::Entity::delete_many()
        .filter(room_closures::Column::HouseId.eq(house.uuid()))
        .filter(room_closures::Column::Id.eq(closure.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(removed.rows_affected == 1)
}
