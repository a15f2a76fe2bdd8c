//! The cases that speak against a person, all at once, for whoever reads a list: by keyed hash and by what was
//! declared, without opening a file and without asking case by case.
//!
//! It finds what [`super::Suspicions`] finds for one case. A list asks it once; the hashes are looked up in the
//! index that begins with them, so that a house of many cases answers as quickly as one of few.

use std::collections::BTreeSet;

use barnahus_casework::likeness;
use barnahus_casework::names::PersonName;
use barnahus_vocabulary::{CaseId, HouseId};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter};

use super::{SUSPECTED_NAME, SUSPECTED_UNIT, hash};
use crate::entities::{case_likenesses, declared_conflicts};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::merges;
use crate::people::Person;

/// The cases with which a person is in conflict, and those that stand merged with one of them.
///
/// # Errors
/// The database's.
pub async fn against(
    on: &impl ConnectionTrait,
    keys: &Keys,
    house: HouseId,
    who: &Person,
) -> Result<BTreeSet<CaseId>, StoreFault> {
    let mut found = suspected(on, keys, house, who).await?;
    let declared = declared_conflicts::Entity::find()
        .filter(declared_conflicts::Column::HouseId.eq(house.uuid()))
        .filter(declared_conflicts::Column::PersonId.eq(who.id.uuid()))
        .all(on)
        .await?;
    found.extend(declared.into_iter().map(|row| CaseId::from_uuid(row.case_id)));
    let mut all = BTreeSet::new();
    for case in found {
        if !all.contains(&case) {
            all.extend(merges::together(on, house, case).await?);
        }
    }
    Ok(all)
}

/// By their name and by their unit.
async fn suspected(
    on: &impl ConnectionTrait,
    keys: &Keys,
    house: HouseId,
    who: &Person,
) -> Result<BTreeSet<CaseId>, StoreFault> {
    use case_likenesses::{Column, Entity};

    let key = keys.house_key().likenesses(house);
    let theirs = [(SUSPECTED_NAME, Some(who.display_name.as_str())), (SUSPECTED_UNIT, who.unit.as_deref())];
    let mut any = Condition::any();
    for (kind, text) in theirs {
        let Some(name) = text.and_then(|text| PersonName::parse(text).ok()) else { continue };
        let hashed = hash(&key, kind, &likeness::of_whole_name(&name));
        any = any.add(Condition::all().add(Column::Kind.eq(kind)).add(Column::Hash.eq(hashed)));
    }
    if any.is_empty() {
        return Ok(BTreeSet::new());
    }
    let rows = Entity::find().filter(Column::HouseId.eq(house.uuid())).filter(any).all(on).await?;
    Ok(rows.into_iter().map(|row| CaseId::from_uuid(row.case_id)).collect())
}
