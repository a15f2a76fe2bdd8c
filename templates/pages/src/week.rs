//! The house in time: rooms by days for a week, rooms by hours for a day.
//!
//! Cases are codenames here, on the screen and on paper; paper carries who printed it and when. What
//! cannot be booked is drawn too: gaps between children as hatching, closures in grey. A clash cannot
//! be drawn because it cannot be booked.

mod grid;
pub(crate) mod table;

use barnahus_vocabulary::{Instant, Interval, Locale, RoomId, Text, dates, local, paths};
use maud::{Markup, html};
use time::Date;

use crate::form::link_button;
use crate::frame::{Frame, Head};
use crate::parts::{Empty, Icon, icon};
use crate::words::{arrivals, plan, week as words};

/// Which days are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// One day, hour by hour.
    Day,
    /// The days of a week, with their entries in a list.
    Week,
}

/// A room at the head of its column or row.
#[derive(Debug, Clone)]
pub struct RoomHead {
    /// Which.
    pub id: RoomId,
    /// Its name.
    pub name: String,
}

/// What a room is taken by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// A child is heard; the codename, and the booking's address for those who may open it.
    Interview(String, Option<String>),
    /// The team watches, likewise.
    Observation(String, Option<String>),
    /// The team of a case plans its interview, likewise.
    Meeting(String, Option<String>),
    /// By something of which the reader learns no more than that.
    Hidden,
    /// A plan proposes it; the codename.
    Planned(String),
    /// Kept free before or after.
    Gap,
    /// It is closed.
    Closed,
}

/// Something that takes a room for a while, within one day.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Which room.
    pub room: RoomId,
    /// From when to when.
    pub during: Interval,
    /// By what.
    pub taken: Taken,
    /// Whether it is a booking without the child's lawyer, which cannot be started.
    pub lacks_lawyer: bool,
}

