//! How each figure is computed: what is counted, among whom, from what, and what it does not say.

use barnahus_casework::figures::Figure;
use barnahus_vocabulary::paths;
use maud::{Markup, html};

use crate::frame::{Frame, Head};
use crate::wording::capital;
use crate::words::statistics as words;

/// The page.
#[must_use]
pub fn how(frame: &Frame) -> Markup {
    let locale = frame.locale;
    let body = html! {
        div.stack {
            section.stack {
                h2 { (words::WHO.of(locale)) }
                @for sentence in words::how::WHO { p { (sentence.of(locale)) } }
            }
            section.stack #(words::DAYS_CODE) {
                h2 { (capital(words::DAYS.of(locale))) }
                p.quiet { (words::STANDARD.of(locale)) " 1.3" }
                p { (words::how::DAYS.of(locale)) }
            }
            section.stack #(words::WAITS_CODE) {
                h2 { (capital(words::WAITED.of(locale))) }
                p.quiet { (words::STANDARD.of(locale)) " 1.3" }
                @for sentence in words::how::WAITS { p { (sentence.of(locale)) } }
            }
            @for figure in Figure::ALL {
                section.stack id=(figure.code()) {
                    h2 { (capital(figure.name().of(locale))) }
                    p.quiet { (words::STANDARD.of(locale)) " " (figure.standard()) }
                    p { (words::how::figure(*figure).of(locale)) }
                }
            }
            section.stack {
                h2 { (words::OUTSIDE_HEAD.of(locale)) }
                @for sentence in words::how::OUTSIDE { p { (sentence.of(locale)) } }
            }
            section.stack {
                h2 { (words::MISSING_HEAD.of(locale)) }
                @for sentence in words::how::MISSING { p { (sentence.of(locale)) } }
            }
        }
    };
    frame.page(&Head::titled(words::HOW).back(paths::STATISTICS, words::TITLE), &body)
}
