//! One round of people's calendars: those that are due are fetched, read, and their busy times kept.
//!
//! Nothing is fetched inside a transaction or a request. Busy times and what came of the address are
//! written together, in place of what came from that address before and of nothing else; a calendar that
//! could not be fetched or read changes no busy time. Bookings that stand are never touched: whoever
//! plans sees which of them fit no longer.

use std::time::Duration as Wait;

use barnahus_database::{Lockable, retrying};
use barnahus_outbox::calendars::{CalendarReader, EntityTag, Fetched, LeasedFeed, Outcome, lease, settle};
use barnahus_store::calendars::fetched;
use barnahus_vocabulary::{Instant, Interval};
use time::Duration;

use crate::calendar_fault::CalendarFault;
use crate::enter_calendar::{AHEAD, NotTakenIn, understood};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Few enough that all of them are read before the first lease runs out.
const BATCH: u64 = 4;
/// A calendar that is still as it was is read anew after so long, so that its times stay known far ahead.
const ANEW: Duration = Duration::days(7);

/// Reads calendars. Made once by `server`.
#[derive(Debug, Clone)]
pub struct CalendarRounds {
    workplace: Workplace,
    reader: CalendarReader,
    pause: Duration,
}

/// What a round came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CalendarRound {
    /// Calendars that were read, or are as they were.
    pub read: u32,
    /// Calendars that could not be fetched or read.
    pub broken: u32,
}

/// What was found behind an address.
enum Found {
    Busy(Vec<Interval>, Instant, Option<EntityTag>),
    Unchanged,
    Broken(CalendarFault),
}

impl CalendarRounds {
    /// Each calendar is fetched again after `pause`.
    #[must_use]
    pub fn new(workplace: Workplace, reader: CalendarReader, pause: Wait) -> Self {
        Self { workplace, reader, pause: Duration::try_from(pause).unwrap_or(Duration::HOUR) }
    }

    /// Reads a few of those that are due. An empty round means that none is; the runner then waits for
    /// [`Workplace::calendar_waits`] or a while.
    ///
    /// # Errors
    /// The database's; calendars leased in this round are then read when their lease runs out.
    pub async fn read_due(&self, now: Instant) -> Result<CalendarRound, Unable> {
        let Workplace { database, keys, .. } = &self.workplace;
        let mut round = CalendarRound::default();
        for feed in lease(database, keys.house_key(), now, BATCH).await? {
            let found = self.found(&feed, now).await?;
            match &found {
                Found::Busy(..) | Found::Unchanged => round.read += 1,
                Found::Broken(fault) => {
                    round.broken += 1;
                    tracing::info!(person = %feed.person, fault = fault.code(), "a calendar was not read");
                }
            }
            retrying(|| self.kept(&feed, &found, now)).await?;
        }
        Ok(round)
    }

    async fn found(&self, feed: &LeasedFeed, now: Instant) -> Result<Found, Unable> {
        let address = match &feed.address {
            Ok(address) => address,
            Err(fault) => return Ok(Found::Broken((*fault).into())),
        };
        let is_known_far = feed.known_until.is_some_and(|until| until > now + AHEAD - ANEW);
        let mark = feed.etag.as_ref().filter(|_| is_known_far);
        let (file, etag) = match self.reader.fetch(address, mark).await {
            Ok(Fetched::Calendar(file, etag)) => (file, etag),
            Ok(Fetched::Unchanged) => return Ok(Found::Unchanged),
            Err(fault) => return Ok(Found::Broken(fault.into())),
        };
        match understood(&self.workplace, (feed.house, feed.person), file, now).await {
            Ok((busy, until)) => Ok(Found::Busy(busy.intervals().to_vec(), until, etag)),
            Err(NotTakenIn::Broken(fault)) => Ok(Found::Broken(fault.into())),
            Err(NotTakenIn::Unable(unable)) => Err(unable),
        }
    }

    async fn kept(&self, feed: &LeasedFeed, found: &Found, now: Instant) -> Result<(), Unable> {
        let Workplace { database, keys, .. } = &self.workplace;
        let outcome = match found {
            Found::Busy(_, known_until, etag) => {
                Outcome::Read { known_until: *known_until, etag: etag.clone() }
            }
            Found::Unchanged => Outcome::Unchanged,
            Found::Broken(fault) => Outcome::Broken { fault: fault.code(), line: fault.line() },
        };
        let tx = database.begin().await?;
        tx.lock(Lockable::People, &[feed.person.uuid()]).await?;
        let seal = (&**keys.house_key(), keys.entropy());
        let is_theirs = settle(&tx, seal, feed, &outcome, (now, self.pause)).await?;
        if is_theirs && let Found::Busy(busy, ..) = found {
            fetched::replace(&tx, feed.house, feed.person, busy).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
