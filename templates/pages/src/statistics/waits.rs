//! Why children waited who were heard after their limit: a bar for each cause, and the days of each period behind them.
//!
//! Outside of the house one share is told: how much of the waiting was nobody's.

use std::collections::{BTreeMap, BTreeSet};

use barnahus_casework::interview::WaitCause;
use barnahus_vocabulary::Locale;
use maud::{Markup, html};

use super::{Row, Statistics, chart, heading, number, way};
use crate::parts::Table;
use crate::wording::capital;
use crate::words::statistics as words;

/// Days of waiting that are due to a cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitShare {
    /// So many; not told outside.
    pub days: Option<u32>,
    /// Of a hundred of all.
    pub hundredths: u32,
}

/// Why those waited who were heard after their limit.
#[derive(Debug, Clone, Default)]
pub struct Waited {
    /// How many children.
    pub children: Option<u32>,
    /// All their days.
    pub days: Option<u32>,
    /// By cause.
    pub by_cause: BTreeMap<WaitCause, WaitShare>,
}

/// The figure.
pub(super) fn waits(view: &Statistics, locale: Locale) -> Markup {
    html! {
        section.figure {
            (heading(words::WAITED, "1.3", locale))
            @if view.is_whole { (chart::causes(&view.waits, locale)) (by_cause(view, locale)) }
            @else { (chart::nobody_asked(&view.rows, locale)) (for_outside(view, locale)) }
            (way(words::WAITS_CODE, words::WAITED, locale))
        }
    }
}

/// Only causes that have days somewhere: a column of noughts says nothing.
fn by_cause(view: &Statistics, locale: Locale) -> Markup {
    let causes: BTreeSet<WaitCause> =
        view.rows.iter().flat_map(|row| row.waits.by_cause.keys().copied()).collect();
    let names = causes.iter().map(|cause| cause.name());
    let heads: Vec<_> = [words::ROW, words::LATE, words::DAYS_IN_ALL].into_iter().chain(names).collect();
    let mut table = Table::new(words::WAITED, &heads);
    for row in &view.rows {
        let mut cells = vec![
            html! { (row.label) },
            number(row.waits.children, view, locale),
            number(row.waits.days, view, locale),
        ];
        cells.extend(causes.iter().map(|cause| cell(row, *cause)));
        table.row(cells);
    }
    table.shown(locale)
}

fn for_outside(view: &Statistics, locale: Locale) -> Markup {
    let mut table = Table::new(words::WAITED, &[words::ROW, words::NOBODY_ASKED]);
    for row in &view.rows {
        let told = row.waits.by_cause.get(&WaitCause::NobodyAsked);
        table.row(vec![
            html! { (row.label) },
            match told {
                Some(share) => html! { (share.hundredths) " %" },
                None => number(None, view, locale),
            },
        ]);
    }
    table.shown(locale)
}

fn cell(row: &Row, cause: WaitCause) -> Markup {
    match row.waits.by_cause.get(&cause) {
        Some(WaitShare { days: Some(days), hundredths }) => html! { (days) " (" (hundredths) " %)" },
        Some(WaitShare { days: None, .. }) | None => html! { "0" },
    }
}

/// The name of a cause as it stands before a bar.
pub(super) fn named(cause: WaitCause, locale: Locale) -> String {
    capital(cause.name().of(locale))
}
