//! What a booking must say loudly.

use barnahus_casework::booking::{Checked, Completeness, Prevented, Warning};
use barnahus_vocabulary::Locale;
use maud::{Markup, html};

use crate::parts::{Tone, notice, notice_line};
use crate::warnings::warnings;
use crate::words::booking as words;
use crate::words::booking_facts::{self, Names};

/// What the rules and the case say to a booking that stands.
#[derive(Debug, Clone)]
pub struct Missing {
    /// Whether it may be started and what it must say, or what has come to prevent it.
    pub judged: Result<Checked, Vec<Prevented>>,
    /// The child cannot come then, by what its case says now.
    pub child_cannot: bool,
    /// Names of the people who are spoken of.
    pub names: Names,
}

/// That the booking is incomplete, for those who attend it or plan its room and see no more of it.
pub(super) fn incomplete(locale: Locale) -> Markup {
    let said = booking_facts::warning(Warning::LawyerMissing, &Names::default(), locale);
    notice(Tone::Danger, words::INCOMPLETE.of(locale), &html! { p { (said) } })
}

impl Missing {
    pub(super) fn shown(&self, locale: Locale) -> Markup {
        html! {
            @if self.child_cannot {
                (notice(Tone::Warning, words::CHILD_CANNOT.of(locale), &html! {
                    p { (words::CHILD_CANNOT_NEXT.of(locale)) }
                }))
            }
            (self.of_rules(locale))
        }
    }

    fn of_rules(&self, locale: Locale) -> Markup {
        match &self.judged {
            Ok(checked) if checked.warnings.is_empty() => notice_line(Tone::Good, words::ALL_WELL.of(locale)),
            Ok(checked) => self.warnings(checked, locale),
            Err(facts) => notice(
                Tone::Danger,
                words::PREVENTED.of(locale),
                &html! {
                    ul.notes {
                        @for fact in facts {
                            @let said = booking_facts::prevented(fact, &self.names, locale);
                            li { (said.what) " " (said.next) }
                        }
                    }
                },
            ),
        }
    }

    fn warnings(&self, checked: &Checked, locale: Locale) -> Markup {
        let (tone, heading) = match checked.completeness {
            Completeness::Incomplete => (Tone::Danger, words::INCOMPLETE),
            Completeness::Complete => (Tone::Warning, words::MISSING),
        };
        notice(tone, heading.of(locale), &warnings(&checked.warnings, &self.names, locale))
    }
}
