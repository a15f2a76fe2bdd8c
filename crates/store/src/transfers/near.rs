//! From whom it is kept where a case went: who was too near to the suspected person when it went. The file that
//! says so is gone then; what is left is a keyed hash for each, from which nobody reads who they are.

use barnahus_database::Write;
use barnahus_vocabulary::{HouseId, PersonId, TransferId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::entities::transfer_conflicts::{ActiveModel, Column, Entity};
use crate::fault::StoreFault;
use crate::keys::Keys;

/// Keeps it from those people of the house that had the case.
///
/// # Errors
/// The database's.
pub async fn keep_from(
    tx: &Write,
    keys: &Keys,
    of: (HouseId, TransferId),
    people: &[PersonId],
) -> Result<(), StoreFault> {
    for person in people {
        let row = ActiveModel {
            house_id: Set(of.0.uuid()),
            transfer_id: Set(of.1.uuid()),
            hash: Set(hash(keys, of, *person)),
        };
        row.insert(tx.sql()).await?;
    }
    Ok(())
}

/// Whether it is kept from that person.
///
/// # Errors
/// The database's.
pub async fn is_kept_from(
    on: &impl ConnectionTrait,
    keys: &Keys,
    of: (HouseId, TransferId),
    person: PersonId,
) -> Result<bool, StoreFault> {
    let found = Entity::find_by_id((of.1.uuid(), hash(keys, of, person)))
        .filter(Column::HouseId.eq(of.0.uuid()))
        .one(on)
        .await?;
    Ok(found.is_some())
}

fn hash(keys: &Keys, (house, transfer): (HouseId, TransferId), person: PersonId) -> Vec<u8> {
    let key = keys.house_key().likenesses(house);
    key.likeness("near_at_transfer", &format!("{transfer}/{person}")).to_vec()
}
