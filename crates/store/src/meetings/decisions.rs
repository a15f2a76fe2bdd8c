//! What planning meetings decided: who does it by when lies open, for duties; what it is lies sealed.

use barnahus_casework::meeting::Decision;
use barnahus_casework::policy::Permit;
use barnahus_casework::typed::Typed;
use barnahus_database::Write;
use barnahus_seals::{CaseKey, Place};
use barnahus_vocabulary::{BookingId, CaseId, DecisionId, HouseId, Instant, PersonId, local};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use time::Date;

use super::Meeting;
use crate::entities::meeting_decisions::{ActiveModel, Column, Entity, Model};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::sealed_text;

/// The one sealed field.
pub(crate) const WHAT: &str = "what";

/// A decision as duties know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Which.
    pub id: DecisionId,
    /// Of which case.
    pub case: CaseId,
    /// Decided at which meeting.
    pub meeting: BookingId,
    /// Who does it.
    pub owner: PersonId,
    /// By when.
    pub due: Date,
    /// When it was done.
    pub done_at: Option<Instant>,
}

/// Keeps a decision of a meeting.
///
/// # Errors
/// [`StoreFault::Stale`] when the case was erased; else the database's, or a seal's.
pub async fn keep(
    tx: &Write,
    keys: &Keys,
    of: (HouseId, &Meeting),
    decision: &Decision,
) -> Result<(), StoreFault> {
    let ((house, meeting), id) = (of, DecisionId::random());
    let Decision { what, owner, due } = decision;
    let key = keys.of_case(tx.sql(), house, meeting.case).await?.ok_or(StoreFault::Stale)?;
    let words: Typed = [(WHAT, what.as_str())].into_iter().collect();
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        case_id: Set(meeting.case.uuid()),
        meeting_id: Set(meeting.id.uuid()),
        owner_id: Set(owner.uuid()),
        due_at: Set(local::start_of_day(*due).millis()),
        sealed: Set(sealed_text::seal(keys, &key, &place(house, id), &words)?),
        done_at: Set(None),
        done_by: Set(None),
        told_at: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// What a meeting decided, in order of its day, for whoever has opened the file of its case.
///
/// # Errors
/// The database's, or a seal's.
pub async fn of_meeting(
    tx: &Write,
    keys: &Keys,
    permit: &Permit,
    meeting: &Meeting,
) -> Result<Vec<(Due, String)>, StoreFault> {
    let house = permit.house();
    let key = keys.of_case(tx.sql(), house, meeting.case).await?;
    let Some(key) = key.filter(|_| permit.case() == meeting.case) else { return Ok(Vec::new()) };
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::MeetingId.eq(meeting.id.uuid()))
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .all(tx.sql())
        .await?;
    rows.into_iter().map(|row| opened(&key, house, row)).collect()
}

/// What a meeting decided that this person does, in order of its day: whoever owes something may read what it is,
/// whatever else they see of the case.
///
/// # Errors
/// The database's, or a seal's.
pub async fn owed_by(
    tx: &Write,
    keys: &Keys,
    (house, meeting): (HouseId, &Meeting),
    owner: PersonId,
) -> Result<Vec<(Due, String)>, StoreFault> {
    let Some(key) = keys.of_case(tx.sql(), house, meeting.case).await? else { return Ok(Vec::new()) };
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::MeetingId.eq(meeting.id.uuid()))
        .filter(Column::OwnerId.eq(owner.uuid()))
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .all(tx.sql())
        .await?;
    rows.into_iter().map(|row| opened(&key, house, row)).collect()
}

/// Whether a meeting decided anything that this person does, or did.
///
/// # Errors
/// The database's.
pub async fn is_any_of(
    on: &impl ConnectionTrait,
    (house, meeting): (HouseId, BookingId),
    owner: PersonId,
) -> Result<bool, StoreFault> {
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::MeetingId.eq(meeting.uuid()))
        .filter(Column::OwnerId.eq(owner.uuid()))
        .one(on)
        .await?;
    Ok(row.is_some())
}

fn opened(key: &CaseKey, house: HouseId, row: Model) -> Result<(Due, String), StoreFault> {
    let words = sealed_text::open(key, &place(house, DecisionId::from_uuid(row.id)), &row.sealed)?;
    Ok((Due::from(row), words.as_typed(WHAT).to_owned()))
}

/// One decision.
///
/// # Errors
/// The database's.
pub async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    decision: DecisionId,
) -> Result<Option<Due>, StoreFault> {
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(decision.uuid()))
        .one(on)
        .await?;
    Ok(row.map(Due::from))
}

/// What a person has yet to do, in order of its day.
///
/// # Errors
/// The database's.
pub async fn open_of(
    on: &impl ConnectionTrait,
    house: HouseId,
    owner: PersonId,
) -> Result<Vec<Due>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::OwnerId.eq(owner.uuid()))
        .filter(Column::DoneAt.is_null())
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    Ok(rows.into_iter().map(Due::from).collect())
}

/// What was decided in a case and is yet to be done.
///
/// # Errors
/// The database's.
pub async fn open_in(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<Due>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .filter(Column::DoneAt.is_null())
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    Ok(rows.into_iter().map(Due::from).collect())
}

/// It was done; whether it was still to be done.
///
/// # Errors
/// The database's.
pub async fn done(
    tx: &Write,
    house: HouseId,
    decision: DecisionId,
    by: (PersonId, Instant),
) -> Result<bool, StoreFault> {
    let changed = Entity::update_many()
        .col_expr(Column::DoneAt, Expr::value(Some(by.1.millis())))
        .col_expr(Column::DoneBy, Expr::value(Some(by.0.uuid())))
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(decision.uuid()))
        .filter(Column::DoneAt.is_null())
        .exec(tx.sql())
        .await?;
    Ok(changed.rows_affected == 1)
}

/// It was not decided: it is gone, unless it was carried out.
///
/// # Errors
/// The database's.
pub async fn take_back(tx: &Write, house: HouseId, decision: DecisionId) -> Result<(), StoreFault> {
    Entity::delete_many()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(decision.uuid()))
        .filter(Column::DoneAt.is_null())
        .exec(tx.sql())
        .await?;
    Ok(())
}

impl From<Model> for Due {
    fn from(row: Model) -> Self {
        let Model {
            id,
            house_id: _,
            case_id,
            meeting_id,
            owner_id,
            due_at,
            sealed: _,
            done_at,
            done_by: _,
            told_at: _,
        } = row;
        Self {
            id: DecisionId::from_uuid(id),
            case: CaseId::from_uuid(case_id),
            meeting: BookingId::from_uuid(meeting_id),
            owner: PersonId::from_uuid(owner_id),
            due: local::day(Instant::from_millis(due_at)),
            done_at: done_at.map(Instant::from_millis),
        }
    }
}

pub(crate) fn place(house: HouseId, decision: DecisionId) -> Place {
    Place::new("meeting_decisions", "sealed", house, format_args!("{decision}"))
}
