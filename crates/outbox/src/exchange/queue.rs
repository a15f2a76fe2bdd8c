//! A message is put into the queue, by the transaction that decides it.
//!
//! It has no number yet. Its place among the messages of its reference is its ordinal, which staff never
//! see; a message that is dropped leaves its number, never its ordinal, to the next.

use barnahus_database::{Lockable, Write};
use barnahus_exchange::MessageId;
use barnahus_exchange::kind::FromHouse;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, DisclosureId, HouseId, Instant, PartnerId, ReferenceId};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::state::OUT;
use super::{MessageState, Seals, leaves_at};
use crate::entities::exchange_messages::{ActiveModel, Column, Entity, Model};
use crate::fault::OutboxFault;

pub(super) const DATA: &str = "exchange_messages.data_sealed";

/// What a message is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A case, under a reference.
    Reference(ReferenceId, CaseId),
    /// Nobody: counts.
    Nobody,
}

/// A message to be sent. It may hold a handover code, and prints as nothing.
#[derive(Clone)]
pub struct NewMessage {
    /// Of which house.
    pub house: HouseId,
    /// To whom.
    pub partner: PartnerId,
    /// About what.
    pub about: About,
    /// Its type.
    pub kind: FromHouse,
    /// Its `data`, as JSON; sealed until it is sent.
    pub data: Zeroizing<String>,
    /// From what it was built: a closed word, for the ledger.
    pub built_from: &'static str,
}

impl std::fmt::Debug for NewMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NewMessage({})", self.kind.as_str())
    }
}

/// Puts a message into the queue.
///
/// # Errors
/// The database's, or a seal's.
pub async fn enqueue(
    tx: &Write,
    seals: Seals<'_>,
    message: NewMessage,
    now: Instant,
) -> Result<DisclosureId, OutboxFault> {
    let NewMessage { house, partner, about, kind, data, built_from } = message;
    let (reference, case) = match about {
        About::Reference(reference, case) => {
            tx.lock(Lockable::References, &[reference.uuid()]).await?;
            (Some(reference), Some(case))
        }
        About::Nobody => {
            tx.lock(Lockable::Partners, &[partner.uuid()]).await?;
            (None, None)
        }
    };
    let id = DisclosureId::random();
    let message_id = MessageId::from_random(seals.entropy.bytes());
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        partner_id: Set(partner.uuid()),
        reference_id: Set(reference.map(ReferenceId::uuid)),
        case_id: Set(case.map(CaseId::uuid)),
        direction: Set(OUT.to_owned()),
        message_id: Set(Uuid::from_bytes(*message_id.as_bytes())),
        kind: Set(kind.as_str().to_owned()),
        ordinal: Set(next_ordinal(tx, partner, reference).await?),
        sequence: Set(None),
        body_hash: Set(None),
        data_sealed: Set(Some(seals.seal((DATA, &place(house, id)), data.as_bytes())?)),
        built_from: Set(built_from.to_owned()),
        state: Set(MessageState::Waiting.code().to_owned()),
        attempts: Set(0),
        due_at: Set(leaves_at(kind, now, seals.entropy).millis()),
        first_tried_at: Set(None),
        leased_until: Set(None),
        fault: Set(None),
        created_at: Set(now.millis()),
        settled_at: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(id)
}

async fn next_ordinal(
    tx: &Write,
    partner: PartnerId,
    reference: Option<ReferenceId>,
) -> Result<i32, OutboxFault> {
    let mut earlier =
        Entity::find().filter(Column::PartnerId.eq(partner.uuid())).filter(Column::Direction.eq(OUT));
    earlier = match reference {
        Some(reference) => earlier.filter(Column::ReferenceId.eq(reference.uuid())),
        None => earlier.filter(Column::ReferenceId.is_null()),
    };
    let last = earlier.order_by_desc(Column::Ordinal).one(tx.sql()).await?;
    Ok(last.map_or(1, |row| row.ordinal + 1))
}

/// Whether the house has decided nothing after that message under its reference, but what was dropped.
pub(super) async fn is_last_word(tx: &Write, message: &Model) -> Result<bool, OutboxFault> {
    let later = Entity::find()
        .filter(Column::HouseId.eq(message.house_id))
        .filter(Column::ReferenceId.eq(message.reference_id))
        .filter(Column::Direction.eq(OUT))
        .filter(Column::Ordinal.gt(message.ordinal))
        .filter(Column::State.ne(MessageState::Dropped.code()))
        .one(tx.sql())
        .await?;
    Ok(later.is_none())
}

pub(super) fn place(house: HouseId, id: DisclosureId) -> Place {
    Place::new("exchange_messages", "data_sealed", house, id)
}
