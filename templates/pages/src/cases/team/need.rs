//! One requirement of the interview: the rule that asks, how sure it is, who fills it or who could.

use barnahus_casework::SectionName;
use barnahus_casework::required::{Certainty, Companion, Rule};
use barnahus_casework::sections::Doubt;
use barnahus_vocabulary::{CaseId, Locale, paths};
use maud::{Markup, html};

use super::people::{Member, join_button};
use super::{Candidate, reasons};
use crate::parts::{Icon, Tone, icon, tag};
use crate::wording::capital;
use crate::words::booking_facts;
use crate::words::cases::team as words;

/// Who fills a requirement.
#[derive(Debug, Clone)]
pub enum Filled {
    /// Someone of the team.
    By(Member),
    /// Someone who comes with the child.
    Comes(Companion),
    /// Nobody yet; these could.
    Open(Vec<Candidate>),
}

/// One requirement.
#[derive(Debug, Clone)]
pub struct Need {
    /// The rule that asks.
    pub rule: Rule,
    /// How sure it is that it applies.
    pub certainty: Certainty,
    /// What speaks against the usual representative, where that is why.
    pub because: Vec<Doubt>,
    /// Who fills it.
    pub filled: Filled,
}

impl Need {
    pub(super) fn shown(&self, case: CaseId, locale: Locale) -> Markup {
        html! {
            li.need {
                div.row.apart {
                    h3 { (capital(booking_facts::wanted(self.rule).of(locale))) }
                    (self.state(locale))
                }
                (self.why(locale))
                @match &self.filled {
                    Filled::By(member) => div.row.apart { (member.shown(case, locale)) },
                    Filled::Comes(companion) => (comes(case, *companion, locale)),
                    Filled::Open(candidates) => (open(case, candidates, locale)),
                }
            }
        }
    }

    fn state(&self, locale: Locale) -> Markup {
        match &self.filled {
            Filled::By(_) => tag(Tone::Good, Icon::Check, words::IN_TEAM.of(locale)),
            Filled::Comes(_) => tag(Tone::Calm, Icon::People, words::COMES_ALONG.of(locale)),
            Filled::Open(_) => tag(Tone::Warning, Icon::Warning, words::STILL_OPEN.of(locale)),
        }
    }

    /// The rule in words, its article, what a jurist still confirms, and how sure it is.
    fn why(&self, locale: Locale) -> Markup {
        let doubts: Vec<_> = self.because.iter().map(|doubt| doubt.name().of(locale)).collect();
        html! {
            p.quiet.small {
                (capital(self.rule.name().of(locale))) ". " (words::SOURCE.of(locale)) (self.rule.source().of(locale))
                @if let Some(note) = self.rule.note() { " (" (note.text().of(locale)) ")" } "."
            }
            @if !doubts.is_empty() { p.small { (words::BECAUSE.of(locale)) (doubts.join(", ")) "." } }
            @if let Some(doubtful) = booking_facts::certainty(self.certainty, locale) {
                p.small.unsure { (icon(Icon::Note)) span { (doubtful) } }
            }
        }
    }
}

fn comes(case: CaseId, companion: Companion, locale: Locale) -> Markup {
    let section = match companion {
        Companion::Representative | Companion::Relative => SectionName::Representation,
        Companion::PersonOfTrust => SectionName::Hearing,
    };
    html! {
        p {
            (booking_facts::companion(companion, locale)) " – "
            a href=(paths::case_section(case, section.code())) {
                (words::NOTE_WHO.of(locale)) span.sr-only { ": " (companion.name().of(locale)) }
            }
        }
    }
}

/// The best is open, the others fold.
fn open(case: CaseId, candidates: &[Candidate], locale: Locale) -> Markup {
    let Some((best, rest)) = candidates.split_first() else {
        return html! { p.small { (words::NOBODY.of(locale)) } };
    };
    html! {
        (candidate(case, best, locale))
        @if !rest.is_empty() {
            details.fold {
                summary { (words::PROPOSED.of(locale)) " (" (rest.len()) ")" }
                @for one in rest { (candidate(case, one, locale)) }
            }
        }
    }
}

fn candidate(case: CaseId, one: &Candidate, locale: Locale) -> Markup {
    html! {
        div.candidate {
            div {
                p { strong { (one.name) } span.quiet { ", " (one.role.name().of(locale)) ", " (one.institution) } }
                (reasons(&one.reasons, locale))
            }
            (join_button(case, (one.person, one.role), &one.name, locale))
        }
    }
}
