//! What was told at referral, as it was received: of the case itself, and of each that was merged into it.
//!
//! What the reader may not see of either is not in the view.

use barnahus_casework::SectionName;
use barnahus_vocabulary::{CaseId, Instant, Locale, dates, paths};
use maud::{Markup, html};

use crate::cases::sections::{Stored, known};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::merge::{OtherCase, named};
use crate::parts::{Tone, notice};
use crate::wording::capital;
use crate::words::cases::steps;
use crate::words::referrals as words;

/// A referral that was merged into the case.
#[derive(Debug, Clone)]
pub struct MergedReferral {
    /// Of which case it was.
    pub other: OtherCase,
    /// When it was merged.
    pub at: Instant,
    /// When it had been received, while the file is there.
    pub received: Option<Instant>,
    /// What the reader sees of what was told.
    pub told: Vec<(SectionName, Stored)>,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct ReferralsPage {
    /// Of which case.
    pub case: CaseId,
    /// What it is called.
    pub codename: String,
    /// When its own referral was received.
    pub received: Instant,
    /// What the reader sees of what was told then; `None` while it is the file itself.
    pub told: Option<Vec<(SectionName, Stored)>>,
    /// Each that was merged into it, the first merged first.
    pub merged: Vec<MergedReferral>,
    /// Whether the reader may write whom the case suspects.
    pub may_name_suspected: bool,
}

/// The page.
#[must_use]
pub fn referrals(frame: &Frame, view: &ReferralsPage) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            p { (words::LEAD.of(locale)) }
            section.panel.stack {
                h2 { (words::OWN.of(locale)) }
                p.quiet { (words::RECEIVED.of(locale)) ": " (dates::moment(view.received, locale)) "." }
                @match &view.told {
                    Some(told) => (told_of(told, locale)),
                    None => p { (words::NOT_TAKEN_UP.of(locale)) " " a href=(paths::case(view.case)) { (words::TO_FILE.of(locale)) } },
                }
            }
            @for referral in &view.merged { (merged(view, referral, locale)) }
        }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Steps)
        .lead(capital(&view.codename))
        .back(paths::case(view.case), steps::TO_CASE)
        .narrow();
    frame.page(&head, &body)
}

fn merged(view: &ReferralsPage, referral: &MergedReferral, locale: Locale) -> Markup {
    let MergedReferral { other, at, received, told } = referral;
    let suspects = told.iter().any(|(name, _)| *name == SectionName::Suspected);
    html! {
        section.panel.stack {
            h2 { (named(other, locale)) }
            p.quiet {
                @if let Some(received) = received {
                    (words::RECEIVED.of(locale)) ": " (dates::moment(*received, locale)) ". "
                }
                (words::SINCE.of(locale)) ": " (dates::moment(*at, locale)) "."
            }
            @if suspects && view.may_name_suspected { (name_them_too(view.case, locale)) }
            @if received.is_some() { (told_of(told, locale)) }
        }
    }
}

/// Whom a merged referral suspects has no way into the case. That they come with the child, or represent it, is
/// asked of the file of the case alone.
fn name_them_too(case: CaseId, locale: Locale) -> Markup {
    let there = paths::case_section(case, SectionName::Suspected.code());
    notice(
        Tone::Warning,
        words::SUSPECTS.of(locale),
        &html! { p { a href=(there) { (words::WRITE_THERE.of(locale)) } } },
    )
}

fn told_of(told: &[(SectionName, Stored)], locale: Locale) -> Markup {
    html! {
        @if told.is_empty() { p { (words::NOTHING.of(locale)) } }
        @for (name, stored) in told {
            div.stack-close { h3 { (capital(name.name().of(locale))) } (known(*name, stored, locale)) }
        }
    }
}
