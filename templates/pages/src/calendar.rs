//! The calendar that a person brings along, by an address or as a file: what is known from it, how to bring
//! another, how to take it back.
//!
//! The page has no place for a single entry: how many stretches are taken and from when to when is all
//! that whoever looks needs in order to know that the right file was read.

mod feed;

use barnahus_vocabulary::{Instant, Interval, Locale, Text, dates};
use maud::{Markup, html};

use crate::form::{Ask, Form, Remark, quiet_button};
use crate::frame::{Frame, Head};
use crate::handbook::Help;
use crate::hours::Whose;
use crate::parts::{Fact, facts};
use crate::words::{calendar as words, people};

pub use feed::{ADDRESS, Broken, Feed};

/// The name of the field that holds the file.
pub const FIELD: &str = "calendar";

/// What is known from a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownCalendar {
    /// When it was read.
    pub read_at: Instant,
    /// Up to when.
    pub known_until: Instant,
    /// Stretches that are taken and not over.
    pub count: u64,
    /// From the first to the last of them.
    pub span: Option<Interval>,
}

/// Where the forms of whoever may bring another or take it back go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ways {
    /// A file.
    pub file: String,
    /// Taking it back.
    pub file_remove: String,
    /// An address.
    pub address: String,
    /// Taking it back.
    pub address_remove: String,
}

/// Whose calendar it is to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mine {
    /// Their own.
    Own,
    /// Somebody else's.
    Other,
}

/// What is known, from wherever.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendars {
    /// Behind an address.
    pub feed: Option<Feed>,
    /// From a file.
    pub file: Option<KnownCalendar>,
}

/// The page; without `ways` for whoever may only look.
#[must_use]
pub fn calendar(
    frame: &Frame,
    form: &Form<'_>,
    whose: (&Whose, Mine),
    calendars: &Calendars,
    ways: Option<&Ways>,
) -> Markup {
    let locale = frame.locale;
    let (whose, mine) = whose;
    let body = html! {
        div.stack-wide.prose {
            p { (words::ABOUT.of(locale)) }
            section.stack {
                h2 { (words::BY_ADDRESS.of(locale)) }
                (feed::shown(form, calendars.feed.as_ref(), ways))
            }
            section.stack {
                h2 { (words::BY_FILE.of(locale)) }
                (file(form, calendars.file.as_ref(), ways))
            }
        }
    };
    let head = match mine {
        Mine::Own => Head::titled(words::MINE).help(Help::Calendar),
        Mine::Other => Head::titled(words::CALENDAR).help(Help::Calendar).lead(&whose.name),
    };
    let head = head.back(&whose.href, people::NAME_BACK).faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

/// What is wrong with a file: the sentence, its line, and that nothing has changed.
#[must_use]
pub fn fault(sentence: Text, line: Option<u32>, locale: Locale) -> Remark {
    let text = format!("{} {}", with_line(sentence, line, locale), words::UNCHANGED.of(locale));
    Remark { field: FIELD.into(), text }
}

/// A sentence, and the line of the calendar that it speaks of.
#[must_use]
pub fn with_line(sentence: Text, line: Option<u32>, locale: Locale) -> String {
    let sentence = sentence.of(locale);
    match line {
        Some(line) => format!("{sentence} {} {line}.", words::LINE.of(locale)),
        None => sentence.to_owned(),
    }
}

fn file(form: &Form<'_>, known: Option<&KnownCalendar>, ways: Option<&Ways>) -> Markup {
    let locale = form.locale;
    html! {
        @match known {
            Some(known) => section.panel.stack {
                (facts(&known_from(known, locale), locale))
                p.quiet { (words::SNAPSHOT.of(locale)) }
                @if let Some(ways) = ways {
                    form method="post" action=(ways.file_remove) { (quiet_button(words::REMOVE.of(locale))) }
                }
            },
            None => p.quiet { (words::NO_FILE_YET.of(locale)) },
        }
        @if let Some(ways) = ways {
            form.form method="post" action=(ways.file) enctype="multipart/form-data" novalidate {
                (form.file(&Ask::new(FIELD, words::FILE).hint(words::FILE_HINT), ".ics,text/calendar"))
                div.actions { (quiet_button(words::UPLOAD.of(locale))) }
            }
        }
    }
}

/// What is known from a calendar, wherever it lies.
fn known_from(known: &KnownCalendar, locale: Locale) -> Vec<Fact<'static>> {
    let KnownCalendar { read_at, known_until, count, span } = *known;
    let said = |label: Text, text: String| Fact::told(label, &text);
    let mut list = vec![
        said(words::READ_AT, dates::moment(read_at, locale)),
        said(words::TAKEN, words::STRETCHES.of(count, locale)),
    ];
    list.extend(span.map(|span| {
        let (first, last) = (dates::moment(span.start(), locale), dates::moment(span.end(), locale));
        said(words::FIRST_TO_LAST, format!("{first} – {last}"))
    }));
    list.push(said(words::KNOWN_UNTIL, dates::moment(known_until, locale)));
    list
}
