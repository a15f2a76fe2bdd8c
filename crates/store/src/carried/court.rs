//! Who represents the child, where a court has still to be told of it: those lines of the history go along as they
//! are, so that the other house owes it by the same day. Who noted them stays behind with the people of that house.

use barnahus_casework::representative::Appointment;
use barnahus_database::Write;
use barnahus_vocabulary::{Instant, PersonId, RepresentativeId, local};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use time::Duration;

use super::At;
use crate::entities::representatives::{Column, Entity};
use crate::fault::StoreFault;
use crate::keys::Keys;
use crate::representatives::{self, Court, Represented};
use crate::sealed_text;

/// Carries the lines from the first of which the court is still to be told; none where it was told of all. In the new
/// house they are noted by whoever takes the case, at that moment and in their order.
///
/// # Errors
/// [`StoreFault::Stale`] when the old case was erased; else the database's, or a seal's.
pub async fn owed_to_the_court(
    tx: &Write,
    keys: &Keys,
    (from, to): (At, At),
    by: (PersonId, Instant),
) -> Result<(), StoreFault> {
    let key = keys.of_case(tx.sql(), from.0, from.1).await?.ok_or(StoreFault::Stale)?;
    let rows = Entity::find()
        .filter(Column::HouseId.eq(from.0.uuid()))
        .filter(Column::CaseId.eq(from.1.uuid()))
        .order_by_asc(Column::NotedAt)
        .order_by_desc(Column::Id)
        .all(tx.sql())
        .await?;
    let owed: Vec<_> = rows
        .into_iter()
        .skip_while(|row| row.court_due_at.is_none() || row.court_told_at.is_some())
        .collect();
    let mut noted_at = by.1 - Duration::milliseconds(i64::try_from(owed.len()).unwrap_or(0));
    for row in owed {
        let place = representatives::place(from.0, RepresentativeId::from_uuid(row.id));
        let typed = sealed_text::open(&key, &place, &row.sealed)?;
        let day = local::day(Instant::from_millis(row.noted_at));
        let line = Represented {
            id: RepresentativeId::random(),
            appointment: Appointment::parse(&typed, day)
                .map_err(|_| StoreFault::Unreadable("representatives.sealed"))?,
            noted_by: by.0,
            noted_at,
            court: Court::of(row.court_due_at, row.court_told_at),
        };
        representatives::add(tx, keys, to, &line).await?;
        noted_at = noted_at + Duration::MILLISECOND;
    }
    Ok(())
}
