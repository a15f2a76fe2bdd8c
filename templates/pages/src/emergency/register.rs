//! All emergency accesses of the house, for the data protection officer: never why.

use barnahus_vocabulary::{Locale, dates, paths};
use maud::{Markup, html};

use super::{Access, stands, verdict};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::parts::{Empty, Icon, Table};
use crate::words::emergency as words;
use crate::words::watch;

/// The page.
#[must_use]
pub fn register(frame: &Frame, accesses: &[Access]) -> Markup {
    let locale = frame.locale;
    let body = html! {
        @if accesses.is_empty() {
            (Empty {
                icon: Icon::Lock,
                heading: words::NONE.of(locale),
                sentence: words::NONE_NEXT.of(locale),
            }.shown())
        } @else { (table(accesses, locale)) }
    };
    let head = Head::titled(words::ALL)
        .help(Help::Review)
        .lead(words::ALL_LEAD.of(locale))
        .back(paths::AUDIT, watch::AUDIT);
    frame.page(&head, &body)
}

fn table(accesses: &[Access], locale: Locale) -> Markup {
    let heads = [words::CASE, words::WHO, words::OPENED, words::CLOSES, words::REVIEW];
    let mut table = Table::new(words::ALL, &heads);
    for access in accesses {
        table.row(vec![
            html! { (access.codename) },
            html! { (access.who) },
            html! { span.nowrap { (dates::short_moment(access.opened, locale)) } },
            stands(&access.stands, locale),
            verdict(access.verdict, locale),
        ]);
    }
    table.shown(locale)
}
