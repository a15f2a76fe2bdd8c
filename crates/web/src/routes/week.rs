//! The house's week and day: where `?day=` lies, this week without it.

use axum::extract::{Query, State};
use barnahus_casework::booking::Completeness;
use barnahus_operations::see_week::{Week as Seen, WeekBooking, see_week};
use barnahus_pages::Place;
use barnahus_pages::week::{self, Entry, RoomHead, Span, Taken, Week};
use barnahus_vocabulary::{Instant, Interval, RoomId, local, paths};
use maud::Markup;
use serde::Deserialize;
use time::{Date, Duration};

use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// The hours that a day shows at least.
const HOURS: (u8, u8) = (8, 18);

/// What the address asks for. What cannot be read is as if it were not there.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    day: Option<String>,
    view: Option<String>,
}

impl Asked {
    fn day(&self, today: Date) -> Date {
        self.day.as_deref().and_then(local::parse_day).unwrap_or(today)
    }

    fn span(&self) -> Span {
        if self.view.as_deref() == Some("day") { Span::Day } else { Span::Week }
    }
}

/// `GET /week`.
pub(super) async fn show(
    State(site): State<Site>,
    Query(asked): Query<Asked>,
    who: SignedIn,
) -> Result<Markup, Failure> {
    let today = local::day(who.now);
    let (day, span) = (asked.day(today), asked.span());
    let seen = see_week(site.workplace(), &who.actor, day).await?;
    Ok(week::week(&who.frame(Place::Week), &view(&seen, (day, span), who.now)))
}

/// The page's view of a week or a day.
pub(super) fn view(seen: &Seen, asked: (Date, Span), now: Instant) -> Week {
    let (day, span) = asked;
    let (days, step) = match span {
        Span::Day => (vec![day], Duration::DAY),
        Span::Week => (days(seen), Duration::WEEK),
    };
    let entries = entries(seen);
    Week {
        span,
        before: day.checked_sub(step).unwrap_or(day),
        after: day.checked_add(step).unwrap_or(day),
        today: local::day(now),
        now,
        hours: hours(&entries, day),
        rooms: seen.rooms.iter().map(|room| RoomHead { id: room.id, name: room.name.clone() }).collect(),
        days,
        entries,
    }
}

/// The days of the week on which a room is open or something is booked; Monday to Friday always.
fn days(seen: &Seen) -> Vec<Date> {
    let is_used = |day: Date| {
        let of_day = |time: &Interval| local::day(time.start()) == day;
        seen.open.values().flatten().any(of_day) || seen.bookings.iter().any(|booking| of_day(&booking.time))
    };
    (0..7)
        .filter_map(|number| Some((number, seen.monday.checked_add(Duration::days(number))?)))
        .filter(|(number, day)| *number < 5 || is_used(*day))
        .map(|(_, day)| day)
        .collect()
}

fn entries(seen: &Seen) -> Vec<Entry> {
    let closed = seen.closures.iter().flat_map(|closure| {
        by_day(closure.during, seen.within).into_iter().map(|during| Entry {
            room: closure.room,
            during,
            taken: Taken::Closed,
            lacks_lawyer: false,
        })
    });
    let met = seen.meetings.iter().map(|met| Entry {
        room: met.room,
        during: met.time,
        taken: match &met.codename {
            Some(codename) => {
                Taken::Meeting(codename.clone(), met.opens.then(|| paths::meeting(met.meeting)))
            }
            None => Taken::Hidden,
        },
        lacks_lawyer: false,
    });
    let booked = seen.bookings.iter().flat_map(of_booking);
    let mut entries: Vec<Entry> = booked.chain(met).chain(closed).collect();
    entries.sort_by_key(|entry| (entry.during.start(), entry.during.end()));
    entries
}

/// In both rooms, with the gaps before and after.
fn of_booking(booking: &WeekBooking) -> Vec<Entry> {
    let href = booking.opens.then(|| paths::booking(booking.booking));
    let is_incomplete = booking.completeness == Completeness::Incomplete;
    let both = |heard: Taken, watched: Taken, during: Interval| {
        let lacks_lawyer = is_incomplete && !matches!(heard, Taken::Gap | Taken::Hidden);
        let entry = |room: RoomId, taken| Entry { room, during, taken, lacks_lawyer };
        [entry(booking.interview_room, heard), entry(booking.observation_room, watched)]
    };
    let (heard, watched) = match &booking.codename {
        Some(codename) => {
            (Taken::Interview(codename.clone(), href.clone()), Taken::Observation(codename.clone(), href))
        }
        None => (Taken::Hidden, Taken::Hidden),
    };
    let gaps = booking.with_gaps.without(booking.time).flat_map(|gap| both(Taken::Gap, Taken::Gap, gap));
    both(heard, watched, booking.time).into_iter().chain(gaps).collect()
}

/// A stretch cut at the midnights of the house, as far as it lies in the week.
fn by_day(during: Interval, week: Interval) -> Vec<Interval> {
    let mut parts = Vec::new();
    let mut from = during.start().max(week.start());
    let until = during.end().min(week.end());
    while from < until {
        let midnight = local::day(from).next_day().map_or(until, local::start_of_day);
        parts.extend(Interval::new(from, midnight.min(until)));
        from = midnight;
    }
    parts
}

/// From the first full hour to the last that the day needs.
fn hours(entries: &[Entry], day: Date) -> (u8, u8) {
    let booked = entries
        .iter()
        .filter(|entry| entry.taken != Taken::Closed && local::day(entry.during.start()) == day);
    booked.fold(HOURS, |(from, until), entry| {
        let (first, last) = (local::wall_clock(entry.during.start()), local::wall_clock(entry.during.end()));
        let end = if last.date() == day { last.hour() + u8::from(last.minute() > 0) } else { 24 };
        (from.min(first.hour()), until.max(end))
    })
}
