//! The calendar that a person brings along: what is known from it, how to bring another, how to take it
//! back.
//!
//! The page has no place for a single entry: how many stretches are taken and from when to when is all
//! that whoever looks needs in order to know that the right file was read.

use barnahus_vocabulary::{Instant, Interval, Locale, Text, dates};
use maud::{Markup, html};

use crate::form::{Ask, Form, Remark, button, quiet_button};
use crate::frame::{Frame, Head};
use crate::hours::Whose;
use crate::parts::{Empty, Fact, Icon, facts};
use crate::words::{calendar as words, people};

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

/// Whether whoever looks may bring another or take it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changeable {
    /// They may; where "take it back" goes.
    Removing(String),
    /// They may not.
    No,
}

/// Whose calendar it is to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mine {
    /// Their own.
    Own,
    /// Somebody else's.
    Other,
}

/// The page.
#[must_use]
pub fn calendar(
    frame: &Frame,
    form: &Form<'_>,
    whose: (&Whose, Mine),
    known: Option<&KnownCalendar>,
    changeable: &Changeable,
) -> Markup {
    let locale = frame.locale;
    let (whose, mine) = whose;
    let body = html! {
        div.stack-wide.prose {
            p { (words::ABOUT.of(locale)) }
            @match known {
                Some(known) => (known_from(known, changeable, locale)),
                None => (Empty {
                    icon: Icon::Calendar,
                    heading: words::NONE.of(locale),
                    sentence: words::NONE_MORE.of(locale),
                }.shown()),
            }
            @match changeable {
                Changeable::Removing(_) => (upload(form, &whose.action)),
                Changeable::No => {}
            }
        }
    };
    let head = match mine {
        Mine::Own => Head::titled(words::MINE),
        Mine::Other => Head::titled(words::CALENDAR).lead(&whose.name),
    };
    let head = head.back(&whose.href, people::NAME_BACK).faulty(form.is_faulty());
    frame.page(&head, &form.below_its_faults(&body))
}

/// What is wrong with a file: the sentence, its line, and that nothing has changed.
#[must_use]
pub fn fault(sentence: Text, line: Option<u32>, locale: Locale) -> Remark {
    let mut text = sentence.of(locale).to_owned();
    if let Some(line) = line {
        text = format!("{text} {} {line}.", words::LINE.of(locale));
    }
    Remark { field: FIELD.into(), text: format!("{text} {}", words::UNCHANGED.of(locale)) }
}

fn known_from(known: &KnownCalendar, changeable: &Changeable, locale: Locale) -> Markup {
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
    html! {
        section.panel.stack {
            (facts(&list, locale))
            p.quiet { (words::SNAPSHOT.of(locale)) }
            @match changeable {
                Changeable::Removing(action) => {
                    form method="post" action=(action) { (quiet_button(words::REMOVE.of(locale))) }
                }
                Changeable::No => {}
            }
        }
    }
}

fn upload(form: &Form<'_>, action: &str) -> Markup {
    let locale = form.locale;
    html! {
        section.stack {
            h2 { (words::UPLOAD_TITLE.of(locale)) }
            form.form method="post" action=(action) enctype="multipart/form-data" novalidate {
                (form.file(&Ask::new(FIELD, words::FILE).hint(words::FILE_HINT), ".ics,text/calendar"))
                div.actions { (button(words::UPLOAD.of(locale))) }
            }
        }
    }
}
