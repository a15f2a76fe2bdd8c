//! The page on which it is recorded what a planning meeting decided, or what was recorded is corrected.

use barnahus_casework::meeting::{AgendaPoint, DECISION_LIMIT, note_field};
use barnahus_vocabulary::{BookingId, Locale, PersonId, Text, paths};
use maud::{Markup, html};

use super::{VERSION, refused};
use crate::form::{Area, Ask, Choice, Form, Kind, Line, Look, save};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::stale::{Versions, stale_form};
use crate::wording::capital;
use crate::words::form as common;
use crate::words::meeting as words;

/// The field that says that a record is corrected, and not written for the first time.
pub const CORRECTS: &str = "corrects";

/// What the page is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recording {
    /// The first record of a meeting.
    First,
    /// A correction; with what was carried out and stays.
    Correction {
        /// What was done.
        done: Vec<String>,
    },
}

/// The page.
#[derive(Debug, Clone)]
pub struct RecordPage {
    /// What it is for.
    pub recording: Recording,
    /// Which meeting.
    pub id: BookingId,
    /// Two words.
    pub codename: String,
    /// The version that was read.
    pub version: u32,
    /// Who was invited or owes something, and whether they can sign in.
    pub invited: Vec<(PersonId, String, bool)>,
    /// Why the last try came to nothing.
    pub refused: Vec<String>,
}

/// The page, laid out. Its fields are those of [`barnahus_casework::meeting::MeetingRecord::parse`].
#[must_use]
pub fn record(frame: &Frame, form: &Form<'_>, view: &RecordPage) -> Markup {
    let locale = frame.locale;
    let version = Some(form.typed.get(VERSION)).filter(|version| !version.is_empty());
    let version = version.map_or_else(|| view.version.to_string(), str::to_owned);
    let body = html! {
        (refused(&view.refused, locale))
        form.form method="post" action=(paths::meeting_record(view.id)) novalidate {
            input type="hidden" name=(VERSION) value=(version);
            @if view.recording != Recording::First { input type="hidden" name=(CORRECTS) value="yes"; }
            (fields(form, view, shown(form)))
            div.actions { (save(locale)) a href=(paths::meeting(view.id)) { (common::KEEP.of(locale)) } }
        }
    };
    let (title, lead) = match view.recording {
        Recording::First => (words::RECORD, words::RECORD_LEAD),
        Recording::Correction { .. } => (words::CORRECT, words::CORRECT_LEAD),
    };
    let head = Head::titled(title)
        .help(Help::Meeting)
        .heading(format!("{}: {}", capital(&view.codename), title.of(locale).to_lowercase()))
        .lead(lead.of(locale))
        .back(paths::meeting(view.id), words::TO_MEETING)
        .faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

/// Someone recorded, corrected or moved it meanwhile, or something it decided passed to somebody else: what was typed,
/// beside what is stored now.
#[must_use]
pub fn record_stale(frame: &Frame, view: &RecordPage, versions: Versions<'_>) -> Markup {
    // All decisions there may be: of which either version has some.
    stale_form(frame, &paths::meeting_record(view.id), versions, |form| fields(form, view, DECISION_LIMIT))
}

fn fields(form: &Form<'_>, view: &RecordPage, decisions: usize) -> Markup {
    let locale = form.locale;
    let people: Vec<_> =
        view.invited.iter().map(|(person, name, _)| Choice::new(person.to_string(), name.clone())).collect();
    let owners: Vec<_> = view
        .invited
        .iter()
        .map(|(person, name, has_account)| {
            let told = if *has_account { "" } else { words::NO_ACCOUNT.of(locale) };
            Choice::new(person.to_string(), format!("{name}{told}"))
        })
        .collect();
    html! {
        (form.pick_any(&Ask::new("present", words::WHO_WAS_THERE), &people, Look::Plain))
        section.section {
            h2 { (words::AGENDA.of(locale)) }
            @for point in AgendaPoint::ALL {
                (form.area(&Area::new(Ask::new(note_field(*point), capital(point.name().of(locale))).optional())))
            }
        }
        @if let Recording::Correction { done } = &view.recording { (carried_out(done, locale)) }
        @for number in 1..=decisions { (decision(form, number, &owners)) }
    }
}

/// What stays whatever the form says.
fn carried_out(done: &[String], locale: Locale) -> Markup {
    html! {
        @if !done.is_empty() {
            section.section {
                h2 { (words::CARRIED_OUT.of(locale)) }
                p.quiet { (words::CARRIED_OUT_STAYS.of(locale)) }
                ul.notes { @for what in done { li { (what) } } }
            }
        }
    }
}

/// Room for four decisions, and for one more than were begun.
fn shown(form: &Form<'_>) -> usize {
    let is_begun = |number: &usize| {
        ["what", "owner", "due"].iter().any(|field| !form.typed.get(&format!("{field}_{number}")).is_empty())
    };
    let last = (1..=DECISION_LIMIT).rev().find(is_begun).unwrap_or(0);
    (last + 1).clamp(4, DECISION_LIMIT)
}

fn decision(form: &Form<'_>, number: usize, people: &[Choice<'_>]) -> Markup {
    let heading = format!("{} {number}", words::DECISION.of(form.locale));
    let ask = |name: &str, label: Text| {
        Ask::new(format!("{name}_{number}"), label).within(heading.clone()).optional()
    };
    html! {
        section.section {
            h2 { (heading) }
            (form.area(&Area::new(ask("what", words::WHAT))))
            (form.list(&ask("owner", words::OWNER), people))
            (form.line(&Line::new(ask("due", words::DUE), Kind::Day)))
        }
    }
}
