//! The disclosure ledger: what the adult core was told and what it said, word for word.
//!
//! For a case's team, and over all cases for the data protection officer, who sees codenames. A handover
//! code is masked before it comes here, and words that are closed to the reader do not come at all. A message that halted can be sent again or dropped by those who
//! may answer the core.

use barnahus_vocabulary::{CaseId, DisclosureId, Instant, Locale, dates, paths};
use maud::{Markup, html};

use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon, Pager, Tone, tag};
use crate::wording::capital;
use crate::words::ledger as words;

/// The field that says which message.
pub const MESSAGE: &str = "message";
/// The field that says what is chosen for it.
pub const CHOICE: &str = "choice";
/// It is sent again.
pub const AGAIN: &str = "again";
/// It is dropped.
pub const DROP: &str = "drop";
/// Why a message halted that was for a partner who is none any more.
const REMOVED: &str = "partner_removed";

/// How a message stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stands {
    /// It waits until then; why the last try failed, in a closed word.
    Waiting(Instant, Option<String>),
    /// It halted, and why.
    Halted(Option<String>),
    /// It arrived then.
    Delivered(Instant),
    /// It was dropped then.
    Dropped(Instant),
    /// It came from the core.
    Heard,
}

/// What an offer says of the child that the file does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// What the core presumes, in a word of the contract.
    pub trafficking_status: &'static str,
    /// Whether it names a brother or sister.
    pub has_sibling: bool,
    /// Under which reference the core knows the case of a parent, for whoever may know of them.
    pub child_of_adult: Option<String>,
}

/// A line.
#[derive(Debug, Clone)]
pub struct Line {
    /// Which.
    pub id: DisclosureId,
    /// About which case; counts are about none.
    pub case: Option<(CaseId, String)>,
    /// Whether the house said it.
    pub by_house: bool,
    /// With whom.
    pub partner: String,
    /// Its type, as in the contract.
    pub kind: &'static str,
    /// Its number, once it has one.
    pub sequence: Option<u32>,
    /// What it said, word for word; `None` where that is closed to the reader.
    pub data: Option<String>,
    /// What an offer says of the child, in plain words.
    pub offered: Option<Offered>,
    /// From what it was built.
    pub built_from: String,
    /// How it stands.
    pub stands: Stands,
    /// When it was decided, or came.
    pub written: Instant,
}

/// The ledger of one case.
#[derive(Debug, Clone)]
pub struct CaseLedger {
    /// Which.
    pub case: CaseId,
    /// Two words.
    pub codename: String,
    /// Its lines, the oldest first.
    pub lines: Vec<Line>,
    /// Whether the reader may settle what halted.
    pub may_settle: bool,
    /// Whether the reader may have the reference erased.
    pub may_forget: bool,
}

/// The ledger of one case, laid out.
#[must_use]
pub fn case_ledger(frame: &Frame, view: &CaseLedger) -> Markup {
    let locale = frame.locale;
    let settle = view.may_settle.then(|| paths::ledger_settle(view.case));
    let body = html! {
        div.stack {
            p {
                @if is_closed(&view.lines) { (words::WORDS_CLOSED.of(locale)) }
                @else { (words::ALL_BELOW.of(locale)) }
                " " (words::NEVER.of(locale))
            }
            (lines(&view.lines, Shown::OfOneCase(settle.as_deref()), locale))
            @if view.may_forget {
                p { a href=(paths::forget(view.case)) { (words::FORGET.of(locale)) } }
            }
        }
    };
    let head = Head::titled(words::TITLE)
        .help(Help::Core)
        .lead(capital(&view.codename))
        .back(paths::case(view.case), crate::words::cases::steps::TO_CASE);
    frame.page(&head, &body)
}

/// The ledger of the house, laid out.
#[must_use]
pub fn disclosures(frame: &Frame, found: &[Line], pager: &Pager) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack { (lines(found, Shown::OfAllCases, locale)) (pager.shown(locale)) }
    };
    frame.page(&Head::titled(words::ALL).help(Help::Core).lead(words::ALL_LEAD.of(locale)), &body)
}

/// On which page lines stand.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shown<'a> {
    /// On a page about one thing; where a choice is sent, for those who may choose.
    OfOneCase(Option<&'a str>),
    /// Of all cases: each line names its own.
    OfAllCases,
}

