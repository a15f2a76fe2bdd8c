//! The start page, full and empty, and all that is owed in the house.

use barnahus_pages::leaflet::{ForAge, InLanguage, leaflet, leaflets};
use barnahus_pages::my_day::{Appointment, DraftLine, Duty, DutyLine, MyDay, my_day};
use barnahus_pages::owed::{DayPassed, OwedKind, OwedLine, owed};
use barnahus_pages::parts::{Pager, Tone};
use barnahus_pages::{Flash, Frame, Place};
use barnahus_vocabulary::{BookingId, CaseId, DraftId, Locale, PersonId, SupportId, local, paths};
use maud::Markup;

use super::{CODENAME, at, frame, now, stretch};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = Frame { flash: Some(Flash::Booked), ..frame(locale, Place::MyDay, paths::MY_DAY) };
    let pager = Pager { before: None, after: Some(paths::owed_behind(100)) };
    vec![
        ("my-day", my_day(&frame, &full())),
        ("leaflets", leaflets(&frame)),
        ("leaflet-youngest", leaflet(&frame, ForAge::UpTo6, InLanguage::Romanian)),
        ("leaflet-7", leaflet(&frame, ForAge::From7To9, InLanguage::English)),
        ("leaflet-10", leaflet(&frame, ForAge::From10To12, InLanguage::Hungarian)),
        ("leaflet-13", leaflet(&frame, ForAge::From13To17, InLanguage::Ukrainian)),
        ("owed", owed(&super::frame(locale, Place::MyDay, paths::OWED), &what_is_owed(), &pager)),
        ("owed-nothing", owed(&super::frame(locale, Place::MyDay, paths::OWED), &[], &Pager::default())),
        ("my-day-empty", my_day(&super::frame(locale, Place::MyDay, "/my-day"), &empty())),
    ]
}

fn appointment(from: i64, length: i64, codename: &str, room: &str) -> Appointment {
    Appointment {
        during: stretch(from, length),
        codename: codename.to_owned(),
        room: room.to_owned(),
        role: "manager de caz".to_owned(),
        href: paths::booking(BookingId::random()),
        is_incomplete: from % 2 == 1,
        ready: Some(paths::booking_ready(BookingId::random())),
        running: (from > 100).then(|| paths::booking_glass(BookingId::random())),
    }
}

fn duty(duty: Duty, codename: &str, due: i64, tone: Tone) -> DutyLine {
    DutyLine {
        duty,
        codename: Some(codename.to_owned()),
        whose: None,
        due: Some(at(due)),
        tone,
        href: paths::case(CaseId::random()),
    }
}

fn of_no_case(duty: Duty, href: String) -> DutyLine {
    DutyLine { duty, codename: None, whose: None, due: None, tone: Tone::Warning, href }
}

fn what_is_owed() -> Vec<OwedLine> {
    let line = |owner: &str, kind, due, passed| OwedLine {
        owner: owner.to_owned(),
        codename: CODENAME.to_owned(),
        kind,
        href: paths::support_piece(SupportId::random()),
        due: local::day(at(due)),
        passed,
    };
    vec![
        line("Ileana Munteanu", OwedKind::Support, -3_000, DayPassed::Yes),
        line("Radu Brad", OwedKind::Decision, 9_000, DayPassed::No),
    ]
}

fn full() -> MyDay {
    MyDay {
        today: local::day(now()),
        now: now(),
        appointments: vec![
            appointment(50, 45, CODENAME, "Camera de observare 1"),
            appointment(230, 90, "Ferigă Albastră", "Camera de observare 2"),
        ],
        upcoming: vec![appointment(1_490, 60, "Cireș Blând", "Camera de observare 1")],
        duties: vec![
            duty(Duty::Triage, "Izvor Lin", -35, Tone::Danger),
            duty(Duty::BeginSupport, CODENAME, 45, Tone::Warning),
            duty(Duty::MayBeClosed, CODENAME, 45, Tone::Plain),
            duty(Duty::RecordMeeting, "Izvor Lin", -20, Tone::Warning),
            duty(Duty::CarryOut, CODENAME, 900, Tone::Plain),
            duty(Duty::ToTellOwner, CODENAME, 900, Tone::Plain),
            duty(Duty::TellCourt, "Cireș Blând", 2_000, Tone::Plain),
            duty(Duty::FindSlot, "Lăstun Vesel", 4_000, Tone::Plain),
            duty(Duty::AfterLimit, "Izvor Lin", 30_000, Tone::Warning),
            duty(Duty::FitsNoLonger, "Izvor Lin", 3_000, Tone::Warning),
            of_no_case(Duty::ReadReferral, paths::referrals(CaseId::random())),
            of_no_case(Duty::SayWhyLate, paths::limit(CaseId::random())),
            of_no_case(Duty::HearAgain, paths::further(CaseId::random())),
            of_no_case(Duty::DecideFurther, paths::further(CaseId::random())),
            of_no_case(Duty::FurtherRefused, paths::further(CaseId::random())),
            of_no_case(Duty::BookFurther, paths::slots(CaseId::random())),
            duty(Duty::Withdrawal, CODENAME, 0, Tone::Warning),
            duty(Duty::TurnsEighteen, "Cireș Blând", 90_000, Tone::Plain),
            duty(Duty::ForgetFirst, "Cireș Blând", 90_000, Tone::Plain),
            duty(Duty::CoreTakes, "Cireș Blând", 90_000, Tone::Warning),
            duty(Duty::CoreTakesNot, "Cireș Blând", 90_000, Tone::Warning),
            duty(Duty::ChildTold, "Cireș Blând", 90_000, Tone::Danger),
            duty(Duty::TooNear, "Cireș Blând", 1_400, Tone::Danger),
            duty(Duty::TooNearToMeet, "Cireș Blând", 1_300, Tone::Danger),
            of_no_case(Duty::Halted, paths::QUARTER.to_owned()),
            of_no_case(Duty::Letters, paths::OUTBOX.to_owned()),
            of_no_case(Duty::Calendar, paths::person_calendar(PersonId::random())),
        ],
        ways: vec![(CODENAME.to_owned(), at(1_490), paths::way_here(CaseId::random()))],
        drafts: vec![DraftLine { href: paths::draft(DraftId::random()), saved: at(-20) }],
        takes_referrals: true,
    }
}

fn empty() -> MyDay {
    MyDay {
        today: local::day(now()),
        now: now(),
        appointments: vec![],
        upcoming: vec![],
        duties: vec![],
        ways: vec![],
        drafts: vec![],
        takes_referrals: false,
    }
}
