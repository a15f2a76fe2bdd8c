//! The page before the copy for the child is made: a decision for each part of the file.
//!
//! It shows no part of it: whoever decides has read them on the page of the case.

use barnahus_casework::SectionName;
use barnahus_casework::subject_copy::{CopyFor, LeftOut, REASONS};
use barnahus_vocabulary::{CaseId, Locale, paths};
use maud::{Markup, html};

use super::field::listed;
use crate::form::{Ask, Choice, Danger, Form, Kind, Line, Look, danger_page};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::wording::capital;
use crate::words::cases::steps;
use crate::words::subject_copy as words;

/// The code of the decision that a section goes in.
pub const INCLUDE: &str = "include";

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyPage {
    /// Which case.
    pub case: CaseId,
    /// What it is called.
    pub codename: String,
    /// The sections there are, each with why it cannot go in.
    pub sections: Vec<(SectionName, Option<LeftOut>)>,
}

/// The field in which a section is decided.
#[must_use]
pub fn decision_field(section: SectionName) -> String {
    format!("decide_{}", section.code())
}

/// The page, laid out. Its fields are `for`, `format`, one for each section, and `password`.
#[must_use]
pub fn subject_copy(frame: &Frame, form: &Form<'_>, view: &CopyPage) -> Markup {
    let locale = frame.locale;
    let danger = Danger {
        happens: words::HAPPENS.into(),
        told: words::TOLD.into(),
        back: words::BACK.into(),
        deed: words::MAKE,
        action: paths::subject_copy(view.case),
        keep: paths::case(view.case),
    };
    let readers: Vec<Choice<'_>> = listed::<CopyFor>()
        .into_iter()
        .map(|(code, name)| Choice::new(code, capital(name.of(locale))))
        .collect();
    let formats = [Choice::new("pdf", words::PDF), Choice::new("json", words::JSON)];
    let fields = html! {
        (form.pick_one(&Ask::new("for", words::FOR), &readers, Look::Plain))
        @for (section, never) in &view.sections {
            @if never.is_none() { (decision(form, *section, locale)) }
        }
        (never_in(view, locale))
        (form.pick_one(&Ask::new("format", words::FORMAT), &formats, Look::Plain))
        (form.line(&Line::new(Ask::new("password", words::PASSWORD), Kind::Password)))
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Copy)
        .lead(view.codename.as_str())
        .back(paths::case(view.case), steps::TO_CASE)
        .faulty(form.is_faulty())
        .narrow();
    frame.page(&head, &danger_page(form, &danger, &fields))
}

fn decision(form: &Form<'_>, section: SectionName, locale: Locale) -> Markup {
    let left_out = |why: &LeftOut| {
        Choice::new(why.code(), format!("{} {}", words::LEAVE_OUT.of(locale), why.name().of(locale)))
    };
    let choices: Vec<Choice<'_>> =
        std::iter::once(Choice::new(INCLUDE, words::INCLUDE)).chain(REASONS.iter().map(left_out)).collect();
    form.list(&Ask::new(decision_field(section), capital(section.name().of(locale))), &choices)
}

fn never_in(view: &CopyPage, locale: Locale) -> Markup {
    let never: Vec<_> =
        view.sections.iter().filter_map(|(section, why)| why.map(|why| (*section, why))).collect();
    html! {
        @if !never.is_empty() {
            div {
                p { strong { (words::NEVER.of(locale)) } }
                ul.notes {
                    @for (section, why) in never {
                        li { (capital(section.name().of(locale))) ": " (why.name().of(locale)) }
                    }
                }
            }
        }
    }
}
