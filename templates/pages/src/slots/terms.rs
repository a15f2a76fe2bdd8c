//! On what terms slots are sought: how long the child's way is, and from which week on. A form of its
//! own, which only asks again; it holds nothing and changes nothing.

use std::collections::BTreeSet;

use barnahus_casework::SectionName;
use barnahus_vocabulary::{Locale, dates, paths};
use maud::{Markup, html};
use time::Duration;

use super::{AFTER, Found, Outside, SESSION, Slots, Sought, WAY};
use crate::parts::{Tone, notice_line};
use crate::words::slots as words;

/// Minutes of the child's way that can be chosen.
const WAYS: [u32; 8] = [0, 15, 30, 45, 60, 90, 120, 180];
/// Weeks that can be passed over. Later than that, one looks again nearer the time.
const WEEKS: [u32; 5] = [0, 1, 2, 3, 4];

/// The form, folded: mostly the usual terms will do.
pub(super) fn terms(view: &Slots, locale: Locale) -> Markup {
    let here = match view.sought {
        Sought::Booking(_) => paths::slots(view.case),
        Sought::Move { booking, .. } => paths::booking_move(booking),
    };
    html! {
        @if !view.days_off.is_empty() {
            @let days: Vec<_> = view.days_off.iter().map(|day| day.name().of(locale)).collect();
            p { (words::CANNOT.of(locale)) ": " (days.join(", ")) "." }
        }
        @if gains_nothing(view) { (notice_line(Tone::Plain, words::OUTSIDE_GAINS_NOTHING.of(locale))) }
        details.fold.no-print open[matches!(view.found, Found::Nothing(_)) && view.outside.is_some()] {
            summary {
                (words::WAY_SHORT.of(locale)) ": " (way(view.way_minutes, locale)) " · "
                (words::AFTER.of(locale)) ": " (after(view.after_weeks, locale))
                @if let Some(name) = view.outside.as_ref().and_then(Outside::name) {
                    " · " (words::OUTSIDE_SHORT.of(locale)) ": " (name)
                }
            }
            form.row.way method="get" action=(here) {
                @if view.is_session { input type="hidden" name=(SESSION) value="yes"; }
                div {
                    label for=(WAY) { (words::WAY.of(locale)) }
                    select.ds-input id=(WAY) name=(WAY) autocomplete="off" {
                        option value="" selected[view.way_said.is_none()] { (way_known(view, locale)) }
                        @for minutes in ways(view.way_said) {
                            option value=(minutes) selected[view.way_said == Some(minutes)] { (way(minutes, locale)) }
                        }
                    }
                }
                div {
                    label for=(AFTER) { (words::AFTER.of(locale)) }
                    select.ds-input id=(AFTER) name=(AFTER) autocomplete="off" {
                        @for weeks in WEEKS {
                            option value=(weeks) selected[weeks == view.after_weeks] { (after(weeks, locale)) }
                        }
                    }
                }
                @if let Some(outside) = &view.outside { (outside.asked(locale)) }
                button.ds-button data-variant="secondary" type="submit" { (words::WAY_BUTTON.of(locale)) }
            }
            p.quiet {
                (words::WAY_KEPT.of(locale)) " "
                a href=(paths::case_section(view.case, SectionName::Visit.code())) { (words::CHILD_HOURS.of(locale)) }
            }
        }
    }
}

/// Somebody is counted on outside of their hours, and no slot is earlier for it.
fn gains_nothing(view: &Slots) -> bool {
    let Found::Offers(offers) = &view.found else { return false };
    let earliest = |outside: bool| {
        let some = offers.iter().filter(|offer| offer.outside_hours.is_some() == outside);
        some.map(|offer| offer.time.start()).min()
    };
    let is_asked = view.outside.as_ref().is_some_and(|outside| outside.chosen.is_some());
    let is_earlier = match (earliest(true), earliest(false)) {
        (Some(so), Some(otherwise)) => so < otherwise,
        (so, _) => so.is_some(),
    };
    is_asked && !is_earlier
}

/// Those that can be chosen, and the one that is.
fn ways(chosen: Option<u32>) -> BTreeSet<u32> {
    WAYS.into_iter().chain(chosen).collect()
}

/// That nobody says it here; the minutes are known where they were reckoned with.
fn way_known(view: &Slots, locale: Locale) -> String {
    let known = match view.sought {
        Sought::Booking(_) => words::WAY_OF_CASE,
        // Where the case says nothing it is the way that the booking has.
        Sought::Move { .. } => words::WAY_KNOWN,
    };
    match view.way_said {
        None => format!("{} ({})", known.of(locale), way(view.way_minutes, locale)),
        Some(_) => known.of(locale).to_owned(),
    }
}

fn way(minutes: u32, locale: Locale) -> String {
    match minutes {
        0 => words::WAY_NONE.of(locale).to_owned(),
        minutes => dates::length(Duration::minutes(i64::from(minutes)), locale),
    }
}

fn after(weeks: u32, locale: Locale) -> String {
    match weeks {
        0 => words::AFTER_NONE.of(locale).to_owned(),
        weeks => format!("{} {}", words::AFTER_IN.of(locale), words::AFTER_WEEKS.of(weeks.into(), locale)),
    }
}
