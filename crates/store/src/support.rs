//! What is done for a child besides the interview. Who owes what by when lies open, for duties; which kind it
//! is, and what is said of it, lies sealed under the key of the case.
//!
//! The kind is opened by the program to know what is still to be decided and to count; it leaves this crate
//! towards people only where a permit shows it. The words are opened for whoever holds a permit.

mod words;

use barnahus_casework::support::{SupportKind, SupportState, SupportWords, Supported};
use barnahus_database::Write;
use barnahus_seals::{CaseKey, Place};
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId, SupportId, local};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::support_duties::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count};
use crate::keys::{Keys, sealing};

pub(crate) use words::opened_words;
pub use words::{keep_words, words};

const KIND: &str = "support_duties.kind_sealed";

/// A piece of support without its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Support {
    /// Which.
    pub id: SupportId,
    /// Of which case.
    pub case: CaseId,
    /// What kind.
    pub supported: Supported,
    /// Where it stands.
    pub state: SupportState,
    /// Who owes it, while something is owed; else who did or decided it.
    pub owner: PersonId,
    /// Who decided it first.
    pub decided_by: PersonId,
    /// When.
    pub decided_at: Instant,
    /// Grows with each change.
    pub version: u32,
}

/// Which duties of a case's support are open: what somebody owes, reviews included, the earliest first. What is
/// still to be decided is [`decided`]'s to say.
///
/// # Errors
/// The database's, or a seal's.
pub async fn open_of_case(
    on: &impl ConnectionTrait,
    keys: &Keys,
    at: (HouseId, CaseId),
) -> Result<Vec<Support>, StoreFault> {
    let mut open = of_case(on, keys, at).await?;
    open.retain(|one| one.state.falls_due().is_some());
    open.sort_by_key(|one| one.state.falls_due());
    Ok(open)
}

/// All support of a case, in the order in which it was decided.
///
/// # Errors
/// The database's, or a seal's.
pub async fn of_case(
    on: &impl ConnectionTrait,
    keys: &Keys,
    at: (HouseId, CaseId),
) -> Result<Vec<Support>, StoreFault> {
    let (house, case) = at;
    let Some(key) = keys.of_case(on, house, case).await? else { return Ok(Vec::new()) };
    let rows = of(house)
        .filter(Column::CaseId.eq(case.uuid()))
        .order_by_asc(Column::DecidedAt)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    rows.into_iter().map(|row| opened(&key, row)).collect()
}

/// Which kinds of support were decided in a case.
///
/// # Errors
/// The database's, or a seal's.
pub async fn decided(
    on: &impl ConnectionTrait,
    keys: &Keys,
    at: (HouseId, CaseId),
) -> Result<Vec<SupportKind>, StoreFault> {
    Ok(of_case(on, keys, at).await?.into_iter().map(|one| one.supported.kind).collect())
}

/// One piece of support of the house.
///
/// # Errors
/// The database's, or a seal's.
pub async fn find(
    on: &impl ConnectionTrait,
    keys: &Keys,
    house: HouseId,
    support: SupportId,
) -> Result<Option<Support>, StoreFault> {
    let Some(row) = of(house).filter(Column::Id.eq(support.uuid())).one(on).await? else { return Ok(None) };
    let Some(key) = keys.of_case(on, house, CaseId::from_uuid(row.case_id)).await? else { return Ok(None) };
    opened(&key, row).map(Some)
}

/// Keeps a new piece of support with its words.
///
/// # Errors
/// [`StoreFault::Stale`] when the case was erased; else the database's, or a seal's.
pub async fn insert(
    tx: &Write,
    keys: &Keys,
    house: HouseId,
    support: &Support,
    said: &SupportWords,
) -> Result<(), StoreFault> {
    let Support { id, case, supported, state: _, owner: _, decided_by, decided_at, version: _ } = support;
    let key = keys.of_case(tx.sql(), house, *case).await?.ok_or(StoreFault::Stale)?;
    let kind = key.seal(&kind_place(house, *id), supported.text().as_bytes(), keys.entropy());
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        case_id: Set(case.uuid()),
        kind_sealed: Set(kind.map_err(sealing(KIND))?),
        words_sealed: Set(words::sealed(keys, &key, (house, *id), said)?),
        decided_by: Set(decided_by.uuid()),
        decided_at: Set(decided_at.millis()),
        version: Set(1),
        ..changes(support, *decided_at)
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Changes who owes it and where it stands, if it still has the version that it was read with. Whoever owes it
/// from here on is told anew when it falls due.
///
/// # Errors
/// [`StoreFault::Stale`] when it has another.
pub async fn update(tx: &Write, house: HouseId, support: &Support, now: Instant) -> Result<(), StoreFault> {
    let changed = Entity::update_many()
        .set(ActiveModel { version: Set(column(support.version + 1)), ..changes(support, now) })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(support.id.uuid()))
        .filter(Column::Version.eq(column(support.version)))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

fn of(house: HouseId) -> sea_orm::Select<Entity> {
    Entity::find().filter(Column::HouseId.eq(house.uuid()))
}

fn changes(support: &Support, now: Instant) -> ActiveModel {
    let day = |day| local::start_of_day(day).millis();
    ActiveModel {
        state: Set(support.state.code().code().to_owned()),
        owner_id: Set(support.owner.uuid()),
        falls_due_at: Set(support.state.falls_due().map(day)),
        done_at: Set(support.state.done_on().map(day)),
        told_at: Set(None),
        updated_at: Set(now.millis()),
        ..Default::default()
    }
}

fn opened(key: &CaseKey, row: Model) -> Result<Support, StoreFault> {
    let Model {
        id,
        house_id,
        case_id,
        kind_sealed,
        words_sealed: _,
        state,
        owner_id,
        falls_due_at,
        done_at,
        told_at: _,
        decided_by,
        decided_at,
        version,
        updated_at: _,
    } = row;
    let id = SupportId::from_uuid(id);
    let kind =
        key.open(&kind_place(HouseId::from_uuid(house_id), id), &kind_sealed).map_err(sealing(KIND))?;
    let kind = std::str::from_utf8(&kind).ok().and_then(Supported::parse);
    let day = |at: i64| local::day(Instant::from_millis(at));
    let state = SupportState::from_columns(&state, falls_due_at.map(day), done_at.map(day));
    Ok(Support {
        id,
        case: CaseId::from_uuid(case_id),
        supported: kind.ok_or(StoreFault::Unreadable(KIND))?,
        state: state.map_err(|_| StoreFault::Unreadable("support_duties.state"))?,
        owner: PersonId::from_uuid(owner_id),
        decided_by: PersonId::from_uuid(decided_by),
        decided_at: Instant::from_millis(decided_at),
        version: count(version, "support_duties.version")?,
    })
}

fn kind_place(house: HouseId, support: SupportId) -> Place {
    Place::new("support_duties", "kind_sealed", house, format_args!("{support}"))
}
