//! How the help of a child counts, sealed under the key of the house: which kind of help it is says something of
//! its health, and is counted still when the file is erased.

use barnahus_casework::figures::CountedSupport;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, HouseId};
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::also::set;
use crate::entities::case_facts::{ActiveModel, Column, Entity};
use crate::entities::case_keys;
use crate::fault::StoreFault;
use crate::keys::{Keys, sealing};

const SUPPORT: &str = "case_facts.support_sealed";

/// How the help of a case counts; `None` where that was never kept, or the case does not count.
///
/// # Errors
/// The database's, a seal's, or [`StoreFault::Unreadable`].
pub async fn counted_support(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
) -> Result<Option<CountedSupport>, StoreFault> {
    let row = Entity::find()
        .filter(Column::HouseId.eq(at.0.uuid()))
        .filter(Column::CaseId.eq(at.1.uuid()))
        .one(tx.sql())
        .await?;
    let sealed = row.and_then(|row| row.support_sealed);
    sealed.map(|sealed| opened(keys, at, &sealed)).transpose()
}

/// Writes down how the help of a case counts; nothing where the case does not count.
///
/// # Errors
/// The database's, or a seal's.
pub async fn keep_support(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    support: CountedSupport,
) -> Result<(), StoreFault> {
    let sealed = keys.house_key().seal(&place(at), support.text().as_bytes(), keys.entropy());
    let support_sealed = Set(Some(sealed.map_err(sealing(SUPPORT))?));
    set(tx, at, ActiveModel { support_sealed, ..Default::default() }).await
}

/// Cases that count, whose file is there, and of which it is not kept how their help counts: so many, in order,
/// behind that one.
///
/// # Errors
/// The database's.
pub async fn without_support(
    on: &impl ConnectionTrait,
    house: HouseId,
    behind: Option<CaseId>,
    many: u64,
) -> Result<Vec<CaseId>, StoreFault> {
    let with_file = Query::select()
        .column(case_keys::Column::CaseId)
        .from(case_keys::Entity)
        .and_where(case_keys::Column::HouseId.eq(house.uuid()))
        .to_owned();
    let mut own = Entity::find().filter(Column::HouseId.eq(house.uuid()));
    if let Some(behind) = behind {
        own = own.filter(Column::CaseId.gt(behind.uuid()));
    }
    let rows = own
        .filter(Column::SupportSealed.is_null())
        .filter(Column::CaseId.in_subquery(with_file))
        .order_by_asc(Column::CaseId)
        .limit(many)
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|row| CaseId::from_uuid(row.case_id)).collect())
}

pub(crate) fn opened(
    keys: &Keys,
    at: (HouseId, CaseId),
    sealed: &[u8],
) -> Result<CountedSupport, StoreFault> {
    let opened = keys.house_key().open(&place(at), sealed).map_err(sealing(SUPPORT))?;
    std::str::from_utf8(&opened).ok().and_then(CountedSupport::parse).ok_or(StoreFault::Unreadable(SUPPORT))
}

fn place(at: (HouseId, CaseId)) -> Place {
    Place::new("case_facts", "support_sealed", at.0, at.1)
}
