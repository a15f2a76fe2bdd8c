//! Whether somebody on a way here is suspected by now, by the same rule that is asked when the plan is written: whoever
//! changes what is known of it looks again, and the answer lies open beside the plan. Nobody is shown anything.

use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use super::find;
use crate::entities::ways_here::{ActiveModel, Column, Entity};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::merges;
use crate::suspected::against;

/// Looks again, in a case and those that stand merged with it, where one has a plan.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`] when a file is damaged.
pub async fn look_again(
    tx: &Write,
    keys: &Keys,
    (house, case): (HouseId, CaseId),
    now: Instant,
) -> Result<(), StoreFault> {
    for case in merges::together(tx.sql(), house, case).await? {
        look_at(tx, keys, (house, case), now).await?;
    }
    Ok(())
}

async fn look_at(tx: &Write, keys: &Keys, at: (HouseId, CaseId), now: Instant) -> Result<(), StoreFault> {
    let Some(way) = find(tx.sql(), keys, at).await? else { return Ok(()) };
    let (suspected, representation) = against(tx, keys, at, now).await?;
    let is_suspected = way.plan.check(&suspected, &representation).is_err();
    Entity::update_many()
        .set(ActiveModel { names_suspected: Set(is_suspected), ..Default::default() })
        .filter(Column::HouseId.eq(at.0.uuid()))
        .filter(Column::CaseId.eq(at.1.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// The cases of a house on whose way somebody is suspected by now.
///
/// # Errors
/// The database's.
pub async fn with_suspected(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<CaseId>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::NamesSuspected.eq(true))
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|row| CaseId::from_uuid(row.case_id)).collect())
}
