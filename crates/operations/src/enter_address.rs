//! The address from which somebody's calendar is fetched: given, changed, taken away.
//!
//! Only what is written is asked about here; the calendar itself is fetched in the background, since
//! nobody waits for another's server. What was known before stays known until the new one was read.

use barnahus_database::retry::MayBeDeadlock;
use barnahus_database::{Lockable, retrying};
use barnahus_outbox::calendars as feeds;
use barnahus_outbox::calendars::CalendarAddress;
use barnahus_store::calendars::fetched;
use barnahus_store::people;
use barnahus_vocabulary::{Actor, Instant, PersonId};

use crate::calendar_fault::FeedFault;
use crate::change_hours::may_manage_hours;
use crate::noted;
use crate::unable::Unable;
use crate::workplace::Workplace;

pub use barnahus_outbox::calendars::NotACalendarAddress;

/// Why it was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressRefused {
    /// It is no address.
    #[error(transparent)]
    Malformed(#[from] NotACalendarAddress),
    /// It leads where nothing is fetched from.
    #[error(transparent)]
    OutOfReach(#[from] FeedFault),
    /// As for every use case.
    #[error(transparent)]
    Unable(#[from] Unable),
}

impl MayBeDeadlock for AddressRefused {
    fn is_deadlock(&self) -> bool {
        matches!(self, Self::Unable(unable) if unable.is_deadlock())
    }
}

/// Takes the address that somebody pasted, in place of the one before.
///
/// # Errors
/// [`AddressRefused`]; nothing has changed then.
pub async fn enter_address(
    workplace: &Workplace,
    actor: &Actor,
    person: PersonId,
    pasted: &str,
    now: Instant,
) -> Result<(), AddressRefused> {
    may_manage_hours(actor, person)?;
    let address = CalendarAddress::parse(pasted)?;
    workplace.reach.admits(&address)?;
    retrying(|| attempt_entering(workplace, actor, person, &address, now)).await?;
    workplace.calendar_waits.notify_one();
    Ok(())
}

async fn attempt_entering(
    workplace: &Workplace,
    actor: &Actor,
    person: PersonId,
    address: &CalendarAddress,
    now: Instant,
) -> Result<(), Unable> {
    let seal = (&**workplace.keys.house_key(), workplace.keys.entropy());
    let mut tx = workplace.database.begin().await?;
    tx.lock(Lockable::People, &[person.uuid()]).await?;
    people::find(tx.sql(), actor.house, person).await?.ok_or(Unable::NotTheirs)?;
    feeds::enter(&tx, seal, (actor.house, person), address, now).await?;
    tx.note(noted::person(actor, person, "calendar_address_entered", "administration", now));
    tx.commit().await?;
    Ok(())
}

/// Takes the address away, and all that was known from it; when there is none, nothing happens.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is no such person, or the actor may not.
pub async fn remove_address(
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
    fetched::remove(&tx, actor.house, person).await?;
    if feeds::remove(&tx, actor.house, person).await? {
        tx.note(noted::person(actor, person, "calendar_address_removed", "administration", now));
    }
    tx.commit().await?;
    Ok(())
}
