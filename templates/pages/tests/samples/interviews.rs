//! The day of an interview and what follows it: before the start, in a hand, behind the glass, at the door; the
//! record.

use barnahus_casework::arrivals::Arrivals;
use barnahus_casework::booking::BookingState;
use barnahus_casework::question::{NotAskedReason, QuestionState, Topic};
use barnahus_casework::readiness::{Light, Line, Verdict};
use barnahus_pages::arrivals::{Comer as AtTheDoor, DayAtTheDoor, TakenRooms, Visit, arrivals};
use barnahus_pages::hand::{Hand, Stands, hand, why};
use barnahus_pages::interview::{Behind, NotDone, Passed, interview};
use barnahus_pages::ready::{Ready, Start, ready};
use barnahus_pages::record::{Comer, Kept, RecordPage, record, record_stale};
use barnahus_pages::words::ready as ready_words;
use barnahus_pages::words::record as words;
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, CaseId, Locale, Role, local, paths};
use maud::Markup;
use time::macros::date;

use super::{CODENAME, at, bare, frame, now, stretch};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let mut pages = before_it(locale);
    pages.extend(day(locale));
    pages.extend(records(locale));
    pages.extend(doors(locale));
    pages
}

fn before_it(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = frame(locale, Place::Cases, "/bookings");
    let typed = Typed::default();
    let form = Form::fresh(locale, &typed);
    let remarks = [Remark::new("confirmed", ready_words::CONFIRM_ALL, locale)];
    let faulty = Form::returned(locale, &typed, &remarks);
    let confirmed = || before_the_start(Verdict::OnceConfirmed);
    let stopped = Ready { is_prevented: true, ..before_the_start(Verdict::Stopped) };
    let late = Ready { start: Start::Not, not_started: Some(ready_words::OVER), ..confirmed() };
    vec![
        ("ready", ready(&frame, &form, &confirmed())),
        ("ready-faulty", ready(&frame, &faulty, &confirmed())),
        ("ready-early", ready(&frame, &form, &Ready { start: Start::From(at(400)), ..confirmed() })),
        ("ready-over", ready(&frame, &form, &late)),
        ("ready-stopped", ready(&frame, &form, &stopped)),
    ]
}

fn before_the_start(verdict: Verdict) -> Ready {
    let lawyer = if verdict == Verdict::Stopped { Light::Stop } else { Light::Green };
    Ready {
        booking: BookingId::random(),
        codename: CODENAME.to_owned(),
        time: stretch(1_490, 60),
        interview_room: "Camera Albastră".to_owned(),
        lines: vec![
            (Line::Lawyer, lawyer),
            (Line::Representative, Light::ToConfirm),
            (Line::Psychologist, Light::Red),
            (Line::Interpreter, Light::NotAsked),
            (Line::ChildInformed, Light::Red),
            (Line::Recording, Light::ToConfirm),
            (Line::SuspectedAway, Light::ToConfirm),
        ],
        verdict,
        is_prevented: false,
        notes: vec![(Line::ChildInformed, paths::child_informed(CaseId::random()))],
        version: 2,
        start: Start::Now,
        not_started: None,
    }
}

fn day(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = frame(locale, Place::Cases, "/bookings");
    let bare = bare(locale, "/bookings");
    let typed = Typed::default();
    let form = Form::fresh(locale, &typed);
    let remarks = [Remark::new("topic", barnahus_pages::words::form::NOT_CHOSEN, locale)];
    let faulty = Form::returned(locale, &typed, &remarks);
    let runs = || behind(Stands::Since(at(5)));
    let own = Behind { sees_all: false, may_run: false, askers: vec![], ..runs() };
    let over = Behind { not_done: Some(NotDone::WasAsked), ..behind(Stands::Over(at(50))) };
    let held = |stands, waiting| Hand {
        booking: BookingId::random(),
        stands,
        version: 1,
        waiting,
        has_changed: false,
    };
    let waiting = || vec![(2, Topic::Place), (3, Topic::Clearer)];
    vec![
        ("glass", interview(&frame, &form, &runs())),
        ("glass-faulty", interview(&frame, &faulty, &runs())),
        ("glass-rests", interview(&frame, &form, &behind(Stands::Rests(at(20))))),
        ("glass-over", interview(&frame, &form, &over)),
        ("glass-own", interview(&frame, &form, &own)),
        ("glass-just-over", interview(&frame, &form, &behind(Stands::JustOver(at(49))))),
        ("glass-before", interview(&frame, &form, &Behind { questions: vec![], ..behind(Stands::Not) })),
        ("hand", hand(&bare, &held(Stands::Since(at(5)), waiting()))),
        ("hand-quiet", hand(&bare, &held(Stands::Rests(at(20)), vec![]))),
        ("hand-before", hand(&bare, &held(Stands::Not, vec![]))),
        ("hand-just-over", hand(&bare, &held(Stands::JustOver(at(49)), vec![]))),
        ("hand-over", hand(&bare, &Hand { has_changed: true, ..held(Stands::Over(at(50)), vec![]) })),
        ("hand-why", why(&bare, BookingId::random(), 2)),
    ]
}

