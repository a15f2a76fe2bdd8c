//! What other rules would do, before they are saved: the figures, the cases that wait, what stays.
//!
//! Cases are named by codename only, and only those that the reader may plan. What was typed travels along
//! in hidden fields, back to the form or on to the saving.

use barnahus_casework::settings::{DayWindow, RuleFigure};
use barnahus_vocabulary::{Instant, Locale, Text, dates, paths};
use maud::{Markup, html};
use time::Date;

use super::history::arrow;
use super::{Reader, named, said};
use crate::form::{Typed, button};
use crate::frame::{Frame, Head};
use crate::parts::{Empty, Icon, Table, Tone, notice_line};
use crate::words::rules as words;

/// What the page needs.
#[derive(Debug, Clone)]
pub struct Preview<'a> {
    /// What was typed, to be sent again.
    pub typed: &'a Typed,
    /// The figures that differ: as they are, as they would be.
    pub changes: Vec<(RuleFigure, u32, u32)>,
    /// The cases that wait.
    pub cases: Cases,
    /// How many wait.
    pub waiting: u64,
    /// How many have an interview booked.
    pub booked: u64,
    /// Whether the reader may save.
    pub reader: Reader,
    /// Today, at the house.
    pub today: Date,
}

/// The cases that wait, as far as the reader may see them.
#[derive(Debug, Clone)]
pub enum Cases {
    /// Nothing changes that concerns them.
    Untouched,
    /// One by one.
    Each {
        /// Those that change.
        changed: Vec<CaseLine>,
        /// For how many nothing does.
        same: u64,
        /// For how many nothing does as far as one looked: no slot was sought for them.
        unsought: u64,
    },
    /// Seen from outside; of each question, nothing where no figure asks it.
    Closed {
        /// For how many the last day moves.
        last_day_moves: Option<u64>,
        /// For how many at most something else changes: what, is in their files.
        may_change: Option<u64>,
    },
}

/// A case that would change.
#[derive(Debug, Clone)]
pub struct CaseLine {
    /// Its codename.
    pub codename: String,
    /// As the rules are.
    pub is: Outlook,
    /// As they would be.
    pub becomes: Outlook,
}

/// What rules say about a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    /// Minutes of the interview.
    pub length: u16,
    /// Last day for the first one; `None` once it was held.
    pub last_day: Option<Date>,
    /// When the child may be heard.
    pub hours: DayWindow,
    /// When best.
    pub best_hours: Option<DayWindow>,
    /// Whether several sessions are possible.
    pub sessions: bool,
    /// The slot that is offered first.
    pub first: FirstSlot,
}

/// The slot that a case is offered first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstSlot {
    /// It begins then.
    At(Instant),
    /// None is possible.
    Nowhere,
    /// None is sought for it yet.
    NotSought,
}

impl FirstSlot {
    fn said(self, locale: Locale) -> String {
        match self {
            Self::At(start) => dates::short_moment(start, locale),
            Self::Nowhere => words::NO_SLOT.of(locale).to_owned(),
            Self::NotSought => "–".to_owned(),
        }
    }
}

/// The page.
#[must_use]
pub fn preview(frame: &Frame, view: &Preview<'_>) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @if view.changes.is_empty() {
            (Empty { icon: Icon::Check, heading: words::NOTHING.of(locale), sentence: words::NOTHING_MORE.of(locale) }.shown())
        } @else {
            (figures(view, locale))
            section.section {
                h2 { (words::WAITING.of(locale)) }
                p { (words::CASES_WAIT.of(view.waiting, locale)) "." }
                (cases(view, locale))
            }
            (notice_line(Tone::Plain, &booked(view.booked, locale)))
        }
        (go_on(view, locale))
    };
    let body = html! { div.stack { (body) } };
    frame.page(&Head::titled(words::PREVIEW).back(paths::HOUSE_RULES, words::TITLE), &body)
}

fn booked(number: u64, locale: Locale) -> String {
    format!("{}. {}", words::BOOKED.of(number, locale), words::BOOKED_STAYS.of(locale))
}

fn figures(view: &Preview<'_>, locale: Locale) -> Markup {
    let mut table = Table::new(words::PREVIEW, &[words::FIGURE, words::NOW, words::THEN]);
    for (figure, is, becomes) in &view.changes {
        table.row(vec![
            named(*figure, locale),
            html! { (said(*figure, *is, locale)) },
            html! { strong { (said(*figure, *becomes, locale)) } },
        ]);
    }
    table.shown(locale)
}

