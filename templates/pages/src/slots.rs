//! Where an interview fits: the best slot in full, the others folded, each with why it stands there;
//! or what stands in the way and what would free it.
//!
//! The order and the reasons were worked out before. One form takes any of the slots: each has a button
//! of its own, and what it takes travels as one word that is asked about again when it arrives.

mod nothing;
mod offer;
mod outside;
mod refusal;
mod terms;
mod why;

use barnahus_casework::booking::{MoveReason, Prevented, Warning};
use barnahus_casework::interview::Limit;
use barnahus_casework::sections::DayOff;
use barnahus_vocabulary::{BookingId, CaseId, Interval, Locale, dates, paths};
use maud::{Markup, html};
use time::Duration;

use crate::form::{Ask, Choice, Form, Look, link_button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Tone, notice, notice_line};
use crate::warnings::warnings;
use crate::words::booking_facts::Names;
use crate::words::limit::{IS_EXTENDED, TITLE as LIMIT_TITLE};
use crate::words::slots as words;

pub use nothing::{Blocker, Nothing, Obstacle, Shortage};
pub use offer::Offer;
pub use outside::Outside;
pub use refusal::{Refusal, Unfit};
pub use why::Why;

/// The name of the buttons that take a slot.
pub const CHOICE: &str = "slot";
/// The name of the question why a booking is moved.
pub const REASON: &str = "reason";
/// The name of the question whom one may count on outside of their hours.
pub const OUTSIDE: &str = "outside";
/// The name of the question how long the child's way is.
pub const WAY: &str = "way";
/// The name of the question how many weeks the interview is put off.
pub const AFTER: &str = "after";
/// The name of the field that says that one more session is booked.
pub const SESSION: &str = "session";
/// The name of the version that the page was made from.
pub const VERSION: &str = "version";

/// For what slots are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// A first booking; the version of the case.
    Booking(u32),
    /// Another time for a booking.
    Move {
        /// Which.
        booking: BookingId,
        /// Its version.
        version: u32,
        /// When it is now.
        stands: Interval,
    },
}

/// Whether a slot is the best one; its button is the primary one of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rank {
    First,
    Other,
}

/// What was found.
#[derive(Debug, Clone)]
pub enum Found {
    /// Slots, best first.
    Offers(Vec<Offer>),
    /// The rules prevent any booking, wherever it would be.
    Prevented(Vec<Prevented>),
    /// A booking stands that can be moved.
    Stands {
        /// Which.
        booking: BookingId,
        /// Whether one more session of the same interview may be booked.
        sessions_allowed: bool,
    },
    /// None.
    Nothing(Nothing),
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct Slots {
    /// Which case.
    pub case: CaseId,
    /// Its codename.
    pub codename: String,
    /// For what.
    pub sought: Sought,
    /// Minutes that the interview takes.
    pub length_minutes: u32,
    /// By when it should be, for a first interview.
    pub limit: Option<Limit>,
    /// One more session of an interview that is booked.
    pub is_session: bool,
    /// Minutes of the child's way that were reckoned with.
    pub way_minutes: u32,
    /// The same where somebody said them on this page; `None`: they are as the case has them.
    pub way_said: Option<u32>,
    /// On which weekdays the child cannot come.
    pub days_off: Vec<DayOff>,
    /// Weeks that are passed over.
    pub after_weeks: u32,
    /// Why the slot that was just chosen was not booked.
    pub refusal: Option<Refusal>,
    /// What every slot must say loudly.
    pub warnings: Vec<Warning>,
    /// No slot is possible within the limit, so these are later.
    pub beyond_limit: bool,
    /// A lawyer exists and is never free, so these are without one.
    pub lawyer_is_never_free: bool,
    /// What was found.
    pub found: Found,
    /// Whom one may count on outside of their hours, for those who may book so.
    pub outside: Option<Outside>,
    /// Names of the people who are spoken of.
    pub names: Names,
}

/// The page; `form` holds the reason as it was chosen.
#[must_use]
pub fn slots(frame: &Frame, form: &Form<'_>, view: &Slots) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            @if let Some(refusal) = &view.refusal { (refusal.shown(&view.names, locale)) }
            (form.below_its_faults(&found(form, view)))
        }
    };
    frame.page(&head(view, locale).faulty(form.is_faulty()), &body)
}

fn found(form: &Form<'_>, view: &Slots) -> Markup {
    let locale = form.locale;
    html! {
        (loud(view, locale))
        (terms::terms(view, locale))
        @match &view.found {
            Found::Offers(offers) => { (offered(form, view, offers)) }
            Found::Prevented(facts) => { (prevented(view, facts, locale)) }
            Found::Stands { booking, sessions_allowed } => {
                (notice_line(Tone::Plain, words::STANDS.of(locale)))
                @let more = if *sessions_allowed { words::SESSIONS } else { words::ONE_INTERVIEW };
                p { (more.of(locale)) }
                div.actions {
                    (link_button(&paths::booking(*booking), words::TO_STANDING.of(locale)))
                    @if *sessions_allowed {
                        a href=(paths::slots_for_session(view.case)) { (words::FIND_SESSION.of(locale)) }
                    }
                }
            }
            Found::Nothing(nothing) => { (nothing.shown(view.case, locale)) }
        }
    }
}

