//! What reports and statistics count of each case, apart from its file.
//!
//! Sealed with the key of the house, not of the case, so that erasing a case leaves the counts. It is as
//! coarse as the report itself and holds no day but those of taking up and of informing the child.

pub(crate) mod also;
pub(crate) mod helped;
mod limit;

use std::collections::BTreeMap;

use barnahus_casework::Counted;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, HouseId, Instant, Interval};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use time::Date;

use crate::entities::case_facts::{ActiveModel, Column, Entity, Model};
use crate::fault::StoreFault;
use crate::keys::{Keys, sealing};
use crate::merges;

pub use also::{also as counted_also, keep_also, keep_informed, keep_within_limit};
pub use helped::{counted_support, keep_support, without_support};
pub use limit::{keep_limit, keep_limit_once, limit_facts};

const SEALED: &str = "case_facts.sealed";
const EIGHTEEN: &str = "case_facts.eighteen_sealed";

/// Keeps how a case counts, from the moment it was taken up.
///
/// # Errors
/// The database's, or a seal's.
pub async fn insert(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    counted: Counted,
    now: Instant,
) -> Result<(), StoreFault> {
    let (house, case) = at;
    let row = ActiveModel {
        case_id: Set(case.uuid()),
        house_id: Set(house.uuid()),
        taken_up_at: Set(now.millis()),
        sealed: Set(seal(keys, at, counted)?),
        eighteen_sealed: Set(None),
        also_sealed: Set(None),
        informed_at: Set(None),
        within_limit: Set(None),
        support_sealed: Set(None),
        limit_sealed: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Writes down anew how a case counts that was taken up before.
///
/// # Errors
/// The database's, or a seal's.
pub async fn change(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    counted: Counted,
) -> Result<(), StoreFault> {
    let (house, case) = at;
    Entity::update_many()
        .set(ActiveModel { sealed: Set(seal(keys, at, counted)?), ..Default::default() })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// Keeps on which day the child of a case that counts turns 18, sealed with the key of the case.
///
/// # Errors
/// The database's, or a seal's.
pub async fn keep_eighteen(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    day: Option<Date>,
) -> Result<(), StoreFault> {
    let (house, case) = at;
    let key = keys.of_case(tx.sql(), house, case).await?.ok_or(StoreFault::Stale)?;
    let text = day.map(|day| day.to_julian_day().to_string());
    let seal = |text: String| key.seal(&eighteen(at), text.as_bytes(), keys.entropy());
    let sealed = text.map(seal).transpose().map_err(sealing(EIGHTEEN))?;
    Entity::update_many()
        .set(ActiveModel { eighteen_sealed: Set(sealed), ..Default::default() })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// On which days the children of those cases turn 18, where that is known.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`].
pub async fn turn_18(
    on: &impl ConnectionTrait,
    keys: &Keys,
    house: HouseId,
    cases: &[CaseId],
) -> Result<BTreeMap<CaseId, Date>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.is_in(cases.iter().map(|case| case.uuid())))
        .filter(Column::EighteenSealed.is_not_null())
        .all(on)
        .await?;
    let with_day: Vec<CaseId> = rows.iter().map(|row| CaseId::from_uuid(row.case_id)).collect();
    let keys = keys.of_cases(on, house, &with_day).await?;
    let mut days = BTreeMap::new();
    for row in rows {
        let case = CaseId::from_uuid(row.case_id);
        let (Some(key), Some(sealed)) = (keys.get(&case), &row.eighteen_sealed) else { continue };
        let opened = key.open(&eighteen((house, case)), sealed).map_err(sealing(EIGHTEEN))?;
        let day = std::str::from_utf8(&opened).ok().and_then(|text| text.parse().ok());
        let day = day.and_then(|day| Date::from_julian_day(day).ok());
        days.insert(case, day.ok_or(StoreFault::Unreadable(EIGHTEEN))?);
    }
    Ok(days)
}

/// When a case was taken up and how it counts, if it ever was.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`].
pub async fn find(
    on: &impl ConnectionTrait,
    keys: &Keys,
    at: (HouseId, CaseId),
) -> Result<Option<(Instant, Counted)>, StoreFault> {
    let (house, case) = at;
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .one(on)
        .await?;
    row.map(|row| Ok((Instant::from_millis(row.taken_up_at), open(keys, &row)?))).transpose()
}

/// How the cases count that were taken up within that time. A case that is merged into another which counts does
/// not: the child is counted once.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`].
pub async fn taken_up(
    on: &impl ConnectionTrait,
    keys: &Keys,
    house: HouseId,
    within: Interval,
) -> Result<Vec<Counted>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::TakenUpAt.gte(within.start().millis()))
        .filter(Column::TakenUpAt.lt(within.end().millis()))
        .all(on)
        .await?;
    let taken_up: Vec<CaseId> = rows.iter().map(|row| CaseId::from_uuid(row.case_id)).collect();
    let twice = counted_elsewhere(on, house, &taken_up).await?;
    let once = |row: &&Model| !twice.contains(&CaseId::from_uuid(row.case_id));
    rows.iter().filter(once).map(|row| open(keys, row)).collect()
}

/// Those of these cases whose child counts by the case into which they are merged.
async fn counted_elsewhere(
    on: &impl ConnectionTrait,
    house: HouseId,
    cases: &[CaseId],
) -> Result<Vec<CaseId>, StoreFault> {
    let merged = merges::of_cases(on, house, cases).await?;
    let counting: Vec<CaseId> = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.is_in(merged.values().map(|into| into.uuid())))
        .all(on)
        .await?
        .into_iter()
        .map(|row| CaseId::from_uuid(row.case_id))
        .collect();
    Ok(merged.into_iter().filter(|(_, into)| counting.contains(into)).map(|(case, _)| case).collect())
}

fn open(keys: &Keys, row: &Model) -> Result<Counted, StoreFault> {
    opened(keys, (HouseId::from_uuid(row.house_id), CaseId::from_uuid(row.case_id)), &row.sealed)
}

pub(crate) fn opened(keys: &Keys, at: (HouseId, CaseId), sealed: &[u8]) -> Result<Counted, StoreFault> {
    let opened = keys.house_key().open(&place(at), sealed).map_err(sealing(SEALED))?;
    std::str::from_utf8(&opened).ok().and_then(Counted::parse).ok_or(StoreFault::Unreadable(SEALED))
}

fn seal(keys: &Keys, at: (HouseId, CaseId), counted: Counted) -> Result<Vec<u8>, StoreFault> {
    keys.house_key().seal(&place(at), counted.text().as_bytes(), keys.entropy()).map_err(sealing(SEALED))
}

fn place(at: (HouseId, CaseId)) -> Place {
    Place::new("case_facts", "sealed", at.0, at.1)
}

fn eighteen(at: (HouseId, CaseId)) -> Place {
    Place::new("case_facts", "eighteen_sealed", at.0, at.1)
}
