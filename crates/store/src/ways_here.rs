//! The way here: the plan of one case, sealed under its key, and the few who read it.
//!
//! At most one stands in a case: whoever writes it holds the lock of the case. When it is gone, who read it is gone
//! too. Whoever reads the words has noted it.

mod suspected;

use std::collections::BTreeSet;

use barnahus_casework::way_here::WayHere;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId, local};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::entities::way_readers;
use crate::entities::ways_here::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count};
use crate::keys::Keys;
use crate::sealed_text;

pub use suspected::{look_again, with_suspected};

/// The plan of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What it says.
    pub plan: WayHere,
    /// Who reads it, besides whoever is in charge.
    pub readers: BTreeSet<PersonId>,
    /// When the interview was booked for, as it was written.
    pub written_for: Instant,
    /// Who wrote it last.
    pub written_by: PersonId,
    /// When.
    pub written_at: Instant,
    /// Grows with each change.
    pub version: u32,
}

/// The plan, if there is one.
///
/// # Errors
/// The database's, or a seal's.
pub async fn find(
    on: &impl ConnectionTrait,
    keys: &Keys,
    at: (HouseId, CaseId),
) -> Result<Option<Way>, StoreFault> {
    let Some(key) = keys.of_case(on, at.0, at.1).await? else { return Ok(None) };
    let row = Entity::find_by_id(at.1.uuid()).filter(Column::HouseId.eq(at.0.uuid())).one(on).await?;
    let Some(row) = row else { return Ok(None) };
    let Model {
        case_id: _,
        house_id: _,
        sealed,
        written_for,
        written_by,
        written_at,
        version,
        names_suspected: _,
    } = row;
    let typed = sealed_text::open(&key, &place(at), &sealed)?;
    let written_at = Instant::from_millis(written_at);
    let plan = WayHere::parse(&typed, local::day(written_at))
        .map_err(|_| StoreFault::Unreadable("ways_here.sealed"))?;
    Ok(Some(Way {
        plan,
        readers: readers(on, at).await?,
        written_for: Instant::from_millis(written_for),
        written_by: PersonId::from_uuid(written_by),
        written_at,
        version: count(version, "ways_here.version")?,
    }))
}

/// Who reads the plan of a case: none where there is none.
///
/// # Errors
/// The database's.
pub async fn readers(
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
) -> Result<BTreeSet<PersonId>, StoreFault> {
    let rows = way_readers::Entity::find()
        .filter(way_readers::Column::HouseId.eq(at.0.uuid()))
        .filter(way_readers::Column::CaseId.eq(at.1.uuid()))
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|row| PersonId::from_uuid(row.person_id)).collect())
}

/// The cases whose plan someone reads by name.
///
/// # Errors
/// The database's.
pub async fn read_by(
    on: &impl ConnectionTrait,
    house: HouseId,
    person: PersonId,
) -> Result<Vec<CaseId>, StoreFault> {
    let rows = way_readers::Entity::find()
        .filter(way_readers::Column::HouseId.eq(house.uuid()))
        .filter(way_readers::Column::PersonId.eq(person.uuid()))
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|row| CaseId::from_uuid(row.case_id)).collect())
}

/// The cases of a house that have a plan.
///
/// # Errors
/// The database's.
pub async fn all(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<CaseId>, StoreFault> {
    let rows = Entity::find().filter(Column::HouseId.eq(house.uuid())).all(on).await?;
    Ok(rows.into_iter().map(|row| CaseId::from_uuid(row.case_id)).collect())
}

/// Writes the plan over the one that was read with that version (0: there was none).
///
/// # Errors
/// [`StoreFault::Stale`] when someone wrote it meanwhile, or the case was erased.
pub async fn keep(tx: &Write, keys: &Keys, at: (HouseId, CaseId), way: &Way) -> Result<(), StoreFault> {
    let Way { plan, readers, written_for, written_by, written_at, version } = way;
    let key = keys.of_case(tx.sql(), at.0, at.1).await?.ok_or(StoreFault::Stale)?;
    let stands =
        Entity::find_by_id(at.1.uuid()).filter(Column::HouseId.eq(at.0.uuid())).one(tx.sql()).await?;
    let stood = stands.map_or(Ok(0), |row| count(row.version, "ways_here.version"))?;
    if stood != *version {
        return Err(StoreFault::Stale);
    }
    empty(tx, at).await?;
    let row = ActiveModel {
        case_id: Set(at.1.uuid()),
        house_id: Set(at.0.uuid()),
        sealed: Set(sealed_text::seal(keys, &key, &place(at), &plan.typed())?),
        written_for: Set(written_for.millis()),
        written_by: Set(written_by.uuid()),
        written_at: Set(written_at.millis()),
        version: Set(column(version + 1)),
        // Whoever writes it has asked.
        names_suspected: Set(false),
    };
    row.insert(tx.sql()).await?;
    for person in readers {
        let row = way_readers::ActiveModel {
            house_id: Set(at.0.uuid()),
            case_id: Set(at.1.uuid()),
            person_id: Set(person.uuid()),
        };
        row.insert(tx.sql()).await?;
    }
    Ok(())
}

/// The plan is gone, with who read it.
///
/// # Errors
/// The database's.
pub async fn empty(tx: &Write, at: (HouseId, CaseId)) -> Result<(), StoreFault> {
    way_readers::Entity::delete_many()
        .filter(way_readers::Column::HouseId.eq(at.0.uuid()))
        .filter(way_readers::Column::CaseId.eq(at.1.uuid()))
        .exec(tx.sql())
        .await?;
    Entity::delete_many()
        .filter(Column::HouseId.eq(at.0.uuid()))
        .filter(Column::CaseId.eq(at.1.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

fn place(at: (HouseId, CaseId)) -> Place {
    Place::new("ways_here", "sealed", at.0, at.1)
}
