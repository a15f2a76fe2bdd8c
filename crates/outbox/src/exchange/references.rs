//! References: what a case is called between the house and one partner, how far it is, what was counted.
//!
//! Found by a keyed hash, sent from a seal; forgetting empties the seal, and the hash stays so that what
//! comes under it later is known to be forgotten. `said` counts what the partner accepted, `heard` what
//! the house did.

use std::collections::BTreeMap;

use barnahus_database::Write;
use barnahus_exchange::{Reference, State};
use barnahus_seals::{HouseKey, Place};
use barnahus_vocabulary::{CaseId, HouseId, Instant, PartnerId, ReferenceId};
use sea_orm::sea_query::{Expr, ExprTrait, Order};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::{Seals, open};
use crate::entities::exchange_references::{ActiveModel, Column, Entity, Model};
use crate::fault::OutboxFault;

const COLUMN: &str = "exchange_references.reference_sealed";

/// Whether the house knows what the partner accepted last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// It does.
    Sure,
    /// After a restore, or after a message to which nobody answered for fourteen days, it must ask first.
    ToBeAsked,
}

impl Certainty {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::ToBeAsked => "to_be_asked",
        }
    }
}

/// A reference as its row says it; the reference itself is opened only to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownReference {
    /// Which row.
    pub id: ReferenceId,
    /// Of which house.
    pub house: HouseId,
    /// With whom.
    pub partner: PartnerId,
    /// Which case.
    pub case: CaseId,
    /// How far it is, by what the house has said and heard.
    pub state: State,
    /// The number of the last message accepted from the partner.
    pub heard: u32,
    /// The number of the last message that the partner accepted.
    pub said: u32,
    /// Whether that is sure.
    pub certainty: Certainty,
}

/// Keeps a new reference.
///
/// # Errors
/// The database's, or a seal's.
pub async fn insert(
    tx: &Write,
    seals: Seals<'_>,
    known: &KnownReference,
    reference: &Reference,
    now: Instant,
) -> Result<(), OutboxFault> {
    let KnownReference { id, house, partner, case, state, heard, said, certainty } = known;
    let text = reference.to_string();
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        partner_id: Set(partner.uuid()),
        case_id: Set(case.uuid()),
        reference_mac: Set(mac(seals.key, *partner, reference)),
        reference_sealed: Set(Some(seals.seal((COLUMN, &place(*house, *id)), text.as_bytes())?)),
        state: Set(state.as_str().to_owned()),
        heard: Set(column(*heard)),
        said: Set(column(*said)),
        certainty: Set(certainty.code().to_owned()),
        created_at: Set(now.millis()),
        forgotten_at: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// The reference of that text between the house and that partner.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub async fn by_text(
    on: &impl ConnectionTrait,
    key: &HouseKey,
    of: (HouseId, PartnerId),
    reference: &Reference,
) -> Result<Option<KnownReference>, OutboxFault> {
    let (house, partner) = of;
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::ReferenceMac.eq(mac(key, partner, reference)))
        .one(on)
        .await?;
    row.map(KnownReference::try_from).transpose()
}

/// That row.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    id: ReferenceId,
) -> Result<Option<KnownReference>, OutboxFault> {
    let row = Entity::find_by_id(id.uuid()).filter(Column::HouseId.eq(house.uuid())).one(on).await?;
    row.map(KnownReference::try_from).transpose()
}

/// The newest reference of a case, with whichever partner.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub async fn of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<KnownReference>, OutboxFault> {
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .order_by_desc(Column::CreatedAt)
        .order_by(is_forgotten(), Order::Asc)
        .order_by_desc(Column::Id)
        .one(on)
        .await?;
    row.map(KnownReference::try_from).transpose()
}

/// The cases of a house whose reference is in one of these states.
///
/// # Errors
/// The database's.
pub async fn in_states(
    on: &impl ConnectionTrait,
    house: HouseId,
    states: impl Iterator<Item = State>,
) -> Result<Vec<CaseId>, OutboxFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::State.is_in(states.map(State::as_str)))
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|row| CaseId::from_uuid(row.case_id)).collect())
}

/// How far the newest reference of each of those cases is; a case without one is left out.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub async fn states(
    on: &impl ConnectionTrait,
    house: HouseId,
    cases: &[CaseId],
) -> Result<BTreeMap<CaseId, State>, OutboxFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.is_in(cases.iter().map(|case| case.uuid())))
        .order_by_asc(Column::CreatedAt)
        .order_by(is_forgotten(), Order::Desc)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    rows.into_iter().map(|row| KnownReference::try_from(row).map(|known| (known.case, known.state))).collect()
}

