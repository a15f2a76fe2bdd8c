//! Triage: what was told, by when to decide, who would be right for it and why. One click accepts.

use barnahus_casework::stage::StageCode;
use barnahus_casework::{SectionName, Urgency};
use barnahus_vocabulary::{CaseId, Instant, Locale, dates, paths};
use maud::{Markup, html};

use super::due::{self, Due};
use super::sections::{Stored, known};
use super::team::{Candidate, reasons};
use crate::form::{button, quiet_button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon, Tone, notice, notice_line};
use crate::wording::capital;
use crate::words::cases::{page, triage as words};
use crate::words::merge;

/// The page.
#[derive(Debug, Clone)]
pub struct Triage {
    /// Which case.
    pub case: CaseId,
    /// Two words.
    pub codename: String,
    /// The version that this page shows.
    pub version: u32,
    /// Where it stands.
    pub stage: StageCode,
    /// How urgent it is.
    pub urgency: Urgency,
    /// When it came.
    pub received: Instant,
    /// When triage is due, or was.
    pub due_at: Instant,
    /// The same in words.
    pub due: Due,
    /// What was told.
    pub told: Vec<(SectionName, Stored)>,
    /// Codenames of cases about a child like this one, which the reader sees.
    pub alike: Vec<(CaseId, String)>,
    /// Case managers, best first.
    pub proposals: Vec<Candidate>,
    /// Why the last try came to nothing.
    pub refused: Option<String>,
}

/// How many proposals stand open.
const OPEN: usize = 3;

/// The page, laid out.
#[must_use]
pub fn triage(frame: &Frame, view: &Triage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @if let Some(refused) = &view.refused {
            div.flash role="alert" { (notice_line(Tone::Danger, refused)) }
        }
        (strip(view, locale))
        @if !view.alike.is_empty() { (alike(view, locale)) }
        div.two {
            div {
                @if view.stage.awaits_triage() { (who(view, locale)) }
                @else { (notice_line(Tone::Plain, words::DECIDED.of(locale))) }
                (told(view, locale))
            }
            aside { (beside(view, locale)) }
        }
    };
    let heading = format!("{}: {}", words::TITLE.of(locale), view.codename);
    let head =
        Head::titled(words::TITLE).help(Help::Triage).heading(heading).back(paths::CASES, words::TO_LIST);
    frame.page(&head, &body)
}

fn who(view: &Triage, locale: Locale) -> Markup {
    let (first, rest) = view.proposals.split_at(OPEN.min(view.proposals.len()));
    html! {
        section.stack {
            div { h2 { (words::WHO.of(locale)) } p.quiet { (words::WHO_NEXT.of(locale)) } }
            @if first.is_empty() {
                (Empty { icon: Icon::People, heading: words::NOBODY.of(locale), sentence: words::NOBODY_NEXT.of(locale) }.shown())
            } @else {
                ol.slots { @for (place, one) in first.iter().enumerate() { (proposal(view, one, place, locale)) } }
            }
            @if !rest.is_empty() {
                details.fold {
                    summary { (words::OTHERS.of(locale)) " (" (rest.len()) ")" }
                    ol.slots { @for one in rest { (proposal(view, one, OPEN, locale)) } }
                }
            }
        }
    }
}

/// The best proposal has the one primary button of the page.
fn proposal(view: &Triage, one: &Candidate, place: usize, locale: Locale) -> Markup {
    let accept = words::ACCEPT.of(locale);
    html! {
        li.slot.slot-first[place == 0] {
            div { h3 { (one.name) } p.where { (one.institution) } (reasons(&one.reasons, locale)) }
            form method="post" action=(paths::triage(view.case)) {
                input type="hidden" name="version" value=(view.version);
                input type="hidden" name="manager" value=(one.person);
                @if place == 0 { (button(accept)) } @else { (quiet_button(accept)) }
            }
        }
    }
}

fn told(view: &Triage, locale: Locale) -> Markup {
    html! {
        section.stack {
            h2 { (words::TOLD.of(locale)) }
            @if view.told.is_empty() { p.quiet { (words::NOTHING_TOLD.of(locale)) } }
            @for (name, stored) in &view.told {
                div.stack-close { h3 { (capital(name.name().of(locale))) } (known(*name, stored, locale)) }
            }
        }
    }
}

/// How urgent, by when, since when: what decides which case comes first.
fn strip(view: &Triage, locale: Locale) -> Markup {
    html! {
        section.strip aria-label=(words::DUE.of(locale)) {
            (due::urgency(view.urgency, locale))
            (view.due.shown(locale))
            p.quiet { (page::DUE.of(locale)) ": " (dates::moment(view.due_at, locale)) }
            p.quiet { (page::RECEIVED.of(locale)) ": " (dates::moment(view.received, locale)) }
        }
    }
}

fn beside(view: &Triage, locale: Locale) -> Markup {
    html! {
        @if view.stage.awaits_triage() {
            div.panel {
                h2.h-small { (words::OR_ELSE.of(locale)) }
                ul.plain-list.links {
                    li { a href=(paths::defer(view.case)) { (words::DEFER.of(locale)) } }
                    li { a href=(paths::decline(view.case)) { (words::DECLINE.of(locale)) } }
                    li { a href=(paths::case(view.case)) { (words::TO_CASE.of(locale)) } }
                }
            }
        } @else {
            p { a href=(paths::case(view.case)) { (words::TO_CASE.of(locale)) } }
        }
    }
}

fn alike(view: &Triage, locale: Locale) -> Markup {
    let list = html! {
        p { (words::ALIKE_NEXT.of(locale)) }
        ul { @for (case, codename) in &view.alike {
            li {
                a href=(paths::case(*case)) { (codename) } " – "
                a href={ (paths::merge(view.case)) "?into=" (case) } {
                    (merge::IS_THE_SAME.of(locale)) span.sr-only { ": " (codename) }
                }
            }
        } }
    };
    html! { div.flash { (notice(Tone::Warning, words::ALIKE.of(locale), &list)) } }
}
