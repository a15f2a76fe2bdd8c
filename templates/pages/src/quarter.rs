//! The report of a quarter, before it is sent: what the core would read, and why the rest is not told.
//!
//! Only counts that would be told are shown as numbers; of the others the reason, never the number.

use barnahus_casework::counted::{Counted, CountedAge, CountedForm, CountedSex};
use barnahus_vocabulary::{Instant, Locale, Text, dates, paths};
use maud::{Markup, html};

use crate::form::button;
use crate::frame::{Frame, Head};
use crate::ledger::{Line, Shown, lines};
use crate::parts::{Table, Tone, notice_line};
use crate::wording::capital;
use crate::words::quarter as words;

/// The field that says which quarter.
pub const QUARTER: &str = "quarter";

/// Why a count is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Untold {
    /// Too few children, or none.
    Small,
    /// An earlier report of the quarter did not tell it.
    Before,
    /// A small one could be worked out from it.
    Protects,
    /// Nothing of the quarter can be told safely.
    Whole,
}

/// One cell.
#[derive(Debug, Clone, Copy)]
pub struct CellLine {
    /// Which children.
    pub which: Counted,
    /// How many, or why that is not told.
    pub told: Result<u32, Untold>,
}

/// The page.
#[derive(Debug, Clone)]
pub struct QuarterPage {
    /// `2026-Q4`.
    pub quarter: String,
    /// Those that can be reported, the latest first.
    pub quarters: Vec<String>,
    /// The whole grid.
    pub cells: Vec<CellLine>,
    /// From which number on a count is told.
    pub threshold: u32,
    /// When it was reported last.
    pub sent_at: Option<Instant>,
    /// Whether there is a core to report to.
    pub has_core: bool,
    /// Reports that wait, went or halted.
    pub reports: Vec<Line>,
}

/// The page, laid out.
#[must_use]
pub fn quarter(frame: &Frame, view: &QuarterPage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            (choose(view, locale))
            @if let Some(at) = view.sent_at {
                (notice_line(Tone::Plain, &format!("{} {}", words::SENT.of(locale), dates::moment(at, locale))))
            }
            (told(view, locale))
            (untold(view, locale))
            (send(view, locale))
            @if !view.reports.is_empty() {
                section.stack {
                    h2 { (words::REPORTS.of(locale)) }
                    (lines(&view.reports, Shown::OfOneCase(Some(paths::QUARTER_SETTLE)), locale))
                }
            }
        }
    };
    let head = Head::titled(words::TITLE).heading(format!(
        "{}: {}",
        words::TITLE.of(locale),
        words::months(&view.quarter, locale)
    ));
    frame.page(&head.lead(words::LEAD.of(locale)), &body)
}

fn choose(view: &QuarterPage, locale: Locale) -> Markup {
    html! {
        nav aria-label=(words::QUARTERS.of(locale)) {
            ul.plain-list.chips {
                @for quarter in &view.quarters {
                    @let current = (*quarter == view.quarter).then_some("page");
                    li { a href=(paths::quarter_of(quarter)) aria-current=[current] { (words::months(quarter, locale)) } }
                }
            }
        }
    }
}

fn told(view: &QuarterPage, locale: Locale) -> Markup {
    let mut table = Table::new(words::TOLD, &[words::AGE, words::SEX, words::FORM, words::COUNT]);
    for (cell, count) in view.cells.iter().filter_map(|cell| cell.told.ok().map(|count| (cell, count))) {
        let Counted { age, sex, form } = cell.which;
        table.row(vec![
            html! { (CountedAge::name(age).of(locale)) },
            html! { (capital(CountedSex::name(sex).of(locale))) },
            html! { (capital(CountedForm::name(form).of(locale))) },
            html! { span.number { (count) } },
        ]);
    }
    html! {
        section.stack {
            h2 { (words::TOLD.of(locale)) }
            @if view.cells.iter().any(|cell| cell.told.is_ok()) { (table.shown(locale)) } @else {
                p { (words::NOTHING_TOLD.of(locale)) }
            }
        }
    }
}

/// How many cells are not told for each reason. The number of children in them is not shown.
fn untold(view: &QuarterPage, locale: Locale) -> Markup {
    let count = |why: Untold| view.cells.iter().filter(|cell| cell.told == Err(why)).count();
    let reasons: [(Untold, Text); 4] = [
        (Untold::Small, words::SMALL),
        (Untold::Before, words::BEFORE),
        (Untold::Protects, words::PROTECTS),
        (Untold::Whole, words::WHOLE),
    ];
    html! {
        section.stack {
            h2 { (words::UNTOLD.of(locale)) }
            p { (words::threshold(view.threshold, locale)) }
            ul.notes {
                @for (why, text) in reasons.into_iter().filter(|(why, _)| count(*why) > 0) {
                    li { (words::NOT_TOLD.of(count(why) as u64, locale)) ": " (text.of(locale)) "." }
                }
            }
        }
    }
}

fn send(view: &QuarterPage, locale: Locale) -> Markup {
    html! {
        @if view.has_core {
            form.stack method="post" action=(paths::QUARTER) {
                input type="hidden" name=(QUARTER) value=(view.quarter);
                p { (words::DECIDES.of(locale)) }
                div.actions { (button(words::SEND.of(locale))) }
            }
        } @else { p.quiet { (words::NO_CORE.of(locale)) } }
    }
}
