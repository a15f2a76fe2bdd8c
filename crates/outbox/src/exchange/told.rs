//! What a partner told when it was asked: which messages had arrived, though nobody here knew.

use barnahus_database::{Database, Lockable, Write};
use barnahus_exchange::states::house;
use barnahus_vocabulary::Instant;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, Set};

use super::lease::kind;
use super::queue::is_last_word;
use super::references::{self, KnownReference};
use super::settle::{UNANSWERED, ended};
use super::state::OUT;
use super::{MessageState, Seals, codes};
use crate::entities::exchange_messages::{ActiveModel, Column, Entity, Model};
use crate::fault::OutboxFault;

/// Writes down what the partner told: up to which number it accepted.
///
/// What has such a number has arrived. So has what waits without one, in its order, for the numbers that no
/// message has: it was sent after the backup from which the house was restored.
///
/// # Errors
/// The database's, a seal's, or [`OutboxFault::Unreadable`].
pub async fn answer(
    database: &Database,
    seals: Seals<'_>,
    told: (&KnownReference, u32),
    now: Instant,
) -> Result<(), OutboxFault> {
    let (known, accepted) = told;
    let tx = database.begin().await?;
    tx.lock(Lockable::References, &[known.id.uuid()]).await?;
    let Some(stands) = references::find(tx.sql(), known.house, known.id).await? else {
        return Ok(());
    };
    let mut state = stands.state;
    for (row, number) in arrived(unsettled(&tx, &stands).await?, (stands.said, accepted)) {
        if row.state == MessageState::Dropped.code() && is_last_word(&tx, &row).await? {
            state = house::stands_by(state, kind(&row)?);
        }
        let sent = ActiveModel { sequence: Set(Some(number)), ..ended(MessageState::Delivered, None, now) };
        Entity::update_many().set(sent).filter(Column::Id.eq(row.id)).exec(tx.sql()).await?;
    }
    references::reach(&tx, &stands, state).await?;
    references::say(&tx, &stands, accepted).await?;
    codes::mask(&tx, seals, &stands).await?;
    tx.commit().await?;
    Ok(())
}

/// What may have arrived: what waits or has halted, and what staff dropped without knowing.
async fn unsettled(tx: &Write, known: &KnownReference) -> Result<Vec<Model>, OutboxFault> {
    let dropped = Condition::all()
        .add(Column::State.eq(MessageState::Dropped.code()))
        .add(Column::Fault.eq(UNANSWERED));
    let waits = Column::State.is_in([MessageState::Waiting.code(), MessageState::Halted.code()]);
    Ok(Entity::find()
        .filter(Column::HouseId.eq(known.house.uuid()))
        .filter(Column::ReferenceId.eq(known.id.uuid()))
        .filter(Column::Direction.eq(OUT))
        .filter(Condition::any().add(waits).add(dropped))
        .order_by_asc(Column::Ordinal)
        .all(tx.sql())
        .await?)
}

/// Of messages in their order those that the numbers after `known` up to `accepted` belong to.
fn arrived(messages: Vec<Model>, numbers: (u32, u32)) -> impl Iterator<Item = (Model, i32)> {
    let column = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
    let (mut last, accepted) = (column(numbers.0), column(numbers.1));
    messages.into_iter().filter_map(move |message| {
        let number = message.sequence.unwrap_or(last.saturating_add(1));
        let is_told = number > last && number <= accepted;
        if is_told {
            last = number;
        }
        is_told.then_some((message, number))
    })
}
