//! `GET /cases/{id}`: the case, as far as the reader needs to know it.

use axum::extract::State;
use barnahus_casework::booking::Completeness;
use barnahus_casework::file::Contents;
use barnahus_casework::{CaseAction, SectionName};
use barnahus_operations::open_case::{Booking, Opened, open_case};
use barnahus_operations::outlook::outlook;
use barnahus_pages::Place;
use barnahus_pages::cases::{self, Booked, CasePage, Met, Missing, Shown};
use barnahus_vocabulary::{BookingId, CaseId, Interval};
use maud::Markup;

use super::super::keeping::keeping;
use super::due::Limit;
use super::emergency;
use crate::at::At;
use crate::failure::Failure;
use crate::signed_in::SignedIn;
use crate::site::Site;

pub(super) async fn show(
    signed_in: SignedIn,
    State(site): State<Site>,
    At(case): At<CaseId>,
) -> Result<Markup, Failure> {
    let opened = open_case(site.workplace(), &signed_in.actor, case, signed_in.now).await?;
    Ok(cases::case(&signed_in.frame(Place::Cases), &view(&signed_in, opened)))
}

fn view(signed_in: &SignedIn, opened: Opened) -> CasePage {
    let stands_out = outlook(&opened, signed_in.now);
    let sections = sections(opened.file.contents(), &opened.allowed);
    let (emergencies, emergency_until) = emergency::seen(&opened, signed_in);
    let held_by = opened.held_by;
    let keeping = opened.kept.as_ref().map(|kept| keeping(kept, |_| held_by.clone().unwrap_or_default()));
    let (case, purpose, allowed) = (opened.case, opened.purpose, opened.allowed);
    let (stage, due_at, deferred_until) = (case.stage.code(), case.due_at, case.deferred_until);
    let lacking =
        [(stands_out.lacks_lawyer, Missing::Lawyer), (stands_out.lacks_information, Missing::ChildInformed)];
    CasePage {
        case: case.id,
        codename: case.codename,
        stage: case.stage,
        entrance: case.entrance,
        urgency: case.urgency,
        received: case.received_at,
        waits_since: (case.waits_since < case.received_at).then_some(case.waits_since),
        due: Limit { stage, due_at, deferred_until }.seen_at(signed_in.now),
        limit: stands_out.limit,
        was_late: stands_out.was_late,
        purpose,
        sections,
        victim_status: opened.victim_status,
        reads_way: opened.reads_way,
        team: opened.team.into_iter().map(|(member, name)| (member.role, name)).collect(),
        manager: opened.manager,
        booked: stands_out.standing.map(|booking| Booked {
            booking: booking.id,
            time: booking.time,
            is_incomplete: booking.completeness == Completeness::Incomplete,
        }),
        heard: heard(&opened.bookings, &allowed),
        meeting: stands_out.meeting.map(|meeting| Met {
            meeting: meeting.id,
            time: meeting.time,
            state: meeting.state,
        }),
        gaps: stands_out.gaps,
        undecided: opened.undecided,
        missing: lacking.into_iter().filter_map(|(lacks, missing)| lacks.then_some(missing)).collect(),
        core: opened.core.standing,
        code_until: opened.core.handover.map(|handover| handover.expires_at),
        no_wish: opened.no_wish,
        open_duties: opened.open_duties,
        keeping,
        offered_to: opened.offered_to,
        came_from: opened.came_from,
        merged: super::merge::of_case(opened.merged),
        missing_child: opened.alarm.map(|(alarm, by)| (alarm.raised_at, alarm.cause, by)),
        age: super::age::of_case(opened.age),
        nears_18: opened.nears_18,
        is_blind: opened.is_blind,
        interviewer: opened.interviewer,
        emergencies,
        emergency_until,
        allowed,
    }
}

/// Interviews in which the child was heard, for those who see what was recorded.
fn heard(all: &[Booking], allowed: &[CaseAction]) -> Vec<(BookingId, Interval)> {
    let sees = allowed.contains(&CaseAction::SeeRecord);
    let heard = all.iter().filter(|booking| sees && booking.state.was_heard());
    heard.map(|booking| (booking.id, booking.time)).collect()
}

/// What was shown to the reader, and what they may fill in; nothing else is there at all.
fn sections(contents: &Contents, allowed: &[CaseAction]) -> Vec<Shown> {
    let mut known = contents.typed();
    SectionName::ALL
        .iter()
        .filter_map(|name| {
            let may_change = allowed.contains(&CaseAction::changing(*name));
            let place = known.iter().position(|(found, _)| found == name);
            let stored = place.map(|place| known.swap_remove(place).1);
            (may_change || stored.is_some()).then(|| Shown {
                name: *name,
                stored: stored.unwrap_or_default(),
                may_change,
            })
        })
        .collect()
}
