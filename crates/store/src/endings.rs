//! When cases ended: written with the step that ends one, taken away with the step that reopens it.

use std::collections::BTreeMap;

use barnahus_casework::stage::Stage;
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::case_endings::{ActiveModel, Column, Entity};
use crate::entities::interview_records;
use crate::fault::StoreFault;

/// Keeps when a case ended, for as long as it stands ended. For [`crate::cases::update`] alone, through
/// which every step goes.
pub(crate) async fn follow(
    tx: &Write,
    at: (HouseId, CaseId),
    stage: Stage,
    now: Instant,
) -> Result<(), StoreFault> {
    let (house, case) = at;
    if !stage.code().has_ended() {
        Entity::delete_many()
            .filter(Column::HouseId.eq(house.uuid()))
            .filter(Column::CaseId.eq(case.uuid()))
            .exec(tx.sql())
            .await?;
        return Ok(());
    }
    if of_case(tx.sql(), house, case).await?.is_none() {
        let row = ActiveModel {
            case_id: Set(case.uuid()),
            house_id: Set(house.uuid()),
            ended_at: Set(now.millis()),
        };
        row.insert(tx.sql()).await?;
    }
    Ok(())
}

/// When a case ended, if it has.
///
/// # Errors
/// The database's.
pub async fn of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<Instant>, StoreFault> {
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .one(on)
        .await?;
    Ok(row.map(|row| Instant::from_millis(row.ended_at)))
}

/// When each of those cases ended that has.
///
/// # Errors
/// The database's.
pub async fn of_cases(
    on: &impl ConnectionTrait,
    house: HouseId,
    cases: &[CaseId],
) -> Result<BTreeMap<CaseId, Instant>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.is_in(cases.iter().map(|case| case.uuid())))
        .all(on)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (CaseId::from_uuid(row.case_id), Instant::from_millis(row.ended_at)))
        .collect())
}

/// The cases of the house that ended before that moment, the earliest first.
///
/// # Errors
/// The database's.
pub async fn before(
    on: &impl ConnectionTrait,
    house: HouseId,
    moment: Instant,
) -> Result<Vec<(CaseId, Instant)>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::EndedAt.lt(moment.millis()))
        .order_by_asc(Column::EndedAt)
        .order_by_asc(Column::CaseId)
        .all(on)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (CaseId::from_uuid(row.case_id), Instant::from_millis(row.ended_at)))
        .collect())
}

/// Those of these cases in which a child was heard.
///
/// # Errors
/// The database's.
pub async fn heard(
    on: &impl ConnectionTrait,
    house: HouseId,
    cases: &[CaseId],
) -> Result<Vec<CaseId>, StoreFault> {
    let rows = interview_records::Entity::find()
        .filter(interview_records::Column::HouseId.eq(house.uuid()))
        .filter(interview_records::Column::CaseId.is_in(cases.iter().map(|case| case.uuid())))
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|row| CaseId::from_uuid(row.case_id)).collect())
}
