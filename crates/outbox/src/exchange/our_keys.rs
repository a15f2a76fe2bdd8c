//! The keys with which a house signs. The private one lies sealed; the public one is what partners get.
//!
//! The oldest that is not retired signs: a new one is made, given to the partners, and signs once the older
//! ones are retired. So no message is ever signed with a key that a partner may not have.

use barnahus_database::Write;
use barnahus_seals::{HouseKey, Place};
use barnahus_vocabulary::{HouseId, Instant};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use zeroize::Zeroizing;

use super::{Seals, open};
use crate::entities::exchange_keys::{ActiveModel, Column, Entity, Model};
use crate::fault::OutboxFault;

const COLUMN: &str = "exchange_keys.private_sealed";

/// A key of the house, without its private half.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OurKey {
    /// Its thumbprint.
    pub keyid: String,
    /// As PEM, for partners.
    pub public: String,
    /// Since when.
    pub created_at: Instant,
}

/// Keeps a new pair; it signs once older ones are retired. `private` is PEM.
///
/// # Errors
/// The database's, or a seal's.
pub async fn keep(
    tx: &Write,
    seals: Seals<'_>,
    house: HouseId,
    pair: (&OurKey, &Zeroizing<String>),
) -> Result<(), OutboxFault> {
    let (key, private) = pair;
    let place = place(house, &key.keyid);
    let row = ActiveModel {
        house_id: Set(house.uuid()),
        keyid: Set(key.keyid.clone()),
        public: Set(key.public.clone()),
        private_sealed: Set(seals.seal((COLUMN, &place), private.as_bytes())?),
        created_at: Set(key.created_at.millis()),
        retired_at: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// The keys of a house, the one that signs first.
///
/// # Errors
/// The database's.
pub async fn all(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<OurKey>, OutboxFault> {
    Ok(rows(on, house).await?.into_iter().map(OurKey::from).collect())
}

/// The key that signs, with its private half as PEM.
///
/// # Errors
/// The database's, or a seal's.
pub async fn signing(
    on: &impl ConnectionTrait,
    key: &HouseKey,
    house: HouseId,
) -> Result<Option<(OurKey, Zeroizing<String>)>, OutboxFault> {
    let Some(row) = rows(on, house).await?.into_iter().next() else { return Ok(None) };
    let private = open(key, (COLUMN, &place(house, &row.keyid)), &row.private_sealed)?;
    Ok(Some((OurKey::from(row), private)))
}

/// Retires all keys but the newest, which signs from then on. How many.
///
/// # Errors
/// The database's.
pub async fn retire_older(tx: &Write, house: HouseId, now: Instant) -> Result<u64, OutboxFault> {
    let Some(newest) = rows(tx.sql(), house).await?.pop() else { return Ok(0) };
    let retired = Entity::update_many()
        .set(ActiveModel { retired_at: Set(Some(now.millis())), ..Default::default() })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Keyid.ne(newest.keyid))
        .filter(Column::RetiredAt.is_null())
        .exec(tx.sql())
        .await?;
    Ok(retired.rows_affected)
}

async fn rows(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Model>, OutboxFault> {
    Ok(Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::RetiredAt.is_null())
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Keyid)
        .all(on)
        .await?)
}

fn place(house: HouseId, keyid: &str) -> Place {
    Place::new("exchange_keys", "private_sealed", house, keyid)
}

impl From<Model> for OurKey {
    fn from(row: Model) -> Self {
        let Model { house_id: _, keyid, public, private_sealed: _, created_at, retired_at: _ } = row;
        Self { keyid, public, created_at: Instant::from_millis(created_at) }
    }
}
