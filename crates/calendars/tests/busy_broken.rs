//! Broken calendars in their thousands: whatever comes, reading ends with an answer.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails where it stands")]

use barnahus_calendars::BusyTimes;
use barnahus_vocabulary::Interval;
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_oneof, proptest};
use proptest::sample::{Index, select};
use time::macros::datetime;

const WHOLE: [&str; 4] = [
    include_str!("../../../tests/references/calendars/outlook.ics"),
    include_str!("../../../tests/references/calendars/google.ics"),
    include_str!("../../../tests/references/calendars/apple.ics"),
    include_str!("../../../tests/references/calendars/both_changes.ics"),
];

const PIECES: [&str; 40] = [
    "BEGIN:VEVENT",
    "END:VEVENT",
    "BEGIN:VCALENDAR",
    "END:VCALENDAR",
    "BEGIN:VTIMEZONE",
    "END:VTIMEZONE",
    "BEGIN:STANDARD",
    "END:STANDARD",
    "DTSTART",
    "DTEND",
    "DURATION",
    "RRULE:FREQ=",
    "EXDATE",
    "RDATE",
    "RECURRENCE-ID",
    "FREEBUSY",
    "TZID:",
    ";TZID=",
    ";VALUE=PERIOD:",
    ":",
    ";",
    ",",
    "/",
    "=",
    "\"",
    "\r\n",
    "\n",
    " ",
    "P1D",
    "PT",
    "20261201",
    "T080000",
    "Z",
    "99991231T235959Z",
    "00000101",
    "-",
    "SECONDLY",
    "YEARLY;BYSETPOS=-366",
    ";COUNT=4294967295",
    ";INTERVAL=999999;BYDAY=-53SU",
];

fn horizon() -> Interval {
    Interval::new(datetime!(2026-09-01 00:00 UTC).into(), datetime!(2027-07-01 00:00 UTC).into()).unwrap()
}

/// A whole calendar with pieces put in, taken out and written over.
fn damaged() -> impl Strategy<Value = Vec<u8>> {
    let what = prop_oneof![
        select(&PIECES[..]).prop_map(|piece| piece.as_bytes().to_vec()),
        vec(any::<u8>(), 0..4),
        "[0-9TZ:;,=+-]{1,20}".prop_map(String::into_bytes),
    ];
    let damage = vec((any::<Index>(), 0_usize..12, what), 1..12);
    (select(&WHOLE[..]), damage).prop_map(|(whole, damage)| {
        let mut octets = whole.as_bytes().to_vec();
        for (place, gone, put) in damage {
            let at = place.index(octets.len() + 1);
            let end = (at + gone).min(octets.len());
            octets.splice(at..end, put);
        }
        octets
    })
}

/// Pieces in any order, inside an entry and outside.
fn heaped() -> impl Strategy<Value = Vec<u8>> {
    let opened =
        prop_oneof![Just("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261201T080000Z\nRRULE:FREQ="), Just("")];
    (opened, vec(select(&PIECES[..]), 0..60)).prop_map(|(opened, pieces)| {
        format!("{opened}{}\nEND:VEVENT\nEND:VCALENDAR", pieces.concat()).into_bytes()
    })
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 12_000, failure_persistence: None, ..Default::default() })]

    #[test]
    fn a_damaged_calendar_is_read_or_refused(octets in prop_oneof![4 => damaged(), 2 => heaped(), 1 => vec(any::<u8>(), 0..400)]) {
        if let Ok(busy) = BusyTimes::read(&octets, horizon()) {
            let all = busy.intervals();
            prop_assert!(all.windows(2).all(|pair| pair[0].end() < pair[1].start()), "in order and apart");
            prop_assert!(all.iter().all(|one| horizon().start() <= one.start() && one.end() <= horizon().end()));
        }
    }
}
