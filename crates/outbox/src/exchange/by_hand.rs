//! Messages that people see to: halted, then sent again or dropped.
//!
//! *Send again* keeps id and number; *drop* leaves the number to the next message, whose turn it is then, and
//! leaves nothing waiting for an answer that cannot come.

use barnahus_database::{Lockable, Write};
use barnahus_exchange::kind::FromHouse;
use barnahus_exchange::states::house;
use barnahus_vocabulary::{DisclosureId, HouseId, Instant, ReferenceId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, Set};

use super::lease::{KNOWN_PARTNER, kind};
use super::queue::is_last_word;
use super::references::{self, KnownReference};
use super::settle::ended;
use super::state::OUT;
use super::{MessageState, Seals, codes};
use crate::entities::exchange_messages::{ActiveModel, Column, Entity};
use crate::fault::OutboxFault;

/// Lets a message that halted wait again, for another fourteen days. Whether there was such a message, and whoever it
/// is for is a partner still.
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
    let changed = Entity::update_many()
        .set(again)
        .filter(halted(house, id))
        .filter(Expr::cust(KNOWN_PARTNER))
        .exec(tx.sql())
        .await?;
    Ok(changed.rows_affected == 1)
}

/// Drops a message that halted; what it promised is open again, and a reference that the partner would not
/// forget is forgotten here. Whether there was such a message.
///
/// # Errors
/// The database's, a seal's, or [`OutboxFault::Unreadable`].
pub async fn drop_halted(
    tx: &Write,
    seals: Seals<'_>,
    of: (HouseId, DisclosureId),
    now: Instant,
) -> Result<bool, OutboxFault> {
    let (of_house, id) = of;
    let dropped = ActiveModel { fault: sea_orm::NotSet, ..ended(MessageState::Dropped, None, now) };
    if !change(tx, of_house, id, dropped).await? {
        return Ok(false);
    }
    let row = Entity::find_by_id(id.uuid()).filter(Column::HouseId.eq(of_house.uuid())).one(tx.sql()).await?;
    let Some(row) = row else { return Ok(true) };
    let Some(reference) = row.reference_id.map(ReferenceId::from_uuid) else { return Ok(true) };
    tx.lock(Lockable::References, &[reference.uuid()]).await?;
    let Some(known) = references::find(tx.sql(), of_house, reference).await? else { return Ok(true) };
    let said = kind(&row)?;
    if is_last_word(tx, &row).await? {
        references::reach(tx, &known, house::takes_back(known.state, said, known.heard)).await?;
    }
    if said == FromHouse::ReferenceForgotten {
        references::forget(tx, &known, now).await?;
    }
    codes::mask(tx, seals, &known).await?;
    Ok(true)
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
    let changed = Entity::update_many().set(change).filter(halted(house, id)).exec(tx.sql()).await?;
    Ok(changed.rows_affected == 1)
}

fn halted(house: HouseId, id: DisclosureId) -> Condition {
    Condition::all()
        .add(Column::HouseId.eq(house.uuid()))
        .add(Column::Id.eq(id.uuid()))
        .add(Column::State.eq(MessageState::Halted.code()))
}
