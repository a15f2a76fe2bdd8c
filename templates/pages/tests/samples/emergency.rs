//! Emergency access: the way in, a case that it opened, the review, the register, with invented people.

use barnahus_casework::policy::EmergencyVerdict;
use barnahus_casework::{CaseAction, Purpose};
use barnahus_pages::cases::{self, CasePage};
use barnahus_pages::emergency::{
    Access, EmergencyPage, Reviewed, Stands, ToReview, emergency, of_case, register,
};
use barnahus_pages::words::emergency as words;
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, EmergencyId, Locale, paths};
use maud::Markup;
use time::Duration;

use super::one_case::{for_an_interpreter, planned};
use super::{CODENAME, at, frame};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let here = frame(locale, Place::Cases, paths::EMERGENCY);
    let blank = Typed::default();
    let typed = Typed::from_iter([("codename", "salcam senin"), ("reason", "Copilul este la urgențe.")]);
    let none = EmergencyPage { length: Duration::hours(4), mine: vec![] };
    let mine = vec![(EmergencyId::random(), CaseId::random(), CODENAME.to_owned(), at(200))];
    let remarks = [Remark::new("codename", words::NOT_THIS_WAY, locale)];
    let refused = Form::returned(locale, &typed, &remarks);
    let of = (CaseId::random(), CODENAME);
    let needed = [Remark::new("remark", words::REMARK_NEEDED, locale)];
    let officer = frame(locale, Place::Audit, paths::EMERGENCIES);
    vec![
        ("emergency", emergency(&here, &Form::fresh(locale, &blank), &none)),
        ("emergency-refused", emergency(&here, &refused, &EmergencyPage { mine, ..none })),
        ("case-in-emergency", cases::case(&here, &in_emergency())),
        ("case-with-emergencies", cases::case(&here, &with_emergencies())),
        ("emergency-review", of_case(&here, &Form::fresh(locale, &blank), of, &to_review())),
        (
            "emergency-review-again",
            of_case(&here, &Form::returned(locale, &blank, &needed), of, &to_review()),
        ),
        ("emergency-review-none", of_case(&here, &Form::fresh(locale, &blank), of, &[])),
        ("emergency-register", register(&officer, &accesses())),
        ("emergency-register-none", register(&officer, &[])),
    ]
}

fn accesses() -> Vec<Access> {
    let access = |who: &str, opened, stands, verdict| Access {
        id: EmergencyId::random(),
        codename: CODENAME.to_owned(),
        who: who.to_owned(),
        opened: at(opened),
        stands,
        verdict,
    };
    let ended = Stands::Ended(at(-2_900), "Ileana Munteanu".to_owned());
    vec![
        access("Radu Brad", -40, Stands::Until(at(200)), None),
        access("Ioana Râu", -1_500, Stands::Over(at(-1_260)), None),
        access("Radu Brad", -3_000, ended, Some(EmergencyVerdict::NotJustified)),
        access("Matei Ursu", -9_000, Stands::Over(at(-8_760)), Some(EmergencyVerdict::Justified)),
    ]
}

fn to_review() -> Vec<ToReview> {
    let words = |access: Access| {
        let remark =
            if access.verdict == Some(EmergencyVerdict::Justified) { "" } else { "Se putea aștepta." };
        let reviewed = Reviewed { by: "Ileana Munteanu".to_owned(), at: at(-500), remark: remark.to_owned() };
        ToReview {
            reason: "Copilul este la urgențe și medicul întreabă ce tratament are.".to_owned(),
            reviewed: access.verdict.map(|_| reviewed),
            asked: access.verdict.is_none() && matches!(access.stands, Stands::Over(_)),
            access,
        }
    };
    accesses().into_iter().map(words).collect()
}

/// As an interpreter sees it whom an emergency let in.
fn in_emergency() -> CasePage {
    CasePage {
        purpose: Purpose::Emergency,
        booked: planned().booked,
        stage: planned().stage,
        emergencies: accesses().into_iter().take(1).collect(),
        emergency_until: Some(at(200)),
        allowed: vec![],
        ..for_an_interpreter()
    }
}

fn with_emergencies() -> CasePage {
    CasePage { emergencies: accesses(), allowed: CaseAction::ALL.to_vec(), ..planned() }
}
