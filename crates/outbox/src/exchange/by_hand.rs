//! Messages that people see to: halted, then sent again or dropped.
//!
//! *Send again* keeps id and number; *drop* leaves the number to the next message, whose turn it is then.

use barnahus_database::Write;
use barnahus_vocabulary::{DisclosureId, HouseId, Instant, ReferenceId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::references::{self, KnownReference};
use super::settle::ended;
use super::state::OUT;
use super::{MessageState, Seals, codes};
use crate::entities::exchange_messages::{ActiveModel, Column, Entity};
use crate::fault::OutboxFault;

/// Lets a message that halted wait again, for another fourteen days. Whether there was such a message.
///
/// # Errors
/// The database's.
pub async fn send_again(
    tx: &Write,
    house: HouseId,
    id: DisclosureId,
    now: Instant,
) -> Result<bool, OutboxFault> {
    let again = ActiveModel {
        state: Set(MessageState::Waiting.code().to_owned()),
        due_at: Set(now.millis()),
        attempts: Set(0),
        first_tried_at: Set(None),
        fault: Set(None),
        settled_at: Set(None),
        ..Default::default()
    };
    change(tx, house, id, again).await
}

/// Drops a message that halted. Whether there was such a message.
///
/// # Errors
/// The database's.
pub async fn drop_halted(
    tx: &Write,
    seals: Seals<'_>,
    of: (HouseId, DisclosureId),
    now: Instant,
) -> Result<bool, OutboxFault> {
    let (house, id) = of;
    let dropped = ActiveModel { fault: sea_orm::NotSet, ..ended(MessageState::Dropped, None, now) };
    let is_dropped = change(tx, house, id, dropped).await?;
    let row = Entity::find_by_id(id.uuid()).filter(Column::HouseId.eq(house.uuid())).one(tx.sql()).await?;
    if let Some(reference) = row.and_then(|row| row.reference_id).map(ReferenceId::from_uuid)
        && let Some(known) = references::find(tx.sql(), house, reference).await?
    {
        codes::mask(tx, seals, &known).await?;
    }
    Ok(is_dropped)
}

/// Drops whatever waits or has halted under a reference that the partner forgot. How many.
///
/// # Errors
/// The database's.
pub async fn drop_all(
    tx: &Write,
    seals: Seals<'_>,
    known: &KnownReference,
    now: Instant,
) -> Result<u64, OutboxFault> {
    let dropped = Entity::update_many()
        .set(ActiveModel { fault: sea_orm::NotSet, ..ended(MessageState::Dropped, None, now) })
        .filter(Column::HouseId.eq(known.house.uuid()))
        .filter(Column::ReferenceId.eq(known.id.uuid()))
        .filter(Column::Direction.eq(OUT))
        .filter(Column::State.is_in([MessageState::Waiting.code(), MessageState::Halted.code()]))
        .exec(tx.sql())
        .await?;
    codes::mask(tx, seals, known).await?;
    Ok(dropped.rows_affected)
}

async fn change(
    tx: &Write,
    house: HouseId,
    id: DisclosureId,
    change: ActiveModel,
) -> Result<bool, OutboxFault> {
    let changed = Entity::update_many()
        .set(change)
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(id.uuid()))
        .filter(Column::State.eq(MessageState::Halted.code()))
        .exec(tx.sql())
        .await?;
    Ok(changed.rows_affected == 1)
}
