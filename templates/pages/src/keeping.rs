//! Ended files: which may be erased, which are held, which were erased; and the pages before each step.
//!
//! Codenames only. Who may not know until when a case is kept has no day in their view.

use barnahus_casework::retention::HoldReason;
use barnahus_vocabulary::{CaseId, Instant, Locale, Text, dates, paths};
use maud::{Markup, html};
use time::Date;

use crate::cases::closing::{self, Keeping};
use crate::form::{Ask, Choice, Danger, Form, Kind, Line, Look, danger_page};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon, Table, Tone, facts, notice_line};
use crate::wording::capital;
use crate::words::keeping as words;
use crate::words::my_day;

/// One ended case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLine {
    /// Which.
    pub case: CaseId,
    /// What it is called.
    pub codename: String,
    /// How it is kept.
    pub keeping: Keeping,
}

/// The list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeptPage {
    /// May be erased now.
    pub due: Vec<KeptLine>,
    /// Held.
    pub held: Vec<KeptLine>,
    /// Will be due soon.
    pub soon: Vec<KeptLine>,
    /// Codename, when it was erased, when the last backup of it is gone.
    pub erased: Vec<(String, Instant, Date)>,
    /// Whether the reader decides what is erased.
    pub reader: KeptReader,
}

/// What the reader of the list may do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum KeptReader {
    /// Hold only.
    #[default]
    Holds,
    /// Hold and erase.
    Erases,
}

/// The list, laid out.
#[must_use]
pub fn list(frame: &Frame, view: &KeptPage) -> Markup {
    let locale = frame.locale;
    let nothing = view.due.is_empty() && view.held.is_empty() && view.soon.is_empty();
    let body = html! {
        div.stack {
            @if nothing {
                (Empty {
                    icon: Icon::Lock,
                    heading: words::NONE.of(locale),
                    sentence: words::NONE_NEXT.of(locale),
                }.shown())
            }
            (lines(words::DUE, &view.due, view.reader, locale))
            (lines(words::HELD, &view.held, view.reader, locale))
            (lines(words::SOON, &view.soon, view.reader, locale))
            (erased(&view.erased, locale))
        }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Keeping)
        .lead(words::LEAD.of(locale))
        .back(paths::MY_DAY, my_day::TITLE);
    frame.page(&head, &body)
}

fn lines(heading: Text, lines: &[KeptLine], reader: KeptReader, locale: Locale) -> Markup {
    let mut table =
        Table::new(heading, &[words::CASE, words::CLASS, words::ENDED, words::UNTIL, words::STEPS]);
    for line in lines {
        let Keeping { ended, class, until, hold } = &line.keeping;
        table.row(vec![
            html! { (line.codename) },
            html! { (capital(class.name().of(locale))) },
            html! { span.nowrap { (dates::short_moment(*ended, locale)) } },
            match until {
                Some(until) => closing::day(*until, locale),
                None => html! { span.quiet { (words::NOT_TOLD.of(locale)) } },
            },
            match hold {
                Some(hold) => html! {
                    (closing::held(hold, locale))
                    p { a href=(paths::lift_hold(line.case)) { (words::TO_LIFT.of(locale)) } }
                },
                None => steps(line.case, heading == words::DUE && reader == KeptReader::Erases, locale),
            },
        ]);
    }
    html! {
        @if !lines.is_empty() { section.stack { h2 { (heading.of(locale)) } (table.shown(locale)) } }
    }
}

fn steps(case: CaseId, erases: bool, locale: Locale) -> Markup {
    html! {
        ul.plain-list.links {
            @if erases { li { a href=(paths::erase(case)) { (words::TO_ERASE.of(locale)) } } }
            li { a href=(paths::hold(case)) { (words::TO_HOLD.of(locale)) } }
        }
    }
}

fn erased(all: &[(String, Instant, Date)], locale: Locale) -> Markup {
    let mut table = Table::new(words::ERASED, &[words::CASE, words::ERASED_AT, words::COMPLETE]);
    for (codename, at, complete) in all {
        table.row(vec![
            html! { (codename) },
            html! { span.nowrap { (dates::short_moment(*at, locale)) } },
            html! { span.nowrap { (dates::long_date(*complete, locale)) } },
        ]);
    }
    html! {
        @if !all.is_empty() { section.stack { h2 { (words::ERASED.of(locale)) } (table.shown(locale)) } }
    }
}

/// What the page before a step is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Before<'a> {
    /// Which case.
    pub case: CaseId,
    /// What it is called.
    pub codename: &'a str,
    /// Whether the step can be taken at all; else why not.
    pub refused: Option<Text>,
}

/// The page before a file is held. Its field is `reason`.
#[must_use]
pub fn hold(frame: &Frame, form: &Form<'_>, view: &Before<'_>) -> Markup {
    let locale = frame.locale;
    let choices: Vec<Choice<'_>> = HoldReason::ALL
        .iter()
        .map(|reason| Choice::new(reason.code(), capital(reason.name().of(locale))))
        .collect();
    let danger = Danger {
        happens: words::HOLD_HAPPENS.into(),
        told: words::HOLD_TOLD.into(),
        back: words::HOLD_BACK.into(),
        deed: words::TO_HOLD,
        action: paths::hold(view.case),
        keep: paths::KEPT.to_owned(),
    };
    let fields = form.pick_one(&Ask::new("reason", words::HOLD_REASON), &choices, Look::Plain);
    before(frame, form, view, (words::HOLD_TITLE, danger, fields))
}

/// The page before a hold is lifted.
#[must_use]
pub fn lift(frame: &Frame, form: &Form<'_>, view: &Before<'_>) -> Markup {
    let danger = Danger {
        happens: words::LIFT_HAPPENS.into(),
        told: words::HOLD_TOLD.into(),
        back: words::LIFT_BACK.into(),
        deed: words::TO_LIFT,
        action: paths::lift_hold(view.case),
        keep: paths::KEPT.to_owned(),
    };
    before(frame, form, view, (words::LIFT_TITLE, danger, html! {}))
}

/// The page before a file is erased. Its field is `password`.
#[must_use]
pub fn erase(frame: &Frame, form: &Form<'_>, view: &Before<'_>, keeping: Option<&Keeping>) -> Markup {
    let locale = frame.locale;
    let danger = Danger {
        happens: words::ERASE_HAPPENS.into(),
        told: words::ERASE_TOLD.into(),
        back: words::ERASE_BACK.into(),
        deed: words::TO_ERASE,
        action: paths::erase(view.case),
        keep: paths::KEPT.to_owned(),
    };
    let fields = html! {
        @if let Some(keeping) = keeping { (facts(&closing::told(keeping, locale), locale)) }
        (form.line(&Line::new(Ask::new("password", words::PASSWORD), Kind::Password)))
    };
    before(frame, form, view, (words::ERASE_TITLE, danger, fields))
}

fn before(
    frame: &Frame,
    form: &Form<'_>,
    view: &Before<'_>,
    (title, danger, fields): (Text, Danger<'_>, Markup),
) -> Markup {
    let body = html! {
        @match view.refused {
            Some(refused) => div.flash role="alert" { (notice_line(Tone::Danger, refused.of(frame.locale))) },
            None => (danger_page(form, &danger, &fields)),
        }
    };
    let head = Head::titled(title)
        .help(Help::Keeping)
        .lead(view.codename)
        .back(paths::KEPT, words::TO_LIST)
        .faulty(form.is_faulty())
        .narrow();
    frame.page(&head, &body)
}
