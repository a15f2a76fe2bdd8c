//! Who opened a file, shown to its team: when, who, what they did and what for.

use barnahus_vocabulary::{CaseId, Instant, Locale, dates, paths};
use maud::{Markup, html};

use crate::frame::{Frame, Head};
use crate::parts::{Empty, Icon, Table};
use crate::words::cases::{opened as words, steps};
use crate::words::trail;

/// One line of the trail.
#[derive(Debug, Clone)]
pub struct Opening {
    /// When.
    pub at: Instant,
    /// Who; `None` is the program.
    pub who: Option<String>,
    /// The closed word of what was done.
    pub action: String,
    /// The closed word of what for.
    pub purpose: String,
}

/// The page, the newest first.
#[must_use]
pub fn opened(frame: &Frame, case: CaseId, lines: &[Opening]) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @if lines.is_empty() {
            (Empty { icon: Icon::Lock, heading: words::EMPTY.of(locale), sentence: words::EMPTY_NEXT.of(locale) }.shown())
        } @else {
            (table(lines, locale))
        }
    };
    let head =
        Head::titled(words::TITLE).lead(words::LEAD.of(locale)).back(paths::case(case), steps::TO_CASE);
    frame.page(&head, &body)
}

fn table(lines: &[Opening], locale: Locale) -> Markup {
    let mut table = Table::new(words::TITLE, &[words::WHEN, words::WHO, words::WHAT, words::WHY]);
    for line in lines {
        table.row(vec![
            html! { span.nowrap { (dates::short_moment(line.at, locale)) } },
            html! { (line.who.as_deref().unwrap_or_else(|| words::THE_PROGRAM.of(locale))) },
            html! { (trail::action(&line.action).map_or(line.action.as_str(), |text| text.of(locale))) },
            html! { (words::purpose(&line.action, &line.purpose).map_or("", |text| text.of(locale))) },
        ]);
    }
    table.shown(locale)
}
