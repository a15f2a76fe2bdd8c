//! The disclosure ledger: every message in and out, word for word, and what became of it.
//!
//! A handover code is masked, always: while the message waits as well as after. Whoever reads this has
//! been asked about; here only the house is the bound.

use barnahus_exchange::kind::{FromCore, FromHouse};
use barnahus_seals::HouseKey;
use barnahus_vocabulary::{CaseId, DisclosureId, HouseId, Instant, PartnerId, ReferenceId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use zeroize::Zeroizing;

use super::queue::{DATA, place};
use super::state::OUT;
use super::{MessageState, open};
use crate::entities::exchange_messages::{Column, Entity, Model};
use crate::fault::OutboxFault;

/// The type of a message, by who said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// The house said it.
    ByHouse(FromHouse),
    /// The partner said it.
    ByCore(FromCore),
}

/// A line of the ledger.
#[derive(Clone, PartialEq, Eq)]
pub struct Disclosure {
    /// Which.
    pub id: DisclosureId,
    /// With whom.
    pub partner: PartnerId,
    /// About which case; counts are about none.
    pub case: Option<CaseId>,
    /// What type, by whom.
    pub said: Said,
    /// Its number, once it has one.
    pub sequence: Option<u32>,
    /// Its `data` as JSON; a code in it is not masked yet.
    pub data: Zeroizing<String>,
    /// From what it was built, in a closed word.
    pub built_from: String,
    /// How it stands.
    pub state: MessageState,
    /// How often it was tried.
    pub attempts: u32,
    /// Why the last try failed, in a closed word.
    pub fault: Option<String>,
    /// When it is tried next, while it waits.
    pub due_at: Instant,
    /// When it was decided, or came.
    pub written: Instant,
    /// When it was accepted, halted or dropped.
    pub settled_at: Option<Instant>,
}

impl std::fmt::Debug for Disclosure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Disclosure({})", self.id)
    }
}

/// The ledger of one case, the oldest first.
///
/// # Errors
/// The database's, a seal's, or [`OutboxFault::Unreadable`].
pub async fn of_case(
    on: &impl ConnectionTrait,
    key: &HouseKey,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<Disclosure>, OutboxFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Ordinal)
        .all(on)
        .await?;
    rows.into_iter().map(|row| disclosure(key, row)).collect()
}

/// The newest lines of the whole house, written before that moment where one is given.
///
/// # Errors
/// The database's, a seal's, or [`OutboxFault::Unreadable`].
pub async fn of_house(
    on: &impl ConnectionTrait,
    key: &HouseKey,
    house: HouseId,
    excerpt: (Option<Instant>, u64),
) -> Result<Vec<Disclosure>, OutboxFault> {
    let (before, limit) = excerpt;
    let mut query = Entity::find().filter(Column::HouseId.eq(house.uuid()));
    if let Some(before) = before {
        query = query.filter(Column::CreatedAt.lt(before.millis()));
    }
    let rows = query.order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).limit(limit).all(on).await?;
    rows.into_iter().map(|row| disclosure(key, row)).collect()
}

/// The newest lines that are about no case: reports of counts.
///
/// # Errors
/// The database's, a seal's, or [`OutboxFault::Unreadable`].
pub async fn of_nobody(
    on: &impl ConnectionTrait,
    key: &HouseKey,
    house: HouseId,
    limit: u64,
) -> Result<Vec<Disclosure>, OutboxFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.is_null())
        .order_by_desc(Column::CreatedAt)
        .limit(limit)
        .all(on)
        .await?;
    rows.into_iter().map(|row| disclosure(key, row)).collect()
}

/// The `data` of the last message of that type that the house decided under a reference, and did not drop.
///
/// # Errors
/// The database's, a seal's, or [`OutboxFault::Unreadable`].
pub async fn last_said(
    on: &impl ConnectionTrait,
    key: &HouseKey,
    of: (HouseId, ReferenceId),
    kind: FromHouse,
) -> Result<Option<Zeroizing<String>>, OutboxFault> {
    let (house, reference) = of;
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::ReferenceId.eq(reference.uuid()))
        .filter(Column::Direction.eq(OUT))
        .filter(Column::Kind.eq(kind.as_str()))
        .filter(Column::State.ne(MessageState::Dropped.code()))
        .order_by_desc(Column::Ordinal)
        .one(on)
        .await?;
    row.map(|row| disclosure(key, row).map(|line| line.data)).transpose()
}

/// The messages of the house that halted, with their cases.
///
/// # Errors
/// The database's.
pub async fn halted(
    on: &impl ConnectionTrait,
    house: HouseId,
) -> Result<Vec<(DisclosureId, Option<CaseId>)>, OutboxFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Direction.eq(OUT))
        .filter(Column::State.eq(MessageState::Halted.code()))
        .order_by_asc(Column::SettledAt)
        .all(on)
        .await?;
    let line = |row: Model| (DisclosureId::from_uuid(row.id), row.case_id.map(CaseId::from_uuid));
    Ok(rows.into_iter().map(line).collect())
}

fn disclosure(key: &HouseKey, row: Model) -> Result<Disclosure, OutboxFault> {
    let unreadable = OutboxFault::Unreadable;
    let (house, id) = (HouseId::from_uuid(row.house_id), DisclosureId::from_uuid(row.id));
    let kind = || unreadable("exchange_messages.kind");
    let said = if row.direction == OUT {
        Said::ByHouse(row.kind.parse().map_err(|_| kind())?)
    } else {
        Said::ByCore(row.kind.parse().map_err(|_| kind())?)
    };
    let sealed = row.data_sealed.as_deref().ok_or(unreadable(DATA))?;
    let count = |number: i32| u32::try_from(number).map_err(|_| unreadable("exchange_messages.sequence"));
    Ok(Disclosure {
        id,
        partner: PartnerId::from_uuid(row.partner_id),
        case: row.case_id.map(CaseId::from_uuid),
        said,
        sequence: row.sequence.map(count).transpose()?,
        data: open(key, (DATA, &place(house, id)), sealed)?,
        built_from: row.built_from,
        state: MessageState::parse(&row.state).ok_or(unreadable("exchange_messages.state"))?,
        attempts: count(row.attempts)?,
        fault: row.fault,
        due_at: Instant::from_millis(row.due_at),
        written: Instant::from_millis(row.created_at),
        settled_at: row.settled_at.map(Instant::from_millis),
    })
}
