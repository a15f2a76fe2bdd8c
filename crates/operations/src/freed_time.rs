//! A booking has fallen and its time is free: who would gain most from it, of those who wait and of those
//! who are booked later.
//!
//! Who waits is asked for alone, once within the freed time and once as if it were not free; between the
//! two lies the gain. Who is booked gains what lies between the two times. Days of an urgent child weigh
//! more. Nothing is held: who is chosen is booked or moved like any other, and everything is asked again.

mod booked_later;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use barnahus_casework::policy::{CaseAction, HouseAction, may_in_case, may_in_house};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::hours::without;
use barnahus_vocabulary::{Actor, BookingId, Instant, Interval, PersonId, RoomId};
use time::Duration;

pub use barnahus_store::cases::Case;

use crate::find_slots::OfferedSlot;
use crate::find_slots::problem::priority;
use crate::find_slots::search::Search;
use crate::free_time::fives;
use crate::plan_week::{Wishes, seek_plan};
use crate::standing::approach;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What someone would gain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gain {
    /// Heard so much earlier.
    Earlier(Duration),
    /// Nothing else is possible for them.
    OnlyPlace,
}

/// How someone stands to the house now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Until {
    /// They wait for a booking.
    Waits,
    /// They have one, later.
    Booked(Booking),
}

/// Someone who would gain.
#[derive(Debug, Clone)]
pub struct Gainer {
    /// The case, closed.
    pub case: Case,
    /// What they have now.
    pub until: Until,
    /// How much.
    pub gain: Gain,
    /// The best slot within the freed time.
    pub slot: OfferedSlot,
}

/// The freed time.
#[derive(Debug, Clone)]
pub struct Freed {
    /// The booking that fell.
    pub booking: Booking,
    /// The codename of its case.
    pub codename: String,
    /// Who would gain, most first.
    pub gainers: Vec<Gainer>,
    /// Names of the people who are named here.
    pub people: BTreeMap<PersonId, String>,
    /// Names of the rooms.
    pub rooms: BTreeMap<RoomId, String>,
}

/// Asks for everyone who waits or is booked later, but the child whose booking it was. Their files are
/// opened for planning.
///
/// # Errors
/// [`Unable::NotTheirs`] for whoever may not plan the week or that case, or when there is no such booking.
pub async fn who_gains(
    workplace: &Workplace,
    actor: &Actor,
    booking: BookingId,
    now: Instant,
) -> Result<Freed, Unable> {
    may_in_house(actor, HouseAction::PlanWeek)?;
    let on = workplace.database.read();
    let booking = bookings::find(on, actor.house, booking).await?.ok_or(Unable::NotTheirs)?;
    let case = approach(workplace, on, actor, booking.case).await?;
    may_in_case(actor, CaseAction::FindSlot, &case.standing)?;
    let mut freed = Freed {
        codename: case.case.codename,
        booking,
        gainers: vec![],
        people: BTreeMap::new(),
        rooms: BTreeMap::new(),
    };
    if freed.booking.state.stands() || freed.booking.time.end() <= now {
        return Ok(freed);
    }
    let sought = seek_plan(workplace, actor, Wishes::default(), now).await?;
    (freed.people, freed.rooms) = (sought.people(), sought.rooms());
    for (case, search) in sought.into_searches() {
        if case.id != freed.booking.case {
            freed.gainers.extend(gainer(case, &search, &freed.booking));
        }
    }
    for (later, search) in booked_later::seek(workplace, actor, &freed.booking, now).await? {
        (freed.people, freed.rooms) = (named(freed.people, &search), rooms_of(freed.rooms, &search));
        freed.gainers.extend(booked_later::gainer(later, &search, &freed.booking));
    }
    freed.gainers.sort_by_key(|one| Reverse(weight(one)));
    Ok(freed)
}

fn gainer(case: Case, search: &Search, freed: &Booking) -> Option<Gainer> {
    let with_gap = with_gap(search, freed);
    let slot = search.best_within(&case, with_gap)?;
    let otherwise = as_if_taken(search, freed, with_gap).answer(case.clone());
    let earliest = otherwise.slots.iter().map(|slot| slot.time.start()).min();
    let gain = match earliest {
        None => Gain::OnlyPlace,
        Some(start) => Some(start - slot.time.start()).filter(|by| by.is_positive()).map(Gain::Earlier)?,
    };
    Some(Gainer { case, until: Until::Waits, gain, slot })
}

/// The freed time, with the gap that was kept around it.
fn with_gap(search: &Search, freed: &Booking) -> Interval {
    freed.time.widened(fives(search.material.house.gap_minutes))
}

fn named(mut names: BTreeMap<PersonId, String>, search: &Search) -> BTreeMap<PersonId, String> {
    names.extend(search.people.iter().map(|who| (who.person.id, who.person.display_name.clone())));
    names
}

fn rooms_of(mut names: BTreeMap<RoomId, String>, search: &Search) -> BTreeMap<RoomId, String> {
    names.extend(search.material.rooms.iter().map(|room| (room.id, room.name.clone())));
    names
}

/// The same search while the booking still stands: its rooms and one child's place in the house are taken.
fn as_if_taken(search: &Search, freed: &Booking, with_gap: Interval) -> Search {
    let mut before = search.clone();
    before.material.held.house.push(with_gap);
    for room in [freed.interview_room, freed.observation_room] {
        if let Some(open) = before.material.free.rooms.get_mut(&room) {
            *open = without(std::mem::take(open), &[with_gap]);
        }
    }
    before
}

/// Whoever has no other place comes first; then days, an urgent child's counted more.
fn weight(one: &Gainer) -> (bool, i64) {
    let urgency = i64::from(priority(one.case.urgency));
    match one.gain {
        Gain::OnlyPlace => (true, urgency),
        Gain::Earlier(by) => (false, by.whole_minutes() * urgency),
    }
}
