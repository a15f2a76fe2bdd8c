//! The page behind a one-time link: an interpreter or lawyer from outside says whether they come.
//!
//! It shows when and where and nothing else: no codename, no other person, no room. It can be read
//! beside somebody who must not, so it has a quick way out. The link answers once.

use barnahus_vocabulary::{Interval, Locale, Text, dates, paths};
use maud::{Markup, html};

use crate::frame::{BareFrame, Head};
use crate::parts::{Fact, Tone, facts, notice_line};
use crate::wording::capital;
use crate::words::guest as words;

/// The name of the answer.
pub const ANSWER: &str = "answer";
/// The answer of whoever comes.
pub const YES: &str = "confirmed";
/// The answer of whoever cannot.
pub const NO: &str = "declined";

/// A question that awaits its answer.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// The secret of the link.
    pub token: String,
    /// From when to when.
    pub time: Interval,
    /// The house and its address.
    pub place: String,
}

/// What the page is about.
#[derive(Debug, Clone)]
pub enum Guest {
    /// They are asked.
    Asked(Invitation),
    /// They have just said that they come.
    Confirmed,
    /// They have just said that they cannot.
    Declined,
    /// They answered before.
    Answered,
    /// Cancelled, over, or someone else comes.
    Over,
}

/// The page.
#[must_use]
pub fn guest(frame: &BareFrame, view: &Guest) -> Markup {
    let locale = frame.locale;
    let (title, body) = match view {
        Guest::Asked(invitation) => (words::TITLE, asked(invitation, locale)),
        Guest::Confirmed => (words::TITLE_THANKS, said(Tone::Good, words::CONFIRMED, locale)),
        Guest::Declined => (words::TITLE_THANKS, said(Tone::Plain, words::DECLINED, locale)),
        Guest::Answered => (words::TITLE_THANKS, said(Tone::Plain, words::ANSWERED, locale)),
        Guest::Over => (words::TITLE_OVER, html! { p { (words::OVER.of(locale)) } }),
    };
    frame.page(&Head::titled(title).narrow(), &body)
}

fn asked(invitation: &Invitation, locale: Locale) -> Markup {
    let when = capital(&dates::stretch(invitation.time, locale));
    let about =
        [Fact::shown(words::WHEN, html! { strong { (when) } }), Fact::told(words::WHERE, &invitation.place)];
    html! {
        div.stack {
            (facts(&about, locale))
            form.stack method="post" action=(paths::guest(&invitation.token)) {
                h2 { (words::QUESTION.of(locale)) }
                div.actions {
                    button.ds-button type="submit" name=(ANSWER) value=(YES) { (words::YES.of(locale)) }
                    button.ds-button data-variant="secondary" type="submit" name=(ANSWER) value=(NO) {
                        (words::NO.of(locale))
                    }
                }
            }
            p.quiet { (words::DISCREET.of(locale)) }
        }
    }
}

fn said(tone: Tone, text: Text, locale: Locale) -> Markup {
    html! { div.stack { (notice_line(tone, text.of(locale))) p.quiet { (words::CHANGE.of(locale)) } } }
}
