//! What a case brought along from the house before, as far as the reader sees those parts of its file.

use barnahus_casework::SectionName;
use barnahus_casework::age::AgeResult;
use barnahus_casework::alarm::{AlarmCause, AlarmEnd};
use barnahus_casework::record::{EndingCode, Protocol};
use barnahus_casework::sections::Represents;
use barnahus_casework::siblings::{SiblingInterviewer, SiblingMeeting};
use barnahus_casework::support::{SupportCode, SupportKind};
use barnahus_casework::transfer::brought::{
    Brought, BroughtCourt, BroughtDecision, BroughtKind, BroughtWish,
};
use barnahus_casework::victim_status::{StatusDecider, VictimStatus};
use barnahus_vocabulary::{CaseId, Instant, Locale, Text, dates, paths};
use maud::{Markup, html};

use crate::cases::sections::{Stored, known};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Tone, notice_line};
use crate::wording::capital;
use crate::words::cases::steps;
use crate::words::referrals;
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
    /// Referrals that had been merged into it: when received, and what the reader sees of each.
    pub merged: Vec<(Instant, Vec<(SectionName, Stored)>)>,
}

/// The page.
#[must_use]
pub fn brought(frame: &Frame, view: &BroughtPage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            p { (words::CAME_FROM.of(locale)) " " (view.house) ", " (dates::moment(view.at, locale)) "." }
            @if view.was_heard { (notice_line(Tone::Warning, words::HEARD_BEFORE.of(locale))) }
            @if view.lines.is_empty() && view.merged.is_empty() { p { (words::NOTHING_BROUGHT.of(locale)) } }
            @for line in &view.lines { (one(line, locale)) }
            @for (received, told) in &view.merged { (referral(*received, told, locale)) }
        }
    };
    let head = Head::titled(words::BROUGHT)
        .help(Help::Brought)
        .lead(capital(&view.codename))
        .back(paths::case(view.case), steps::TO_CASE)
        .narrow();
    frame.page(&head, &body)
}

/// Of what a line speaks, in one breath: an interview, held to its end, by which protocol.
#[must_use]
pub fn spoken_of(line: &Brought, locale: Locale) -> String {
    let what = [what(line), how(line)].into_iter().flatten().map(|text| text.of(locale));
    let said: Vec<&str> = std::iter::once(line.kind.name().of(locale)).chain(what).collect();
    capital(&said.join(", "))
}

fn one(line: &Brought, locale: Locale) -> Markup {
    html! {
        section.panel {
            p { strong { (spoken_of(line, locale)) } }
            @if let Some(day) = line.day { p.quiet { (dates::long_date(day, locale)) } }
            @for text in line.words.lines() { p { (text) } }
        }
    }
}

fn referral(received: Instant, told: &[(SectionName, Stored)], locale: Locale) -> Markup {
    html! {
        section.panel.stack {
            h2 { (words::MERGED_REFERRAL.of(locale)) }
            p.quiet { (referrals::RECEIVED.of(locale)) ": " (dates::moment(received, locale)) "." }
            @if told.is_empty() { p { (referrals::NOTHING.of(locale)) } }
            @for (name, stored) in told {
                div.stack-close { h3 { (capital(name.name().of(locale))) } (known(*name, stored, locale)) }
            }
        }
    }
}

fn what(line: &Brought) -> Option<Text> {
    let code = line.what.as_str();
    match line.kind {
        BroughtKind::House | BroughtKind::Handover | BroughtKind::Unauthorised | BroughtKind::Decision => {
            None
        }
        BroughtKind::Status => code.parse::<VictimStatus>().ok().map(VictimStatus::name),
        BroughtKind::Wish => code.parse::<BroughtWish>().ok().map(BroughtWish::name),
        BroughtKind::Alarm => code.parse::<AlarmCause>().ok().map(AlarmCause::name),
        BroughtKind::Age => code.parse::<AgeResult>().ok().map(AgeResult::name),
        BroughtKind::Sibling => code.parse::<SiblingMeeting>().ok().map(SiblingMeeting::name),
        BroughtKind::Interview => code.parse::<EndingCode>().ok().map(EndingCode::name),
        BroughtKind::Represented => code.parse::<Represents>().ok().map(Represents::name),
        BroughtKind::Support => code.parse::<SupportKind>().ok().map(SupportKind::name),
    }
}

fn how(line: &Brought) -> Option<Text> {
    let code = line.how.as_str();
    match line.kind {
        BroughtKind::House
        | BroughtKind::Handover
        | BroughtKind::Unauthorised
        | BroughtKind::Age
        | BroughtKind::Wish => None,
        BroughtKind::Alarm => code.parse::<AlarmEnd>().ok().map(AlarmEnd::name),
        BroughtKind::Status => code.parse::<StatusDecider>().ok().map(StatusDecider::name),
        BroughtKind::Sibling => code.parse::<SiblingInterviewer>().ok().map(SiblingInterviewer::name),
        BroughtKind::Represented => code.parse::<BroughtCourt>().ok().map(BroughtCourt::name),
        BroughtKind::Decision => code.parse::<BroughtDecision>().ok().map(BroughtDecision::name),
        BroughtKind::Interview => code.parse::<Protocol>().ok().map(Protocol::name),
        BroughtKind::Support => code.parse::<SupportCode>().ok().map(SupportCode::name),
    }
}
