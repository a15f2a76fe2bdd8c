//! Whether a chosen meeting fits: the rules of the case, hours and leave, the room. Asked completely, whoever
//! posted it; that the time is not taken is said by the claims alone.

use barnahus_casework::meeting::{MEETING_MINUTES, MeetingProposal, MeetingWarning, check};
use barnahus_casework::required::TeamMember;
use barnahus_database::{ConnectionTrait, Write};
use barnahus_store::cases::Case;
use barnahus_store::claims::Claim;
use barnahus_store::people::Person;
use barnahus_store::{bookings, people, rooms, teams};
use barnahus_vocabulary::{HouseId, Instant, Interval, Role};
use time::Duration;

use super::{ChosenMeeting, MeetingUnfit, NotPlanned};
use crate::fit_person::way;
use crate::free_time::{Asked, FreeTime, covers, there};
use crate::interview_needs::{Colleague, colleagues};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// A meeting that fits, with all that it claims.
pub(super) struct Fitted {
    pub(super) time: Interval,
    pub(super) people: Vec<(TeamMember, u32)>,
    pub(super) claims: Vec<Claim>,
    pub(super) warnings: Vec<MeetingWarning>,
}

/// Asks everything.
///
/// # Errors
/// [`NotPlanned::Unfit`] or [`NotPlanned::Prevented`], with all reasons at once.
pub(super) async fn fit(
    workplace: &Workplace,
    tx: &Write,
    of: (HouseId, &Case),
    chosen: &ChosenMeeting,
    now: Instant,
) -> Result<Fitted, NotPlanned> {
    let ((house, case), on) = (of, tx.sql());
    let end = chosen.start + Duration::minutes(i64::from(MEETING_MINUTES));
    let time = Interval::new(chosen.start, end).ok_or(Unable::NotTheirs)?;
    let colleagues = colleagues(workplace, on, (house, case.id), &Role::ALL).await?;
    let found = |member: &TeamMember| colleagues.iter().find(|who| who.person.id == member.person);
    let people: Vec<_> = chosen
        .people
        .iter()
        .map(|member| (*member, found(member).and_then(|who| who.conflict.clone())))
        .collect();
    let proposal = MeetingProposal {
        stage: case.stage.code(),
        time,
        people: &people,
        team: &team_of(on, house, case).await?,
        interview: interview(on, house, case).await?,
        now,
    };
    let checked = check(&proposal).map_err(NotPlanned::Prevented)?;
    let unfit = unfit(on, (house, chosen), &colleagues, time).await?;
    if !unfit.is_empty() {
        return Err(NotPlanned::Unfit(unfit));
    }
    let minutes =
        |member: &TeamMember| if chosen.room.is_some() { way(&colleagues, member.person) } else { 0 };
    let people: Vec<_> = chosen.people.iter().map(|member| (*member, minutes(member))).collect();
    let one = |resource, during| Claim { resource, during, lanes: 1 };
    let mut claims: Vec<_> =
        people.iter().map(|(member, way)| one(member.person.uuid(), time.widened(*way))).collect();
    claims.extend(chosen.room.map(|room| one(room.uuid(), time)));
    Ok(Fitted { time, people, claims, warnings: checked.warnings })
}

async fn unfit(
    on: &impl ConnectionTrait,
    of: (HouseId, &ChosenMeeting),
    colleagues: &[Colleague],
    time: Interval,
) -> Result<Vec<MeetingUnfit>, Unable> {
    let (house, chosen) = of;
    let rooms = rooms::all(on, house).await?;
    let is_chosen = |who: &&Colleague| chosen.people.iter().any(|member| member.person == who.person.id);
    let people: Vec<Person> = colleagues.iter().filter(is_chosen).map(|who| who.person.clone()).collect();
    let asked = Asked { house, people: &people, rooms: &rooms, within: time.widened(24 * 60) };
    let free = there(on, asked).await?;
    let mut unfit = Vec::new();
    if let Some(room) = chosen.room
        && !free.rooms.get(&room).is_some_and(|open| covers(open, time))
    {
        unfit.push(MeetingUnfit::Room(room));
    }
    for member in &chosen.people {
        unfit.extend(unfit_person(chosen, *member, colleagues, &free, time));
    }
    Ok(unfit)
}

fn unfit_person(
    chosen: &ChosenMeeting,
    member: TeamMember,
    colleagues: &[Colleague],
    free: &FreeTime,
    time: Interval,
) -> Option<MeetingUnfit> {
    let who = colleagues.iter().find(|who| who.person.id == member.person);
    let comes = chosen.room.is_none() || who.is_some_and(|who| who.person.travel_minutes.is_some());
    if !comes {
        return Some(MeetingUnfit::NotHere(member.person));
    }
    let with_way = if chosen.room.is_some() { time.widened(way(colleagues, member.person)) } else { time };
    let is_there = free.people.get(&member.person).is_some_and(|open| covers(open, with_way));
    (!is_there).then_some(MeetingUnfit::Away(member.person))
}

/// Who may take part: the team of the case, whoever is in charge, and the coordinators, who see all of it.
pub(super) async fn team_of(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: &Case,
) -> Result<Vec<TeamMember>, Unable> {
    let members = teams::now(on, house, case.id).await?;
    let mut team: Vec<TeamMember> =
        members.into_iter().map(|member| TeamMember { person: member.person, role: member.role }).collect();
    let charge = case.manager.map(|person| TeamMember { person, role: Role::CaseManager });
    team.extend(charge.filter(|member| !team.contains(member)));
    let coordinates = |person: &Person| person.roles.contains(&Role::Coordinator);
    let active = people::active(on, house).await?;
    let coordinators = active.iter().filter(|person| coordinates(person));
    team.extend(coordinators.map(|person| TeamMember { person: person.id, role: Role::Coordinator }));
    Ok(team)
}

/// When the interview that stands begins, the earliest one.
pub(super) async fn interview(
    on: &impl ConnectionTrait,
    house: HouseId,
    case: &Case,
) -> Result<Option<Instant>, Unable> {
    let booked = bookings::of_case(on, house, case.id).await?;
    let standing = booked.iter().filter(|booking| booking.state.stands());
    Ok(standing.map(|booking| booking.time.start()).min())
}
