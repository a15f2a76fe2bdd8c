//! Offers of a case to another house: what the other house may know of one, and how it stands.
//!
//! A row belongs to the house that offers; the house that is asked finds it by its own column, and no query
//! answers one house what stands between two others. What the sender wrote lies sealed under the key of the
//! sender's case, so that it is gone with it. What the other house may know before it answers is gone once it
//! has, and so is which case it became once that file is gone.

mod near;
mod row;

use barnahus_casework::counted::CountedAge;
use barnahus_casework::transfer::{TransferReason, TransferRefusal, TransferState};
use barnahus_casework::{Prose, Typed, Urgency};
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, County, HouseId, Instant, PersonId, TransferId};
use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::cases::running;
use crate::entities::transfers::{ActiveModel, Column, Entity};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::sealed_text;

pub use near::{is_kept_from, keep_from};

/// The one field under the seal.
const WORDS: &str = "words";
const SEALED: &str = "transfers.words_sealed";

/// An offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transfer {
    /// Which.
    pub id: TransferId,
    /// The case at the house that offers it.
    pub from: (HouseId, CaseId),
    /// To which house.
    pub to: HouseId,
    /// Why.
    pub reason: TransferReason,
    /// Interviews of the child that there were when it was offered, or accepted.
    pub interviews: u16,
    /// Whether the child was to be heard again, because an interpreter was not authorised, when it was accepted.
    pub to_hear_again: bool,
    /// Who offers it.
    pub offered_by: PersonId,
    /// When.
    pub offered_at: Instant,
    /// How it stands.
    pub answer: Answer,
}

/// What the other house is told before it answers, and nothing beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// How urgent it is.
    pub urgency: Urgency,
    /// How old the child is, as a band.
    pub age: CountedAge,
    /// Where it stays.
    pub county: Option<County>,
}

/// How an offer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Nobody has answered; the other house is told so much.
    Open(Shown),
    /// It became this case of the other house, as long as its file is there.
    Accepted(Option<CaseId>, PersonId, Instant),
    /// Not taken.
    Declined(TransferRefusal, PersonId, Instant),
    /// Taken back by the house that had offered it.
    TakenBack(PersonId, Instant),
}

/// One that a house was offered.
///
/// # Errors
/// The database's.
pub async fn find(
    on: &impl ConnectionTrait,
    to: HouseId,
    transfer: TransferId,
) -> Result<Option<Transfer>, StoreFault> {
    let row = Entity::find()
        .filter(Column::ToHouseId.eq(to.uuid()))
        .filter(Column::Id.eq(transfer.uuid()))
        .one(on)
        .await?;
    row.map(Transfer::try_from).transpose()
}

/// The offer of a case that nobody has answered.
///
/// # Errors
/// The database's.
pub async fn open_of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<Transfer>, StoreFault> {
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .filter(Column::State.eq(TransferState::Offered.code()))
        .one(on)
        .await?;
    row.map(Transfer::try_from).transpose()
}

/// The offer of a case that stands, else the newest, however it ended.
///
/// # Errors
/// The database's.
pub async fn newest_of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<Transfer>, StoreFault> {
    if let Some(open) = open_of_case(on, house, case).await? {
        return Ok(Some(open));
    }
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .order_by_desc(Column::OfferedAt)
        .order_by_asc(Column::Id)
        .one(on)
        .await?;
    row.map(Transfer::try_from).transpose()
}

