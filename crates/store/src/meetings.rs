//! Planning meetings: the team of a case at one time, in a room of the house or by call.
//!
//! Who attends stands in [`crate::bookings::attendances`], what time it holds in [`crate::claims`], as of an
//! interview: a meeting is an appointment of the same kind of id. What was said lies sealed.

pub mod decisions;
mod words;

use barnahus_casework::meeting::MeetingState;
use barnahus_database::Write;
use barnahus_vocabulary::{BookingId, CaseId, HouseId, Instant, Interval, PersonId, RoomId};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::bookings::attendances::{self, Attendance};
use crate::entities::meetings::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count};

pub use words::{keep_words, words};

/// A planning meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Which.
    pub id: BookingId,
    /// Of which case.
    pub case: CaseId,
    /// In which room; `None` when it is held by call.
    pub room: Option<RoomId>,
    /// From when to when.
    pub time: Interval,
    /// Whether it stands, and why not.
    pub state: MeetingState,
    /// Grows with each change that calendars must follow (RFC 5546).
    pub sequence: u32,
    /// Grows with each change.
    pub version: u32,
    /// Who planned it.
    pub booked_by: PersonId,
}

/// One meeting of the house.
///
/// # Errors
/// The database's.
pub async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    meeting: BookingId,
) -> Result<Option<Meeting>, StoreFault> {
    let row = of(house).filter(Column::Id.eq(meeting.uuid())).one(on).await?;
    row.map(Meeting::try_from).transpose()
}

/// All meetings of a case, the newest first.
///
/// # Errors
/// The database's.
pub async fn of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<Meeting>, StoreFault> {
    let rows = of(house)
        .filter(Column::CaseId.eq(case.uuid()))
        .order_by_desc(Column::StartsAt)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

/// The meetings of a house that touch a stretch of time and still stand or were held, in order.
///
/// # Errors
/// The database's.
pub async fn within(
    on: &impl ConnectionTrait,
    house: HouseId,
    within: Interval,
) -> Result<Vec<Meeting>, StoreFault> {
    let found = of(house)
        .filter(Column::StartsAt.lt(within.end().millis()))
        .filter(Column::EndsAt.gt(within.start().millis()))
        .filter(Column::State.is_in(["booked", "held"]));
    in_order(on, found).await
}

/// Meetings that stand and are not over, in order.
///
/// # Errors
/// The database's.
pub async fn ahead(
    on: &impl ConnectionTrait,
    house: HouseId,
    now: Instant,
) -> Result<Vec<Meeting>, StoreFault> {
    let found = of(house).filter(Column::State.eq("booked")).filter(Column::EndsAt.gt(now.millis()));
    in_order(on, found).await
}

/// Meetings that are over and stand, because nobody wrote down what was decided.
///
/// # Errors
/// The database's.
pub async fn unrecorded(
    on: &impl ConnectionTrait,
    house: HouseId,
    now: Instant,
) -> Result<Vec<Meeting>, StoreFault> {
    let found = of(house).filter(Column::State.eq("booked")).filter(Column::EndsAt.lte(now.millis()));
    in_order(on, found).await
}

/// The meetings that a person attends within a stretch of time, in order, cancelled ones left out.
///
/// # Errors
/// The database's.
pub async fn of_person(
    on: &impl ConnectionTrait,
    house: HouseId,
    who: PersonId,
    during: Interval,
) -> Result<Vec<(Attendance, Meeting)>, StoreFault> {
    let parts = attendances::standing_of_person(on, house, who).await?;
    let of = |meeting: Meeting| {
        let part = parts.iter().find(|part| part.booking == meeting.id)?;
        Some((part.clone(), meeting))
    };
    Ok(within(on, house, during).await?.into_iter().filter_map(of).collect())
}

/// Saves a new meeting.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &Write, house: HouseId, meeting: &Meeting, now: Instant) -> Result<(), StoreFault> {
    let row = ActiveModel {
        id: Set(meeting.id.uuid()),
        house_id: Set(house.uuid()),
        case_id: Set(meeting.case.uuid()),
        version: Set(column(meeting.version)),
        sealed: Set(None),
        booked_by: Set(meeting.booked_by.uuid()),
        created_at: Set(now.millis()),
        ..changes(meeting, now)
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Changes a meeting that still has the version it was read with.
///
/// # Errors
/// [`StoreFault::Stale`] when it has another.
pub async fn update(tx: &Write, house: HouseId, meeting: &Meeting, now: Instant) -> Result<(), StoreFault> {
    let changed = Entity::update_many()
        .set(ActiveModel { version: Set(column(meeting.version + 1)), ..changes(meeting, now) })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(meeting.id.uuid()))
        .filter(Column::Version.eq(column(meeting.version)))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

/// What hangs on a meeting changed: a page that was read before is one of before.
///
/// # Errors
/// The database's.
pub(crate) async fn outdate(tx: &Write, house: HouseId, meeting: BookingId) -> Result<(), StoreFault> {
    Entity::update_many()
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(meeting.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// After a restore the numbers of versions jump, as those of bookings do. Of all houses.
///
/// # Errors
/// The database's.
pub async fn skip_ahead(tx: &Write, by: i32) -> Result<(), StoreFault> {
    Entity::update_many()
        .col_expr(Column::Sequence, Expr::col(Column::Sequence).add(by))
        .exec(tx.sql())
        .await?;
    Ok(())
}

fn of(house: HouseId) -> sea_orm::Select<Entity> {
    Entity::find().filter(Column::HouseId.eq(house.uuid()))
}

async fn in_order(
    on: &impl ConnectionTrait,
    found: sea_orm::Select<Entity>,
) -> Result<Vec<Meeting>, StoreFault> {
    let rows = found.order_by_asc(Column::StartsAt).order_by_asc(Column::Id).all(on).await?;
    rows.into_iter().map(Meeting::try_from).collect()
}

fn changes(meeting: &Meeting, now: Instant) -> ActiveModel {
    ActiveModel {
        room_id: Set(meeting.room.map(RoomId::uuid)),
        starts_at: Set(meeting.time.start().millis()),
        ends_at: Set(meeting.time.end().millis()),
        state: Set(meeting.state.code().code().to_owned()),
        state_reason: Set(meeting.state.reason_code().map(str::to_owned)),
        sequence: Set(column(meeting.sequence)),
        updated_at: Set(now.millis()),
        ..Default::default()
    }
}

impl TryFrom<Model> for Meeting {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model {
            id,
            house_id: _,
            case_id,
            room_id,
            starts_at,
            ends_at,
            state,
            state_reason,
            sequence,
            version,
            sealed: _,
            booked_by,
            created_at: _,
            updated_at: _,
        } = row;
        let time = Interval::new(Instant::from_millis(starts_at), Instant::from_millis(ends_at));
        Ok(Self {
            id: BookingId::from_uuid(id),
            case: CaseId::from_uuid(case_id),
            room: room_id.map(RoomId::from_uuid),
            time: time.ok_or(StoreFault::Unreadable("meetings.ends_at"))?,
            state: MeetingState::from_codes(&state, state_reason.as_deref())
                .map_err(|_| StoreFault::Unreadable("meetings.state"))?,
            sequence: count(sequence, "meetings.sequence")?,
            version: count(version, "meetings.version")?,
            booked_by: PersonId::from_uuid(booked_by),
        })
    }
}
