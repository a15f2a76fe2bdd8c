//! A case goes to another house: the page before, what keeps it, the offer over there, the list, what came along.

use barnahus_casework::age::AgeResult;
use barnahus_casework::alarm::{AlarmCause, AlarmEnd};
use barnahus_casework::closing::OpenDuty;
use barnahus_casework::counted::CountedAge;
use barnahus_casework::policy::InterviewerKnows;
use barnahus_casework::record::{EndingCode, Protocol};
use barnahus_casework::siblings::SiblingMeeting;
use barnahus_casework::support::{SupportCode, SupportKind};
use barnahus_casework::transfer::brought::{Brought, BroughtDecision, BroughtKind, BroughtWish};
use barnahus_casework::transfer::{InTheWay, TransferReason, TransferRefusal};
use barnahus_casework::{SectionName, Urgency};
use barnahus_pages::transfer::{
    self as pages, Beside, BroughtPage, CameLine, NewestOffer, OfferedPage, SentLine, SentOutcome, ShownCase,
    TransferPage, TransfersPage,
};
use barnahus_pages::words::form as common;
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, CaseId, HouseId, Locale, TransferId, paths};
use maud::Markup;
use time::macros::date;

use super::{CODENAME, at, frame};

const OTHER: &str = "Casa Salcâmul";

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let case = CaseId::random();
    let here = frame(locale, Place::Cases, &paths::transfer(case));
    let blank = Typed::default();
    let fresh = Form::fresh(locale, &blank);
    let typed = Typed::from_iter([("reason", "child_moved")]);
    let remarks = [Remark::new("to", common::NOT_CHOSEN, locale)];
    let again = Form::returned(locale, &typed, &remarks);
    let free = TransferPage {
        case,
        codename: CODENAME.to_owned(),
        houses: vec![(HouseId::random(), OTHER.to_owned(), "RO-IS".parse().unwrap())],
        in_the_way: vec![],
        goes_along: vec![OpenDuty::HearAgain, OpenDuty::TellCourt],
        ends_here: vec![OpenDuty::OweSupport, OpenDuty::CarryOut(BookingId::random())],
        beside: Beside {
            merged: 1,
            siblings: vec![SiblingMeeting::May, SiblingMeeting::MustNot],
            alarms: 2,
            age_disputes: 1,
            interviewer: Some(InterviewerKnows::Blind),
        },
        newest: NewestOffer::Nothing,
    };
    let waits = TransferPage { newest: NewestOffer::Waits(OTHER.to_owned(), at(-300)), ..free.clone() };
    let declined = NewestOffer::Declined(OTHER.to_owned(), at(-90), TransferRefusal::CallFirst);
    let declined = TransferPage { newest: declined, ..free.clone() };
    let kept =
        TransferPage { in_the_way: everything(), goes_along: vec![], ends_here: vec![], ..free.clone() };
    let alone = TransferPage { houses: vec![], beside: Beside::default(), ..free.clone() };
    let offered = OfferedPage {
        transfer: TransferId::random(),
        house: "Casa Teiul".to_owned(),
        shown: shown(),
        waits_for_the_other: false,
    };
    let not_yet = OfferedPage { waits_for_the_other: true, ..offered.clone() };
    vec![
        ("transfer", pages::transfer(&here, &fresh, &free)),
        ("transfer-again", pages::transfer(&here, &again, &free)),
        ("transfer-waits", pages::transfer(&here, &fresh, &waits)),
        ("transfer-declined", pages::transfer(&here, &fresh, &declined)),
        ("transfer-kept", pages::transfer(&here, &fresh, &kept)),
        ("transfer-alone", pages::transfer(&here, &fresh, &alone)),
        ("transfer-offered", pages::offered(&here, &fresh, &offered)),
        ("transfer-offered-not-yet", pages::offered(&here, &fresh, &not_yet)),
        ("transfers", pages::list(&here, &list(case))),
        ("transfers-none", pages::list(&here, &TransfersPage::default())),
        ("brought", pages::brought(&here, &brought(case))),
    ]
}

fn everything() -> Vec<InTheWay> {
    let duty = OpenDuty::InterviewAhead(BookingId::random(), at(4_000));
    vec![
        InTheWay::Ended,
        InTheWay::Trial,
        InTheWay::WithCore,
        InTheWay::Messages,
        InTheWay::Held,
        InTheWay::Letters,
        InTheWay::Duty(duty),
    ]
}

fn shown() -> ShownCase {
    ShownCase {
        urgency: Urgency::ImmediateDanger,
        age: CountedAge::From10To12,
        county: "RO-CJ".parse().ok(),
        reason: TransferReason::ChildMoved,
        since: at(-30),
    }
}

fn list(case: CaseId) -> TransfersPage {
    let sent = |codename: &str, outcome| SentLine {
        codename: codename.to_owned(),
        house: OTHER.to_owned(),
        at: at(-500),
        outcome,
    };
    TransfersPage {
        to_answer: vec![(TransferId::random(), OTHER.to_owned(), shown())],
        sent: vec![
            sent(CODENAME, SentOutcome::Waits(case)),
            sent("lampă senină", SentOutcome::Accepted),
            sent("pod galben", SentOutcome::Declined(case, TransferRefusal::NoCapacity)),
            sent("val subțire", SentOutcome::TakenBack(case)),
        ],
        came: vec![CameLine {
            case,
            codename: "nor albastru".to_owned(),
            house: OTHER.to_owned(),
            at: at(-9_000),
        }],
    }
}

fn brought(case: CaseId) -> BroughtPage {
    let line = |kind, what: &str, how: &str, words: &str| Brought {
        kind,
        day: Some(date!(2026 - 11 - 12)),
        what: what.to_owned(),
        how: how.to_owned(),
        words: words.to_owned(),
    };
    let (held, nichd) = (EndingCode::Held.code(), Protocol::Nichd.code());
    let (therapy, owed) = (SupportKind::Therapy.code(), SupportCode::Planned.code());
    BroughtPage {
        case,
        codename: CODENAME.to_owned(),
        house: "Casa Teiul".to_owned(),
        at: at(-60),
        was_heard: true,
        lines: vec![
            Brought::house(date!(2026 - 11 - 20), "Casa Teiul"),
            Brought::handover("Bunica o aduce vineri.\nSchimbarea de școală este începută."),
            line(BroughtKind::Interview, held, nichd, "Seif 4, discul 11"),
            Brought::unauthorised(date!(2026 - 11 - 12)),
            line(BroughtKind::Represented, "guardian", "to_tell", "Doina Nuc"),
            Brought::decision(date!(2026 - 11 - 27), BroughtDecision::ToDo, "Cerere de ordin de protecție."),
            Brought::alarm(
                date!(2026 - 10 - 3),
                (AlarmCause::RanAway, Some(AlarmEnd::CameBack)),
                "La poartă.",
            ),
            Brought::age(date!(2026 - 10 - 9), Some(AgeResult::Child), "La frontieră s-a notat 19 ani."),
            Brought::wish(date!(2026 - 11 - 2), BroughtWish::NotWished, "Nu acum."),
            line(BroughtKind::Sibling, "must_not", "different", ""),
            line(BroughtKind::Support, therapy, owed, "O dată pe săptămână."),
        ],
        merged: vec![(
            at(-20_000),
            vec![(SectionName::Narrative, Typed::from_iter([("told", "A spus și vecinei.")]))],
        )],
    }
}
