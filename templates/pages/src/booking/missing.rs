//! What a booking must say loudly, and the lines of *Ready to begin?*.

use barnahus_casework::booking::{Checked, Completeness, Prevented};
use barnahus_casework::readiness::{Light, Line};
use barnahus_vocabulary::Locale;
use maud::{Markup, html};

use crate::parts::{Icon, Tone, icon, notice, notice_line};
use crate::warnings::warnings;
use crate::wording::capital;
use crate::words::booking as words;
use crate::words::booking_facts::{self, Names};

/// What the rules say to a booking that stands.
#[derive(Debug, Clone)]
pub struct Missing {
    /// Whether it may be started and what it must say, or what has come to prevent it.
    pub judged: Result<Checked, Vec<Prevented>>,
    /// Names of the people who are spoken of.
    pub names: Names,
}

/// A line of *Ready to begin?* with its light.
pub type ReadyLine = (Line, Light);

impl Missing {
    pub(super) fn shown(&self, locale: Locale) -> Markup {
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

/// One line for each thing that is asked for; red ones say what follows.
pub(super) fn ready(lines: &[ReadyLine], locale: Locale) -> Markup {
    html! {
        section.panel {
            h2 { (words::READY.of(locale)) }
            ul.lights {
                @for (line, light) in lines {
                    @match light {
                        Light::NotAsked => {}
                        Light::Green => {
                            li data-light="green" {
                                (icon(Icon::Check))
                                span {
                                    (capital(line.name().of(locale)))
                                    span.sr-only { ": " (words::GREEN.of(locale)) }
                                }
                            }
                        }
                        Light::Red | Light::Stop => {
                            li data-light="red" {
                                (icon(Icon::Cross))
                                span {
                                    (capital(line.name().of(locale)))
                                    span.sr-only { ": " (words::RED.of(locale)) ". " }
                                    span.small.follows { (capital(line.consequence().of(locale))) "." }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
