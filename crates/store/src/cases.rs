//! Cases, closed: how far each is, how urgent, who is in charge. Nothing here says whose it is.
//!
//! The file itself is in [`crate::files`]; lists are in [`list`]. Every query begins with the house.

pub mod erase;
pub mod forget;
pub mod list;

use std::collections::BTreeMap;

use barnahus_casework::Entrance;
use barnahus_casework::likeness::fold;
use barnahus_casework::stage::{Stage, StageCode};
use barnahus_casework::urgency::Urgency;
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId};
use sea_orm::sea_query::{SelectStatement, SimpleExpr};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Set,
};

use crate::endings;
use crate::entities::cases::{ActiveModel, Column, Entity, Model};
use crate::fault::{StoreFault, column, count, word};

/// A case as its row says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Which.
    pub id: CaseId,
    /// Two ordinary words.
    pub codename: String,
    /// By which door it came.
    pub entrance: Entrance,
    /// Where it stands.
    pub stage: Stage,
    /// How urgent it was taken down.
    pub urgency: Urgency,
    /// When the referral came.
    pub received_at: Instant,
    /// When the child was first told of in it, in whichever house: from another house it comes with its past.
    pub told_at: Instant,
    /// Since when the child waits: as early as the earliest of what was merged into it.
    pub waits_since: Instant,
    /// When triage is due, or was.
    pub due_at: Instant,
    /// Until when triage was put off.
    pub deferred_until: Option<Instant>,
    /// Who is in charge.
    pub manager: Option<PersonId>,
    /// Grows with each change.
    pub version: u32,
}

/// The place in every list of a case that was erased: behind all others, where no query looks. An index can be
/// bounded by it, which a list of ids could not do.
const ERASED: i64 = i64::MAX;

/// Of a case that was not erased.
fn is_there() -> SimpleExpr {
    Column::TriageOrder.lt(ERASED)
}

/// Which cases of the house have not ended, for a query to ask within: an erased one has.
pub(crate) fn running(house: HouseId) -> SelectStatement {
    let ended = StageCode::ALL.iter().filter(|stage| stage.has_ended()).map(|stage| stage.code());
    Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Stage.is_not_in(ended))
        .into_query()
}

/// One case of the house; an erased one is none.
///
/// # Errors
/// The database's.
pub async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<Case>, StoreFault> {
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(case.uuid()))
        .filter(is_there())
        .one(on)
        .await?;
    row.map(Case::try_from).transpose()
}

/// Those of these cases that are there, in no order.
///
/// # Errors
/// The database's.
pub async fn several(
    on: &impl ConnectionTrait,
    house: HouseId,
    cases: &[CaseId],
) -> Result<Vec<Case>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.is_in(cases.iter().map(|case| case.uuid())))
        .filter(is_there())
        .all(on)
        .await?;
    rows.into_iter().map(Case::try_from).collect()
}

/// What those cases of the house are called.
///
/// # Errors
/// The database's.
pub async fn codenames(
    on: &impl ConnectionTrait,
    house: HouseId,
    cases: &[CaseId],
) -> Result<BTreeMap<CaseId, String>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.is_in(cases.iter().map(|case| case.uuid())))
        .all(on)
        .await?;
    Ok(rows.into_iter().map(|row| (CaseId::from_uuid(row.id), row.codename)).collect())
}

/// The case of the house that is called so, whatever its letters and marks.
///
/// # Errors
/// The database's.
pub async fn called(
    on: &impl ConnectionTrait,
    house: HouseId,
    typed: &str,
) -> Result<Option<CaseId>, StoreFault> {
    let folded = |name: &str| fold(&name.split_whitespace().collect::<Vec<_>>().join(" "));
    let wanted = folded(typed);
    let all = Entity::find().filter(Column::HouseId.eq(house.uuid())).filter(is_there()).all(on).await?;
    Ok(all.into_iter().find(|row| folded(&row.codename) == wanted).map(|row| CaseId::from_uuid(row.id)))
}

