//! Looking for a case: one field and a day, and below what was found.
//!
//! It is sent, not linked: a name stands in no address, and never on a page beside the codenames that were found.

use barnahus_vocabulary::{Locale, paths};
use maud::{Markup, html};

use super::list::{Row, table};
use crate::form::{Ask, Form, Kind, Line, button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon};
use crate::words::cases::{list, search as words};

/// The field for a codename or a name.
pub const WORDS: &str = "words";
/// The field for the birth date.
pub const BORN: &str = "born";

/// The page; `found` is absent before anything was looked for.
#[must_use]
pub fn search(frame: &Frame, form: &Form<'_>, found: Option<&[Row]>) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            (form.below_its_faults(&fields(form, locale)))
            @if let Some(rows) = found {
                section.stack aria-live="polite" {
                    h2 { (words::FOUND.of(locale)) ": " (list::CASES.of(rows.len() as u64, locale)) }
                    @if rows.is_empty() {
                        (Empty { icon: Icon::Note, heading: words::NOTHING.of(locale), sentence: words::NOTHING_NEXT.of(locale) }.shown())
                    } @else { div.case-list { (table(rows, locale)) } }
                }
            }
        }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Search)
        .lead(words::LEAD.of(locale))
        .back(paths::CASES, list::TITLE)
        .faulty(form.is_faulty());
    frame.page(&head, &body)
}

fn fields(form: &Form<'_>, locale: Locale) -> Markup {
    html! {
        form.stack method="post" action=(paths::CASES_SEARCH) novalidate autocomplete="off" {
            (form.line(&Line::new(Ask::new(WORDS, words::WORDS).hint(words::WORDS_HINT), Kind::Words)))
            (form.line(&Line::new(Ask::new(BORN, words::BORN).hint(words::BORN_HINT).optional(), Kind::Day)))
            div.actions { (button(words::SEARCH.of(locale))) }
        }
    }
}
