//! A booking: whole, incomplete, fallen, one's own part, rooms only; the pages before it falls; the
//! guest's page.

use std::collections::BTreeMap;

use barnahus_casework::booking::{
    Absent, BookingState, CancelReason, Checked, Completeness, Prevented, Warning,
};
use barnahus_casework::readiness::{Light, Line};
use barnahus_casework::required::Rule;
use barnahus_pages::booking::{
    Answer, Booking, Deed, Missing, NotDone, Part, Parts, booking, cancel, no_show,
};
use barnahus_pages::frame::Exit;
use barnahus_pages::guest::{Guest, Invitation, guest};
use barnahus_pages::{BareFrame, Flash, Form, Frame, Place, Typed};
use barnahus_vocabulary::{BookingId, CaseId, Locale, Role};
use maud::Markup;

use super::{CODENAME, bare, frame, stretch};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = frame(locale, Place::Cases, "/bookings");
    let told = Frame { flash: Some(Flash::Booked), ..frame.clone() };
    let typed = Typed::default();
    let form = Form::fresh(locale, &typed);
    let mut pages = vec![
        ("booking", booking(&told, &whole())),
        ("booking-incomplete", booking(&frame, &incomplete())),
        ("booking-prevented", booking(&frame, &prevented())),
        ("booking-cancelled", booking(&frame, &fallen(BookingState::Cancelled(CancelReason::ChildIll)))),
        ("booking-no-show", booking(&frame, &fallen(BookingState::NoShow(Absent::Team)))),
        ("booking-held", booking(&frame, &fallen(BookingState::Held))),
        ("booking-own", booking(&frame, &own())),
        ("booking-rooms", booking(&frame, &rooms())),
        ("booking-cancel", cancel(&frame, &form, &whole())),
        ("booking-cancel-nobody", cancel(&frame, &form, &rooms())),
        ("booking-fall-no-show", no_show(&frame, &form, &whole())),
    ];
    let guests = [
        ("guest", Guest::Asked(invitation())),
        ("guest-confirmed", Guest::Confirmed),
        ("guest-declined", Guest::Declined),
        ("guest-answered", Guest::Answered),
        ("guest-over", Guest::Over),
    ];
    let bare =
        BareFrame { exit: Exit::Quick, house: "Casa Salcâmilor".to_owned(), ..bare(locale, "/guest/x") };
    pages.extend(guests.map(|(name, view)| (name, guest(&bare, &view))));
    pages
}

fn part(role: Role, name: &str, answer: Answer) -> Part {
    Part { role, name: name.to_owned(), institution: "Parchetul de pe lângă Tribunal".to_owned(), answer }
}

fn whole() -> Booking {
    Booking {
        id: BookingId::random(),
        version: 2,
        case: Some(CaseId::random()),
        codename: CODENAME.to_owned(),
        time: stretch(1_490, 60),
        place: "Casa Salcâmilor, str. Teilor 12, Cluj-Napoca".to_owned(),
        interview_room: "Camera Albastră".to_owned(),
        observation_room: "Observare 1".to_owned(),
        state: BookingState::Booked,
        parts: Parts::All(vec![
            part(Role::Interviewer, "Ioana Crișan", Answer::Confirmed),
            part(Role::Prosecutor, "Radu Oltean", Answer::Declined),
            part(Role::Interpreter, "Oksana Bondar", Answer::Awaited),
            part(Role::Police, "Mihai Drăgan", Answer::Released),
        ]),
        missing: Some(missing(Completeness::Complete, vec![])),
        ready: vec![(Line::Lawyer, Light::Green), (Line::Interpreter, Light::NotAsked)],
        deeds: vec![Deed::Move, Deed::Cancel, Deed::NoShow, Deed::Team],
        not_done: None,
    }
}

fn missing(completeness: Completeness, warnings: Vec<Warning>) -> Missing {
    Missing { judged: Ok(Checked { completeness, warnings }), names: BTreeMap::new() }
}

fn incomplete() -> Booking {
    let warnings = vec![Warning::LawyerMissing, Warning::ChildNotInformed];
    Booking {
        missing: Some(missing(Completeness::Incomplete, warnings)),
        ready: vec![
            (Line::Lawyer, Light::Stop),
            (Line::Representative, Light::Green),
            (Line::ChildInformed, Light::Red),
        ],
        not_done: Some(NotDone::Stale),
        ..whole()
    }
}

fn prevented() -> Booking {
    let judged = Err(vec![Prevented::Missing(Rule::Psychologist)]);
    Booking {
        missing: Some(Missing { judged, names: BTreeMap::new() }),
        not_done: Some(NotDone::NotBegun),
        ..whole()
    }
}

fn fallen(state: BookingState) -> Booking {
    let not_done = Some(NotDone::Fallen);
    Booking { state, missing: None, ready: vec![], deeds: vec![Deed::Team], not_done, ..whole() }
}

fn own() -> Booking {
    let parts = Parts::Own(vec![part(Role::Prosecutor, "Radu Oltean", Answer::Awaited)]);
    Booking { parts, missing: None, ready: vec![], deeds: vec![], ..whole() }
}

fn rooms() -> Booking {
    Booking { case: None, parts: Parts::Hidden, missing: None, ready: vec![], deeds: vec![], ..whole() }
}

fn invitation() -> Invitation {
    Invitation {
        token: "x".to_owned(),
        time: stretch(1_490, 60),
        place: "Casa Salcâmilor, str. Teilor 12, Cluj-Napoca".to_owned(),
    }
}
