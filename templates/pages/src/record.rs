//! What is recorded of an interview: the form, and the same read.
//!
//! Fields and their labels are drawn once; whoever only reads has what the fields say. What is not for the
//! reader is not in the view.

use barnahus_casework::booking::{BookingState, StopReason};
use barnahus_casework::record::{EndingCode, NoRecording, Place, Protocol};
use barnahus_casework::{Answer, Listed, Typed};
use barnahus_vocabulary::{BookingId, CaseId, Instant, Interval, Locale, dates, paths};
use maud::{Markup, html};

use crate::form::{Area, Ask, Choice, Form, Kind, Line, Look, button};
use crate::frame::{Frame, Head};
use crate::hand::VERSION;
use crate::handbook::Help;
use crate::interview::{Passed, passed};
use crate::parts::{Fact, Tone, facts, notice_line};
use crate::stale::{Versions, stale_form};
use crate::wording::capital;
use crate::words::form as common;
use crate::words::record as words;

/// Someone who was to come, with the field that says where they were.
#[derive(Debug, Clone)]
pub struct Comer {
    /// The name of the field.
    pub field: String,
    /// Role and name.
    pub label: String,
}

/// What was recorded, as lists know it.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Which interview of the child.
    pub number: u16,
    /// Of a further one: whether the same person talked with the child.
    pub same_interviewer: Option<bool>,
    /// Who recorded it last.
    pub by: String,
    /// When.
    pub at: Instant,
    /// Whether the child's lawyer was there.
    pub had_a_lawyer: bool,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct RecordPage {
    /// Of which booking.
    pub booking: BookingId,
    /// Its case.
    pub case: CaseId,
    /// The codename of its case.
    pub codename: String,
    /// When it is booked.
    pub time: Interval,
    /// How it stands.
    pub state: BookingState,
    /// The version of the record; 0 while there is none.
    pub version: u32,
    /// How it ran, as the form is to remember it.
    pub run: String,
    /// Who was to come.
    pub comers: Vec<Comer>,
    /// Whether an interpreter was to come.
    pub asks_interpreter: bool,
    /// What was recorded.
    pub kept: Option<Kept>,
    /// Questions that the reader may read.
    pub questions: Vec<Passed>,
    /// Whether the reader writes it.
    pub may_write: bool,
    /// Whether the reader may ask for a further one.
    pub asks_further: bool,
}

