//! Marks that the database changes with every change of when somebody or something is free: equal marks,
//! equal times.
//!
//! They are only ever read here. Triggers set them (`m0014_time_marks`), so that no writer can forget one,
//! in this program or in another. They are random and in no order.

use barnahus_database::ConnectionTrait;
use barnahus_vocabulary::{HouseId, PersonId, RoomId};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entities::{houses, people, rooms};
use crate::fault::StoreFault;
use crate::people::PersonStanding;

/// A mark. What it is says nothing; that it is another one says that something changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeMark(i64);

/// The marks of one house, of its rooms and of whoever works with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeMarks {
    /// Of the house itself.
    pub house: TimeMark,
    /// Of active people, by name.
    pub people: Vec<(PersonId, TimeMark)>,
    /// Of rooms, interview rooms first, by name.
    pub rooms: Vec<(RoomId, TimeMark)>,
}

type Marked = (Uuid, i64);

/// Reads them; what is read afterwards is at least as new. `None`: no such house.
///
/// # Errors
/// The database's.
pub async fn of_house(on: &impl ConnectionTrait, house: HouseId) -> Result<Option<TimeMarks>, StoreFault> {
    let own = houses::Entity::find_by_id(house.uuid()).select_only().column(houses::Column::TimeMark);
    let people = people::Entity::find()
        .select_only()
        .columns([people::Column::Id, people::Column::TimeMark])
        .filter(people::Column::HouseId.eq(house.uuid()))
        .filter(people::Column::Standing.eq(PersonStanding::Active.code()))
        .order_by_asc(people::Column::DisplayName)
        .order_by_asc(people::Column::Id);
    let rooms = rooms::Entity::find()
        .select_only()
        .columns([rooms::Column::Id, rooms::Column::TimeMark])
        .filter(rooms::Column::HouseId.eq(house.uuid()))
        .order_by_asc(rooms::Column::Kind)
        .order_by_asc(rooms::Column::Name);
    let (own, people, rooms): (Option<i64>, Vec<Marked>, Vec<Marked>) =
        tokio::try_join!(own.into_tuple().one(on), people.into_tuple().all(on), rooms.into_tuple().all(on),)?;
    let person = |(id, mark)| (PersonId::from_uuid(id), TimeMark(mark));
    let room = |(id, mark)| (RoomId::from_uuid(id), TimeMark(mark));
    Ok(own.map(|own| TimeMarks {
        house: TimeMark(own),
        people: people.into_iter().map(person).collect(),
        rooms: rooms.into_iter().map(room).collect(),
    }))
}
