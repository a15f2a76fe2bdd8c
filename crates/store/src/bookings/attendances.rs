//! Who attends a booking, as what, and what they answered.

use barnahus_database::Write;
use barnahus_vocabulary::{BookingId, HouseId, Instant, Interval, PersonId, Role};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

use super::Booking;
use crate::entities::attendances::{ActiveModel, Column, Entity, Model};
use crate::entities::bookings;
use crate::fault::{StoreFault, column, count, word};

/// What someone answered to an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    Awaited,
    /// They come.
    Confirmed,
    /// They cannot.
    Declined,
}

impl Answer {
    const ALL: [Self; 3] = [Self::Awaited, Self::Confirmed, Self::Declined];

    /// The word in columns and forms.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Awaited => "awaited",
            Self::Confirmed => "confirmed",
            Self::Declined => "declined",
        }
    }

    /// The answer of that code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.code() == code)
    }
}

/// Which part in a booking; random, and so the name of an entry in a calendar.
pub type PartId = Uuid;

/// One person's part in a booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// Which; random, and so the name of the entry in their calendar.
    pub id: Uuid,
    /// Of which booking.
    pub booking: BookingId,
    /// Who.
    pub person: PersonId,
    /// As what.
    pub role: Role,
    /// Minutes of their way.
    pub travel_minutes: u32,
    /// What they answered.
    pub answer: Answer,
    /// When they were released from it, if they were.
    pub released_at: Option<Instant>,
}

impl Attendance {
    /// A new part, not yet answered.
    #[must_use]
    pub fn new(booking: BookingId, who: (PersonId, Role), travel_minutes: u32) -> Self {
        let (person, role) = who;
        let id = Uuid::new_v4();
        Self { id, booking, person, role, travel_minutes, answer: Answer::Awaited, released_at: None }
    }
}

/// Everyone who attends a booking or was released from it.
///
/// # Errors
/// The database's.
pub async fn of_booking(
    on: &impl ConnectionTrait,
    house: HouseId,
    booking: BookingId,
) -> Result<Vec<Attendance>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(booking.uuid()))
        .order_by_asc(Column::Role)
        .order_by_asc(Column::PersonId)
        .all(on)
        .await?;
    rows.into_iter().map(Attendance::try_from).collect()
}

/// The bookings that a person attends within a stretch of time, in order, cancelled ones left out.
///
/// # Errors
/// The database's.
pub async fn of_person(
    on: &impl ConnectionTrait,
    house: HouseId,
    who: PersonId,
    within: Interval,
) -> Result<Vec<(Attendance, Booking)>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::PersonId.eq(who.uuid()))
        .filter(Column::ReleasedAt.is_null())
        .all(on)
        .await?;
    let ids = rows.iter().map(|row| row.booking_id);
    let booked = bookings::Entity::find()
        .filter(bookings::Column::HouseId.eq(house.uuid()))
        .filter(bookings::Column::Id.is_in(ids))
        .filter(bookings::Column::StartsAt.lt(within.end().millis()))
        .filter(bookings::Column::EndsAt.gt(within.start().millis()))
        .filter(bookings::Column::State.is_in(super::STAND_OR_HEARD))
        .order_by_asc(bookings::Column::StartsAt)
        .all(on)
        .await?;
    let mut mine = Vec::new();
    for booking in booked {
        let Some(row) = rows.iter().find(|row| row.booking_id == booking.id) else { continue };
        mine.push((Attendance::try_from(row.clone())?, Booking::try_from(booking)?));
    }
    Ok(mine)
}

/// Every part that a person has and was not released from, of appointments of either kind.
///
/// # Errors
/// The database's.
pub async fn standing_of_person(
    on: &impl ConnectionTrait,
    house: HouseId,
    who: PersonId,
) -> Result<Vec<Attendance>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::PersonId.eq(who.uuid()))
        .filter(Column::ReleasedAt.is_null())
        .all(on)
        .await?;
    rows.into_iter().map(Attendance::try_from).collect()
}

/// Every part that a person has or had, released and cancelled ones too: the names of our entries in
/// their calendar.
///
/// # Errors
/// The database's.
pub async fn ids_of_person(
    on: &impl ConnectionTrait,
    house: HouseId,
    who: PersonId,
) -> Result<Vec<Uuid>, StoreFault> {
    let ids = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::PersonId.eq(who.uuid()))
        .into_tuple()
        .all(on)
        .await?;
    Ok(ids)
}

/// Someone is to attend.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &Write, house: HouseId, attendance: &Attendance) -> Result<(), StoreFault> {
    let Attendance { id, booking, person, role, travel_minutes, answer, released_at } = attendance;
    let row = ActiveModel {
        id: Set(*id),
        house_id: Set(house.uuid()),
        booking_id: Set(booking.uuid()),
        person_id: Set(person.uuid()),
        role: Set(role.code().to_owned()),
        travel_minutes: Set(column(*travel_minutes)),
        answer: Set(answer.code().to_owned()),
        answered_at: Set(None),
        released_at: Set(released_at.map(Instant::millis)),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Someone is released: their row stays, their part is over.
///
/// # Errors
/// The database's.
pub async fn release(tx: &Write, house: HouseId, attendance: Uuid, now: Instant) -> Result<(), StoreFault> {
    Entity::update_many()
        .col_expr(Column::ReleasedAt, Expr::value(now.millis()))
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(attendance))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// Someone who stays comes as something else, or by another way. Their calendar entry stays the same.
///
/// # Errors
/// The database's.
pub async fn change_part(tx: &Write, house: HouseId, part: &Attendance) -> Result<(), StoreFault> {
    Entity::update_many()
        .col_expr(Column::Role, Expr::value(part.role.code()))
        .col_expr(Column::TravelMinutes, Expr::value(column(part.travel_minutes)))
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(part.id))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// Notes what someone answered; after a move everyone is asked anew.
///
/// # Errors
/// The database's.
pub async fn note_answer(
    tx: &Write,
    house: HouseId,
    of: (BookingId, PersonId),
    answer: Answer,
    now: Instant,
) -> Result<(), StoreFault> {
    let (booking, person) = of;
    let answered_at = (answer != Answer::Awaited).then(|| now.millis());
    Entity::update_many()
        .col_expr(Column::Answer, Expr::value(answer.code()))
        .col_expr(Column::AnsweredAt, Expr::value(answered_at))
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::BookingId.eq(booking.uuid()))
        .filter(Column::PersonId.eq(person.uuid()))
        .filter(Column::ReleasedAt.is_null())
        .exec(tx.sql())
        .await?;
    Ok(())
}

impl TryFrom<Model> for Attendance {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model {
            id,
            house_id: _,
            booking_id,
            person_id,
            role,
            travel_minutes,
            answer,
            answered_at: _,
            released_at,
        } = row;
        Ok(Self {
            id,
            booking: BookingId::from_uuid(booking_id),
            person: PersonId::from_uuid(person_id),
            role: word(&role, "attendances.role")?,
            travel_minutes: count(travel_minutes, "attendances.travel_minutes")?,
            answer: Answer::parse(&answer).ok_or(StoreFault::Unreadable("attendances.answer"))?,
            released_at: released_at.map(Instant::from_millis),
        })
    }
}
