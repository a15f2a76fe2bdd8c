//! The pages of referrals and cases, with invented people.

use barnahus_casework::duty::DutyKind;
use barnahus_casework::required::Rule;
use barnahus_casework::routing::Reason;
use barnahus_casework::stage::StageCode;
use barnahus_casework::{Competence, CoreStanding, Fault, FieldFault, SectionName, Stage, Typed, Urgency};
use barnahus_pages::cases::{
    self, Acquaintance, Candidate, CaseList, Chip, DeferPage, DraftLine, Due, Intake, ManagerPage, Narrow,
    Receipt, Row, SectionForm, StepKind, StepPage, TeamRefusal, Triage, fields,
};
use barnahus_pages::parts::Pager;
use barnahus_pages::stale::{Stale, stale};
use barnahus_pages::words::cases::list as list_words;
use barnahus_pages::{Form, Frame, Place, Remark};
use barnahus_vocabulary::{CaseId, DraftId, Language, Locale, PersonId, Role, Text, paths};
use maud::Markup;
use time::Duration;

use super::one_case::{
    case, declined, for_an_interpreter, for_trying, late, manager, openings, planned, team,
};
use super::{CODENAME, at, frame};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let on = |here: &str| frame(locale, Place::Cases, here);
    let here = on(paths::CASES);
    let mut pages = vec![
        ("list", cases::list(&here, &list())),
        ("search", cases::search(&here, &Form::fresh(locale, &Typed::default()), None)),
        ("search-found", cases::search(&here, &Form::fresh(locale, &Typed::default()), Some(&list().rows))),
        ("search-nothing", cases::search(&here, &Form::fresh(locale, &Typed::default()), Some(&[]))),
        ("list-empty", cases::list(&here, &empty_list())),
        ("drafts", cases::drafts(&here, &drafts(), DraftId::random())),
        ("receipt", cases::receipt(&here, &receipt(Acquaintance::New))),
        ("receipt-known", cases::receipt(&here, &receipt(Acquaintance::MayBeKnown))),
        ("triage", cases::triage(&here, &triage(Due::Overdue(Duration::hours(3))))),
        (
            "triage-nobody",
            cases::triage(&here, &Triage { proposals: vec![], told: vec![], ..triage(Due::PutOff(at(90))) }),
        ),
        ("case", cases::case(&here, &case())),
        ("case-planned", cases::case(&here, &planned())),
        ("case-trial", cases::case(&here, &for_trying())),
        ("case-booked-late", cases::case(&here, &late())),
        ("case-interpreter", cases::case(&here, &for_an_interpreter())),
        ("case-declined", cases::case(&here, &declined())),
        ("team", cases::team(&here, &team(None))),
        ("team-refused", cases::team(&here, &team(Some(TeamRefusal::StillRequired(Rule::Lawyer))))),
        ("manager", cases::manager(&here, &manager(Some("Matei Ursu")))),
        (
            "manager-nobody",
            cases::manager(&here, &ManagerPage { proposals: vec![], ..manager(Some("Matei Ursu")) }),
        ),
        ("manager-not-now", cases::manager(&here, &manager(None))),
        ("opened", cases::opened(&here, CaseId::random(), &openings())),
        ("opened-none", cases::opened(&here, CaseId::random(), &[])),
    ];
    pages.extend(forms(&here));
    pages
}

