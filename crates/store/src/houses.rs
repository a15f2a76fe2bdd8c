//! The house: its name, its address, its gap, and how many children it takes at once.

use barnahus_database::Write;
use barnahus_vocabulary::{County, HouseId, Instant};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, NotSet, QueryFilter, Set};

use crate::entities::houses::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count, word};

/// A Barnahus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// Which.
    pub id: HouseId,
    /// What it is called in letters and at the top of pages.
    pub name: String,
    /// Where one comes to.
    pub address: String,
    /// Its county.
    pub county: County,
    /// From which address its letters come.
    pub mail_from: String,
    /// Minutes kept before and after an interview.
    pub gap_minutes: u32,
    /// How many children of different cases may be there at once.
    pub children_at_once: u32,
    /// Grows with each change.
    pub version: u32,
}

/// One house.
///
/// # Errors
/// The database's.
pub async fn find(on: &impl ConnectionTrait, house: HouseId) -> Result<Option<House>, StoreFault> {
    Entity::find_by_id(house.uuid()).one(on).await?.map(House::try_from).transpose()
}

/// Every house of this installation. The only reading without a scope: for the set-up (is there one
/// yet?) and for work of the program itself, which then goes house by house.
///
/// # Errors
/// The database's.
pub async fn all(on: &impl ConnectionTrait) -> Result<Vec<House>, StoreFault> {
    Entity::find().all(on).await?.into_iter().map(House::try_from).collect()
}

/// Sets up a house.
///
/// # Errors
/// The database's.
pub async fn insert(tx: &Write, house: &House, now: Instant) -> Result<(), StoreFault> {
    let House { id, name, address, county, mail_from, gap_minutes, children_at_once, version } = house;
    let row = ActiveModel {
        id: Set(id.uuid()),
        name: Set(name.clone()),
        address: Set(address.clone()),
        county: Set(county.code().to_owned()),
        mail_from: Set(mail_from.clone()),
        gap_minutes: Set(column(*gap_minutes)),
        children_at_once: Set(column(*children_at_once)),
        version: Set(column(*version)),
        time_mark: NotSet,
        created_at: Set(now.millis()),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Changes a house that still has the version it was read with.
///
/// # Errors
/// [`StoreFault::Stale`] when it has another.
pub async fn update(tx: &Write, house: &House) -> Result<(), StoreFault> {
    let House { id, name, address, county, mail_from, gap_minutes, children_at_once, version } = house;
    let changed = Entity::update_many()
        .set(ActiveModel {
            name: Set(name.clone()),
            address: Set(address.clone()),
            county: Set(county.code().to_owned()),
            mail_from: Set(mail_from.clone()),
            gap_minutes: Set(column(*gap_minutes)),
            children_at_once: Set(column(*children_at_once)),
            version: Set(column(version + 1)),
            ..Default::default()
        })
        .filter(Column::Id.eq(id.uuid()))
        .filter(Column::Version.eq(column(*version)))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

impl TryFrom<Model> for House {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model {
            id,
            name,
            address,
            county,
            mail_from,
            gap_minutes,
            children_at_once,
            version,
            time_mark: _,
            created_at: _,
        } = row;
        Ok(Self {
            id: HouseId::from_uuid(id),
            name,
            address,
            county: word(&county, "houses.county")?,
            mail_from,
            gap_minutes: count(gap_minutes, "houses.gap_minutes")?,
            children_at_once: count(children_at_once, "houses.children_at_once")?,
            version: count(version, "houses.version")?,
        })
    }
}
