//! Who waits, and the button that plans. Nothing has been opened or searched yet.

use barnahus_casework::Urgency;
use barnahus_vocabulary::{CaseId, Locale, paths};
use maud::{Markup, html};
use time::Duration;

use super::{USUAL_SECONDS, how_long, so_long};
use crate::cases::urgency;
use crate::form::button;
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon, Table};
use crate::words::plan as words;

/// Someone who waits.
#[derive(Debug, Clone)]
pub struct Waits {
    /// Whose case.
    pub case: CaseId,
    /// The codename.
    pub codename: String,
    /// How urgent.
    pub urgency: Urgency,
    /// Since the referral.
    pub waits: Duration,
}

/// What the page needs.
#[derive(Debug, Clone)]
pub struct Start {
    /// Everyone, the most urgent first.
    pub waiting: Vec<Waits>,
}

/// The page.
#[must_use]
pub fn start(frame: &Frame, view: &Start) -> Markup {
    let locale = frame.locale;
    let number = view.waiting.len() as u64;
    let mut head = Head::titled(words::TITLE).help(Help::Plan).back(paths::WEEK, words::TO_WEEK);
    if number > 0 {
        head = head.lead(format!("{} {}", words::WAIT.of(number, locale), words::LEAD.of(locale)));
    }
    let body = html! {
        @if view.waiting.is_empty() {
            (Empty {
                icon: Icon::Check,
                heading: words::NOBODY.of(locale),
                sentence: words::NOBODY_MORE.of(locale),
            }.shown())
        } @else {
            div.stack {
                form.plan-begin method="post" action=(paths::PLAN) {
                    (how_long(USUAL_SECONDS, locale))
                    (button(words::TITLE.of(locale)))
                }
                (list(&view.waiting, locale))
                p.quiet { (words::AS_THE_CASE_SAYS.of(locale)) }
            }
        }
    };
    frame.page(&head, &body)
}

fn list(waiting: &[Waits], locale: Locale) -> Markup {
    let mut table = Table::new(words::WHO_WAITS, &[words::CASE, words::URGENCY, words::SINCE]);
    for one in waiting {
        table.row(vec![
            html! { a href=(paths::case(one.case)) { (one.codename) } },
            urgency(one.urgency, locale),
            html! { (so_long(one.waits, locale)) },
        ]);
    }
    table.shown(locale)
}
