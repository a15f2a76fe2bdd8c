//! Drafts: a referral as it is being typed, kept on the server from its first save.
//!
//! A draft has its own key and belongs to who types it. Once sent it remembers the case it became,
//! so that sending twice leads to the same case. Drafts are gone after seven days.

use barnahus_casework::typed::Typed;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, DraftId, HouseId, Instant, PersonId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::drafts::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count};
use crate::keys::{Keys, sealing};
use crate::sealed_text;

/// How long a draft is kept after it was last saved.
pub const KEPT_FOR: time::Duration = time::Duration::days(7);

/// A draft, open to who types it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which.
    pub id: DraftId,
    /// What was typed.
    pub typed: Typed,
    /// The case it became.
    pub sent_as: Option<CaseId>,
    /// When it was last saved.
    pub saved_at: Instant,
    /// Grows with each save.
    pub version: u32,
}

/// Saves what was typed, over what was saved before.
///
/// # Errors
/// [`StoreFault::Stale`] when the draft is another person's or was sent.
pub async fn save(
    tx: &Write,
    keys: &Keys,
    whose: (HouseId, PersonId),
    draft: (DraftId, &Typed),
    now: Instant,
) -> Result<(), StoreFault> {
    let ((house, person), (id, typed)) = (whose, draft);
    let Some(row) = Entity::find_by_id(id.uuid()).one(tx.sql()).await? else {
        let (key, wrapped) = keys.new_key(&place(house, id, "wrapped_key"), "drafts.wrapped_key")?;
        let row = ActiveModel {
            id: Set(id.uuid()),
            house_id: Set(house.uuid()),
            person_id: Set(person.uuid()),
            wrapped_key: Set(wrapped),
            sealed: Set(sealed_text::seal(keys, &key, &place(house, id, "sealed"), typed)?),
            sent_case_id: Set(None),
            version: Set(1),
            saved_at: Set(now.millis()),
        };
        row.insert(tx.sql()).await?;
        return Ok(());
    };
    if row.house_id != house.uuid() || row.person_id != person.uuid() || row.sent_case_id.is_some() {
        return Err(StoreFault::Stale);
    }
    let key = key(keys, &row)?;
    let version = count(row.version, "drafts.version")?;
    let changed = ActiveModel {
        id: Set(row.id),
        sealed: Set(sealed_text::seal(keys, &key, &place(house, id, "sealed"), typed)?),
        version: Set(column(version + 1)),
        saved_at: Set(now.millis()),
        ..Default::default()
    };
    changed.update(tx.sql()).await?;
    Ok(())
}

/// One draft of a person.
///
/// # Errors
/// The database's, or a seal's.
pub async fn find(
    on: &impl ConnectionTrait,
    keys: &Keys,
    whose: (HouseId, PersonId),
    id: DraftId,
) -> Result<Option<Draft>, StoreFault> {
    let row = of(whose).filter(Column::Id.eq(id.uuid())).one(on).await?;
    row.map(|row| open(keys, row)).transpose()
}

/// The drafts of a person that were not sent, the newest first.
///
/// # Errors
/// The database's, or a seal's.
pub async fn unsent(
    on: &impl ConnectionTrait,
    keys: &Keys,
    whose: (HouseId, PersonId),
) -> Result<Vec<Draft>, StoreFault> {
    let rows = of(whose).filter(Column::SentCaseId.is_null()).order_by_desc(Column::SavedAt).all(on).await?;
    rows.into_iter().map(|row| open(keys, row)).collect()
}

/// Marks a draft as sent and forgets what was typed in it.
///
/// # Errors
/// [`StoreFault::Stale`] when it was sent meanwhile, as by a double click; else the database's, or a seal's.
pub async fn mark_sent(
    tx: &Write,
    keys: &Keys,
    whose: (HouseId, PersonId),
    sent: (DraftId, CaseId),
    now: Instant,
) -> Result<(), StoreFault> {
    let (id, case) = sent;
    let Some(row) = of(whose).filter(Column::Id.eq(id.uuid())).one(tx.sql()).await? else {
        return Ok(());
    };
    let key = key(keys, &row)?;
    let nothing = sealed_text::seal(keys, &key, &place(whose.0, id, "sealed"), &Typed::default())?;
    let changed = ActiveModel {
        sealed: Set(nothing),
        sent_case_id: Set(Some(case.uuid())),
        saved_at: Set(now.millis()),
        ..Default::default()
    };
    let unsent =
        Entity::update_many().set(changed).filter(Column::Id.eq(row.id)).filter(Column::SentCaseId.is_null());
    let marked = unsent.exec(tx.sql()).await?;
    if marked.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

/// Throws a draft away; whether there was one.
///
/// # Errors
/// The database's.
pub async fn discard(tx: &Write, whose: (HouseId, PersonId), id: DraftId) -> Result<bool, StoreFault> {
    let (house, person) = whose;
    let gone = Entity::delete_many()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::PersonId.eq(person.uuid()))
        .filter(Column::Id.eq(id.uuid()))
        .filter(Column::SentCaseId.is_null())
        .exec(tx.sql())
        .await?;
    Ok(gone.rows_affected == 1)
}

/// Removes the drafts of a house that nobody saved for seven days; how many.
///
/// # Errors
/// The database's.
pub async fn sweep(tx: &Write, house: HouseId, now: Instant) -> Result<u64, StoreFault> {
    let gone = Entity::delete_many()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::SavedAt.lt((now - KEPT_FOR).millis()))
        .exec(tx.sql())
        .await?;
    Ok(gone.rows_affected)
}

fn of(whose: (HouseId, PersonId)) -> sea_orm::Select<Entity> {
    let (house, person) = whose;
    Entity::find().filter(Column::HouseId.eq(house.uuid())).filter(Column::PersonId.eq(person.uuid()))
}

fn key(keys: &Keys, row: &Model) -> Result<barnahus_seals::CaseKey, StoreFault> {
    let (house, id) = (HouseId::from_uuid(row.house_id), DraftId::from_uuid(row.id));
    let place = place(house, id, "wrapped_key");
    keys.house_key().unwrap(&place, &row.wrapped_key).map_err(sealing("drafts.wrapped_key"))
}

fn open(keys: &Keys, row: Model) -> Result<Draft, StoreFault> {
    let key = key(keys, &row)?;
    let Model { id, house_id, person_id: _, wrapped_key: _, sealed, sent_case_id, version, saved_at } = row;
    let (house, id) = (HouseId::from_uuid(house_id), DraftId::from_uuid(id));
    Ok(Draft {
        id,
        typed: sealed_text::open(&key, &place(house, id, "sealed"), &sealed)?,
        sent_as: sent_case_id.map(CaseId::from_uuid),
        saved_at: Instant::from_millis(saved_at),
        version: count(version, "drafts.version")?,
    })
}

fn place(house: HouseId, id: DraftId, column: &'static str) -> Place {
    Place::new("drafts", column, house, id)
}
