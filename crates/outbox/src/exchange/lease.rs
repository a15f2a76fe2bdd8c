//! Taking a message that is due, for a while, and giving it its number.
//!
//! One message of a reference is under way at a time: a later one waits until the earlier one was
//! accepted or dropped. The number is one more than what the partner accepted last, and stays with the
//! message at every try.

use barnahus_database::{Database, Lockable, Write};
use barnahus_exchange::envelope::compose;
use barnahus_exchange::kind::FromHouse;
use barnahus_exchange::{Body, MessageId, Sequence};
use barnahus_seals::HouseKey;
use barnahus_vocabulary::{DisclosureId, HouseId, Instant, PartnerId, ReferenceId};
use sea_orm::sea_query::{Expr, LockBehavior, LockType};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set};
use time::Duration;
use zeroize::Zeroizing;

use super::heard::number;
use super::partners::{self, Partner};
use super::queue::{DATA, place};
use super::references::{self, Certainty, KnownReference};
use super::state::OUT;
use super::{MessageState, open};
use crate::entities::exchange_messages::{ActiveModel, Column, Entity, Model};
use crate::fault::OutboxFault;

/// For so long a leased message is nobody else's: longer than any try may take.
pub const LEASE: Duration = Duration::minutes(5);

/// A message on its way.
#[derive(Debug, Clone)]
pub struct Dispatch {
    /// Which row.
    pub id: DisclosureId,
    /// Of which house.
    pub house: HouseId,
    /// To whom.
    pub partner: Partner,
    /// Under which reference; counts have none.
    pub reference: Option<KnownReference>,
    /// Its type.
    pub kind: FromHouse,
    /// Its id, the same at every try.
    pub message_id: MessageId,
    /// Its number.
    pub sequence: Sequence,
    /// Its bytes, the same at every try.
    pub body: Body,
    /// How often it was tried, this time included.
    pub attempts: u32,
    /// When it was tried first.
    pub first_tried_at: Instant,
}

/// A message is due when nothing before it under the same reference (or, for counts, to the same
/// partner) still waits or has halted, and when it is sure what the partner accepted.
const NOTHING_EARLIER: &str = "NOT EXISTS (SELECT 1 FROM exchange_messages AS earlier \
    WHERE earlier.partner_id = exchange_messages.partner_id AND earlier.direction = 'out' \
    AND earlier.state IN ('waiting', 'halted') AND earlier.ordinal < exchange_messages.ordinal \
    AND (earlier.reference_id = exchange_messages.reference_id \
         OR (earlier.reference_id IS NULL AND exchange_messages.reference_id IS NULL)))";
const SURE: &str = "NOT EXISTS (SELECT 1 FROM exchange_references AS known \
    WHERE known.id = exchange_messages.reference_id AND known.certainty <> 'sure')";
/// Whoever it is for was not removed.
pub(super) const KNOWN_PARTNER: &str = "EXISTS (SELECT 1 FROM exchange_partners AS partner \
    WHERE partner.id = exchange_messages.partner_id AND partner.standing = 'active')";

/// Leases the message that is due longest, and counts the try.
///
/// # Errors
/// The database's, a seal's, or [`OutboxFault::Unreadable`].
pub async fn lease(
    database: &Database,
    key: &HouseKey,
    now: Instant,
) -> Result<Option<Dispatch>, OutboxFault> {
    let tx = database.begin().await?;
    let free = Condition::any().add(Column::LeasedUntil.is_null()).add(Column::LeasedUntil.lte(now.millis()));
    let row = Entity::find()
        .filter(Column::Direction.eq(OUT))
        .filter(Column::State.eq(MessageState::Waiting.code()))
        .filter(Column::DueAt.lte(now.millis()))
        .filter(free)
        .filter(Expr::cust(NOTHING_EARLIER))
        .filter(Expr::cust(SURE))
        .filter(Expr::cust(KNOWN_PARTNER))
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .limit(1)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .one(tx.sql())
        .await?;
    let Some(row) = row else { return Ok(None) };
    let dispatch = take(&tx, key, row, now).await?;
    tx.commit().await?;
    Ok(dispatch)
}

async fn take(tx: &Write, key: &HouseKey, row: Model, now: Instant) -> Result<Option<Dispatch>, OutboxFault> {
    let house = HouseId::from_uuid(row.house_id);
    let id = DisclosureId::from_uuid(row.id);
    let Some(partner) = partners::find(tx.sql(), PartnerId::from_uuid(row.partner_id)).await? else {
        return Ok(None);
    };
    let reference = reference(tx, house, &row).await?;
    let said = reference.as_ref().map_or(partner.reports_said, |known| known.said);
    let sequence = Sequence::after(said);
    let data = data(key, &row)?;
    let message_id = MessageId::from_random(row.message_id.into_bytes());
    let text = match &reference {
        Some(known) => references::reveal(tx.sql(), key, known).await?,
        None => None,
    };
    let body =
        compose(message_id, kind(&row)?, text, sequence, &data).map_err(|_| OutboxFault::Unreadable(DATA))?;
    let first_tried_at = row.first_tried_at.unwrap_or(now.millis());
    let attempts = row.attempts + 1;
    Entity::update_many()
        .set(ActiveModel {
            sequence: Set(Some(number(sequence))),
            leased_until: Set(Some((now + LEASE).millis())),
            first_tried_at: Set(Some(first_tried_at)),
            attempts: Set(attempts),
            ..Default::default()
        })
        .filter(Column::Id.eq(row.id))
        .exec(tx.sql())
        .await?;
    Ok(Some(Dispatch {
        id,
        house,
        partner,
        reference,
        kind: kind(&row)?,
        message_id,
        sequence,
        body,
        attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
        first_tried_at: Instant::from_millis(first_tried_at),
    }))
}

async fn reference(tx: &Write, house: HouseId, row: &Model) -> Result<Option<KnownReference>, OutboxFault> {
    let Some(id) = row.reference_id.map(ReferenceId::from_uuid) else { return Ok(None) };
    tx.lock(Lockable::References, &[id.uuid()]).await?;
    references::find(tx.sql(), house, id)
        .await?
        .filter(|known| known.certainty == Certainty::Sure)
        .map(Some)
        .ok_or(OutboxFault::Stale)
}

fn data(key: &HouseKey, row: &Model) -> Result<Zeroizing<String>, OutboxFault> {
    let sealed = row.data_sealed.as_deref().ok_or(OutboxFault::Unreadable(DATA))?;
    let place = place(HouseId::from_uuid(row.house_id), DisclosureId::from_uuid(row.id));
    open(key, (DATA, &place), sealed)
}

pub(super) fn kind(row: &Model) -> Result<FromHouse, OutboxFault> {
    row.kind.parse().map_err(|_| OutboxFault::Unreadable("exchange_messages.kind"))
}
