//! The week of the house: rooms, what is booked in them, with gaps and closures. A case is a codename.
//!
//! It opens no file. Whether a booking's page opens for the reader is asked for each case of theirs; of a case with
//! which they are in conflict they learn only that its rooms are taken.

use std::collections::{BTreeMap, BTreeSet};

use barnahus_casework::booking::{BookingState, Completeness};
use barnahus_casework::policy::{HouseAction, may_in_house};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::cases::Case;
use barnahus_store::cases::list::{Filter, page};
use barnahus_store::rooms::{self, Closure, Room};
use barnahus_store::{cases, houses, meetings};
use barnahus_vocabulary::{Actor, BookingId, CaseId, Interval, Role, RoomId, local};
use time::{Date, Duration};

use crate::free_time::{Asked, fives, there};
use crate::standing::not_to_know_of;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A booking as the week shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekBooking {
    /// Which.
    pub booking: BookingId,
    /// The codename of its case; `None` where the reader may not know which it is, only that the room is taken.
    pub codename: Option<String>,
    /// From when to when.
    pub time: Interval,
    /// The same with the gaps of the house.
    pub with_gaps: Interval,
    /// Where the child is heard.
    pub interview_room: RoomId,
    /// Where the team watches.
    pub observation_room: RoomId,
    /// Booked or held.
    pub state: BookingState,
    /// Whether it may be started as it is.
    pub completeness: Completeness,
    /// Whether its page opens for the reader.
    pub opens: bool,
}

/// A planning meeting in a room of the house.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekMeeting {
    /// Which.
    pub meeting: BookingId,
    /// The codename of its case; `None` where the reader may not know which it is, only that the room is taken.
    pub codename: Option<String>,
    /// From when to when.
    pub time: Interval,
    /// In which room.
    pub room: RoomId,
    /// Whether its page opens for the reader.
    pub opens: bool,
}

/// A week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: Date,
    /// From Monday to the next.
    pub within: Interval,
    /// The rooms, interview rooms first.
    pub rooms: Vec<Room>,
    /// When each is open, closures taken out.
    pub open: BTreeMap<RoomId, Vec<Interval>>,
    /// When they are closed all the same.
    pub closures: Vec<Closure>,
    /// What is booked, in order.
    pub bookings: Vec<WeekBooking>,
    /// Planning meetings in the house, in order.
    pub meetings: Vec<WeekMeeting>,
}

/// So many cases of one case manager are looked at.
const MOST_CASES: u64 = 500;

/// Reads the week in which a day lies.
///
/// # Errors
/// [`Unable::NotTheirs`] for those who plan no rooms and no cases.
pub async fn see_week(workplace: &Workplace, actor: &Actor, day: Date) -> Result<Week, Unable> {
    may_in_house(actor, HouseAction::SeeWeek)?;
    let on = workplace.database.read();
    let monday = local::monday(day);
    let next = monday.checked_add(Duration::WEEK).ok_or(Unable::NotTheirs)?;
    let within =
        Interval::new(local::start_of_day(monday), local::start_of_day(next)).ok_or(Unable::NotTheirs)?;
    let house = houses::find(on, actor.house).await?.ok_or(Unable::NotTheirs)?;
    let rooms = rooms::all(on, actor.house).await?;
    let asked = Asked { house: actor.house, people: &[], rooms: &rooms, within };
    let open = there(on, asked).await?.rooms;
    let theirs = theirs(workplace, actor).await?;
    let hidden = not_to_know_of(workplace, on, actor).await?;
    let named = |case: Case| (!hidden.contains(&case.id)).then_some(case.codename);
    let gap = fives(house.gap_minutes);
    let mut booked = Vec::new();
    for booking in bookings::within(on, actor.house, within).await? {
        // Of a case that moved to another house or was erased nothing is told any more.
        let Some(case) = cases::find(on, actor.house, booking.case).await? else { continue };
        booked.push(shown(&booking, named(case), gap, &theirs));
    }
    let mut met = Vec::new();
    for meeting in meetings::within(on, actor.house, within).await? {
        let Some(room) = meeting.room else { continue };
        let Some(case) = cases::find(on, actor.house, meeting.case).await? else { continue };
        met.push(WeekMeeting {
            meeting: meeting.id,
            codename: named(case),
            time: meeting.time,
            room,
            opens: theirs.holds(meeting.case) && !hidden.contains(&meeting.case),
        });
    }
    let closures = rooms::closures(on, actor.house, within).await?;
    Ok(Week { monday, within, rooms, open, closures, bookings: booked, meetings: met })
}

/// The cases whose bookings open for the reader.
enum Theirs {
    All,
    Those(BTreeSet<CaseId>),
}

impl Theirs {
    fn holds(&self, case: CaseId) -> bool {
        match self {
            Self::All => true,
            Self::Those(those) => those.contains(&case),
        }
    }
}

async fn theirs(workplace: &Workplace, actor: &Actor) -> Result<Theirs, Unable> {
    if actor.is(Role::Coordinator) || actor.is(Role::RoomPlanner) {
        return Ok(Theirs::All);
    }
    let filter = Filter { team_of: Some(actor.person), ..Filter::default() };
    let found = page(workplace.database.read(), actor.house, &filter, None, MOST_CASES).await?;
    Ok(Theirs::Those(found.cases.into_iter().map(|case| case.id).collect()))
}

fn shown(booking: &Booking, codename: Option<String>, gap: u32, theirs: &Theirs) -> WeekBooking {
    let Booking {
        id,
        case,
        interview_room,
        observation_room,
        time,
        child_travel_minutes: _,
        state,
        completeness,
        sequence: _,
        version: _,
        booked_by: _,
    } = *booking;
    let opens = codename.is_some() && theirs.holds(case);
    WeekBooking {
        booking: id,
        codename,
        time,
        with_gaps: time.widened(gap),
        interview_room,
        observation_room,
        state,
        completeness,
        opens,
    }
}