fn head(view: &Slots, locale: Locale) -> Head<'_> {
    let length = dates::length(Duration::minutes(i64::from(view.length_minutes)), locale);
    let mut lead = format!("{} {length}.", words::LASTS.of(locale));
    if let Some(limit) = &view.limit {
        let (day, why) = (dates::long_date(limit.last_day, locale), limit.reason.name().of(locale));
        let extended =
            if limit.extended.is_some() { format!(", {}", IS_EXTENDED.of(locale)) } else { String::new() };
        lead.push_str(&format!(" {}: {day} ({why}){extended}.", words::LIMIT.of(locale)));
    }
    let (title, back, to) = match view.sought {
        Sought::Booking(_) => {
            let title = if view.is_session { words::TITLE_SESSION } else { words::TITLE };
            (title, paths::case(view.case), words::TO_CASE)
        }
        Sought::Move { booking, stands, .. } => {
            lead.push_str(&format!(" {}: {}.", words::STANDS_AT.of(locale), dates::stretch(stands, locale)));
            (words::TITLE_MOVE, paths::booking(booking), words::TO_BOOKING)
        }
    };
    Head::titled(title)
        .help(Help::Slots)
        .heading(format!("{}: {}", title.of(locale), view.codename))
        .lead(lead)
        .back(back, to)
}

/// What is missing whichever slot is chosen. Without a lawyer it is said in red.
fn loud(view: &Slots, locale: Locale) -> Markup {
    let is_void = view.warnings.contains(&Warning::LawyerMissing);
    let (tone, heading) =
        if is_void { (Tone::Danger, words::INCOMPLETE) } else { (Tone::Warning, words::MISSING) };
    html! {
        @if view.beyond_limit { (notice_line(Tone::Warning, words::BEYOND.of(locale))) }
        @if view.limit.is_some() { p.no-print { a href=(paths::limit(view.case)) { (LIMIT_TITLE.of(locale)) } } }
        @if view.lawyer_is_never_free { (notice_line(Tone::Danger, words::LAWYER_NEVER_FREE.of(locale))) }
        @if !view.warnings.is_empty() {
            (notice(tone, heading.of(locale), &warnings(&view.warnings, &view.names, locale)))
        }
    }
}

fn offered(form: &Form<'_>, view: &Slots, offers: &[Offer]) -> Markup {
    let locale = form.locale;
    let (action, version) = match view.sought {
        Sought::Booking(version) => (paths::book(view.case), version),
        Sought::Move { booking, version, .. } => (paths::booking_move(booking), version),
    };
    html! {
        form.stack method="post" action=(action) novalidate {
            input type="hidden" name=(VERSION) value=(version);
            @if let Some(minutes) = view.way_said { input type="hidden" name=(WAY) value=(minutes); }
            input type="hidden" name=(AFTER) value=(view.after_weeks);
            @if view.is_session { input type="hidden" name=(SESSION) value="yes"; }
            @if let Some(person) = view.outside.as_ref().and_then(|outside| outside.chosen) {
                input type="hidden" name=(OUTSIDE) value=(person);
            }
            @if matches!(view.sought, Sought::Move { .. }) { (why_moved(form)) }
            (outside::agreed(form, offers))
            @if let Some((best, others)) = offers.split_first() {
                ol.slots { (best.first(view, locale)) }
                @if !others.is_empty() {
                    h2 { (words::OTHERS.of(locale)) }
                    ol.slots.slots-folded start="2" { @for other in others { (other.folded(view, locale)) } }
                }
            }
        }
    }
}

fn why_moved(form: &Form<'_>) -> Markup {
    let choices: Vec<_> = MoveReason::ALL
        .iter()
        .map(|reason| Choice::new(reason.code(), crate::wording::capital(reason.name().of(form.locale))))
        .collect();
    let ask = Ask::new(REASON, words::WHY_MOVE).hint(words::WHY_MOVE_HINT);
    form.pick_one(&ask, &choices, Look::Columns)
}

fn prevented(view: &Slots, facts: &[Prevented], locale: Locale) -> Markup {
    html! {
        (notice(Tone::Danger, words::PREVENTED.of(locale), &refusal::reasons(facts, &view.names, locale)))
        div.actions { (link_button(&paths::team(view.case), words::TO_TEAM.of(locale))) }
    }
}

/// The button that takes a slot. Who listens hears which.
fn take(sought: Sought, choice: &str, (when, rank): (&str, Rank), locale: Locale) -> Markup {
    let text = match sought {
        Sought::Booking(_) => words::BOOK,
        Sought::Move { .. } => words::MOVE,
    };
    html! {
        button.ds-button type="submit" name=(CHOICE) value=(choice)
            data-variant=[(rank == Rank::Other).then_some("secondary")] {
            (text.of(locale)) span.sr-only { ": " (when) }
        }
    }
}
