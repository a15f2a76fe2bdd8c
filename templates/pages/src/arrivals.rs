//! Who comes to the house on a day and who leaves, in order of time: for whoever opens the door, on the screen
//! and on paper.
//!
//! A child has no name and a case is a codename; people are roles, with their names for those who see all of
//! the schedule.

use barnahus_casework::arrivals::Arrivals;
use barnahus_vocabulary::{Instant, Interval, Locale, Role, dates, local, paths};
use maud::{Markup, html};
use time::Date;

use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon, Table, Tone, icon, notice_line, tag};
use crate::wording::capital;
use crate::words::{arrivals as words, week};

/// Someone who works with the child.
#[derive(Debug, Clone)]
pub struct Comer {
    /// As what.
    pub role: Role,
    /// Name and institution, for those who may know.
    pub name: Option<(String, String)>,
    /// They said that they do not come.
    pub declined: bool,
}

/// A visit.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The codename.
    pub codename: String,
    /// Who comes and goes when.
    pub arrivals: Arrivals,
    /// Where the child goes.
    pub interview_room: String,
    /// Where the others go.
    pub observation_room: String,
    /// Who works with the child.
    pub comers: Vec<Comer>,
    /// Codenames that it may meet at the door; `None` of one that is not named here.
    pub may_meet: Vec<Option<String>>,
}

/// Rooms that are taken, and nothing else of it.
#[derive(Debug, Clone)]
pub struct TakenRooms {
    /// From when to when.
    pub time: Interval,
    /// One.
    pub interview_room: String,
    /// The other.
    pub observation_room: String,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct DayAtTheDoor {
    /// Which day.
    pub day: Date,
    /// The day before.
    pub before: Date,
    /// The day after.
    pub after: Date,
    /// The day at the house.
    pub today: Date,
    /// The moment, for paper.
    pub now: Instant,
    /// In order.
    pub visits: Vec<Visit>,
    /// Rooms that are taken besides.
    pub taken: Vec<TakenRooms>,
}

/// A line at the door.
struct AtTheDoor<'a> {
    at: Instant,
    visit: &'a Visit,
    who: Who,
    comes: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Team,
    Child,
}

/// The page.
#[must_use]
pub fn arrivals(frame: &Frame, view: &DayAtTheDoor) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack.arrivals {
            (steps(view, locale))
            @if view.visits.iter().any(|visit| !visit.arrivals.are_apart()) {
                (notice_line(Tone::Warning, words::NOT_APART.of(locale)))
            }
            @for visit in view.visits.iter().filter(|visit| !visit.may_meet.is_empty()) {
                (notice_line(Tone::Danger, &format!(
                    "{}: {}, {}.", words::MAY_MEET.of(locale), visit.codename, met(visit, locale)
                )))
            }
            @if view.visits.is_empty() && view.taken.is_empty() {
                (Empty {
                    icon: Icon::Door,
                    heading: words::EMPTY.of(locale),
                    sentence: words::EMPTY_MORE.of(locale),
                }.shown())
            } @else if !view.visits.is_empty() { (table(&view.visits, locale)) }
            @if !view.taken.is_empty() { (taken(&view.taken, locale)) }
            p.print-only.small {
                (frame.house) ". " (week::PRINTED_BY.of(locale)) " " (frame.person) ", "
                (dates::short_moment(view.now, locale)) "."
            }
        }
    };
    let heading = format!("{}: {}", words::TITLE.of(locale), dates::long_date(view.day, locale));
    let head = Head::titled(words::TITLE).help(Help::Arrivals).heading(heading).lead(words::LEAD.of(locale));
    frame.page(&head, &body)
}

/// Whom a visit could meet, by codename where it is named.
fn met(visit: &Visit, locale: Locale) -> String {
    let name = |one: &Option<String>| one.clone().unwrap_or_else(|| words::ANOTHER.of(locale).to_owned());
    visit.may_meet.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn taken(taken: &[TakenRooms], locale: Locale) -> Markup {
    html! {
        section.stack {
            h2 { (words::TAKEN.of(locale)) }
            ul {
                @for one in taken {
                    li { (dates::hours(one.time)) ": " (one.interview_room) ", " (one.observation_room) }
                }
            }
        }
    }
}

fn steps(view: &DayAtTheDoor, locale: Locale) -> Markup {
    html! {
        nav.row.no-print aria-label=(words::STEPS.of(locale)) {
            a.step href=(paths::arrivals_of(view.before)) rel="prev" { (icon(Icon::Left)) (words::BEFORE.of(locale)) }
            a.step href=(paths::arrivals_of(view.today)) { (words::TODAY.of(locale)) }
            a.step href=(paths::arrivals_of(view.after)) rel="next" { (words::NEXT.of(locale)) (icon(Icon::Right)) }
        }
    }
}

fn table(visits: &[Visit], locale: Locale) -> Markup {
    let mut lines: Vec<AtTheDoor<'_>> = visits.iter().flat_map(lines).collect();
    lines.sort_by_key(|line| line.at);
    let mut table =
        Table::new(words::CAPTION, &[words::HOUR, words::WHO, words::WHAT, words::CASE, words::WHERE]);
    for line in &lines {
        let (drawing, what) =
            if line.comes { (Icon::Right, words::COMES) } else { (Icon::Leave, words::LEAVES) };
        let room = match line.who {
            Who::Child => &line.visit.interview_room,
            Who::Team => &line.visit.observation_room,
        };
        table.row(vec![
            html! { span.number { (dates::clock(local::wall_clock(line.at).time())) } },
            who(line, locale),
            html! { (icon(drawing)) " " (what.of(locale)) },
            html! { (line.visit.codename) },
            html! { @if line.comes { (room) } @else { span.quiet { "–" } } },
        ]);
    }
    table.shown(locale)
}

fn lines(visit: &Visit) -> [AtTheDoor<'_>; 4] {
    let Arrivals { team, child, child_leaves, team_leaves } = visit.arrivals;
    [
        AtTheDoor { at: team, visit, who: Who::Team, comes: true },
        AtTheDoor { at: child, visit, who: Who::Child, comes: true },
        AtTheDoor { at: child_leaves, visit, who: Who::Child, comes: false },
        AtTheDoor { at: team_leaves, visit, who: Who::Team, comes: false },
    ]
}

/// The child without a name; of the team, who comes, each by role.
fn who(line: &AtTheDoor<'_>, locale: Locale) -> Markup {
    match (line.who, line.comes) {
        (Who::Child, _) => html! { span.at-the-door { (words::CHILD.of(locale)) } },
        (Who::Team, false) => html! { (words::TEAM.of(locale)) },
        (Who::Team, true) => html! {
            ul.plain-list {
                @for comer in &line.visit.comers {
                    li {
                        (capital(comer.role.name().of(locale)))
                        @if let Some((name, institution)) = &comer.name {
                            ": " (name)
                            @if !institution.is_empty() { span.quiet { " (" (institution) ")" } }
                        }
                        @if comer.declined { " " (tag(Tone::Warning, Icon::Cross, words::DECLINED.of(locale))) }
                    }
                }
            }
        },
    }
}
