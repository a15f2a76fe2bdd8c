//! The way here: read by the few it names; whoever is in charge writes it and names them.

use barnahus_casework::Typed;
use barnahus_vocabulary::{CaseId, Instant, Interval, Locale, PersonId, Text, dates, paths};
use maud::{Markup, html};

use crate::form::{Area, Ask, Choice, Form, Kind, Line, Look, save};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Fact, Tone, facts, notice, notice_line};
use crate::stale::{Versions, stale_form};
use crate::wording::capital;
use crate::words::cases::steps::TO_CASE;
use crate::words::form as common;
use crate::words::meeting::NO_ACCOUNT;
use crate::words::way_here as words;

/// The field in which readers are chosen.
const READERS: &str = "readers";

/// What the plan says, field by field: one line of words, or several.
const SAID: [(&str, Text, Option<Text>, Shape); 7] = [
    ("fetched_by", words::FETCHED_BY, None, Shape::Line),
    ("fetched_how", words::FETCHED_HOW, Some(words::FETCHED_HOW_HINT), Shape::Sentences),
    ("comes_along", words::COMES_ALONG, None, Shape::Line),
    ("also_along", words::ALSO_ALONG, None, Shape::Line),
    ("carers_told", words::CARERS_TOLD, Some(words::CARERS_TOLD_HINT), Shape::Sentences),
    ("carers_told_when", words::CARERS_TOLD_WHEN, None, Shape::Sentences),
    ("way_back", words::WAY_BACK, None, Shape::Sentences),
];

#[derive(Debug, Clone, Copy)]
enum Shape {
    Line,
    Sentences,
}

/// Someone who may be chosen to read it.
#[derive(Debug, Clone)]
pub struct Reader {
    /// Who.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Whether they can sign in.
    pub has_account: bool,
}

/// The page.
#[derive(Debug, Clone)]
pub struct WayPage {
    /// Which case.
    pub case: CaseId,
    /// Two words.
    pub codename: String,
    /// When the child is expected.
    pub booked: Option<Interval>,
    /// What the plan says, as it would be typed.
    pub plan: Typed,
    /// Who wrote it last, and when.
    pub written: Option<(String, Instant)>,
    /// Whether the interview was moved since.
    pub was_moved: bool,
    /// Whether somebody on the way is suspected by now, for whoever writes it.
    pub names_suspected: bool,
    /// Who reads it.
    pub readers: Vec<String>,
    /// Who may be chosen to, for whoever writes it.
    pub people: Option<Vec<Reader>>,
    /// The version of the plan.
    pub version: u32,
    /// Why the last try came to nothing.
    pub refused: Option<Text>,
    /// Whether the reader opens the page of the case.
    pub opens_case: bool,
}

/// The page, laid out. Its fields are those of the plan, `readers` and `version`.
#[must_use]
pub fn way_here(frame: &Frame, form: &Form<'_>, view: &WayPage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            @if let Some(refused) = view.refused {
                div.flash role="alert" {
                    (notice(Tone::Danger, words::REFUSED.of(locale), &html! { p { (refused.of(locale)) } }))
                }
            }
            @if view.was_moved { (notice_line(Tone::Warning, words::WAS_MOVED.of(locale))) }
            @if view.names_suspected { (notice_line(Tone::Danger, words::NOW_SUSPECTED.of(locale))) }
            (expected(view, locale))
            @match &view.people {
                Some(people) if view.booked.is_some() => {
                    form.form method="post" action=(paths::way_here(view.case)) novalidate {
                        input type="hidden" name="version" value=(view.version);
                        (asked(form, people))
                        div.actions { (save(locale)) a href=(paths::case(view.case)) { (common::KEEP.of(locale)) } }
                    }
                }
                Some(_) => p { (words::NOTHING_BOOKED.of(locale)) },
                None => (said(view, locale)),
            }
        }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::WayHere)
        .heading(format!("{}: {}", capital(&view.codename), words::TITLE.of(locale).to_lowercase()))
        .lead(words::LEAD.of(locale))
        .faulty(form.is_faulty())
        .narrow();
    let head = if view.opens_case {
        head.back(paths::case(view.case), TO_CASE)
    } else {
        head.back(paths::MY_DAY, crate::words::my_day::TITLE)
    };
    frame.page(&head, &form.below_its_faults(&body))
}

/// The page in both versions, since someone wrote the plan meanwhile.
#[must_use]
pub fn way_here_stale(frame: &Frame, case: CaseId, versions: Versions<'_>, people: &[Reader]) -> Markup {
    stale_form(frame, &paths::way_here(case), versions, |form| asked(form, people))
}

fn expected(view: &WayPage, locale: Locale) -> Markup {
    html! {
        @if let Some(time) = view.booked {
            p { (words::EXPECTED.of(locale)) ": " strong { (dates::stretch(time, locale)) } }
        }
        @if let Some((by, at)) = &view.written {
            p.quiet.small { (words::WRITTEN.of(locale)) " " (by) ", " (dates::short_moment(*at, locale)) }
        }
    }
}

/// The plan, for whoever only reads it.
fn said(view: &WayPage, locale: Locale) -> Markup {
    let known = SAID.iter().filter(|(name, ..)| !view.plan.get(name).is_empty());
    let told: Vec<Fact<'_>> = known
        .map(|(name, label, ..)| Fact::shown(*label, html! { span.as-typed { (view.plan.get(name)) } }))
        .collect();
    html! {
        (facts(&told, locale))
        p.quiet { (words::READERS.of(locale)) ": " (view.readers.join(", ")) }
    }
}

fn asked(form: &Form<'_>, people: &[Reader]) -> Markup {
    let locale = form.locale;
    let choice = |reader: &Reader| {
        let told = if reader.has_account { "" } else { NO_ACCOUNT.of(locale) };
        Choice::new(reader.person.to_string(), format!("{}{told}", reader.name))
    };
    let choices: Vec<Choice<'_>> = people.iter().map(choice).collect();
    html! {
        @for (name, label, hint, shape) in SAID {
            @let ask = Ask::new(name, label);
            @let ask = match hint { Some(hint) => ask.hint(hint), None => ask };
            @match shape {
                Shape::Line => (form.line(&Line::new(ask, Kind::Words))),
                Shape::Sentences => (form.area(&Area::new(ask))),
            }
        }
        (form.pick_any(&Ask::new(READERS, words::READERS).hint(words::READERS_HINT), &choices, Look::Columns))
    }
}
