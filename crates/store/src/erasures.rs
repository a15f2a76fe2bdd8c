//! Which cases were erased, and when: an id that means nothing, and a moment.
//!
//! The list is kept for ever, and written outside the database too: a backup that is older than an
//! erasure still holds the case, and whoever restores it erases it again.

use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::erasures::{ActiveModel, Column, Entity, Model};
use crate::fault::StoreFault;

/// One erasure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Erasure {
    /// Of which house.
    pub house: HouseId,
    /// Which case it was.
    pub case: CaseId,
    /// When.
    pub at: Instant,
}

/// Every erasure of every house, the oldest first: for the list outside the database.
///
/// # Errors
/// The database's.
pub async fn all(on: &impl ConnectionTrait) -> Result<Vec<Erasure>, StoreFault> {
    let rows = Entity::find().order_by_asc(Column::ErasedAt).order_by_asc(Column::CaseId).all(on).await?;
    Ok(rows.into_iter().map(Erasure::from).collect())
}

/// Those of a house since that moment, the newest first.
///
/// # Errors
/// The database's.
pub async fn since(
    on: &impl ConnectionTrait,
    house: HouseId,
    moment: Instant,
) -> Result<Vec<Erasure>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::ErasedAt.gte(moment.millis()))
        .order_by_desc(Column::ErasedAt)
        .order_by_asc(Column::CaseId)
        .all(on)
        .await?;
    Ok(rows.into_iter().map(Erasure::from).collect())
}

/// Whether that case is listed.
///
/// # Errors
/// The database's.
pub async fn is_listed(on: &impl ConnectionTrait, house: HouseId, case: CaseId) -> Result<bool, StoreFault> {
    let row = Entity::find_by_id(case.uuid()).filter(Column::HouseId.eq(house.uuid())).one(on).await?;
    Ok(row.is_some())
}

/// Lists one.
///
/// # Errors
/// [`barnahus_database::Fault::Taken`] when it is listed.
pub async fn list(tx: &Write, erasure: Erasure) -> Result<(), StoreFault> {
    let Erasure { house, case, at } = erasure;
    let row =
        ActiveModel { case_id: Set(case.uuid()), house_id: Set(house.uuid()), erased_at: Set(at.millis()) };
    row.insert(tx.sql()).await?;
    Ok(())
}

impl From<Model> for Erasure {
    fn from(row: Model) -> Self {
        let Model { case_id, house_id, erased_at } = row;
        Self {
            house: HouseId::from_uuid(house_id),
            case: CaseId::from_uuid(case_id),
            at: Instant::from_millis(erased_at),
        }
    }
}
