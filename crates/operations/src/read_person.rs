//! One person of the house: all that is entered about them, their leave, and when they are expected.
//!
//! Whoever manages people reads it, and everyone reads their own.

use barnahus_casework::HouseAction;
use barnahus_casework::policy::may_in_house;
use barnahus_identity::Holder;
pub use barnahus_store::absences::{Absence, AbsenceKind};
use barnahus_store::bookings::attendances::{self, Attendance};
use barnahus_store::{absences, meetings, people};
use barnahus_vocabulary::{Actor, BookingId, Instant, Interval, PersonId, Role};
use time::Duration;

use crate::list_people::{AccountStanding, Person};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// How far ahead one looks for bookings: longer than any interview is planned.
const AHEAD: Duration = Duration::days(366);

/// A booking that someone is expected at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// Which.
    pub booking: BookingId,
    /// From when to when.
    pub during: Interval,
    /// As what; a room has no role.
    pub role: Option<Role>,
}

/// A person as their page shows them.
#[derive(Debug, Clone)]
pub struct PersonSeen {
    /// All that is entered.
    pub person: Person,
    /// Whether they can sign in; `None` when they never could.
    pub account: Option<AccountStanding>,
    /// Whether an invitation of theirs still opens.
    pub is_invited: bool,
    /// Leave and absences that are not over.
    pub absences: Vec<Absence>,
    /// Where they are expected from now on.
    pub expected: Vec<Expected>,
}

/// Reads one.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is no such person, or the actor may not see them.
pub async fn read_person(
    workplace: &Workplace,
    actor: &Actor,
    person: PersonId,
    now: Instant,
) -> Result<PersonSeen, Unable> {
    if person != actor.person {
        may_in_house(actor, HouseAction::SeePeople)?;
    }
    let on = workplace.database.read();
    let holder = Holder { house: actor.house, person };
    Ok(PersonSeen {
        person: people::find(on, actor.house, person).await?.ok_or(Unable::NotTheirs)?,
        account: workplace.identity.account_standing(on, holder).await?,
        is_invited: workplace.identity.invited(on, actor.house, now).await?.contains(&person),
        absences: absences::of_person(on, actor.house, person, now).await?,
        expected: match ahead(now) {
            Some(within) => expected(on, actor, person, within).await?,
            None => Vec::new(),
        },
    })
}

/// Where a person is expected within a stretch of time.
pub(crate) async fn expected(
    on: &impl barnahus_database::ConnectionTrait,
    actor: &Actor,
    person: PersonId,
    within: Interval,
) -> Result<Vec<Expected>, Unable> {
    let attended = attendances::of_person(on, actor.house, person, within).await?;
    let met = meetings::of_person(on, actor.house, person, within).await?;
    let one = |part: &Attendance, booking, during| Expected { booking, during, role: Some(part.role) };
    let heard = attended.iter().map(|(part, booking)| one(part, booking.id, booking.time));
    let met = met.iter().map(|(part, meeting)| one(part, meeting.id, meeting.time));
    let mut expected: Vec<Expected> = heard.chain(met).collect();
    expected.sort_by_key(|one| one.during.start());
    Ok(expected)
}

/// From now on, as far as anything is planned.
pub(crate) fn ahead(now: Instant) -> Option<Interval> {
    Interval::new(now, now + AHEAD)
}