/// Whether a codename is in use in the house. That of an erased case stays its own: the audit trail speaks of
/// it.
///
/// # Errors
/// The database's.
pub async fn is_codename_taken(
    on: &impl ConnectionTrait,
    house: HouseId,
    codename: &str,
) -> Result<bool, StoreFault> {
    let row = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Codename.eq(codename))
        .one(on)
        .await?;
    Ok(row.is_some())
}

/// Opens a case.
///
/// # Errors
/// [`barnahus_database::Fault::Taken`] when the codename is another case's.
pub async fn insert(tx: &Write, house: HouseId, case: &Case, now: Instant) -> Result<(), StoreFault> {
    let row = ActiveModel {
        id: Set(case.id.uuid()),
        house_id: Set(house.uuid()),
        codename: Set(case.codename.clone()),
        codename_folded: Set(Some(list::called::folded(&case.codename))),
        entrance: Set(case.entrance.code().to_owned()),
        received_at: Set(case.received_at.millis()),
        told_at: Set(case.told_at.millis()),
        version: Set(column(case.version)),
        ..changes(case, now)
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// Changes a case that still has the version it was read with.
///
/// # Errors
/// [`StoreFault::Stale`] when it has another.
pub async fn update(tx: &Write, house: HouseId, case: &Case, now: Instant) -> Result<(), StoreFault> {
    let changed = Entity::update_many()
        .set(ActiveModel { version: Set(column(case.version + 1)), ..changes(case, now) })
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::Id.eq(case.id.uuid()))
        .filter(Column::Version.eq(column(case.version)))
        .exec(tx.sql())
        .await?;
    if changed.rows_affected != 1 {
        return Err(StoreFault::Stale);
    }
    endings::follow(tx, (house, case.id), case.stage, now).await
}

fn changes(case: &Case, now: Instant) -> ActiveModel {
    ActiveModel {
        stage: Set(case.stage.code().code().to_owned()),
        stage_reason: Set(case.stage.reason_code().map(str::to_owned)),
        urgency: Set(case.urgency.code().to_owned()),
        triage_order: Set(case.order()),
        due_at: Set(case.due_at.millis()),
        waits_since: Set(case.waits_since.millis()),
        deferred_until: Set(case.deferred_until.map(Instant::millis)),
        manager_id: Set(case.manager.map(PersonId::uuid)),
        updated_at: Set(now.millis()),
        ..Default::default()
    }
}

impl Case {
    /// Its place in the list, smallest first.
    fn order(&self) -> i64 {
        barnahus_casework::triage::list_key(self.stage.code(), self.urgency, self.due_at)
    }
}

impl TryFrom<Model> for Case {
    type Error = StoreFault;

    fn try_from(row: Model) -> Result<Self, StoreFault> {
        let Model {
            id,
            house_id: _,
            codename,
            entrance,
            stage,
            stage_reason,
            urgency,
            triage_order: _,
            received_at,
            due_at,
            deferred_until,
            manager_id,
            version,
            updated_at: _,
            codename_folded: _,
            told_at,
            waits_since,
        } = row;
        Ok(Self {
            id: CaseId::from_uuid(id),
            codename,
            entrance: word(&entrance, "cases.entrance")?,
            stage: Stage::from_codes(&stage, stage_reason.as_deref())
                .map_err(|_| StoreFault::Unreadable("cases.stage"))?,
            urgency: word(&urgency, "cases.urgency")?,
            received_at: Instant::from_millis(received_at),
            told_at: Instant::from_millis(told_at),
            waits_since: Instant::from_millis(waits_since),
            due_at: Instant::from_millis(due_at),
            deferred_until: deferred_until.map(Instant::from_millis),
            manager: manager_id.map(PersonId::from_uuid),
            version: count(version, "cases.version")?,
        })
    }
}
