//! The plan: who waits, nobody, a proposal of two with one left out, planned again, accepted in part.

use std::time::Duration as Searched;

use barnahus_casework::Urgency;
use barnahus_casework::required::Rule;
use barnahus_pages::Place as Stands;
use barnahus_pages::plan::{
    Accepted, Barred, Change, Changed, LeftOut, NotMade, Place, Plan, Proof, Settled, Start, Waits, WhyNot,
    accepted, proposal, searched_for, searching, start,
};
use barnahus_pages::slots::{Blocker, Nothing, Obstacle, Shortage, Why};
use barnahus_pages::words::booking_facts;
use barnahus_vocabulary::{BookingId, CaseId, Locale, Role, paths};
use maud::{Markup, PreEscaped};
use time::Duration;

use super::{CODENAME, frame, now, stretch};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = frame(locale, Stands::Week, paths::PLAN);
    let waits = |urgency| Waits {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        urgency,
        waits: Duration::days(3),
    };
    let waiting = vec![waits(Urgency::ImmediateDanger), waits(Urgency::Routine)];
    let whole = |plan: &Plan| {
        let (begins, ends) = searching(&frame, &[("place".to_owned(), "x".to_owned())]);
        let line = searched_for(Searched::from_secs(2), Some(7), locale).into_string();
        PreEscaped(format!("{begins}{line}{}{ends}", proposal(plan, locale).into_string()))
    };
    let first = Plan { changed: None, barred: vec![], left_out: vec![], ..plan() };
    let nobody = Plan { places: vec![], proof: Proof::Unknown, ..plan() };
    let none_made = Accepted { settled: settled().settled.split_off(1), ..settled() };
    let nothing_taken = Accepted { settled: vec![], not_here: 0, barred: vec![], seconds: 5 };
    vec![
        ("plan-start", start(&frame, &Start { waiting })),
        ("plan-nobody", start(&frame, &Start { waiting: vec![] })),
        ("plan", whole(&first)),
        ("plan-again", whole(&plan())),
        ("plan-no-place", whole(&nobody)),
        ("plan-accepted", accepted(&frame, &settled())),
        ("plan-none-made", accepted(&frame, &none_made)),
        ("plan-none-taken", accepted(&frame, &nothing_taken)),
    ]
}

fn plan() -> Plan {
    let late = Place { is_late: true, is_incomplete: true, is_kept: true, ..place() };
    let prevented = Place { is_prevented: true, ..place() };
    let all = [
        Change::Later(Duration::days(2)),
        Change::Earlier(Duration::minutes(45)),
        Change::OtherInterviewer,
        Change::OtherTeam(3),
        Change::OtherRoom,
        Change::HasPlace,
        Change::LostPlace,
    ];
    Plan {
        places: vec![place(), late, prevented],
        left_out: left_out(),
        proof: Proof::Best,
        changed: Some(vec![Changed { codename: CODENAME.to_owned(), changes: all.to_vec() }]),
        barred: vec![Barred {
            codename: CODENAME.to_owned(),
            during: stretch(0, 60),
            is_day: false,
            word: "x.1.2".to_owned(),
        }],
        seconds: 5,
        weeks: vec![],
    }
}

fn place() -> Place {
    Place {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        urgency: Urgency::Urgent,
        time: stretch(1_440, 60),
        interview_room: "Camera Soare".to_owned(),
        observation_room: "Observare 1".to_owned(),
        team: [Role::Interviewer, Role::Prosecutor]
            .map(|role| (role.name(), "Ana Mesteacăn".to_owned()))
            .into(),
        why: vec![Why::BeforeLimit(3), Why::BestHours, Why::Preferred, Why::Travel(20)],
        waits: Duration::days(4),
        is_late: false,
        is_incomplete: false,
        is_prevented: false,
        is_kept: false,
        word: "x!1!2".to_owned(),
    }
}

fn left_out() -> Vec<LeftOut> {
    let one = |why, is_barred| LeftOut {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        urgency: Urgency::ImmediateDanger,
        waits: Duration::days(9),
        is_barred,
        why,
    };
    let nothing = Nothing {
        looked: stretch(0, 20_000),
        starts: 400,
        sibling_there: 0,
        obstacles: vec![Obstacle { blocker: Blocker::People, starts: 390 }],
        shortages: vec![
            Shortage { wanted: booking_facts::wanted(Rule::Psychologist), starts: None },
            Shortage { wanted: booking_facts::wanted(Rule::Lawyer), starts: Some(120) },
        ],
    };
    vec![one(WhyNot::Nothing(nothing), true), one(WhyNot::NotKept, false), one(WhyNot::Stopped, false)]
}

fn settled() -> Accepted {
    let one =
        |outcome| Settled { case: CaseId::random(), codename: CODENAME.to_owned(), start: now(), outcome };
    Accepted {
        settled: vec![
            one(Ok(BookingId::random())),
            one(Err(NotMade::Taken)),
            one(Err(NotMade::TooSoon)),
            one(Err(NotMade::TooClose)),
            one(Err(NotMade::Booked { booking: BookingId::random(), time: stretch(1_440, 60) })),
            one(Err(NotMade::OneInterview)),
            one(Err(NotMade::Changed)),
            one(Err(NotMade::Prevented)),
            one(Err(NotMade::Sibling)),
        ],
        not_here: 2,
        barred: vec!["x.1.2".to_owned()],
        seconds: 5,
    }
}
