//! The page of a plan in two halves: what is shown while the search runs, and what stands below the plan.
//!
//! A browser draws what has come. How far the search is stands in a status that the plan replaces; the
//! link that stops it asks for the best plan of a second.

use std::time::Duration;

use barnahus_vocabulary::{Locale, paths};
use maud::{Markup, html};

use super::SECONDS;
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::words::plan as words;

/// Where the halves meet; nothing that anyone typed is on the page.
const SEAM: &str = "<hr id=\"seam\">";

/// The page up to where the plan will stand, and what follows it. `kept` are the fields that were sent.
#[must_use]
pub fn searching(frame: &Frame, kept: &[(String, String)]) -> (String, String) {
    let locale = frame.locale;
    let head = Head::titled(words::TITLE)
        .help(Help::Plan)
        .lead(words::PROPOSED.of(locale))
        .back(paths::PLAN, words::TO_START);
    let body = html! {
        div.plan-search {
            p role="status" { (words::SEARCHING.of(locale)) }
            form method="post" action=(paths::PLAN) {
                @for (name, value) in kept {
                    @if name != SECONDS { input type="hidden" name=(name) value=(value); }
                }
                input type="hidden" name=(SECONDS) value="1";
                button.ds-button data-variant="secondary" type="submit" { (words::STOP.of(locale)) }
            }
        }
        hr #seam;
    };
    let page = frame.page(&head, &body).into_string();
    page.split_once(SEAM).map_or_else(
        || (page.clone(), String::new()),
        |(before, after)| (before.to_owned(), after.to_owned()),
    )
}

/// A line on how far the search is.
#[must_use]
pub fn searched_for(since: Duration, at_most_better: Option<u8>, locale: Locale) -> Markup {
    html! {
        p.plan-search.quiet {
            (words::SINCE_SECONDS.of(locale)) " " (words::SECONDS.of(since.as_secs(), locale))
            @if let Some(hundredths) = at_most_better {
                ": " (words::AT_MOST_BETTER.of(locale)) " " (hundredths) " %"
            }
        }
    }
}
