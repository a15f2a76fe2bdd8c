//! Someone changed the thing meanwhile: both versions stand side by side, and the person chooses.
//!
//! What was typed travels along in hidden fields, so that choosing it needs no typing again.

use barnahus_vocabulary::Locale;
use maud::{Markup, html};

use crate::form::{Typed, button};
use crate::frame::{Frame, Head};
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

/// The page.
#[must_use]
pub fn stale(frame: &Frame, view: &Stale<'_>) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            (notice_line(Tone::Warning, words::STALE_NEXT.of(locale)))
            (side_by_side(&view.differences, locale))
            form method="post" action=(view.action) {
                @for (name, value) in view.typed.iter() { input type="hidden" name=(name) value=(value); }
                div.actions {
                    (button(words::STALE_SAVE_TYPED.of(locale)))
                    a.ds-button data-variant="secondary" href=(view.stored) { (words::STALE_KEEP_STORED.of(locale)) }
                }
            }
        }
    };
    frame.page(&Head::titled(words::STALE), &body)
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
