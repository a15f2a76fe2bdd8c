//! A case is merged into another: the page before, what keeps it apart; with invented codenames.

use barnahus_casework::closing::OpenDuty;
use barnahus_casework::merging::StaysApart;
use barnahus_casework::stage::{Stage, WithdrawReason};
use barnahus_pages::cases::{self, CasePage};
use barnahus_pages::merge::{MergePage, Merged, OtherCase, merge};
use barnahus_pages::words::merge as words;
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{BookingId, CaseId, Locale, Role, paths};
use maud::Markup;

use super::one_case::case as one_case;
use super::{CODENAME, at, frame};

const OTHER: &str = "izvor liniștit";

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let case = CaseId::random();
    let here = frame(locale, Place::Cases, &paths::merge(case));
    let blank = Typed::default();
    let fresh = Form::fresh(locale, &blank);
    let before = MergePage {
        case,
        codename: CODENAME.to_owned(),
        version: 2,
        stays_apart: vec![],
        has_ended: false,
        alike: vec![(CaseId::random(), OTHER.to_owned())],
        team: vec![(Role::CaseManager, "Matei Ursu".to_owned()), (Role::Lawyer, "Ioana Râu".to_owned())],
        siblings: vec![Some("brad vesel".to_owned()), None],
    };
    let ended =
        MergePage { has_ended: true, alike: vec![], team: vec![], siblings: vec![], ..before.clone() };
    let typed = Typed::from_iter([("codename", "Pisică Verde")]);
    let remarks =
        [Remark::new("codename", words::NO_SUCH_CASE, locale), Remark::new("sure", words::COMPARE, locale)];
    let again = Form::returned(locale, &typed, &remarks);
    vec![
        ("merge", merge(&here, &fresh, &before)),
        ("merge-again", merge(&here, &again, &before)),
        ("merge-ended", merge(&here, &fresh, &ended)),
        ("merge-apart", merge(&here, &fresh, &apart(&before))),
        ("merge-away", cases::case(&here, &away())),
        ("merge-here", cases::case(&here, &with_others())),
    ]
}

fn apart(before: &MergePage) -> MergePage {
    let whole = [
        StaysApart::Merged,
        StaysApart::HoldsOthers,
        StaysApart::EndedOtherwise,
        StaysApart::Heard,
        StaysApart::WorkDone,
        StaysApart::OfferedElsewhere,
        StaysApart::CoreAsks,
        StaysApart::WithCore,
    ];
    let duties = [OpenDuty::EndAlarm, OpenDuty::MeetingAhead(BookingId::random(), at(600))];
    let stays_apart = whole.into_iter().chain(duties.map(StaysApart::Duty)).collect();
    MergePage { stays_apart, ..before.clone() }
}

fn away() -> CasePage {
    let into = Some(OtherCase::Seen(CaseId::random(), OTHER.to_owned()));
    let stage = Stage::Withdrawn(WithdrawReason::Duplicate);
    CasePage { stage, merged: Merged { into, here: vec![] }, ..one_case() }
}

fn with_others() -> CasePage {
    let here = vec![OtherCase::Seen(CaseId::random(), OTHER.to_owned()), OtherCase::Hidden, OtherCase::Gone];
    CasePage { merged: Merged { into: Some(OtherCase::Hidden), here }, ..one_case() }
}
