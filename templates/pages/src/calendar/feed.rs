//! The address of a calendar: what is known from it, what is wrong with it, giving another.
//!
//! The address is never shown again, only the name of its server: whoever looks over a shoulder could
//! read the whole calendar by it.

use barnahus_vocabulary::{Instant, Text, dates};
use maud::{Markup, html};

use super::{KnownCalendar, Ways, known_from};
use crate::form::{Ask, Form, Kind, Line, button, quiet_button};
use crate::parts::{Fact, Tone, facts, notice};
use crate::words::calendar::address as words;

/// The name of the field that holds the address.
pub const ADDRESS: &str = "address";

/// A calendar that is fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The name of its server, for whoever may know it.
    pub host: Option<String>,
    /// When it is fetched next.
    pub due_at: Instant,
    /// Whether it was read since this address was given; until then what is known is of the one before.
    pub is_read: bool,
    /// What is known; `None` until any address was read.
    pub known: Option<KnownCalendar>,
    /// What is wrong with it.
    pub broken: Option<Broken>,
}

/// What is wrong with a calendar that is fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Since when.
    pub since: Instant,
    /// In plain words.
    pub sentence: String,
    /// What its owner can do about it.
    pub advice: Text,
}

pub(super) fn shown(form: &Form<'_>, feed: Option<&Feed>, ways: Option<&Ways>) -> Markup {
    let locale = form.locale;
    html! {
        @match feed {
            Some(feed) => section.panel.stack {
                @if let Some(broken) = &feed.broken { (what_is_wrong(form, feed, broken)) }
                @if !feed.is_read {
                    @if feed.broken.is_none() { p { (words::SOON.of(locale)) } }
                    @if feed.known.is_some() { p { (words::OF_BEFORE.of(locale)) } }
                }
                (facts(&told(form, feed), locale))
                @if let Some(ways) = ways {
                    form method="post" action=(ways.address_remove) {
                        (quiet_button(words::REMOVE.of(locale)))
                    }
                }
            },
            None => p.quiet { (words::NONE.of(locale)) },
        }
        @if let Some(ways) = ways {
            form.form method="post" action=(ways.address) novalidate {
                (form.line(&Line::new(Ask::new(ADDRESS, words::FIELD).hint(words::HINT), Kind::Link)))
                div.actions { (button(if feed.is_some() { words::CHANGE } else { words::ENTER }.of(locale))) }
            }
        }
    }
}

fn what_is_wrong(form: &Form<'_>, feed: &Feed, broken: &Broken) -> Markup {
    let locale = form.locale;
    let kept = if feed.known.is_some() { words::KEPT } else { words::NOTHING_KEPT };
    notice(
        Tone::Warning,
        &broken.sentence,
        &html! {
            p {
                (words::SINCE.of(locale)) " " (dates::moment(broken.since, locale)) ". "
                (kept.of(locale)) " " (broken.advice.of(locale))
            }
        },
    )
}

fn told(form: &Form<'_>, feed: &Feed) -> Vec<Fact<'static>> {
    let locale = form.locale;
    let mut list = Vec::new();
    list.extend(feed.host.as_ref().map(|host| Fact::told(words::SERVER, host)));
    list.extend(feed.known.iter().flat_map(|known| known_from(known, locale)));
    if feed.is_read || feed.broken.is_some() {
        list.push(Fact::told(words::NEXT, &dates::moment(feed.due_at, locale)));
    }
    list
}
