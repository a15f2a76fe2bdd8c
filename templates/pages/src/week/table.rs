//! A week: rooms down, days across, the entries of each as a short list. On a phone each room is a card.

use barnahus_vocabulary::{Locale, dates};
use maud::{Markup, html};

use super::{Entry, Taken, Week};
use crate::words::week as words;

pub(crate) fn week(view: &Week, locale: Locale) -> Markup {
    html! {
        div.table-box tabindex="0" role="region" aria-label=(words::WEEK.of(locale)) {
            table.table.table-cards.week-table role="table" {
                caption.sr-only { (words::WEEK.of(locale)) }
                thead role="rowgroup" {
                    tr role="row" {
                        th scope="col" role="columnheader" { (words::ROOM.of(locale)) }
                        @for day in &view.days {
                            th scope="col" role="columnheader" aria-current=[(*day == view.today).then_some("date")] {
                                (dates::short_day(*day, locale))
                            }
                        }
                    }
                }
                tbody role="rowgroup" {
                    @for room in &view.rooms {
                        tr role="row" {
                            th scope="row" role="rowheader" { (room.name) }
                            @for day in &view.days {
                                td role="cell" data-label=(dates::short_day(*day, locale))
                                    data-today[*day == view.today] {
                                    (entries(&view.of(room, *day).collect::<Vec<_>>(), locale))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Gaps are left to the day: in a list they would only be in the way.
fn entries(list: &[&Entry], locale: Locale) -> Markup {
    let shown: Vec<_> = list.iter().filter(|entry| entry.taken != Taken::Gap).collect();
    html! {
        @if shown.is_empty() {
            span.quiet.small { (words::FREE.of(locale)) }
        } @else {
            ul.plain-list.day-list {
                @for entry in shown {
                    li class=(entry.taken.class()) {
                        span.entry-hours { (dates::hours(entry.during)) } " "
                        @if entry.taken == Taken::Closed { (words::CLOSED.of(locale)) } @else { (entry.name(locale)) }
                        @if matches!(entry.taken, Taken::Meeting(..)) {
                            " " span.entry-kind { "(" (words::MEETING.of(locale)) ")" }
                        }
                    }
                }
            }
        }
    }
}
