//! Another case manager: who is in charge now, who could be instead and why. One click names.

use barnahus_vocabulary::{CaseId, Locale, paths};
use maud::{Markup, html};

use super::team::{Candidate, reasons};
use crate::form::{button, quiet_button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon, Tone, notice_line};
use crate::words::cases::{in_charge as words, steps, triage};

/// The field that says who is named.
pub const NAMED: &str = "manager";

/// The page.
#[derive(Debug, Clone)]
pub struct ManagerPage {
    /// Which case.
    pub case: CaseId,
    /// Two words.
    pub codename: String,
    /// The version that this page shows.
    pub version: u32,
    /// Who is in charge; nobody where another cannot be named.
    pub now: Option<String>,
    /// Who could be instead, best first.
    pub proposals: Vec<Candidate>,
    /// Why the last try came to nothing.
    pub refused: Option<String>,
}

/// The page, laid out.
#[must_use]
pub fn manager(frame: &Frame, view: &ManagerPage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @if let Some(refused) = &view.refused {
            div.flash role="alert" { (notice_line(Tone::Danger, refused)) }
        }
        @match &view.now {
            None => (notice_line(Tone::Plain, words::NOT_NOW.of(locale))),
            Some(now) => {
                div.two {
                    div {
                        p { (words::NOW.of(locale)) ": " strong { (now) } }
                        (who(view, locale))
                    }
                    aside { (follows(locale)) }
                }
            }
        }
    };
    let heading = format!("{}: {}", words::TITLE.of(locale), view.codename);
    let head = Head::titled(words::TITLE)
        .help(Help::Manager)
        .heading(heading)
        .lead(words::LEAD.of(locale))
        .back(paths::case(view.case), steps::TO_CASE);
    frame.page(&head, &body)
}

fn who(view: &ManagerPage, locale: Locale) -> Markup {
    html! {
        section.stack {
            div { h2 { (words::WHO.of(locale)) } p.quiet { (triage::WHO_NEXT.of(locale)) } }
            @if view.proposals.is_empty() {
                (Empty {
                    icon: Icon::People,
                    heading: triage::NOBODY.of(locale),
                    sentence: triage::NOBODY_NEXT.of(locale),
                }.shown())
            } @else {
                ol.slots { @for (place, one) in view.proposals.iter().enumerate() { (proposal(view, one, place, locale)) } }
            }
        }
    }
}

/// The best proposal has the one primary button of the page.
fn proposal(view: &ManagerPage, one: &Candidate, place: usize, locale: Locale) -> Markup {
    let name = words::NAME.of(locale);
    let deed = format!("{name} {}", one.name);
    html! {
        li.slot.slot-first[place == 0] {
            div { h3 { (one.name) } p.where { (one.institution) } (reasons(&one.reasons, locale)) }
            form method="post" action=(paths::case_manager(view.case)) {
                input type="hidden" name="version" value=(view.version);
                input type="hidden" name=(NAMED) value=(one.person);
                @if place == 0 { (button(&deed)) } @else { (quiet_button(&deed)) }
            }
        }
    }
}

fn follows(locale: Locale) -> Markup {
    html! {
        div.panel.panel-tinted {
            h2.h-small { (words::FOLLOWS.of(locale)) }
            ul {
                @for line in [words::JOINS, words::LEAVES, words::EXPECTED, words::TOLD] { li { (line.of(locale)) } }
            }
        }
    }
}
