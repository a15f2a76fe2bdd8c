//! When one person is busy here, read by a colleague's calendar program from a secret address.
//!
//! What is promised, with the way there and back, and leave; touching stretches are one. Not where, not how
//! many, not whose: nobody's name stands in it. What their own calendar says is not passed on either: it was
//! brought along to plan interviews, and has an address of its own.

use barnahus_calendars::{FreeBusy, Uid};
use barnahus_identity::FeedKind;
use barnahus_store::{StoreFault, absences, claims};
use barnahus_vocabulary::{Instant, Interval};
use time::Duration;

use crate::unable::Unable;
use crate::workplace::Workplace;

/// So far ahead it is said; nobody plans meetings later than that.
const AHEAD: Duration = Duration::days(120);

/// The calendar file behind a secret address.
///
/// # Errors
/// [`Unable::NotTheirs`] when the address opens nothing.
pub async fn read_free_busy(workplace: &Workplace, token: &str, now: Instant) -> Result<String, Unable> {
    let token = token.parse().map_err(|_| Unable::NotTheirs)?;
    let on = workplace.database.read();
    let owner = workplace.identity.feed_owner(on, &token, FeedKind::FreeBusy).await?;
    let owner = owner.ok_or(Unable::NotTheirs)?;
    let (house, person) = (owner.holder.house, owner.holder.person);
    // In whole minutes: what was free until this very second says when the file was fetched, nothing else.
    let from = Instant::from_minutes(now.minutes());
    let within = Interval::new(from, from + AHEAD).ok_or(Unable::NotTheirs)?;
    let mut held = claims::held(on, &[person.uuid()], within, None).await?;
    let mut taken = held.remove(&person.uuid()).unwrap_or_default();
    let absent = absences::of_person(on, house, person, within.start()).await?;
    taken.extend(absent.iter().map(|absence| absence.during));
    let uid = Uid::parse(&owner.id.hyphenated().to_string())
        .map_err(|_| Unable::Broken(StoreFault::Unreadable("feeds.id")))?;
    Ok(FreeBusy { uid: &uid, within, taken: &taken, stamped: now }.write())
}
