//! Ended files: a case that may be closed not yet, one that is kept, the list, the pages before each step.

use barnahus_casework::closing::OpenDuty;
use barnahus_casework::retention::{HoldReason, KeptClass, KeptFor, KeptUntil};
use barnahus_casework::stage::CloseReason;
use barnahus_casework::subject_copy::{Piece, never};
use barnahus_casework::{CoreStanding, SectionName, Stage};
use barnahus_pages::cases::{self, CasePage, CopyPage, Keeping, StepKind, StepPage};
use barnahus_pages::keeping::{Before, KeptLine, KeptPage, KeptReader, erase, hold, lift, list};
use barnahus_pages::words::{form as common, keeping as words};
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, CaseId, Locale, local, paths};
use maud::Markup;

use super::one_case::case;
use super::{CODENAME, at, frame};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let here = frame(locale, Place::MyDay, paths::KEPT);
    let blank = Typed::default();
    let fresh = Form::fresh(locale, &blank);
    let missing = [Remark::new("reason", common::NOT_CHOSEN, locale)];
    let wrong = [Remark::new("password", words::WRONG_PASSWORD, locale)];
    let undecided = [Remark::new(
        cases::decision_field(Piece::Section(SectionName::Narrative)),
        common::NOT_CHOSEN,
        locale,
    )];
    let again = |remarks| Form::returned(locale, &blank, remarks);
    let before = Before { case: CaseId::random(), codename: CODENAME, refused: None };
    let refused = |text| Before { refused: Some(text), ..before.clone() };
    let kept = keeping(KeptFor::LatestBirthday);
    vec![
        ("case-to-close", cases::case(&here, &to_close())),
        ("case-kept", cases::case(&here, &ended(kept.clone()))),
        ("case-held", cases::case(&here, &ended(held()))),
        ("copy", cases::subject_copy(&here, &fresh, &copy())),
        ("copy-again", cases::subject_copy(&here, &again(&undecided), &copy())),
        ("close-not-yet", cases::step(&here, &fresh, &not_yet())),
        ("kept", list(&here, &full())),
        ("kept-for-the-officer", list(&here, &for_the_officer())),
        ("kept-none", list(&here, &KeptPage::default())),
        ("hold", hold(&here, &fresh, &before)),
        ("hold-again", hold(&here, &again(&missing), &before)),
        ("hold-already", hold(&here, &fresh, &refused(words::HELD_ALREADY))),
        ("lift", lift(&here, &fresh, &before)),
        ("lift-nothing", lift(&here, &fresh, &refused(words::NOT_HELD))),
        ("erase", erase(&here, &fresh, &before, Some(&kept))),
        ("erase-again", erase(&here, &again(&wrong), &before, Some(&kept))),
        ("erase-kept", erase(&here, &fresh, &refused(words::STILL_KEPT), Some(&kept))),
        ("erase-core", erase(&here, &fresh, &refused(words::CORE_REMEMBERS), Some(&kept))),
    ]
}

fn keeping(by: KeptFor) -> Keeping {
    let until = KeptUntil { day: local::day(at(-2_000)), by };
    Keeping { ended: at(-60 * 24 * 2_000), class: KeptClass::WithInterview, until: Some(until), hold: None }
}

fn held() -> Keeping {
    let hold = (HoldReason::Proceedings, at(-4_000), "Ileana Munteanu".to_owned());
    Keeping { hold: Some(hold), ..keeping(KeptFor::Years) }
}

fn duties() -> Vec<OpenDuty> {
    let one = BookingId::random;
    vec![
        OpenDuty::InterviewAhead(one(), at(900)),
        OpenDuty::RecordInterview(one(), at(-900)),
        OpenDuty::SayWhyLate,
        OpenDuty::HearAgain,
        OpenDuty::DecideFurther,
        OpenDuty::MeetingAhead(one(), at(400)),
        OpenDuty::RecordMeeting(one(), at(-400)),
        OpenDuty::CarryOut(one()),
        OpenDuty::TellCourt,
        OpenDuty::ReviewEmergency,
        OpenDuty::AnswerCore,
        OpenDuty::MessageHalted,
        OpenDuty::JudgeMerged,
    ]
}

fn to_close() -> CasePage {
    CasePage { stage: Stage::InSupport, open_duties: duties(), gaps: vec![], missing: vec![], ..case() }
}

fn ended(keeping: Keeping) -> CasePage {
    let stage = Stage::Closed(CloseReason::SupportCompleted);
    CasePage {
        stage,
        keeping: Some(keeping),
        gaps: vec![],
        missing: vec![],
        limit: None,
        was_late: true,
        ..case()
    }
}

fn not_yet() -> StepPage {
    StepPage {
        is_merged: false,
        kind: StepKind::Close,
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        version: 1,
        core: CoreStanding::Unknown,
        refused: None,
        open: duties(),
        elsewhere: None,
    }
}

fn copy() -> CopyPage {
    let shown = |piece| match piece {
        Piece::Section(section) => (piece, never(section)),
        Piece::Part(_) => (piece, None),
    };
    let pieces = Piece::all().map(shown).collect();
    CopyPage { case: CaseId::random(), codename: CODENAME.to_owned(), pieces }
}

fn line(codename: &str, keeping: Keeping) -> KeptLine {
    KeptLine { case: CaseId::random(), codename: codename.to_owned(), keeping }
}

fn full() -> KeptPage {
    KeptPage {
        due: vec![
            line(CODENAME, keeping(KeptFor::Years)),
            line("Brad Vesel", keeping(KeptFor::LatestBirthday)),
        ],
        held: vec![line("Nuc Tăcut", held())],
        soon: vec![line("Plop Galben", keeping(KeptFor::Birthday))],
        erased: vec![("Tei Cuminte".to_owned(), at(-9_000), local::day(at(40_000)))],
        reader: KeptReader::Erases,
    }
}

fn for_the_officer() -> KeptPage {
    let untold = |line: KeptLine| KeptLine { keeping: Keeping { until: None, ..line.keeping }, ..line };
    let KeptPage { due, held, soon: _, erased, reader: _ } = full();
    KeptPage {
        due: due.into_iter().map(untold).collect(),
        held: held.into_iter().map(untold).collect(),
        soon: vec![],
        erased,
        reader: KeptReader::Holds,
    }
}