fn forms(frame: &Frame) -> Vec<(&'static str, Markup)> {
    let (locale, nothing) = (frame.locale, Typed::default());
    let fresh = Form::fresh(locale, &nothing);
    let typed = told();
    let faults = [
        FieldFault { field: "urgency".to_owned(), fault: Fault::Missing },
        FieldFault { field: "act_on".to_owned(), fault: Fault::NotADay },
    ];
    let remarks = cases::intake_remarks(&faults, locale);
    let faulty = Form::returned(locale, &typed, &remarks);
    let defer = DeferPage { case: CaseId::random(), version: 3, urgency: Urgency::ImmediateDanger };
    let mut pages = vec![
        ("intake", cases::intake(frame, &fresh, Intake { draft: DraftId::random(), is_saved: false })),
        ("intake-faulty", cases::intake(frame, &faulty, Intake { draft: DraftId::random(), is_saved: true })),
        ("defer", cases::defer(frame, &fresh, defer)),
    ];
    let steps = [
        ("decline", StepKind::Decline),
        ("withdraw", StepKind::Withdraw),
        ("reopen", StepKind::Reopen),
        ("no-interview", StepKind::NoInterview),
        ("begin-support", StepKind::BeginSupport),
        ("close", StepKind::Close),
        ("offer-accept", StepKind::AcceptOffer),
        ("offer-decline", StepKind::DeclineOffer),
        ("withdrawal-stop", StepKind::StopForCore),
        ("withdrawal-go-on", StepKind::GoOn),
        ("transition", StepKind::OfferTransition),
        ("no-transition", StepKind::NoTransition),
        ("forget", StepKind::Forget),
        ("end-as-adult", StepKind::EndAsAdult),
    ];
    for (name, kind) in steps {
        let view = StepPage {
            is_merged: kind == StepKind::Reopen,
            kind,
            case: CaseId::random(),
            codename: CODENAME.to_owned(),
            version: 1,
            core: CoreStanding::Open,
            refused: None,
            open: vec![],
            elsewhere: None,
        };
        pages.push((name, cases::step(frame, &fresh, &view)));
        let twice = StepPage { elsewhere: Some(StageCode::InSupport), ..view };
        if kind == StepKind::BeginSupport || kind == StepKind::Withdraw {
            pages.push((name, cases::step(frame, &fresh, &twice)));
        }
    }
    let bad =
        [Remark::of(&FieldFault { field: "informed_on".to_owned(), fault: Fault::InTheFuture }, locale)];
    for section in SectionName::ALL {
        let view = SectionForm {
            case: CaseId::random(),
            codename: CODENAME.to_owned(),
            section: *section,
            version: 2,
            own: None,
        };
        let again = fields::shown_again(&typed);
        let remarks = if *section == SectionName::ChildInformed { &bad[..] } else { &[] };
        let form = Form::returned(locale, &again, remarks);
        pages.push((section_name(*section), cases::section(frame, &form, &view)));
    }
    let own = SectionForm {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        section: SectionName::Outcome,
        version: 2,
        own: Some(vec!["outcome_medical"]),
    };
    pages.push(("case-form-own-outcome", cases::section(frame, &fresh, &own)));
    pages.push(("case-stale", both(frame)));
    pages
}

const fn section_name(section: SectionName) -> &'static str {
    match section {
        SectionName::Identity => "case-form-identity",
        SectionName::Representation => "case-form-representation",
        SectionName::AdultVictim => "case-form-adult-victim",
        SectionName::Hearing => "case-form-hearing",
        SectionName::Visit => "case-form-visit",
        SectionName::ChildInformed => "case-form-informed",
        SectionName::Accommodations => "case-form-accommodations",
        SectionName::Agenda => "case-form-agenda",
        SectionName::Referrer => "case-form-referrer",
        SectionName::Narrative => "case-form-narrative",
        SectionName::Health => "case-form-health",
        SectionName::Suspected => "case-form-suspected",
        SectionName::Outcome => "case-form-outcome",
    }
}

pub fn told() -> Typed {
    [
        ("given_name", "Ilinca"),
        ("family_name", "Zmeuraș"),
        ("sex", "female"),
        ("birth_date", "2015-03-12"),
        ("age_basis", "stated"),
        ("languages", "ron,kur"),
        ("county", "RO-CJ"),
        ("told", "A spus învățătoarei că nu vrea să meargă acasă.\nNu a fost întrebată mai mult."),
        ("act_on", "cândva"),
        ("forms", "violence,begging"),
        ("suspected_relation", "parent"),
        ("suspected_family_name_2", "Mărăcine"),
    ]
    .into_iter()
    .collect()
}

pub fn stored(fields: &[(&str, &str)]) -> Typed {
    fields.iter().copied().collect()
}

fn chip(label: Text, number: Option<u64>, current: bool) -> Chip {
    Chip { label, href: paths::cases_where(&[("show", "awaiting")]), number, current }
}

fn row(codename: &str, stage: Stage, urgency: Urgency, due: Due) -> Row {
    Row {
        href: paths::case(CaseId::random()),
        codename: codename.to_owned(),
        stage,
        urgency,
        received: at(-200),
        due,
        manager: (stage == Stage::Accepted).then(|| "Matei Ursu".to_owned()),
    }
}

