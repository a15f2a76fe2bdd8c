//! After a referral was sent: what its sender may know of the case, and no name.

use barnahus_vocabulary::{Instant, dates, paths};
use maud::{Markup, html};

use crate::form::link_button;
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Fact, Tone, facts, notice};
use crate::words::cases::intake as words;

/// Whether the house may know the child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acquaintance {
    /// Nobody like it, or too little is known.
    New,
    /// There is someone like it.
    MayBeKnown,
}

/// The page.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// Two words.
    pub codename: String,
    /// By when a coordinator looks.
    pub due_at: Instant,
    /// Whether the house may know the child.
    pub acquaintance: Acquaintance,
    /// Where the reader may go on in the case, when they may.
    pub triage: Option<String>,
}

/// The page, laid out.
#[must_use]
pub fn receipt(frame: &Frame, view: &Receipt) -> Markup {
    let locale = frame.locale;
    let told = [
        Fact::shown(words::CODENAME, html! { strong.codename { (view.codename) } }),
        Fact::told(words::DUE, &dates::moment(view.due_at, locale)),
    ];
    let body = html! {
        div.stack {
            @if view.acquaintance == Acquaintance::MayBeKnown {
                (notice(Tone::Warning, words::MAY_BE_KNOWN.of(locale), &html! { p { (words::ASK.of(locale)) } }))
            }
            (facts(&told, locale))
            p.quiet { (words::CODENAME_WHY.of(locale)) }
            div.actions {
                @if let Some(triage) = &view.triage {
                    (link_button(triage, words::TO_TRIAGE.of(locale)))
                    a href=(paths::INTAKE) { (words::ANOTHER.of(locale)) }
                } @else {
                    (link_button(paths::INTAKE, words::ANOTHER.of(locale)))
                }
                a href=(paths::CASES) { (words::TO_LIST.of(locale)) }
            }
        }
    };
    frame.page(&Head::titled(words::RECEIVED).help(Help::Intake).narrow(), &body)
}
