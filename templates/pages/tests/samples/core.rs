//! What passes between a house and the adult core: the ledger, the handover, a quarter, with invented values.

use barnahus_casework::counted::{Counted, CountedAge, CountedForm, CountedSex};
use barnahus_casework::{CaseAction, CoreStanding, Stage};
use barnahus_pages::cases::{self, CasePage};
use barnahus_pages::frame::Exit;
use barnahus_pages::handover::{Earnest, enter_code, handed_over, handover, handover_kept};
use barnahus_pages::ledger::{CaseLedger, Line, Offered, Stands, case_ledger, disclosures};
use barnahus_pages::parts::Pager;
use barnahus_pages::quarter::{CellLine, QuarterPage, Untold, quarter};
use barnahus_pages::words::handover as words;
use barnahus_pages::{BareFrame, Form, Place, Typed};
use barnahus_vocabulary::{CaseId, DisclosureId, Locale, paths};
use maud::Markup;

use super::one_case::case;
use super::{CODENAME, at, bare, frame, now};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let of_case = frame(locale, Place::Cases, "/cases/x");
    let offered = CasePage {
        stage: Stage::Received,
        core: CoreStanding::Offered,
        allowed: vec![CaseAction::AnswerCore, CaseAction::SeeLedger, CaseAction::Triage],
        team: vec![],
        manager: None,
        ..case()
    };
    let awaited = CasePage { core: CoreStanding::Awaited, code_until: Some(at(3_000)), ..case() };
    let not_wished = CasePage { no_wish: Some(("Matei Ursu".to_owned(), at(-900))), ..case() };
    let forget_first = CasePage {
        core: CoreStanding::Closed,
        nears_18: true,
        allowed: vec![CaseAction::SeeLedger, CaseAction::NoteNoWish],
        ..case()
    };
    let withdrawing = CasePage { core: CoreStanding::Withdrawing, ..case() };
    let ledger = CaseLedger {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        lines: lines(),
        may_settle: true,
        may_forget: true,
    };
    let nothing = CaseLedger { lines: vec![], may_forget: false, ..ledger.clone() };
    let closed = CaseLedger {
        lines: lines().into_iter().map(|line| Line { data: None, offered: None, ..line }).collect(),
        may_settle: false,
        may_forget: false,
        ..ledger.clone()
    };
    let all_lines = frame(locale, Place::Disclosures, paths::DISCLOSURES);
    let mut pages = vec![
        ("case-offered", cases::case(&of_case, &offered)),
        ("case-awaited", cases::case(&of_case, &awaited)),
        ("case-not-wished", cases::case(&of_case, &not_wished)),
        ("case-forget-first", cases::case(&of_case, &forget_first)),
        ("case-withdrawing", cases::case(&of_case, &withdrawing)),
        ("ledger", case_ledger(&of_case, &ledger)),
        ("ledger-empty", case_ledger(&of_case, &nothing)),
        ("ledger-without-words", case_ledger(&of_case, &closed)),
        ("disclosures", disclosures(&all_lines, &lines(), &Pager::default())),
        ("disclosures-none", disclosures(&all_lines, &[], &Pager::default())),
        ("quarter", quarter(&frame(locale, Place::Quarter, paths::QUARTER), &quarter_page())),
    ];
    pages.extend(for_officers(locale));
    pages
}

fn for_officers(locale: Locale) -> Vec<(&'static str, Markup)> {
    let frame = BareFrame { exit: Exit::Quick, ..bare(locale, paths::HANDOVER) };
    let typed = Typed::from_iter([("given_name", "Ilinca"), ("urgency", "urgent")]);
    let (blank, typed) = (Typed::default(), &typed);
    let short = Typed::from_iter([("code", "abcdefghijklmnopqrstu")]);
    vec![
        ("handover-code", enter_code(&frame, &Form::fresh(locale, &blank), None)),
        ("handover-wrong", enter_code(&frame, &Form::fresh(locale, &short), Some(words::WRONG))),
        ("handover", handover(&frame, &Form::fresh(locale, typed), at(4_000), Earnest::OfAChild)),
        ("handover-trial", handover(&frame, &Form::fresh(locale, typed), at(4_000), Earnest::ForTrying)),
        ("handover-kept", handover_kept(&frame)),
        ("handed-over", handed_over(&frame, now())),
    ]
}

fn lines() -> Vec<Line> {
    let line = |kind, data: &str, by_house, stands| Line {
        id: DisclosureId::random(),
        case: Some((CaseId::random(), CODENAME.to_owned())),
        by_house,
        partner: "Nucleul MNR".to_owned(),
        kind,
        sequence: by_house.then_some(1),
        data: Some(data.to_owned()),
        offered: None,
        built_from: "answer_to_offer".to_owned(),
        stands,
        written: at(-2_000),
    };
    let offer = "{\"age_band\":\"10-12\",\"county\":\"RO-CJ\"}";
    let offered = Offered {
        trafficking_status: "possible",
        has_sibling: true,
        child_of_adult: Some("q1ZlT0dlc2NobG9zc2VuZQ".to_owned()),
    };
    vec![
        Line { offered: Some(offered), ..line("referral.offered", offer, false, Stands::Heard) },
        line("referral.answered", "{\"answer\":\"accepted\"}", true, Stands::Delivered(at(-1_990))),
        line("referral.taken_up", "{}", true, Stands::Halted(Some("wrong-state".to_owned()))),
        line("reference.forgotten", "{}", true, Stands::Halted(Some("partner_removed".to_owned()))),
        line("case.closed", "{\"outcome\":\"lost_contact\"}", true, Stands::Waiting(at(900), None)),
        line("case.closed", "{\"outcome\":\"moved_abroad\"}", true, Stands::Dropped(at(-10))),
    ]
}

fn quarter_page() -> QuarterPage {
    let which = Counted { age: CountedAge::From15To17, sex: CountedSex::Female, form: CountedForm::Begging };
    let cell = |told| CellLine { which, told };
    QuarterPage {
        quarter: "2026-Q3".to_owned(),
        quarters: vec!["2026-Q3".to_owned(), "2026-Q2".to_owned()],
        cells: vec![
            cell(Ok(7)),
            cell(Err(Untold::Small)),
            cell(Err(Untold::Protects)),
            cell(Err(Untold::Before)),
        ],
        threshold: 5,
        sent_at: Some(at(-9_000)),
        has_core: true,
        reports: lines().split_off(2),
    }
}
