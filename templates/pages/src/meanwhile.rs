//! What somebody typed on a page that had changed meanwhile, given back to them above what stands now: nothing
//! that was typed is lost, whatever form the page has now.

use barnahus_vocabulary::Locale;
use maud::{Markup, html};

use crate::parts::{Tone, notice};
use crate::words::meanwhile as words;

/// The notice; nothing where nothing came too late.
pub(crate) fn came_late(typed: &[String], locale: Locale) -> Markup {
    let body = html! {
        p { (words::NOT_KEPT.of(locale)) }
        @for text in typed { blockquote { @for line in text.lines() { p { (line) } } } }
    };
    html! {
        @if !typed.is_empty() {
            div.flash role="alert" { (notice(Tone::Danger, words::MEANWHILE.of(locale), &body)) }
        }
    }
}
