//! A day: one column a room, one row for five minutes, the line of now across.
//!
//! Where something stands is a class for its first row and one for its length (the stylesheet has them
//! all), because pages hold no inline style. To those who listen, and on a phone, each room is a list.

use barnahus_vocabulary::{Instant, Locale, dates, local};
use maud::{Markup, html};
use time::Date;

use super::{Entry, Taken, Week};
use crate::words::week as words;

/// Minutes of one row: what all times of a booking are multiples of.
const ROW: u16 = 5;

pub(super) fn day(view: &Week, locale: Locale) -> Markup {
    let (from, until) = view.hours;
    let Some(day) = view.days.first().copied() else { return html! {} };
    html! {
        div.day-grid tabindex="0" role="region" aria-label=(words::DAY.of(locale)) {
            ol.day-hours-axis aria-hidden="true" {
                @for hour in from..until { li { (format!("{hour:02}:00")) } }
            }
            @for room in &view.rooms {
                section.day-room {
                    h2 { (room.name) }
                    ol class={ "day-entries hours-" (until.saturating_sub(from)) } {
                        @for entry in view.of(room, day) { (shown(entry, view, locale)) }
                        @if let Some(row) = now_row(view, day) {
                            li class={ "now-line r" (row) } aria-hidden="true" {}
                        }
                    }
                }
            }
        }
    }
}

fn shown(entry: &Entry, view: &Week, locale: Locale) -> Markup {
    let first = row(entry.during.start(), view);
    let end = row(entry.during.end(), view).max(first + 1);
    let class = format!("{} r{first} s{}", entry.taken.class(), end - first);
    html! {
        li class=(class) {
            span.entry-hours { (dates::hours(entry.during)) }
            @match entry.taken {
                Taken::Interview(..) | Taken::Observation(..) | Taken::Meeting(..) | Taken::Planned(_) => {
                    span.entry-name { (entry.name(locale)) } span.entry-kind { (entry.taken.kind().of(locale)) }
                }
                Taken::Gap | Taken::Closed | Taken::Hidden => span.entry-kind { (entry.taken.kind().of(locale)) },
            }
        }
    }
}

/// The row of an instant, the first being 1; what lies outside the hours stands at their edge.
fn row(instant: Instant, view: &Week) -> u16 {
    let (from, until) = view.hours;
    let clock = local::wall_clock(instant);
    let midnight_after = view.days.first().is_some_and(|day| clock.date() > *day);
    let minute =
        if midnight_after { 1_440 } else { u16::from(clock.hour()) * 60 + u16::from(clock.minute()) };
    let (first, last) = (u16::from(from) * 60, u16::from(until) * 60);
    minute.clamp(first, last.max(first)).saturating_sub(first) / ROW + 1
}

fn now_row(view: &Week, day: Date) -> Option<u16> {
    let clock = local::wall_clock(view.now);
    let (from, until) = view.hours;
    (day == clock.date() && (from..until).contains(&clock.hour())).then(|| row(view.now, view))
}
