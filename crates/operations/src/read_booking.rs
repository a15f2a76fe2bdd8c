//! A booking as one person may see it: all of it for whoever is in charge of the case, their own part
//! for who attends, rooms and hours under a codename for the room planner.
//!
//! What it must say loudly is worked out from the file, which is opened for planning and noted, for
//! those in charge only.

use std::collections::BTreeSet;

use barnahus_casework::booking::{Checked, Prevented};
use barnahus_casework::policy::{CaseAction, Purpose, ScheduleView, may_in_case, open, schedule_view};
use barnahus_casework::required::TeamMember;
use barnahus_database::Write;
use barnahus_store::bookings::attendances::{self, Attendance};
use barnahus_store::bookings::{self, Booking, outside_hours};
use barnahus_store::houses::{self, House};
use barnahus_store::people;
use barnahus_store::rooms::{self, Room};
use barnahus_vocabulary::{Actor, BookingId, Instant, PersonId, RoomId};

use crate::fits_no_longer::fits_no_longer;
use crate::interview_needs::{InterviewNeeds, attendees, colleagues};
use crate::standing::{Approached, approach};
use crate::unable::Unable;
use crate::workplace::Workplace;

pub use barnahus_store::bookings::attendances::Answer;
pub use barnahus_store::bookings::outside_hours::OutsideHours;

/// Someone's part with their name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// As what, with which answer.
    pub attendance: Attendance,
    /// Their name.
    pub name: String,
    /// Where they come from.
    pub institution: String,
    /// Whether their own calendar says that they are taken then; told to those who see all.
    pub is_taken: bool,
}

/// What is said now of a booking that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// What the rules say.
    pub rules: Result<Checked, Vec<Prevented>>,
    /// Whether the child, by its age, way and hours as its case has them now, cannot come then; past is past.
    pub child_cannot: bool,
}

/// A booking as one person may see it.
#[derive(Debug, Clone)]
pub struct ReadBooking {
    /// The booking.
    pub booking: Booking,
    /// The codename of its case.
    pub codename: String,
    /// How much of it they see.
    pub view: ScheduleView,
    /// The house one comes to.
    pub house: House,
    /// The name of the interview room.
    pub interview_room: String,
    /// The name of the observation room.
    pub observation_room: String,
    /// Everyone who comes or came, for those who see all; else their own part, if they have one.
    pub parts: Vec<Part>,
    /// What the rules and the file say to it now, for those who see all of one that stands.
    pub judged: Option<Judged>,
    /// Who comes outside of their hours as was agreed, for those who see all of one that stands.
    pub outside_hours: Vec<OutsideHours>,
    /// Whether its case waits for a booking now.
    pub case_waits: bool,
    /// What they may do in its case.
    pub allowed: Vec<CaseAction>,
}

/// Reads a booking.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is none, or nothing of it is for them.
pub async fn read_booking(
    workplace: &Workplace,
    actor: &Actor,
    booking: BookingId,
    now: Instant,
) -> Result<ReadBooking, Unable> {
    let mut tx = workplace.database.begin().await?;
    let found = bookings::find(tx.sql(), actor.house, booking).await?.ok_or(Unable::NotTheirs)?;
    let approached = approach(workplace, tx.sql(), actor, found.case).await?;
    let view = schedule_view(actor, &approached.standing)?;
    let all = attendances::of_booking(tx.sql(), actor.house, booking).await?;
    let is_mine = |part: &Attendance| part.person == actor.person && part.released_at.is_none();
    let mut taken = BTreeSet::new();
    let (parts, judged, outside_hours) = match view {
        ScheduleView::All => {
            let fits_no_longer = fits_no_longer(tx.sql(), actor.house, &found, &all, now).await?;
            taken.extend(fits_no_longer.into_iter().map(|part| part.person));
            let judged = judge(workplace, &mut tx, actor, (&approached, &found, &all), now).await?;
            let agreed = agreed(workplace, &tx, actor, (&approached, &found)).await?;
            (all, judged, agreed)
        }
        ScheduleView::Own => {
            let mine: Vec<_> = all.into_iter().filter(is_mine).collect();
            if mine.is_empty() {
                return Err(Unable::NotTheirs);
            }
            (mine, None, Vec::new())
        }
        ScheduleView::Rooms => (all.into_iter().filter(is_mine).collect(), None, Vec::new()),
        ScheduleView::Nothing => return Err(Unable::NotTheirs),
    };
    let house = houses::find(tx.sql(), actor.house).await?.ok_or(Unable::NotTheirs)?;
    let rooms = rooms::all(tx.sql(), actor.house).await?;
    let parts = named(&tx, actor, parts, &taken).await?;
    let others = bookings::of_case(tx.sql(), actor.house, found.case).await?;
    tx.commit().await?;
    let allowed = CaseAction::ALL.iter().copied();
    Ok(ReadBooking {
        codename: approached.case.codename,
        view,
        house,
        interview_room: name_of(&rooms, found.interview_room),
        observation_room: name_of(&rooms, found.observation_room),
        parts,
        judged,
        outside_hours,
        case_waits: approached.case.stage.code().may_be_booked()
            && !others.iter().any(|other| other.state.stands()),
        allowed: allowed.filter(|action| may_in_case(actor, *action, &approached.standing).is_ok()).collect(),
        booking: found,
    })
}

async fn judge(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    of: (&Approached, &Booking, &[Attendance]),
    now: Instant,
) -> Result<Option<Judged>, Unable> {
    let (approached, booking, parts) = of;
    if !booking.state.stands() {
        return Ok(None);
    }
    let needs = InterviewNeeds::read(workplace, tx, actor, approached, now).await?;
    let team: Vec<TeamMember> = parts
        .iter()
        .filter(|part| part.released_at.is_none())
        .map(|part| TeamMember { person: part.person, role: part.role })
        .collect();
    let roles: Vec<_> = team.iter().map(|member| member.role).collect();
    let people = colleagues(workplace, tx.sql(), (actor.house, booking.case), &roles).await?;
    let rules = needs.judge(booking.time, &attendees(&team, &people));
    let way = needs.child_way(None, Some(booking.id));
    let child_cannot = booking.time.end() > now && !needs.child_comes(booking.time, way);
    Ok(Some(Judged { rules, child_cannot }))
}

/// What was agreed for a booking that stands; its file was opened for planning just before.
async fn agreed(
    workplace: &Workplace,
    tx: &Write,
    actor: &Actor,
    of: (&Approached, &Booking),
) -> Result<Vec<OutsideHours>, Unable> {
    let (approached, booking) = of;
    if !booking.state.stands() {
        return Ok(Vec::new());
    }
    let permit = open(actor, &approached.standing, Purpose::Planning)?;
    Ok(outside_hours::of_booking(tx, &workplace.keys, &permit, booking).await?)
}

async fn named(
    tx: &Write,
    actor: &Actor,
    parts: Vec<Attendance>,
    taken: &BTreeSet<PersonId>,
) -> Result<Vec<Part>, Unable> {
    let mut named = Vec::with_capacity(parts.len());
    for attendance in parts {
        let who = people::find(tx.sql(), actor.house, attendance.person).await?;
        let (name, institution) = who.map(|who| (who.display_name, who.institution)).unwrap_or_default();
        let is_taken = attendance.released_at.is_none() && taken.contains(&attendance.person);
        named.push(Part { attendance, name, institution, is_taken });
    }
    Ok(named)
}

pub(crate) fn name_of(rooms: &[Room], id: RoomId) -> String {
    rooms.iter().find(|room| room.id == id).map(|room| room.name.clone()).unwrap_or_default()
}
