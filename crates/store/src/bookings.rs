//! Bookings: one interview at one time under one roof, and who attends it.
//!
//! The time a booking holds is in [`crate::claims`]; this is what it says. A person released from a
//! booking keeps their row, so that their cancellation can still be written.

pub mod attendances;
pub mod outside_hours;

use barnahus_casework::booking::{BookingState, Completeness};
use barnahus_database::Write;
use barnahus_vocabulary::{BookingId, CaseId, HouseId, Instant, Interval, PersonId, RoomId};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::bookings::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count};

/// A booking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Which.
    pub id: BookingId,
    /// Of which case.
    pub case: CaseId,
    /// Where the child is heard.
    pub interview_room: RoomId,
    /// Where the team watches.
    pub observation_room: RoomId,
    /// From when to when, gaps not counted.
    pub time: Interval,
    /// Minutes of the child's way.
    pub child_travel_minutes: u32,
    /// Whether it stands, and why not.
    pub state: BookingState,
    /// Whether it may be started as it is.
    pub completeness: Completeness,
    /// Grows with each change that calendars must follow (RFC 5546).
    pub sequence: u32,
    /// Grows with each change.
    pub version: u32,
    /// Who booked it.
    pub booked_by: PersonId,
}

/// One booking of the house.
///
/// # Errors
/// The database's.
pub async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    booking: BookingId,
) -> Result<Option<Booking>, StoreFault> {
    let row = of(house).filter(Column::Id.eq(booking.uuid())).one(on).await?;
    row.map(Booking::try_from).transpose()
}

/// All bookings of a case, the newest first.
///
/// # Errors
/// The database's.
pub async fn of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<Booking>, StoreFault> {
    let rows = of(house)
        .filter(Column::CaseId.eq(case.uuid()))
        .order_by_desc(Column::StartsAt)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    rows.into_iter().map(Booking::try_from).collect()
}

/// The bookings of a house that touch a stretch of time and still stand or were heard, in order.
///
/// # Errors
/// The database's.
pub async fn within(
    on: &impl ConnectionTrait,
    house: HouseId,
    within: Interval,
) -> Result<Vec<Booking>, StoreFault> {
    let rows = of(house)
        .filter(Column::StartsAt.lt(within.end().millis()))
        .filter(Column::EndsAt.gt(within.start().millis()))
        .filter(Column::State.is_in(STAND_OR_HEARD))
        .order_by_asc(Column::StartsAt)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    rows.into_iter().map(Booking::try_from).collect()
}

/// Saves a new booking.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &Write, house: HouseId, booking: &Booking, now: Instant) -> Result<(), StoreFault> {
    let row = ActiveModel {
        id: Set(booking.id.uuid()),
        house_id: Set(house.uuid()),
        case_id: Set(booking.case.uuid()),
        version: Set(column(booking.version)),
        booked_by: Set(booking.booked_by.uuid()),
        created_at: Set(now.millis()),
        ..changes(booking, now)
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Changes a booking that still has the version it was read with.
///
/// # Errors
/// [`StoreFault::Stale`] when it has another.
pub async fn update(tx: &Write, house: HouseId, booking: &Booking, now: Instant) -> Result<(), StoreFault> {
    let changed = Entity::update_many()
        .set(ActiveModel { version: Set(column(booking.version + 1)), ..changes(booking, now) })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(booking.id.uuid()))
        .filter(Column::Version.eq(column(booking.version)))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

/// The codes of what takes up time, or took it up.
pub(crate) const STAND_OR_HEARD: [&str; 4] = ["booked", "under_way", "held", "stopped"];

/// How far the numbers of versions jump after a restore: more often than that, no booking is moved
/// between a backup and the loss of the house it was made of.
const AHEAD: i32 = 1_000;

/// After a restore: calendars may have been told of versions that are not known here, and heed only
/// higher ones. Of all houses.
///
/// # Errors
/// The database's.
pub async fn skip_ahead(tx: &Write) -> Result<(), StoreFault> {
    Entity::update_many()
        .col_expr(Column::Sequence, Expr::col(Column::Sequence).add(AHEAD))
        .exec(tx.sql())
        .await?;
    crate::meetings::skip_ahead(tx, AHEAD).await
}

fn of(house: HouseId) -> sea_orm::Select<Entity> {
    Entity::find().filter(Column::HouseId.eq(house.uuid()))
}

fn changes(booking: &Booking, now: Instant) -> ActiveModel {
    ActiveModel {
        interview_room_id: Set(booking.interview_room.uuid()),
        observation_room_id: Set(booking.observation_room.uuid()),
        starts_at: Set(booking.time.start().millis()),
        ends_at: Set(booking.time.end().millis()),
        child_travel_minutes: Set(column(booking.child_travel_minutes)),
        state: Set(booking.state.code().code().to_owned()),
        state_reason: Set(booking.state.reason_code().map(str::to_owned)),
        incomplete: Set(booking.completeness == Completeness::Incomplete),
        sequence: Set(column(booking.sequence)),
        updated_at: Set(now.millis()),
        ..Default::default()
    }
}

impl TryFrom<Model> for Booking {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model {
            id,
            house_id: _,
            case_id,
            interview_room_id,
            observation_room_id,
            starts_at,
            ends_at,
            child_travel_minutes,
            state,
            state_reason,
            incomplete,
            sequence,
            version,
            booked_by,
            created_at: _,
            updated_at: _,
        } = row;
        let time = Interval::new(Instant::from_millis(starts_at), Instant::from_millis(ends_at));
        Ok(Self {
            id: BookingId::from_uuid(id),
            case: CaseId::from_uuid(case_id),
            interview_room: RoomId::from_uuid(interview_room_id),
            observation_room: RoomId::from_uuid(observation_room_id),
            time: time.ok_or(StoreFault::Unreadable("bookings.ends_at"))?,
            child_travel_minutes: count(child_travel_minutes, "bookings.child_travel_minutes")?,
            state: BookingState::from_codes(&state, state_reason.as_deref())
                .map_err(|_| StoreFault::Unreadable("bookings.state"))?,
            completeness: if incomplete { Completeness::Incomplete } else { Completeness::Complete },
            sequence: count(sequence, "bookings.sequence")?,
            version: count(version, "bookings.version")?,
            booked_by: PersonId::from_uuid(booked_by),
        })
    }
}
