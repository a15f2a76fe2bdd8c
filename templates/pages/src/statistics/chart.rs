//! Bars, one below the other, as SVG of our own: widths are hundredths of the drawing, so that words keep their
//! size on a phone, and colours are those of the house in light, dark and print.
//!
//! Whoever hears the page hears the title and one sentence; the numbers stand in the table.

use barnahus_casework::figures::{Figure, Part};
use barnahus_casework::interview::WaitCause;
use barnahus_vocabulary::Locale;
use maud::{Markup, html};

use super::Row;
use super::waits::{WaitShare, Waited, named};
use crate::wording::capital;
use crate::words::slots::DAYS;
use crate::words::statistics as words;

/// How high a row is.
const ROW: usize = 46;
/// How much of the width bars may take; numbers stand behind them.
const WIDEST: u32 = 82;

/// One bar.
struct Bar<'a> {
    label: &'a str,
    /// Hundredths of the widest, and what stands behind it; `None`: not told.
    length: Option<(u32, String)>,
    /// Where a mark stands, likewise.
    mark: Option<u32>,
}

/// The share of a part, row by row.
pub(super) fn shares(rows: &[Row], of: (Figure, Part), locale: Locale) -> Markup {
    let (figure, part) = of;
    let bar =
        |row: &Row| row.shares.get(&part).map(|share| (share.hundredths, format!("{} %", share.hundredths)));
    let bars: Vec<Bar<'_>> =
        rows.iter().map(|row| Bar { label: &row.label, length: bar(row), mark: None }).collect();
    let title = format!("{}: {}", capital(figure.name().of(locale)), part.name().of(locale));
    drawn(figure.code(), &title, &bars, locale)
}

/// The median of days as a bar, the 90th percentile as a mark.
pub(super) fn days(rows: &[Row], locale: Locale) -> Markup {
    let longest =
        rows.iter().filter_map(|row| row.ninetieth_days.max(row.median_days)).max().unwrap_or(0).max(1);
    let hundredths = |days: u32| days * 100 / longest;
    let bar = |row: &Row| {
        let words = |days: u32| DAYS.of(days.into(), locale);
        row.median_days.map(|days| (hundredths(days), words(days)))
    };
    let bars: Vec<Bar<'_>> = rows
        .iter()
        .map(|row| Bar { label: &row.label, length: bar(row), mark: row.ninetieth_days.map(hundredths) })
        .collect();
    drawn(words::DAYS_CODE, words::DAYS_CHART.of(locale), &bars, locale)
}

/// How many days are due to each cause, of all together.
pub(super) fn causes(waits: &Waited, locale: Locale) -> Markup {
    let labels: Vec<String> = waits.by_cause.keys().map(|cause| named(*cause, locale)).collect();
    let bar = |share: &WaitShare| {
        let days = DAYS.of(share.days?.into(), locale);
        Some((share.hundredths, format!("{days} ({} %)", share.hundredths)))
    };
    let bars: Vec<Bar<'_>> = labels
        .iter()
        .zip(waits.by_cause.values())
        .map(|(label, share)| Bar { label, length: bar(share), mark: None })
        .collect();
    drawn(words::WAITS_CODE, words::WAITS_CHART.of(locale), &bars, locale)
}

/// How much of the waiting was nobody's, row by row.
pub(super) fn nobody_asked(rows: &[Row], locale: Locale) -> Markup {
    let share = |row: &Row| row.waits.by_cause.get(&WaitCause::NobodyAsked).map(|share| share.hundredths);
    let bar = |row: &Row| share(row).map(|hundredths| (hundredths, format!("{hundredths} %")));
    let bars: Vec<Bar<'_>> =
        rows.iter().map(|row| Bar { label: &row.label, length: bar(row), mark: None }).collect();
    drawn(words::WAITS_CODE, words::NOBODY_ASKED.of(locale), &bars, locale)
}

fn drawn(code: &str, title: &str, bars: &[Bar<'_>], locale: Locale) -> Markup {
    let (title_id, about_id) = (format!("{code}-title"), format!("{code}-about"));
    html! {
        svg.chart role="img" width="100%" height=(bars.len() * ROW) aria-labelledby={ (title_id) " " (about_id) } {
            title id=(title_id) { (title) }
            desc id=(about_id) { (words::IN_TABLE.of(locale)) }
            rect.chart-ground width={ (WIDEST) "%" } height="100%" {}
            @for (place, bar) in bars.iter().enumerate() { (row(place * ROW, bar, locale)) }
        }
    }
}

/// What is drawn alike eighty times on a page says no more than where it is: the sheet knows the rest.
fn row(top: usize, bar: &Bar<'_>, locale: Locale) -> Markup {
    let wide = |hundredths: u32| format!("{}%", hundredths.min(100) * WIDEST / 100);
    html! {
        text y=(top + 16) { (bar.label) }
        @match &bar.length {
            Some((hundredths, words)) => {
                rect y=(top + 22) width=(wide(*hundredths)) height="14" {}
                @if let Some(mark) = bar.mark {
                    line x1=(wide(mark)) x2=(wide(mark)) y1=(top + 19) y2=(top + 39) {}
                }
                text x="100%" y=(top + 34) { (words) }
            }
            None => { text x="100%" y=(top + 34) { "–" title { (words::NO_BAR.of(locale)) } } }
        }
    }
}
