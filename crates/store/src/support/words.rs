//! What is said of a piece of support: what is to be done, why not, what was found. Sealed under the key of
//! the case, and opened for whoever holds a permit to its file, which its opener has noted.

use barnahus_casework::policy::Permit;
use barnahus_casework::support::SupportWords;
use barnahus_database::Write;
use barnahus_seals::{CaseKey, Place};
use barnahus_vocabulary::{HouseId, Instant, SupportId, local};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::Support;
use crate::entities::support_duties::{Column, Entity, Model};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::sealed_text;

const SEALED: StoreFault = StoreFault::Unreadable("support_duties.words_sealed");

/// Keeps the words over those it had.
///
/// # Errors
/// [`StoreFault::Stale`] when the case was erased; else the database's, or a seal's.
pub async fn keep_words(
    tx: &Write,
    keys: &Keys,
    of: (HouseId, &Support),
    said: &SupportWords,
) -> Result<(), StoreFault> {
    let (house, support) = of;
    let key = keys.of_case(tx.sql(), house, support.case).await?.ok_or(StoreFault::Stale)?;
    let sealed = sealed(keys, &key, (house, support.id), said)?;
    Entity::update_many()
        .col_expr(Column::WordsSealed, Expr::value(sealed))
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(support.id.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// The words, where the permit shows that kind; nothing where it does not.
///
/// # Errors
/// The database's, or a seal's.
pub async fn words(
    tx: &Write,
    keys: &Keys,
    permit: &Permit,
    support: &Support,
) -> Result<Option<SupportWords>, StoreFault> {
    let house = permit.house();
    if permit.case() != support.case || !permit.sees(support.supported.kind.sight()) {
        return Ok(None);
    }
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(support.id.uuid()))
        .one(tx.sql())
        .await?;
    let Some(row) = row else { return Ok(None) };
    let Some(key) = keys.of_case(tx.sql(), house, support.case).await? else { return Ok(None) };
    opened_words(&key, (house, support.id), &row).map(Some)
}

/// The words of a row.
pub(crate) fn opened_words(
    key: &CaseKey,
    at: (HouseId, SupportId),
    row: &Model,
) -> Result<SupportWords, StoreFault> {
    let typed = sealed_text::open(key, &place(at), &row.words_sealed)?;
    let day = local::day(Instant::from_millis(row.updated_at));
    SupportWords::parse(&typed, day).map_err(|_| SEALED)
}

pub(super) fn sealed(
    keys: &Keys,
    key: &CaseKey,
    of: (HouseId, SupportId),
    said: &SupportWords,
) -> Result<Vec<u8>, StoreFault> {
    sealed_text::seal(keys, key, &place(of), &said.typed())
}

fn place(of: (HouseId, SupportId)) -> Place {
    Place::new("support_duties", "words_sealed", of.0, format_args!("{}", of.1))
}
