//! The page before the start.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::readiness::Line;
use barnahus_casework::{CaseAction, SectionName};
use barnahus_operations::see_readiness::{Readiness, see_readiness};
use barnahus_pages::Place;
use barnahus_pages::cases::edit;
use barnahus_pages::ready::{Ready, ready};
use barnahus_vocabulary::{BookingId, paths};

use crate::failure::Failure;
use crate::page;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// `GET /bookings/{id}/ready`. What does not stand any more is seen on its own page.
pub(in crate::routes) async fn show(
    State(site): State<Site>,
    Path(booking): Path<String>,
    who: SignedIn,
) -> Result<Response, Failure> {
    let id: BookingId = page::id(&booking)?;
    Ok(match see_readiness(site.workplace(), &who.actor, id, who.now).await? {
        Some(readiness) => ready(&who.frame(Place::Cases), &view(readiness)).into_response(),
        None => Redirect::to(&paths::booking(id)).into_response(),
    })
}

fn view(readiness: Readiness) -> Ready {
    let Readiness { booking, case, codename, time, interview_room, lines, verdict, is_prevented, allowed } =
        readiness;
    let noted = lines.iter().filter_map(|(line, _)| {
        let section = section_of(*line)?;
        allowed.contains(&CaseAction::changing(section)).then(|| (*line, edit(case, section)))
    });
    let notes = noted.collect();
    Ready { booking, codename, time, interview_room, lines, verdict, is_prevented, notes }
}

/// Where what a line asks for is written down; whom the team lacks is no matter of a form.
const fn section_of(line: Line) -> Option<SectionName> {
    match line {
        Line::ChildInformed => Some(SectionName::ChildInformed),
        Line::Psychologist => Some(SectionName::Hearing),
        Line::Representative => Some(SectionName::Representation),
        Line::Lawyer | Line::Interpreter | Line::Recording | Line::SuspectedAway => None,
    }
}
