//! Further interviews that were asked for: who ordered them and why they are necessary lies sealed.

use barnahus_casework::further::{Further, FurtherCode, FurtherReason, FurtherState};
use barnahus_casework::policy::Permit;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId, local};
use sea_orm::prelude::Uuid;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::further_interviews::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count, word};
use crate::keys::Keys;
use crate::sealed_text;

/// A request without its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Request {
    /// Which.
    pub id: Uuid,
    /// Of which case.
    pub case: CaseId,
    /// Why.
    pub reason: FurtherReason,
    /// Where it stands.
    pub state: FurtherState,
    /// Who asked.
    pub asked_by: PersonId,
    /// When.
    pub asked_at: Instant,
    /// Who decided.
    pub decided_by: Option<PersonId>,
    /// Grows with each change.
    pub version: u32,
}

/// All requests of a case, the newest first.
///
/// # Errors
/// The database's.
pub async fn of_case(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Vec<Request>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .order_by_desc(Column::AskedAt)
        .order_by_desc(Column::DecidedAt)
        .order_by_asc(Column::Id)
        .all(on)
        .await?;
    rows.into_iter().map(Request::try_from).collect()
}

/// Those of the house that nobody has decided, the oldest first.
///
/// # Errors
/// The database's.
pub async fn pending(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<Request>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::State.eq(FurtherCode::Asked.code()))
        .order_by_asc(Column::AskedAt)
        .all(on)
        .await?;
    rows.into_iter().map(Request::try_from).collect()
}

/// What a request says, for whoever has opened the file of the case.
///
/// # Errors
/// The database's, or a seal's.
pub async fn open(
    tx: &Write,
    keys: &Keys,
    permit: &Permit,
    request: &Request,
) -> Result<Option<Further>, StoreFault> {
    let house = permit.house();
    let row = Entity::find_by_id(request.id).filter(Column::HouseId.eq(house.uuid())).one(tx.sql()).await?;
    let Some(row) = row.filter(|_| permit.case() == request.case) else { return Ok(None) };
    let Some(key) = keys.of_case(tx.sql(), house, request.case).await? else { return Ok(None) };
    let typed = sealed_text::open(&key, &place(house, request.id), &row.sealed)?;
    let day = local::day(request.asked_at);
    Further::parse(&typed, day).map(Some).map_err(|_| StoreFault::Unreadable("further_interviews.sealed"))
}

/// Keeps a request.
///
/// # Errors
/// [`StoreFault::Stale`] when the case was erased; else the database's, or a seal's.
pub async fn ask(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    request: (FurtherReason, &Further, PersonId),
    now: Instant,
) -> Result<(), StoreFault> {
    let ((house, case), (reason, words, by)) = (at, request);
    let key = keys.of_case(tx.sql(), house, case).await?.ok_or(StoreFault::Stale)?;
    let id = Uuid::new_v4();
    let row = ActiveModel {
        id: Set(id),
        house_id: Set(house.uuid()),
        case_id: Set(case.uuid()),
        reason: Set(reason.code().to_owned()),
        state: Set(FurtherCode::Asked.code().to_owned()),
        sealed: Set(sealed_text::seal(keys, &key, &place(house, id), &words.typed())?),
        asked_by: Set(by.uuid()),
        asked_at: Set(now.millis()),
        decided_by: Set(None),
        decided_at: Set(None),
        read_at: Set(None),
        version: Set(1),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Keeps a decision on a request that still has the version it was read with.
///
/// # Errors
/// [`StoreFault::Stale`] when it has another.
pub async fn decide(
    tx: &Write,
    house: HouseId,
    request: &Request,
    by: PersonId,
    now: Instant,
) -> Result<(), StoreFault> {
    let changed = Entity::update_many()
        .set(ActiveModel {
            state: Set(request.state.code().code().to_owned()),
            decided_by: Set(Some(by.uuid())),
            decided_at: Set(Some(now.millis())),
            version: Set(column(request.version + 1)),
            ..Default::default()
        })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(request.id))
        .filter(Column::Version.eq(column(request.version)))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected == 1 { Ok(()) } else { Err(StoreFault::Stale) }
}

/// Requests of that person that were refused and that they have not read since, the oldest first.
///
/// # Errors
/// The database's.
pub async fn refused_unread(
    on: &impl ConnectionTrait,
    house: HouseId,
    asked_by: PersonId,
) -> Result<Vec<Request>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::AskedBy.eq(asked_by.uuid()))
        .filter(Column::State.eq(FurtherCode::Refused.code()))
        .filter(Column::ReadAt.is_null())
        .order_by_asc(Column::DecidedAt)
        .all(on)
        .await?;
    rows.into_iter().map(Request::try_from).collect()
}

/// That person has read what was decided on what they asked for in that case.
///
/// # Errors
/// The database's.
pub async fn read(
    tx: &Write,
    at: (HouseId, CaseId),
    asked_by: PersonId,
    now: Instant,
) -> Result<(), StoreFault> {
    Entity::update_many()
        .set(ActiveModel { read_at: Set(Some(now.millis())), ..Default::default() })
        .filter(Column::HouseId.eq(at.0.uuid()))
        .filter(Column::CaseId.eq(at.1.uuid()))
        .filter(Column::AskedBy.eq(asked_by.uuid()))
        .filter(Column::DecidedAt.is_not_null())
        .filter(Column::ReadAt.is_null())
        .exec(tx.sql())
        .await?;
    Ok(())
}

fn place(house: HouseId, request: Uuid) -> Place {
    Place::new("further_interviews", "sealed", house, request)
}

impl TryFrom<Model> for Request {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model {
            id,
            house_id: _,
            case_id,
            reason,
            state,
            sealed: _,
            asked_by,
            asked_at,
            decided_by,
            decided_at,
            read_at: _,
            version,
        } = row;
        let decided = decided_at.map(Instant::from_millis);
        let state = match (word(&state, "further_interviews.state")?, decided) {
            (FurtherCode::Asked, _) => FurtherState::Asked,
            (FurtherCode::Approved, Some(at)) => FurtherState::Approved(at),
            (FurtherCode::Refused, Some(at)) => FurtherState::Refused(at),
            (FurtherCode::Approved | FurtherCode::Refused, None) => {
                return Err(StoreFault::Unreadable("further_interviews.decided_at"));
            }
        };
        Ok(Self {
            id,
            case: CaseId::from_uuid(case_id),
            reason: word(&reason, "further_interviews.reason")?,
            state,
            asked_by: PersonId::from_uuid(asked_by),
            asked_at: Instant::from_millis(asked_at),
            decided_by: decided_by.map(PersonId::from_uuid),
            version: count(version, "further_interviews.version")?,
        })
    }
}
