//! What is said of a meeting: how to call in, who was there, the notes. Sealed under the key of the case.
//!
//! It is read only by whoever holds a permit to the file, which its opener has noted.

use barnahus_casework::policy::Permit;
use barnahus_casework::typed::Typed;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{BookingId, HouseId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::Meeting;
use crate::entities::meetings::{Column, Entity};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::sealed_text;

/// Keeps the words of a meeting over those it had.
///
/// # Errors
/// [`StoreFault::Stale`] when the case was erased; else the database's, or a seal's.
pub async fn keep_words(
    tx: &Write,
    keys: &Keys,
    of: (HouseId, &Meeting),
    words: &Typed,
) -> Result<(), StoreFault> {
    let (house, meeting) = of;
    let key = keys.of_case(tx.sql(), house, meeting.case).await?.ok_or(StoreFault::Stale)?;
    let sealed = sealed_text::seal(keys, &key, &place(house, meeting.id), words)?;
    Entity::update_many()
        .col_expr(Column::Sealed, Expr::value(Some(sealed)))
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(meeting.id.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// The words of a meeting, for whoever has opened the file of its case.
///
/// # Errors
/// The database's, or a seal's.
pub async fn words(tx: &Write, keys: &Keys, permit: &Permit, meeting: &Meeting) -> Result<Typed, StoreFault> {
    let house = permit.house();
    let found = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(meeting.id.uuid()))
        .one(tx.sql())
        .await?;
    let Some(sealed) = found.and_then(|row| row.sealed).filter(|_| permit.case() == meeting.case) else {
        return Ok(Typed::default());
    };
    let Some(key) = keys.of_case(tx.sql(), house, meeting.case).await? else { return Ok(Typed::default()) };
    sealed_text::open(&key, &place(house, meeting.id), &sealed)
}

fn place(house: HouseId, meeting: BookingId) -> Place {
    Place::new("meetings", "sealed", house, format_args!("{meeting}"))
}
