//! The handover page: an officer tells the house, with a one-time code, who a child is.
//!
//! Plain words, a quick way out, nothing that was not typed here. The receipt bears no name. What the house
//! will and will not tell the core stands on the form itself.

use barnahus_vocabulary::{Instant, Locale, Text, dates, paths};
use maud::{Markup, html};

use crate::assets::Script;
use crate::cases::{fields, intake};
use crate::form::{Ask, Form, Kind, Line, button};
use crate::frame::{BareFrame, Head};
use crate::parts::{Fact, Tone, facts, notice_line};
use crate::words::cases::intake as parts;
use crate::words::form as common;
use crate::words::handover as words;

/// The field of the code.
pub const CODE: &str = "code";
/// So many signs a code has.
const CODE_SIGNS: usize = 22;

/// Whether it is about a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Earnest {
    /// It is.
    OfAChild,
    /// It is not: a partner for trying offered it.
    ForTrying,
}

/// The page on which the code is entered.
#[must_use]
pub fn enter_code(frame: &BareFrame, form: &Form<'_>, refused: Option<Text>) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @if let Some(refused) = refused {
            div.flash role="alert" {
                (notice_line(Tone::Danger, format!("{} {}", length(form, locale), refused.of(locale)).trim()))
            }
        }
        form.form method="post" action=(paths::HANDOVER) novalidate {
            (form.line(&Line::new(Ask::new(CODE, words::CODE).hint(words::CODE_HINT), Kind::Words)))
            div.actions { (button(words::OPEN.of(locale))) }
        }
        p.hint.after-form { (words::DANGER.of(locale)) }
    };
    let head = Head::titled(words::TITLE).lead(words::LEAD.of(locale)).faulty(form.is_faulty()).narrow();
    frame.page(&head, &form.below_its_faults(&body))
}

/// How long what was typed is, where a code is not so long: a sign is easily lost on the way.
fn length(form: &Form<'_>, locale: Locale) -> String {
    let typed = form.typed.get(CODE).chars().count();
    if typed == 0 || typed == CODE_SIGNS {
        return String::new();
    }
    let signs = |number: usize| words::SIGNS.of(number as u64, locale);
    let (said, has) = (words::TYPED_SIGNS.of(locale), words::SHOULD_BE.of(locale));
    format!("{said} {}; {has} {}.", signs(typed), signs(CODE_SIGNS))
}

/// The form, with what was typed so far.
#[must_use]
pub fn handover(frame: &BareFrame, form: &Form<'_>, until: Instant, earnest: Earnest) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @if earnest == Earnest::ForTrying { div.flash { (notice_line(Tone::Warning, words::FOR_TRYING.of(locale))) } }
        (promise(locale))
        form.form.intake method="post" action=(paths::HANDOVER_FORM) data-draft=(paths::HANDOVER_DRAFT) novalidate {
            (intake::urgency(form))
            (intake::open_part(form, parts::CHILD, fields::WHO))
            (intake::open_part(form, parts::TOLD, fields::TOLD))
            (intake::fold(form, parts::REFERRER, fields::REFERRER, ""))
            (intake::fold(form, parts::STAYS, fields::STAYS, ""))
            (intake::fold(form, parts::SUSPECTED, fields::SUSPECTED, ""))
            (intake::more_suspected(form))
            (intake::fold(form, parts::HEALTH, fields::HEALTH, ""))
            (intake::fold(form, parts::REPRESENTATION, fields::REPRESENTATION, ""))
            div.actions {
                (button(words::SEND.of(locale)))
                button.ds-button data-variant="secondary" type="submit" formaction=(paths::HANDOVER_DRAFT) {
                    (words::SAVE.of(locale))
                }
                span.draft-said.small role="status" data-draft-said data-saved=(common::DRAFT_SAVED.of(locale))
                    data-failed=(common::DRAFT_FAILED.of(locale)) {}
            }
            p.hint.small { (words::KEPT.of(locale)) }
        }
        form.after-form method="post" action=(paths::HANDOVER_LEAVE) {
            button.plain-button type="submit" { (words::LEAVE.of(locale)) }
        }
    };
    let until = format!("{}{}.", words::UNTIL.of(locale), dates::moment(until, locale));
    let head = Head::titled(words::FORM).lead(until).faulty(form.is_faulty()).with_script(Script::Draft);
    frame.page(&head, &form.below_its_faults(&body))
}

fn promise(locale: Locale) -> Markup {
    html! {
        details.fold {
            summary { (words::TELLS.of(locale)) }
            p { (words::PROMISE.of(locale)) }
        }
    }
}

/// What was typed is kept; the code opens it again.
#[must_use]
pub fn handover_kept(frame: &BareFrame) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            (notice_line(Tone::Good, words::IS_KEPT.of(locale)))
            p { a href=(paths::HANDOVER) { (words::OPEN.of(locale)) } }
        }
    };
    frame.page(&Head::titled(words::TITLE).narrow(), &body)
}

/// The receipt. No name, no codename, nothing of the child.
#[must_use]
pub fn handed_over(frame: &BareFrame, at: Instant) -> Markup {
    let locale = frame.locale;
    let when = dates::moment(at, locale);
    let body = html! {
        div.stack {
            (notice_line(Tone::Good, words::RECEIPT_SAYS.of(locale)))
            (facts(&[Fact::told(words::RECEIVED_AT, &when)], locale))
        }
    };
    frame.page(&Head::titled(words::RECEIPT).narrow(), &body)
}
