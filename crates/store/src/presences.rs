//! Where everyone was who was to come to an interview, by their part in it.

use std::collections::BTreeMap;

use barnahus_casework::record::Place;
use barnahus_database::Write;
use barnahus_vocabulary::{BookingId, HouseId};
use sea_orm::prelude::Uuid;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::entities::presences::{ActiveModel, Column, Entity};
use crate::fault::{StoreFault, word};

/// Where each was, by the id of their part.
///
/// # Errors
/// The database's.
pub async fn of_booking(
    on: &impl ConnectionTrait,
    house: HouseId,
    booking: BookingId,
) -> Result<BTreeMap<Uuid, Place>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(booking.uuid()))
        .all(on)
        .await?;
    rows.into_iter().map(|row| Ok((row.attendance_id, word(&row.place, "presences.place")?))).collect()
}

/// Keeps where each was, in place of what was kept before.
///
/// # Errors
/// The database's.
pub async fn keep(
    tx: &Write,
    of: (HouseId, BookingId),
    places: &BTreeMap<Uuid, Place>,
) -> Result<(), StoreFault> {
    let (house, booking) = of;
    Entity::delete_many()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(booking.uuid()))
        .exec(tx.sql())
        .await?;
    for (attendance, place) in places {
        let row = ActiveModel {
            attendance_id: Set(*attendance),
            house_id: Set(house.uuid()),
            booking_id: Set(booking.uuid()),
            place: Set(place.code().to_owned()),
        };
        row.insert(tx.sql()).await?;
    }
    Ok(())
}
