//! Times that are taken in the calendars behind people's addresses: apart from those of uploaded files,
//! so that reading one again replaces only what came from there.

use barnahus_database::Write;
use barnahus_vocabulary::{HouseId, Instant, Interval, PersonId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::{BATCH, Busy};
use crate::entities::feed_busy::{ActiveModel, Column, Entity, Model};
use crate::fault::StoreFault;

/// Puts the times of one person in, in place of those before. They are in order and do not overlap.
///
/// # Errors
/// The database's.
pub async fn replace(
    tx: &Write,
    house: HouseId,
    who: PersonId,
    taken: &[Interval],
) -> Result<(), StoreFault> {
    remove(tx, house, who).await?;
    let row = |during: &Interval| ActiveModel {
        person_id: Set(who.uuid()),
        starts_at: Set(during.start().millis()),
        house_id: Set(house.uuid()),
        ends_at: Set(during.end().millis()),
    };
    for batch in taken.chunks(BATCH) {
        Entity::insert_many(batch.iter().map(row)).exec_without_returning(tx.sql()).await?;
    }
    Ok(())
}

/// When one person is taken after an instant, in order.
///
/// # Errors
/// The database's.
pub async fn busy_of(
    on: &impl ConnectionTrait,
    house: HouseId,
    who: PersonId,
    after: Instant,
) -> Result<Vec<Interval>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::PersonId.eq(who.uuid()))
        .filter(Column::EndsAt.gt(after.millis()))
        .order_by_asc(Column::StartsAt)
        .all(on)
        .await?;
    rows.into_iter().map(|row| Ok(Busy::try_from(row)?.during)).collect()
}

/// Takes the times of one person away.
///
/// # Errors
/// The database's.
pub async fn remove(tx: &Write, house: HouseId, who: PersonId) -> Result<(), StoreFault> {
    Entity::delete_many()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::PersonId.eq(who.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// Those of some people within a stretch of time.
pub(super) async fn busy(
    on: &impl ConnectionTrait,
    of: (HouseId, &[PersonId]),
    within: Interval,
) -> Result<Vec<Busy>, StoreFault> {
    let (house, people) = of;
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::PersonId.is_in(people.iter().map(|who| who.uuid())))
        .filter(Column::EndsAt.gt(within.start().millis()))
        .filter(Column::StartsAt.lt(within.end().millis()))
        .order_by_asc(Column::StartsAt)
        .all(on)
        .await?;
    rows.into_iter().map(Busy::try_from).collect()
}

/// Forgets those that are over.
pub(super) async fn sweep(tx: &Write, house: HouseId, now: Instant) -> Result<(), StoreFault> {
    Entity::delete_many()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::EndsAt.lte(now.millis()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

impl TryFrom<Model> for Busy {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model { person_id, starts_at, house_id: _, ends_at } = row;
        let during = Interval::new(Instant::from_millis(starts_at), Instant::from_millis(ends_at))
            .ok_or(StoreFault::Unreadable("feed_busy.ends_at"))?;
        Ok(Self { person: PersonId::from_uuid(person_id), during })
    }
}
