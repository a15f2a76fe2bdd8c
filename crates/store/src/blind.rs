//! What planning decided that the interviewer of a case knows. No row: nothing was decided.

use barnahus_casework::policy::InterviewerKnows;
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::entities::blind_interviews::{ActiveModel, Column, Entity};
use crate::fault::{StoreFault, word};

/// What was decided.
///
/// # Errors
/// The database's; [`StoreFault::Unreadable`] for a word that is none.
pub async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<InterviewerKnows>, StoreFault> {
    let row = Entity::find_by_id(case.uuid()).filter(Column::HouseId.eq(house.uuid())).one(on).await?;
    row.map(|row| word(&row.knows, "blind_interviews.knows")).transpose()
}

/// Decides it, whatever was decided before; the case is locked.
///
/// # Errors
/// The database's.
pub async fn decide(
    tx: &Write,
    (house, case): (HouseId, CaseId),
    knows: InterviewerKnows,
    (by, now): (PersonId, Instant),
) -> Result<(), StoreFault> {
    let row = ActiveModel {
        case_id: Set(case.uuid()),
        house_id: Set(house.uuid()),
        knows: Set(knows.code().to_owned()),
        decided_by: Set(by.uuid()),
        decided_at: Set(now.millis()),
    };
    let instead = OnConflict::column(Column::CaseId)
        .update_columns([Column::Knows, Column::DecidedBy, Column::DecidedAt])
        .to_owned();
    Entity::insert(row).on_conflict(instead).exec_without_returning(tx.sql()).await?;
    Ok(())
}
