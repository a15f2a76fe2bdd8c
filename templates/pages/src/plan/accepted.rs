//! What became of the places that were accepted: which are booked, which were not and why, and what next.

use barnahus_vocabulary::{BookingId, CaseId, Instant, Interval, Locale, dates, paths};
use maud::{Markup, html};

use super::{Rank, ask_again};
use crate::form::link_button;
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Icon, Tone, icon, notice_line};
use crate::words::{plan as words, slots};

/// Why a place was not booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMade {
    /// Someone else took some of the time.
    Taken,
    /// It begins sooner than the house allows.
    TooSoon,
    /// Nothing stands at that time itself, but something too close to it.
    TooClose,
    /// A booking of the case stands already.
    Booked {
        /// Which.
        booking: BookingId,
        /// When it is.
        time: Interval,
    },
    /// The child has an interview, and no further one is booked here.
    OneInterview,
    /// The case, hours or people changed.
    Changed,
    /// A sibling is in the house then whom the child must not meet.
    Sibling,
    /// The rules of the case prevent it.
    Prevented,
}

/// One place.
#[derive(Debug, Clone)]
pub struct Settled {
    /// Whose.
    pub case: CaseId,
    /// The codename.
    pub codename: String,
    /// When it begins.
    pub start: Instant,
    /// The booking, or why there is none.
    pub outcome: Result<BookingId, NotMade>,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct Accepted {
    /// Every place that was accepted.
    pub settled: Vec<Settled>,
    /// How many of those that were ticked are not the reader's to plan any more.
    pub not_here: usize,
    /// What a new plan must keep: the words of what was barred.
    pub barred: Vec<String>,
    /// How long was to be searched.
    pub seconds: u8,
}

/// The page.
#[must_use]
pub fn accepted(frame: &Frame, view: &Accepted) -> Markup {
    let locale = frame.locale;
    let (made, not): (Vec<_>, Vec<_>) = view.settled.iter().partition(|one| one.outcome.is_ok());
    let number = made.len() as u64;
    let body = html! {
        div.stack {
            @if view.settled.is_empty() && view.not_here == 0 {
                (notice_line(Tone::Warning, words::NONE_TAKEN.of(locale)))
            }
            @if !made.is_empty() {
                (notice_line(Tone::Good, &words::BOOKED.of(number, locale)))
                ul.lines { @for one in &made { (one.line(locale)) } }
            }
            @if view.not_here > 0 { (notice_line(Tone::Warning, &not_here(view.not_here, locale))) }
            @if !not.is_empty() {
                section.panel {
                    h2 { (words::NOT_BOOKED.of(locale)) }
                    @if not.iter().any(|one| one.still_waits()) {
                        p.quiet { (words::NOT_BOOKED_MORE.of(locale)) }
                    }
                    ul.lines { @for one in &not { (one.line(locale)) } }
                }
            }
            div.actions {
                @if made.is_empty() || !not.is_empty() {
                    (ask_again(&view.barred, view.seconds, Rank::Primary, locale))
                    a href=(paths::WEEK) { (words::SEE_WEEK.of(locale)) }
                } @else {
                    (link_button(paths::WEEK, words::SEE_WEEK.of(locale)))
                    (ask_again(&view.barred, view.seconds, Rank::Other, locale))
                }
            }
        }
    };
    let title = if made.is_empty() { words::SETTLED_NOTHING } else { words::SETTLED };
    frame.page(&Head::titled(title).help(Help::Plan).back(paths::PLAN, words::TO_START), &body)
}

/// How many of them, and not which.
fn not_here(number: usize, locale: Locale) -> String {
    let number = words::TICKED.of(number as u64, locale);
    format!("{} {number} {}", words::FOR.of(locale), words::NOT_HERE.of(locale))
}

impl Settled {
    /// Whether a new plan would look for a place again.
    const fn still_waits(&self) -> bool {
        matches!(
            self.outcome,
            Err(NotMade::Taken
                | NotMade::TooSoon
                | NotMade::TooClose
                | NotMade::Changed
                | NotMade::Sibling
                | NotMade::Prevented)
        )
    }

    fn line(&self, locale: Locale) -> Markup {
        let when = dates::moment(self.start, locale);
        html! {
            li { div.grow {
                @match self.outcome {
                    Ok(booking) => p {
                        (icon(Icon::Check)) " " a href=(paths::booking(booking)) { (self.codename) } " · " (when)
                    },
                    Err(why) => {
                        p { strong { (icon(Icon::Warning)) " " (self.codename) } " · " (when) }
                        p { (why.said(locale)) }
                        p { (why.leads(self.case, locale)) span.sr-only { ": " (self.codename) } }
                    }
                }
            } }
        }
    }
}

impl NotMade {
    fn said(self, locale: Locale) -> String {
        let text = match self {
            Self::Taken => words::WAS_TAKEN,
            Self::TooSoon => words::TOO_SOON,
            Self::TooClose => words::TOO_CLOSE,
            Self::OneInterview => words::ONE_INTERVIEW,
            Self::Changed => words::HAS_CHANGED,
            Self::Sibling => slots::UNFIT_SIBLING,
            Self::Prevented => words::IS_PREVENTED,
            Self::Booked { booking: _, time } => {
                return format!("{}: {}.", words::WAS_BOOKED.of(locale), dates::stretch(time, locale));
            }
        };
        text.of(locale).to_owned()
    }

    /// To the booking that stands, else to slots for this case alone.
    fn leads(self, case: CaseId, locale: Locale) -> Markup {
        match self {
            Self::Booked { booking, time: _ } => {
                html! { a href=(paths::booking(booking)) { (words::SEE_BOOKING.of(locale)) } }
            }
            Self::Taken
            | Self::TooSoon
            | Self::TooClose
            | Self::OneInterview
            | Self::Changed
            | Self::Sibling
            | Self::Prevented => {
                html! { a href=(paths::slots(case)) { (words::TO_SLOTS.of(locale)) } }
            }
        }
    }
}
