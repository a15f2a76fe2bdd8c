//! What came from a partner and was accepted: kept word for word for the ledger, and by its id and a
//! keyed hash of its bytes, so that what comes twice is done once.

use barnahus_database::Write;
use barnahus_exchange::kind::FromCore;
use barnahus_exchange::{MessageId, Sequence};
use barnahus_seals::HouseKey;
use barnahus_vocabulary::{DisclosureId, Instant, PartnerId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};
use subtle::ConstantTimeEq;
use uuid::Uuid;

use super::queue::{DATA, place};
use super::references::KnownReference;
use super::state::IN;
use super::{MessageState, Seals};
use crate::entities::exchange_messages::{ActiveModel, Column, Entity};
use crate::fault::OutboxFault;

/// Whether a message of that id came before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// It did not.
    New,
    /// It did, and was the same: the first answer is given again.
    TheSame,
    /// Another message had this id.
    Another,
}

/// Whether a message with that id and body was accepted from that partner.
///
/// # Errors
/// The database's.
pub async fn seen(
    on: &impl ConnectionTrait,
    key: &HouseKey,
    partner: PartnerId,
    message: (MessageId, &[u8]),
) -> Result<Seen, OutboxFault> {
    let (id, body) = message;
    let row = Entity::find()
        .filter(Column::PartnerId.eq(partner.uuid()))
        .filter(Column::Direction.eq(IN))
        .filter(Column::MessageId.eq(Uuid::from_bytes(*id.as_bytes())))
        .one(on)
        .await?;
    Ok(match row.and_then(|row| row.body_hash) {
        None => Seen::New,
        Some(hash) if bool::from(hash.ct_eq(&hashed(key, body))) => Seen::TheSame,
        Some(_) => Seen::Another,
    })
}

/// A message that was accepted.
#[derive(Debug, Clone, Copy)]
pub struct HeardMessage<'a> {
    /// Its id.
    pub id: MessageId,
    /// Its number.
    pub sequence: Sequence,
    /// Its type.
    pub kind: FromCore,
    /// Its bytes.
    pub body: &'a [u8],
    /// Its `data`, as JSON.
    pub data: &'a str,
}

/// Keeps a message that was accepted.
///
/// # Errors
/// [`barnahus_database::Fault::Taken`] when another request accepted that id meanwhile; a seal's.
pub async fn keep(
    tx: &Write,
    seals: Seals<'_>,
    known: &KnownReference,
    heard: HeardMessage<'_>,
    now: Instant,
) -> Result<DisclosureId, OutboxFault> {
    let HeardMessage { id: message, sequence, kind, body, data } = heard;
    let id = DisclosureId::random();
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(known.house.uuid()),
        partner_id: Set(known.partner.uuid()),
        reference_id: Set(Some(known.id.uuid())),
        case_id: Set(Some(known.case.uuid())),
        direction: Set(IN.to_owned()),
        message_id: Set(Uuid::from_bytes(*message.as_bytes())),
        kind: Set(kind.as_str().to_owned()),
        ordinal: Set(number(sequence)),
        sequence: Set(Some(number(sequence))),
        body_hash: Set(Some(hashed(seals.key, body).to_vec())),
        data_sealed: Set(Some(seals.seal((DATA, &place(known.house, id)), data.as_bytes())?)),
        built_from: Set(kind.as_str().to_owned()),
        state: Set(MessageState::Accepted.code().to_owned()),
        attempts: Set(0),
        due_at: Set(now.millis()),
        first_tried_at: Set(None),
        leased_until: Set(None),
        fault: Set(None),
        created_at: Set(now.millis()),
        settled_at: Set(Some(now.millis())),
    };
    row.insert(tx.sql()).await?;
    Ok(id)
}

pub(super) fn number(sequence: Sequence) -> i32 {
    i32::try_from(sequence.get()).unwrap_or(i32::MAX)
}

fn hashed(key: &HouseKey, body: &[u8]) -> [u8; 32] {
    key.tokens().hash_code("exchange_body", body)
}