fn behind(stands: Stands) -> Behind {
    let question = |number, topic, said: &str, state| Passed {
        number,
        topic,
        words: said.to_owned(),
        from: "Radu Oltean".to_owned(),
        noted: at(12),
        state,
    };
    Behind {
        booking: BookingId::random(),
        codename: CODENAME.to_owned(),
        time: stretch(0, 60),
        interview_room: "Camera Albastră".to_owned(),
        stands,
        version: 3,
        breaks: vec![(at(10), at(15))],
        questions: vec![
            question(1, Topic::Time, "Era dimineață sau seară?", QuestionState::Asked(at(14))),
            question(2, Topic::Place, "Cum arăta camera?", QuestionState::Waiting),
            question(
                3,
                Topic::Said,
                "Nu-i așa că…?",
                QuestionState::NotAsked(NotAskedReason::Leading, at(16)),
            ),
        ],
        sees_all: true,
        askers: vec![
            ("a".to_owned(), "Procuror: Radu Oltean".to_owned()),
            ("b".to_owned(), "Avocatul copilului: Ana Mesteacăn".to_owned()),
        ],
        may_run: true,
        sees_readiness: true,
        records: true,
        not_done: None,
    }
}

fn records(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = frame(locale, Place::Cases, "/bookings");
    let typed: Typed = [
        ("ending", "held"),
        ("began", "10:05"),
        ("ended", "10:50"),
        ("protocol", "nichd"),
        ("recorded", "yes"),
        ("recording_kept", "DVD 14/2026, seiful parchetului"),
        ("there_a", "interview_room"),
        ("there_b", "not_there"),
    ]
    .into_iter()
    .collect();
    let blank = Typed::default();
    let form = Form::fresh(locale, &typed);
    let remarks = [Remark::new("ended", words::NOT_OVER, locale)];
    let faulty = Form::returned(locale, &typed, &remarks);
    let kept = RecordPage { kept: Some(kept()), version: 1, state: BookingState::Held, ..to_record() };
    let read = RecordPage { may_write: false, asks_further: false, ..kept.clone() };
    let nothing = RecordPage { may_write: false, ..to_record() };
    let other: Typed = [("ending", "stopped"), ("version", "2")].into_iter().collect();
    vec![
        ("record-new", record(&frame, &Form::fresh(locale, &blank), &to_record())),
        ("record-faulty", record(&frame, &faulty, &to_record())),
        ("record", record(&frame, &form, &kept)),
        ("record-read", record(&frame, &form, &read)),
        ("record-nothing", record(&frame, &Form::fresh(locale, &blank), &nothing)),
        ("record-stale", record_stale(&frame, &kept, &typed, &other)),
    ]
}

fn kept() -> Kept {
    Kept {
        number: 2,
        same_interviewer: Some(true),
        by: "Ileana Munteanu".to_owned(),
        at: at(90),
        had_a_lawyer: false,
    }
}

fn to_record() -> RecordPage {
    let comer = |field: &str, label: &str| Comer { field: field.to_owned(), label: label.to_owned() };
    RecordPage {
        booking: BookingId::random(),
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        time: stretch(0, 60),
        state: BookingState::Booked,
        version: 0,
        run: "none".to_owned(),
        asks_interpreter: true,
        comers: vec![
            comer("there_a", "Intervievator: Ioana Crișan"),
            comer("there_b", "Avocat: Ana Mesteacăn"),
        ],
        kept: None,
        questions: behind(Stands::Not).questions,
        may_write: true,
        asks_further: true,
    }
}

fn doors(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = frame(locale, Place::Week, paths::ARRIVALS);
    let day = |visits| DayAtTheDoor {
        day: local::day(now()),
        before: date!(2026 - 11 - 30),
        after: date!(2026 - 12 - 02),
        today: local::day(now()),
        now: now(),
        visits,
        taken: vec![],
    };
    let close =
        vec![visit(CODENAME, 0, vec!["Ferigă Albastră"]), visit("Ferigă Albastră", 80, vec![CODENAME])];
    let close_to_taken = vec![visit(CODENAME, 0, vec![""])];
    let rooms = || {
        vec![TakenRooms {
            time: stretch(90, 60),
            interview_room: "Camera Albastră".to_owned(),
            observation_room: "Observare 1".to_owned(),
        }]
    };
    let narrow = Visit { arrivals: Arrivals::around(stretch(0, 60), 0), ..visit(CODENAME, 0, vec![]) };
    vec![
        ("arrivals", arrivals(&frame, &day(vec![visit(CODENAME, 0, vec![])]))),
        ("arrivals-close", arrivals(&frame, &day(close))),
        ("arrivals-narrow", arrivals(&frame, &day(vec![narrow]))),
        ("arrivals-taken", arrivals(&frame, &DayAtTheDoor { taken: rooms(), ..day(close_to_taken) })),
        ("arrivals-none", arrivals(&frame, &day(vec![]))),
    ]
}

fn visit(codename: &str, from: i64, may_meet: Vec<&str>) -> Visit {
    let named = Some(("Ioana Crișan".to_owned(), "DGASPC Cluj".to_owned()));
    Visit {
        codename: codename.to_owned(),
        arrivals: Arrivals::around(stretch(from, 60), 30),
        interview_room: "Camera Albastră".to_owned(),
        observation_room: "Observare 1".to_owned(),
        comers: vec![
            AtTheDoor { role: Role::Interviewer, name: named, declined: false },
            AtTheDoor { role: Role::Lawyer, name: None, declined: true },
        ],
        may_meet: may_meet
            .into_iter()
            .map(|one| Some(one.to_owned()).filter(|one| !one.is_empty()))
            .collect(),
    }
}
