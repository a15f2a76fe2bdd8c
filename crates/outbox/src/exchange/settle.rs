//! What became of a try: accepted, to be tried again, or halted until staff choose.
//!
//! An accepted message advances the count of its reference and loses what was secret in it. After
//! fourteen days without an answer it halts, and the partner is asked what it accepted before anything
//! more is sent under that reference: the last try may have arrived.

use barnahus_database::{Database, Lockable, Write};
use barnahus_exchange::Sequence;
use barnahus_exchange::kind::FromHouse;
use barnahus_vocabulary::Instant;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};
use time::Duration;

use super::lease::Dispatch;
use super::references::{self, KnownReference};
use super::{MessageState, Seals, codes, partners};
use crate::entities::exchange_messages::{ActiveModel, Column, Entity};
use crate::fault::OutboxFault;

/// After so long without an answer a message halts.
pub const HALTS_AFTER: Duration = Duration::days(14);

/// A message that halted because nobody answered: whether it arrived is not known.
pub const UNANSWERED: &str = "unanswered";

/// What a try came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tried {
    /// The partner accepted it, or had accepted it before.
    Accepted,
    /// Nobody answered, or the partner asks for patience.
    Later {
        /// Why, in a closed word.
        fault: &'static str,
        /// When to try again.
        at: Instant,
    },
    /// A report of counts had too low a number: the partner accepted more than the house remembers.
    Behind {
        /// The number that it expects.
        expected: Sequence,
    },
    /// The partner refuses it.
    Refused {
        /// Why, in a closed word.
        fault: &'static str,
    },
}

/// Settles a try; says how the message stands then.
///
/// # Errors
/// The database's, or a seal's.
pub async fn settle(
    database: &Database,
    seals: Seals<'_>,
    dispatch: &Dispatch,
    tried: Tried,
    now: Instant,
) -> Result<MessageState, OutboxFault> {
    let tx = database.begin().await?;
    let state = match tried {
        Tried::Accepted => accepted(&tx, seals, dispatch, now).await?,
        Tried::Behind { expected } => {
            locked(&tx, dispatch).await?;
            partners::say(&tx, dispatch.partner.id, expected.get() - 1).await?;
            let now =
                ActiveModel { due_at: Set(now.millis()), leased_until: Set(None), ..Default::default() };
            change(&tx, dispatch, now).await?;
            MessageState::Waiting
        }
        Tried::Refused { fault } => halt(&tx, dispatch, fault, now).await?,
        Tried::Later { .. } if now - dispatch.first_tried_at >= HALTS_AFTER => {
            if let Some(known) = locked(&tx, dispatch).await? {
                references::doubt(&tx, &known).await?;
            }
            halt(&tx, dispatch, UNANSWERED, now).await?
        }
        Tried::Later { fault, at } => {
            let later = ActiveModel {
                due_at: Set(at.millis()),
                leased_until: Set(None),
                fault: Set(Some(fault.to_owned())),
                ..Default::default()
            };
            change(&tx, dispatch, later).await?;
            MessageState::Waiting
        }
    };
    tx.commit().await?;
    Ok(state)
}

async fn accepted(
    tx: &Write,
    seals: Seals<'_>,
    dispatch: &Dispatch,
    now: Instant,
) -> Result<MessageState, OutboxFault> {
    let known = locked(tx, dispatch).await?;
    change(tx, dispatch, ended(MessageState::Delivered, None, now)).await?;
    match known {
        Some(known) => {
            references::say(tx, &known, known.said.max(dispatch.sequence.get())).await?;
            codes::mask(tx, seals, &known).await?;
            if dispatch.kind == FromHouse::ReferenceForgotten {
                references::forget(tx, &known, now).await?;
            }
        }
        None => partners::say(tx, dispatch.partner.id, dispatch.sequence.get()).await?,
    }
    Ok(MessageState::Delivered)
}

/// The reference as it is now, locked.
async fn locked(tx: &Write, dispatch: &Dispatch) -> Result<Option<KnownReference>, OutboxFault> {
    let Some(known) = &dispatch.reference else {
        tx.lock(Lockable::Partners, &[dispatch.partner.id.uuid()]).await?;
        return Ok(None);
    };
    tx.lock(Lockable::References, &[known.id.uuid()]).await?;
    references::find(tx.sql(), dispatch.house, known.id).await?.map(Some).ok_or(OutboxFault::Stale)
}

async fn halt(
    tx: &Write,
    dispatch: &Dispatch,
    fault: &'static str,
    now: Instant,
) -> Result<MessageState, OutboxFault> {
    change(tx, dispatch, ended(MessageState::Halted, Some(fault), now)).await?;
    Ok(MessageState::Halted)
}

pub(super) fn ended(state: MessageState, fault: Option<&'static str>, now: Instant) -> ActiveModel {
    ActiveModel {
        state: Set(state.code().to_owned()),
        leased_until: Set(None),
        fault: Set(fault.map(str::to_owned)),
        settled_at: Set(Some(now.millis())),
        ..Default::default()
    }
}

/// A message that someone settled meanwhile, because its lease ran out, stays as it is.
async fn change(tx: &Write, dispatch: &Dispatch, change: ActiveModel) -> Result<(), OutboxFault> {
    Entity::update_many()
        .set(change)
        .filter(Column::HouseId.eq(dispatch.house.uuid()))
        .filter(Column::Id.eq(dispatch.id.uuid()))
        .filter(Column::State.eq(MessageState::Waiting.code()))
        .exec(tx.sql())
        .await?;
    Ok(())
}
