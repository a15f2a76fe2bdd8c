//! The interview in the hand of whoever talks with the child: how it stands, questions that wait, big buttons.
//!
//! A child may look over a shoulder: nothing of the case is in the view, no name, no codename, nothing that
//! happened; of a question, a word of a closed list. The interviewer hears its words, or reads them behind the
//! glass in a break.

use barnahus_casework::question::{NotAskedReason, Topic};
use barnahus_casework::run::RunStep;
use barnahus_vocabulary::{BookingId, Instant, Locale, Text, dates, local, paths};
use maud::{Markup, html};

use crate::assets::Script;
use crate::frame::{BareFrame, Head};
use crate::parts::{Tone, notice_line};
use crate::wording::capital;
use crate::words::hand as words;
use crate::words::interview as said;

/// The name of the step in the form.
pub const STEP: &str = "step";
/// The name of the version of the run.
pub const VERSION: &str = "version";
/// The name of the page to come back to.
pub const BACK_TO: &str = "back";
/// What it says for this page.
pub const HAND: &str = "hand";
/// The name of a question's number.
pub const NUMBER: &str = "number";
/// The name of what became of it.
pub const MARK: &str = "mark";
/// What it says of a question that was asked.
pub const ASKED: &str = "asked";

/// How the interview stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// It was not started.
    Not,
    /// It runs since.
    Since(Instant),
    /// It rests since.
    Rests(Instant),
    /// It was stopped just now, and a slip can be taken back.
    JustOver(Instant),
    /// It is over since.
    Over(Instant),
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct Hand {
    /// Of which booking.
    pub booking: BookingId,
    /// How it stands.
    pub stands: Stands,
    /// The version of its run.
    pub version: u32,
    /// Questions that wait, by number.
    pub waiting: Vec<(u32, Topic)>,
    /// Someone did something meanwhile.
    pub has_changed: bool,
}

/// The page.
#[must_use]
pub fn hand(frame: &BareFrame, view: &Hand) -> Markup {
    let locale = frame.locale;
    let goes_on = matches!(view.stands, Stands::Since(_) | Stands::Rests(_));
    let body = html! {
        div.hand data-live[goes_on] {
            @if view.has_changed { (notice_line(Tone::Warning, said::CHANGED.of(locale))) }
            p.hand-state { (state(view.stands, locale)) }
            @if goes_on {
                @if view.waiting.is_empty() { p.quiet.hand-state { (words::NONE.of(locale)) } }
                @else {
                    p.sr-only role="status" {
                        (words::WAITING.of(view.waiting.len() as u64, locale))
                    }
                }
                @for (number, topic) in &view.waiting { (question(view, (*number, *topic), locale)) }
            }
            @for (step, text) in steps(view.stands) { (button(view, (*step, *text), locale)) }
        }
    };
    let head = Head::titled(words::TITLE).narrow();
    let head = if goes_on { head.with_script(Script::Hand) } else { head };
    frame.page(&head, &body)
}

fn state(stands: Stands, locale: Locale) -> String {
    let at = |text: Text, at: Instant| {
        format!("{} {}", text.of(locale), dates::clock(local::wall_clock(at).time()))
    };
    match stands {
        Stands::Not => words::NOT_STARTED.of(locale).to_owned(),
        Stands::Since(since) => at(words::SINCE, since),
        Stands::Rests(since) => at(words::RESTS, since),
        Stands::JustOver(_) | Stands::Over(_) => words::OVER.of(locale).to_owned(),
    }
}

const fn steps(stands: Stands) -> &'static [(RunStep, Text)] {
    match stands {
        Stands::Since(_) => &[(RunStep::Pause, words::PAUSE), (RunStep::End, words::END)],
        Stands::Rests(_) => &[(RunStep::Resume, words::RESUME), (RunStep::End, words::END)],
        Stands::JustOver(_) => &[(RunStep::Resume, words::NOT_OVER)],
        Stands::Not | Stands::Over(_) => &[],
    }
}

fn button(view: &Hand, (step, text): (RunStep, Text), locale: Locale) -> Markup {
    let (variant, color) = match step {
        RunStep::End => (None, Some("danger")),
        RunStep::Pause | RunStep::Resume => (Some("secondary"), None),
    };
    html! {
        form method="post" action=(paths::booking_run(view.booking)) {
            input type="hidden" name=(VERSION) value=(view.version);
            input type="hidden" name=(BACK_TO) value=(HAND);
            input type="hidden" name=(STEP) value=(step);
            button.ds-button type="submit" data-variant=[variant] data-color=[color] { (text.of(locale)) }
        }
    }
}

fn question(view: &Hand, (number, topic): (u32, Topic), locale: Locale) -> Markup {
    html! {
        section.hand-question {
            h2 { (number) ". " (capital(topic.name().of(locale))) }
            form method="post" action=(paths::booking_question_mark(view.booking)) {
                input type="hidden" name=(NUMBER) value=(number);
                input type="hidden" name=(BACK_TO) value=(HAND);
                input type="hidden" name=(MARK) value=(ASKED);
                button.ds-button type="submit" {
                    (words::ASKED.of(locale)) span.sr-only { ": " (number) }
                }
            }
            a.ds-button data-variant="secondary" href=(paths::booking_hand_why_of(view.booking, number)) {
                (words::NOT_ASKED.of(locale)) span.sr-only { ": " (number) }
            }
        }
    }
}

/// The page that asks why a question is not asked: a button for each reason.
#[must_use]
pub fn why(frame: &BareFrame, booking: BookingId, number: u32) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.hand {
            @for reason in NotAskedReason::ALL {
                form method="post" action=(paths::booking_question_mark(booking)) {
                    input type="hidden" name=(NUMBER) value=(number);
                    input type="hidden" name=(BACK_TO) value=(HAND);
                    input type="hidden" name=(MARK) value=(reason);
                    button.ds-button type="submit" data-variant="secondary" {
                        (capital(reason.name().of(locale)))
                    }
                }
            }
        }
    };
    let head = Head::titled(words::WHY).narrow().back(paths::booking_hand(booking), words::BACK);
    frame.page(&head, &body)
}
