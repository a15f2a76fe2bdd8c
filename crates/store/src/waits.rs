//! Why the first interview of a case missed its limit, and its days of waiting by cause; which cases were heard late.
//!
//! What was said is written anew as a whole. With a file the reason goes; the days stay, for the house counts them.

use barnahus_casework::interview::Said;
use barnahus_casework::stage::StageCode;
use barnahus_database::Write;
use barnahus_vocabulary::{CaseId, HouseId, Instant, PersonId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryResult, Set, Statement, Value};

use crate::entities::missed_limits::Column as Missed;
use crate::entities::waiting_days::Column as Days;
use crate::entities::{case_facts, missed_limits, waiting_days};
use crate::fault::{StoreFault, word};

/// A day of waiting, in milliseconds.
const A_DAY: i64 = 86_400_000;

/// What was said of a case, by whom, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Why, and the days.
    pub said: Said,
    /// By whom.
    pub by: PersonId,
    /// When.
    pub at: Instant,
}

/// What was said of a case, if anything was.
///
/// # Errors
/// The database's; [`StoreFault::Unreadable`] for a word that is none.
pub async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<Kept>, StoreFault> {
    let row = missed_limits::Entity::find_by_id(case.uuid())
        .filter(Missed::HouseId.eq(house.uuid()))
        .one(on)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let missed_limits::Model { case_id: _, house_id: _, reason, said_by, said_at } = row;
    let rows = waiting_days::Entity::find()
        .filter(Days::HouseId.eq(house.uuid()))
        .filter(Days::CaseId.eq(case.uuid()))
        .all(on)
        .await?;
    let mut days = Vec::with_capacity(rows.len());
    for row in rows {
        let waiting_days::Model { case_id: _, cause, house_id: _, days: many } = row;
        let many = u32::try_from(many).map_err(|_| StoreFault::Unreadable("waiting_days.days"))?;
        days.push((word(&cause, "waiting_days.cause")?, many));
    }
    Ok(Some(Kept {
        said: Said::kept(word(&reason, "missed_limits.reason")?, days),
        by: PersonId::from_uuid(said_by),
        at: Instant::from_millis(said_at),
    }))
}

/// Writes it down, whatever was said before; the case is locked.
///
/// # Errors
/// The database's.
pub async fn say(tx: &Write, (house, case): (HouseId, CaseId), kept: &Kept) -> Result<(), StoreFault> {
    let Kept { said, by, at } = kept;
    let row = missed_limits::ActiveModel {
        case_id: Set(case.uuid()),
        house_id: Set(house.uuid()),
        reason: Set(said.reason().code().to_owned()),
        said_by: Set(by.uuid()),
        said_at: Set(at.millis()),
    };
    let instead = OnConflict::column(Missed::CaseId)
        .update_columns([Missed::Reason, Missed::SaidBy, Missed::SaidAt])
        .to_owned();
    missed_limits::Entity::insert(row).on_conflict(instead).exec_without_returning(tx.sql()).await?;
    forget_days(tx, (house, case)).await?;
    let rows: Vec<_> = said
        .days()
        .iter()
        .map(|(cause, days)| waiting_days::ActiveModel {
            case_id: Set(case.uuid()),
            cause: Set(cause.code().to_owned()),
            house_id: Set(house.uuid()),
            days: Set(i64::from(*days)),
        })
        .collect();
    if !rows.is_empty() {
        waiting_days::Entity::insert_many(rows).exec_without_returning(tx.sql()).await?;
    }
    Ok(())
}

/// The days of a case are no more the house's to count: they are said anew, or went with the case.
///
/// # Errors
/// The database's.
pub async fn forget_days(tx: &Write, (house, case): (HouseId, CaseId)) -> Result<(), StoreFault> {
    waiting_days::Entity::delete_many()
        .filter(Days::HouseId.eq(house.uuid()))
        .filter(Days::CaseId.eq(case.uuid()))
        .exec(tx.sql())
        .await?;
    Ok(())
}

/// Whether the first interview of a case is booked, or was held, within its limit; where that was noted.
///
/// # Errors
/// The database's.
pub async fn within_limit(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: CaseId,
) -> Result<Option<bool>, StoreFault> {
    let row = case_facts::Entity::find_by_id(case.uuid())
        .filter(case_facts::Column::HouseId.eq(house.uuid()))
        .one(on)
        .await?;
    Ok(row.and_then(|row| row.within_limit))
}

/// Cases that have not ended, of all or of one manager, whose child was heard after its limit and of which nobody has
/// said why since: no more than `most`, who was heard first before the others. What was said counts as in
/// [`barnahus_casework::interview::owes_why`], which has the last word.
///
/// # Errors
/// The database's.
pub async fn late(
    on: &impl ConnectionTrait,
    house: HouseId,
    manager: Option<PersonId>,
    most: u64,
) -> Result<Vec<CaseId>, StoreFault> {
    let ended: Vec<String> = StageCode::ALL
        .iter()
        .filter(|stage| stage.has_ended())
        .map(|stage| format!("'{}'", stage.code()))
        .collect();
    let of_manager = if manager.is_some() { " AND cases.manager_id = $2" } else { "" };
    let sql = format!(
        "WITH late AS (SELECT case_facts.case_id, cases.waits_since, \
         (SELECT MIN(interview_records.began_at) FROM interview_records \
         WHERE interview_records.house_id = $1 AND interview_records.case_id = case_facts.case_id) AS began \
         FROM case_facts JOIN cases ON cases.id = case_facts.case_id \
         WHERE case_facts.house_id = $1 AND case_facts.within_limit IS NOT NULL AND NOT case_facts.within_limit \
         AND cases.stage NOT IN ({ended}){of_manager}) \
         SELECT late.case_id FROM late WHERE late.began IS NOT NULL AND NOT EXISTS \
         (SELECT 1 FROM missed_limits WHERE missed_limits.case_id = late.case_id \
         AND missed_limits.said_at >= late.began AND {A_DAY} * \
         (SELECT COALESCE(SUM(waiting_days.days), 0) FROM waiting_days WHERE waiting_days.case_id = late.case_id) \
         <= late.began - late.waits_since) \
         ORDER BY late.began, late.case_id LIMIT {most}",
        ended = ended.join(", "),
    );
    let values = [Some(house.uuid()), manager.map(|manager| manager.uuid())];
    let values: Vec<Value> = values.into_iter().flatten().map(Value::from).collect();
    let statement = Statement::from_sql_and_values(on.get_database_backend(), sql, values);
    let rows = on.query_all_raw(statement).await?;
    let case = |row: QueryResult| Ok(CaseId::from_uuid(row.try_get("", "case_id")?));
    rows.into_iter().map(case).collect()
}
