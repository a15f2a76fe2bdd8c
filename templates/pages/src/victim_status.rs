//! As what the child is regarded: the history, and a form for the next line for whoever is in charge.

use barnahus_casework::Typed;
use barnahus_casework::victim_status::{StatusDecider, VictimStatus};
use barnahus_vocabulary::{CaseId, Instant, Locale, Text, dates, local, paths};
use maud::{Markup, html};
use time::Date;

use crate::form::{Area, Ask, Choice, Form, Kind, Line as Field, Look, save};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Tone, notice};
use crate::stale::{Versions, stale_form};
use crate::wording::capital;
use crate::words::cases::steps::TO_CASE;
use crate::words::form as common;
use crate::words::victim_status as words;

/// One line of the history.
#[derive(Debug, Clone)]
pub struct StatusLine {
    /// As it would be typed.
    pub typed: Typed,
    /// Who noted it.
    pub noted_by: String,
    /// When.
    pub noted_at: Instant,
    /// Whether the next line corrects it.
    pub is_corrected: bool,
}

/// Why a line came to nothing.
#[derive(Debug, Clone, Copy)]
pub enum StatusRefused {
    /// It says what the last one says.
    Same,
    /// It lies before the decision of that day.
    Early(Date),
    /// It corrects a line, and lies before the one that comes before that.
    EarlyToCorrect(Date),
}

impl StatusRefused {
    fn words(self, locale: Locale) -> String {
        let of = |words: Text, day| words.of(locale).replace("{}", &dates::long_date(day, locale));
        match self {
            Self::Same => words::SAME.of(locale).to_owned(),
            Self::Early(day) => of(words::EARLY, day),
            Self::EarlyToCorrect(day) => of(words::EARLY_TO_CORRECT, day),
        }
    }
}

/// The page.
#[derive(Debug, Clone)]
pub struct StatusPage {
    /// Which case.
    pub case: CaseId,
    /// Two words.
    pub codename: String,
    /// The newest first.
    pub lines: Vec<StatusLine>,
    /// Whether the reader may add one.
    pub may_note: bool,
    /// Why the last try came to nothing.
    pub refused: Option<StatusRefused>,
}

/// The page, laid out. Its fields are those of a line, and `version`: how many lines it shows.
#[must_use]
pub fn victim_status(frame: &Frame, form: &Form<'_>, view: &StatusPage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            @if let Some(refused) = view.refused {
                div.flash role="alert" {
                    (notice(Tone::Danger, words::REFUSED.of(locale), &html! { p { (refused.words(locale)) } }))
                }
            }
            section.case-section {
                h2 { (words::HISTORY.of(locale)) }
                @if view.lines.is_empty() { p.quiet { (words::NO_HISTORY.of(locale)) } }
                ol.plain-list.stack { @for line in &view.lines { li.panel { (told(line, locale)) } } }
            }
            @if view.may_note {
                section.case-section {
                    h2 { (words::NEXT.of(locale)) }
                    form.form method="post" action=(paths::victim_status(view.case)) novalidate {
                        input type="hidden" name="version" value=(view.lines.len());
                        (asked(form))
                        @if !view.lines.is_empty() { (corrects(form)) }
                        div.actions { (save(locale)) a href=(paths::case(view.case)) { (common::KEEP.of(locale)) } }
                    }
                }
            }
        }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::VictimStatus)
        .heading(format!("{}: {}", capital(&view.codename), words::TITLE.of(locale).to_lowercase()))
        .lead(words::LEAD.of(locale))
        .back(paths::case(view.case), TO_CASE)
        .faulty(form.is_faulty())
        .narrow();
    frame.page(&head, &form.below_its_faults(&body))
}

/// Someone noted a line meanwhile: what was typed, beside the last line as it stands.
#[must_use]
pub fn victim_status_stale(frame: &Frame, case: CaseId, versions: Versions<'_>) -> Markup {
    stale_form(frame, &paths::victim_status(case), versions, |form| html! { (asked(form)) (corrects(form)) })
}

fn told(line: &StatusLine, locale: Locale) -> Markup {
    let status = line.typed.get("status").parse::<VictimStatus>().ok();
    let by = line.typed.get("decided_by").parse::<StatusDecider>().ok();
    html! {
        @if line.is_corrected { p { strong { (words::CORRECTED.of(locale)) } } }
        p {
            @if let Some(day) = local::parse_day(line.typed.get("decided_on")) {
                strong { (dates::long_date(day, locale)) } ": "
            }
            @if let Some(status) = status { (status.name().of(locale)) }
        }
        @if let Some(by) = by {
            p {
                (words::DECIDED.of(locale)) " " (by.name().of(locale))
                @if !line.typed.get("decided_as").is_empty() { ", " (line.typed.get("decided_as")) }
            }
        }
        @if !line.typed.get("ground").is_empty() { p.as-typed { (line.typed.get("ground")) } }
        p.quiet.small {
            (words::NOTED_BY.of(locale)) " " (line.noted_by) ", " (dates::short_moment(line.noted_at, locale))
        }
    }
}

fn corrects(form: &Form<'_>) -> Markup {
    let yes = [Choice::new("yes", words::CORRECTS_YES.of(form.locale))];
    form.pick_any(&Ask::new("corrects", words::CORRECTS).optional(), &yes, Look::Plain)
}

fn asked(form: &Form<'_>) -> Markup {
    let locale = form.locale;
    let statuses: Vec<_> =
        VictimStatus::ALL.iter().map(|one| Choice::new(one.code(), capital(one.name().of(locale)))).collect();
    let deciders: Vec<_> = StatusDecider::ALL
        .iter()
        .map(|one| Choice::new(one.code(), capital(one.name().of(locale))))
        .collect();
    html! {
        (form.pick_one(&Ask::new("status", words::STATUS), &statuses, Look::Plain))
        (form.list(&Ask::new("decided_by", words::DECIDED_BY), &deciders))
        (form.line(&Field::new(Ask::new("decided_as", words::DECIDED_AS).hint(words::DECIDED_AS_HINT).optional(), Kind::Words)))
        (form.line(&Field::new(Ask::new("decided_on", words::DECIDED_ON).hint(crate::words::cases::form::PAST_DAY), Kind::Day)))
        (form.area(&Area::new(Ask::new("ground", words::GROUND).hint(words::GROUND_HINT).optional())))
    }
}
