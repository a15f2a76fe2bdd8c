//! The interview as the team behind the glass sees it: how it stands, the questions passed on in order, and a
//! form to pass one on.
//!
//! Whose questions are shown was decided before. A lawyer, who sees no file, has their own.

use barnahus_casework::question::{NotAskedReason, QuestionCode, QuestionState, Topic};
use barnahus_casework::run::RunStep;
use barnahus_vocabulary::{BookingId, Instant, Interval, Locale, Text, dates, local, paths};
use maud::{Markup, html};

use crate::form::{Area, Ask, Choice, Form, Look, button, link_button};
use crate::frame::{Frame, Head};
use crate::hand::{ASKED, BACK_TO, MARK, NUMBER, STEP, Stands, VERSION};
use crate::handbook::Help;
use crate::parts::{Icon, Tone, icon, notice_line, tag};
use crate::wording::capital;
use crate::words::interview as words;

/// The name of who asks.
pub const WHO: &str = "who";
/// The name of what it is about.
pub const TOPIC: &str = "topic";
/// The name of the question's words.
pub const QUESTION: &str = "question";
/// What the way back says for this page.
pub const GLASS: &str = "glass";

/// A question as it is read.
#[derive(Debug, Clone)]
pub struct Passed {
    /// Its number.
    pub number: u32,
    /// What it is about.
    pub topic: Topic,
    /// Its words.
    pub words: String,
    /// Who wants to know.
    pub from: String,
    /// When it was noted.
    pub noted: Instant,
    /// What became of it.
    pub state: QuestionState,
}

/// Why something was not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDone {
    /// Someone did something meanwhile.
    Changed,
    /// The question was asked.
    WasAsked,
    /// It does not run.
    NotRunning,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct Behind {
    /// Of which booking.
    pub booking: BookingId,
    /// The codename of its case.
    pub codename: String,
    /// When it is booked.
    pub time: Interval,
    /// Where the child is heard.
    pub interview_room: String,
    /// How it stands.
    pub stands: Stands,
    /// The version of its run.
    pub version: u32,
    /// When its breaks began that are over.
    pub breaks: Vec<(Instant, Instant)>,
    /// Questions that the reader may read.
    pub questions: Vec<Passed>,
    /// Whether these are all there are.
    pub sees_all: bool,
    /// For whom they may note one: id, role and name.
    pub askers: Vec<(String, String)>,
    /// Whether they may start, rest, stop and mark.
    pub may_run: bool,
    /// Whether they see what is ready before the start.
    pub sees_readiness: bool,
    /// Whether they record it.
    pub records: bool,
    /// Why something that was just asked for was not done.
    pub not_done: Option<NotDone>,
}

impl NotDone {
    const fn text(self) -> Text {
        match self {
            Self::Changed => words::CHANGED,
            Self::WasAsked => words::WAS_ASKED,
            Self::NotRunning => words::NOT_RUNNING,
        }
    }
}

