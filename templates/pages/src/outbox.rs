//! Letters: which left, which wait, which could not leave. Their text is not kept, so it is not shown.

use barnahus_vocabulary::{Instant, JobId, Locale, Text, dates, paths};
use maud::{Markup, html};

use crate::frame::{Frame, Head};
use crate::parts::{Empty, Icon, Pager, Table, Tone, tag};
use crate::words::watch as words;

/// What became of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterState {
    /// It will be tried at that moment.
    Waits,
    /// The mail server took it.
    Sent,
    /// What it would have said was no longer so.
    NotNeeded,
    /// Tried for too long.
    GivenUp,
}

/// One letter.
#[derive(Debug, Clone)]
pub struct LetterLine {
    /// Which.
    pub id: JobId,
    /// Its subject line, in the reader's language.
    pub subject: String,
    /// Who gets it, by name.
    pub to: String,
    /// What became of it.
    pub state: LetterState,
    /// Why the last try failed.
    pub why: Option<Text>,
    /// When that was, or will be.
    pub when: Instant,
}

impl LetterState {
    const fn said(self) -> (Tone, Icon, Text) {
        match self {
            Self::Waits => (Tone::Plain, Icon::Clock, words::WAITS),
            Self::Sent => (Tone::Good, Icon::Check, words::SENT),
            Self::NotNeeded => (Tone::Calm, Icon::Dot, words::NOT_NEEDED),
            Self::GivenUp => (Tone::Danger, Icon::Warning, words::GIVEN_UP),
        }
    }
}

/// The list, what could not leave first.
#[must_use]
pub fn outbox(frame: &Frame, list: &[LetterLine], pager: &Pager) -> Markup {
    let locale = frame.locale;
    let mut table = Table::new(words::OUTBOX, &[words::LETTER, words::TO, words::STATE, words::WHEN]);
    for letter in list {
        table.row(row(letter, locale));
    }
    let body = html! {
        @if list.is_empty() {
            (Empty { icon: Icon::Letter, heading: words::NO_LETTERS.of(locale), sentence: words::NO_LETTERS_MORE.of(locale) }.shown())
        } @else { (table.shown(locale)) (pager.shown(locale)) }
    };
    frame.page(&Head::titled(words::OUTBOX).lead(words::OUTBOX_LEAD.of(locale)), &body)
}

fn row(letter: &LetterLine, locale: Locale) -> Vec<Markup> {
    let (tone, icon, said) = letter.state.said();
    vec![
        html! { (letter.subject) },
        html! { (letter.to) },
        html! {
            (tag(tone, icon, said.of(locale)))
            @if let Some(why) = letter.why { p.quiet { (why.of(locale)) } }
            @if letter.state == LetterState::GivenUp {
                form.again method="post" action=(paths::letter_again(letter.id)) {
                    button.ds-button data-variant="secondary" data-size="sm" type="submit" {
                        (words::AGAIN.of(locale)) span.sr-only { ": " (letter.subject) ", " (letter.to) }
                    }
                }
            }
        },
        html! { span.number { (dates::short_moment(letter.when, locale)) } },
    ]
}
