//! The handover of a young person to the adult core: what the young person wishes, the offer, the answer.
//!
//! One row per case. The consent, or that there is none, lies sealed with the key of the case in the words
//! in which it was given; a later one replaces it only while no offer waits for its answer. A row without
//! an offer is that of a young person who does not wish to be handed over: nobody is told.

use std::collections::BTreeMap;

use barnahus_casework::Typed;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::entities::transitions::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, word};
use crate::keys::Keys;
use crate::sealed_text;

/// What the adult core answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TransitionAnswer {
    /// It takes the young person on.
    Accepted,
    /// It does not.
    Declined,
}

impl TransitionAnswer {
    const fn code(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Declined => "declined",
        }
    }
}

impl std::str::FromStr for TransitionAnswer {
    type Err = ();

    fn from_str(code: &str) -> Result<Self, ()> {
        [Self::Accepted, Self::Declined].into_iter().find(|answer| answer.code() == code).ok_or(())
    }
}

/// How far the handover is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition {
    /// Who recorded what the young person wishes.
    pub recorded_by: PersonId,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// When it was offered to the core last; never for a young person who does not wish it.
    pub offered_at: Option<Instant>,
    /// What the core answered, since it was offered last.
    pub answer: Option<TransitionAnswer>,
    /// When it did.
    pub answered_at: Option<Instant>,
}

/// The handover of that case, if one was ever offered.
///
/// # Errors
/// The database's.
pub async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<Transition>, StoreFault> {
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .one(on)
        .await?;
    row.map(Transition::try_from).transpose()
}

impl Transition {
    /// Whether the young person does not wish to be handed over.
    #[must_use]
    pub const fn is_not_wished(&self) -> bool {
        self.offered_at.is_none()
    }
}

/// How far it is in those cases, where anything was recorded.
///
/// # Errors
/// The database's, or [`StoreFault::Unreadable`].
pub async fn of_cases(
    on: &impl ConnectionTrait,
    house: HouseId,
    cases: &[CaseId],
) -> Result<BTreeMap<CaseId, Transition>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.is_in(cases.iter().map(|case| case.uuid())))
        .all(on)
        .await?;
    rows.into_iter().map(|row| Ok((CaseId::from_uuid(row.case_id), Transition::try_from(row)?))).collect()
}

/// What the young person said, the consent or that there is none, and when. Whoever reads it has noted that the file is
/// opened.
///
/// # Errors
/// The database's, or a seal's.
pub async fn said(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
) -> Result<Option<(Instant, Typed)>, StoreFault> {
    let (house, case) = at;
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .one(tx.sql())
        .await?;
    let Some((row, key)) = row.zip(keys.of_case(tx.sql(), house, case).await?) else { return Ok(None) };
    let typed = sealed_text::open(&key, &place(house, case), &row.consent_sealed)?;
    Ok(Some((Instant::from_millis(row.consented_at), typed)))
}

/// The field in which a consent is sealed.
pub const CONSENT: &str = "consent";
/// The field in which it is sealed that they do not wish it.
pub const NO_WISH: &str = "no_wish";

/// That a young person's consent stands in the file of that case: only [`record`] makes one.
#[derive(Debug, PartialEq, Eq)]
pub struct RecordedConsent(CaseId);

impl RecordedConsent {
    /// In which file it stands.
    #[must_use]
    pub const fn case(&self) -> CaseId {
        self.0
    }
}

/// Records the consent with the offer that it allows. After a refusal of the core it may be offered again,
/// with a consent of its own.
///
/// # Errors
/// [`StoreFault::Stale`] when the case was erased; else the database's, or a seal's.
pub async fn record(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    consent: (PersonId, &Typed),
    now: Instant,
) -> Result<RecordedConsent, StoreFault> {
    write(tx, keys, at, (consent, Some(now)), now).await?;
    Ok(RecordedConsent(at.1))
}

/// Records that the young person does not wish to be handed over. Nothing may be offered on it.
///
/// # Errors
/// As [`record`].
pub async fn record_no_wish(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    said: (PersonId, &Typed),
    now: Instant,
) -> Result<(), StoreFault> {
    write(tx, keys, at, (said, None), now).await
}

/// The same of a young person who does not wish to be handed over; `None` when they said nothing of the kind.
///
/// # Errors
/// As [`said`].
pub async fn not_wished(tx: &Write, keys: &Keys, at: (HouseId, CaseId)) -> Result<Option<Typed>, StoreFault> {
    let said = said(tx, keys, at).await?.map(|(_, typed)| typed);
    Ok(said.filter(|typed| !typed.get(NO_WISH).is_empty()))
}

fn place(house: HouseId, case: CaseId) -> Place {
    Place::new("transitions", "consent_sealed", house, case)
}

async fn write(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    what: ((PersonId, &Typed), Option<Instant>),
    now: Instant,
) -> Result<(), StoreFault> {
    let ((house, case), ((person, typed), offered)) = (at, what);
    let key = keys.of_case(tx.sql(), house, case).await?.ok_or(StoreFault::Stale)?;
    let row = ActiveModel {
        case_id: Set(case.uuid()),
        house_id: Set(house.uuid()),
        recorded_by: Set(person.uuid()),
        consent_sealed: Set(sealed_text::seal(keys, &key, &place(house, case), typed)?),
        consented_at: Set(now.millis()),
        offered_at: Set(offered.map(|at| at.millis())),
        answer: Set(None),
        answered_at: Set(None),
        version: Set(1),
    };
    Entity::delete_many()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .exec(tx.sql())
        .await?;
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Writes down what the core answered.
///
/// # Errors
/// [`StoreFault::Stale`] when nothing was offered.
pub async fn answer(
    tx: &Write,
    at: (HouseId, CaseId),
    answer: TransitionAnswer,
    now: Instant,
) -> Result<(), StoreFault> {
    let (house, case) = at;
    let changed = Entity::update_many()
        .set(ActiveModel {
            answer: Set(Some(answer.code().to_owned())),
            answered_at: Set(Some(now.millis())),
            ..Default::default()
        })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .filter(Column::OfferedAt.is_not_null())
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

impl TryFrom<Model> for Transition {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model {
            case_id: _,
            house_id: _,
            recorded_by,
            consent_sealed: _,
            consented_at,
            offered_at,
            answer,
            answered_at,
            version: _,
        } = row;
        Ok(Self {
            recorded_by: PersonId::from_uuid(recorded_by),
            recorded_at: Instant::from_millis(consented_at),
            offered_at: offered_at.map(Instant::from_millis),
            answer: answer.as_deref().map(|code| word(code, "transitions.answer")).transpose()?,
            answered_at: answered_at.map(Instant::from_millis),
        })
    }
}
