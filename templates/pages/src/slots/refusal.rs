//! Why the slot that someone chose was not booked: said at the top of the same page, asked afresh.

use barnahus_casework::booking::Prevented;
use barnahus_vocabulary::Locale;
use maud::{Markup, html};

use crate::parts::{Tone, notice};
use crate::words::booking_facts::{self, Names};
use crate::words::slots as words;

/// Why nothing was booked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Someone else booked some of the time meanwhile.
    Taken,
    /// The case or the booking changed since the page was made.
    Stale,
    /// No slot of the list was sent.
    NotChosen,
    /// The child was heard, and nobody has approved a further interview.
    NeedsApproval,
    /// One more session was meant for a child who is too old for it.
    OneInterview,
    /// Hours, leave, rooms or roles have changed.
    Unfit(Vec<Unfit>),
    /// The rules of the case prevent it.
    Prevented(Vec<Prevented>),
}

/// What does not fit any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// It has begun.
    Past,
    /// The hour, or the way there, does not suit the child.
    Child,
    /// A sibling is there whom the child must not meet.
    Sibling,
    /// This room is not open.
    Room(String),
    /// This person does not work then.
    Away(String),
    /// This person no longer has the role.
    Role(String),
    /// Something of the slot is no longer there.
    Changed,
}

impl Unfit {
    fn line(&self, locale: Locale) -> String {
        let about = |name: &str, what: barnahus_vocabulary::Text| format!("{name} {}.", what.of(locale));
        match self {
            Self::Past => words::UNFIT_PAST.of(locale).to_owned(),
            Self::Child => words::UNFIT_CHILD.of(locale).to_owned(),
            Self::Sibling => words::UNFIT_SIBLING.of(locale).to_owned(),
            Self::Room(room) => about(room, words::UNFIT_ROOM),
            Self::Away(name) => about(name, words::UNFIT_AWAY),
            Self::Role(name) => about(name, words::UNFIT_ROLE),
            Self::Changed => words::UNFIT_CHANGED.of(locale).to_owned(),
        }
    }
}

impl Refusal {
    pub(super) fn shown(&self, names: &Names, locale: Locale) -> Markup {
        let said = |text: barnahus_vocabulary::Text| html! { p { (text.of(locale)) } };
        let (tone, heading, body) = match self {
            Self::Taken => (Tone::Warning, words::TAKEN, said(words::TAKEN_NEXT)),
            Self::Stale => (Tone::Warning, words::STALE, said(words::STALE_NEXT)),
            Self::OneInterview => (Tone::Danger, words::PREVENTED, said(words::ONE_INTERVIEW)),
            Self::NeedsApproval => (Tone::Danger, words::PREVENTED, said(words::NEEDS_APPROVAL)),
            Self::NotChosen => (Tone::Warning, words::NOT_CHOSEN, html! {}),
            Self::Unfit(facts) => {
                let body = html! {
                    ul.notes { @for fact in facts { li { (fact.line(locale)) } } }
                    p { (words::UNFIT_NEXT.of(locale)) }
                };
                (Tone::Warning, words::UNFIT, body)
            }
            Self::Prevented(facts) => (Tone::Danger, words::PREVENTED, reasons(facts, names, locale)),
        };
        html! { div role="alert" { (notice(tone, heading.of(locale), &body)) } }
    }
}

/// What prevents, each with what would free it.
pub(super) fn reasons(facts: &[Prevented], names: &Names, locale: Locale) -> Markup {
    html! {
        ul.notes {
            @for fact in facts {
                @let said = booking_facts::prevented(fact, names, locale);
                li { (said.what) " " (said.next) }
            }
        }
    }
}
