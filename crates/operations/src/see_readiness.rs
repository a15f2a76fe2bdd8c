//! "Ready to begin?": what the rules say to a booking just before its start, line by line.
//!
//! The file is opened for the interview and noted. What leaves here are lines and lights, no names and
//! nothing of the child. Nothing that nobody said is taken for granted: whether the recording works, who
//! came along and whether the suspected person is away is asked of whoever is there, and kept with the start.

use barnahus_casework::Standing;
use barnahus_casework::booking::{Attendee, BookingState};
use barnahus_casework::policy::{CaseAction, Purpose, ScheduleView, may_in_case, open, schedule_view};
use barnahus_casework::readiness::{Light, Line, Seen, Verdict, lines, verdict};
use barnahus_casework::required::TeamMember;
use barnahus_database::Write;
use barnahus_store::bookings::attendances::{self, Answer, Attendance};
use barnahus_store::bookings::{self, Booking};
use barnahus_store::rooms;
use barnahus_vocabulary::{Actor, BookingId, CaseId, Instant, Interval, local};

use crate::interview_needs::{InterviewNeeds, attendees, colleagues, speaks};
use crate::read_booking::name_of;
use crate::standing::{Approached, approach};
use crate::unable::Unable;
use crate::workplace::Workplace;

/// What is seen just before the start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Readiness {
    /// Of which booking.
    pub booking: BookingId,
    /// Its case.
    pub case: CaseId,
    /// The version of the booking.
    pub version: u32,
    /// The codename of its case.
    pub codename: String,
    /// From when to when.
    pub time: Interval,
    /// The name of the interview room.
    pub interview_room: String,
    /// Every line with its light, in order.
    pub lines: Vec<(Line, Light)>,
    /// What they come to. Whatever has come to prevent the booking stops it, too.
    pub verdict: Verdict,
    /// The rules have come to prevent this booking as it stands; why is for those in charge.
    pub is_prevented: bool,
    /// What the reader may do in the case.
    pub allowed: Vec<CaseAction>,
}

/// Reads it; `None` when the booking does not stand any more, or was started.
///
/// # Errors
/// [`Unable::NotTheirs`] when there is none, or it is not theirs to see.
pub async fn see_readiness(
    workplace: &Workplace,
    actor: &Actor,
    booking: BookingId,
    now: Instant,
) -> Result<Option<Readiness>, Unable> {
    let mut tx = workplace.database.begin().await?;
    let found = bookings::find(tx.sql(), actor.house, booking).await?.ok_or(Unable::NotTheirs)?;
    let approached = approach(workplace, tx.sql(), actor, found.case).await?;
    may_in_case(actor, CaseAction::SeeReadiness, &approached.standing)?;
    let mut parts = attendances::of_booking(tx.sql(), actor.house, booking).await?;
    parts.retain(|part| part.released_at.is_none());
    at_the_interview(actor, &approached.standing, &parts)?;
    if found.state != BookingState::Booked {
        return Ok(None);
    }
    let of = (&approached, &found, &*parts);
    let (lines, is_prevented) = lines_of(workplace, &mut tx, actor, of, now).await?;
    let rooms = rooms::all(tx.sql(), actor.house).await?;
    tx.commit().await?;
    let allowed = CaseAction::ALL.iter().copied();
    Ok(Some(Readiness {
        booking,
        case: found.case,
        version: found.version,
        allowed: allowed.filter(|action| may_in_case(actor, *action, &approached.standing).is_ok()).collect(),
        codename: approached.case.codename,
        time: found.time,
        interview_room: name_of(&rooms, found.interview_room),
        verdict: if is_prevented { Verdict::Stopped } else { verdict(&lines) },
        lines,
        is_prevented,
    }))
}

/// Whoever sees all of the schedule, and whoever is expected themselves; for everyone else it is not there.
///
/// # Errors
/// [`Unable::NotTheirs`].
pub(crate) fn at_the_interview(
    actor: &Actor,
    standing: &Standing,
    parts: &[Attendance],
) -> Result<(), Unable> {
    let attends = parts.iter().any(|part| part.person == actor.person && part.released_at.is_none());
    let sees_all = schedule_view(actor, standing)? == ScheduleView::All;
    if sees_all || attends { Ok(()) } else { Err(Unable::NotTheirs) }
}

/// The lines as they stand now, and whether the rules have come to prevent the interview. The file is opened
/// for it, and noted.
///
/// # Errors
/// [`Unable::NotTheirs`] for who may not open it for the interview.
pub(crate) async fn lines_of(
    workplace: &Workplace,
    tx: &mut Write,
    actor: &Actor,
    of: (&Approached, &Booking, &[Attendance]),
    now: Instant,
) -> Result<(Vec<(Line, Light)>, bool), Unable> {
    let (approached, booking, parts) = of;
    let permit = open(actor, &approached.standing, Purpose::Interview)?;
    let needs = InterviewNeeds::with(workplace, tx, &permit, approached, now).await?;
    work_out(workplace, tx, &needs, (booking, parts)).await
}

async fn work_out(
    workplace: &Workplace,
    tx: &Write,
    needs: &InterviewNeeds,
    of: (&Booking, &[Attendance]),
) -> Result<(Vec<(Line, Light)>, bool), Unable> {
    let (booking, parts) = of;
    let roles: Vec<_> = parts.iter().map(|part| part.role).collect();
    let people = colleagues(workplace, tx.sql(), (needs.house, booking.case), &roles).await?;
    let who_answered = |answer: Answer| -> Vec<Attendee> {
        let team: Vec<TeamMember> = parts.iter().filter(|part| part.answer == answer).map(member).collect();
        attendees(&team, &people).attendees
    };
    let team: Vec<TeamMember> = parts.iter().map(member).collect();
    let seated = attendees(&team, &people);
    let required = needs.required(local::day(booking.time.start()), speaks(seated.interviewer));
    let lines = lines(&Seen {
        required: &required,
        confirmed: &who_answered(Answer::Confirmed),
        awaited: &who_answered(Answer::Awaited),
        representative_came: None,
        recording_works: None,
        suspected_away: None,
        contents: &needs.contents,
    });
    Ok((lines, needs.judge(booking.time, &seated).is_err()))
}

fn member(part: &Attendance) -> TeamMember {
    TeamMember { person: part.person, role: part.role }
}
