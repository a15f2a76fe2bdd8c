//! Putting the triage off: until when, and why. Immediate danger asks for the reason in writing.

use barnahus_casework::Urgency;
use barnahus_vocabulary::{CaseId, paths};
use maud::{Markup, html};

use crate::form::{Area, Ask, Form, Kind, Line, button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::words::cases::{steps, triage as words};
use crate::words::form as common;

/// The page.
#[derive(Debug, Clone, Copy)]
pub struct DeferPage {
    /// Which case.
    pub case: CaseId,
    /// The version that this page shows.
    pub version: u32,
    /// How urgent it is.
    pub urgency: Urgency,
}

/// The page, laid out. Its fields are `until_day`, `until_time` and `reason`.
#[must_use]
pub fn defer(frame: &Frame, form: &Form<'_>, view: DeferPage) -> Markup {
    let locale = frame.locale;
    let reason = Ask::new("reason", words::REASON);
    let reason = match view.urgency {
        Urgency::ImmediateDanger => reason.hint(words::REASON_DANGER),
        Urgency::Urgent | Urgency::Routine => reason.optional(),
    };
    let body = html! {
        form.form method="post" action=(paths::defer(view.case)) novalidate {
            input type="hidden" name="version" value=(view.version);
            (form.line(&Line::new(Ask::new("until_day", words::UNTIL_DAY).hint(common::TYPED_DAY), Kind::Day)))
            (form.line(&Line::new(Ask::new("until_time", words::UNTIL_TIME).hint(common::TYPED_TIME), Kind::Time)))
            (form.area(&Area::new(reason)))
            div.actions {
                (button(words::DEFER.of(locale)))
                a href=(paths::triage(view.case)) { (common::KEEP.of(locale)) }
            }
        }
    };
    let head = Head::titled(words::DEFER)
        .help(Help::Triage)
        .lead(words::DEFER_LEAD.of(locale))
        .back(paths::case(view.case), steps::TO_CASE)
        .faulty(form.is_faulty())
        .narrow();
    frame.page(&head, &form.below_its_faults(&body))
}
