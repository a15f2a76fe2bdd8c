//! Calendars that people bring along, by an address and as a file.

use barnahus_pages::calendar::{Broken, Calendars, Feed, KnownCalendar, Mine, Ways, calendar, fault};
use barnahus_pages::hours::Whose;
use barnahus_pages::words::calendar::{self as words, address};
use barnahus_pages::{Form, Place, Remark, Typed};
use barnahus_vocabulary::{Locale, paths};
use maud::Markup;

use super::{PERSON, at, frame, stretch};

pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let none = Calendars::default();
    let fetched = Calendars { feed: Some(feed(Some(known()), None)), file: None };
    let seen =
        Calendars { feed: Some(Feed { host: None, ..feed(Some(known()), None) }), file: Some(known()) };
    let changed = Calendars { feed: Some(Feed { is_read: false, ..feed(Some(known()), None) }), file: None };
    let new = Calendars { feed: Some(feed(None, None)), file: None };
    let gone = Broken {
        since: at(-9_000),
        sentence: address::GONE.of(locale).to_owned(),
        advice: address::GIVE_NEW,
    };
    let broken = Calendars { feed: Some(feed(Some(known()), Some(gone.clone()))), file: Some(known()) };
    let never = Calendars { feed: Some(feed(None, Some(gone))), file: None };
    let file = fault(words::NOT_A_RULE, Some(12), locale);
    let pasted = Typed::from_iter([("address", "calendar.example.org")]);
    let no_address = Remark::new("address", address::NOT_AN_ADDRESS, locale);
    let blank = Typed::default();
    vec![
        ("calendar-mine", mine(locale, &none, (&blank, &[]))),
        ("calendar-followed", mine(locale, &fetched, (&pasted, &[no_address]))),
        ("calendar-changed", mine(locale, &changed, (&blank, &[]))),
        ("calendar-new", mine(locale, &new, (&blank, &[]))),
        ("calendar-broken", mine(locale, &broken, (&blank, &[file]))),
        ("calendar-never", mine(locale, &never, (&blank, &[]))),
        ("calendar-other", other(locale, &seen)),
    ]
}

fn known() -> KnownCalendar {
    let (read_at, known_until) = (at(-20), stretch(500_000, 60).start());
    KnownCalendar { read_at, known_until, count: 22, span: Some(stretch(3_000, 60)) }
}

fn feed(known: Option<KnownCalendar>, broken: Option<Broken>) -> Feed {
    let (host, is_read) = (Some("calendar.example.org".to_owned()), known.is_some());
    Feed { host, due_at: at(10), is_read, known, broken }
}

fn whose() -> Whose {
    Whose { name: PERSON.to_owned(), href: paths::PEOPLE.to_owned(), action: paths::PEOPLE.to_owned() }
}

fn mine(locale: Locale, calendars: &Calendars, sent: (&Typed, &[Remark])) -> Markup {
    let way = || paths::PEOPLE.to_owned();
    let ways = Ways { file: way(), file_remove: way(), address: way(), address_remove: way() };
    let form = Form::returned(locale, sent.0, sent.1);
    let frame = frame(locale, Place::Account, paths::ACCOUNT);
    calendar(&frame, &form, (&whose(), Mine::Own), calendars, Some(&ways))
}

fn other(locale: Locale, calendars: &Calendars) -> Markup {
    let blank = Typed::default();
    let frame = frame(locale, Place::People, paths::PEOPLE);
    calendar(&frame, &Form::fresh(locale, &blank), (&whose(), Mine::Other), calendars, None)
}
