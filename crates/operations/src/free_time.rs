//! When people, rooms, the house and the child are free: hours minus leave, closures, claims, and what
//! people's own calendars say.
//!
//! Claims are made in cells of five minutes, so gaps and travel count in whole fives here too: what is
//! free here can be claimed, and what can be claimed is free here. Standing bookings come *extended*,
//! with their gaps and travel, as the claims hold them.

use std::collections::BTreeMap;

use barnahus_casework::settings::DayWindow;
use barnahus_database::ConnectionTrait;
use barnahus_store::people::Person;
use barnahus_store::rooms::Room;
use barnahus_store::{StoreFault, absences, calendars, claims, hours, rooms};
use barnahus_vocabulary::{BookingId, CaseId, HouseId, Interval, PersonId, RoomId, local};

/// Whose time is asked for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asked<'a> {
    /// The house.
    pub(crate) house: HouseId,
    /// People of it.
    pub(crate) people: &'a [Person],
    /// Rooms of it.
    pub(crate) rooms: &'a [Room],
    /// The stretch that is asked about.
    pub(crate) within: Interval,
}

/// When people and rooms are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FreeTime {
    /// Of each person.
    pub(crate) people: BTreeMap<PersonId, Vec<Interval>>,
    /// Of each room.
    pub(crate) rooms: BTreeMap<RoomId, Vec<Interval>>,
}

/// What stands already, each stretch with its gaps or travel.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Held {
    /// Of the house: one stretch for each child.
    pub(crate) house: Vec<Interval>,
    /// Of the child itself.
    pub(crate) child: Vec<Interval>,
}

/// Hours minus leave, closures and times taken in people's own calendars, whatever is booked.
///
/// # Errors
/// The database's.
pub(crate) async fn there(on: &impl ConnectionTrait, asked: Asked<'_>) -> Result<FreeTime, StoreFault> {
    let people: Vec<PersonId> = asked.people.iter().map(|who| who.id).collect();
    let (absent, busy, closed) = tokio::try_join!(
        absences::of_people(on, (asked.house, &people), asked.within),
        calendars::busy(on, (asked.house, &people), asked.within),
        rooms::closures(on, asked.house, asked.within),
    )?;
    let person = |who: &Person| {
        let mut away: Vec<Interval> =
            absent.iter().filter(|absence| absence.person == who.id).map(|absence| absence.during).collect();
        away.extend(busy.iter().filter(|busy| busy.person == who.id).map(|busy| busy.during));
        (who.id, hours::without(hours::unfold(&who.hours, asked.within), &away))
    };
    let room = |room: &Room| {
        let shut: Vec<Interval> =
            closed.iter().filter(|closure| closure.room == room.id).map(|closure| closure.during).collect();
        (room.id, hours::without(hours::unfold(&room.hours, asked.within), &shut))
    };
    Ok(FreeTime {
        people: asked.people.iter().map(person).collect(),
        rooms: asked.rooms.iter().map(room).collect(),
    })
}

/// The same minus claims, with what is held of the house and the child. `besides` is a booking about
/// to be moved: its own time counts as free.
///
/// # Errors
/// The database's.
pub(crate) async fn free(
    on: &impl ConnectionTrait,
    asked: Asked<'_>,
    case: CaseId,
    besides: Option<BookingId>,
) -> Result<(FreeTime, Held), StoreFault> {
    let people = asked.people.iter().map(|who| who.id.uuid());
    let rooms = asked.rooms.iter().map(|room| room.id.uuid());
    let resources: Vec<_> = people.chain(rooms).chain([asked.house.uuid(), case.uuid()]).collect();
    let held = claims::held(on, &resources, asked.within, besides);
    let (mut time, mut held) = tokio::try_join!(there(on, asked), held)?;
    for (who, open) in &mut time.people {
        let busy = held.remove(&who.uuid()).unwrap_or_default();
        *open = hours::without(std::mem::take(open), &busy);
    }
    for (room, open) in &mut time.rooms {
        let busy = held.remove(&room.uuid()).unwrap_or_default();
        *open = hours::without(std::mem::take(open), &busy);
    }
    let of = |held: Option<Vec<Interval>>| held.unwrap_or_default();
    let (house, child) = (of(held.remove(&asked.house.uuid())), of(held.remove(&case.uuid())));
    Ok((time, Held { house, child }))
}

/// The same hours of the wall clock on every day that a stretch touches.
#[must_use]
pub(crate) fn daily(window: DayWindow, within: Interval) -> Vec<Interval> {
    let mut days = Vec::new();
    let mut day = local::day(within.start());
    while local::start_of_day(day) < within.end() {
        let start = local::minute_of_day(day, window.from);
        days.extend(Interval::new(start, local::minute_of_day(day, window.to)));
        let Some(next) = day.next_day() else { break };
        day = next;
    }
    days
}

/// Whether all of a stretch is free; free stretches that touch count as one.
#[must_use]
pub(crate) fn covers(free: &[Interval], wanted: Interval) -> bool {
    let mut sorted = free.to_vec();
    sorted.sort_unstable();
    let mut reached = wanted.start();
    for open in sorted {
        if open.start() <= reached && open.end() > reached {
            reached = open.end();
        }
    }
    reached >= wanted.end()
}

/// Minutes in whole cells of claims, rounded up.
#[must_use]
pub(crate) const fn fives(minutes: u32) -> u32 {
    minutes.next_multiple_of(5)
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::{Instant, Interval};

    use super::{covers, fives};

    fn stretch(from: i64, to: i64) -> Interval {
        Interval::new(Instant::from_minutes(from), Instant::from_minutes(to)).unwrap()
    }

    #[test]
    fn stretches_that_touch_count_as_one() {
        let free = [stretch(60, 120), stretch(0, 60), stretch(130, 200)];
        assert!(covers(&free, stretch(10, 115)));
        assert!(!covers(&free, stretch(10, 125)));
        assert!(!covers(&free, stretch(-5, 20)));
        assert!(covers(&free, stretch(130, 200)));
    }

    #[test]
    fn minutes_are_counted_in_whole_fives() {
        assert_eq!([0, 1, 5, 7, 30].map(fives), [0, 5, 5, 10, 30]);
    }
}