/// The page.
#[must_use]
pub fn record(frame: &Frame, form: &Form<'_>, view: &RecordPage) -> Markup {
    let locale = frame.locale;
    let is_read = view.kept.is_some() && !form.is_faulty();
    let body = html! {
        div.stack {
            (loud(view, locale))
            @if let Some(kept) = view.kept.as_ref().filter(|_| is_read) { (read(form, view, kept)) }
            @if !view.questions.is_empty() {
                section.stack {
                    h2 { (words::QUESTIONS.of(locale)) }
                    ol.passed { @for question in &view.questions { li { (passed(question, locale)) } } }
                }
            }
            @if view.may_write && is_read {
                details.fold {
                    summary { (words::CORRECT.of(locale)) }
                    (drawn(form, view))
                }
            } @else if view.may_write { (drawn(form, view)) }
            @if view.kept.is_none() && !view.may_write { p.quiet { (nothing(view.state).of(locale)) } }
            @if view.asks_further { p { a href=(paths::further(view.case)) { (words::TO_FURTHER.of(locale)) } } }
        }
    };
    let when = capital(&dates::stretch(view.time, locale));
    let head = Head::titled(words::TITLE)
        .help(Help::Record)
        .heading(format!("{}: {}", words::TITLE.of(locale), view.codename))
        .lead(when)
        .back(paths::booking(view.booking), words::TO_BOOKING)
        .faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

const fn nothing(state: BookingState) -> barnahus_vocabulary::Text {
    match state {
        BookingState::Booked => words::NOT_YET,
        BookingState::UnderWay
        | BookingState::Cancelled(_)
        | BookingState::NotHeld(_)
        | BookingState::Held
        | BookingState::Stopped(_) => words::NOTHING,
    }
}

/// A hearing without the lawyer is void, and whoever reads it is told first.
fn loud(view: &RecordPage, locale: Locale) -> Markup {
    html! {
        @if view.kept.as_ref().is_some_and(|kept| !kept.had_a_lawyer) {
            (notice_line(Tone::Danger, words::WITHOUT_LAWYER.of(locale)))
        }
    }
}

/// The same fields, read: label and words of each that holds something.
fn read(form: &Form<'_>, view: &RecordPage, kept: &Kept) -> Markup {
    let locale = form.locale;
    let reading = Form::fresh(locale, form.typed);
    let _only_for_its_labels = fields(&reading, view);
    let names: Vec<&str> = FIELDS.iter().copied().chain(view.comers.iter().map(|one| &*one.field)).collect();
    let answers = reading.answers(&names);
    let mut told: Vec<Fact<'_>> = answers
        .iter()
        .map(|(label, said)| Fact::shown(label.as_str(), html! { span.as-typed { (said) } }))
        .collect();
    told.push(Fact::told(words::NUMBER, &kept.number.to_string()));
    if let Some(same) = kept.same_interviewer {
        told.push(Fact::told(words::SAME, (if same { words::YES } else { words::NO }).of(locale)));
    }
    told.push(Fact::told(words::BY, &format!("{}, {}", kept.by, dates::moment(kept.at, locale))));
    facts(&told, locale)
}

/// The field that says how it ran when the form was drawn.
const RUN: &str = "run";
/// The field that says whether the interpreter was authorised.
const AUTHORISED: &str = "interpreter_authorised";

/// The fields that are no places.
const FIELDS: [&str; 14] = [
    "ending",
    "stop_reason",
    "began",
    "ended",
    "breaks",
    "break_minutes",
    "protocol",
    "protocol_other",
    "recorded",
    "recording_kept",
    "no_recording",
    AUTHORISED,
    "others_there",
    "wellbeing",
];

fn drawn(form: &Form<'_>, view: &RecordPage) -> Markup {
    let locale = form.locale;
    let deed = if view.version == 0 { words::SAVE } else { words::CORRECT };
    html! {
        form.form method="post" action=(paths::booking_record(view.booking)) novalidate {
            input type="hidden" name=(VERSION) value=(view.version);
            input type="hidden" name=(RUN) value=(view.run);
            (fields(form, view))
            div.actions {
                (button(deed.of(locale)))
                @if view.state == BookingState::Booked {
                    a href=(paths::booking_not_held(view.booking)) { (words::TO_NOT_HELD.of(locale)) }
                }
                a href=(paths::booking(view.booking)) { (common::KEEP.of(locale)) }
            }
        }
    }
}

fn fields(form: &Form<'_>, view: &RecordPage) -> Markup {
    let locale = form.locale;
    let time =
        |name: &'static str, label| Line::new(Ask::new(name, label).hint(words::TIME_HINT), Kind::Time);
    html! {
        p.quiet { (words::LEAD.of(locale)) }
        section.section {
            h2 { (words::HOW.of(locale)) }
            (form.pick_one(&Ask::new("ending", words::ENDING), &choices::<EndingCode>(locale), Look::Plain))
            (form.list_or_unknown(&Ask::new("stop_reason", words::STOP_REASON).hint(words::STOP_HINT).optional(),
                &choices::<StopReason>(locale)))
            (form.line(&time("began", words::BEGAN)))
            (form.line(&time("ended", words::ENDED)))
            (form.line(&Line::new(Ask::new("breaks", words::BREAKS).optional(), Kind::Number)))
            (form.line(&Line::new(Ask::new("break_minutes", words::BREAK_MINUTES).optional(), Kind::Number)))
        }
        section.section {
            h2 { (words::MEANS.of(locale)) }
            (form.pick_one(&Ask::new("protocol", words::PROTOCOL), &choices::<Protocol>(locale), Look::Row))
            (form.line(&Line::new(Ask::new("protocol_other", words::PROTOCOL_OTHER).optional(), Kind::Words)))
            (form.pick_one(&Ask::new("recorded", words::RECORDED), &choices::<Answer>(locale), Look::Row))
            (form.line(&Line::new(Ask::new("recording_kept", words::RECORDING_KEPT).hint(words::RECORDING_HINT)
                .optional(), Kind::Words)))
            (form.list_or_unknown(&Ask::new("no_recording", words::NO_RECORDING).optional(),
                &choices::<NoRecording>(locale)))
        }
        section.section {
            h2 { (words::WHO.of(locale)) }
            @for comer in &view.comers {
                (form.list(&Ask::new(comer.field.as_str(), comer.label.as_str()), &choices::<Place>(locale)))
            }
            @if view.asks_interpreter {
                (form.pick_one(&Ask::new(AUTHORISED, words::AUTHORISED).hint(words::AUTHORISED_HINT),
                    &choices::<Answer>(locale), Look::Row))
            }
            (form.area(&Area::new(Ask::new("others_there", words::OTHERS).hint(words::OTHERS_HINT).optional())))
            (form.area(&Area::new(Ask::new("wellbeing", words::WELLBEING).optional())))
        }
    }
}

fn choices<T: Listed>(locale: Locale) -> Vec<Choice<'static>> {
    T::ALL.iter().map(|entry| Choice::new(entry.code(), capital(entry.name().of(locale)))).collect()
}

/// Someone recorded it meanwhile: both versions.
#[must_use]
pub fn record_stale(frame: &Frame, view: &RecordPage, typed: &Typed, stored: &Typed) -> Markup {
    let versions = Versions { typed, stored };
    stale_form(frame, &paths::booking_record(view.booking), versions, |form| fields(form, view))
}
