//! One booking: when and where, who comes and what they answered, what is missing, what can be done.
//!
//! Whoever is in charge sees all of it; who attends sees their own part; a room planner sees a codename,
//! rooms and hours. Which of these it is was decided before: what is not for the reader is not in the
//! view.

mod fall;
mod missing;
mod team;

use barnahus_casework::booking::{BookingState, Completeness};
use barnahus_vocabulary::{BookingId, CaseId, Interval, Locale, Role, Text, dates, local, paths};
use maud::{Markup, html};

use crate::form::link_button;
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Fact, Icon, Tone, facts, icon, notice_line, tag};
use crate::wording::capital;
use crate::words::{booking as words, frame as around, freed};

pub use fall::{REASON, VERSION, cancel, not_held};
pub use missing::Missing;
pub use team::{Answer, Part, Parts};

/// What can be done with it now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// What is ready and what is not, before the start.
    Ready,
    /// The interview in hand, once it was started.
    Hand,
    /// The interview behind the glass.
    Glass,
    /// To record what happened.
    ToRecord,
    /// What was recorded.
    Record,
    /// A lawyer for an incomplete booking.
    FindLawyer,
    /// Another slot.
    Move,
    /// It fell, and its case waits for another one.
    FindSlot,
    /// Off.
    Cancel,
    /// It was not held; only offered once its hour has come.
    NotHeld,
    /// It fell: who would gain from its time.
    Freed,
    /// Who is in the team of the case.
    Team,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct Booking {
    /// Which.
    pub id: BookingId,
    /// Grows with each change.
    pub version: u32,
    /// Its case, for those who may open it.
    pub case: Option<CaseId>,
    /// The codename of its case.
    pub codename: String,
    /// From when to when.
    pub time: Interval,
    /// The house and its address.
    pub place: String,
    /// Where the child is heard.
    pub interview_room: String,
    /// Where the team watches.
    pub observation_room: String,
    /// Whether it stands.
    pub state: BookingState,
    /// Who comes, as far as the reader may know.
    pub parts: Parts,
    /// What the rules say to it, for those in charge of one that stands.
    pub missing: Option<Missing>,
    /// Whether it may be started as it is; whoever sees the booking is told.
    pub completeness: Completeness,
    /// What can be done.
    pub deeds: Vec<Deed>,
    /// Why something that was just asked for was not done.
    pub not_done: Option<NotDone>,
}

/// Why nothing was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDone {
    /// Someone else changed it meanwhile.
    Stale,
    /// It does not stand any more.
    Fallen,
    /// It has not begun.
    NotBegun,
}

impl NotDone {
    const fn text(self) -> Text {
        match self {
            Self::Stale => words::STALE,
            Self::Fallen => words::FALLEN,
            Self::NotBegun => words::NOT_BEGUN,
        }
    }
}

/// The page.
#[must_use]
pub fn booking(frame: &Frame, view: &Booking) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @if let Some(why) = view.not_done {
            div.flash role="alert" { (notice_line(Tone::Warning, why.text().of(locale))) }
        }
        div.two {
            div {
                (facts(&about(view, locale), locale))
                @match (&view.missing, view.completeness) {
                    (Some(missing), _) => { (missing.shown(locale)) }
                    (None, Completeness::Incomplete) if view.state.stands() => { (missing::incomplete(locale)) }
                    (None, Completeness::Incomplete | Completeness::Complete) => {}
                }
                (view.parts.shown(view.state, locale))
            }
            aside {
                (deeds(view, locale))
            }
        }
    };
    frame.page(&head(view, frame), &body)
}

fn head<'a>(view: &Booking, frame: &Frame) -> Head<'a> {
    let locale = frame.locale;
    let heading = format!("{}: {}", words::TITLE.of(locale), view.codename);
    let (back, text) = match view.case {
        Some(case) => (paths::case(case), words::TO_CASE),
        None if frame.shows.week => (paths::week_of(local::day(view.time.start())), words::TO_WEEK),
        None => (paths::MY_DAY.to_owned(), around::MY_DAY),
    };
    let head = Head::titled(words::TITLE).help(Help::Booking).heading(heading).back(back, text);
    let primary = view.deeds.iter().find_map(|deed| match (deed, view.case) {
        (Deed::Move, _) => Some((paths::booking_move(view.id), words::MOVE)),
        (Deed::FindSlot, Some(case)) => Some((paths::slots(case), words::FIND_SLOT)),
        _ => None,
    });
    match primary {
        Some((href, text)) => head.beside(link_button(&href, text.of(locale))),
        None => head,
    }
}

fn about<'a>(view: &'a Booking, locale: Locale) -> Vec<Fact<'a>> {
    let when = capital(&dates::stretch(view.time, locale));
    vec![
        Fact::shown(words::WHEN, html! { strong { (when) } }),
        Fact::told(words::WHERE, &view.place),
        Fact::told(words::INTERVIEW_ROOM, &view.interview_room),
        Fact::told(words::OBSERVATION_ROOM, &view.observation_room),
        Fact::shown(words::STATE, state(view.state, locale)),
    ]
}

/// The state with its reason, in words.
fn state(state: BookingState, locale: Locale) -> Markup {
    let name = state.code().name().of(locale);
    let (tone, drawing, why) = match state {
        BookingState::Booked => (Tone::Plain, Icon::Calendar, None),
        BookingState::UnderWay => (Tone::Warning, Icon::Clock, None),
        BookingState::Held => (Tone::Good, Icon::Check, None),
        BookingState::Stopped(reason) => (Tone::Warning, Icon::Check, Some(reason.name())),
        BookingState::Cancelled(reason) => (Tone::Calm, Icon::Cross, Some(reason.name())),
        BookingState::NotHeld(reason) => (Tone::Warning, Icon::Cross, Some(reason.name())),
    };
    html! { (tag(tone, drawing, name)) @if let Some(why) = why { " " span.quiet { (why.of(locale)) } } }
}

fn deeds(view: &Booking, locale: Locale) -> Markup {
    let lead = |deed: Deed| match deed {
        Deed::Move | Deed::FindSlot => None,
        Deed::Ready => Some((paths::booking_ready(view.id), words::READY, Icon::Check)),
        Deed::Hand => Some((paths::booking_hand(view.id), words::HAND, Icon::Person)),
        Deed::Glass => Some((paths::booking_glass(view.id), words::GLASS, Icon::People)),
        Deed::ToRecord => Some((paths::booking_record(view.id), words::TO_RECORD, Icon::Pen)),
        Deed::Record => Some((paths::booking_record(view.id), words::RECORD, Icon::Note)),
        Deed::FindLawyer => {
            Some((paths::booking_fill(view.id, Role::Lawyer.code()), words::FIND_LAWYER, Icon::Person))
        }
        Deed::Cancel => Some((paths::booking_cancel(view.id), words::CANCEL, Icon::Cross)),
        Deed::Freed => Some((paths::booking_freed(view.id), freed::LINK, Icon::Clock)),
        Deed::NotHeld => Some((paths::booking_not_held(view.id), words::NOT_HELD, Icon::Person)),
        Deed::Team => view.case.map(|case| (paths::team(case), words::TEAM, Icon::People)),
    };
    let leads: Vec<_> = view.deeds.iter().filter_map(|deed| lead(*deed)).collect();
    html! {
        @if !leads.is_empty() {
            ul.plain-list.stack-small.no-print {
                @for (href, text, drawing) in &leads {
                    li { (icon(*drawing)) " " a href=(href) { (text.of(locale)) } }
                }
            }
        }
    }
}
