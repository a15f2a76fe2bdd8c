//! What is known from the calendar that somebody brought along: how many times are taken, from when to
//! when, and how far it was read. Not the times themselves: whoever plans sees them as time not free.
//!
//! Whoever may see people reads it, and everyone reads their own.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_store::calendars::{self, PersonCalendar};
use barnahus_store::people;
use barnahus_vocabulary::{Actor, Instant, Interval, PersonId};

use crate::change_hours::may_manage_hours;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A person's calendar as their page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarSeen {
    /// Whose.
    pub name: String,
    /// `None` when they brought none along.
    pub known: Option<Known>,
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
    let span = taken.first().zip(taken.last());
    let span = span.and_then(|(first, last)| Interval::new(first.start(), last.end()));
    let known = calendars::of_person(on, actor.house, person).await?;
    let known = known.map(|PersonCalendar { read_at, known_until }| Known {
        read_at,
        known_until,
        count: taken.len(),
        span,
    });
    let is_changeable = may_manage_hours(actor, person).is_ok();
    Ok(CalendarSeen { name: found.display_name, known, is_changeable })
}
