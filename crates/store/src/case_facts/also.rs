//! What the statistics of the house count besides the report: sealed what is broken down by, plain what says
//! only how the house worked.

use barnahus_casework::figures::CountedAlso;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, HouseId, Instant};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use crate::entities::case_facts::{ActiveModel, Column, Entity};
use crate::fault::StoreFault;
use crate::keys::{Keys, sealing};

const ALSO: &str = "case_facts.also_sealed";

/// How a case counts besides; unknown where it was taken up before that was kept.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`].
pub async fn also(tx: &Write, keys: &Keys, at: (HouseId, CaseId)) -> Result<CountedAlso, StoreFault> {
    let row = Entity::find()
        .filter(Column::HouseId.eq(at.0.uuid()))
        .filter(Column::CaseId.eq(at.1.uuid()))
        .one(tx.sql())
        .await?;
    opened(keys, at, row.and_then(|row| row.also_sealed).as_deref())
}

/// Writes down how a case counts besides.
///
/// # Errors
/// The database's, or a seal's.
pub async fn keep_also(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    also: CountedAlso,
) -> Result<(), StoreFault> {
    let sealed =
        keys.house_key().seal(&place(at), also.text().as_bytes(), keys.entropy()).map_err(sealing(ALSO))?;
    set(tx, at, ActiveModel { also_sealed: Set(Some(sealed)), ..Default::default() }).await
}

/// Writes down since when the child is informed; `None` takes it back.
///
/// # Errors
/// The database's.
pub async fn keep_informed(
    tx: &Write,
    at: (HouseId, CaseId),
    since: Option<Instant>,
) -> Result<(), StoreFault> {
    let informed_at = Set(since.map(Instant::millis));
    set(tx, at, ActiveModel { informed_at, ..Default::default() }).await
}

/// Writes down whether the first interview is booked within its limit; `None` while none is booked.
///
/// # Errors
/// The database's.
pub async fn keep_within_limit(
    tx: &Write,
    at: (HouseId, CaseId),
    is_within: Option<bool>,
) -> Result<(), StoreFault> {
    set(tx, at, ActiveModel { within_limit: Set(is_within), ..Default::default() }).await
}

pub(super) async fn set(tx: &Write, at: (HouseId, CaseId), changes: ActiveModel) -> Result<(), StoreFault> {
    Entity::update_many()
        .set(changes)
        .filter(Column::HouseId.eq(at.0.uuid()))
        .filter(Column::CaseId.eq(at.1.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

pub(crate) fn opened(
    keys: &Keys,
    at: (HouseId, CaseId),
    sealed: Option<&[u8]>,
) -> Result<CountedAlso, StoreFault> {
    let Some(sealed) = sealed else { return Ok(CountedAlso::UNKNOWN) };
    let opened = keys.house_key().open(&place(at), sealed).map_err(sealing(ALSO))?;
    std::str::from_utf8(&opened).ok().and_then(CountedAlso::parse).ok_or(StoreFault::Unreadable(ALSO))
}

fn place(at: (HouseId, CaseId)) -> Place {
    Place::new("case_facts", "also_sealed", at.0, at.1)
}
