//! Somebody's calendar as its page shows it.

use barnahus_operations::see_calendar::{FailingSeen, FeedSeen, Known};
use barnahus_pages::calendar::{Broken, Feed, KnownCalendar, Ways};
use barnahus_vocabulary::{Locale, PersonId, paths};

use crate::forms::calendar::{advice, sentence};

pub(super) fn known(known: Known) -> KnownCalendar {
    let Known { read_at, known_until, count, span } = known;
    KnownCalendar { read_at, known_until, count: u64::try_from(count).unwrap_or(u64::MAX), span }
}

pub(super) fn feed(feed: FeedSeen, locale: Locale) -> Feed {
    let FeedSeen { host, due_at, is_read, known: read, failing } = feed;
    let broken = failing.map(|FailingSeen { since, fault }| Broken {
        since,
        sentence: sentence(fault, locale),
        advice: advice(fault),
    });
    Feed { host, due_at, is_read, known: read.map(known), broken }
}

pub(super) fn ways(id: PersonId) -> Ways {
    Ways {
        file: paths::person_calendar(id),
        file_remove: paths::person_calendar_remove(id),
        address: paths::person_calendar_address(id),
        address_remove: paths::person_calendar_address_remove(id),
    }
}