/// What a house has offered, the newest first.
///
/// # Errors
/// The database's.
pub async fn sent(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Transfer>, StoreFault> {
    let own = Entity::find().filter(Column::HouseId.eq(house.uuid()));
    row::read(own.order_by_desc(Column::OfferedAt).order_by_asc(Column::Id).all(on).await?)
}

/// What a house was offered, the newest first.
///
/// # Errors
/// The database's.
pub async fn came(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Transfer>, StoreFault> {
    let own = Entity::find().filter(Column::ToHouseId.eq(house.uuid()));
    row::read(own.order_by_desc(Column::OfferedAt).order_by_asc(Column::Id).all(on).await?)
}

/// From which offer a case of the house came, if it came from another house.
///
/// # Errors
/// The database's.
pub async fn brought(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<Transfer>, StoreFault> {
    let row = Entity::find()
        .filter(Column::ToHouseId.eq(house.uuid()))
        .filter(Column::ToCaseId.eq(case.uuid()))
        .one(on)
        .await?;
    row.map(Transfer::try_from).transpose()
}

/// The cases that run in a house and came to be heard again there: with when they came.
///
/// # Errors
/// The database's.
pub async fn to_hear_again(
    on: &impl ConnectionTrait,
    house: HouseId,
) -> Result<Vec<(CaseId, Instant)>, StoreFault> {
    let own = Entity::find()
        .filter(Column::ToHouseId.eq(house.uuid()))
        .filter(Column::ToHearAgain.eq(true))
        .filter(Column::ToCaseId.in_subquery(running(house)));
    let came = row::read(own.order_by_asc(Column::AnsweredAt).order_by_asc(Column::Id).all(on).await?)?;
    let of = |one: Transfer| match one.answer {
        Answer::Accepted(case, _, at) => case.map(|case| (case, at)),
        Answer::Open(_) | Answer::Declined(..) | Answer::TakenBack(..) => None,
    };
    Ok(came.into_iter().filter_map(of).collect())
}

/// Keeps an offer, with what the sender wrote.
///
/// # Errors
/// [`StoreFault::Stale`] when the case was erased; else the database's, or a seal's.
pub async fn offer(tx: &Write, keys: &Keys, transfer: &Transfer, words: &Prose) -> Result<(), StoreFault> {
    let (house, case) = transfer.from;
    let key = keys.of_case(tx.sql(), house, case).await?.ok_or(StoreFault::Stale)?;
    let typed: Typed = [(WORDS, words.as_str())].into_iter().collect();
    let sealed = sealed_text::seal(keys, &key, &place(house, transfer.id), &typed)?;
    row::of(transfer, Some(sealed)).insert(tx.sql()).await?;
    Ok(())
}

/// What the sender wrote, for the program alone: it goes with the file.
///
/// # Errors
/// The database's, or a seal's.
pub async fn words(tx: &Write, keys: &Keys, transfer: &Transfer) -> Result<String, StoreFault> {
    let (house, case) = transfer.from;
    let key = keys.of_case(tx.sql(), house, case).await?.ok_or(StoreFault::Stale)?;
    let row = Entity::find_by_id(transfer.id.uuid())
        .filter(Column::HouseId.eq(house.uuid()))
        .one(tx.sql())
        .await?
        .ok_or(StoreFault::Stale)?;
    let sealed = row.words_sealed.ok_or(StoreFault::Unreadable(SEALED))?;
    Ok(sealed_text::open(&key, &place(house, transfer.id), &sealed)?.get(WORDS).to_owned())
}

/// Answers one that is open; what the sender wrote is gone.
///
/// # Errors
/// [`StoreFault::Stale`] when somebody answered or took it back meanwhile.
pub async fn answer(tx: &Write, transfer: &Transfer, answer: Answer) -> Result<(), StoreFault> {
    let row = row::of(&Transfer { answer, ..*transfer }, None);
    let changed = Entity::update_many()
        .set(ActiveModel { id: sea_orm::NotSet, ..row })
        .filter(Column::HouseId.eq(transfer.from.0.uuid()))
        .filter(Column::Id.eq(transfer.id.uuid()))
        .filter(Column::State.eq(TransferState::Offered.code()))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

/// Notes that the house that offers was asked to settle what keeps the case; whether it was not asked since then.
///
/// # Errors
/// The database's.
pub async fn ask(tx: &Write, transfer: &Transfer, since: Instant, now: Instant) -> Result<bool, StoreFault> {
    let long_ago = Condition::any().add(Column::AskedAt.is_null()).add(Column::AskedAt.lt(since.millis()));
    let changed = Entity::update_many()
        .col_expr(Column::AskedAt, Expr::value(Some(now.millis())))
        .filter(Column::HouseId.eq(transfer.from.0.uuid()))
        .filter(Column::Id.eq(transfer.id.uuid()))
        .filter(long_ago)
        .exec(tx.sql())
        .await?;
    Ok(changed.rows_affected == 1)
}

/// Keeps that a case has moved, after everything of it is gone: where and when.
///
/// # Errors
/// The database's.
pub async fn keep_outcome(tx: &Write, transfer: &Transfer) -> Result<(), StoreFault> {
    row::of(transfer, None).insert(tx.sql()).await?;
    Ok(())
}

fn place(house: HouseId, id: TransferId) -> Place {
    Place::new("transfers", "words_sealed", house, id)
}
