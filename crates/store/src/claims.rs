//! Claims of time: what makes a double booking impossible.
//!
//! A claim is one row per resource, five-minute cell and lane, and that triple is the primary key.
//! Rows go in in the order of the key, on both databases, so that two bookings that race meet at
//! one row and one of them fails; there is no moment between asking and taking. A house has as many
//! lanes as children may be there at once, everything else has one.

use std::collections::{BTreeMap, BTreeSet};

use barnahus_database::{Fault, Write};
use barnahus_vocabulary::{BookingId, HouseId, Interval};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use crate::entities::claims::{ActiveModel, Column, Entity};
use crate::fault::{StoreFault, column};
use crate::hours::{cell_interval, cells};

/// The id of a room, a person, a child (by case) or a house.
pub type Resource = Uuid;

/// Time asked for of one resource: a room, a person, a child (by case) or the house itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    /// The id of the resource.
    pub resource: Uuid,
    /// From when to when, gaps and travel included.
    pub during: Interval,
    /// How many may hold the same cell: the house's children at once; else one.
    pub lanes: u32,
}

/// Rows that go in with one statement: enough to be quick, few enough for the limits on parameters.
const BATCH: usize = 500;

/// Takes the time of a booking, all of it or none. What it claims of one resource must be in one piece:
/// [`held`] tells it so.
///
/// # Errors
/// [`StoreFault::Taken`] when any cell of any resource is held already; the transaction is then
/// spent and must be dropped.
pub async fn take(
    tx: &Write,
    house: HouseId,
    booking: BookingId,
    claims: &[Claim],
) -> Result<(), StoreFault> {
    let mut rows = BTreeSet::new();
    for claim in claims {
        let held = if claim.lanes > 1 { held_lanes(tx, claim).await? } else { BTreeSet::new() };
        for cell in cells(claim.during) {
            let lane = (0..claim.lanes).find(|lane| !held.contains(&(cell, column(*lane))));
            rows.insert((claim.resource, cell, lane.ok_or(StoreFault::Taken)?));
        }
    }
    let rows: Vec<ActiveModel> = rows
        .into_iter()
        .map(|(resource, cell, lane)| ActiveModel {
            resource_id: Set(resource),
            cell: Set(cell),
            lane: Set(column(lane)),
            house_id: Set(house.uuid()),
            booking_id: Set(booking.uuid()),
        })
        .collect();
    for batch in rows.chunks(BATCH) {
        match Entity::insert_many(batch.to_vec()).exec_without_returning(tx.sql()).await {
            Ok(_) => {}
            Err(error) => {
                return Err(match Fault::from(error) {
                    Fault::Taken => StoreFault::Taken,
                    fault => StoreFault::Database(fault),
                });
            }
        }
    }
    Ok(())
}

/// The lanes that are held, cell by cell: a stretch may change lanes on its way, as long as there is
/// a free one in every cell. Two that race for the last lane of a cell both see it free; the primary
/// key lets one of them in. (The house's row is locked by whoever books, so on PostgreSQL they do
/// not even race.)
async fn held_lanes(tx: &Write, claim: &Claim) -> Result<BTreeSet<(i64, i32)>, StoreFault> {
    let wanted = cells(claim.during);
    let held = Entity::find()
        .filter(Column::ResourceId.eq(claim.resource))
        .filter(Column::Cell.gte(wanted.start))
        .filter(Column::Cell.lt(wanted.end))
        .all(tx.sql())
        .await?;
    Ok(held.into_iter().map(|row| (row.cell, row.lane)).collect())
}

/// Gives the time of a booking back.
///
/// # Errors
/// The database's.
pub async fn release(tx: &Write, house: HouseId, booking: BookingId) -> Result<(), StoreFault> {
    Entity::delete_many()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(booking.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// Gives back what a booking holds of one resource.
///
/// # Errors
/// The database's.
pub async fn release_one(tx: &Write, house: HouseId, of: (BookingId, Uuid)) -> Result<(), StoreFault> {
    let (booking, resource) = of;
    Entity::delete_many()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(booking.uuid()))
        .filter(Column::ResourceId.eq(resource))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// What a booking holds of one resource.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Which booking.
    pub booking: BookingId,
    /// From when to when, gaps and travel included.
    pub during: Interval,
}

/// What is held of some resources within a stretch of time: for each, the claimed stretches,
/// one for each booking. `besides` is a booking about to be moved.
///
/// # Errors
/// The database's.
pub async fn held(
    on: &impl ConnectionTrait,
    resources: &[Uuid],
    within: Interval,
    besides: Option<BookingId>,
) -> Result<BTreeMap<Uuid, Vec<Interval>>, StoreFault> {
    let all = stretches(on, resources, within).await?;
    let counts = |stretch: &Stretch| Some(stretch.booking) != besides;
    let during = |held: Vec<Stretch>| -> Vec<Interval> {
        held.into_iter().filter(counts).map(|held| held.during).collect()
    };
    let all = all.into_iter().map(|(resource, held)| (resource, during(held)));
    Ok(all.filter(|(_, held)| !held.is_empty()).collect())
}

/// The same with the booking of each.
///
/// Claims of a person count whichever house made them: nobody is in two houses at once.
///
/// # Errors
/// The database's.
pub async fn stretches(
    on: &impl ConnectionTrait,
    resources: &[Uuid],
    within: Interval,
) -> Result<BTreeMap<Uuid, Vec<Stretch>>, StoreFault> {
    let wanted = cells(within);
    let mut held: BTreeMap<Uuid, Vec<Stretch>> = BTreeMap::new();
    for some in resources.chunks(BATCH) {
        let query = Entity::find()
            .select_only()
            .column(Column::ResourceId)
            .column(Column::BookingId)
            .column_as(Column::Cell.min(), "first")
            .column_as(Column::Cell.max(), "last")
            .filter(Column::ResourceId.is_in(some.iter().copied()))
            .filter(Column::Cell.gte(wanted.start))
            .filter(Column::Cell.lt(wanted.end));
        // What a booking claims of one resource is in one piece: see `take`. So two cells tell of all.
        let stretches: Vec<(Uuid, Uuid, i64, i64)> = query
            .group_by(Column::ResourceId)
            .group_by(Column::BookingId)
            .order_by_asc(Column::ResourceId)
            .order_by_asc(Column::BookingId)
            .into_tuple()
            .all(on)
            .await?;
        for (resource, booking, first, last) in stretches {
            let booking = BookingId::from_uuid(booking);
            let stretch = cell_interval(first, last + 1).map(|during| Stretch { booking, during });
            held.entry(resource).or_default().extend(stretch);
        }
    }
    Ok(held)
}
