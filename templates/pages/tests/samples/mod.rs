//! Sample views for every page, for the tests and for looking at.
//!
//! Everyone here is invented. The moment is fixed, so that a page looks the same every day.

mod accounts;
mod age;
mod alarm;
mod blind;
mod booking;
mod calendars;
mod cases;
mod core;
mod day;
mod emergency;
mod freed;
mod further;
mod handbook;
mod house;
mod interviews;
mod keeping;
mod limit;
mod meeting;
mod merge;
mod one_case;
mod plan;
mod referrals;
mod siblings;
mod slots;
mod statistics;
mod support;
mod transfer;
mod victim_status;
mod way_here;
mod week;

use barnahus_pages::frame::Exit;
use barnahus_pages::{BareFrame, Flash, Frame, Place, Shows};
use barnahus_vocabulary::{Instant, Interval, Locale};
use maud::Markup;

/// Who is signed in.
pub const PERSON: &str = "Ileana Munteanu";
/// A case.
pub const CODENAME: &str = "Salcâm Senin";

/// Every page with its name.
pub fn all(locale: Locale) -> Vec<(&'static str, Markup)> {
    let mut pages = accounts::all(locale);
    pages.extend(age::all(locale));
    pages.extend(alarm::all(locale));
    pages.extend(siblings::all(locale));
    pages.extend(blind::all(locale));
    pages.extend(merge::all(locale));
    pages.extend(referrals::all(locale));
    pages.extend(transfer::all(locale));
    pages.extend(calendars::all(locale));
    pages.extend(cases::all(locale));
    pages.extend(core::all(locale));
    pages.extend(day::all(locale));
    pages.extend(emergency::all(locale));
    pages.extend(handbook::all(locale));
    pages.extend(house::all(locale));
    pages.extend(week::all(locale));
    pages.extend(freed::all(locale));
    pages.extend(plan::all(locale));
    pages.extend(slots::all(locale));
    pages.extend(booking::all(locale));
    pages.extend(interviews::all(locale));
    pages.extend(further::all(locale));
    pages.extend(keeping::all(locale));
    pages.extend(limit::all(locale));
    pages.extend(meeting::all(locale));
    pages.extend(statistics::all(locale));
    pages.extend(support::all(locale));
    pages.extend(victim_status::all(locale));
    pages.extend(way_here::all(locale));
    pages
}

/// The moment of all samples: Tuesday, 1 December 2026, 8:10 at the house.
pub const fn now() -> Instant {
    Instant::from_millis(1_796_105_400_000)
}

/// Minutes from that moment.
pub fn at(minutes: i64) -> Instant {
    Instant::from_minutes(now().minutes() + minutes)
}

/// A stretch from that moment on.
pub fn stretch(from: i64, length: i64) -> Interval {
    Interval::new(at(from), at(from + length)).unwrap()
}

/// The frame of someone who sees everything.
pub fn frame(locale: Locale, place: Place, here: &str) -> Frame {
    Frame {
        locale,
        house: "Casa Salcâmilor".to_owned(),
        person: PERSON.to_owned(),
        here: here.to_owned(),
        place: Some(place),
        shows: Shows {
            cases: true,
            week: true,
            people: true,
            rooms: true,
            house: true,
            plan: true,
            owed: true,
            rules: true,
            outbox: true,
            quarter: true,
            statistics: true,
            disclosures: true,
            audit: true,
        },
        session_seconds: 900,
        flash: None,
    }
}

/// The frame of someone who is not signed in.
pub fn bare(locale: Locale, here: &str) -> BareFrame {
    BareFrame { locale, house: "Barnahus".to_owned(), here: here.to_owned(), exit: Exit::None, flash: None }
}

/// The same after something was done.
pub fn bare_after(locale: Locale, here: &str, flash: Flash) -> BareFrame {
    BareFrame { flash: Some(flash), ..bare(locale, here) }
}
