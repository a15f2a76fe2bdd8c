//! *Ready to begin?*: one page before the start, a line for each thing that the law or the house asks for.
//!
//! Green, red with what follows, or to be confirmed by whoever is there. What stops the interview stands
//! first. No names, nothing of the child: the page may lie open in the observation room.

use barnahus_casework::readiness::{Light, Line, Verdict};
use barnahus_vocabulary::{BookingId, Interval, Locale, Text, dates, paths};
use maud::{Markup, html};

use crate::frame::{Frame, Head};
use crate::parts::{Icon, Tone, icon, notice_line};
use crate::wording::capital;
use crate::words::ready as words;

/// What the page needs.
#[derive(Debug, Clone)]
pub struct Ready {
    /// Of which booking.
    pub booking: BookingId,
    /// The codename of its case.
    pub codename: String,
    /// From when to when.
    pub time: Interval,
    /// Where the child is heard.
    pub interview_room: String,
    /// Every line with its light.
    pub lines: Vec<(Line, Light)>,
    /// What they come to.
    pub verdict: Verdict,
    /// The rules have come to prevent it.
    pub is_prevented: bool,
}

/// The page.
#[must_use]
pub fn ready(frame: &Frame, view: &Ready) -> Markup {
    let locale = frame.locale;
    let (tone, said) = match view.verdict {
        Verdict::Ready => (Tone::Good, words::READY),
        Verdict::OnceConfirmed => (Tone::Warning, words::ONCE_CONFIRMED),
        Verdict::Stopped => (Tone::Danger, words::STOPPED),
    };
    let of = |light: Light| -> Vec<Line> {
        view.lines.iter().filter(|(_, one)| *one == light).map(|(line, _)| *line).collect()
    };
    let body = html! {
        div.stack {
            (notice_line(tone, said.of(locale)))
            @if view.is_prevented { (notice_line(Tone::Danger, words::PREVENTED.of(locale))) }
            (group(words::STOPS, (Icon::Cross, "red"), &of(Light::Stop), Line::consequence, locale))
            @let to_confirm = of(Light::ToConfirm);
            (group(words::TO_CONFIRM, (Icon::Clock, "amber"), &to_confirm, Line::to_confirm, locale))
            @if !to_confirm.is_empty() { p.quiet { (words::NOT_KEPT.of(locale)) } }
            (group(words::RED, (Icon::Warning, "red"), &of(Light::Red), Line::consequence, locale))
            (plain(words::GREEN, (Icon::Check, "green"), &of(Light::Green), locale))
            (not_asked(&of(Light::NotAsked), locale))
        }
    };
    frame.page(&head(view, locale), &body)
}

fn head(view: &Ready, locale: Locale) -> Head<'_> {
    let when = capital(&dates::stretch(view.time, locale));
    Head::titled(words::TITLE)
        .heading(format!("{} {}", words::TITLE.of(locale), view.codename))
        .lead(format!("{when} · {}", view.interview_room))
        .back(paths::booking(view.booking), words::TO_BOOKING)
}

/// Lines of one light, each with what follows from it or what is to be done.
fn group(
    heading: Text,
    (drawing, light): (Icon, &str),
    lines: &[Line],
    more: impl Fn(Line) -> Text,
    locale: Locale,
) -> Markup {
    html! {
        @if !lines.is_empty() {
            section {
                h2 { (heading.of(locale)) }
                ul.lights {
                    @for line in lines {
                        li data-light=(light) {
                            (icon(drawing))
                            span {
                                (capital(line.name().of(locale)))
                                span.small.follows { (capital(more(*line).of(locale))) "." }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn plain(heading: Text, (drawing, light): (Icon, &str), lines: &[Line], locale: Locale) -> Markup {
    html! {
        @if !lines.is_empty() {
            section {
                h2 { (heading.of(locale)) }
                ul.lights {
                    @for line in lines {
                        li data-light=(light) { (icon(drawing)) span { (capital(line.name().of(locale))) } }
                    }
                }
            }
        }
    }
}

fn not_asked(lines: &[Line], locale: Locale) -> Markup {
    let names: Vec<_> = lines.iter().map(|line| line.name().of(locale)).collect();
    html! {
        @if !names.is_empty() { p.quiet { (words::NOT_ASKED.of(locale)) ": " (names.join(", ")) "." } }
    }
}