fn list() -> CaseList {
    CaseList {
        chips: vec![
            chip(list_words::ALL, None, true),
            chip(list_words::AWAITING, Some(2), false),
            chip(list_words::MINE, Some(0), false),
            chip(list_words::ACCEPTED, None, false),
            chip(list_words::PLANNED, None, false),
            chip(list_words::ENDED, None, false),
        ],
        urgencies: vec![chip(list_words::ANY_URGENCY, None, true), chip(Urgency::Urgent.name(), None, false)],
        narrow: Narrow {
            managers: vec![(PersonId::random(), "Matei Ursu".to_owned())],
            manager: None,
            duty: Some(DutyKind::TellCourt),
            kept: vec![("show", "awaiting")],
        },
        number: 27,
        rows: vec![
            row("izvor lin", Stage::Received, Urgency::ImmediateDanger, Due::Overdue(Duration::hours(3))),
            row(CODENAME, Stage::InTriage, Urgency::Urgent, Due::Within(Duration::minutes(340))),
            row("lăstun vesel", Stage::Reopened, Urgency::Routine, Due::PutOff(at(2_000))),
            row("ferigă albastră", Stage::Accepted, Urgency::Urgent, Due::Nothing),
        ],
        pager: Pager { before: None, after: Some(paths::cases_where(&[("after", "1.x")])) },
        first: Some(paths::CASES.to_owned()),
        may_receive: true,
        answers_transfers: true,
        may_have_emergency: true,
    }
}

fn empty_list() -> CaseList {
    CaseList { number: 0, rows: vec![], pager: Pager::default(), first: None, may_receive: false, ..list() }
}

fn drafts() -> Vec<DraftLine> {
    let line = |from, urgency| DraftLine { draft: DraftId::random(), saved_at: at(from), urgency };
    vec![line(-20, Some(Urgency::Urgent)), line(-2_000, None)]
}

fn receipt(acquaintance: Acquaintance) -> Receipt {
    let triage = (acquaintance == Acquaintance::MayBeKnown).then(|| paths::triage(CaseId::random()));
    Receipt { codename: CODENAME.to_owned(), due_at: at(1_440), acquaintance, triage }
}

pub fn candidate(name: &str, role: Role, open: u32) -> Candidate {
    Candidate {
        person: PersonId::random(),
        role,
        name: name.to_owned(),
        institution: "DGASPC Cluj".to_owned(),
        reasons: vec![
            Reason::Speaks(Language::ROMANIAN),
            Reason::Competent(Competence::SchoolChildren),
            Reason::NotCompetent(Competence::Trafficking),
            Reason::SameCounty,
            Reason::OpenCases(open),
        ],
    }
}

fn triage(due: Due) -> Triage {
    Triage {
        case: CaseId::random(),
        codename: CODENAME.to_owned(),
        version: 1,
        stage: StageCode::Received,
        urgency: Urgency::Urgent,
        received: at(-1_600),
        due_at: at(-180),
        due,
        told: vec![
            (SectionName::Identity, stored(&[("given_name", "Ilinca"), ("birth_date", "2015-03-12")])),
            (SectionName::Narrative, told()),
        ],
        alike: vec![(CaseId::random(), "cireș blând".to_owned())],
        proposals: vec![
            candidate("Matei Ursu", Role::CaseManager, 2),
            candidate("Anca Pădure", Role::CaseManager, 5),
            candidate("Dan Lac", Role::CaseManager, 7),
            candidate("Mara Deal", Role::CaseManager, 21),
        ],
        refused: None,
    }
}

fn both(frame: &Frame) -> Markup {
    let (section, case) = (SectionName::Identity, CaseId::random());
    let before = stored(&[("given_name", "Ilinca"), ("county", "RO-CJ")]);
    let after = stored(&[("given_name", "Ilinca-Maria"), ("section", "identity"), ("version", "3")]);
    let view = Stale {
        differences: cases::differences(section, &before, &after, frame.locale),
        typed: &after,
        action: cases::edit(case, section),
        stored: paths::case(case),
    };
    stale(frame, &view)
}
