//! What is typed of the child's hours comes back, and says when the child cannot come.

use barnahus_vocabulary::{Instant, Interval, local};
use time::macros::{date, datetime};

use super::Visit;
use crate::typed::{Fault, Typed};

/// A Tuesday.
const TODAY: time::Date = date!(2026 - 11 - 24);

fn read(fields: &[(&str, &str)]) -> Result<Visit, Vec<(String, Fault)>> {
    let typed: Typed = fields.iter().copied().collect();
    Visit::parse(&typed, TODAY)
        .map_err(|faults| faults.into_iter().map(|fault| (fault.field, fault.fault)).collect())
}

fn at(moment: time::PrimitiveDateTime) -> Instant {
    local::instant(moment).unwrap()
}

fn stretch(from: time::PrimitiveDateTime, to: time::PrimitiveDateTime) -> Interval {
    Interval::new(at(from), at(to)).unwrap()
}

#[test]
fn hours_and_days_are_read_as_people_type_them_and_written_alike() {
    let visit = read(&[
        ("child_way", "45"),
        ("child_days_off", "wed,mon"),
        ("child_hours_off", "13-15, 8.30 – 9:45"),
        ("child_away", "mâine, 12.03.2027 8-12, 01.12.2026-03.12.2026"),
    ])
    .unwrap();
    let typed = visit.typed();
    assert_eq!(typed.get("child_way"), "45");
    assert_eq!(typed.get("child_days_off"), "mon,wed");
    assert_eq!(typed.get("child_hours_off"), "08:30-09:45,13:00-15:00");
    assert_eq!(typed.get("child_away"), "25.11.2026,01.12.2026-03.12.2026,12.03.2027 08:00-12:00");
    assert_eq!(Visit::parse(&typed, date!(2030 - 01 - 01)), Ok(visit), "the same on any day");
}

#[test]
fn what_is_no_hour_and_no_day_is_not_guessed() {
    for (field, text, fault) in [
        ("child_way", "601", Fault::OutOfRange(0, 600)),
        ("child_way", "o oră", Fault::NotANumber),
        ("child_days_off", "luni", Fault::NotOnTheList),
        ("child_hours_off", "15-13", Fault::NotHours),
        ("child_hours_off", "seara", Fault::NotHours),
        ("child_hours_off", "23:00-24:30", Fault::NotHours),
        ("child_hours_off", "1300-1500", Fault::NotHours),
        ("child_away", "12.03", Fault::NotADay),
        ("child_away", "15.03.2027-12.03.2027", Fault::NotADay),
        ("child_away", "12.03.2027-12.03.2029", Fault::NotADay),
        ("child_away", "12.03.2027 12-8", Fault::NotADay),
    ] {
        assert_eq!(read(&[(field, text)]), Err(vec![(field.to_owned(), fault)]), "{field}: {text}");
    }
}

#[test]
fn a_child_cannot_come_when_it_sleeps_is_at_school_or_away() {
    let visit = read(&[
        ("child_days_off", "thu"),
        ("child_hours_off", "13-15"),
        ("child_away", "25.11.2026 8-10, 30.11.2026-01.12.2026"),
    ])
    .unwrap();
    let within = stretch(datetime!(2026-11-25 07:00), datetime!(2026-11-28 00:00));
    let mut cannot = visit.cannot(within);
    cannot.sort_unstable();
    assert_eq!(
        cannot,
        [
            stretch(datetime!(2026-11-25 08:00), datetime!(2026-11-25 10:00)),
            stretch(datetime!(2026-11-25 13:00), datetime!(2026-11-25 15:00)),
            stretch(datetime!(2026-11-26 00:00), datetime!(2026-11-27 00:00)),
            stretch(datetime!(2026-11-26 13:00), datetime!(2026-11-26 15:00)),
            stretch(datetime!(2026-11-27 13:00), datetime!(2026-11-27 15:00)),
        ]
    );
    assert!(Visit::default().cannot(within).is_empty(), "who says nothing is free");
}

#[test]
fn nothing_of_a_childs_days_is_printed() {
    let visit = read(&[("child_way", "45"), ("child_away", "12.03.2027 8-12")]).unwrap();
    assert_eq!(
        format!("{visit:?} {:?} {:?}", visit.child_way, visit.child_away.first()),
        "Visit(closed) Some(WayMinutes(closed)) Some(Away(closed))"
    );
}
