//! The time of a booking that fell: who would gain most from it.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use barnahus_casework::booking::Completeness;
use barnahus_operations::freed_time::{self, Freed, Gainer, Until, who_gains};
use barnahus_pages::Place;
use barnahus_pages::freed as pages;
use barnahus_vocabulary::{RoomId, paths};

use crate::failure::Failure;
use crate::page;
use crate::routes::slots::choice;
use crate::signed_in::SignedIn;
use crate::site::Site;

/// `GET /bookings/{id}/freed`. What stands has freed nothing, and is seen on its own page.
pub(in crate::routes) async fn show(
    State(site): State<Site>,
    Path(booking): Path<String>,
    who: SignedIn,
) -> Result<Response, Failure> {
    let freed = who_gains(site.workplace(), &who.actor, page::id(&booking)?, who.now).await?;
    if freed.booking.state.stands() {
        return Ok(Redirect::to(&paths::booking(freed.booking.id)).into_response());
    }
    Ok(pages::freed(&who.frame(Place::Week), &view(&freed)).into_response())
}

fn view(freed: &Freed) -> pages::Freed {
    pages::Freed {
        booking: freed.booking.id,
        codename: freed.codename.clone(),
        time: freed.booking.time,
        gainers: freed.gainers.iter().map(|one| gainer(one, freed)).collect(),
    }
}

fn gainer(one: &Gainer, freed: &Freed) -> pages::Gainer {
    let Gainer { case, until, gain, slot } = one;
    let room = |id: RoomId| freed.rooms.get(&id).cloned().unwrap_or_default();
    let name = |id| freed.people.get(&id).cloned().unwrap_or_default();
    let completeness = slot.judged.as_ref().map(|checked| checked.completeness);
    pages::Gainer {
        case: case.id,
        standing: match until {
            Until::Waits => pages::Standing::Waits { version: case.version },
            Until::Booked(later) => {
                pages::Standing::Booked { booking: later.id, version: later.version, time: later.time }
            }
        },
        codename: case.codename.clone(),
        gain: match *gain {
            freed_time::Gain::Earlier(by) => pages::Gain::Earlier(by),
            freed_time::Gain::OnlyPlace => pages::Gain::OnlyPlace,
        },
        time: slot.time,
        rooms: [slot.interview_room, slot.observation_room].map(room),
        team: slot.team.iter().map(|(_, member)| (member.role.name(), name(member.person))).collect(),
        is_incomplete: completeness == Ok(Completeness::Incomplete),
        choice: choice::write(&slot.planned()),
    }
}
