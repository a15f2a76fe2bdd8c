//! Which cases were merged into which other of the same child, and which merges were undone.
//!
//! A case is merged into at most one at a time: whoever merges holds the locks of both and has asked. A row is
//! never removed with a file: it says that the child is counted once. Who may know of the other case is asked
//! by whoever shows it.

use std::collections::BTreeMap;

use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::SelectStatement;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select, Set,
};

use crate::entities::case_merges::{ActiveModel, Column, Entity, Model};
use crate::fault::StoreFault;

/// A merge that stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// Which case was merged.
    pub case: CaseId,
    /// Into which.
    pub into: CaseId,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// Into which case this one is merged, if it is.
///
/// # Errors
/// The database's.
pub async fn of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<Merge>, StoreFault> {
    let row = standing(house).filter(Column::CaseId.eq(case.uuid())).one(on).await?;
    Ok(row.map(Merge::from))
}

/// What is merged into this case, the first merged first.
///
/// # Errors
/// The database's.
pub async fn into_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<Merge>, StoreFault> {
    let rows = standing(house).filter(Column::IntoCaseId.eq(case.uuid())).all(on).await?;
    Ok(rows.into_iter().map(Merge::from).collect())
}

/// The cases about one child that stand together with this one, itself among them: what is merged into it, or the
/// case into which it is merged with all that is merged there.
///
/// # Errors
/// The database's.
pub async fn together(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<CaseId>, StoreFault> {
    let stays = of_case(on, house, case).await?.map_or(case, |merge| merge.into);
    let merged = into_case(on, house, stays).await?.into_iter().map(|merge| merge.case);
    Ok([stays].into_iter().chain(merged).collect())
}

/// Into which case each of these is merged that is.
///
/// # Errors
/// The database's.
pub async fn of_cases(
    on: &impl ConnectionTrait,
    house: HouseId,
    cases: &[CaseId],
) -> Result<BTreeMap<CaseId, CaseId>, StoreFault> {
    let among = cases.iter().map(|case| case.uuid());
    let rows = standing(house).filter(Column::CaseId.is_in(among)).all(on).await?;
    Ok(rows
        .into_iter()
        .map(|row| (CaseId::from_uuid(row.case_id), CaseId::from_uuid(row.into_case_id)))
        .collect())
}

/// What whoever is in charge of the case that stays has not read, the first merged first.
///
/// # Errors
/// The database's.
pub async fn unread(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Merge>, StoreFault> {
    let rows = standing(house).filter(Column::ReadAt.is_null()).all(on).await?;
    Ok(rows.into_iter().map(Merge::from).collect())
}

/// Whoever is in charge has read all that is merged into the case.
///
/// # Errors
/// The database's.
pub async fn read(tx: &Write, at: (HouseId, CaseId), now: Instant) -> Result<(), StoreFault> {
    Entity::update_many()
        .set(ActiveModel { read_at: Set(Some(now.millis())), ..Default::default() })
        .filter(Column::HouseId.eq(at.0.uuid()))
        .filter(Column::IntoCaseId.eq(at.1.uuid()))
        .filter(Column::ReadAt.is_null())
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// Keeps a merge. Both cases are locked, and whoever merges has asked that none stands.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &Write, house: HouseId, merge: Merge) -> Result<(), StoreFault> {
    let Merge { case, into, by, at } = merge;
    let row = ActiveModel {
        id: Set(Uuid::new_v4()),
        house_id: Set(house.uuid()),
        case_id: Set(case.uuid()),
        into_case_id: Set(into.uuid()),
        merged_by: Set(by.uuid()),
        merged_at: Set(at.millis()),
        undone_by: Set(None),
        undone_at: Set(None),
        read_at: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Undoes what stands of a case, if anything does.
///
/// # Errors
/// The database's.
pub async fn undo(tx: &Write, at: (HouseId, CaseId), by: PersonId, now: Instant) -> Result<(), StoreFault> {
    let undone = ActiveModel {
        undone_by: Set(Some(by.uuid())),
        undone_at: Set(Some(now.millis())),
        ..Default::default()
    };
    Entity::update_many()
        .set(undone)
        .filter(Column::HouseId.eq(at.0.uuid()))
        .filter(Column::CaseId.eq(at.1.uuid()))
        .filter(Column::UndoneAt.is_null())
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// The ids of the cases that are merged into another, for a query to narrow to.
pub(crate) fn merged(house: HouseId) -> SelectStatement {
    Entity::find()
        .select_only()
        .column(Column::CaseId)
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::UndoneAt.is_null())
        .into_query()
}

fn standing(house: HouseId) -> Select<Entity> {
    Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::UndoneAt.is_null())
        .order_by_asc(Column::MergedAt)
        .order_by_asc(Column::Id)
}

impl From<Model> for Merge {
    fn from(row: Model) -> Self {
        let Model {
            id: _,
            house_id: _,
            case_id,
            into_case_id,
            merged_by,
            merged_at,
            undone_by: _,
            undone_at: _,
            read_at: _,
        } = row;
        Self {
            case: CaseId::from_uuid(case_id),
            into: CaseId::from_uuid(into_case_id),
            by: PersonId::from_uuid(merged_by),
            at: Instant::from_millis(merged_at),
        }
    }
}