/// The page.
#[must_use]
pub fn interview(frame: &Frame, form: &Form<'_>, view: &Behind) -> Markup {
    let locale = frame.locale;
    let goes_on = matches!(view.stands, Stands::Since(_) | Stands::Rests(_));
    let body = html! {
        @if let Some(why) = view.not_done {
            div.flash role="alert" { (notice_line(Tone::Warning, why.text().of(locale))) }
        }
        div.two {
            div.stack {
                (standing(view, locale))
                section.stack {
                    h2 {
                        @if view.sees_all { (words::QUESTIONS.of(locale)) } @else { (words::OWN_QUESTIONS.of(locale)) }
                    }
                    (questions(view, locale))
                    @if goes_on { p { a href=(paths::booking_glass(view.booking)) { (words::REFRESH.of(locale)) } } }
                }
            }
            @if goes_on { aside { section.panel { h2 { (words::PASS.of(locale)) } (pass(form, view)) } } }
        }
    };
    let when = capital(&dates::stretch(view.time, locale));
    let head = Head::titled(words::TITLE)
        .help(Help::Interview)
        .heading(format!("{}: {}", words::TITLE.of(locale), view.codename))
        .lead(format!("{when} · {}", view.interview_room))
        .back(paths::booking(view.booking), words::TO_BOOKING)
        .faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

fn standing(view: &Behind, locale: Locale) -> Markup {
    let at = |text: Text, at: Instant| format!("{} {}.", text.of(locale), clock(at));
    let (tone, said) = match view.stands {
        Stands::Not => (Tone::Calm, words::NOT_STARTED.of(locale).to_owned()),
        Stands::Since(since) => (Tone::Good, at(words::SINCE, since)),
        Stands::Rests(since) => (Tone::Warning, at(words::RESTS, since)),
        Stands::JustOver(ended) | Stands::Over(ended) => (Tone::Calm, at(words::OVER, ended)),
    };
    html! {
        section {
            div role="status" { (notice_line(tone, &said)) }
            @if !view.breaks.is_empty() {
                p.small.quiet {
                    (words::BREAKS_SO_FAR.of(locale)) ": "
                    (view.breaks.iter().map(|(from, to)| format!("{}–{}", clock(*from), clock(*to)))
                        .collect::<Vec<_>>().join(", "))
                }
            }
            @match view.stands {
                Stands::Not if view.sees_readiness => {
                    p.actions { (link_button(&paths::booking_ready(view.booking), words::TO_READY.of(locale))) }
                }
                Stands::JustOver(_) | Stands::Over(_) if view.records => {
                    p.actions { (link_button(&paths::booking_record(view.booking), words::TO_RECORD.of(locale))) }
                }
                Stands::Since(_) if view.may_run => {
                    (steps(view, &[(RunStep::Pause, words::PAUSE), (RunStep::End, words::END)], locale))
                }
                Stands::Rests(_) if view.may_run => {
                    (steps(view, &[(RunStep::Resume, words::RESUME), (RunStep::End, words::END)], locale))
                }
                Stands::Not | Stands::JustOver(_) | Stands::Over(_) | Stands::Since(_) | Stands::Rests(_) => {}
            }
            @if matches!(view.stands, Stands::JustOver(_)) && view.may_run {
                (steps(view, &[(RunStep::Resume, words::NOT_OVER)], locale))
            }
        }
    }
}

fn clock(at: Instant) -> String {
    dates::clock(local::wall_clock(at).time())
}

fn steps(view: &Behind, steps: &[(RunStep, Text)], locale: Locale) -> Markup {
    html! {
        form.run-steps method="post" action=(paths::booking_run(view.booking)) {
            input type="hidden" name=(VERSION) value=(view.version);
            input type="hidden" name=(BACK_TO) value=(GLASS);
            @for (step, text) in steps {
                @let color = (*step == RunStep::End).then_some("danger");
                button.ds-button type="submit" name=(STEP) value=(step) data-variant="secondary" data-color=[color] {
                    (text.of(locale))
                }
            }
        }
    }
}

fn questions(view: &Behind, locale: Locale) -> Markup {
    html! {
        @if view.questions.is_empty() { p.quiet { (words::NO_QUESTIONS.of(locale)) } }
        @else {
            ol.passed {
                @for question in &view.questions {
                    li { (passed(question, locale)) @if view.may_run { (mark(view, question, locale)) } }
                }
            }
        }
    }
}

/// A question with what became of it.
pub(crate) fn passed(question: &Passed, locale: Locale) -> Markup {
    let (tone, drawing) = match question.state {
        QuestionState::Waiting => (Tone::Warning, Icon::Clock),
        QuestionState::Asked(_) => (Tone::Good, Icon::Check),
        QuestionState::NotAsked(..) => (Tone::Calm, Icon::Cross),
    };
    html! {
        div.row.apart {
            strong { (question.number) ". " (capital(question.topic.name().of(locale))) }
            span {
                (tag(tone, drawing, question.state.code().name().of(locale)))
                @if let Some(at) = question.state.marked_at() { " " span.quiet { (clock(at)) } }
            }
        }
        p.said.as-typed { (question.words) }
        p.small.quiet {
            (words::FROM.of(locale)) " " (question.from) ", " (clock(question.noted))
            @if let Some(why) = question.state.why() { ". " (capital(why.name().of(locale))) "." }
        }
    }
}

/// What was asked stays; everything else may still be marked.
fn mark(view: &Behind, question: &Passed, locale: Locale) -> Markup {
    let id = format!("why-{}", question.number);
    html! {
        @if question.state.code() != QuestionCode::Asked {
            div.mark {
                form method="post" action=(paths::booking_question_mark(view.booking)) {
                    input type="hidden" name=(NUMBER) value=(question.number);
                    input type="hidden" name=(BACK_TO) value=(GLASS);
                    input type="hidden" name=(MARK) value=(ASKED);
                    button.ds-button data-variant="secondary" type="submit" {
                        (icon(Icon::Check)) (words::ASKED.of(locale)) span.sr-only { ": " (question.number) }
                    }
                }
                form.mark method="post" action=(paths::booking_question_mark(view.booking)) {
                    input type="hidden" name=(NUMBER) value=(question.number);
                    input type="hidden" name=(BACK_TO) value=(GLASS);
                    label.sr-only for=(id) { (words::WHY.of(locale)) " " (question.number) }
                    select.ds-input id=(id) name=(MARK) autocomplete="off" {
                        @for reason in NotAskedReason::ALL {
                            option value=(reason) { (capital(reason.name().of(locale))) }
                        }
                    }
                    button.ds-button data-variant="secondary" type="submit" {
                        (words::NOT_ASKED.of(locale)) span.sr-only { ": " (question.number) }
                    }
                }
            }
        }
    }
}

fn pass(form: &Form<'_>, view: &Behind) -> Markup {
    let locale = form.locale;
    let askers: Vec<_> =
        view.askers.iter().map(|(id, name)| Choice::new(id.clone(), name.as_str())).collect();
    let topics: Vec<_> =
        Topic::ALL.iter().map(|topic| Choice::new(topic.code(), capital(topic.name().of(locale)))).collect();
    html! {
        p.small.quiet { (words::PASS_LEAD.of(locale)) }
        form.form method="post" action=(paths::booking_question(view.booking)) novalidate {
            @if askers.len() > 1 { (form.list(&Ask::new(WHO, words::WHO), &askers)) }
            (form.pick_one(&Ask::new(TOPIC, words::TOPIC), &topics, Look::Row))
            (form.area(&Area::new(Ask::new(QUESTION, words::QUESTION).hint(words::QUESTION_HINT))))
            div.actions { (button(words::SEND.of(locale))) }
        }
    }
}
