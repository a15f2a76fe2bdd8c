//! Whom a house exchanges messages with.
//!
//! A house has one adult core at a time, and may have a partner for trying besides, whose cases are
//! labelled so. A partner that was removed stays as a row: the ledger refers to it.

use barnahus_database::Write;
use barnahus_vocabulary::{HouseId, Instant, PartnerId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::exchange_partners::{ActiveModel, Column, Entity, Model};
use crate::fault::OutboxFault;

/// What a partner is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartnerKind {
    /// The adult core.
    Core,
    /// Somebody who tries an implementation: its cases are no children's.
    Trial,
}

impl PartnerKind {
    const ALL: [Self; 2] = [Self::Core, Self::Trial];

    /// The word for the column.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Core => "core",
            Self::Trial => "trial",
        }
    }
}

/// A partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Which.
    pub id: PartnerId,
    /// Of which house.
    pub house: HouseId,
    /// What staff call it.
    pub name: String,
    /// Where it hears: `https://core.example`, without a path.
    pub url: String,
    /// What it is.
    pub kind: PartnerKind,
    /// How many of our reports it accepted.
    pub reports_said: u32,
}

const ACTIVE: &str = "active";
const REMOVED: &str = "removed";

/// Adds a partner.
///
/// # Errors
/// The database's.
pub async fn add(tx: &Write, partner: &Partner, now: Instant) -> Result<(), OutboxFault> {
    let Partner { id, house, name, url, kind, reports_said } = partner;
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        name: Set(name.clone()),
        url: Set(url.clone()),
        kind: Set(kind.code().to_owned()),
        standing: Set(ACTIVE.to_owned()),
        said: Set(i32::try_from(*reports_said).unwrap_or(i32::MAX)),
        version: Set(1),
        created_at: Set(now.millis()),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Writes down that a partner hears at another address. What was agreed with it, and what waits for it, stays.
///
/// # Errors
/// The database's.
pub async fn hears_at(tx: &Write, house: HouseId, id: PartnerId, url: &str) -> Result<(), OutboxFault> {
    Entity::update_many()
        .set(ActiveModel { url: Set(url.to_owned()), ..Default::default() })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(id.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// Removes a partner: what it sends is refused, what waits for it is [let go](super::removed). Whether there was one.
///
/// # Errors
/// The database's.
pub async fn remove(tx: &Write, house: HouseId, id: PartnerId) -> Result<bool, OutboxFault> {
    let changed = Entity::update_many()
        .set(ActiveModel { standing: Set(REMOVED.to_owned()), ..Default::default() })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(id.uuid()))
        .filter(Column::Standing.eq(ACTIVE))
        .exec(tx.sql())
        .await?;
    Ok(changed.rows_affected == 1)
}

/// The partners of a house, the first added first.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub async fn all(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Partner>, OutboxFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Standing.eq(ACTIVE))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    rows.into_iter().map(Partner::try_from).collect()
}

/// The partners that a house has or had: the ledger names them.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub async fn ever(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Partner>, OutboxFault> {
    let rows = Entity::find().filter(Column::HouseId.eq(house.uuid())).all(on).await?;
    rows.into_iter().map(Partner::try_from).collect()
}

/// The adult core of a house, if it has one.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub async fn core(on: &impl ConnectionTrait, house: HouseId) -> Result<Option<Partner>, OutboxFault> {
    Ok(all(on, house).await?.into_iter().find(|partner| partner.kind == PartnerKind::Core))
}

/// A partner that was not removed.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub async fn find(on: &impl ConnectionTrait, id: PartnerId) -> Result<Option<Partner>, OutboxFault> {
    let row = Entity::find_by_id(id.uuid()).filter(Column::Standing.eq(ACTIVE)).one(on).await?;
    row.map(Partner::try_from).transpose()
}

/// Writes down how many of our reports it accepted.
pub(super) async fn say(tx: &Write, id: PartnerId, said: u32) -> Result<(), OutboxFault> {
    Entity::update_many()
        .set(ActiveModel { said: Set(i32::try_from(said).unwrap_or(i32::MAX)), ..Default::default() })
        .filter(Column::Id.eq(id.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

impl TryFrom<Model> for Partner {
    type Error = OutboxFault;

    fn try_from(row: Model) -> Result<Self, OutboxFault> {
        let Model { id, house_id, name, url, kind, standing: _, said, version: _, created_at: _ } = row;
        let kind = PartnerKind::ALL.into_iter().find(|known| known.code() == kind);
        Ok(Self {
            id: PartnerId::from_uuid(id),
            house: HouseId::from_uuid(house_id),
            name,
            url,
            kind: kind.ok_or(OutboxFault::Unreadable("exchange_partners.kind"))?,
            reports_said: u32::try_from(said)
                .map_err(|_| OutboxFault::Unreadable("exchange_partners.said"))?,
        })
    }
}
