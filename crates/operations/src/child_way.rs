//! How the child comes, as one interview reckons with it: what was said when a place was sought, else what
//! the case says, else how a booking that is moved has it.
//!
//! What is said at a booking is kept with the case, so that the plan of the week and the next search ask
//! nobody again. It lies sealed with the rest of the file.

use barnahus_casework::SectionName;
use barnahus_casework::sections::{DayOff, Visit, WayMinutes};
use barnahus_database::Write;
use barnahus_store::files;
use barnahus_store::hours::without;
use barnahus_vocabulary::{Actor, BookingId, Instant, Interval, local};

use crate::free_time::{covers, daily, fives};
use crate::interview_needs::InterviewNeeds;
use crate::noted;
use crate::unable::Unable;
use crate::workplace::Workplace;

impl InterviewNeeds {
    /// Minutes of the child's way. `moving` is a booking that is about to be moved.
    #[must_use]
    pub(crate) fn child_way(&self, said: Option<u32>, moving: Option<BookingId>) -> u32 {
        let of_case = self.contents.visit.as_ref().and_then(|visit| visit.child_way).map(WayMinutes::minutes);
        let moved = self.bookings.iter().find(|booking| moving == Some(booking.id));
        said.or(of_case).or(moved.map(|booking| booking.child_travel_minutes)).unwrap_or(0)
    }

    /// On which weekdays the child cannot come, as the case says.
    #[must_use]
    pub(crate) fn days_off(&self) -> Vec<DayOff> {
        let visit = self.contents.visit.as_ref();
        visit.map_or_else(Vec::new, |visit| visit.child_days_off.iter().copied().collect())
    }

    /// When the child cannot come, as the case says.
    #[must_use]
    pub(crate) fn child_cannot(&self, within: Interval) -> Vec<Interval> {
        self.contents.visit.as_ref().map_or_else(Vec::new, |visit| visit.cannot(within))
    }

    /// Whether the child can be heard then: at the hours of its age, and not when it cannot come, for all of
    /// the time that it is away from home.
    #[must_use]
    pub(crate) fn child_comes(&self, time: Interval, way: u32) -> bool {
        let way_and_back = time.widened(fives(way));
        let child_day = self.on(local::day(time.start())).child_day;
        let free = without(daily(child_day, way_and_back), &self.child_cannot(way_and_back));
        covers(&free, way_and_back)
    }
}

/// Keeps with the case how long the child's way is, if that is new. The case is locked.
///
/// # Errors
/// The database's, or a seal's.
pub(crate) async fn remember(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    of: (&InterviewNeeds, Option<u32>),
    now: Instant,
) -> Result<(), Unable> {
    let (needs, said) = of;
    let known = needs.contents.visit.clone().unwrap_or_default();
    let is_new = |minutes: &u32| fives(*minutes) != fives(needs.child_way(None, None));
    let Some(way) = said.filter(is_new).and_then(WayMinutes::new) else { return Ok(()) };
    let typed = Visit { child_way: Some(way), ..known }.typed();
    let (at, name) = ((actor.house, needs.case), SectionName::Visit);
    let version = files::versions(tx.sql(), at.0, at.1).await?.get(&name).copied().unwrap_or_default();
    files::write_section(tx, &workplace.keys, at, (name, &typed, version), now).await?;
    tx.note(noted::case(actor, needs.case, "changed", name.code(), now));
    Ok(())
}
