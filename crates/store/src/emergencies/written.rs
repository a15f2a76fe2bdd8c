//! How an emergency access is written down: kept, ended, reviewed. Each happens once.

use barnahus_casework::Typed;
use barnahus_database::Write;
use barnahus_vocabulary::{EmergencyId, HouseId, Instant, PersonId};
use sea_orm::sea_query::Condition;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::{EmergencyAccess, EmergencyReview, REASON, REMARK, own, place, standing};
use crate::entities::emergency_accesses::{ActiveModel, Column, Entity};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::sealed_text;

/// Keeps one, with why it was needed.
///
/// # Errors
/// The database's, or a seal's; [`StoreFault::Stale`] when the case was erased.
pub async fn insert(
    tx: &Write,
    keys: &Keys,
    house: HouseId,
    access: &EmergencyAccess,
    reason: &Typed,
) -> Result<(), StoreFault> {
    let EmergencyAccess { id, case, person, opened_at, until, ended: _, review: _ } = access;
    let key = keys.of_case(tx.sql(), house, *case).await?.ok_or(StoreFault::Stale)?;
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        case_id: Set(case.uuid()),
        person_id: Set(person.uuid()),
        reason_sealed: Set(sealed_text::seal(keys, &key, &place(house, *id, REASON), reason)?),
        opened_at: Set(opened_at.millis()),
        stands_until: Set(until.millis()),
        ended_at: Set(None),
        ended_by: Set(None),
        reviewed_at: Set(None),
        reviewed_by: Set(None),
        verdict: Set(None),
        remark_sealed: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Ends one that stands.
///
/// # Errors
/// [`StoreFault::Stale`] when it stands no more.
pub async fn end(
    tx: &Write,
    house: HouseId,
    ended: (EmergencyId, PersonId),
    now: Instant,
) -> Result<(), StoreFault> {
    let (id, by) = ended;
    let change = ActiveModel {
        ended_at: Set(Some(now.millis())),
        ended_by: Set(Some(by.uuid())),
        ..Default::default()
    };
    changed(tx, change, own(house, id).add(standing(now))).await
}

/// Keeps what was found of one, with a remark.
///
/// # Errors
/// [`StoreFault::Stale`] when it was reviewed meanwhile, or the case was erased.
pub async fn review(
    tx: &Write,
    keys: &Keys,
    of: (HouseId, &EmergencyAccess),
    review: EmergencyReview,
    remark: &Typed,
) -> Result<(), StoreFault> {
    let ((house, access), EmergencyReview { by, at, verdict }) = (of, review);
    let key = keys.of_case(tx.sql(), house, access.case).await?.ok_or(StoreFault::Stale)?;
    let sealed = sealed_text::seal(keys, &key, &place(house, access.id, REMARK), remark)?;
    let change = ActiveModel {
        reviewed_at: Set(Some(at.millis())),
        reviewed_by: Set(Some(by.uuid())),
        verdict: Set(Some(verdict.code().to_owned())),
        remark_sealed: Set(Some(sealed)),
        ..Default::default()
    };
    changed(tx, change, own(house, access.id).add(Column::ReviewedAt.is_null())).await
}

async fn changed(tx: &Write, change: ActiveModel, which: Condition) -> Result<(), StoreFault> {
    let changed = Entity::update_many().set(change).filter(which).exec(tx.sql()).await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}
