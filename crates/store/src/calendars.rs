//! Calendars that people bring along: the times that are taken in them, and nothing else of them.
//!
//! They come as a file or from an address ([`fetched`]); whoever plans asks for both at once. A calendar
//! is put in whole, in place of the one before: there is never half of one. Who may do so
//! and what is in it is the caller's to know.

pub mod fetched;

use barnahus_database::Write;
use barnahus_vocabulary::{HouseId, Instant, Interval, PersonId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::{person_busy, person_calendars};
use crate::fault::StoreFault;

/// Rows of one statement: far below what either database takes as parameters.
const BATCH: usize = 200;

/// The calendar of one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PersonCalendar {
    /// When it was read.
    pub read_at: Instant,
    /// Up to when its times are known; later ones are not free, only unknown.
    pub known_until: Instant,
}

/// When one person is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Busy {
    /// Who.
    pub person: PersonId,
    /// From when to when.
    pub during: Interval,
}

/// When some people of a house are taken within a stretch of time, whatever says so.
///
/// # Errors
/// The database's.
pub async fn busy(
    on: &impl ConnectionTrait,
    of: (HouseId, &[PersonId]),
    within: Interval,
) -> Result<Vec<Busy>, StoreFault> {
    let (house, people) = of;
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let rows = person_busy::Entity::find()
        .filter(person_busy::Column::HouseId.eq(house.uuid()))
        .filter(person_busy::Column::PersonId.is_in(people.iter().map(|who| who.uuid())))
        .filter(person_busy::Column::EndsAt.gt(within.start().millis()))
        .filter(person_busy::Column::StartsAt.lt(within.end().millis()))
        .order_by_asc(person_busy::Column::StartsAt)
        .all(on)
        .await?;
    let mut busy: Vec<Busy> = rows.into_iter().map(Busy::try_from).collect::<Result<_, _>>()?;
    busy.extend(fetched::busy(on, of, within).await?);
    Ok(busy)
}

/// When one person is taken after an instant by the file they brought along, in order.
///
/// # Errors
/// The database's.
pub async fn busy_of(
    on: &impl ConnectionTrait,
    house: HouseId,
    who: PersonId,
    after: Instant,
) -> Result<Vec<Interval>, StoreFault> {
    let rows = person_busy::Entity::find()
        .filter(person_busy::Column::HouseId.eq(house.uuid()))
        .filter(person_busy::Column::PersonId.eq(who.uuid()))
        .filter(person_busy::Column::EndsAt.gt(after.millis()))
        .order_by_asc(person_busy::Column::StartsAt)
        .all(on)
        .await?;
    rows.into_iter().map(|row| Ok(Busy::try_from(row)?.during)).collect()
}

/// The file of one person; `None` when they brought none along.
///
/// # Errors
/// The database's.
pub async fn of_person(
    on: &impl ConnectionTrait,
    house: HouseId,
    who: PersonId,
) -> Result<Option<PersonCalendar>, StoreFault> {
    let row = person_calendars::Entity::find()
        .filter(person_calendars::Column::HouseId.eq(house.uuid()))
        .filter(person_calendars::Column::PersonId.eq(who.uuid()))
        .one(on)
        .await?;
    Ok(row.map(|row| {
        let person_calendars::Model { person_id: _, house_id: _, read_at, known_until } = row;
        let (read_at, known_until) = (Instant::from_millis(read_at), Instant::from_millis(known_until));
        PersonCalendar { read_at, known_until }
    }))
}

/// Puts a file's times in, in place of those before. The stretches are in order and do not overlap.
///
/// # Errors
/// The database's.
pub async fn replace(
    tx: &Write,
    house: HouseId,
    who: PersonId,
    calendar: PersonCalendar,
    taken: &[Interval],
) -> Result<(), StoreFault> {
    remove(tx, house, who).await?;
    let PersonCalendar { read_at, known_until } = calendar;
    let row = person_calendars::ActiveModel {
        person_id: Set(who.uuid()),
        house_id: Set(house.uuid()),
        read_at: Set(read_at.millis()),
        known_until: Set(known_until.millis()),
    };
    row.insert(tx.sql()).await?;
    let row = |during: &Interval| person_busy::ActiveModel {
        person_id: Set(who.uuid()),
        starts_at: Set(during.start().millis()),
        house_id: Set(house.uuid()),
        ends_at: Set(during.end().millis()),
    };
    for batch in taken.chunks(BATCH) {
        person_busy::Entity::insert_many(batch.iter().map(row)).exec_without_returning(tx.sql()).await?;
    }
    Ok(())
}

/// Takes a file's times away; whether there was one.
///
/// # Errors
/// The database's.
pub async fn remove(tx: &Write, house: HouseId, who: PersonId) -> Result<bool, StoreFault> {
    person_busy::Entity::delete_many()
        .filter(person_busy::Column::HouseId.eq(house.uuid()))
        .filter(person_busy::Column::PersonId.eq(who.uuid()))
        .exec(tx.sql())
        .await?;
    let gone = person_calendars::Entity::delete_many()
        .filter(person_calendars::Column::HouseId.eq(house.uuid()))
        .filter(person_calendars::Column::PersonId.eq(who.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(gone.rows_affected > 0)
}

/// Forgets the times of a house that are over: when somebody was taken is nobody's business afterwards.
///
/// # Errors
/// The database's.
pub async fn sweep(tx: &Write, house: HouseId, now: Instant) -> Result<(), StoreFault> {
    person_busy::Entity::delete_many()
        .filter(person_busy::Column::HouseId.eq(house.uuid()))
        .filter(person_busy::Column::EndsAt.lte(now.millis()))
        .exec(tx.sql())
        .await?;
    fetched::sweep(tx, house, now).await
}

impl TryFrom<person_busy::Model> for Busy {
    type Error = StoreFault;

    fn try_from(row: person_busy::Model) -> Result<Self, StoreFault> {
        let person_busy::Model { person_id, starts_at, house_id: _, ends_at } = row;
        let during = Interval::new(Instant::from_millis(starts_at), Instant::from_millis(ends_at))
            .ok_or(StoreFault::Unreadable("person_busy.ends_at"))?;
        Ok(Self { person: PersonId::from_uuid(person_id), during })
    }
}
