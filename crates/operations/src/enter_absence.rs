//! Leave or absence of a person, entered and taken back.
//!
//! Bookings that stand then are listed first and never changed silently: whoever enters it says once
//! more that they mean it, and then looks after those bookings. The person's row is locked, as a
//! booking locks it, so that nobody is booked in between unseen.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, retrying};
use barnahus_store::{absences, people, rooms};
use barnahus_vocabulary::{AbsenceId, Actor, Instant, Interval, PersonId};

use crate::change_hours::may_manage_hours;
use crate::noted;
use crate::read_person::{Absence, AbsenceKind, Expected, expected};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Whether bookings that stand then were seen already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    /// Ask first.
    AskFirst,
    /// They were seen; enter it all the same.
    AllTheSame,
}

/// Why it was not entered.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAway {
    /// Bookings stand then.
    #[error("{} bookings stand then", .0.len())]
    BookingsStand(Vec<Expected>),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl MayBeDeadlock for NotAway {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Enters it.
///
/// # Errors
/// [`NotAway::BookingsStand`] unless it is meant all the same.
pub async fn enter_absence(
    workplace: &Workplace,
    actor: &Actor,
    away: (PersonId, AbsenceKind, Interval),
    meant: Meant,
    now: Instant,
) -> Result<(), NotAway> {
    retrying(|| attempt_entering(workplace, actor, away, meant, now)).await
}

async fn attempt_entering(
    workplace: &Workplace,
    actor: &Actor,
    away: (PersonId, AbsenceKind, Interval),
    meant: Meant,
    now: Instant,
) -> Result<(), NotAway> {
    let (person, kind, during) = away;
    may_manage_hours(actor, person)?;
    let mut tx = workplace.database.begin().await.map_err(Unable::from)?;
    tx.lock(Lockable::People, &[person.uuid()]).await.map_err(Unable::from)?;
    let found = people::find(tx.sql(), actor.house, person).await.map_err(Unable::from)?;
    found.ok_or(Unable::NotTheirs)?;
    let standing = expected(tx.sql(), actor, person, during).await?;
    if meant == Meant::AskFirst && !standing.is_empty() {
        return Err(NotAway::BookingsStand(standing));
    }
    let absence = Absence { id: AbsenceId::random(), person, kind, during };
    absences::insert(&tx, actor.house, absence, now).await.map_err(Unable::from)?;
    tx.note(noted::person(actor, person, "absence_entered", kind.code(), now));
    tx.commit().await.map_err(Unable::from)?;
    Ok(())
}

/// Whose or of what it was: where the page goes back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenBack {
    /// A leave or absence of a person.
    Of(PersonId),
    /// A closure of a room.
    Room,
}

/// Takes a leave, an absence or a closure of a room back.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is none, or the actor may not.
pub async fn take_back(
    workplace: &Workplace,
    actor: &Actor,
    absence: AbsenceId,
    now: Instant,
) -> Result<TakenBack, Unable> {
    retrying(|| attempt_taking_back(workplace, actor, absence, now)).await
}

async fn attempt_taking_back(
    workplace: &Workplace,
    actor: &Actor,
    absence: AbsenceId,
    now: Instant,
) -> Result<TakenBack, Unable> {
    let mut tx = workplace.database.begin().await?;
    if let Some(person) = absences::remove(&tx, actor.house, absence).await? {
        may_manage_hours(actor, person)?;
        tx.note(noted::person(actor, person, "absence_removed", "administration", now));
        tx.commit().await?;
        return Ok(TakenBack::Of(person));
    }
    may_in_house(actor, HouseAction::ManageRooms)?;
    if !rooms::reopen(&tx, actor.house, absence).await? {
        return Err(Unable::NotTheirs);
    }
    tx.note(noted::house(actor, "room_reopened", now));
    tx.commit().await?;
    Ok(TakenBack::Room)
}
