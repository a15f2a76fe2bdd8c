//! What was told at referral: of a case not taken up, of one with others merged into it; with invented words.

use barnahus_casework::SectionName;
use barnahus_pages::merge::OtherCase;
use barnahus_pages::referrals::{MergedReferral, ReferralsPage, referrals};
use barnahus_pages::{Place, Typed};
use barnahus_vocabulary::{CaseId, Locale, paths};
use maud::Markup;

use super::{CODENAME, at, frame};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let case = CaseId::random();
    let here = frame(locale, Place::Cases, &paths::referrals(case));
    let waiting = ReferralsPage { told: None, merged: vec![], ..of(case) };
    let nothing = ReferralsPage { told: Some(vec![]), may_name_suspected: false, ..of(case) };
    vec![
        ("referrals", referrals(&here, &of(case))),
        ("referrals-waiting", referrals(&here, &waiting)),
        ("referrals-nothing", referrals(&here, &nothing)),
    ]
}

fn of(case: CaseId) -> ReferralsPage {
    let child = Typed::from_iter([("given_name", "Ilinca"), ("languages", "ron")]);
    let told = Typed::from_iter([("told", "A spus învățătoarei.")]);
    let suspected = Typed::from_iter([("suspected_family_name", "Mărăcine")]);
    let told = vec![
        (SectionName::Identity, child),
        (SectionName::Narrative, told),
        (SectionName::Suspected, suspected),
    ];
    let whole = MergedReferral {
        other: OtherCase::Seen(CaseId::random(), "izvor liniștit".to_owned()),
        at: at(-60),
        received: Some(at(-3_000)),
        told: told.clone(),
    };
    let hidden = MergedReferral { other: OtherCase::Hidden, told: vec![], ..whole };
    let gone = MergedReferral { other: OtherCase::Gone, received: None, ..hidden.clone() };
    ReferralsPage {
        case,
        codename: CODENAME.to_owned(),
        received: at(-6_000),
        told: Some(told),
        merged: vec![whole, hidden, gone],
        may_name_suspected: true,
    }
}
