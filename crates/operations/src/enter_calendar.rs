//! A calendar file that somebody brings along: its busy times are taken in, and taken back.
//!
//! The file itself is read once and forgotten; only intervals go further, in whole cells of claims. A
//! file that is not understood changes nothing. Bookings that stand stay: they were agreed. Our own
//! invitations come back in such files; they are claims here already, and are left out.

pub use barnahus_calendars::BusyFault;
use barnahus_calendars::{BusyTimes, Uid};
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, retrying};
use barnahus_store::bookings::attendances;
use barnahus_store::calendars::{self, PersonCalendar};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, HouseId, Instant, Interval, PersonId};
use time::Duration;

use crate::change_hours::may_manage_hours;
use crate::noted;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// How far ahead times are taken in: longer than any interview is planned.
pub(crate) const AHEAD: Duration = Duration::days(400);
/// Cells of claims, in minutes.
const CELL: u32 = 5;

/// Why it was not taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotTakenIn {
    /// The file was not understood.
    #[error(transparent)]
    Broken(#[from] BusyFault),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl MayBeDeadlock for NotTakenIn {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Takes the busy times of a file in, in place of those before.
///
/// # Errors
/// [`NotTakenIn::Broken`] when the file was not understood; nothing has changed then.
pub async fn enter_calendar(
    workplace: &Workplace,
    actor: &Actor,
    person: PersonId,
    file: Vec<u8>,
    now: Instant,
) -> Result<(), NotTakenIn> {
    may_manage_hours(actor, person)?;
    let (busy, known_until) = understood(workplace, (actor.house, person), file, now).await?;
    let calendar = PersonCalendar { read_at: now, known_until };
    retrying(|| attempt_entering(workplace, actor, person, (calendar, &busy), now)).await
}

/// The busy times of a file within the horizon, in cells, and up to when they are known.
///
/// # Errors
/// [`NotTakenIn::Broken`] when it was not understood.
pub(crate) async fn understood(
    workplace: &Workplace,
    whose: (HouseId, PersonId),
    file: Vec<u8>,
    now: Instant,
) -> Result<(BusyTimes, Instant), NotTakenIn> {
    let (house, person) = whose;
    let ids = attendances::ids_of_person(workplace.database.read(), house, person).await;
    let ours: Vec<Uid> = ids
        .map_err(Unable::from)?
        .into_iter()
        .filter_map(|id| Uid::parse(&id.hyphenated().to_string()).ok())
        .collect();
    let Some(horizon) = Interval::new(now, now + AHEAD) else { return Ok((BusyTimes::default(), now)) };
    // A file may be a second's work: other requests do not wait for it.
    let read = tokio::task::spawn_blocking(move || BusyTimes::read_besides(&file, horizon, &ours)).await;
    let busy = read.map_err(|_| BusyFault::AsksTooMuch)??.in_cells(CELL);
    Ok((busy, horizon.end()))
}

async fn attempt_entering(
    workplace: &Workplace,
    actor: &Actor,
    person: PersonId,
    read: (PersonCalendar, &BusyTimes),
    now: Instant,
) -> Result<(), NotTakenIn> {
    let (calendar, busy) = read;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::People, &[person.uuid()]).await.map_err(Unable::from)?;
    let found = people::find(tx.sql(), actor.house, person).await.map_err(Unable::from)?;
    found.ok_or(Unable::NotTheirs)?;
    calendars::replace(&tx, actor.house, person, calendar, busy.intervals()).await.map_err(Unable::from)?;
    tx.note(noted::person(actor, person, "calendar_entered", "administration", now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Takes the calendar of a person back; when there is none, nothing happens.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is no such person, or the actor may not.
pub async fn remove_calendar(
    workplace: &Workplace,
    actor: &Actor,
    person: PersonId,
    now: Instant,
) -> Result<(), Unable> {
    retrying(|| attempt_removing(workplace, actor, person, now)).await
}

async fn attempt_removing(
    workplace: &Workplace,
    actor: &Actor,
    person: PersonId,
    now: Instant,
) -> Result<(), Unable> {
    may_manage_hours(actor, person)?;
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::People, &[person.uuid()]).await?;
    people::find(tx.sql(), actor.house, person).await?.ok_or(Unable::NotTheirs)?;
    if calendars::remove(&tx, actor.house, person).await? {
        tx.note(noted::person(actor, person, "calendar_removed", "administration", now));
    }
    tx.commit().await?;
    Ok(())
}