fn cases(view: &Preview<'_>, locale: Locale) -> Markup {
    html! {
        @match &view.cases {
            Cases::Untouched => p { (words::UNTOUCHED.of(locale)) },
            Cases::Closed { last_day_moves, may_change } => {
                @if let Some(moves) = last_day_moves { p { (words::DAYS_MOVE.of(*moves, locale)) "." } }
                @if let Some(most) = may_change {
                    p { (words::AT_MOST.of(locale)) " " (words::MAY_CHANGE.of(*most, locale)) }
                }
                p.hint { (words::CLOSED.of(locale)) }
            }
            Cases::Each { changed, same, unsought } => {
                p { (words::CASES_CHANGE.of(changed.len() as u64, locale)) ", " (words::CASES_SAME.of(*same, locale)) "." }
                @if *unsought > 0 { p { (words::CASES_UNSOUGHT.of(*unsought, locale)) " " (words::UNSOUGHT.of(locale)) } }
                @if !changed.is_empty() { (each(changed, view.today, locale)) }
                p.hint.small { (words::AS_OF_SLOT.of(locale)) }
            }
        }
    }
}

/// Only what changes for at least one of them has a column.
fn each(changed: &[CaseLine], today: Date, locale: Locale) -> Markup {
    let columns: Vec<Column> = COLUMNS
        .into_iter()
        .filter(|(_, said)| changed.iter().any(|line| said(&line.is, locale) != said(&line.becomes, locale)))
        .collect();
    let heads: Vec<Text> = [words::CASE].into_iter().chain(columns.iter().map(|(head, _)| *head)).collect();
    let mut table = Table::new(words::WAITING, &heads);
    for CaseLine { codename, is, becomes } in changed {
        let is_late = |day: Date| day < today && is.last_day != becomes.last_day;
        let cell = |(head, said): &Column| {
            let (was, then) = (said(is, locale), said(becomes, locale));
            html! {
                @if was == then { (was) } @else { (arrow(&was, &then, locale)) }
                @if *head == words::LAST_DAY && becomes.last_day.is_some_and(is_late) {
                    " (" (words::PASSED.of(locale)) ")"
                }
            }
        };
        table.row([html! { (codename) }].into_iter().chain(columns.iter().map(cell)).collect());
    }
    table.shown(locale)
}

/// A heading, and what rules say under it.
type Column = (Text, fn(&Outlook, Locale) -> String);

const COLUMNS: [Column; 6] = [
    (words::LENGTH, |outlook, _| format!("{}\u{a0}min", outlook.length)),
    (words::LAST_DAY, |outlook, locale| {
        outlook.last_day.map_or_else(|| "–".to_owned(), |day| dates::short_day(day, locale))
    }),
    (words::HOURS, |outlook, _| window(outlook.hours)),
    (words::BEST, |outlook, locale| {
        outlook.best_hours.map_or_else(|| words::ANY.of(locale).to_owned(), window)
    }),
    (words::SESSIONS, |outlook, locale| {
        if outlook.sessions { words::YES } else { words::NO }.of(locale).to_owned()
    }),
    (words::FIRST_SLOT, |outlook, locale| outlook.first.said(locale)),
];

/// `09:00–12:00`, kept on one line.
fn window(window: DayWindow) -> String {
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    format!("{}\u{2060}–\u{2060}{}", clock(window.from), clock(window.to))
}

/// On to saving, or back to the figures with what was typed.
fn go_on(view: &Preview<'_>, locale: Locale) -> Markup {
    let saves = view.reader == Reader::Changes && !view.changes.is_empty();
    html! {
        form.form method="post" action=(paths::HOUSE_RULES_SAVE) novalidate {
            @for (name, value) in view.typed.iter() { input type="hidden" name=(name) value=(value); }
            div.actions {
                @if saves { (button(words::SAVE.of(locale))) }
                button.ds-button data-variant="secondary" type="submit" formaction=(paths::HOUSE_RULES) name="back" value="1" {
                    (words::BACK.of(locale))
                }
            }
            @if view.reader == Reader::Tries { p.hint { (words::READ_ONLY.of(locale)) } }
        }
    }
}
