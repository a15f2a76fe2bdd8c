//! Who comes to a booking outside of their hours, with what was agreed: sealed under the key of the case.
//!
//! Kept for one start: a booking that is moved has what was agreed for its new time, or nothing, and what
//! was agreed for a time or with a person counts no more once the booking or the person went. What is
//! sealed is read only by whoever holds a permit to the file, which its opener has noted.

use barnahus_casework::booking::Agreed;
use barnahus_casework::policy::Permit;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{HouseId, Instant, PersonId, local};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::Booking;
use crate::entities::outside_hours::{ActiveModel, Column, Entity};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::sealed_text;

/// One person who comes outside of their hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutsideHours {
    /// Who comes.
    pub person: PersonId,
    /// Why, and who agreed.
    pub agreed: Agreed,
    /// Who noted it.
    pub noted_by: PersonId,
}

/// Keeps what was agreed for the time that a booking has.
///
/// # Errors
/// The database's, or a seal's; [`StoreFault::Stale`] when the case was erased.
pub async fn keep(
    tx: &Write,
    keys: &Keys,
    of: (HouseId, &Booking),
    kept: &OutsideHours,
    now: Instant,
) -> Result<(), StoreFault> {
    let (house, booking) = of;
    let OutsideHours { person, agreed, noted_by } = kept;
    let key = keys.of_case(tx.sql(), house, booking.case).await?.ok_or(StoreFault::Stale)?;
    let sealed = sealed_text::seal(keys, &key, &place(house, booking, *person), &agreed.typed())?;
    end(tx, of, *person).await?;
    let row = ActiveModel {
        booking_id: Set(booking.id.uuid()),
        person_id: Set(person.uuid()),
        starts_at: Set(booking.time.start().millis()),
        house_id: Set(house.uuid()),
        sealed: Set(sealed),
        noted_by: Set(noted_by.uuid()),
        noted_at: Set(now.millis()),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Ends what was agreed with one person for the time that a booking has: they do not come, or agree anew.
///
/// # Errors
/// The database's.
pub async fn end(tx: &Write, of: (HouseId, &Booking), person: PersonId) -> Result<(), StoreFault> {
    let (house, booking) = of;
    Entity::delete_by_id((booking.id.uuid(), person.uuid(), booking.time.start().millis()))
        .filter(Column::HouseId.eq(house.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// Ends all that was agreed when a booking had this time before: whoever moves away and back agrees anew.
///
/// # Errors
/// The database's.
pub async fn end_all(tx: &Write, of: (HouseId, &Booking)) -> Result<(), StoreFault> {
    let (house, booking) = of;
    Entity::delete_many()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(booking.id.uuid()))
        .filter(Column::StartsAt.eq(booking.time.start().millis()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// What was agreed for the time that a booking has, for whoever has opened the file of its case.
///
/// # Errors
/// The database's, or a seal's.
pub async fn of_booking(
    tx: &Write,
    keys: &Keys,
    permit: &Permit,
    booking: &Booking,
) -> Result<Vec<OutsideHours>, StoreFault> {
    let house = permit.house();
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(booking.id.uuid()))
        .filter(Column::StartsAt.eq(booking.time.start().millis()))
        .order_by_asc(Column::PersonId)
        .all(tx.sql())
        .await?;
    if rows.is_empty() || permit.case() != booking.case {
        return Ok(Vec::new());
    }
    let Some(key) = keys.of_case(tx.sql(), house, booking.case).await? else { return Ok(Vec::new()) };
    let mut kept = Vec::with_capacity(rows.len());
    for row in rows {
        let person = PersonId::from_uuid(row.person_id);
        let typed = sealed_text::open(&key, &place(house, booking, person), &row.sealed)?;
        let agreed = Agreed::parse(&typed, local::day(Instant::from_millis(row.noted_at)))
            .map_err(|_| StoreFault::Unreadable("outside_hours.sealed"))?;
        kept.push(OutsideHours { person, agreed, noted_by: PersonId::from_uuid(row.noted_by) });
    }
    Ok(kept)
}

/// Who comes outside of their hours at the time that a booking has; why is not asked.
///
/// # Errors
/// The database's.
pub async fn who(
    on: &impl ConnectionTrait,
    house: HouseId,
    booking: &Booking,
) -> Result<Vec<PersonId>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(booking.id.uuid()))
        .filter(Column::StartsAt.eq(booking.time.start().millis()))
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|row| PersonId::from_uuid(row.person_id)).collect())
}

fn place(house: HouseId, booking: &Booking, person: PersonId) -> Place {
    let at = booking.time.start().millis();
    Place::new("outside_hours", "sealed", house, format_args!("{}/{person}/{at}", booking.id))
}
