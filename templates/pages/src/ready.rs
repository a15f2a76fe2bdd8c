//! *Ready to begin?*: one page before the start, a line for each thing that the law or the house asks for.
//!
//! Green, red with what follows, or to be confirmed by whoever is there. What stops the interview stands
//! first, then what else is red, each with where it is noted for those who may. No names, nothing of the
//! child: the page may lie open in the observation room.

use barnahus_casework::readiness::{Light, Line, Verdict};
use barnahus_vocabulary::{BookingId, Instant, Interval, Locale, Text, dates, paths};
use maud::{Markup, html};

use crate::form::{Ask, Choice, Form, Look, button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
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
    /// Where the reader may note what a line lacks.
    pub notes: Vec<(Line, String)>,
    /// The version of the booking.
    pub version: u32,
    /// Whether the reader may start it now.
    pub start: Start,
    /// Why it was not started when it was just asked for.
    pub not_started: Option<Text>,
}

/// Whether it may be started by the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Now, once all is confirmed.
    Now,
    /// From that moment on.
    From(Instant),
    /// Not by them, or not any more.
    Not,
}

/// The name of what is confirmed.
pub const CONFIRMED: &str = "confirmed";
/// The name of the version.
pub const VERSION: &str = "version";

/// The page.
#[must_use]
pub fn ready(frame: &Frame, form: &Form<'_>, view: &Ready) -> Markup {
    let locale = frame.locale;
    let of = |light: Light| -> Vec<Line> {
        view.lines.iter().filter(|(_, one)| *one == light).map(|(line, _)| *line).collect()
    };
    let red = |line: Line| html! { (view.follows(line, locale)) (view.note(line, locale)) };
    let ask = |line: Line| html! { (capital(line.to_confirm().of(locale))) "." };
    let body = html! {
        @if let Some(why) = view.not_started {
            div.flash role="alert" { (notice_line(Tone::Warning, why.of(locale))) }
        }
        div.stack {
            (top(view, locale))
            @if view.is_prevented { (notice_line(Tone::Danger, words::PREVENTED.of(locale))) }
            (group(words::STOPS, (Icon::Cross, "red"), &of(Light::Stop), &red, locale))
            (group(words::RED, (Icon::Warning, "red"), &of(Light::Red), &red, locale))
            @let to_confirm = of(Light::ToConfirm);
            (group(words::TO_CONFIRM, (Icon::Clock, "amber"), &to_confirm, &ask, locale))
            (plain(words::GREEN, (Icon::Check, "green"), &of(Light::Green), locale))
            (not_asked(&of(Light::NotAsked), locale))
            (begin(form, view, &to_confirm))
        }
    };
    frame.page(&head(view, locale).faulty(form.is_faulty()), &form.below_its_faults(&body))
}

/// The form that starts it, or from when it may be started.
fn begin(form: &Form<'_>, view: &Ready, to_confirm: &[Line]) -> Markup {
    let locale = form.locale;
    let confirm: Vec<_> =
        to_confirm.iter().map(|line| Choice::new(line.code(), capital(line.name().of(locale)))).collect();
    let ask = Ask::new(CONFIRMED, words::CONFIRM).hint(words::KEPT);
    html! {
        @match view.start {
            Start::Now if view.verdict != Verdict::Stopped => {
                form.form method="post" action=(paths::booking_start(view.booking)) novalidate {
                    input type="hidden" name=(VERSION) value=(view.version);
                    @if !confirm.is_empty() { (form.pick_any(&ask, &confirm, Look::Plain)) }
                    div.actions { (button(words::BEGIN.of(locale))) }
                }
            }
            Start::From(moment) => {
                p.quiet { (words::FROM.of(locale)) " " (dates::moment(moment, locale)) "." }
            }
            Start::Now | Start::Not => {}
        }
    }
}

/// What all lines come to; what is red is never passed over.
fn top(view: &Ready, locale: Locale) -> Markup {
    let is = |wanted: Light| view.lines.iter().filter(|(_, light)| *light == wanted).count() as u64;
    let red = is(Light::Stop) + is(Light::Red);
    let not_in_order = words::NOT_IN_ORDER.of(red, locale);
    let (tone, said) = match (view.verdict, red) {
        (Verdict::Ready, 0) => (Tone::Good, words::READY.of(locale).to_owned()),
        (Verdict::OnceConfirmed, 0) => (Tone::Warning, words::ONCE_CONFIRMED.of(locale).to_owned()),
        (Verdict::Ready, _) => (Tone::Warning, format!("{} {not_in_order}.", words::BUT.of(locale))),
        (Verdict::OnceConfirmed, _) => {
            let confirm = words::AND_CONFIRM.of(locale);
            (Tone::Warning, format!("{}. {confirm}", capital(&not_in_order)))
        }
        (Verdict::Stopped, 0) => (Tone::Danger, format!("{}.", words::STOPPED.of(locale))),
        (Verdict::Stopped, _) => (Tone::Danger, format!("{}: {not_in_order}.", words::STOPPED.of(locale))),
    };
    notice_line(tone, &said)
}

impl Ready {
    /// What follows from a red line; what is simply not noted is said first.
    fn follows(&self, line: Line, locale: Locale) -> Markup {
        let not_noted = (line == Line::ChildInformed).then(|| words::NOT_INFORMED.of(locale));
        html! { @if let Some(said) = not_noted { (said) " " } (capital(line.consequence().of(locale))) "." }
    }

    fn note(&self, line: Line, locale: Locale) -> Markup {
        let href = self.notes.iter().find(|(of, _)| *of == line).map(|(_, href)| href);
        html! {
            @if let Some(href) = href {
                " " a href=(href) {
                    (words::NOTE.of(locale)) span.sr-only { ": " (line.name().of(locale)) }
                }
            }
        }
    }
}

fn head(view: &Ready, locale: Locale) -> Head<'_> {
    let when = capital(&dates::stretch(view.time, locale));
    Head::titled(words::TITLE)
        .help(Help::Interview)
        .heading(format!("{} {}", words::TITLE.of(locale), view.codename))
        .lead(format!("{when} · {}", view.interview_room))
        .back(paths::booking(view.booking), words::TO_BOOKING)
}

/// Lines of one light, each with what follows from it or what is to be done.
fn group(
    heading: Text,
    (drawing, light): (Icon, &str),
    lines: &[Line],
    more: &dyn Fn(Line) -> Markup,
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
                                span.small.follows { (more(*line)) }
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
