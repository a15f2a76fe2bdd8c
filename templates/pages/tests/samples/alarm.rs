//! The child is missing: raised, standing, ended, in a case that ended; with invented people.

use barnahus_casework::CaseAction;
use barnahus_casework::alarm::{AlarmCause, AlarmEnd};
use barnahus_pages::alarm::{Alarm, AlarmPage, Note, alarm};
use barnahus_pages::cases::{self, CasePage};
use barnahus_pages::words::form as common;
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{AlarmId, CaseId, Locale, paths};
use maud::Markup;

use super::one_case::{for_an_interpreter, planned};
use super::{CODENAME, at, frame};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let case = CaseId::random();
    let here = frame(locale, Place::Cases, &paths::alarm(case));
    let blank = Typed::default();
    let fresh = Form::fresh(locale, &blank);
    let none = AlarmPage {
        case,
        codename: CODENAME.to_owned(),
        standing: None,
        earlier: vec![],
        to_call: vec!["Ana Lupu".to_owned(), "Radu Brad".to_owned()],
        late: vec![],
        may_raise: true,
        may_end: true,
    };
    let typed = Typed::from_iter([("cause", "ran_away")]);
    let remarks = [Remark::new("words", common::EMPTY, locale)];
    let again = Form::returned(locale, &typed, &remarks);
    let stands = AlarmPage { standing: Some(missing()), earlier: vec![found()], ..none.clone() };
    let told = AlarmPage { may_end: false, to_call: vec![], ..stands.clone() };
    let late = AlarmPage { late: vec!["A sunat de la gară.".to_owned()], ..none.clone() };
    let over = AlarmPage { may_raise: false, earlier: vec![found()], ..none.clone() };
    vec![
        ("alarm", alarm(&here, &fresh, &none)),
        ("alarm-again", alarm(&here, &again, &none)),
        ("alarm-stands", alarm(&here, &fresh, &stands)),
        ("alarm-stands-for-the-team", alarm(&here, &fresh, &told)),
        ("alarm-late", alarm(&here, &fresh, &late)),
        ("alarm-of-a-case-that-ended", alarm(&here, &fresh, &over)),
        ("case-with-a-missing-child", cases::case(&here, &of_case(planned()))),
        ("case-with-a-missing-child-for-an-interpreter", cases::case(&here, &of_case(for_an_interpreter()))),
    ]
}

fn of_case(mut view: CasePage) -> CasePage {
    view.missing_child = Some((at(-95), AlarmCause::RanAway, "Ileana Munteanu".to_owned()));
    if view.allowed.contains(&CaseAction::ChangeIdentity) {
        view.allowed.extend([CaseAction::RaiseAlarm, CaseAction::EndAlarm]);
    }
    view
}

fn missing() -> Alarm {
    let note =
        |by: &str, minutes, words: &str| Note { by: by.to_owned(), at: at(minutes), words: words.to_owned() };
    Alarm {
        id: AlarmId::random(),
        cause: AlarmCause::RanAway,
        since: at(-95),
        by: "Ileana Munteanu".to_owned(),
        ended: None,
        notes: vec![
            note(
                "Ileana Munteanu",
                -95,
                "Văzut la poarta centrului, la 7:10, cu ghiozdan verde.\nBunica locuiește la Brănești.",
            ),
            note("Matei Ursu", -60, "Poliția are descrierea. Gara este verificată."),
        ],
    }
}

fn found() -> Alarm {
    let ended = (at(-40_000), "Ileana Munteanu".to_owned(), AlarmEnd::FoundWell);
    Alarm { id: AlarmId::random(), since: at(-40_300), ended: Some(ended), notes: vec![], ..missing() }
}
