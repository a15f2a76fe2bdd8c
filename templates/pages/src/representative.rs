//! Who represents a child since when: the history, the court, and a form for the next one.

use barnahus_casework::Typed;
use barnahus_casework::sections::Represents;
use barnahus_vocabulary::{CaseId, Instant, Locale, dates, local, paths};
use maud::{Markup, html};

use crate::cases::fields;
use crate::form::{Ask, Choice, Form, Kind, Line as Field, quiet_button, save};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Tone, notice, notice_line};
use crate::stale::{Versions, stale_form};
use crate::wording::capital;
use crate::words::cases::steps::TO_CASE;
use crate::words::form as common;
use crate::words::representative as words;

/// How it stands with telling the court.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Court {
    /// Not asked.
    NotAsked,
    /// By then.
    Due(Instant),
    /// Told then.
    Told(Instant),
}

/// One line of the history.
#[derive(Debug, Clone)]
pub struct Line {
    /// As it would be typed.
    pub typed: Typed,
    /// Who noted it.
    pub noted_by: String,
    /// When.
    pub noted_at: Instant,
    /// The court.
    pub court: Court,
}

/// The page.
#[derive(Debug, Clone)]
pub struct RepresentativePage {
    /// Which case.
    pub case: CaseId,
    /// Two words.
    pub codename: String,
    /// The newest first.
    pub lines: Vec<Line>,
    /// The version of the section.
    pub version: u32,
    /// Why the last try came to nothing.
    pub refused: Option<String>,
}

/// The page, laid out. Its fields are those of the line, the questions of the section, and `version`.
#[must_use]
pub fn representative(frame: &Frame, form: &Form<'_>, view: &RepresentativePage) -> Markup {
    let locale = frame.locale;
    let is_due = view.lines.iter().any(|line| matches!(line.court, Court::Due(_)));
    let body = html! {
        div.stack {
            @if let Some(refused) = &view.refused {
                div.flash role="alert" { (notice(Tone::Danger, words::REFUSED.of(locale), &html! { p { (refused) } })) }
            }
            section.case-section {
                h2 { (words::HISTORY.of(locale)) }
                @if view.lines.is_empty() { p.quiet { (words::NO_HISTORY.of(locale)) } }
                ol.plain-list.stack { @for line in &view.lines { li.panel { (told(line, locale)) } } }
                @if is_due {
                    form method="post" action=(paths::court_told(view.case)) { (quiet_button(words::TELL.of(locale))) }
                }
            }
            section.case-section {
                h2 { (words::NEXT.of(locale)) }
                form.form method="post" action=(paths::representative(view.case)) novalidate {
                    input type="hidden" name="version" value=(view.version);
                    (asked(form))
                    div.actions { (save(locale)) a href=(paths::case(view.case)) { (common::KEEP.of(locale)) } }
                }
            }
        }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Representative)
        .heading(format!("{}: {}", capital(&view.codename), words::TITLE.of(locale).to_lowercase()))
        .lead(words::LEAD.of(locale))
        .back(paths::case(view.case), TO_CASE)
        .faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

/// The page in both versions, since someone wrote the section meanwhile.
#[must_use]
pub fn representative_stale(frame: &Frame, case: CaseId, versions: Versions<'_>) -> Markup {
    stale_form(frame, &paths::representative(case), versions, asked)
}

fn told(line: &Line, locale: Locale) -> Markup {
    let since = local::parse_day(line.typed.get("since"));
    let as_what = line.typed.get("as_what").parse::<Represents>().ok();
    html! {
        p {
            @if let Some(day) = since { strong { (dates::long_date(day, locale)) } ": " }
            @if let Some(as_what) = as_what { (as_what.name().of(locale)) }
            @if !line.typed.get("name").is_empty() { ", " (line.typed.get("name")) }
            @if !line.typed.get("appointed_by").is_empty() {
                " (" (words::BY.of(locale).to_lowercase()) " " (line.typed.get("appointed_by")) ")"
            }
        }
        p.quiet.small {
            (words::NOTED_BY.of(locale)) " " (line.noted_by) ", " (dates::short_moment(line.noted_at, locale))
        }
        @match line.court {
            Court::NotAsked => {}
            Court::Due(by) => {
                (notice_line(Tone::Warning, &format!("{} {}.", words::COURT_DUE.of(locale), dates::moment(by, locale))))
            }
            Court::Told(at) => {
                p { (words::COURT_TOLD.of(locale)) ": " (dates::moment(at, locale)) }
            }
        }
    }
}

fn asked(form: &Form<'_>) -> Markup {
    let locale = form.locale;
    let kinds: Vec<_> =
        Represents::ALL.iter().map(|one| Choice::new(one.code(), capital(one.name().of(locale)))).collect();
    let questions = fields::REPRESENTATION.iter().filter(|field| {
        !["represents", "representative_name"].contains(&field.name) && !field.name.starts_with("stand_in")
    });
    html! {
        (form.list(&Ask::new("as_what", words::AS_WHAT), &kinds))
        (form.line(&Field::new(Ask::new("name", words::NAME).optional(), Kind::Words)))
        (form.line(&Field::new(Ask::new("since", words::SINCE).hint(crate::words::cases::form::PAST_DAY), Kind::Day)))
        (form.line(&Field::new(Ask::new("appointed_by", words::BY).hint(words::BY_HINT).optional(), Kind::Words)))
        section.section {
            h3 { (words::CONFLICT.of(locale)) }
            @for field in questions { (field.drawn(form, "")) }
        }
    }
}
