//! Slots: found, for a move, too late, refused, none, prevented, standing.

use std::collections::BTreeMap;

use barnahus_casework::booking::{Prevented, Warning};
use barnahus_casework::interview::{Limit, LimitReason};
use barnahus_casework::required::{Companion, Question, Rule};
use barnahus_casework::sections::DayOff;
use barnahus_pages::slots::{
    Blocker, Found, Nothing, Obstacle, Offer, Outside, REASON, Refusal, Shortage, Slots, Sought, Unfit, Why,
    slots,
};
use barnahus_pages::words::booking_facts;
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, CaseId, Locale, PersonId, Role, Text};
use maud::Markup;
use time::Duration;
use time::macros::date;

use super::{CODENAME, frame, stretch};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let typed = Typed::default();
    let form = Form::fresh(locale, &typed);
    let remarks = [Remark::new(
        REASON,
        Text::new("Alegeți una dintre variante.", "Choose one of the options."),
        locale,
    )];
    let faulty = Form::returned(locale, &typed, &remarks);
    let page = |form: &Form<'_>, view: &Slots| slots(&frame(locale, Place::Cases, "/cases"), form, view);
    vec![
        ("slots", page(&form, &view(Found::Offers(offers())))),
        ("slots-move", page(&faulty, &moving())),
        ("slots-late", page(&form, &Slots { beyond_limit: true, ..view(Found::Offers(late())) })),
        ("slots-without-lawyer", page(&form, &without_lawyer())),
        ("slots-taken", page(&form, &refused(Refusal::Taken))),
        ("slots-stale", page(&form, &refused(Refusal::Stale))),
        ("slots-not-chosen", page(&form, &refused(Refusal::NotChosen))),
        ("slots-unfit", page(&form, &refused(Refusal::Unfit(unfit())))),
        ("slots-prevented", page(&form, &refused(Refusal::Prevented(prevented())))),
        ("slots-never", page(&form, &view(Found::Prevented(prevented())))),
        ("slots-none", page(&form, &Slots { warnings: vec![], ..view(Found::Nothing(nothing())) })),
        ("slots-none-outside-hours", page(&form, &Slots { found: Found::Nothing(nothing()), ..outside() })),
        ("slots-stands", page(&form, &Slots { warnings: vec![], ..view(stands()) })),
        ("slots-session", page(&form, &Slots { is_session: true, ..view(Found::Offers(offers())) })),
        ("slots-outside-hours", page(&form, &outside())),
        ("slots-outside-in-vain", page(&form, &outside_in_vain())),
        ("slots-one-interview", page(&form, &refused(Refusal::OneInterview))),
    ]
}

fn view(found: Found) -> Slots {
    Slots {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        sought: Sought::Booking(3),
        length_minutes: 60,
        limit: Some(Limit {
            from: date!(2026 - 11 - 27),
            days: 14,
            reason: LimitReason::Victim,
            extended: None,
            last_day: date!(2026 - 12 - 11),
        }),
        is_session: false,
        way_minutes: 0,
        way_said: None,
        days_off: vec![DayOff::Monday, DayOff::Thursday],
        after_weeks: 0,
        refusal: None,
        warnings: vec![Warning::ChildNotInformed, Warning::Open(Question::BeforeJudge)],
        beyond_limit: false,
        lawyer_is_never_free: false,
        found,
        outside: None,
        names: BTreeMap::new(),
    }
}

/// The psychologist would come on a free day.
fn outside() -> Slots {
    let person = PersonId::random();
    let name = "Ana Mesteacăn".to_owned();
    let mut offers = offers();
    offers[0].outside_hours = Some(name.clone());
    let people = vec![(person, Role::Psychologist.name(), name)];
    Slots { outside: Some(Outside { people, chosen: Some(person) }), ..view(Found::Offers(offers)) }
}

/// Nobody would gain from it.
fn outside_in_vain() -> Slots {
    Slots { found: Found::Offers(offers()), ..outside() }
}

