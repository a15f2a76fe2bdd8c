//! All that is owed in the house, for coordinators: who owes what in which case, and by when.
//!
//! Codenames, days and names of people of the house; which kind of help it is stands behind the link.

use barnahus_vocabulary::{Locale, dates, paths};
use maud::{Markup, html};
use time::Date;

use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon, Pager, Table, Tone, tag};
use crate::words::my_day;
use crate::words::owed as words;

/// What it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OwedKind {
    /// Support, or a review of it.
    Support,
    /// What a planning meeting decided.
    Decision,
}

/// Whether the day has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayPassed {
    /// Not yet.
    No,
    /// It has.
    Yes,
}

/// One thing that is owed.
#[derive(Debug, Clone)]
pub struct OwedLine {
    /// Who owes it.
    pub owner: String,
    /// In which case.
    pub codename: String,
    /// What it is about.
    pub kind: OwedKind,
    /// Where one reads what it is.
    pub href: String,
    /// By when.
    pub due: Date,
    /// Whether that has passed.
    pub passed: DayPassed,
}

/// The page.
#[must_use]
pub fn owed(frame: &Frame, lines: &[OwedLine], pager: &Pager) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @if lines.is_empty() {
            (Empty {
                icon: Icon::Check,
                heading: words::NONE.of(locale),
                sentence: words::NONE_MORE.of(locale),
            }.shown())
        } @else { (table(lines, locale)) (pager.shown(locale)) }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Owed)
        .lead(words::LEAD.of(locale))
        .back(paths::MY_DAY, my_day::TITLE);
    frame.page(&head, &body)
}

fn table(lines: &[OwedLine], locale: Locale) -> Markup {
    let mut table = Table::new(words::TITLE, &[words::WHO, words::CASE, words::WHAT, words::BY_WHEN]);
    for line in lines {
        let kind = match line.kind {
            OwedKind::Support => words::SUPPORT,
            OwedKind::Decision => words::DECISION,
        };
        table.row(vec![
            html! { (line.owner) },
            html! { (line.codename) },
            html! { a href=(line.href) { (kind.of(locale)) } },
            html! {
                span.nowrap { (dates::short_day(line.due, locale)) }
                @if line.passed == DayPassed::Yes {
                    " " (tag(Tone::Danger, Icon::Clock, my_day::OVERDUE.of(locale)))
                }
            },
        ]);
    }
    table.shown(locale)
}
