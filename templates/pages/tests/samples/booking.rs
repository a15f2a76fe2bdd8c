//! A booking: whole, incomplete, fallen, one's own part, rooms only; the pages before it falls; the
//! guest's page.

use std::collections::BTreeMap;

use barnahus_casework::booking::{
    AGREED_WHO, AGREED_WHY, Agreed, BookingState, CancelReason, Checked, Completeness, NotHeldReason,
    Prevented, StopReason, Warning,
};
use barnahus_casework::required::Rule;
use barnahus_pages::booking::{
    Answer, Booking, Deed, Missing, NotDone, Part, Parts, booking, cancel, not_held,
};
use barnahus_pages::frame::Exit;
use barnahus_pages::guest::{Guest, Invitation, guest};
use barnahus_pages::replace::{NotReplaced, Replace, Seat, Standin, replace};
use barnahus_pages::{BareFrame, Flash, Form, Frame, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, CaseId, Locale, PersonId, Role, Text, paths};
use maud::Markup;
use time::macros::date;

use super::{CODENAME, bare, frame, stretch};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = frame(locale, Place::Cases, "/bookings");
    let told = Frame { flash: Some(Flash::Booked), ..frame.clone() };
    let typed = Typed::default();
    let form = Form::fresh(locale, &typed);
    let remarks = [Remark::new(
        "reason",
        Text::new("Alegeți una dintre variante.", "Choose one of the options."),
        locale,
    )];
    let faulty = Form::returned(locale, &typed, &remarks);
    let mut pages = vec![
        ("booking", booking(&told, &whole())),
        ("booking-incomplete", booking(&frame, &incomplete())),
        ("booking-prevented", booking(&frame, &prevented())),
        ("booking-cancelled", booking(&frame, &fallen(BookingState::Cancelled(CancelReason::ChildIll)))),
        ("booking-not-held", booking(&frame, &fallen(BookingState::NotHeld(NotHeldReason::Team)))),
        (
            "booking-held",
            booking(&frame, &Booking { deeds: vec![Deed::Record], ..fallen(BookingState::Held) }),
        ),
        ("booking-under-way", booking(&frame, &under_way())),
        ("booking-stopped", booking(&frame, &fallen(BookingState::Stopped(StopReason::Fatigue)))),
        ("booking-own", booking(&frame, &own())),
        ("booking-rooms", booking(&frame, &rooms())),
        ("replace", replace(&frame, &form, &replacing())),
        ("replace-faulty", replace(&frame, &faulty, &replacing())),
        ("replace-taken", replace(&frame, &form, &taken())),
        ("replace-empty", replace(&frame, &form, &Replace { seat: Seat::Empty, ..replacing() })),
        ("replace-nobody", replace(&frame, &form, &Replace { free: vec![], not_free: 20, ..replacing() })),
        ("booking-cancel", cancel(&frame, &form, &whole())),
        ("booking-cancel-nobody", cancel(&frame, &form, &rooms())),
        ("booking-fall-not-held", not_held(&frame, &form, &whole())),
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
    Part {
        role,
        name: name.to_owned(),
        institution: "Parchetul de pe lângă Tribunal".to_owned(),
        answer,
        is_taken: answer == Answer::Confirmed,
        replace: Some(paths::booking_replace(BookingId::random())),
        outside_hours: (answer == Answer::Awaited).then(agreed),
    }
}

fn agreed() -> Agreed {
    let typed: Typed =
        [(AGREED_WHY, "Termenul trece vineri."), (AGREED_WHO, "Ana Mesteacăn")].into_iter().collect();
    Agreed::parse(&typed, date!(2026 - 12 - 01)).unwrap()
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
        completeness: Completeness::Complete,
        deeds: vec![Deed::Ready, Deed::Move, Deed::Cancel, Deed::NotHeld, Deed::Team],
        not_done: None,
    }
}

fn replacing() -> Replace {
    let standin = |name: &str, role, way_minutes| Standin {
        choice: format!("{}.{role}", PersonId::random()),
        name: name.to_owned(),
        role,
        institution: "Parchetul de pe lângă Tribunal".to_owned(),
        way_minutes,
        is_in_team: way_minutes == 0,
        is_preferred: false,
    };
    Replace {
        booking: BookingId::random(),
        version: 2,
        codename: CODENAME.to_owned(),
        time: stretch(1_490, 60),
        seat: Seat::Of { id: PersonId::random().to_string(), name: "Radu Oltean".to_owned() },
        role: Role::Prosecutor,
        free: vec![standin("Dana Mocanu", Role::Prosecutor, 0), standin("Mihai Drăgan", Role::Police, 45)],
        not_free: 2,
        not_replaced: None,
    }
}

fn taken() -> Replace {
    Replace { not_replaced: Some(NotReplaced::Taken), ..replacing() }
}

fn missing(completeness: Completeness, warnings: Vec<Warning>) -> Missing {
    Missing { judged: Ok(Checked { completeness, warnings }), child_cannot: false, names: BTreeMap::new() }
}

fn incomplete() -> Booking {
    let warnings = vec![Warning::LawyerMissing, Warning::ChildNotInformed];
    Booking {
        missing: Some(missing(Completeness::Incomplete, warnings)),
        completeness: Completeness::Incomplete,
        not_done: Some(NotDone::Stale),
        ..whole()
    }
}

fn prevented() -> Booking {
    let judged = Err(vec![Prevented::Missing(Rule::Psychologist)]);
    Booking {
        missing: Some(Missing { judged, child_cannot: true, names: BTreeMap::new() }),
        not_done: Some(NotDone::NotBegun),
        ..whole()
    }
}

fn fallen(state: BookingState) -> Booking {
    let not_done = Some(NotDone::Fallen);
    Booking { state, missing: None, deeds: vec![Deed::FindSlot, Deed::Team], not_done, ..whole() }
}

fn under_way() -> Booking {
    let deeds = vec![Deed::Hand, Deed::Glass, Deed::ToRecord, Deed::Team];
    Booking { state: BookingState::UnderWay, deeds, missing: None, ..whole() }
}

fn own() -> Booking {
    let parts = Parts::Own(vec![part(Role::Prosecutor, "Radu Oltean", Answer::Awaited)]);
    let completeness = Completeness::Incomplete;
    Booking { parts, missing: None, completeness, deeds: vec![Deed::Ready], ..whole() }
}

fn rooms() -> Booking {
    Booking { case: None, parts: Parts::Hidden, missing: None, deeds: vec![], ..whole() }
}

fn invitation() -> Invitation {
    Invitation {
        token: "x".to_owned(),
        time: stretch(1_490, 60),
        place: "Casa Salcâmilor, str. Teilor 12, Cluj-Napoca".to_owned(),
    }
}
