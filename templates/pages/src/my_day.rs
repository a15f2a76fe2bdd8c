//! The start page: what I attend today, what I must do in order of urgency, what comes next.
//!
//! Cases are codenames here; the order was decided by whoever prepared the view.

mod duty;

use barnahus_vocabulary::{Instant, Interval, Locale, dates, local, paths};
use maud::{Markup, html};
use time::Date;

use crate::form::link_button;
use crate::frame::{Frame, Head};
use crate::parts::{Empty, Icon, Tone, icon, tag};
use crate::words::{leaflet, my_day as words, owed, plan, way_here};

pub use duty::Duty;

/// Somewhere I am expected.
#[derive(Debug, Clone)]
pub struct Appointment {
    /// From when to when.
    pub during: Interval,
    /// The codename of the case.
    pub codename: String,
    /// The room for my role.
    pub room: String,
    /// As what I come, in the reader's language.
    pub role: String,
    /// The booking's address.
    pub href: String,
    /// It cannot be started as it is, because no lawyer comes.
    pub is_incomplete: bool,
    /// The page before the start, for those who see it.
    pub ready: Option<String>,
    /// The page of the interview that runs, for those who have one.
    pub running: Option<String>,
}

/// Something to be done.
#[derive(Debug, Clone)]
pub struct DutyLine {
    /// What.
    pub duty: Duty,
    /// For which case; letters and calendars belong to none.
    pub codename: Option<String>,
    /// Who owes it, when that is someone else.
    pub whose: Option<String>,
    /// Until when.
    pub due: Option<Instant>,
    /// How loud it is said.
    pub tone: Tone,
    /// Where it is done.
    pub href: String,
}

/// Something typed and not yet sent.
#[derive(Debug, Clone)]
pub struct DraftLine {
    /// Its address.
    pub href: String,
    /// When it was last saved.
    pub saved: Instant,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct MyDay {
    /// The day at the house.
    pub today: Date,
    /// The moment, to say what is overdue.
    pub now: Instant,
    /// Today's, in order.
    pub appointments: Vec<Appointment>,
    /// Of the next days, in order.
    pub upcoming: Vec<Appointment>,
    /// The most urgent first.
    pub duties: Vec<DutyLine>,
    /// The ways here that name the reader, the next first: codename, when the child is expected, where it is read.
    pub ways: Vec<(String, Instant, String)>,
    /// The reader's own.
    pub drafts: Vec<DraftLine>,
    /// Whether the reader takes referrals down.
    pub takes_referrals: bool,
}

/// The page.
#[must_use]
pub fn my_day(frame: &Frame, view: &MyDay) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.two {
            div {
                section.stack { h2 { (words::TODAY.of(locale)) } (today(view, locale)) }
                section.stack {
                    h2 { (words::DUTIES.of(locale)) }
                    (duties(view, locale))
                    @if frame.shows.owed { p { a href=(paths::OWED) { (owed::TITLE.of(locale)) } } }
                    @if frame.shows.plan { p { a href=(paths::PLAN) { (plan::FOR_ALL.of(locale)) } } }
                }
            }
            aside {
                @if !view.upcoming.is_empty() { (upcoming(&view.upcoming, locale)) }
                @if !view.ways.is_empty() { (ways(&view.ways, locale)) }
                @if !view.drafts.is_empty() { (drafts(&view.drafts, locale)) }
                p { a href=(paths::LEAFLETS) { (leaflet::TITLE.of(locale)) } }
            }
        }
    };
    let mut head = Head::titled(words::TITLE).lead(dates::long_date(view.today, locale));
    if view.takes_referrals {
        head = head.beside(link_button(paths::INTAKE, words::INTAKE.of(locale)));
    }
    frame.page(&head, &body)
}

fn today(view: &MyDay, locale: Locale) -> Markup {
    html! {
        @if view.appointments.is_empty() {
            (Empty {
                icon: Icon::Calendar,
                heading: words::NOTHING_TODAY.of(locale),
                sentence: words::NOTHING_TODAY_MORE.of(locale),
            }.shown())
        } @else {
            ol.agenda {
                @for appointment in &view.appointments {
                    li {
                        span.agenda-hours { (dates::hours(appointment.during)) }
                        div {
                            a href=(appointment.href) { (appointment.codename) }
                            (incomplete(appointment, locale))
                            div.quiet { (appointment.room) " · " (appointment.role) }
                            @if let Some(running) = &appointment.running {
                                div { (icon(Icon::Clock)) " " a href=(running) { (words::RUNNING.of(locale)) } }
                            }
                            @if let Some(ready) = &appointment.ready {
                                div { (icon(Icon::Check)) " " a href=(ready) { (words::READY.of(locale)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Whoever attends is told that it cannot be started as it is.
fn incomplete(appointment: &Appointment, locale: Locale) -> Markup {
    html! {
        @if appointment.is_incomplete {
            " " (tag(Tone::Danger, Icon::Warning, words::WITHOUT_LAWYER.of(locale)))
        }
    }
}

fn duties(view: &MyDay, locale: Locale) -> Markup {
    html! {
        @if view.duties.is_empty() {
            (Empty {
                icon: Icon::Check,
                heading: words::NO_DUTIES.of(locale),
                sentence: words::NO_DUTIES_MORE.of(locale),
            }.shown())
        } @else {
            ul.lines {
                @for line in &view.duties {
                    li {
                        div.grow {
                            (icon(line.duty.icon())) " "
                            a href=(line.href) {
                                (line.duty.words().of(locale))
                                @if let Some(codename) = &line.codename { ": " (codename) }
                            }
                            @if let Some(whose) = &line.whose { " " span.quiet { "(" (whose) ")" } }
                        }
                        @if let Some(due) = line.due { (due_tag(line, due, view.now, locale)) }
                    }
                }
            }
        }
    }
}

fn due_tag(line: &DutyLine, due: Instant, now: Instant, locale: Locale) -> Markup {
    let said = if due < now { words::OVERDUE } else { words::DUE };
    tag(line.tone, Icon::Clock, &format!("{}: {}", said.of(locale), dates::short_moment(due, locale)))
}

fn upcoming(list: &[Appointment], locale: Locale) -> Markup {
    html! {
        section.panel {
            h2 { (words::NEXT.of(locale)) }
            ul.plain-list.stack-small {
                @for appointment in list {
                    li {
                        a href=(appointment.href) {
                            (dates::short_day(local::day(appointment.during.start()), locale)) ", "
                            (dates::hours(appointment.during))
                        }
                        (incomplete(appointment, locale))
                        div.quiet { (appointment.codename) " · " (appointment.role) }
                    }
                }
            }
        }
    }
}

fn ways(list: &[(String, Instant, String)], locale: Locale) -> Markup {
    html! {
        section.panel {
            h2 { (way_here::IN_MY_DAY.of(locale)) }
            ul.plain-list.stack-small {
                @for (codename, at, href) in list {
                    li { a href=(href) { (codename) } div.quiet { (dates::short_moment(*at, locale)) } }
                }
            }
        }
    }
}

fn drafts(list: &[DraftLine], locale: Locale) -> Markup {
    html! {
        section.panel {
            h2 { (words::DRAFTS.of(locale)) }
            ul.plain-list.stack-small {
                @for draft in list {
                    li {
                        (icon(Icon::Pen)) " "
                        a href=(draft.href) { (words::DRAFT.of(locale)) }
                        div.quiet { (dates::short_moment(draft.saved, locale)) }
                    }
                }
            }
        }
    }
}