/// Of two that are as old the one that is not forgotten is the newer: it was drawn in its place.
fn is_forgotten() -> Expr {
    Expr::col(Column::State).eq(State::Forgotten.as_str())
}

/// Writes down how far it is.
///
/// # Errors
/// The database's.
pub async fn reach(tx: &Write, known: &KnownReference, state: State) -> Result<(), OutboxFault> {
    change(tx, known, ActiveModel { state: Set(state.as_str().to_owned()), ..Default::default() }).await
}

/// Writes down that the partner's next message was accepted, and how far that leads.
///
/// # Errors
/// The database's.
pub async fn hear(tx: &Write, known: &KnownReference, state: State) -> Result<(), OutboxFault> {
    let heard = Set(column(known.heard + 1));
    change(tx, known, ActiveModel { state: Set(state.as_str().to_owned()), heard, ..Default::default() })
        .await
}

/// Erases the reference itself. The row stays, to refuse what comes under it.
///
/// # Errors
/// The database's.
pub async fn forget(tx: &Write, known: &KnownReference, now: Instant) -> Result<(), OutboxFault> {
    let forgotten = ActiveModel {
        reference_sealed: Set(None),
        forgotten_at: Set(Some(now.millis())),
        ..Default::default()
    };
    change(tx, known, forgotten).await
}

/// Writes down what the partner accepted, which is then sure.
pub(super) async fn say(tx: &Write, known: &KnownReference, said: u32) -> Result<(), OutboxFault> {
    let sure = Set(Certainty::Sure.code().to_owned());
    change(tx, known, ActiveModel { said: Set(column(said)), certainty: sure, ..Default::default() }).await
}

/// Writes down that the partner must be asked before anything more is sent.
pub(super) async fn doubt(tx: &Write, known: &KnownReference) -> Result<(), OutboxFault> {
    let asked = Set(Certainty::ToBeAsked.code().to_owned());
    change(tx, known, ActiveModel { certainty: asked, ..Default::default() }).await
}

async fn change(tx: &Write, known: &KnownReference, change: ActiveModel) -> Result<(), OutboxFault> {
    Entity::update_many()
        .set(change)
        .filter(Column::HouseId.eq(known.house.uuid()))
        .filter(Column::Id.eq(known.id.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// Opens the reference, to send it. `None` when it was forgotten.
pub(super) async fn reveal(
    on: &impl ConnectionTrait,
    key: &HouseKey,
    known: &KnownReference,
) -> Result<Option<Reference>, OutboxFault> {
    let row = Entity::find_by_id(known.id.uuid()).one(on).await?;
    let Some(sealed) = row.and_then(|row| row.reference_sealed) else { return Ok(None) };
    let text = open(key, (COLUMN, &place(known.house, known.id)), &sealed)?;
    text.parse().map(Some).map_err(|_| OutboxFault::Unreadable(COLUMN))
}

fn mac(key: &HouseKey, partner: PartnerId, reference: &Reference) -> Vec<u8> {
    let mut named = partner.uuid().as_bytes().to_vec();
    named.extend_from_slice(reference.as_bytes());
    key.tokens().hash_code("exchange_reference", &named).to_vec()
}

fn place(house: HouseId, id: ReferenceId) -> Place {
    Place::new("exchange_references", "reference_sealed", house, id)
}

fn column(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

impl TryFrom<Model> for KnownReference {
    type Error = OutboxFault;

    fn try_from(row: Model) -> Result<Self, OutboxFault> {
        let Model {
            id,
            house_id,
            partner_id,
            case_id,
            reference_mac: _,
            reference_sealed: _,
            state,
            heard,
            said,
            certainty,
            created_at: _,
            forgotten_at: _,
        } = row;
        let unreadable = OutboxFault::Unreadable;
        Ok(Self {
            id: ReferenceId::from_uuid(id),
            house: HouseId::from_uuid(house_id),
            partner: PartnerId::from_uuid(partner_id),
            case: CaseId::from_uuid(case_id),
            state: state.parse().map_err(|_| unreadable("exchange_references.state"))?,
            heard: u32::try_from(heard).map_err(|_| unreadable("exchange_references.heard"))?,
            said: u32::try_from(said).map_err(|_| unreadable("exchange_references.said"))?,
            certainty: [Certainty::Sure, Certainty::ToBeAsked]
                .into_iter()
                .find(|known| known.code() == certainty)
                .ok_or(unreadable("exchange_references.certainty"))?,
        })
    }
}
