//! The page before the copy for the child is made: a decision for each part of the file.
//!
//! It shows no part of it: whoever decides has read them on the page of the case.

use barnahus_casework::subject_copy::{CopyFor, LeftOut, Piece, REASONS};
use barnahus_vocabulary::{CaseId, Locale, paths};
use maud::{Markup, html};

use super::field::listed;
use crate::form::{Ask, Choice, Danger, Form, Kind, Line, Look, danger_page};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::wording::capital;
use crate::words::cases::steps;
use crate::words::subject_copy as words;

/// The code of the decision that a piece goes in.
pub const INCLUDE: &str = "include";

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyPage {
    /// Which case.
    pub case: CaseId,
    /// What it is called.
    pub codename: String,
    /// What there is, each with why it cannot go in.
    pub pieces: Vec<(Piece, Option<LeftOut>)>,
}

/// The field in which a piece is decided.
#[must_use]
pub fn decision_field(piece: Piece) -> String {
    format!("decide_{}", piece.code())
}

/// The page, laid out. Its fields are `for`, `format`, one for each piece, and `password`.
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
        @for (piece, never) in &view.pieces {
            @if never.is_none() { (decision(form, *piece, locale)) }
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

fn decision(form: &Form<'_>, piece: Piece, locale: Locale) -> Markup {
    let left_out = |why: &LeftOut| {
        Choice::new(why.code(), format!("{} {}", words::LEAVE_OUT.of(locale), why.name().of(locale)))
    };
    let choices: Vec<Choice<'_>> =
        std::iter::once(Choice::new(INCLUDE, words::INCLUDE)).chain(REASONS.iter().map(left_out)).collect();
    form.list(&Ask::new(decision_field(piece), capital(piece.name().of(locale))), &choices)
}

fn never_in(view: &CopyPage, locale: Locale) -> Markup {
    let never: Vec<_> = view.pieces.iter().filter_map(|(piece, why)| why.map(|why| (*piece, why))).collect();
    html! {
        @if !never.is_empty() {
            div {
                p { strong { (words::NEVER.of(locale)) } }
                ul.notes {
                    @for (piece, why) in never {
                        li { (capital(piece.name().of(locale))) ": " (why.name().of(locale)) }
                    }
                }
            }
        }
    }
}
