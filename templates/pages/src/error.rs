//! The pages for what did not work. One for everything that is not there or not for the reader, so
//! that a refusal never says that something exists.

use barnahus_vocabulary::{Text, paths};
use maud::{Markup, html};

use crate::form::link_button;
use crate::frame::{BareFrame, Head};
use crate::words::error as words;

/// What did not work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Not there, or not for the reader.
    NotFound,
    /// The request cannot be read.
    Unreadable,
    /// A form sent from another site.
    FromElsewhere,
    /// More than we take.
    TooLarge,
    /// Someone changed it since the page was made.
    Stale,
    /// Too often; with the time to wait in words, where it is known.
    TooMany(Option<String>),
    /// It took too long, or the database is busy.
    TooSlow,
    /// A mistake of ours.
    Broken,
}

impl Trouble {
    const fn words(&self) -> (Text, Text) {
        match self {
            Self::NotFound => (words::NOT_FOUND, words::NOT_FOUND_NEXT),
            Self::Unreadable => (words::UNREADABLE, words::UNREADABLE_NEXT),
            Self::FromElsewhere => (words::FROM_ELSEWHERE, words::FROM_ELSEWHERE_NEXT),
            Self::TooLarge => (words::TOO_LARGE, words::TOO_LARGE_NEXT),
            Self::Stale => (words::STALE, words::STALE_NEXT),
            Self::TooMany(_) => (words::TOO_MANY, words::TOO_MANY_NEXT),
            Self::TooSlow => (words::TOO_SLOW, words::TOO_SLOW_NEXT),
            Self::Broken => (words::BROKEN, words::BROKEN_NEXT),
        }
    }
}

/// The page for it.
#[must_use]
pub fn error(frame: &BareFrame, trouble: &Trouble) -> Markup {
    let (title, next) = trouble.words();
    let locale = frame.locale;
    let body = html! {
        @if let Trouble::TooMany(Some(wait)) = trouble {
            p { (words::TOO_MANY_WAIT.of(locale)) strong { (wait) } "." }
        }
        div.actions { (link_button(paths::MY_DAY, words::TO_MY_DAY.of(locale))) }
    };
    frame.page(&Head::titled(title).lead(next.of(locale)).narrow(), &html! { div.stack { (body) } })
}
