//! Referrals that someone began and did not send: their own, nobody else's.

use barnahus_casework::Urgency;
use barnahus_vocabulary::{DraftId, Instant, Locale, dates, paths};
use maud::{Markup, html};

use super::due;
use crate::form::link_button;
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::words::cases::intake as words;

/// One of them. What was typed is not shown on a list.
#[derive(Debug, Clone, Copy)]
pub struct DraftLine {
    /// Which.
    pub draft: DraftId,
    /// When it was last saved.
    pub saved_at: Instant,
    /// How urgent, where that was said.
    pub urgency: Option<Urgency>,
}

/// The page; `begin` leads to a new one.
#[must_use]
pub fn drafts(frame: &Frame, lines: &[DraftLine], begin: DraftId) -> Markup {
    let locale = frame.locale;
    let body = html! { ul.lines { @for line in lines { (shown(line, locale)) } } };
    let head = Head::titled(words::DRAFTS)
        .help(Help::Intake)
        .lead(words::DRAFTS_LEAD.of(locale))
        .beside(link_button(&paths::draft(begin), words::BEGIN.of(locale)));
    frame.page(&head, &body)
}

fn shown(line: &DraftLine, locale: Locale) -> Markup {
    let saved = format!("{}{}", words::SAVED_AT.of(locale), dates::short_moment(line.saved_at, locale));
    html! {
        li {
            span.grow { a href=(paths::draft(line.draft)) { (words::GO_ON.of(locale)) ": " (saved) } }
            @if let Some(urgency) = line.urgency { (due::urgency(urgency, locale)) }
            form.inline-form method="post" action=(paths::draft_discard(line.draft)) {
                button.plain-button type="submit" {
                    (words::DISCARD.of(locale)) span.sr-only { ": " (saved) }
                }
            }
        }
    }
}
