//! Whether the interviewer knows what happened before the interview: two choices, with what follows of each.

use barnahus_casework::policy::InterviewerKnows;
use barnahus_vocabulary::{BookingId, CaseId, paths};
use maud::html;

use crate::form::{Ask, Choice, Form, Look, save};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Tone, notice, notice_line};
use crate::wording::capital;
use crate::words::blind as words;
use crate::words::cases::steps;
use crate::words::form as common;

/// The field.
pub const KNOWS: &str = "knows";

/// What the page needs.
#[derive(Debug, Clone)]
pub struct BlindPage {
    /// Of which case.
    pub case: CaseId,
    /// What it is called.
    pub codename: String,
    /// The rule of the house, where planning decided nothing yet.
    pub of_the_house: Option<InterviewerKnows>,
    /// Whether an interview is recorded: then nothing is left to decide.
    pub is_recorded: bool,
    /// A planning meeting that stands, to which an interviewer is invited.
    pub meeting: Option<BookingId>,
}

/// The page, laid out.
#[must_use]
pub fn blind(frame: &Frame, form: &Form<'_>, view: &BlindPage) -> maud::Markup {
    let locale = frame.locale;
    let choice = |one: &InterviewerKnows| Choice::new(one.code(), capital(one.name().of(locale)));
    let choices: Vec<_> = InterviewerKnows::ALL.iter().map(choice).collect();
    let body = html! {
        @if view.is_recorded {
            (notice_line(Tone::Calm, words::RECORDED.of(locale)))
        } @else {
            @if let Some(rule) = view.of_the_house {
                (notice_line(Tone::Plain, &format!("{} {}.", words::OF_THE_HOUSE.of(locale), rule.name().of(locale))))
            }
            @if let Some(meeting) = view.meeting {
                (notice(Tone::Warning, words::MEETING_STANDS.of(locale), &html! {
                    p { a href=(paths::meeting(meeting)) { (words::TO_MEETING.of(locale)) } }
                }))
            }
            form.form method="post" action=(paths::blind(view.case)) novalidate {
                (form.pick_one(&Ask::new(KNOWS, words::ASK).hint(words::HINT), &choices, Look::Plain))
                div.actions { (save(locale)) a href=(paths::case(view.case)) { (common::KEEP.of(locale)) } }
            }
        }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Blind)
        .lead(capital(&view.codename))
        .back(paths::case(view.case), steps::TO_CASE)
        .faulty(form.is_faulty())
        .narrow();
    frame.page(&head, &form.below_its_faults(&html! { div.stack { (body) } }))
}
