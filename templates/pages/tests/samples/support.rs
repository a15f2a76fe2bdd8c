//! The support of a child: all kinds of standing, what the reader may not read, the forms and one piece.

use barnahus_casework::Prose;
use barnahus_casework::support::{
    NotSupport, ServiceKind, SupportKind, SupportState, SupportWords, Supported,
};
use barnahus_pages::support::{
    DecidePage, Piece, PiecePage, Refusal, SupportPage, not_needed, piece, plan, support,
};
use barnahus_pages::words::support as words;
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{CaseId, Locale, PersonId, SupportId, local, paths};
use maud::Markup;

use super::{CODENAME, PERSON, at, frame};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let here = frame(locale, Place::Cases, paths::CASES);
    let blank = Typed::default();
    let fresh = Form::fresh(locale, &blank);
    let remarks = [Remark::new("what", words::DUE_PASSED, locale)];
    let typed = Typed::from_iter([("support_kind", "therapy"), ("due", "12.12.2026")]);
    let faulty = Form::returned(locale, &typed, &remarks);
    let held = Typed::from_iter([("due", "12.12.2026")]);
    let begun = Form::fresh(locale, &held);
    let planned = || of(SupportKind::MedicalExamination, SupportState::Planned { due: day(-2_000) });
    let done = || {
        let state = SupportState::Done { on: day(-9_000), review: Some(day(40_000)) };
        of(SupportKind::Therapy, state)
    };
    let hidden = || Piece { words: None, ..planned() };
    let nothing = SupportPage { pieces: vec![], undecided: SupportKind::ALL[..4].to_vec(), ..page(vec![]) };
    vec![
        ("support", support(&here, &page(vec![planned(), done(), dropped(), service()]))),
        ("support-none", support(&here, &nothing)),
        ("support-closed", support(&here, &SupportPage { is_open: false, ..page(vec![hidden()]) })),
        ("support-plan", plan(&here, &fresh, &decide(None))),
        ("support-plan-again", plan(&here, &faulty, &decide(Some(Refusal::Rule(NotSupport::CannotTake))))),
        ("support-not-needed", not_needed(&here, &fresh, &decide(None))),
        ("support-piece", piece(&here, &begun, &one(planned(), true, None))),
        ("support-piece-done", piece(&here, &begun, &one(done(), true, None))),
        ("support-piece-seen", piece(&here, &begun, &one(hidden(), false, None))),
        ("support-piece-stale", piece(&here, &begun, &one(planned(), true, Some(Refusal::Stale)))),
    ]
}

fn day(minutes: i64) -> time::Date {
    local::day(at(minutes))
}

fn of(kind: SupportKind, state: SupportState) -> Piece {
    Piece {
        id: SupportId::random(),
        supported: Supported { kind, service: None },
        state,
        is_overdue: state.falls_due().is_some_and(|due| due < day(0)),
        owner: "Radu Brad".to_owned(),
        decided_by: PERSON.to_owned(),
        words: Some(SupportWords {
            what: Prose::parse("La medicul pediatru, cu mama.").ok(),
            because: None,
            found: Prose::parse("Doarme mai bine.\nMănâncă.").ok(),
            reviews: Prose::parse("Merge mai departe.").map(|note| (day(-500), note)).into_iter().collect(),
        }),
    }
}

fn dropped() -> Piece {
    let because = Prose::parse("A fost făcută la spital înainte de semnalare.").ok();
    Piece {
        words: Some(SupportWords { because, ..SupportWords::default() }),
        ..of(SupportKind::PsychologicalAssessment, SupportState::NotNeeded)
    }
}

fn service() -> Piece {
    let supported = Supported { kind: SupportKind::Service, service: Some(ServiceKind::SafeHousing) };
    Piece { supported, ..of(SupportKind::Service, SupportState::Planned { due: day(9_000) }) }
}

fn page(pieces: Vec<Piece>) -> SupportPage {
    SupportPage {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        pieces,
        undecided: vec![SupportKind::SafetyPlan],
        plans: true,
        decides: true,
        is_open: true,
    }
}

fn takers() -> Vec<(PersonId, String)> {
    vec![(PersonId::random(), "Radu Brad".to_owned()), (PersonId::random(), PERSON.to_owned())]
}

fn decide(refused: Option<Refusal>) -> DecidePage {
    DecidePage {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        kinds: SupportKind::ALL.to_vec(),
        takers: takers(),
        refused,
    }
}

fn one(piece: Piece, records: bool, refused: Option<Refusal>) -> PiecePage {
    PiecePage {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        piece,
        version: 3,
        records,
        takers: takers(),
        refused,
    }
}
