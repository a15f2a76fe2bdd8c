//! The emergency accesses to one case, with their reasons, for the coordinator who reviews them.

use barnahus_casework::policy::EmergencyVerdict;
use barnahus_vocabulary::{CaseId, Instant, Locale, dates, paths};
use maud::{Markup, html};

use super::{ACCESS, Access, Stands, end, stands, verdict};
use crate::form::{Area, Ask, Choice, Form, Look, button, quiet_button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Fact, facts};
use crate::wording::capital;
use crate::words::cases::steps;
use crate::words::emergency as words;

/// Who reviewed one, when, with what remark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewed {
    /// Who.
    pub by: String,
    /// When.
    pub at: Instant,
    /// The remark; maybe none.
    pub remark: String,
}

/// One of the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToReview {
    /// Who, when, until when.
    pub access: Access,
    /// Why.
    pub reason: String,
    /// Once it was reviewed.
    pub reviewed: Option<Reviewed>,
    /// Whether the form of this page is about it.
    pub asked: bool,
}

/// The page. Its fields are `verdict` and `remark`.
#[must_use]
pub fn of_case(frame: &Frame, form: &Form<'_>, case: (CaseId, &str), all: &[ToReview]) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            @if all.is_empty() { p.quiet { (words::NONE.of(locale)) "." } }
            @for one in all {
                section.panel {
                    h2 { (one.access.who) }
                    (facts(&told(one, locale), locale))
                    @if one.asked { (asked(form, case.0, one)) } @else { (waits(one, locale)) }
                }
            }
        }
    };
    let head = Head::titled(words::OF_CASE)
        .help(Help::Review)
        .lead(capital(case.1))
        .back(paths::case(case.0), steps::TO_CASE)
        .faulty(form.is_faulty())
        .narrow();
    frame.page(&head, &form.below_its_faults(&body))
}

fn told(one: &ToReview, locale: Locale) -> Vec<Fact<'static>> {
    let access = &one.access;
    let mut told = vec![
        Fact::told(words::OPENED, &dates::moment(access.opened, locale)),
        Fact::shown(words::CLOSES, stands(&access.stands, locale)),
        Fact::shown(words::WHY, html! { @for line in one.reason.lines() { p { (line) } } }),
        Fact::shown(words::REVIEW, verdict(access.verdict, locale)),
    ];
    if let Some(Reviewed { by, at, remark }) = &one.reviewed {
        told.push(Fact::told(words::REVIEWED, &format!("{by}, {}", dates::moment(*at, locale))));
        if !remark.is_empty() {
            told.push(Fact::shown(words::REMARK, html! { @for line in remark.lines() { p { (line) } } }));
        }
    }
    told
}

/// What can be done with one that is not asked about.
fn waits(one: &ToReview, locale: Locale) -> Markup {
    match (&one.access.stands, &one.reviewed) {
        (Stands::Until(_), _) => html! {
            p.quiet { (words::REVIEW_LATER.of(locale)) }
            (end(one.access.id, &quiet_button(words::END_OTHERS.of(locale))))
        },
        (_, None) => html! { p.quiet { (words::NOT_YOURS.of(locale)) } },
        (_, Some(_)) => html! {},
    }
}

fn asked(form: &Form<'_>, case: CaseId, one: &ToReview) -> Markup {
    let locale = form.locale;
    let choices: Vec<_> = EmergencyVerdict::ALL
        .iter()
        .map(|verdict| Choice::new(verdict.code(), capital(verdict.name().of(locale))))
        .collect();
    let remark = Ask::new("remark", words::REMARK_FIELD).hint(words::REMARK_HINT);
    html! {
        form.form method="post" action=(paths::case_emergency(case)) novalidate {
            input type="hidden" name=(ACCESS) value=(one.access.id);
            (form.pick_one(&Ask::new("verdict", words::VERDICT), &choices, Look::Row))
            (form.area(&Area::new(remark)))
            div.actions { (button(words::KEEP_REVIEW.of(locale))) }
        }
    }
}
