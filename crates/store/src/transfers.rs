//! Offers of a case to another house: what the other house may know of one, and how it stands.
//!
//! A row belongs to the house that offers; the house that is asked finds it by its own column, and no query
//! answers one house what stands between two others. What the sender wrote lies sealed under the key of the
//! sender's case, so that it is gone with it.

use barnahus_casework::counted::CountedAge;
use barnahus_casework::transfer::{TransferReason, TransferRefusal, TransferState};
use barnahus_casework::{Prose, Typed, Urgency};
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, County, HouseId, Instant, PersonId, TransferId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::transfers::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, word};
use crate::keys::Keys;
use crate::sealed_text;

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
    /// What the other house is told of it.
    pub shown: Shown,
    /// Interviews of the child that there were when it was offered, or accepted.
    pub interviews: u16,
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
    /// Nobody has answered.
    Open,
    /// It is this case of the other house now.
    Accepted(CaseId, PersonId, Instant),
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
    read(own.order_by_desc(Column::OfferedAt).order_by_asc(Column::Id).all(on).await?)
}

/// What a house was offered, the newest first.
///
/// # Errors
/// The database's.
pub async fn came(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Transfer>, StoreFault> {
    let own = Entity::find().filter(Column::ToHouseId.eq(house.uuid()));
    read(own.order_by_desc(Column::OfferedAt).order_by_asc(Column::Id).all(on).await?)
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

/// Keeps an offer, with what the sender wrote.
///
/// # Errors
/// [`StoreFault::Stale`] when the case was erased; else the database's, or a seal's.
pub async fn offer(tx: &Write, keys: &Keys, transfer: &Transfer, words: &Prose) -> Result<(), StoreFault> {
    let (house, case) = transfer.from;
    let key = keys.of_case(tx.sql(), house, case).await?.ok_or(StoreFault::Stale)?;
    let typed: Typed = [(WORDS, words.as_str())].into_iter().collect();
    let sealed = sealed_text::seal(keys, &key, &place(house, transfer.id), &typed)?;
    row(transfer, Some(sealed)).insert(tx.sql()).await?;
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
    let row = row(&Transfer { answer, ..*transfer }, None);
    let changed = Entity::update_many()
        .set(ActiveModel { id: sea_orm::NotSet, ..row })
        .filter(Column::HouseId.eq(transfer.from.0.uuid()))
        .filter(Column::Id.eq(transfer.id.uuid()))
        .filter(Column::State.eq(TransferState::Offered.code()))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

/// Keeps that a case has moved, after everything of it is gone: where and when.
///
/// # Errors
/// The database's.
pub async fn keep_outcome(tx: &Write, transfer: &Transfer) -> Result<(), StoreFault> {
    row(transfer, None).insert(tx.sql()).await?;
    Ok(())
}

fn row(transfer: &Transfer, words_sealed: Option<Vec<u8>>) -> ActiveModel {
    let Transfer { id, from, to, reason, shown, interviews, offered_by, offered_at, answer } = *transfer;
    let (state, to_case, refusal, answered) = match answer {
        Answer::Open => (TransferState::Offered, None, None, None),
        Answer::Accepted(case, by, at) => (TransferState::Accepted, Some(case), None, Some((by, at))),
        Answer::Declined(refusal, by, at) => (TransferState::Declined, None, Some(refusal), Some((by, at))),
        Answer::TakenBack(by, at) => (TransferState::TakenBack, None, None, Some((by, at))),
    };
    ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(from.0.uuid()),
        case_id: Set(from.1.uuid()),
        to_house_id: Set(to.uuid()),
        to_case_id: Set(to_case.map(CaseId::uuid)),
        state: Set(state.code().to_owned()),
        reason: Set(reason.code().to_owned()),
        refusal: Set(refusal.map(|refusal| refusal.code().to_owned())),
        urgency: Set(shown.urgency.code().to_owned()),
        age_band: Set(shown.age.code().to_owned()),
        county: Set(shown.county.map(|county| county.code().to_owned())),
        interviews: Set(i32::from(interviews)),
        words_sealed: Set(words_sealed),
        offered_by: Set(offered_by.uuid()),
        offered_at: Set(offered_at.millis()),
        answered_by: Set(answered.map(|(by, _)| by.uuid())),
        answered_at: Set(answered.map(|(_, at)| at.millis())),
    }
}

fn place(house: HouseId, id: TransferId) -> Place {
    Place::new("transfers", "words_sealed", house, id)
}

fn read(rows: Vec<Model>) -> Result<Vec<Transfer>, StoreFault> {
    rows.into_iter().map(Transfer::try_from).collect()
}

impl TryFrom<Model> for Transfer {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let broken = StoreFault::Unreadable("transfers.state");
        let answered =
            row.answered_by.map(PersonId::from_uuid).zip(row.answered_at.map(Instant::from_millis));
        let answer = match word::<TransferState>(&row.state, "transfers.state")? {
            TransferState::Offered => Answer::Open,
            TransferState::Accepted => {
                let case = row.to_case_id.map(CaseId::from_uuid);
                let (case, (by, at)) = case.zip(answered).ok_or(broken)?;
                Answer::Accepted(case, by, at)
            }
            TransferState::Declined => {
                let refusal = row.refusal.map(|code| word(&code, "transfers.refusal")).transpose()?;
                let (refusal, (by, at)) = refusal.zip(answered).ok_or(broken)?;
                Answer::Declined(refusal, by, at)
            }
            TransferState::TakenBack => {
                let (by, at) = answered.ok_or(broken)?;
                Answer::TakenBack(by, at)
            }
        };
        Ok(Self {
            id: TransferId::from_uuid(row.id),
            from: (HouseId::from_uuid(row.house_id), CaseId::from_uuid(row.case_id)),
            to: HouseId::from_uuid(row.to_house_id),
            reason: word(&row.reason, "transfers.reason")?,
            shown: Shown {
                urgency: word(&row.urgency, "transfers.urgency")?,
                age: word(&row.age_band, "transfers.age_band")?,
                county: row.county.map(|code| word(&code, "transfers.county")).transpose()?,
            },
            interviews: u16::try_from(row.interviews)
                .map_err(|_| StoreFault::Unreadable("transfers.interviews"))?,
            offered_by: PersonId::from_uuid(row.offered_by),
            offered_at: Instant::from_millis(row.offered_at),
            answer,
        })
    }
}
