//! As what a child is regarded: a dated history, sealed line by line and never written over.
//!
//! Whoever reads it has noted that the file is opened, and is shown what happened.

use barnahus_casework::victim_status::StatusLine;
use barnahus_database::Write;
use barnahus_seals::{CaseKey, Place};
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId, VictimStatusId, local};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::victim_statuses::{ActiveModel, Column, Entity, Model};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::sealed_text;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// What was decided.
    pub line: StatusLine,
    /// Who noted it.
    pub noted_by: PersonId,
    /// When.
    pub noted_at: Instant,
}

/// Adds a line.
///
/// # Errors
/// [`StoreFault::Stale`] when the case was erased; else the database's, or a seal's.
pub async fn add(tx: &Write, keys: &Keys, at: (HouseId, CaseId), stated: &Stated) -> Result<(), StoreFault> {
    let Stated { line, noted_by, noted_at } = stated;
    let (id, key) = (VictimStatusId::random(), keys.of_case(tx.sql(), at.0, at.1).await?);
    let key = key.ok_or(StoreFault::Stale)?;
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(at.0.uuid()),
        case_id: Set(at.1.uuid()),
        sealed: Set(sealed_text::seal(keys, &key, &place(at.0, id), &line.typed())?),
        noted_by: Set(noted_by.uuid()),
        noted_at: Set(noted_at.millis()),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// The history of a case, the newest line first.
///
/// # Errors
/// The database's, or a seal's.
pub async fn of_case(
    on: &impl ConnectionTrait,
    keys: &Keys,
    at: (HouseId, CaseId),
) -> Result<Vec<Stated>, StoreFault> {
    let Some(key) = keys.of_case(on, at.0, at.1).await? else { return Ok(Vec::new()) };
    let rows = Entity::find()
        .filter(Column::HouseId.eq(at.0.uuid()))
        .filter(Column::CaseId.eq(at.1.uuid()))
        .order_by_desc(Column::NotedAt)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    rows.into_iter().map(|row| opened(&key, row)).collect()
}

fn opened(key: &CaseKey, row: Model) -> Result<Stated, StoreFault> {
    let Model { id, house_id, case_id: _, sealed, noted_by, noted_at } = row;
    let place = place(HouseId::from_uuid(house_id), VictimStatusId::from_uuid(id));
    let typed = sealed_text::open(key, &place, &sealed)?;
    let noted_at = Instant::from_millis(noted_at);
    let line = StatusLine::parse(&typed, local::day(noted_at))
        .map_err(|_| StoreFault::Unreadable("victim_statuses.sealed"))?;
    Ok(Stated { line, noted_by: PersonId::from_uuid(noted_by), noted_at })
}

fn place(house: HouseId, id: VictimStatusId) -> Place {
    Place::new("victim_statuses", "sealed", house, id)
}
