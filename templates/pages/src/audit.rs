//! The audit trail: who did what, when, about what; and the proof that nothing was removed.
//!
//! Lines hold closed words and ids; whoever prepares the view puts names, codenames and sentences in
//! their place.

use barnahus_vocabulary::{Instant, Locale, dates, paths};
use maud::{Markup, html};

use crate::frame::{Frame, Head};
use crate::parts::{Empty, Icon, Pager, Table, Tone, notice};
use crate::words::{emergency, keeping, watch as words};

/// One line of the trail.
#[derive(Debug, Clone)]
pub struct AuditLine {
    /// Its number in the chain.
    pub number: i64,
    /// When.
    pub at: Instant,
    /// Who; `None` for the program itself.
    pub who: Option<String>,
    /// What was done, in the reader's language.
    pub what: String,
    /// About what: a codename, a name of a person of the house, a room.
    pub about: String,
    /// For what purpose, in the reader's language.
    pub why: String,
}

/// What the check of the chain found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// It was not asked for.
    NotAsked,
    /// Whole, up to this number with this hash.
    Whole(i64, String),
    /// Broken at this number.
    Broken(i64),
}

/// The page.
#[must_use]
pub fn audit(frame: &Frame, lines: &[AuditLine], proof: &Proof, pager: &Pager) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            (shown_proof(proof, locale))
            p { a href=(paths::EMERGENCIES) { (emergency::ALL.of(locale)) } }
            p { a href=(paths::KEPT) { (keeping::TITLE.of(locale)) } }
            (trail(lines, locale))
            (pager.shown(locale))
        }
    };
    frame.page(&Head::titled(words::AUDIT).lead(words::AUDIT_LEAD.of(locale)), &body)
}

/// The lines alone; the page of a case shows them too.
#[must_use]
pub fn trail(lines: &[AuditLine], locale: Locale) -> Markup {
    let mut table = Table::new(
        words::AUDIT,
        &[words::NUMBER, words::WHEN, words::WHO, words::WHAT, words::ABOUT, words::WHY],
    );
    for line in lines {
        table.row(vec![
            html! { span.number { (line.number) } },
            html! { span.number { (dates::short_moment(line.at, locale)) } },
            html! { (line.who.as_deref().unwrap_or_else(|| words::PROGRAM.of(locale))) },
            html! { (line.what) },
            html! { (line.about) },
            html! { (line.why) },
        ]);
    }
    html! {
        @if lines.is_empty() {
            (Empty { icon: Icon::Lock, heading: words::NO_LINES.of(locale), sentence: words::NO_LINES_MORE.of(locale) }.shown())
        } @else { (table.shown(locale)) }
    }
}

fn shown_proof(proof: &Proof, locale: Locale) -> Markup {
    match proof {
        Proof::NotAsked => html! {},
        Proof::Whole(number, hash) => notice(
            Tone::Good,
            words::CHAIN_WHOLE.of(locale),
            &html! { p { (words::CHAIN_WHOLE_MORE.of(locale)) " " (number) " · " code { (hash) } } },
        ),
        Proof::Broken(number) => notice(
            Tone::Danger,
            words::CHAIN_BROKEN.of(locale),
            &html! { p { (words::CHAIN_BROKEN_MORE.of(locale)) " " strong { (number) } } },
        ),
    }
}
