//! Disputes of a child's age: since when, until when an assessment is due, what came of each.
//!
//! At most one stands in a case: whoever raises one holds the lock of the case and has asked. Why, who assesses
//! and what they found is sealed under the key of the case; whoever asks for [`words`] has noted it.

use barnahus_casework::Typed;
use barnahus_casework::age::AgeResult;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{AgeDisputeId, CaseId, HouseId, Instant, PersonId};
use sea_orm::sea_query::Condition;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Select, Set,
};

use crate::cases::running;
use crate::entities::age_disputes::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, word};
use crate::keys::Keys;
use crate::sealed_text;

/// One dispute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeDispute {
    /// Which.
    pub id: AgeDisputeId,
    /// In which case.
    pub case: CaseId,
    /// When it was noted.
    pub raised_at: Instant,
    /// By whom; by nobody of the house when an officer told it at a handover.
    pub raised_by: Option<PersonId>,
    /// An assessment was asked for.
    pub asked: Option<AssessmentAsked>,
    /// What came of it; it stands while nothing has.
    pub settled: Option<AgeSettled>,
}

/// An assessment was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AssessmentAsked {
    /// When.
    pub at: Instant,
    /// Who noted that.
    pub by: PersonId,
    /// By when the result is due.
    pub due: Instant,
}

/// A dispute came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeSettled {
    /// When.
    pub at: Instant,
    /// Who noted that.
    pub by: PersonId,
    /// What came of it.
    pub result: AgeResult,
}

/// The dispute that stands in a case.
///
/// # Errors
/// The database's.
pub async fn standing(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<AgeDispute>, StoreFault> {
    let own = of_house(house).filter(Column::CaseId.eq(case.uuid())).filter(Column::EndedAt.is_null());
    own.one(on).await?.map(AgeDispute::try_from).transpose()
}

/// All of a case, the newest first.
///
/// # Errors
/// The database's.
pub async fn of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<AgeDispute>, StoreFault> {
    read(of_house(house).filter(Column::CaseId.eq(case.uuid())).all(on).await?)
}

/// Those of cases that have not ended which stand or found an adult, the newest first: somebody has to do something.
///
/// # Errors
/// The database's.
pub async fn to_do(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<AgeDispute>, StoreFault> {
    let asks =
        Condition::any().add(Column::EndedAt.is_null()).add(Column::Result.eq(AgeResult::Adult.code()));
    read(of_house(house).filter(asks).filter(Column::CaseId.in_subquery(running(house))).all(on).await?)
}

/// Keeps a dispute as it is now, with its words, new or over what was kept of it.
///
/// # Errors
/// [`StoreFault::Stale`] when it stands no more, or the case was erased; else the database's, or a seal's.
pub async fn keep(
    tx: &Write,
    keys: &Keys,
    house: HouseId,
    dispute: &AgeDispute,
    words: &Typed,
) -> Result<(), StoreFault> {
    let AgeDispute { id, case, raised_at, raised_by, asked, settled } = dispute;
    let key = keys.of_case(tx.sql(), house, *case).await?.ok_or(StoreFault::Stale)?;
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        case_id: Set(case.uuid()),
        raised_at: Set(raised_at.millis()),
        raised_by: Set(raised_by.map(PersonId::uuid)),
        asked_at: Set(asked.map(|asked| asked.at.millis())),
        asked_by: Set(asked.map(|asked| asked.by.uuid())),
        due_at: Set(asked.map(|asked| asked.due.millis())),
        ended_at: Set(settled.map(|settled| settled.at.millis())),
        ended_by: Set(settled.map(|settled| settled.by.uuid())),
        result: Set(settled.map(|settled| settled.result.code().to_owned())),
        sealed: Set(sealed_text::seal(keys, &key, &place(house, *id), words)?),
    };
    let known = of_house(house).filter(Column::Id.eq(id.uuid())).one(tx.sql()).await?;
    match known {
        None => {
            row.insert(tx.sql()).await?;
        }
        Some(known) if known.ended_at.is_some() => return Err(StoreFault::Stale),
        Some(_) => {
            row.update(tx.sql()).await?;
        }
    }
    Ok(())
}

/// What was written of it: why, who assesses, what was found.
///
/// # Errors
/// The database's, or a seal's.
pub async fn words(
    on: &impl ConnectionTrait,
    keys: &Keys,
    of: (HouseId, &AgeDispute),
) -> Result<Typed, StoreFault> {
    let (house, dispute) = of;
    let row = of_house(house).filter(Column::Id.eq(dispute.id.uuid())).one(on).await?;
    let key = keys.of_case(on, house, dispute.case).await?;
    match row.zip(key) {
        Some((row, key)) => sealed_text::open(&key, &place(house, dispute.id), &row.sealed),
        None => Ok(Typed::default()),
    }
}

fn place(house: HouseId, id: AgeDisputeId) -> Place {
    Place::new("age_disputes", "sealed", house, id)
}

fn of_house(house: HouseId) -> Select<Entity> {
    Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .order_by_desc(Column::RaisedAt)
        .order_by_asc(Column::Id)
}

fn read(rows: Vec<Model>) -> Result<Vec<AgeDispute>, StoreFault> {
    rows.into_iter().map(AgeDispute::try_from).collect()
}

impl TryFrom<Model> for AgeDispute {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model {
            id,
            house_id: _,
            case_id,
            raised_at,
            raised_by,
            asked_at,
            asked_by,
            due_at,
            ended_at,
            ended_by,
            result,
            sealed: _,
        } = row;
        let asked = asked_at.zip(asked_by).zip(due_at).map(|((at, by), due)| AssessmentAsked {
            at: Instant::from_millis(at),
            by: PersonId::from_uuid(by),
            due: Instant::from_millis(due),
        });
        let result = result.map(|code| word(&code, "age_disputes.result")).transpose()?;
        let settled = ended_at.zip(ended_by).zip(result).map(|((at, by), result)| AgeSettled {
            at: Instant::from_millis(at),
            by: PersonId::from_uuid(by),
            result,
        });
        Ok(Self {
            id: AgeDisputeId::from_uuid(id),
            case: CaseId::from_uuid(case_id),
            raised_at: Instant::from_millis(raised_at),
            raised_by: raised_by.map(PersonId::from_uuid),
            asked,
            settled,
        })
    }
}