impl Entry {
    /// The codename; beside it, loudly, that the booking is incomplete.
    fn name(&self, locale: Locale) -> Markup {
        html! {
            (self.taken.name(locale))
            @if self.lacks_lawyer {
                span.entry-bad { " " (icon(Icon::Warning)) " " (words::INCOMPLETE.of(locale)) }
            }
        }
    }
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct Week {
    /// Which days are shown.
    pub span: Span,
    /// These days, in order.
    pub days: Vec<Date>,
    /// A day of the span before.
    pub before: Date,
    /// A day of the span after.
    pub after: Date,
    /// The day at the house.
    pub today: Date,
    /// The moment: for the line of now, and for paper.
    pub now: Instant,
    /// The first hour and the one with which the drawing ends, 0 to 24; for a day only.
    pub hours: (u8, u8),
    /// Interview rooms first.
    pub rooms: Vec<RoomHead>,
    /// In order of time.
    pub entries: Vec<Entry>,
}

/// The page.
#[must_use]
pub fn week(frame: &Frame, view: &Week) -> Markup {
    let locale = frame.locale;
    let title = match view.span {
        Span::Day => words::DAY,
        Span::Week => words::WEEK,
    };
    let body = html! {
        div.week-steps { (steps(view, locale)) (views(view, locale)) }
        p.no-print {
            @let day = view.days.first().copied().filter(|_| view.span == Span::Day).unwrap_or(view.today);
            a href=(paths::arrivals_of(day)) { (arrivals::LINK.of(locale)) }
        }
        @if view.rooms.is_empty() {
            (Empty {
                icon: Icon::Door,
                heading: words::NO_ROOMS.of(locale),
                sentence: words::NO_ROOMS_MORE.of(locale),
            }.shown())
        } @else {
            @match view.span {
                Span::Day => (grid::day(view, locale)),
                Span::Week => (table::week(view, locale)),
            }
        }
        p.print-only.small {
            (frame.house) ". " (words::PRINTED_BY.of(locale)) " " (frame.person) ", "
            (dates::short_moment(view.now, locale)) "."
        }
    };
    let head = Head::titled(title).heading(heading(view, locale));
    let head =
        if frame.shows.plan { head.beside(link_button(paths::PLAN, plan::TITLE.of(locale))) } else { head };
    frame.page(&head, &body)
}

/// `marți, 1 decembrie 2026`, or `Săptămâna 30 nov. – 6 dec. 2026`.
fn heading(view: &Week, locale: Locale) -> String {
    match (view.days.as_slice(), view.span) {
        ([], Span::Day | Span::Week) => words::WEEK.of(locale).to_owned(),
        ([day, ..], Span::Day) => dates::long_date(*day, locale),
        ([first, .., last] | [first @ last], Span::Week) => {
            let begins = format!("{} {}", first.day(), dates::short_month(first.month()).of(locale));
            format!("{} {begins} – {}", words::WEEK_OF.of(locale), dates::short_date(*last, locale))
        }
    }
}

fn steps(view: &Week, locale: Locale) -> Markup {
    let (before, after) = match view.span {
        Span::Day => (words::BEFORE_DAY, words::AFTER_DAY),
        Span::Week => (words::BEFORE_WEEK, words::AFTER_WEEK),
    };
    html! {
        nav.row aria-label=(words::STEPS.of(locale)) {
            a.step href=(address(view.span, view.before)) rel="prev" { (icon(Icon::Left)) (before.of(locale)) }
            a.step href=(address(view.span, view.today)) { (words::TODAY.of(locale)) }
            a.step href=(address(view.span, view.after)) rel="next" { (after.of(locale)) (icon(Icon::Right)) }
        }
    }
}

fn views(view: &Week, locale: Locale) -> Markup {
    // From a week to a day, today is meant where it is shown.
    let first = view.days.first().copied().unwrap_or(view.today);
    let day = if view.days.contains(&view.today) { view.today } else { first };
    html! {
        nav aria-label=(words::VIEWS.of(locale)) {
            ul.filters {
                @for (span, text) in [(Span::Week, words::SHOW_WEEK), (Span::Day, words::SHOW_DAY)] {
                    li {
                        a href=(address(span, day)) aria-current=[(span == view.span).then_some("page")] {
                            (text.of(locale))
                        }
                    }
                }
            }
        }
    }
}

fn address(span: Span, day: Date) -> String {
    match span {
        Span::Day => paths::day_of(day),
        Span::Week => paths::week_of(day),
    }
}

impl Week {
    /// `Săptămâna 30 nov. – 6 dec. 2026`.
    pub(crate) fn named(&self, locale: Locale) -> String {
        heading(self, locale)
    }

    /// What takes a room on a day, in order.
    fn of<'a>(&'a self, room: &'a RoomHead, day: Date) -> impl Iterator<Item = &'a Entry> {
        self.entries
            .iter()
            .filter(move |entry| entry.room == room.id && local::day(entry.during.start()) == day)
    }
}

impl Taken {
    const fn kind(&self) -> Text {
        match self {
            Self::Interview(..) => words::INTERVIEW,
            Self::Observation(..) => words::OBSERVATION,
            Self::Meeting(..) => words::MEETING,
            Self::Hidden => words::TAKEN,
            Self::Planned(_) => plan::PLANNED,
            Self::Gap => words::GAP,
            Self::Closed => words::CLOSED,
        }
    }

    const fn class(&self) -> &'static str {
        match self {
            Self::Interview(..) => "entry entry-interview",
            Self::Observation(..) => "entry entry-observation",
            Self::Meeting(..) => "entry entry-meeting",
            Self::Hidden => "entry entry-meeting",
            Self::Planned(_) => "entry entry-planned",
            Self::Gap => "entry entry-gap",
            Self::Closed => "entry entry-closed",
        }
    }

    /// The codename, as a link for those who may open the booking.
    fn name(&self, locale: Locale) -> Markup {
        match self {
            Self::Interview(codename, href)
            | Self::Observation(codename, href)
            | Self::Meeting(codename, href) => html! {
                @if let Some(href) = href { a href=(href) { (codename) } } @else { strong { (codename) } }
            },
            Self::Planned(codename) => {
                html! { strong { (codename) } " " span.entry-kind { "(" (plan::PLANNED.of(locale)) ")" } }
            }
            Self::Hidden => html! { (words::TAKEN.of(locale)) },
            Self::Gap | Self::Closed => html! {},
        }
    }
}
