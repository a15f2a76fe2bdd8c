//! What of a file the limit of its first interview follows from: sealed with the key of the case, so that it goes with
//! the file.

use std::collections::BTreeMap;

use barnahus_casework::interview::LimitFacts;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, HouseId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use super::also::set;
use crate::entities::case_facts::{ActiveModel, Column, Entity};
use crate::fault::StoreFault;
use crate::keys::{Keys, sealing};

const LIMIT: &str = "case_facts.limit_sealed";

/// Writes it down; of a case that does not count nothing is kept.
///
/// # Errors
/// The database's, or a seal's; [`StoreFault::Stale`] when the case was erased.
pub async fn keep_limit(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    facts: LimitFacts,
) -> Result<(), StoreFault> {
    set(tx, at, sealed(tx, keys, at, facts).await?).await
}

/// The same where nothing was written down before.
///
/// # Errors
/// As [`keep_limit`].
pub async fn keep_limit_once(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    facts: LimitFacts,
) -> Result<(), StoreFault> {
    Entity::update_many()
        .set(sealed(tx, keys, at, facts).await?)
        .filter(Column::HouseId.eq(at.0.uuid()))
        .filter(Column::CaseId.eq(at.1.uuid()))
        .filter(Column::LimitSealed.is_null())
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// What was noted of those cases, where anything was.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`].
pub async fn limit_facts(
    on: &impl ConnectionTrait,
    keys: &Keys,
    house: HouseId,
    cases: &[CaseId],
) -> Result<BTreeMap<CaseId, LimitFacts>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.is_in(cases.iter().map(|case| case.uuid())))
        .filter(Column::LimitSealed.is_not_null())
        .all(on)
        .await?;
    let noted: Vec<CaseId> = rows.iter().map(|row| CaseId::from_uuid(row.case_id)).collect();
    let of_cases = keys.of_cases(on, house, &noted).await?;
    let mut found = BTreeMap::new();
    for row in rows {
        let case = CaseId::from_uuid(row.case_id);
        let (Some(key), Some(sealed)) = (of_cases.get(&case), &row.limit_sealed) else { continue };
        let opened = key.open(&place((house, case)), sealed).map_err(sealing(LIMIT))?;
        let facts = std::str::from_utf8(&opened).ok().and_then(LimitFacts::parse);
        found.insert(case, facts.ok_or(StoreFault::Unreadable(LIMIT))?);
    }
    Ok(found)
}

async fn sealed(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    facts: LimitFacts,
) -> Result<ActiveModel, StoreFault> {
    let key = keys.of_case(tx.sql(), at.0, at.1).await?.ok_or(StoreFault::Stale)?;
    let sealed = key.seal(&place(at), facts.text().as_bytes(), keys.entropy()).map_err(sealing(LIMIT))?;
    Ok(ActiveModel { limit_sealed: Set(Some(sealed)), ..Default::default() })
}

fn place(at: (HouseId, CaseId)) -> Place {
    Place::new("case_facts", "limit_sealed", at.0, at.1)
}
