//! What the page of planning shows: who could take part, the rooms, and a few times at which all who are
//! chosen are free. No file is opened for it.

use std::collections::BTreeMap;

use barnahus_casework::meeting::MEETING_MINUTES;
use barnahus_casework::policy::{CaseAction, InterviewerKnows};
use barnahus_casework::required::TeamMember;
use barnahus_database::ConnectionTrait;
use barnahus_store::cases::Case;
use barnahus_store::people::Person;
use barnahus_store::rooms::{self, Room};
use barnahus_store::{meetings, people};
use barnahus_vocabulary::{Actor, BookingId, CaseId, HouseId, Instant, Interval, PersonId, RoomId, local};
use time::Duration;

use super::fit::{interview, team_of};
use crate::decide_blind::who_may_be_blind;
use crate::free_time::{Asked, covers, fives, free};
use crate::interviewer_knows::interviewer_knows;
use crate::standing::approach_to;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// So far ahead times are looked for, where no interview is booked.
const AHEAD: Duration = Duration::days(14);
/// So many times are shown.
const MOST: usize = 6;
/// So many of one day.
const OF_A_DAY: usize = 2;
/// A time begins on a quarter of an hour: nobody notes down 10:35.
const STEP: Duration = Duration::minutes(15);

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planning {
    /// The case, and its codename.
    pub case: CaseId,
    /// Its codename.
    pub codename: String,
    /// Who could take part, with names.
    pub team: Vec<(TeamMember, String)>,
    /// The rooms of the house.
    pub rooms: Vec<(RoomId, String)>,
    /// Times at which all who are chosen are free, the earliest first.
    pub times: Vec<Instant>,
    /// When the interview begins, where one stands.
    pub interview: Option<Instant>,
    /// A meeting that stands already.
    pub stands: Option<BookingId>,
    /// Who talks with the child and is not to know what happened.
    pub blind: Vec<PersonId>,
}

/// Reads it. `chosen` is where and who; `moving` a meeting that gives its time back.
///
/// # Errors
/// [`Unable::NotTheirs`] when the actor may not plan it.
pub async fn see_planning(
    workplace: &Workplace,
    actor: &Actor,
    of: (CaseId, Option<BookingId>),
    chosen: (Option<RoomId>, Option<&[PersonId]>),
    now: Instant,
) -> Result<Planning, Unable> {
    let ((case, moving), on) = (of, workplace.database.read());
    let approached = approach_to(workplace, on, actor, case, CaseAction::PlanMeeting).await?;
    let case = approached.case;
    let team = team_of(on, actor.house, &case).await?;
    let active: BTreeMap<PersonId, Person> =
        people::active(on, actor.house).await?.into_iter().map(|person| (person.id, person)).collect();
    let is_chosen = |person: PersonId| chosen.1.is_none_or(|chosen| chosen.contains(&person));
    let wanted: Vec<Person> = active
        .values()
        .filter(|who| is_chosen(who.id) && team.iter().any(|m| m.person == who.id))
        .cloned()
        .collect();
    let all = rooms::all(on, actor.house).await?;
    let room: Vec<Room> = all.iter().filter(|room| Some(room.id) == chosen.0).cloned().collect();
    let interview = interview(on, actor.house, &case).await?;
    let looking =
        Looking { house: actor.house, case: &case, people: &wanted, room: &room, interview, moving };
    let times = looking.times(on, now).await?;
    let met = meetings::of_case(on, actor.house, case.id).await?;
    let at = (actor.house, case.id);
    let blind = match interviewer_knows(on, at).await?.now {
        InterviewerKnows::Blind => who_may_be_blind(on, at).await?,
        InterviewerKnows::Informed => Vec::new(),
    };
    let name = |member: TeamMember| active.get(&member.person).map(|who| (member, who.display_name.clone()));
    Ok(Planning {
        case: case.id,
        team: team.into_iter().filter_map(name).collect(),
        rooms: all.into_iter().map(|room| (room.id, room.name)).collect(),
        times,
        interview,
        stands: met.iter().find(|meeting| meeting.state.stands()).map(|meeting| meeting.id),
        blind,
        codename: case.codename,
    })
}

struct Looking<'a> {
    house: HouseId,
    case: &'a Case,
    people: &'a [Person],
    room: &'a [Room],
    interview: Option<Instant>,
    moving: Option<BookingId>,
}

impl Looking<'_> {
    async fn times(&self, on: &impl ConnectionTrait, now: Instant) -> Result<Vec<Instant>, Unable> {
        let until = self.interview.unwrap_or(now + AHEAD).min(now + AHEAD);
        let Some(within) = Interval::new(now, until) else { return Ok(Vec::new()) };
        if self.people.len() < 2 {
            return Ok(Vec::new());
        }
        let asked = Asked {
            house: self.house,
            people: self.people,
            rooms: self.room,
            within: within.widened(24 * 60),
        };
        let (time, _) = free(on, asked, self.case.id, self.moving).await?;
        let fits = |meeting: Interval| {
            let there = |who: &Person| {
                let way = if self.room.is_empty() { 0 } else { fives(who.travel_minutes.unwrap_or(0)) };
                time.people.get(&who.id).is_some_and(|open| covers(open, meeting.widened(way)))
            };
            self.people.iter().all(there)
                && self
                    .room
                    .iter()
                    .all(|room| time.rooms.get(&room.id).is_some_and(|open| covers(open, meeting)))
        };
        Ok(chosen_few(within, fits))
    }
}

/// The first few that fit, no more than two of a day.
fn chosen_few(within: Interval, fits: impl Fn(Interval) -> bool) -> Vec<Instant> {
    let quarter = 15 * 60_000;
    let first = within.start().millis().div_euclid(quarter) * quarter + quarter;
    let (mut start, mut found) = (Instant::from_millis(first), Vec::new());
    let length = Duration::minutes(i64::from(MEETING_MINUTES));
    while start + length <= within.end() && found.len() < MOST {
        let of_day = found.iter().filter(|one| local::day(**one) == local::day(start)).count();
        if of_day < OF_A_DAY && Interval::new(start, start + length).is_some_and(&fits) {
            found.push(start);
            start = start + length;
        } else {
            start = start + STEP;
        }
    }
    found
}
