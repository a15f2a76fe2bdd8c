//! After a restore, or a message to which nobody answered: ask the partner first what it accepted.
//!
//! A backup may be older than what was sent since, and a last try may have arrived though its answer did
//! not. Sending on would give a number twice. So nothing leaves under such a reference until the partner
//! has told the last number that it accepted.

use barnahus_database::{Database, Write};
use barnahus_exchange::Reference;
use barnahus_seals::HouseKey;
use barnahus_vocabulary::Instant;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};

use super::MessageState;
use super::partners::{self, Partner};
use super::references::{self, Certainty, KnownReference};
use super::state::OUT;
use crate::entities::exchange_messages::{self, Column as Sent};
use crate::entities::exchange_references::{ActiveModel, Column, Entity};
use crate::fault::OutboxFault;

/// A reference whose partner must be asked.
#[derive(Debug, Clone)]
pub struct Question {
    /// Which.
    pub known: KnownReference,
    /// Whom.
    pub partner: Partner,
    /// Under which reference.
    pub reference: Reference,
}

/// Makes every reference of the installation one to be asked about: after a restore. How many they are.
///
/// # Errors
/// The database's.
pub async fn doubt_all(tx: &Write) -> Result<u64, OutboxFault> {
    let doubted = Entity::update_many()
        .set(ActiveModel { certainty: Set(Certainty::ToBeAsked.code().to_owned()), ..Default::default() })
        .filter(Column::ReferenceSealed.is_not_null())
        .exec(tx.sql())
        .await?;
    Ok(doubted.rows_affected)
}

/// Something waits, or staff dropped a message that may have arrived.
const SOMETHING_WAITS: &str = "EXISTS (SELECT 1 FROM exchange_messages AS message \
    WHERE message.reference_id = exchange_references.id AND message.direction = 'out' \
    AND (message.state IN ('waiting', 'halted') OR message.state = 'dropped' AND message.fault = 'unanswered') \
    AND message.due_at <= ";

/// At most `limit` references that must be asked about and under which something waits.
///
/// # Errors
/// The database's, a seal's, or [`OutboxFault::Unreadable`].
pub async fn questions(
    database: &Database,
    key: &HouseKey,
    now: Instant,
    limit: u64,
) -> Result<Vec<Question>, OutboxFault> {
    let on = database.read();
    let rows = Entity::find()
        .filter(Column::Certainty.eq(Certainty::ToBeAsked.code()))
        .filter(Expr::cust(format!("{SOMETHING_WAITS}{})", now.millis())))
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(on)
        .await?;
    let mut questions = Vec::new();
    for row in rows {
        let known = KnownReference::try_from(row)?;
        let partner = partners::find(on, known.partner).await?;
        let reference = references::reveal(on, key, &known).await?;
        if let (Some(partner), Some(reference)) = (partner, reference) {
            questions.push(Question { known, partner, reference });
        }
    }
    Ok(questions)
}

/// When the partner could not be asked: the reference is asked about again after its messages' delay.
///
/// # Errors
/// The database's.
pub async fn put_off(database: &Database, known: &KnownReference, until: Instant) -> Result<(), OutboxFault> {
    let tx = database.begin().await?;
    let asked_about = [MessageState::Waiting, MessageState::Halted, MessageState::Dropped];
    exchange_messages::Entity::update_many()
        .set(exchange_messages::ActiveModel { due_at: Set(until.millis()), ..Default::default() })
        .filter(Sent::ReferenceId.eq(known.id.uuid()))
        .filter(Sent::Direction.eq(OUT))
        .filter(Sent::State.is_in(asked_about.map(MessageState::code)))
        .exec(tx.sql())
        .await?;
    tx.commit().await?;
    Ok(())
}
