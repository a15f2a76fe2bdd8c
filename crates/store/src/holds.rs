//! What keeps cases from being erased: set for a reason of a closed list, lifted by whoever may.
//!
//! A hold that was lifted stays with its case, so that one can see who lifted it.

use barnahus_casework::retention::HoldReason;
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId};
use sea_orm::prelude::Uuid;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Select, Set,
};

use crate::entities::legal_holds::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, word};

/// A hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hold {
    /// On which case.
    pub case: CaseId,
    /// Why.
    pub reason: HoldReason,
    /// Who set it.
    pub set_by: PersonId,
    /// When.
    pub set_at: Instant,
    /// Who lifted it, and when.
    pub lifted: Option<(PersonId, Instant)>,
}

/// All that ever held a case, the newest first.
///
/// # Errors
/// The database's.
pub async fn of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<Hold>, StoreFault> {
    read(of(house).filter(Column::CaseId.eq(case.uuid())).order_by_desc(Column::SetAt).all(on).await?)
}

/// The hold that stands on a case, if one does.
///
/// # Errors
/// The database's.
pub async fn standing(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<Hold>, StoreFault> {
    Ok(of_case(on, house, case).await?.into_iter().find(|hold| hold.lifted.is_none()))
}

/// All of the house that stand, the oldest first.
///
/// # Errors
/// The database's.
pub async fn all_standing(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Hold>, StoreFault> {
    read(of(house).filter(Column::LiftedAt.is_null()).order_by_asc(Column::SetAt).all(on).await?)
}

/// Sets one; the case is locked, and none stands.
///
/// # Errors
/// The database's.
pub async fn set(tx: &Write, house: HouseId, hold: &Hold) -> Result<(), StoreFault> {
    let Hold { case, reason, set_by, set_at, lifted } = hold;
    let row = ActiveModel {
        id: Set(Uuid::new_v4()),
        house_id: Set(house.uuid()),
        case_id: Set(case.uuid()),
        reason: Set(reason.code().to_owned()),
        set_by: Set(set_by.uuid()),
        set_at: Set(set_at.millis()),
        lifted_by: Set(lifted.map(|(by, _)| by.uuid())),
        lifted_at: Set(lifted.map(|(_, at)| at.millis())),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Lifts what stands.
///
/// # Errors
/// [`StoreFault::Stale`] when nothing does.
pub async fn lift(tx: &Write, at: (HouseId, CaseId), by: PersonId, now: Instant) -> Result<(), StoreFault> {
    let lifted = ActiveModel {
        lifted_by: Set(Some(by.uuid())),
        lifted_at: Set(Some(now.millis())),
        ..Default::default()
    };
    let changed = Entity::update_many()
        .set(lifted)
        .filter(Column::HouseId.eq(at.0.uuid()))
        .filter(Column::CaseId.eq(at.1.uuid()))
        .filter(Column::LiftedAt.is_null())
        .exec(tx.sql())
        .await?;
    if changed.rows_affected > 0 { Ok(()) } else { Err(StoreFault::Stale) }
}

fn of(house: HouseId) -> Select<Entity> {
    Entity::find().filter(Column::HouseId.eq(house.uuid()))
}

fn read(rows: Vec<Model>) -> Result<Vec<Hold>, StoreFault> {
    rows.into_iter().map(Hold::try_from).collect()
}

impl TryFrom<Model> for Hold {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model { id: _, house_id: _, case_id, reason, set_by, set_at, lifted_by, lifted_at } = row;
        Ok(Self {
            case: CaseId::from_uuid(case_id),
            reason: word(&reason, "legal_holds.reason")?,
            set_by: PersonId::from_uuid(set_by),
            set_at: Instant::from_millis(set_at),
            lifted: lifted_by.map(PersonId::from_uuid).zip(lifted_at.map(Instant::from_millis)),
        })
    }
}
