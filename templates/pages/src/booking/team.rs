//! Who comes to a booking, as what, and what they answered.

use barnahus_casework::booking::{Agreed, BookingState};
use barnahus_vocabulary::{Locale, Role, Text};
use maud::{Markup, html};

use crate::parts::{Icon, Table, Tone, notice, tag};
use crate::wording::capital;
use crate::words::booking as words;

/// What someone answered to their invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    Awaited,
    /// They come.
    Confirmed,
    /// They cannot.
    Declined,
    /// They were released: their answer no longer matters.
    Released,
}

/// Someone's part.
#[derive(Debug, Clone)]
pub struct Part {
    /// As what.
    pub role: Role,
    /// Their name.
    pub name: String,
    /// Where they come from; may be empty.
    pub institution: String,
    /// What they answered.
    pub answer: Answer,
    /// Their own calendar says that they are taken then.
    pub is_taken: bool,
    /// Where another is put in their place, for those who may.
    pub replace: Option<String>,
    /// That they come outside of their hours, for those in charge.
    pub outside_hours: Option<Agreed>,
}

/// Who comes, as far as the reader may know.
#[derive(Debug, Clone)]
pub enum Parts {
    /// Everyone.
    All(Vec<Part>),
    /// The reader's own part alone.
    Own(Vec<Part>),
    /// Not for the reader.
    Hidden,
}

impl Answer {
    fn shown(self, locale: Locale) -> Markup {
        let (tone, drawing, text) = match self {
            Self::Awaited => (Tone::Calm, Icon::Clock, words::AWAITED),
            Self::Confirmed => (Tone::Good, Icon::Check, words::CONFIRMED),
            Self::Declined => (Tone::Danger, Icon::Cross, words::DECLINED),
            Self::Released => (Tone::Calm, Icon::Leave, words::RELEASED),
        };
        tag(tone, drawing, text.of(locale))
    }
}

impl Parts {
    pub(super) fn shown(&self, state: BookingState, locale: Locale) -> Markup {
        let answers = match state {
            BookingState::Booked | BookingState::UnderWay | BookingState::Held | BookingState::Stopped(_) => {
                Answers::Shown
            }
            BookingState::Cancelled(_) | BookingState::NotHeld(_) => Answers::Over,
        };
        match (self, answers) {
            (Self::All(parts), Answers::Shown) => html! {
                section.stack {
                    h2 { (words::WHO.of(locale)) }
                    (declined(parts, locale))
                    (taken(parts, locale))
                    (table(words::WHO, parts, answers, locale))
                }
            },
            (Self::All(parts), Answers::Over) => html! {
                section.stack {
                    h2 { (words::WHO_WAS_CALLED.of(locale)) }
                    (table(words::WHO_WAS_CALLED, parts, answers, locale))
                }
            },
            (Self::Own(parts), _) => html! {
                section.stack {
                    h2 { (words::MY_PART.of(locale)) }
                    (table(words::MY_PART, parts, answers, locale))
                }
            },
            (Self::Hidden, _) => html! {},
        }
    }
}

/// Whether it still matters what someone answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answers {
    Shown,
    Over,
}

fn declined(parts: &[Part], locale: Locale) -> Markup {
    html! {
        @if parts.iter().any(|part| part.answer == Answer::Declined) {
            (notice(Tone::Danger, words::SOMEONE_DECLINED.of(locale), &html! {
                p { (words::SOMEONE_DECLINED_NEXT.of(locale)) }
            }))
        }
    }
}

fn taken(parts: &[Part], locale: Locale) -> Markup {
    html! {
        @if parts.iter().any(|part| part.is_taken) {
            (notice(Tone::Warning, words::FITS_NO_LONGER.of(locale), &html! {
                p { (words::FITS_NO_LONGER_NEXT.of(locale)) }
            }))
        }
    }
}

/// Why someone comes though it is not their time, and who agreed.
fn outside(agreed: &Agreed, locale: Locale) -> Markup {
    html! {
        div { (tag(Tone::Warning, Icon::Clock, words::OUTSIDE.of(locale))) }
        div.small { (words::AGREED.of(locale)) " " (agreed.who.as_str()) ". " span.as-typed { (agreed.why.as_str()) } }
    }
}

fn table(caption: Text, parts: &[Part], answers: Answers, locale: Locale) -> Markup {
    let heads = [words::ROLE, words::NAME, words::ANSWER];
    let shown = if answers == Answers::Shown { heads.len() } else { heads.len() - 1 };
    let mut table = Table::new(caption, &heads[..shown]);
    for part in parts {
        let mut cells = vec![
            html! { (capital(part.role.name().of(locale))) },
            html! {
                (part.name)
                @if !part.institution.is_empty() { div.quiet.small { (part.institution) } }
                @if let Some(agreed) = &part.outside_hours { (outside(agreed, locale)) }
            },
            html! {
                (part.answer.shown(locale))
                @if part.is_taken {
                    " " (tag(Tone::Warning, Icon::Calendar, words::TAKEN.of(locale)))
                }
                @if let Some(href) = &part.replace {
                    div { a href=(href) { (words::REPLACE.of(locale)) span.sr-only { ": " (part.name) } } }
                }
            },
        ];
        cells.truncate(shown);
        table.row(cells);
    }
    table.shown(locale)
}
