//! What a case brought along from the house before, as far as the reader sees those parts of its file.

use barnahus_casework::record::{EndingCode, Protocol};
use barnahus_casework::sections::Represents;
use barnahus_casework::support::{SupportCode, SupportKind};
use barnahus_casework::transfer::brought::{Brought, BroughtCourt, BroughtDecision, BroughtKind};
use barnahus_vocabulary::{CaseId, Instant, Locale, Text, dates, paths};
use maud::{Markup, html};

use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Tone, notice_line};
use crate::wording::capital;
use crate::words::cases::steps;
use crate::words::transfer as words;

/// What the page needs.
#[derive(Debug, Clone)]
pub struct BroughtPage {
    /// Of which case.
    pub case: CaseId,
    /// What it is called here.
    pub codename: String,
    /// From which house it came.
    pub house: String,
    /// When.
    pub at: Instant,
    /// Whether the child was heard there.
    pub was_heard: bool,
    /// What the reader sees.
    pub lines: Vec<Brought>,
}

/// The page.
#[must_use]
pub fn brought(frame: &Frame, view: &BroughtPage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            p { (words::CAME_FROM.of(locale)) " " (view.house) ", " (dates::moment(view.at, locale)) "." }
            @if view.was_heard { (notice_line(Tone::Warning, words::HEARD_BEFORE.of(locale))) }
            @if view.lines.is_empty() { p { (words::NOTHING_BROUGHT.of(locale)) } }
            @for line in &view.lines { (one(line, locale)) }
        }
    };
    let head = Head::titled(words::BROUGHT)
        .help(Help::Transfer)
        .lead(capital(&view.codename))
        .back(paths::case(view.case), steps::TO_CASE)
        .narrow();
    frame.page(&head, &body)
}

fn one(line: &Brought, locale: Locale) -> Markup {
    let what = [what(line), how(line)].into_iter().flatten().map(|text| text.of(locale));
    let said: Vec<&str> = std::iter::once(line.kind.name().of(locale)).chain(what).collect();
    html! {
        section.panel {
            p { strong { (capital(&said.join(", "))) } }
            @if let Some(day) = line.day { p.quiet { (dates::long_date(day, locale)) } }
            @for text in line.words.lines() { p { (text) } }
        }
    }
}

fn what(line: &Brought) -> Option<Text> {
    let code = line.what.as_str();
    match line.kind {
        BroughtKind::House | BroughtKind::Handover | BroughtKind::Unauthorised | BroughtKind::Decision => {
            None
        }
        BroughtKind::Interview => code.parse::<EndingCode>().ok().map(EndingCode::name),
        BroughtKind::Represented => code.parse::<Represents>().ok().map(Represents::name),
        BroughtKind::Support => code.parse::<SupportKind>().ok().map(SupportKind::name),
    }
}

fn how(line: &Brought) -> Option<Text> {
    let code = line.how.as_str();
    match line.kind {
        BroughtKind::House | BroughtKind::Handover | BroughtKind::Unauthorised => None,
        BroughtKind::Represented => code.parse::<BroughtCourt>().ok().map(BroughtCourt::name),
        BroughtKind::Decision => code.parse::<BroughtDecision>().ok().map(BroughtDecision::name),
        BroughtKind::Interview => code.parse::<Protocol>().ok().map(Protocol::name),
        BroughtKind::Support => code.parse::<SupportCode>().ok().map(SupportCode::name),
    }
}
