//! Sections of a file as they are read: what is known, line by line; what is not known is not shown.

use barnahus_casework::SectionName;
use barnahus_vocabulary::{CaseId, Locale, paths};
use maud::{Markup, html};

use super::fields;
use crate::parts::{Fact, facts};
use crate::wording::capital;
use crate::words::cases::page as words;

/// What stands in a section, as it would be typed.
pub type Stored = barnahus_casework::Typed;

/// A section that is for the reader.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Which.
    pub name: SectionName,
    /// What stands in it; empty when nothing is noted yet.
    pub stored: Stored,
    /// Whether the reader may write it.
    pub may_change: bool,
}

/// The facts of a section, a list for each person in it.
pub(crate) fn known(name: SectionName, stored: &Stored, locale: Locale) -> Markup {
    html! {
        @for lines in fields::known(name, stored, locale) {
            @let told: Vec<Fact<'_>> = lines.iter().map(|(label, said)| Fact::shown(*label, prose(said))).collect();
            (facts(&told, locale))
        }
    }
}

/// Line breaks stay where they were typed.
fn prose(said: &str) -> Markup {
    html! { span.as-typed { (said) } }
}

/// A section of the case page with its link to change it.
pub(super) fn section(case: CaseId, shown: &Shown, locale: Locale) -> Markup {
    let heading = capital(shown.name.name().of(locale));
    let id = format!("section-{}", shown.name.code());
    let is_empty = shown.stored.is_empty();
    let link = if is_empty { words::ADD } else { words::CHANGE };
    html! {
        section.case-section aria-labelledby=(id) {
            div.row.apart {
                h2 id=(id) { (heading) }
                @if shown.may_change {
                    a href=(edit(case, shown.name)) {
                        (link.of(locale)) span.sr-only { ": " (heading) }
                    }
                }
            }
            @if is_empty {
                p.quiet { (words::NOTHING_YET.of(locale)) }
            } @else {
                (known(shown.name, &shown.stored, locale))
            }
        }
    }
}

/// Where a section is written. That the child was informed has a page of its own.
#[must_use]
pub fn edit(case: CaseId, name: SectionName) -> String {
    match name {
        SectionName::ChildInformed => paths::child_informed(case),
        SectionName::Identity
        | SectionName::Representation
        | SectionName::AdultVictim
        | SectionName::Hearing
        | SectionName::Visit
        | SectionName::Accommodations
        | SectionName::Agenda
        | SectionName::Referrer
        | SectionName::Narrative
        | SectionName::Health
        | SectionName::Suspected
        | SectionName::Outcome => paths::case_section(case, name.code()),
    }
}
