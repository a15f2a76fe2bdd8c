//! Alarms that a child is missing: since when, raised by whom, and how each ended.
//!
//! At most one stands in a case: whoever raises one holds the lock of the case and has asked. What people
//! wrote is read by [`notes`] alone; whoever asks for it has noted it.

mod notes;

use barnahus_casework::alarm::{AlarmCause, AlarmEnd};
use barnahus_database::Write;
use barnahus_vocabulary::{AlarmId, CaseId, HouseId, Instant, PersonId};
use sea_orm::sea_query::Condition;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Select, Set,
};

use crate::entities::alarms::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, word};

pub use notes::{AlarmNote, add_note, notes};

/// One alarm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Alarm {
    /// Which.
    pub id: AlarmId,
    /// In which case.
    pub case: CaseId,
    /// Why the child is missing, as far as one knew.
    pub cause: AlarmCause,
    /// When it was raised.
    pub raised_at: Instant,
    /// By whom.
    pub raised_by: PersonId,
    /// How it ended; it stands while it has not.
    pub ended: Option<AlarmEnded>,
}

/// How an alarm ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlarmEnded {
    /// When.
    pub at: Instant,
    /// Who said so.
    pub by: PersonId,
    /// How.
    pub ending: AlarmEnd,
}

/// The alarm that stands in a case.
///
/// # Errors
/// The database's.
pub async fn standing(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<Alarm>, StoreFault> {
    let own = of_house(house).filter(Column::CaseId.eq(case.uuid())).filter(Column::EndedAt.is_null());
    own.one(on).await?.map(Alarm::try_from).transpose()
}

/// All of a case, the newest first.
///
/// # Errors
/// The database's.
pub async fn of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<Alarm>, StoreFault> {
    read(of_house(house).filter(Column::CaseId.eq(case.uuid())).all(on).await?)
}

/// Those of the house that stand, and those that ended since then; the newest first.
///
/// # Errors
/// The database's.
pub async fn to_know_of(
    on: &impl ConnectionTrait,
    house: HouseId,
    since: Instant,
) -> Result<Vec<Alarm>, StoreFault> {
    let is_news = Condition::any().add(Column::EndedAt.is_null()).add(Column::EndedAt.gte(since.millis()));
    read(of_house(house).filter(is_news).all(on).await?)
}

/// Keeps one that is raised.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &Write, house: HouseId, alarm: &Alarm) -> Result<(), StoreFault> {
    let Alarm { id, case, cause, raised_at, raised_by, ended: _ } = alarm;
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        case_id: Set(case.uuid()),
        cause: Set(cause.code().to_owned()),
        raised_at: Set(raised_at.millis()),
        raised_by: Set(raised_by.uuid()),
        ended_at: Set(None),
        ended_by: Set(None),
        ending: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Ends one that stands.
///
/// # Errors
/// [`StoreFault::Stale`] when it stands no more.
pub async fn end(tx: &Write, house: HouseId, id: AlarmId, ended: AlarmEnded) -> Result<(), StoreFault> {
    let AlarmEnded { at, by, ending } = ended;
    let change = ActiveModel {
        ended_at: Set(Some(at.millis())),
        ended_by: Set(Some(by.uuid())),
        ending: Set(Some(ending.code().to_owned())),
        ..Default::default()
    };
    let changed = Entity::update_many()
        .set(change)
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(id.uuid()))
        .filter(Column::EndedAt.is_null())
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

fn of_house(house: HouseId) -> Select<Entity> {
    Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .order_by_desc(Column::RaisedAt)
        .order_by_asc(Column::Id)
}

fn read(rows: Vec<Model>) -> Result<Vec<Alarm>, StoreFault> {
    rows.into_iter().map(Alarm::try_from).collect()
}

impl TryFrom<Model> for Alarm {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model { id, house_id: _, case_id, cause, raised_at, raised_by, ended_at, ended_by, ending } = row;
        let ending = ending.map(|code| word(&code, "alarms.ending")).transpose()?;
        let ended = ended_at.zip(ended_by).zip(ending).map(|((at, by), ending)| AlarmEnded {
            at: Instant::from_millis(at),
            by: PersonId::from_uuid(by),
            ending,
        });
        Ok(Self {
            id: AlarmId::from_uuid(id),
            case: CaseId::from_uuid(case_id),
            cause: word(&cause, "alarms.cause")?,
            raised_at: Instant::from_millis(raised_at),
            raised_by: PersonId::from_uuid(raised_by),
            ended,
        })
    }
}