fn refused(refusal: Refusal) -> Slots {
    Slots {
        refusal: Some(refusal),
        warnings: vec![Warning::LawyerMissing, Warning::ChildNotInformed],
        way_minutes: 40,
        way_said: Some(40),
        after_weeks: 2,
        ..view(Found::Offers(offers()))
    }
}

fn stands() -> Found {
    Found::Stands { booking: BookingId::random(), sessions_allowed: true }
}

fn without_lawyer() -> Slots {
    let incomplete = |offer| Offer { is_incomplete: true, ..offer };
    let offers = offers().into_iter().map(incomplete).collect();
    Slots {
        lawyer_is_never_free: true,
        warnings: vec![Warning::LawyerMissing],
        ..view(Found::Offers(offers))
    }
}

fn moving() -> Slots {
    let sought = Sought::Move { booking: BookingId::random(), version: 2, stands: stretch(1_490, 60) };
    let mut offers = offers();
    offers.push(offer(1_490, vec![Why::SameTime]));
    Slots { sought, ..view(Found::Offers(offers)) }
}

fn offer(from: i64, why: Vec<Why>) -> Offer {
    let team = [
        (Role::Interviewer, "Ioana Crișan"),
        (Role::Prosecutor, "Radu Oltean"),
        (Role::CaseManager, "Ileana Munteanu"),
        (Role::Lawyer, "Sorin Bârsan"),
        (Role::Psychologist, "Anca Lupșa"),
    ];
    Offer {
        time: stretch(from, 60),
        interview_room: "Camera Albastră".to_owned(),
        observation_room: "Observare 1".to_owned(),
        team: team.map(|(role, name)| (role.name(), name.to_owned())).to_vec(),
        why,
        warnings: vec![],
        prevented: vec![],
        is_late: false,
        is_incomplete: false,
        outside_hours: None,
        choice: format!("{from}"),
    }
}

fn offers() -> Vec<Offer> {
    let outside = Warning::OutsideBestHours;
    let in_conflict = Prevented::TwoRoles(PersonId::random());
    let day = 24 * 60;
    vec![
        offer(day + 20, vec![Why::Earliest, Why::BestHours, Why::BeforeLimit(9)]),
        offer(day + 80, vec![Why::Later(Duration::hours(1)), Why::Preferred, Why::Travel(0)]),
        Offer { warnings: vec![outside], ..offer(day + 320, vec![Why::OutsideBestHours, Why::Travel(75)]) },
        offer(3 * day + 20, vec![Why::NotPreferred, Why::Later(Duration::days(2)), Why::LastDay]),
        Offer { prevented: vec![in_conflict], ..offer(6 * day, vec![]) },
    ]
}

fn late() -> Vec<Offer> {
    offers().into_iter().map(|offer| Offer { is_late: true, ..offer }).collect()
}

fn unfit() -> Vec<Unfit> {
    vec![
        Unfit::Past,
        Unfit::Child,
        Unfit::Sibling,
        Unfit::Room("Camera Verde".to_owned()),
        Unfit::Away("Radu Oltean".to_owned()),
        Unfit::Role("Anca Lupșa".to_owned()),
        Unfit::Changed,
    ]
}

fn prevented() -> Vec<Prevented> {
    vec![
        Prevented::SuspectedComesAlong(Companion::Representative),
        Prevented::Missing(Rule::Psychologist),
        Prevented::MissingAdded(Role::SocialWorker),
    ]
}

fn nothing() -> Nothing {
    let obstacle = |blocker, starts| Obstacle { blocker, starts };
    Nothing {
        looked: stretch(0, 28 * 24 * 60),
        starts: 2_684,
        sibling_there: 12,
        obstacles: vec![
            obstacle(Blocker::Child, 1_992),
            obstacle(Blocker::People, 641),
            obstacle(Blocker::InterviewRoom, 40),
            obstacle(Blocker::ObservationRoom, 10),
            obstacle(Blocker::House, 1),
        ],
        shortages: vec![
            Shortage { wanted: booking_facts::wanted(Rule::Interpreter), starts: None },
            Shortage { wanted: booking_facts::wanted(Rule::InCharge), starts: Some(2_610) },
        ],
    }
}
