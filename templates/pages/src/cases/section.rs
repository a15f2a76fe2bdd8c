//! The form of one section of a file, and what differs when someone wrote it meanwhile.

use barnahus_casework::SectionName;
use barnahus_vocabulary::{CaseId, Locale, Text, paths};
use maud::{Markup, html};

use super::fields;
use super::sections::{Stored, edit};
use crate::form::{Form, save};
use crate::frame::{Frame, Head};
use crate::stale::Difference;
use crate::wording::capital;
use crate::words::cases::{intake, page as words, steps};
use crate::words::form as common;

/// The page.
#[derive(Debug, Clone)]
pub struct SectionForm {
    /// Which case.
    pub case: CaseId,
    /// Two words.
    pub codename: String,
    /// Which section.
    pub section: SectionName,
    /// The version that was read; 0 when there was none.
    pub version: u32,
    /// The fields that are the reader's, where those are not all: of the outcome each profession has one.
    pub own: Option<Vec<&'static str>>,
}

/// The page, laid out. Its fields are those of the section, `section` and `version`.
#[must_use]
pub fn section(frame: &Frame, form: &Form<'_>, view: &SectionForm) -> Markup {
    let locale = frame.locale;
    let body = html! {
        form.form method="post" action=(edit(view.case, view.section)) novalidate {
            input type="hidden" name="section" value=(view.section);
            input type="hidden" name="version" value=(view.version);
            @match view.section {
                SectionName::Suspected => {
                    (entries(form, view.section, intake::SUSPECTED, intake::SUSPECTED_NEXT))
                }
                SectionName::Agenda => (entries(form, view.section, words::TOPIC, words::TOPIC_NEXT)),
                SectionName::Identity
                | SectionName::Representation
                | SectionName::AdultVictim
                | SectionName::Hearing
                | SectionName::Visit
                | SectionName::ChildInformed
                | SectionName::Accommodations
                | SectionName::Referrer
                | SectionName::Narrative
                | SectionName::Health
                | SectionName::Outcome => {
                    @for field in fields::of(view.section) {
                        @if view.own.as_ref().is_none_or(|own| own.contains(&field.name)) { (field.drawn(form, "")) }
                    }
                }
            }
            div.actions { (save(locale)) a href=(paths::case(view.case)) { (common::KEEP.of(locale)) } }
        }
    };
    let heading = format!("{}: {}", capital(&view.codename), view.section.name().of(locale));
    let head = Head::titled(view.section.name())
        .heading(heading)
        .lead(words::SECTION_LEAD.of(locale))
        .back(paths::case(view.case), steps::TO_CASE)
        .faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

/// Those who are noted, or what is, and room for one more.
fn entries(form: &Form<'_>, section: SectionName, first: Text, next: Text) -> Markup {
    let (suffixes, of_each) = (fields::suffixes(section), fields::of(section));
    let is_begun = |suffix: &String| {
        of_each.iter().any(|field| !form.typed.get(&format!("{}{suffix}", field.name)).is_empty())
    };
    let last = suffixes.iter().rposition(is_begun);
    html! {
        @for (place, suffix) in suffixes.iter().enumerate().take(last.map_or(1, |last| last + 2)) {
            section.section {
                @let heading = if place == 0 { first } else { next };
                h2 { (heading.of(form.locale)) }
                @for field in &of_each { (field.drawn(form, suffix)) }
            }
        }
    }
}

/// Field by field, what is stored and what was typed, where they differ.
#[must_use]
pub fn differences(section: SectionName, stored: &Stored, typed: &Stored, locale: Locale) -> Vec<Difference> {
    let said = |from: &Stored, field: &fields::Field, suffix: &str| {
        field.said(from, suffix, locale).unwrap_or_else(|| common::NOT_KNOWN.of(locale).to_owned())
    };
    fields::suffixes(section)
        .iter()
        .flat_map(|suffix| fields::of(section).into_iter().map(move |field| (field, suffix)))
        .map(|(field, suffix)| Difference {
            field: capital(field.label.of(locale)),
            stored: said(stored, &field, suffix),
            typed: said(typed, &field, suffix),
        })
        .filter(|difference| difference.stored != difference.typed)
        .collect()
}
