//! The figures of the house: for each a chart, the table behind it, and how it is computed.
//!
//! Numbers come prepared; the page lays them out. What is not told is a dash with a word, never an empty bar
//! that reads as none.

mod chart;
mod how;
mod waits;

use std::collections::BTreeMap;

use barnahus_casework::figures::{Facet, Figure, Part};
use barnahus_vocabulary::{Locale, Text, paths};
use maud::{Markup, html};

use crate::cases::Chip;
use crate::frame::{Frame, Head};
use crate::parts::{Icon, Table, Tone, icon, notice_line};
use crate::wording::capital;
use crate::words::statistics as words;

pub use how::how;
pub use waits::{WaitShare, Waited};

/// The field that says what the rows are.
pub const BY: &str = "by";
/// The field that says which figures are shown.
pub const ABOUT: &str = "about";

/// Which figures are shown: all of them on one page would be too long for a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// How children are heard.
    Hearing,
    /// Why they waited.
    Waits,
    /// What help they have.
    Help,
}

impl About {
    /// All, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Hearing, Self::Waits, Self::Help];

    /// The word in the address; the first needs none.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Hearing => "",
            Self::Waits => "waits",
            Self::Help => "help",
        }
    }

    /// What the reader chooses.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Hearing => words::HEARING,
            Self::Waits => words::WAITS,
            Self::Help => words::HELP,
        }
    }
}

/// How many of the children of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// So many.
    pub children: u32,
    /// Of a hundred.
    pub hundredths: u32,
}

/// One period, or one value of what figures are broken down by.
#[derive(Debug, Clone)]
pub struct Row {
    /// What it is, in the reader's language.
    pub label: String,
    /// How many children were heard.
    pub children: Option<u32>,
    /// The median of days.
    pub median_days: Option<u32>,
    /// The 90th percentile.
    pub ninetieth_days: Option<u32>,
    /// The parts of the figures.
    pub shares: BTreeMap<Part, Share>,
    /// Why those waited who were heard late.
    pub waits: Waited,
}

/// One filter: a list to choose from.
#[derive(Debug, Clone)]
pub struct Filter {
    /// By what.
    pub facet: Facet,
    /// The code that is chosen, if any.
    pub chosen: Option<String>,
}

/// The page.
#[derive(Debug, Clone)]
pub struct Statistics {
    /// Which figures are shown.
    pub about: About,
    /// The ways to all of them.
    pub abouts: Vec<Chip>,
    /// What the rows can be.
    pub by: Vec<Chip>,
    /// The code of what they are; empty for the first.
    pub by_code: String,
    /// What the children can be narrowed by; none outside.
    pub filters: Vec<Filter>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Why children waited, of all rows together; nothing outside.
    pub waits: Waited,
    /// Whether small numbers are in it.
    pub is_whole: bool,
    /// The other of the two, where the reader may see both.
    pub other: Option<String>,
    /// From which number on a count is told outside.
    pub threshold: u32,
    /// The table for other programs.
    pub csv: String,
}

/// The page, laid out.
#[must_use]
pub fn statistics(frame: &Frame, view: &Statistics) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            (audience(view, locale))
            (chips(&view.abouts, words::ABOUT, locale))
            @if view.is_whole { (choose(view, locale)) }
            p.no-print { a href=(view.csv) download { (words::CSV.of(locale)) } }
            @match view.about {
                About::Hearing => {
                    (days(view, locale))
                    @for figure in Figure::ALL.iter().filter(|figure| !figure.is_help()) {
                        (share(view, *figure, locale))
                    }
                }
                About::Waits => (waits::waits(view, locale))
                About::Help => @for figure in Figure::ALL.iter().filter(|figure| figure.is_help()) {
                    (share(view, *figure, locale))
                }
            }
        }
    };
    frame.page(&Head::titled(words::TITLE).lead(words::LEAD.of(locale)), &body)
}

/// For whom the numbers are, and the way to the others.
fn audience(view: &Statistics, locale: Locale) -> Markup {
    let said = if view.is_whole {
        words::WHOLE.of(locale).to_owned()
    } else {
        words::outside(view.threshold, locale)
    };
    let tone = if view.is_whole { Tone::Warning } else { Tone::Plain };
    html! {
        (notice_line(tone, &said))
        @if let Some(other) = &view.other {
            p.no-print {
                a href=(other) { (if view.is_whole { words::TO_OUTSIDE } else { words::TO_WHOLE }.of(locale)) }
            }
        }
    }
}

