//! The page of one piece of support: what is known of it, and what may be noted of it now.
//!
//! Its forms share no name of a field, so that what was typed stays whichever was sent.

use barnahus_casework::support::{SupportKind, SupportState};
use barnahus_vocabulary::{CaseId, PersonId, Text, paths};
use maud::{Markup, html};

use super::{Piece, Refusal, name, refused, told};
use crate::form::{Area, Ask, Choice, Form, Kind, Line, button, quiet_button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::wording::capital;
use crate::words::support as words;

/// The name of the version.
pub const VERSION: &str = "version";

/// The page.
#[derive(Debug, Clone)]
pub struct PiecePage {
    /// Of which case.
    pub case: CaseId,
    /// Two words.
    pub codename: String,
    /// The piece.
    pub piece: Piece,
    /// The version it was read with.
    pub version: u32,
    /// Whether the reader may note what became of it.
    pub records: bool,
    /// To whom the reader may hand it; nobody when they may not.
    pub takers: Vec<(PersonId, String)>,
    /// Why the last try came to nothing.
    pub refused: Option<Refusal>,
}

/// The page, laid out.
#[must_use]
pub fn piece(frame: &Frame, form: &Form<'_>, view: &PiecePage) -> Markup {
    let locale = frame.locale;
    let is_planned = matches!(view.piece.state, SupportState::Planned { .. });
    let is_done = matches!(view.piece.state, SupportState::Done { .. });
    let body = html! {
        div.stack {
            (refused(view.refused, locale))
            section.panel { (told(&view.piece, locale)) }
            @if view.records && is_planned { (done(form, view)) }
            @if view.records && is_done { (review(form, view)) }
            @if !view.takers.is_empty() { (hand(form, view)) }
            @if view.records && is_planned { (no_longer(form, view)) }
        }
    };
    let heading =
        format!("{}: {}", capital(&view.codename), name(view.piece.supported, locale).to_lowercase());
    let head = Head::titled(words::TITLE)
        .help(Help::Support)
        .heading(heading)
        .back(paths::support(view.case), words::TO_SUPPORT)
        .faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

/// One form of the page under its heading.
fn section(view: &PiecePage, heading: &str, action: &str, fields: &Markup) -> Markup {
    html! {
        section.case-section {
            h2 { (heading) }
            form.form method="post" action=(action) novalidate {
                input type="hidden" name=(VERSION) value=(view.version);
                (fields)
            }
        }
    }
}

fn day(form: &Form<'_>, name: &'static str, label: Text) -> Markup {
    form.line(&Line::new(Ask::new(name, label), Kind::Day))
}

fn next_review(form: &Form<'_>) -> Markup {
    let ask = Ask::new("review", words::REVIEW).hint(words::REVIEW_HINT).optional();
    form.line(&Line::new(ask, Kind::Day))
}

fn done(form: &Form<'_>, view: &PiecePage) -> Markup {
    let locale = form.locale;
    let begins = view.piece.supported.kind == SupportKind::Therapy;
    let fields = html! {
        (day(form, "done_on", if begins { words::BEGUN_ON } else { words::DONE_ON }))
        (form.area(&Area::new(Ask::new("found", words::FOUND).optional())))
        (next_review(form))
        div.actions { (button(words::SAVE_DONE.of(locale))) }
    };
    section(view, words::RECORD_DONE.of(locale), &paths::support_done(view.piece.id), &fields)
}

fn review(form: &Form<'_>, view: &PiecePage) -> Markup {
    let locale = form.locale;
    let fields = html! {
        (form.area(&Area::new(Ask::new("note", words::NOTE).optional())))
        (next_review(form))
        div.actions { (button(words::SAVE_REVIEW.of(locale))) }
    };
    section(view, words::RECORD_REVIEW.of(locale), &paths::support_review(view.piece.id), &fields)
}

fn hand(form: &Form<'_>, view: &PiecePage) -> Markup {
    let locale = form.locale;
    let people: Vec<_> =
        view.takers.iter().map(|(person, name)| Choice::new(person.to_string(), name.clone())).collect();
    let fields = html! {
        (form.list(&Ask::new("owner", words::OWNER).hint(words::OWNER_HINT), &people))
        (day(form, "due", words::DUE))
        div.actions { (quiet_button(words::SAVE_HAND.of(locale))) }
    };
    section(view, words::HAND.of(locale), &paths::support_hand(view.piece.id), &fields)
}

fn no_longer(form: &Form<'_>, view: &PiecePage) -> Markup {
    let locale = form.locale;
    let fields = html! {
        (form.area(&Area::new(Ask::new("because", words::BECAUSE))))
        div.actions { (quiet_button(words::SAVE_NO_LONGER.of(locale))) }
    };
    section(view, words::NO_LONGER.of(locale), &paths::support_drop(view.piece.id), &fields)
}
