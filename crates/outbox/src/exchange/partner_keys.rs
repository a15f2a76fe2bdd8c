//! The public keys of partners: two may hold at once, so that a key can be replaced without a gap.

use barnahus_database::Write;
use barnahus_vocabulary::{HouseId, Instant, PartnerId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::partners::{self, Partner};
use crate::entities::exchange_partner_keys::{ActiveModel, Column, Entity};
use crate::fault::OutboxFault;

/// So many hold at once.
pub const AT_ONCE: usize = 2;

/// A public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerKey {
    /// Its thumbprint.
    pub keyid: String,
    /// As PEM.
    pub public: String,
    /// When it was added.
    pub added_at: Instant,
}

/// Adds a key; when two hold already, the older one holds no longer. The same key again changes nothing.
///
/// # Errors
/// The database's.
pub async fn add(
    tx: &Write,
    of: (HouseId, PartnerId),
    key: &PartnerKey,
    now: Instant,
) -> Result<(), OutboxFault> {
    let (house, partner) = of;
    let holding = holding(tx.sql(), partner).await?;
    if holding.iter().any(|held| held.keyid == key.keyid) {
        return Ok(());
    }
    let surplus = (holding.len() + 1).saturating_sub(AT_ONCE);
    for held in holding.iter().take(surplus) {
        retire(tx, partner, &held.keyid, now).await?;
    }
    Entity::delete_many()
        .filter(Column::PartnerId.eq(partner.uuid()))
        .filter(Column::Keyid.eq(&key.keyid))
        .exec(tx.sql())
        .await?;
    let row = ActiveModel {
        house_id: Set(house.uuid()),
        partner_id: Set(partner.uuid()),
        keyid: Set(key.keyid.clone()),
        public: Set(key.public.clone()),
        created_at: Set(key.added_at.millis()),
        retired_at: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Lets no key hold but that one. How many hold no longer.
///
/// # Errors
/// The database's.
pub async fn retire_others(
    tx: &Write,
    partner: PartnerId,
    keyid: &str,
    now: Instant,
) -> Result<u64, OutboxFault> {
    let changed = Entity::update_many()
        .set(ActiveModel { retired_at: Set(Some(now.millis())), ..Default::default() })
        .filter(Column::PartnerId.eq(partner.uuid()))
        .filter(Column::Keyid.ne(keyid))
        .filter(Column::RetiredAt.is_null())
        .exec(tx.sql())
        .await?;
    Ok(changed.rows_affected)
}

async fn retire(tx: &Write, partner: PartnerId, keyid: &str, now: Instant) -> Result<(), OutboxFault> {
    Entity::update_many()
        .set(ActiveModel { retired_at: Set(Some(now.millis())), ..Default::default() })
        .filter(Column::PartnerId.eq(partner.uuid()))
        .filter(Column::Keyid.eq(keyid))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// The keys of a partner that hold, the oldest first.
///
/// # Errors
/// The database's.
pub async fn holding(on: &impl ConnectionTrait, partner: PartnerId) -> Result<Vec<PartnerKey>, OutboxFault> {
    let rows = Entity::find()
        .filter(Column::PartnerId.eq(partner.uuid()))
        .filter(Column::RetiredAt.is_null())
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Keyid)
        .all(on)
        .await?;
    let key = |row: crate::entities::exchange_partner_keys::Model| PartnerKey {
        keyid: row.keyid,
        public: row.public,
        added_at: Instant::from_millis(row.created_at),
    };
    Ok(rows.into_iter().map(key).collect())
}

/// Whose key that is, with the key. One key is one partner's: a partner who brings another's key cannot
/// sign with it.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub async fn whose(
    on: &impl ConnectionTrait,
    keyid: &str,
) -> Result<Option<(Partner, PartnerKey)>, OutboxFault> {
    let rows =
        Entity::find().filter(Column::Keyid.eq(keyid)).filter(Column::RetiredAt.is_null()).all(on).await?;
    for row in rows {
        if let Some(partner) = partners::find(on, PartnerId::from_uuid(row.partner_id)).await? {
            let added_at = Instant::from_millis(row.created_at);
            return Ok(Some((partner, PartnerKey { keyid: row.keyid, public: row.public, added_at })));
        }
    }
    Ok(None)
}
