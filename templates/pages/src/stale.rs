//! Someone changed the thing meanwhile: both versions stand side by side, and the person chooses.
//!
//! What was typed travels along in hidden fields, so that choosing it needs no typing again.

use barnahus_vocabulary::Locale;
use maud::{Markup, html};

use crate::form::{Ask, Form, Line, Typed, button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Tone, notice_line};
use crate::words::error as words;

/// One field in both versions, in words.
#[derive(Debug, Clone)]
pub struct Difference {
    /// The field's label, in the reader's language.
    pub field: String,
    /// What is stored now.
    pub stored: String,
    /// What the reader typed.
    pub typed: String,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct Stale<'a> {
    /// The fields that differ.
    pub differences: Vec<Difference>,
    /// Everything that was typed, with the version that is stored now, to be sent again.
    pub typed: &'a Typed,
    /// Where the form goes.
    pub action: String,
    /// Where the stored version is seen.
    pub stored: String,
}

/// A form in both versions: as it was typed, and as its thing is stored now.
#[derive(Debug, Clone, Copy)]
pub struct Versions<'a> {
    /// As it was sent.
    pub typed: &'a Typed,
    /// As it would be typed now, with the versions that are stored now.
    pub stored: &'a Typed,
}

/// The hidden fields that say from which version a page was made.
const READ_WITH: [&str; 2] = ["version", "mail_version"];

/// The page for a form whose address is `here`; `draw` draws its fields, which say their labels.
pub(crate) fn stale_form(
    frame: &Frame,
    here: &str,
    versions: Versions<'_>,
    draw: impl Fn(&Form<'_>) -> Markup,
) -> Markup {
    let form = Form::fresh(frame.locale, versions.typed);
    let _only_for_its_labels = draw(&form);
    let secrets = form.secrets();
    let is_kept =
        |name: &str| !READ_WITH.contains(&name) && secrets.iter().all(|(secret, ..)| secret != name);
    let mut again: Typed = versions.typed.iter().filter(|(name, _)| is_kept(name)).collect();
    for name in READ_WITH {
        again.add(name, versions.stored.get(name));
    }
    let view = Stale {
        differences: form.differences(versions.stored),
        typed: &again,
        action: here.to_owned(),
        stored: here.to_owned(),
    };
    let blank = Typed::default();
    let once_more = Form::fresh(frame.locale, &blank);
    let fields = html! {
        @for (name, label, kind) in secrets { (once_more.line(&Line::new(Ask::new(name, label).hint(words::STALE_SECRET), kind))) }
    };
    page(frame, &view, &fields)
}

/// The page.
#[must_use]
pub fn stale(frame: &Frame, view: &Stale<'_>) -> Markup {
    page(frame, view, &html! {})
}

fn page(frame: &Frame, view: &Stale<'_>, secrets: &Markup) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            (notice_line(Tone::Warning, words::STALE_NEXT.of(locale)))
            @if !view.differences.is_empty() { (side_by_side(&view.differences, locale)) }
            form.form method="post" action=(view.action) novalidate {
                @for (name, value) in view.typed.iter() { input type="hidden" name=(name) value=(value); }
                (secrets)
                div.actions {
                    (button(words::STALE_SAVE_TYPED.of(locale)))
                    a.ds-button data-variant="secondary" href=(view.stored) { (words::STALE_KEEP_STORED.of(locale)) }
                }
            }
        }
    };
    frame.page(&Head::titled(words::STALE).help(Help::Meanwhile), &body)
}

fn side_by_side(differences: &[Difference], locale: Locale) -> Markup {
    html! {
        table.table.table-cards role="table" {
            caption.sr-only { (words::STALE.of(locale)) }
            thead role="rowgroup" {
                tr role="row" {
                    td role="cell" {}
                    th scope="col" role="columnheader" { (words::STALE_STORED.of(locale)) }
                    th scope="col" role="columnheader" { (words::STALE_TYPED.of(locale)) }
                }
            }
            tbody role="rowgroup" {
                @for difference in differences {
                    tr role="row" {
                        th scope="row" role="rowheader" { (difference.field) }
                        td role="cell" data-label=(words::STALE_STORED.of(locale)) { (difference.stored) }
                        td role="cell" data-label=(words::STALE_TYPED.of(locale)) { (difference.typed) }
                    }
                }
            }
        }
    }
}
