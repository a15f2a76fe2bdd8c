//! A booking as its page shows it: what was read is all that the reader may see.

use std::collections::BTreeMap;

use barnahus_casework::booking::{Agreed, BookingState, Completeness};
use barnahus_casework::policy::{CaseAction, HouseAction, ScheduleView, may_in_house};
use barnahus_operations::read_booking::{Answer, OutsideHours, Part, ReadBooking};
use barnahus_pages::booking::{self as pages, Booking, Deed, Missing, Parts};
use barnahus_pages::words::booking_facts::Names;
use barnahus_vocabulary::{Actor, BookingId, Instant, Role, paths};

/// The page's view.
pub(super) fn of(read: ReadBooking, reader: &Actor, now: Instant) -> Booking {
    let deeds = deeds(&read, reader, now);
    let is_over = read.booking.time.end() <= now;
    let may_replace = read.booking.state.stands() && !is_over && read.allowed.contains(&CaseAction::Replace);
    let names: Names = read.parts.iter().map(|part| (part.attendance.person, part.name.clone())).collect();
    let ReadBooking {
        booking,
        codename,
        view,
        house,
        interview_room,
        observation_room,
        parts,
        judged,
        outside_hours,
        case_waits: _,
        allowed,
    } = read;
    // Whoever may open the file may see who else did; a guardian or an interpreter has only their part.
    let opens = allowed.contains(&CaseAction::SeeWhoOpened);
    Booking {
        id: booking.id,
        version: booking.version,
        case: opens.then_some(booking.case),
        codename,
        time: booking.time,
        place: format!("{}, {}", house.name, house.address),
        interview_room,
        observation_room,
        state: booking.state,
        parts: parts_of(view, with_agreed(parts, outside_hours), (booking.id, may_replace)),
        missing: judged.map(|judged| Missing {
            judged: judged.rules,
            child_cannot: judged.child_cannot,
            names,
        }),
        completeness: booking.completeness,
        deeds,
        not_done: None,
    }
}

/// Each part beside what was agreed with whoever has it.
fn with_agreed(parts: Vec<Part>, agreed: Vec<OutsideHours>) -> Vec<(Part, Option<Agreed>)> {
    let mut agreed: BTreeMap<_, _> = agreed.into_iter().map(|one| (one.person, one.agreed)).collect();
    let comes = |part: &Part| part.attendance.released_at.is_none();
    parts
        .into_iter()
        .map(|part| {
            let agreed = comes(&part).then(|| agreed.remove(&part.attendance.person)).flatten();
            (part, agreed)
        })
        .collect()
}

fn parts_of(view: ScheduleView, parts: Vec<(Part, Option<Agreed>)>, replacing: (BookingId, bool)) -> Parts {
    let (booking, may) = replacing;
    let shown: Vec<_> = parts
        .into_iter()
        .map(|(one, outside_hours)| {
            let stays = may && one.attendance.released_at.is_none();
            let replace = stays.then(|| paths::booking_replace_person(booking, one.attendance.person));
            pages::Part { replace, outside_hours, ..part(one) }
        })
        .collect();
    match view {
        ScheduleView::All => Parts::All(shown),
        ScheduleView::Own => Parts::Own(shown),
        ScheduleView::Rooms if !shown.is_empty() => Parts::Own(shown),
        ScheduleView::Rooms | ScheduleView::Nothing => Parts::Hidden,
    }
}

fn part(part: Part) -> pages::Part {
    let Part { attendance, name, institution, is_taken } = part;
    let answer = match (attendance.released_at, attendance.answer) {
        (Some(_), _) => pages::Answer::Released,
        (None, Answer::Awaited) => pages::Answer::Awaited,
        (None, Answer::Confirmed) => pages::Answer::Confirmed,
        (None, Answer::Declined) => pages::Answer::Declined,
    };
    pages::Part {
        role: attendance.role,
        name,
        institution,
        answer,
        is_taken,
        replace: None,
        outside_hours: None,
    }
}

/// What can be done with it now; nobody can be missing before it has begun.
fn deeds(read: &ReadBooking, reader: &Actor, now: Instant) -> Vec<Deed> {
    let stands = read.booking.state.stands();
    let is_booked = read.booking.state == BookingState::Booked;
    let is_under_way = read.booking.state == BookingState::UnderWay;
    let talks = read
        .parts
        .iter()
        .any(|part| part.attendance.person == reader.person && part.attendance.role == Role::Interviewer);
    let is_over = read.booking.time.end() <= now;
    let is_incomplete = read.booking.completeness == Completeness::Incomplete;
    let has_begun = read.booking.time.start() <= now;
    let offered = [
        (Deed::Ready, CaseAction::SeeReadiness, is_booked),
        (Deed::Hand, CaseAction::RunInterview, is_under_way && talks),
        (Deed::Glass, CaseAction::PassQuestion, is_under_way),
        (Deed::ToRecord, CaseAction::RecordInterview, is_under_way || (is_booked && has_begun)),
        (Deed::Record, CaseAction::SeeRecord, read.booking.state.was_heard()),
        (Deed::FindLawyer, CaseAction::Replace, stands && !is_over && is_incomplete),
        (Deed::Move, CaseAction::Move, is_booked),
        (Deed::FindSlot, CaseAction::FindSlot, !stands && read.case_waits),
        (Deed::Cancel, CaseAction::Cancel, is_booked),
        (Deed::NotHeld, CaseAction::RecordNotHeld, is_booked && has_begun),
        (Deed::Team, CaseAction::ChangeTeam, true),
    ];
    let mut deeds: Vec<_> = offered
        .into_iter()
        .filter(|(_, action, fits)| *fits && read.allowed.contains(action))
        .map(|(deed, _, _)| deed)
        .collect();
    if !stands && !is_over && may_in_house(reader, HouseAction::PlanWeek).is_ok() {
        deeds.insert(0, Deed::Freed);
    }
    deeds
}
