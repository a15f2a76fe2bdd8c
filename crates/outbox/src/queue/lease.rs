//! Taking letters that are due, for a while.

use barnahus_database::Database;
use barnahus_vocabulary::Instant;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use time::Duration;

use super::LetterState;
use crate::entities::letters::{Column, Entity};
use crate::fault::OutboxFault;
use crate::job::Job;

/// For so long a leased letter is nobody else's: longer than any try to send may take.
pub const LEASE: Duration = Duration::minutes(10);

/// Leases at most `limit` letters that are due, the longest due first, and counts the try.
///
/// # Errors
/// The database's, or [`OutboxFault::Unreadable`].
pub async fn lease(database: &Database, now: Instant, limit: u64) -> Result<Vec<Job>, OutboxFault> {
    let tx = database.begin().await?;
    let free = Condition::any().add(Column::LeasedUntil.is_null()).add(Column::LeasedUntil.lte(now.millis()));
    let rows = Entity::find()
        .filter(Column::State.eq(LetterState::Waiting.code()))
        .filter(Column::DueAt.lte(now.millis()))
        .filter(free)
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .all(tx.sql())
        .await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    Entity::update_many()
        .col_expr(Column::LeasedUntil, Expr::value((now + LEASE).millis()))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.is_in(rows.iter().map(|row| row.id)))
        .exec(tx.sql())
        .await?;
    tx.commit().await?;
    rows.into_iter()
        .map(|row| {
            let job = Job::try_from(row)?;
            Ok(Job { attempts: job.attempts + 1, ..job })
        })
        .collect()
}

/// Whether a newer letter tells the same person of the same booking: this one, leased before that was
/// written, need not go.
///
/// # Errors
/// The database's.
pub async fn is_superseded(on: &impl ConnectionTrait, job: &Job) -> Result<bool, OutboxFault> {
    let Some((booking, sequence)) = job.about else { return Ok(false) };
    let newer = Entity::find()
        .filter(Column::HouseId.eq(job.house.uuid()))
        .filter(Column::BookingId.eq(booking.uuid()))
        .filter(Column::PersonId.eq(job.person.uuid()))
        .filter(Column::Sequence.gt(i32::try_from(sequence).unwrap_or(i32::MAX)))
        .one(on)
        .await?;
    Ok(newer.is_some())
}