fn choose(view: &Statistics, locale: Locale) -> Markup {
    let is_on = view.filters.iter().any(|filter| filter.chosen.is_some());
    html! {
        (chips(&view.by, words::ROWS, locale))
        details.fold.no-print open[is_on] {
            summary { (words::ONLY.of(locale)) }
            form.row.way method="get" action=(paths::STATISTICS) {
                @if !view.about.code().is_empty() { input type="hidden" name=(ABOUT) value=(view.about.code()); }
                @if !view.by_code.is_empty() { input type="hidden" name=(BY) value=(view.by_code); }
                @for filter in &view.filters { (list(filter, locale)) }
                button.ds-button data-variant="secondary" type="submit" { (words::APPLY.of(locale)) }
            }
        }
    }
}

fn chips(chips: &[Chip], name: Text, locale: Locale) -> Markup {
    html! {
        nav.case-filters aria-label=(name.of(locale)) {
            ul.filters {
                @for chip in chips {
                    li {
                        a href=(chip.href) aria-current=[chip.current.then_some("true")] {
                            @if chip.current { (icon(Icon::Check)) }
                            (capital(chip.label.of(locale)))
                        }
                    }
                }
            }
        }
    }
}

fn list(filter: &Filter, locale: Locale) -> Markup {
    let name = filter.facet.code();
    html! {
        div {
            label for=(name) { (capital(filter.facet.name().of(locale))) }
            select.ds-input id=(name) name=(name) autocomplete="off" {
                option value="" { (words::ALL.of(locale)) }
                @for (code, word) in filter.facet.values() {
                    option value=(code) selected[filter.chosen.as_deref() == Some(code)] { (capital(word.of(locale))) }
                }
            }
        }
    }
}

/// The days from the referral to the first interview.
fn days(view: &Statistics, locale: Locale) -> Markup {
    let mut table = Table::new(words::DAYS, &[words::ROW, words::CHILDREN, words::MEDIAN, words::NINETIETH]);
    for row in &view.rows {
        table.row(vec![
            html! { (row.label) },
            number(row.children, view, locale),
            number(row.median_days, view, locale),
            number(row.ninetieth_days, view, locale),
        ]);
    }
    html! {
        section.figure {
            (heading(words::DAYS, "1.3", locale))
            (chart::days(&view.rows, locale))
            (table.shown(locale))
            (way(words::DAYS_CODE, words::DAYS, locale))
        }
    }
}

/// One figure: the share of what the standard asks for as bars, and all its parts in the table.
fn share(view: &Statistics, figure: Figure, locale: Locale) -> Markup {
    let shown = if view.is_whole { figure.parts() } else { figure.parts().get(..1).unwrap_or_default() };
    let heads: Vec<Text> =
        [words::ROW, words::CHILDREN].into_iter().chain(shown.iter().map(|part| part.name())).collect();
    let mut table = Table::new(figure.name(), &heads);
    for row in &view.rows {
        let mut cells = vec![html! { (row.label) }, number(row.children, view, locale)];
        cells.extend(shown.iter().map(|part| cell(row, *part, view, locale)));
        table.row(cells);
    }
    html! {
        section.figure {
            (heading(figure.name(), figure.standard(), locale))
            @if let Some(first) = figure.parts().first() { (chart::shares(&view.rows, (figure, *first), locale)) }
            (table.shown(locale))
            (way(figure.code(), figure.name(), locale))
        }
    }
}

fn heading(name: Text, standard: &str, locale: Locale) -> Markup {
    html! {
        h2 { (capital(name.of(locale))) }
        p.quiet { (words::STANDARD.of(locale)) " " (standard) }
    }
}

/// The link says of which figure, for those who hear it alone.
fn way(code: &str, name: Text, locale: Locale) -> Markup {
    html! {
        p.no-print {
            a href=(paths::statistics_how(code)) { (words::HOW_LINK.of(locale)) ": " (name.of(locale)) }
        }
    }
}

fn cell(row: &Row, part: Part, view: &Statistics, locale: Locale) -> Markup {
    match row.shares.get(&part) {
        Some(Share { children, hundredths }) => html! { (children) " (" (hundredths) " %)" },
        None => number(None, view, locale),
    }
}

/// A number, or why there is none.
fn number(number: Option<u32>, view: &Statistics, locale: Locale) -> Markup {
    match number {
        Some(number) => html! { (number) },
        None if view.is_whole => html! { span.quiet { "–" span.sr-only { " " (words::NOBODY.of(locale)) } } },
        None => html! { span.quiet { (words::HIDDEN.of(locale)) } },
    }
}