/// The lines alone.
pub(crate) fn lines(found: &[Line], shown: Shown<'_>, locale: Locale) -> Markup {
    html! {
        @if found.is_empty() {
            @let more = match shown {
                Shown::OfOneCase(_) => words::NOTHING_MORE,
                Shown::OfAllCases => words::NOTHING_OF_ALL,
            };
            (Empty { icon: Icon::Lock, heading: words::NOTHING.of(locale), sentence: more.of(locale) }.shown())
        } @else {
            ol.disclosures { @for line in found { li.panel { (one(line, shown, locale)) } } }
        }
    }
}

fn one(line: &Line, shown: Shown<'_>, locale: Locale) -> Markup {
    let who = if line.by_house { words::BY_HOUSE } else { words::BY_CORE };
    html! {
        h2.h-small { (who.of(locale)) ": " (words::kind(line.kind).of(locale)) }
        @if let (Shown::OfAllCases, Some((_, codename))) = (shown, &line.case) {
            p { strong { (capital(codename)) } }
        }
        p.quiet {
            (dates::moment(line.written, locale)) " · " (line.partner)
            @if let Some(number) = line.sequence { " · " (words::NUMBER.of(locale)) " " (number) }
        }
        @if let Some(data) = &line.data { pre.verbatim { code { (line.kind) " " (data) } } }
        @if let Some(child) = &line.offered { (offered(child, locale)) }
        @if line.by_house {
            p.small { (words::BUILT_FROM.of(locale)) " " (words::built_from(&line.built_from).of(locale)) }
        }
        (stands(line, shown, locale))
    }
}

/// Whether what the messages say is closed to the reader.
fn is_closed(lines: &[Line]) -> bool {
    !lines.is_empty() && lines.iter().all(|line| line.data.is_none())
}

fn offered(child: &Offered, locale: Locale) -> Markup {
    html! {
        p { (words::trafficking(child.trafficking_status).of(locale)) }
        @if child.has_sibling { p { (words::HAS_SIBLING.of(locale)) } }
        @if let Some(reference) = &child.child_of_adult {
            p { (words::CHILD_OF_ADULT.of(locale)) " " code { (reference) } "." }
        }
    }
}

fn stands(line: &Line, shown: Shown<'_>, locale: Locale) -> Markup {
    let with = |text: barnahus_vocabulary::Text, at: Instant| {
        format!("{} {}", text.of(locale), dates::short_moment(at, locale))
    };
    match &line.stands {
        Stands::Heard => html! { (tag(Tone::Calm, Icon::Dot, words::HEARD.of(locale))) },
        Stands::Delivered(at) => html! { (tag(Tone::Good, Icon::Check, &with(words::DELIVERED, *at))) },
        Stands::Dropped(at) => html! { (tag(Tone::Calm, Icon::Cross, &with(words::DROPPED, *at))) },
        Stands::Waiting(until, fault) => html! {
            (tag(Tone::Plain, Icon::Clock, &with(words::WAITS, *until)))
            (why(fault.as_deref(), locale))
        },
        Stands::Halted(fault) => html! {
            (tag(Tone::Danger, Icon::Warning, words::HALTED.of(locale)))
            (why(fault.as_deref(), locale))
            @if let Shown::OfOneCase(Some(action)) = shown {
                (choose((line.id, fault.as_deref() != Some(REMOVED)), action, locale))
            }
        },
    }
}

fn why(fault: Option<&str>, locale: Locale) -> Markup {
    html! { @if let Some(fault) = fault { p.quiet { (words::fault(fault).of(locale)) } } }
}

/// Whoever was removed is sent nothing again.
fn choose((id, is_heard): (DisclosureId, bool), action: &str, locale: Locale) -> Markup {
    html! {
        form.actions method="post" action=(action) {
            input type="hidden" name=(MESSAGE) value=(id);
            @if is_heard {
                button.ds-button type="submit" name=(CHOICE) value=(AGAIN) { (words::AGAIN.of(locale)) }
            }
            button.ds-button data-variant="secondary" type="submit" name=(CHOICE) value=(DROP) {
                (words::DROP.of(locale))
            }
        }
        @if is_heard { p.small { (words::CHOICES.of(locale)) } }
    }
}
