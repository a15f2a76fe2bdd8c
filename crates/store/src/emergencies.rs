//! Emergency accesses: whom an emergency opened which file to, until when, and what was found afterwards.
//!
//! Rows are never taken away while their case is there. Why it was opened and what the coordinator remarked
//! lie sealed under the key of the case, and are read by [`words`] alone; whoever asks has noted it.

mod written;

use barnahus_casework::Typed;
use barnahus_casework::policy::EmergencyVerdict;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, EmergencyId, HouseId, Instant, PersonId};
use sea_orm::sea_query::{Condition, Expr, ExprTrait};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use crate::entities::emergency_accesses::{Column, Entity, Model};
use crate::fault::{StoreFault, word};
use crate::keys::Keys;
use crate::sealed_text;

pub use written::{end, insert, review};

/// One emergency access.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmergencyAccess {
    /// Which.
    pub id: EmergencyId,
    /// To which case.
    pub case: CaseId,
    /// Whose.
    pub person: PersonId,
    /// When the file was opened.
    pub opened_at: Instant,
    /// Until when, if nobody ends it.
    pub until: Instant,
    /// Who ended it before its time, and when.
    pub ended: Option<(PersonId, Instant)>,
    /// What the coordinator found.
    pub review: Option<EmergencyReview>,
}

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EmergencyReview {
    /// Who found it.
    pub by: PersonId,
    /// When.
    pub at: Instant,
    /// What.
    pub verdict: EmergencyVerdict,
}

impl EmergencyAccess {
    /// Whether it opens the file at that moment.
    #[must_use]
    pub fn stands_at(&self, now: Instant) -> bool {
        self.ended.is_none() && now < self.until
    }
}

/// Until when an emergency opens that case to that person, if one stands now.
///
/// # Errors
/// The database's.
pub async fn until(
    on: &impl ConnectionTrait,
    at: (HouseId, CaseId),
    person: PersonId,
    now: Instant,
) -> Result<Option<Instant>, StoreFault> {
    let rows = of_house(at.0)
        .filter(Column::CaseId.eq(at.1.uuid()))
        .filter(Column::PersonId.eq(person.uuid()))
        .filter(standing(now))
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|row| Instant::from_millis(row.stands_until)).max())
}

/// One of the house.
///
/// # Errors
/// The database's.
pub async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    id: EmergencyId,
) -> Result<Option<EmergencyAccess>, StoreFault> {
    let row = of_house(house).filter(Column::Id.eq(id.uuid())).one(on).await?;
    row.map(EmergencyAccess::try_from).transpose()
}

/// All to one case, the newest first.
///
/// # Errors
/// The database's.
pub async fn of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<EmergencyAccess>, StoreFault> {
    read(of_house(house).filter(Column::CaseId.eq(case.uuid())).all(on).await?)
}

/// Those of one person that stand now, the newest first.
///
/// # Errors
/// The database's.
pub async fn standing_of(
    on: &impl ConnectionTrait,
    house: HouseId,
    person: PersonId,
    now: Instant,
) -> Result<Vec<EmergencyAccess>, StoreFault> {
    let rows = of_house(house).filter(Column::PersonId.eq(person.uuid())).filter(standing(now));
    read(rows.all(on).await?)
}

/// Those that nobody has reviewed yet, the newest first.
///
/// # Errors
/// The database's.
pub async fn unreviewed(
    on: &impl ConnectionTrait,
    house: HouseId,
) -> Result<Vec<EmergencyAccess>, StoreFault> {
    read(of_house(house).filter(Column::ReviewedAt.is_null()).all(on).await?)
}

/// The newest of the house, so many at the most.
///
/// # Errors
/// The database's.
pub async fn newest(
    on: &impl ConnectionTrait,
    house: HouseId,
    most: u64,
) -> Result<Vec<EmergencyAccess>, StoreFault> {
    read(of_house(house).limit(most).all(on).await?)
}

/// Why it was opened, and what the coordinator remarked. A case that was erased has neither.
///
/// # Errors
/// The database's, or a seal's.
pub async fn words(
    on: &impl ConnectionTrait,
    keys: &Keys,
    of: (HouseId, &EmergencyAccess),
) -> Result<(Typed, Typed), StoreFault> {
    let (house, access) = of;
    let nothing = || (Typed::default(), Typed::default());
    let Some(key) = keys.of_case(on, house, access.case).await? else { return Ok(nothing()) };
    let Some(row) = of_house(house).filter(Column::Id.eq(access.id.uuid())).one(on).await? else {
        return Ok(nothing());
    };
    let reason = sealed_text::open(&key, &place(house, access.id, REASON), &row.reason_sealed)?;
    let remark = row.remark_sealed.map(|sealed| {
        let place = place(house, access.id, REMARK);
        sealed_text::open(&key, &place, &sealed)
    });
    Ok((reason, remark.transpose()?.unwrap_or_default()))
}

const REASON: &str = "reason_sealed";
const REMARK: &str = "remark_sealed";

fn of_house(house: HouseId) -> Select<Entity> {
    Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .order_by_desc(Column::OpenedAt)
        .order_by_asc(Column::Id)
}

fn own(house: HouseId, id: EmergencyId) -> Condition {
    Condition::all().add(Column::HouseId.eq(house.uuid())).add(Column::Id.eq(id.uuid()))
}

fn standing(now: Instant) -> Expr {
    Column::EndedAt.is_null().and(Column::StandsUntil.gt(now.millis()))
}

fn read(rows: Vec<Model>) -> Result<Vec<EmergencyAccess>, StoreFault> {
    rows.into_iter().map(EmergencyAccess::try_from).collect()
}

fn place(house: HouseId, id: EmergencyId, column: &'static str) -> Place {
    Place::new("emergency_accesses", column, house, id)
}

impl TryFrom<Model> for EmergencyAccess {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model {
            id,
            house_id: _,
            case_id,
            person_id,
            reason_sealed: _,
            opened_at,
            stands_until,
            ended_at,
            ended_by,
            reviewed_at,
            reviewed_by,
            verdict,
            remark_sealed: _,
        } = row;
        let both =
            |by: Option<_>, at: Option<i64>| Some((PersonId::from_uuid(by?), Instant::from_millis(at?)));
        let verdict = verdict.map(|code| word(&code, "emergency_accesses.verdict")).transpose()?;
        let review = both(reviewed_by, reviewed_at).zip(verdict);
        Ok(Self {
            id: EmergencyId::from_uuid(id),
            case: CaseId::from_uuid(case_id),
            person: PersonId::from_uuid(person_id),
            opened_at: Instant::from_millis(opened_at),
            until: Instant::from_millis(stands_until),
            ended: both(ended_by, ended_at),
            review: review.map(|((by, at), verdict)| EmergencyReview { by, at, verdict }),
        })
    }
}
