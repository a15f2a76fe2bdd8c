//! Taking down a referral: one page, only the urgency required, everything else folded by subject.
//!
//! What is most often known by telephone stands open; a fold opens by itself when something in it was
//! filled in or not understood. The form is kept on the server while it is typed.

use barnahus_casework::intake::URGENCY;
use barnahus_casework::{Fault, FieldFault, Urgency};
use barnahus_vocabulary::{DraftId, Locale, Text, paths};
use maud::{Markup, html};

use super::fields::{self, Field};
use crate::assets::Script;
use crate::form::{Ask, Choice, Form, Look, Remark, button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Icon, icon};
use crate::wording::capital;
use crate::words::cases::intake as words;
use crate::words::form as common;

/// The page.
#[derive(Debug, Clone, Copy)]
pub struct Intake {
    /// Which draft it writes.
    pub draft: DraftId,
    /// Whether it was saved before, so that it can be thrown away.
    pub is_saved: bool,
}

/// The name of the field that holds the draft's identity.
pub const DRAFT: &str = "draft";

/// The page, laid out.
#[must_use]
pub fn intake(frame: &Frame, form: &Form<'_>, view: Intake) -> Markup {
    let locale = frame.locale;
    let body = html! {
        form.form.intake method="post" action=(paths::draft(view.draft)) data-draft=(paths::INTAKE_DRAFT) novalidate {
            input type="hidden" name=(DRAFT) value=(view.draft);
            (urgency(form))
            (open_part(form, words::CHILD, fields::WHO))
            (open_part(form, words::TOLD, fields::TOLD))
            (fold(form, words::REPORTED, fields::REPORTED, ""))
            (fold(form, words::REFERRER, fields::REFERRER, ""))
            (fold(form, words::STAYS, fields::STAYS, ""))
            (fold(form, words::SUSPECTED, fields::SUSPECTED, ""))
            (more_suspected(form))
            (fold(form, words::HEALTH, fields::HEALTH, ""))
            (fold(form, words::REPRESENTATION, fields::REPRESENTATION, ""))
            (fold(form, words::HEARING, fields::HEARING, ""))
            (fold(form, words::INFORMED, fields::INFORMED, ""))
            div.actions {
                (button(words::SEND.of(locale)))
                button.ds-button data-variant="secondary" type="submit" formaction=(paths::INTAKE_DRAFT) {
                    (words::SAVE_DRAFT.of(locale))
                }
                span.draft-said.small role="status" data-draft-said data-saved=(common::DRAFT_SAVED.of(locale))
                    data-failed=(common::DRAFT_FAILED.of(locale)) {}
            }
            p.hint.small { (words::DRAFT_KEPT.of(locale)) }
        }
        @if view.is_saved {
            form.after-form method="post" action=(paths::draft_discard(view.draft)) {
                button.plain-button type="submit" { (icon(Icon::Cross)) (words::DISCARD.of(locale)) }
            }
        }
    };
    let head =
        Head::titled(words::TITLE).help(Help::Intake).lead(words::LEAD.of(locale)).faulty(form.is_faulty());
    frame.page(&head.with_script(Script::Draft), &form.below_its_faults(&body))
}

/// What is wrong with a referral, in sentences. The one answer that is required says so.
#[must_use]
pub fn intake_remarks(faults: &[FieldFault], locale: Locale) -> Vec<Remark> {
    let sentence = |fault: &FieldFault| match fault.fault {
        Fault::Missing if fault.field == URGENCY => Remark::new(URGENCY, words::URGENCY_MISSING, locale),
        _ => Remark::of(fault, locale),
    };
    faults.iter().map(sentence).collect()
}

pub(crate) fn urgency(form: &Form<'_>) -> Markup {
    let choices: Vec<Choice<'_>> = Urgency::ALL
        .iter()
        .map(|urgency| {
            Choice::new(urgency.code(), capital(urgency.name().of(form.locale))).hint(meaning(*urgency))
        })
        .collect();
    form.pick_one(&Ask::new(URGENCY, words::URGENCY), &choices, Look::Framed)
}

const fn meaning(urgency: Urgency) -> Text {
    match urgency {
        Urgency::ImmediateDanger => words::DANGER,
        Urgency::Urgent => words::URGENT,
        Urgency::Routine => words::ROUTINE,
    }
}

pub(crate) fn open_part(form: &Form<'_>, heading: Text, fields: &[Field]) -> Markup {
    html! {
        section.section {
            h2 { (heading.of(form.locale)) }
            @for field in fields { (field.drawn(form, "")) }
        }
    }
}

pub(crate) fn fold(form: &Form<'_>, heading: Text, fields: &[Field], suffix: &str) -> Markup {
    html! {
        details.part open[is_touched(form, fields, suffix)] {
            summary { h2 { (heading.of(form.locale)) } (icon(Icon::Down)) }
            div.part-fields { @for field in fields { (field.drawn(form, suffix)) } }
        }
    }
}

/// Every further suspected person who was begun, and room for the one after.
pub(crate) fn more_suspected(form: &Form<'_>) -> Markup {
    let all = fields::suffixes(barnahus_casework::SectionName::Suspected);
    let begun = all.iter().rposition(|suffix| is_touched(form, fields::SUSPECTED, suffix));
    html! {
        @for suffix in all.iter().skip(1).take(begun.map_or(0, |last| last + 1)) {
            (fold(form, words::SUSPECTED_NEXT, fields::SUSPECTED, suffix))
        }
    }
}

fn is_touched(form: &Form<'_>, fields: &[Field], suffix: &str) -> bool {
    fields.iter().any(|field| {
        let name = format!("{}{suffix}", field.name);
        !form.typed.get(&name).is_empty() || form.remarks.iter().any(|fault| fault.field == name)
    })
}
