//! The interviews of a child, and a further one.

use barnahus_casework::booking::{BookingState, StopReason};
use barnahus_casework::further::{Further, FurtherCode, NotFurther};
use barnahus_casework::record::Protocol;
use barnahus_pages::further::{FurtherPage, Heard, Request, further};
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, CaseId, Locale};
use maud::Markup;
use time::macros::date;

use super::{CODENAME, at, frame};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = frame(locale, Place::Cases, "/cases");
    let typed = Typed::default();
    let form = Form::fresh(locale, &typed);
    let remarks = [Remark::new("ordered_by", barnahus_pages::words::form::EMPTY, locale)];
    let faulty = Form::returned(locale, &typed, &remarks);
    let asked = FurtherPage {
        requests: vec![request(FurtherCode::Asked), request(FurtherCode::Refused)],
        may_ask: Err(NotFurther::AlreadyAsked),
        ..heard_once()
    };
    let none = FurtherPage { heard: vec![], may_ask: Err(NotFurther::NotHeard), ..heard_once() };
    vec![
        ("further", further(&frame, &form, &heard_once())),
        ("further-faulty", further(&frame, &faulty, &heard_once())),
        ("further-asked", further(&frame, &form, &asked)),
        ("further-none", further(&frame, &form, &FurtherPage { refused: Some(NotFurther::Changed), ..none })),
    ]
}

fn request(state: FurtherCode) -> Request {
    let typed: Typed = [
        ("further_reason", "defence_questions"),
        ("ordered_by", "Procuror Radu Oltean"),
        ("ordered_on", "30.11.2026"),
        ("necessary", "Ce nu a fost întrebat."),
    ]
    .into_iter()
    .collect();
    Request {
        words: Further::parse(&typed, date!(2026 - 12 - 01)).unwrap(),
        state,
        asked: ("Ioana Crișan".to_owned(), at(100)),
        decided_by: (state != FurtherCode::Asked).then(|| "Ileana Munteanu".to_owned()),
        version: 1,
    }
}

fn heard_once() -> FurtherPage {
    FurtherPage {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        version: 4,
        heard: vec![Heard {
            booking: BookingId::random(),
            number: 1,
            began: at(-3_000),
            state: BookingState::Stopped(StopReason::ChildsWish),
            protocol: Protocol::Nichd,
        }],
        requests: vec![],
        may_ask: Ok(()),
        decides: true,
        refused: None,
    }
}
