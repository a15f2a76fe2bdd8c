//! Cases whose interviewer does not know what happened, as planning decided. A row is there while it stands.

use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, Set,
};

use crate::entities::blind_interviews::{ActiveModel, Column, Entity};
use crate::fault::StoreFault;

/// Whether it was decided so.
///
/// # Errors
/// The database's.
pub async fn stands(on: &impl ConnectionTrait, house: HouseId, case: CaseId) -> Result<bool, StoreFault> {
    let rows = Entity::find_by_id(case.uuid()).filter(Column::HouseId.eq(house.uuid())).count(on).await?;
    Ok(rows > 0)
}

/// Decides it so; the case is locked, and it was not.
///
/// # Errors
/// The database's.
pub async fn set(
    tx: &Write,
    (house, case): (HouseId, CaseId),
    by: PersonId,
    now: Instant,
) -> Result<(), StoreFault> {
    let row = ActiveModel {
        case_id: Set(case.uuid()),
        house_id: Set(house.uuid()),
        decided_by: Set(by.uuid()),
        decided_at: Set(now.millis()),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Decides it otherwise.
///
/// # Errors
/// The database's.
pub async fn clear(tx: &Write, (house, case): (HouseId, CaseId)) -> Result<(), StoreFault> {
    Entity::delete_by_id(case.uuid()).filter(Column::HouseId.eq(house.uuid())).exec(tx.sql()).await?;
    Ok(())
}
