//! Handovers: a code that lets one officer tell the house, once, who a child is.
//!
//! Of the code only a keyed hash is kept. What is typed has a key of its own until it is sent, like a
//! draft. A code that nobody used in time has lapsed; a newer one replaces it.

use std::collections::BTreeMap;

use barnahus_casework::Typed;
use barnahus_database::Write;
use barnahus_seals::{CaseKey, Place};
use barnahus_vocabulary::{CaseId, HandoverId, HouseId, Instant, ReferenceId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
};

use crate::entities::handovers::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count, word};
use crate::keys::{Keys, sealing};
use crate::sealed_text;

/// How a code stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandoverState {
    /// It opens the form.
    Out,
    /// The officer told who the child is.
    Used,
    /// Nobody used it in time, or a newer one replaced it.
    Lapsed,
}

impl HandoverState {
    const ALL: [Self; 3] = [Self::Out, Self::Used, Self::Lapsed];

    const fn code(self) -> &'static str {
        match self {
            Self::Out => "out",
            Self::Used => "used",
            Self::Lapsed => "lapsed",
        }
    }
}

impl std::str::FromStr for HandoverState {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|state| state.code() == code).ok_or(())
    }
}

/// A handover, closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// Which.
    pub id: HandoverId,
    /// Of which house.
    pub house: HouseId,
    /// For which case.
    pub case: CaseId,
    /// Under which reference the code went out.
    pub reference: ReferenceId,
    /// How it stands. A code that is out and past its time opens nothing either.
    pub state: HandoverState,
    /// Until when it opens the form.
    pub expires_at: Instant,
    /// Grows with each save.
    pub version: u32,
}

/// Makes a handover whose code has that hash. Earlier ones of the case that are still out lapse.
///
/// # Errors
/// The database's, or a seal's.
pub async fn insert(
    tx: &Write,
    keys: &Keys,
    handover: &Handover,
    code: [u8; 32],
    now: Instant,
) -> Result<(), StoreFault> {
    let Handover { id, house, case, reference, state, expires_at, version } = handover;
    Entity::update_many()
        .set(settled(HandoverState::Lapsed, now))
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .filter(Column::State.eq(HandoverState::Out.code()))
        .exec(tx.sql())
        .await?;
    let (_, wrapped) = keys.new_key(&place(*house, *id, "wrapped_key"), "handovers.wrapped_key")?;
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        case_id: Set(case.uuid()),
        reference_id: Set(reference.uuid()),
        code_mac: Set(code.to_vec()),
        wrapped_key: Set(wrapped),
        draft_sealed: Set(None),
        state: Set(state.code().to_owned()),
        version: Set(column(*version)),
        created_at: Set(now.millis()),
        expires_at: Set(expires_at.millis()),
        settled_at: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// The handover whose code has that hash, of whichever house: whoever comes with a code has no house yet.
///
/// # Errors
/// The database's.
pub async fn by_code(on: &impl ConnectionTrait, code: [u8; 32]) -> Result<Option<Handover>, StoreFault> {
    let row = Entity::find().filter(Column::CodeMac.eq(code.to_vec())).one(on).await?;
    row.map(|row| Handover::try_from(&row)).transpose()
}

/// The newest handover of a case.
///
/// # Errors
/// The database's.
pub async fn newest(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<Handover>, StoreFault> {
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .one(on)
        .await?;
    row.map(|row| Handover::try_from(&row)).transpose()
}

/// The cases of a house about which an officer told who the child is since that moment, each with when.
///
/// # Errors
/// The database's.
pub async fn told_since(
    on: &impl ConnectionTrait,
    house: HouseId,
    since: Instant,
) -> Result<BTreeMap<CaseId, Instant>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::State.eq(HandoverState::Used.code()))
        .filter(Column::SettledAt.gte(since.millis()))
        .order_by_asc(Column::SettledAt)
        .all(on)
        .await?;
    let told = |row: Model| Some((CaseId::from_uuid(row.case_id), Instant::from_millis(row.settled_at?)));
    Ok(rows.into_iter().filter_map(told).collect())
}

