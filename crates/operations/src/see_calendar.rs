//! What is known from the calendar that somebody brought along, as a file or by an address: how many times
//! are taken, from when to when, how far it was read, and what is wrong with it. Not the times themselves:
//! whoever plans sees them as time not free. Of an address only the name of its server is ever shown.
//!
//! Whoever may see people reads it, and everyone reads their own.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_outbox::calendars::{self as feeds, CalendarFeed, Failing};
use barnahus_store::calendars::{self, PersonCalendar, fetched};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, Instant, Interval, PersonId};

use crate::calendar_fault::CalendarFault;
use crate::change_hours::may_manage_hours;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A person's calendar as their page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarSeen {
    /// Whose.
    pub name: String,
    /// From a file; `None` when they brought none along.
    pub known: Option<Known>,
    /// Behind an address; `None` when they gave none.
    pub feed: Option<FeedSeen>,
    /// Whether the reader may change it.
    pub is_changeable: bool,
}

/// What is known from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// When it was read.
    pub read_at: Instant,
    /// Up to when.
    pub known_until: Instant,
    /// Stretches that are taken and not over.
    pub count: usize,
    /// From the first to the last of them.
    pub span: Option<Interval>,
}

/// A calendar that is fetched, as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FeedSeen {
    /// The name of its server, for whoever may change it; `None` also when the address does not open.
    pub host: Option<String>,
    /// When it is fetched next.
    pub due_at: Instant,
    /// Whether it was read since this address was entered; until then what is known is of the one before.
    pub is_read: bool,
    /// What is known; `None` until any address was read.
    pub known: Option<Known>,
    /// What is wrong with it.
    pub failing: Option<FailingSeen>,
}

/// What is wrong, and since when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FailingSeen {
    /// Since the first try that failed.
    pub since: Instant,
    /// What; `None` for a word that this version does not write.
    pub fault: Option<CalendarFault>,
}

/// Reads it.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is no such person, or the actor may not see them.
pub async fn see_calendar(
    workplace: &Workplace,
    actor: &Actor,
    person: PersonId,
    now: Instant,
) -> Result<CalendarSeen, Unable> {
    if person != actor.person {
        may_in_house(actor, HouseAction::SeePeople)?;
    }
    let on = workplace.database.read();
    let found = people::find(on, actor.house, person).await?.ok_or(Unable::NotTheirs)?;
    let taken = calendars::busy_of(on, actor.house, person, now).await?;
    let known = calendars::of_person(on, actor.house, person).await?;
    let known = known.map(|PersonCalendar { read_at, known_until }| known_from(&taken, read_at, known_until));
    let is_changeable = may_manage_hours(actor, person).is_ok();
    let feed = feeds::of_person(on, workplace.keys.house_key(), actor.house, person).await?;
    let feed = match feed {
        Some(feed) => {
            let taken = fetched::busy_of(on, actor.house, person, now).await?;
            Some(seen(feed, &taken, is_changeable))
        }
        None => None,
    };
    Ok(CalendarSeen { name: found.display_name, known, feed, is_changeable })
}

fn seen(feed: CalendarFeed, taken: &[Interval], is_changeable: bool) -> FeedSeen {
    let CalendarFeed { host, entered_at, due_at, known, failing } = feed;
    FeedSeen {
        host: host.filter(|_| is_changeable),
        due_at,
        is_read: known.is_some_and(|known| known.read_at >= entered_at),
        known: known.map(|known| known_from(taken, known.read_at, known.known_until)),
        failing: failing.map(|Failing { since, fault, line }| FailingSeen {
            since,
            fault: CalendarFault::from_code(&fault, line),
        }),
    }
}

fn known_from(taken: &[Interval], read_at: Instant, known_until: Instant) -> Known {
    let ends = taken.first().zip(taken.last());
    let span = ends.and_then(|(first, last)| Interval::new(first.start(), last.end()));
    Known { read_at, known_until, count: taken.len(), span }
}
