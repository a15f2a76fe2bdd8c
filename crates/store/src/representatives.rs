//! Who represents a child since when: a dated history, sealed line by line and never written over.
//!
//! Whether the court still has to be told lies open, so that the duty is worked out without opening a file.

use barnahus_casework::policy::Permit;
use barnahus_casework::representative::Appointment;
use barnahus_database::Write;
use barnahus_seals::Place;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId, RepresentativeId, local};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::entities::representatives::{ActiveModel, Column, Entity, Model};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::sealed_text;

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Represented {
    /// Which.
    pub id: RepresentativeId,
    /// Since when, who.
    pub appointment: Appointment,
    /// Who noted it.
    pub noted_by: PersonId,
    /// When.
    pub noted_at: Instant,
    /// How it stands with telling the court.
    pub court: Court,
}

/// Whether the court is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Court {
    /// The house does not ask for it, or nothing had changed.
    NotAsked,
    /// By then.
    Due(Instant),
    /// It was told then.
    Told(Instant),
}

impl Court {
    pub(crate) const fn of(due_at: Option<i64>, told_at: Option<i64>) -> Self {
        match (due_at, told_at) {
            (_, Some(told)) => Self::Told(Instant::from_millis(told)),
            (Some(due), None) => Self::Due(Instant::from_millis(due)),
            (None, None) => Self::NotAsked,
        }
    }
}

/// That the court of a case is to be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CourtDue {
    /// Of which case.
    pub case: CaseId,
    /// By then.
    pub due: Instant,
}

/// Adds a line.
///
/// # Errors
/// [`StoreFault::Stale`] when the case was erased; else the database's, or a seal's.
pub async fn add(
    tx: &Write,
    keys: &Keys,
    at: (HouseId, CaseId),
    line: &Represented,
) -> Result<(), StoreFault> {
    let (house, case) = at;
    let Represented { id, appointment, noted_by, noted_at, court } = line;
    let key = keys.of_case(tx.sql(), house, case).await?.ok_or(StoreFault::Stale)?;
    let (due, told) = match court {
        Court::NotAsked => (None, None),
        Court::Due(due) => (Some(due.millis()), None),
        Court::Told(told) => (None, Some(told.millis())),
    };
    let row = ActiveModel {
        id: Set(id.uuid()),
        house_id: Set(house.uuid()),
        case_id: Set(case.uuid()),
        sealed: Set(sealed_text::seal(keys, &key, &place(house, *id), &appointment.typed())?),
        noted_by: Set(noted_by.uuid()),
        noted_at: Set(noted_at.millis()),
        court_due_at: Set(due),
        court_told_at: Set(told),
        court_told_by: Set(None),
    };
    row.insert(tx.sql()).await?;
    Ok(())
}

/// The history of a case, the newest line first, for whoever has opened its file.
///
/// # Errors
/// The database's, or a seal's.
pub async fn of_case(tx: &Write, keys: &Keys, permit: &Permit) -> Result<Vec<Represented>, StoreFault> {
    let (house, case) = (permit.house(), permit.case());
    let Some(key) = keys.of_case(tx.sql(), house, case).await? else { return Ok(Vec::new()) };
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CaseId.eq(case.uuid()))
        .order_by_desc(Column::NotedAt)
        .order_by_asc(Column::Id)
        .all(tx.sql())
        .await?;
    rows.into_iter().map(|row| opened(&key, house, row)).collect()
}

fn opened(key: &barnahus_seals::CaseKey, house: HouseId, row: Model) -> Result<Represented, StoreFault> {
    let Model {
        id,
        house_id: _,
        case_id: _,
        sealed,
        noted_by,
        noted_at,
        court_due_at,
        court_told_at,
        court_told_by: _,
    } = row;
    let (id, noted_at) = (RepresentativeId::from_uuid(id), Instant::from_millis(noted_at));
    let typed = sealed_text::open(key, &place(house, id), &sealed)?;
    Ok(Represented {
        id,
        appointment: Appointment::parse(&typed, local::day(noted_at))
            .map_err(|_| StoreFault::Unreadable("representatives.sealed"))?,
        noted_by: PersonId::from_uuid(noted_by),
        noted_at,
        court: Court::of(court_due_at, court_told_at),
    })
}

/// Of which cases of the house the court is still to be told, the earliest first.
///
/// # Errors
/// The database's.
pub async fn court_dues(on: &impl ConnectionTrait, house: HouseId) -> Result<Vec<CourtDue>, StoreFault> {
    let rows = Entity::find()
        .filter(Column::HouseId.eq(house.uuid()))
        .filter(Column::CourtToldAt.is_null())
        .filter(Column::CourtDueAt.is_not_null())
        .order_by_asc(Column::CourtDueAt)
        .all(on)
        .await?;
    let due = |row: Model| {
        row.court_due_at
            .map(|due| CourtDue { case: CaseId::from_uuid(row.case_id), due: Instant::from_millis(due) })
    };
    Ok(rows.into_iter().filter_map(due).collect())
}

/// The court was told of every line of the case that waited for it; of how many.
///
/// # Errors
/// The database's.
pub async fn court_told(
    tx: &Write,
    at: (HouseId, CaseId),
    by: (PersonId, Instant),
) -> Result<u64, StoreFault> {
    let changed = Entity::update_many()
        .col_expr(Column::CourtToldAt, Expr::value(Some(by.1.millis())))
        .col_expr(Column::CourtToldBy, Expr::value(Some(by.0.uuid())))
        .filter(Column::HouseId.eq(at.0.uuid()))
        .filter(Column::CaseId.eq(at.1.uuid()))
        .filter(Column::CourtDueAt.is_not_null())
        .filter(Column::CourtToldAt.is_null())
        .exec(tx.sql())
        .await?;
    Ok(changed.rows_affected)
}

pub(crate) fn place(house: HouseId, line: RepresentativeId) -> Place {
    Place::new("representatives", "sealed", house, format_args!("{line}"))
}