/// At most `limit` handovers of all houses that are out though their time is over.
///
/// # Errors
/// The database's.
pub async fn overdue(
    on: &impl ConnectionTrait,
    now: Instant,
    limit: u64,
) -> Result<Vec<Handover>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::State.eq(HandoverState::Out.code()))
        .filter(Column::ExpiresAt.lte(now.millis()))
        .order_by_asc(Column::ExpiresAt)
        .limit(limit)
        .all(on)
        .await?;
    rows.iter().map(Handover::try_from).collect()
}

/// What was typed so far; nothing when it was sent or has lapsed.
///
/// # Errors
/// The database's, or a seal's.
pub async fn draft(on: &impl ConnectionTrait, keys: &Keys, handover: &Handover) -> Result<Typed, StoreFault> {
    let Some(row) = Entity::find_by_id(handover.id.uuid()).one(on).await? else {
        return Ok(Typed::default());
    };
    let Some(sealed) = &row.draft_sealed else { return Ok(Typed::default()) };
    sealed_text::open(&key(keys, &row)?, &place(handover.house, handover.id, "draft_sealed"), sealed)
}

/// Keeps what was typed, over what was kept before.
///
/// # Errors
/// [`StoreFault::Stale`] when it is no longer out.
pub async fn save(tx: &Write, keys: &Keys, handover: &Handover, typed: &Typed) -> Result<(), StoreFault> {
    let row = Entity::find_by_id(handover.id.uuid()).one(tx.sql()).await?.ok_or(StoreFault::Stale)?;
    let place = place(handover.house, handover.id, "draft_sealed");
    let sealed = sealed_text::seal(keys, &key(keys, &row)?, &place, typed)?;
    let kept =
        ActiveModel { draft_sealed: Set(Some(sealed)), version: Set(row.version + 1), ..Default::default() };
    change(tx, handover, kept).await
}

/// Ends a handover and forgets what was typed in it.
///
/// # Errors
/// [`StoreFault::Stale`] when it had ended already.
pub async fn settle(
    tx: &Write,
    handover: &Handover,
    state: HandoverState,
    now: Instant,
) -> Result<(), StoreFault> {
    change(tx, handover, settled(state, now)).await
}

fn settled(state: HandoverState, now: Instant) -> ActiveModel {
    ActiveModel {
        state: Set(state.code().to_owned()),
        draft_sealed: Set(None),
        settled_at: Set(Some(now.millis())),
        ..Default::default()
    }
}

async fn change(tx: &Write, handover: &Handover, change: ActiveModel) -> Result<(), StoreFault> {
    let changed = Entity::update_many()
        .set(change)
        .filter(Column::HouseId.eq(handover.house.uuid()))
        .filter(Column::Id.eq(handover.id.uuid()))
        .filter(Column::State.eq(HandoverState::Out.code()))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

fn key(keys: &Keys, row: &Model) -> Result<CaseKey, StoreFault> {
    let place = place(HouseId::from_uuid(row.house_id), HandoverId::from_uuid(row.id), "wrapped_key");
    keys.house_key().unwrap(&place, &row.wrapped_key).map_err(sealing("handovers.wrapped_key"))
}

fn place(house: HouseId, id: HandoverId, column: &'static str) -> Place {
    Place::new("handovers", column, house, id)
}

impl TryFrom<&Model> for Handover {
    type Error = StoreFault;

    fn try_from(row: &Model) -> Result<Self, StoreFault> {
        Ok(Self {
            id: HandoverId::from_uuid(row.id),
            house: HouseId::from_uuid(row.house_id),
            case: CaseId::from_uuid(row.case_id),
            reference: ReferenceId::from_uuid(row.reference_id),
            state: word(&row.state, "handovers.state")?,
            expires_at: Instant::from_millis(row.expires_at),
            version: count(row.version, "handovers.version")?,
        })
    }
}
