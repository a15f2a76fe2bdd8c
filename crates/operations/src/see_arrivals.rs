//! Who comes to the house on a day, and when: for whoever opens the door. A case is a codename, a child has no
//! name; the names of those who work with it are for those who see all of its schedule.
//!
//! It opens no file.

use std::collections::BTreeMap;

use barnahus_casework::arrivals::Arrivals;
use barnahus_casework::policy::{HouseAction, ScheduleView, may_in_house, schedule_view};
use barnahus_store::bookings;
use barnahus_store::bookings::attendances::{self, Answer, Attendance};
use barnahus_store::{houses, people, rooms};
use barnahus_vocabulary::{Actor, BookingId, Interval, PersonId, Role, local};
use time::Date;

use crate::read_booking::name_of;
use crate::standing::approach_if_there;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// Someone who works with the child.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Comer {
    /// As what they come.
    pub role: Role,
    /// Their name and where they come from, for those who may know.
    pub name: Option<(String, String)>,
    /// They said that they cannot come.
    pub declined: bool,
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    /// Which booking.
    pub booking: BookingId,
    /// Its codename.
    pub codename: String,
    /// When the child is heard.
    pub time: Interval,
    /// Who comes and goes when.
    pub arrivals: Arrivals,
    /// Where the child goes.
    pub interview_room: String,
    /// Where the others go.
    pub observation_room: String,
    /// Who works with the child.
    pub comers: Vec<Comer>,
    /// Codenames whose child this one, or somebody of its team, could meet at the door; `None` of one that is not
    /// named to the reader.
    pub may_meet: Vec<Option<String>>,
}

/// Rooms that are taken by what the reader may know no more of: they are in conflict with its case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenRooms {
    /// From when to when.
    pub time: Interval,
    /// Where the child goes.
    pub interview_room: String,
    /// Where the others go.
    pub observation_room: String,
}

/// A day at the door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayAtTheDoor {
    /// Which.
    pub day: Date,
    /// Who comes, in order.
    pub visits: Vec<Visit>,
    /// Rooms that are taken besides, in order.
    pub taken: Vec<TakenRooms>,
}

/// Reads a day.
///
/// # Errors
/// [`Unable::NotTheirs`] for those who have nothing to do at the door.
pub async fn see_arrivals(workplace: &Workplace, actor: &Actor, day: Date) -> Result<DayAtTheDoor, Unable> {
    may_in_house(actor, HouseAction::SeeArrivals)?;
    let on = workplace.database.read();
    let next = day.next_day().ok_or(Unable::NotTheirs)?;
    let within =
        Interval::new(local::start_of_day(day), local::start_of_day(next)).ok_or(Unable::NotTheirs)?;
    let house = houses::find(on, actor.house).await?.ok_or(Unable::NotTheirs)?;
    let rooms = rooms::all(on, actor.house).await?;
    let names: BTreeMap<PersonId, (String, String)> = people::all(on, actor.house)
        .await?
        .into_iter()
        .map(|person| (person.id, (person.display_name, person.institution)))
        .collect();
    let (mut visits, mut taken) = (Vec::new(), Vec::new());
    for booking in bookings::within(on, actor.house, within).await? {
        let Some(approached) = approach_if_there(workplace, on, actor, booking.case).await? else { continue };
        let interview_room = name_of(&rooms, booking.interview_room);
        let observation_room = name_of(&rooms, booking.observation_room);
        if approached.standing.conflict.is_some() {
            taken.push(TakenRooms { time: booking.time, interview_room, observation_room });
            continue;
        }
        let sees_names = schedule_view(actor, &approached.standing) == Ok(ScheduleView::All);
        let parts = attendances::of_booking(on, actor.house, booking.id).await?;
        visits.push(Visit {
            booking: booking.id,
            codename: approached.case.codename,
            time: booking.time,
            arrivals: Arrivals::around(booking.time, house.gap_minutes),
            interview_room,
            observation_room,
            comers: comers(&parts, sees_names.then_some(&names)),
            may_meet: Vec::new(),
        });
    }
    meet(&mut visits, &taken, house.gap_minutes);
    Ok(DayAtTheDoor { day, visits, taken })
}

fn comers(parts: &[Attendance], names: Option<&BTreeMap<PersonId, (String, String)>>) -> Vec<Comer> {
    let mut comers: Vec<Comer> = parts
        .iter()
        .filter(|part| part.released_at.is_none())
        .map(|part| Comer {
            role: part.role,
            name: names.and_then(|names| names.get(&part.person).cloned()),
            declined: part.answer == Answer::Declined,
        })
        .collect();
    comers.sort();
    comers
}

/// Notes with each visit whom of another one it could meet.
fn meet(visits: &mut [Visit], taken: &[TakenRooms], gap: u32) {
    let named =
        visits.iter().map(|visit| (Some(visit.booking), Some(visit.codename.clone()), visit.arrivals));
    let unnamed = taken.iter().map(|rooms| (None, None, Arrivals::around(rooms.time, gap)));
    let all: Vec<(Option<BookingId>, Option<String>, Arrivals)> = named.chain(unnamed).collect();
    for visit in visits {
        let others = all.iter().filter(|(other, _, _)| *other != Some(visit.booking));
        let meets = others.filter(|(_, _, arrivals)| visit.arrivals.may_meet(arrivals));
        visit.may_meet = meets.map(|(_, codename, _)| codename.clone()).collect();
    }
}
