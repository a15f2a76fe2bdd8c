//! Who changed what, the newest change first: each figure as it was and as it became.

use barnahus_casework::settings::RuleFigure;
use barnahus_vocabulary::{Instant, Locale, dates};
use maud::{Markup, html};

use super::{named, said};
use crate::words::rules as words;

/// So many changes stand open; the older ones are folded.
const OPEN: usize = 10;

/// One change.
#[derive(Debug, Clone)]
pub struct HistoryLine {
    /// When.
    pub at: Instant,
    /// Who.
    pub by: String,
    /// The figures: what each was, and what it became.
    pub figures: Vec<(RuleFigure, u32, u32)>,
}

/// The section below the form.
#[must_use]
pub fn history(past: &[HistoryLine], locale: Locale) -> Markup {
    let (newest, older) = past.split_at(past.len().min(OPEN));
    html! {
        section.section {
            h2 { (words::HISTORY.of(locale)) }
            @if past.is_empty() { p { (words::NEVER.of(locale)) } } @else { (list(newest, locale)) }
            @if !older.is_empty() {
                details.fold { summary { (words::EARLIER.of(locale)) } (list(older, locale)) }
            }
        }
    }
}

fn list(changes: &[HistoryLine], locale: Locale) -> Markup {
    html! {
        ul.plain-list.stack {
            @for change in changes {
                li {
                    p { strong { (change.by) } ", " (dates::moment(change.at, locale)) }
                    ul.ds-list {
                        @for (figure, was, becomes) in &change.figures {
                            li { (named(*figure, locale)) ": " (arrow(&said(*figure, *was, locale), &said(*figure, *becomes, locale), locale)) }
                        }
                    }
                }
            }
        }
    }
}

/// The old, an arrow, the new; the arrow is said in a word where pages are heard.
pub(super) fn arrow(was: &str, becomes: &str, locale: Locale) -> Markup {
    html! {
        (was) " " span aria-hidden="true" { "→" } span.sr-only { (words::BECOMES.of(locale)) } " " strong { (becomes) }
    }
}
