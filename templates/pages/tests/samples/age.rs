//! The age of a child: not disputed, disputed, asked about, settled either way, of a case that ended; with
//! invented people.

use barnahus_casework::CaseAction;
use barnahus_casework::age::{Age, AgeBasis, AgeResult};
use barnahus_pages::age::{AdultNext, AgePage, AgeStands, Dispute, age};
use barnahus_pages::cases::{self, CasePage};
use barnahus_pages::words::form as common;
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{AgeDisputeId, CaseId, Locale, paths};
use maud::Markup;

use super::one_case::planned;
use super::{CODENAME, at, frame};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let case = CaseId::random();
    let here = frame(locale, Place::Cases, &paths::age(case));
    let blank = Typed::default();
    let fresh = Form::fresh(locale, &blank);
    let none = AgePage {
        case,
        codename: CODENAME.to_owned(),
        age: Age::default(),
        is_child: true,
        standing: None,
        earlier: vec![],
        next: AdultNext::Nothing,
        has_ended: false,
        late: vec![],
    };
    let typed = Typed::from_iter([("result", "child")]);
    let remarks = [Remark::new("birth_date", common::EMPTY, locale)];
    let again = Form::returned(locale, &typed, &remarks);
    let disputed = Age { basis: AgeBasis::Disputed, ..Age::default() };
    let stands = AgePage { age: disputed, standing: Some(standing()), ..none.clone() };
    let asked =
        Dispute { asked: Some((at(7_000), "Institutul de medicină legală".to_owned())), ..standing() };
    let asked =
        AgePage { standing: Some(asked), earlier: vec![found(AgeResult::NotAssessed)], ..stands.clone() };
    let adult =
        |next| AgePage { is_child: false, earlier: vec![found(AgeResult::Adult)], next, ..none.clone() };
    let late = AgePage { late: vec!["Fără acte.".to_owned()], ..stands.clone() };
    let over = AgePage { has_ended: true, earlier: vec![found(AgeResult::Child)], ..none.clone() };
    vec![
        ("age", age(&here, &fresh, &none)),
        ("age-disputed", age(&here, &fresh, &stands)),
        ("age-asked", age(&here, &fresh, &asked)),
        ("age-again", age(&here, &again, &asked)),
        ("age-late", age(&here, &fresh, &late)),
        ("age-found-adult", age(&here, &fresh, &adult(AdultNext::End))),
        ("age-found-adult-before-triage", age(&here, &fresh, &adult(AdultNext::Decline))),
        ("age-found-adult-for-the-manager", age(&here, &fresh, &adult(AdultNext::Waits))),
        ("age-of-a-case-that-ended", age(&here, &fresh, &over)),
        ("case-of-a-disputed-age", cases::case(&here, &of_case(AgeStands::Disputed(Some(at(7_000)))))),
        ("case-of-a-found-adult", cases::case(&here, &of_case(AgeStands::FoundAdult))),
    ]
}

fn of_case(age: AgeStands) -> CasePage {
    let mut view = planned();
    view.age = age;
    view.allowed.extend([CaseAction::RaiseAlarm, CaseAction::ChangeIdentity]);
    view
}

fn standing() -> Dispute {
    Dispute {
        id: AgeDisputeId::random(),
        raised: (at(-95), Some("Ileana Munteanu".to_owned())),
        why: "Nu are acte; spune 16 ani.\nLa frontieră s-a notat 19.".to_owned(),
        asked: None,
        settled: None,
        found: String::new(),
    }
}

fn found(result: AgeResult) -> Dispute {
    Dispute {
        settled: Some((at(-20), "Ileana Munteanu".to_owned(), result)),
        found: "Raportul este la dosarul instanței.".to_owned(),
        ..standing()
    }
}
