//! The page on which it is recorded what a planning meeting decided.

use barnahus_casework::meeting::{AgendaPoint, DECISION_LIMIT, note_field};
use barnahus_vocabulary::{BookingId, PersonId, paths};
use maud::{Markup, html};

use super::{VERSION, refused};
use crate::form::{Area, Ask, Choice, Form, Kind, Line, Look, save};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::wording::capital;
use crate::words::form as common;
use crate::words::meeting as words;

/// The page.
#[derive(Debug, Clone)]
pub struct RecordPage {
    /// Which meeting.
    pub id: BookingId,
    /// Two words.
    pub codename: String,
    /// The version that was read.
    pub version: u32,
    /// Who was invited, and whether they can sign in.
    pub invited: Vec<(PersonId, String, bool)>,
    /// Why the last try came to nothing.
    pub refused: Vec<String>,
}

/// The page, laid out. Its fields are those of [`barnahus_casework::meeting::MeetingRecord::parse`].
#[must_use]
pub fn record(frame: &Frame, form: &Form<'_>, view: &RecordPage) -> Markup {
    let locale = frame.locale;
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
    let version = Some(form.typed.get(VERSION)).filter(|version| !version.is_empty());
    let version = version.map_or_else(|| view.version.to_string(), str::to_owned);
    let body = html! {
        (refused(&view.refused, locale))
        form.form method="post" action=(paths::meeting_record(view.id)) novalidate {
            input type="hidden" name=(VERSION) value=(version);
            (form.pick_any(&Ask::new("present", words::WHO_WAS_THERE), &people, Look::Plain))
            section.section {
                h2 { (words::AGENDA.of(locale)) }
                @for point in AgendaPoint::ALL {
                    (form.area(&Area::new(Ask::new(note_field(*point), capital(point.name().of(locale))).optional())))
                }
            }
            @for number in 1..=shown(form) { (decision(form, number, &owners)) }
            div.actions { (save(locale)) a href=(paths::meeting(view.id)) { (common::KEEP.of(locale)) } }
        }
    };
    let head = Head::titled(words::RECORD)
        .help(Help::Meeting)
        .heading(format!("{}: {}", capital(&view.codename), words::RECORD.of(locale).to_lowercase()))
        .lead(words::RECORD_LEAD.of(locale))
        .back(paths::meeting(view.id), words::TO_MEETING)
        .faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
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
    let locale = form.locale;
    html! {
        section.section {
            h2 { (words::DECISION.of(locale)) " " (number) }
            (form.area(&Area::new(Ask::new(format!("what_{number}"), words::WHAT).optional())))
            (form.list(&Ask::new(format!("owner_{number}"), words::OWNER).optional(), people))
            (form.line(&Line::new(Ask::new(format!("due_{number}"), words::DUE).optional(), Kind::Day)))
        }
    }
}
