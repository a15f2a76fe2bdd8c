//! What is still to be said to a partner that was removed: nobody will hear it, and nobody answers any more.
//!
//! It halts, so that staff see it and drop it, and cannot be sent again. A handover of a young person that was offered
//! to such a partner is taken back, so that its case waits for no answer. Each round looks, so that what was decided
//! while the partner was being removed, or afterwards, does not wait for ever either.

use barnahus_database::{Database, Lockable, Note, Write};
use barnahus_exchange::State;
use barnahus_exchange::kind::FromHouse;
use barnahus_exchange::states::house;
use barnahus_vocabulary::Instant;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::MessageState;
use super::references::{self, KnownReference};
use super::settle::ended;
use super::state::OUT;
use crate::entities::{exchange_messages, exchange_references};
use crate::fault::OutboxFault;

/// Why such a message halted.
pub const PARTNER_REMOVED: &str = "partner_removed";

const ITS_PARTNER: &str = "EXISTS (SELECT 1 FROM exchange_partners AS partner \
    WHERE partner.id = exchange_messages.partner_id AND partner.standing <> 'active')";
const PARTNER_OF_IT: &str = "EXISTS (SELECT 1 FROM exchange_partners AS partner \
    WHERE partner.id = exchange_references.partner_id AND partner.standing <> 'active')";

/// Halts what waits for whoever was removed, and takes offers to them back. How many messages halted.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub(super) async fn halt_left(database: &Database, now: Instant) -> Result<u32, OutboxFault> {
    let on = database.read();
    let waiting = exchange_messages::Entity::find().filter(waits()).count(on).await?;
    if waiting == 0 && in_transition(on).await?.is_empty() {
        return Ok(0);
    }
    let mut tx = database.begin().await?;
    let halted = let_go(&mut tx, now).await?;
    tx.commit().await?;
    Ok(u32::try_from(halted).unwrap_or(u32::MAX))
}

/// The same, within the transaction that removes a partner.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub async fn let_go(tx: &mut Write, now: Instant) -> Result<u64, OutboxFault> {
    for known in in_transition(tx.sql()).await? {
        tx.lock(Lockable::References, &[known.id.uuid()]).await?;
        let Some(known) = references::find(tx.sql(), known.house, known.id).await? else { continue };
        let state = house::takes_back(known.state, FromHouse::TransitionOffered, known.heard);
        if state == known.state {
            // Its answer came in the meantime.
            continue;
        }
        references::reach(tx, &known, state).await?;
        tx.note(Note {
            house: known.house,
            at: now,
            actor: None,
            action: "transition_taken_back",
            subject_kind: "case",
            subject: Some(known.case.uuid()),
            purpose: "exchange",
        });
    }
    let halted = exchange_messages::Entity::update_many()
        .set(ended(MessageState::Halted, Some(PARTNER_REMOVED), now))
        .filter(waits())
        .exec(tx.sql())
        .await?;
    Ok(halted.rows_affected)
}

fn waits() -> Condition {
    use exchange_messages::Column;
    Condition::all()
        .add(Column::Direction.eq(OUT))
        .add(Column::State.eq(MessageState::Waiting.code()))
        .add(Expr::cust(ITS_PARTNER))
}

/// The references under which whoever was removed was to answer about a young person.
async fn in_transition(on: &impl ConnectionTrait) -> Result<Vec<KnownReference>, OutboxFault> {
    let taken_back = |state: &State| house::takes_back(*state, FromHouse::TransitionOffered, 1) != *state;
    let states = State::all().filter(taken_back).map(State::as_str);
    let rows = exchange_references::Entity::find()
        .filter(exchange_references::Column::State.is_in(states))
        .filter(Expr::cust(PARTNER_OF_IT))
        .all(on)
        .await?;
    rows.into_iter().map(KnownReference::try_from).collect()
}
