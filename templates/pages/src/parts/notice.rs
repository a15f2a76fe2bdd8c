//! A sentence that must be seen: what was done, what is missing, what is not possible.

use maud::{Markup, html};

use super::icon::icon;
use super::tag::Tone;

/// A heading in bold and what follows it.
#[must_use]
pub fn notice(tone: Tone, heading: &str, body: &Markup) -> Markup {
    html! {
        div.notice data-color=(tone.color()) {
            (icon(tone.icon()))
            div { p { strong { (heading) } } (body) }
        }
    }
}

/// One sentence.
#[must_use]
pub fn notice_line(tone: Tone, sentence: &str) -> Markup {
    html! {
        div.notice data-color=(tone.color()) { (icon(tone.icon())) div { p { (sentence) } } }
    }
}
