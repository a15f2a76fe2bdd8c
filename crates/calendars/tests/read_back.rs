//! What is written here is read by a parser that is not ours: the `icalendar` crate.
//!
//! `tests/references/read_ics.py` does the same with the one of Python, zone rules included.

use std::error::Error;

use barnahus_calendars::{Appointment, Cancellation, Feed, House, Invitation, Sequence, Uid};
use barnahus_vocabulary::{EmailAddress, Instant, Interval, Line, Locale, Origin, local, paths};
use icalendar::parser::{Component, read_calendar, unfold};
use proptest::prelude::{Strategy, prop_assert, prop_assert_eq, proptest};
use time::Duration;
use time::macros::datetime;

type Outcome = Result<(), Box<dyn Error>>;

fn house(name: &str, address: &str) -> Result<House, Box<dyn Error>> {
    let email = EmailAddress::parse("casa@example.org")?;
    Ok(House { name: Line::parse(name)?, address: Line::parse(address)?, email })
}

fn appointment(start: Instant, minutes: i64) -> Result<Appointment, Box<dyn Error>> {
    Ok(Appointment {
        place: barnahus_calendars::Place::House,
        uid: Uid::parse("7d444840-9dc0-11d1-b245-5ffdce74fad2")?,
        sequence: Sequence::FIRST.next(),
        when: Interval::new(start, start + Duration::minutes(minutes)).ok_or("backwards")?,
        link: Some(Origin::parse("https://casa.example.org")?.link(paths::MY_DAY)),
    })
}

fn stamped() -> Instant {
    Instant::from(datetime!(2026-11-24 06:00 UTC))
}

fn invitation(house: &House, appointment: &Appointment) -> Result<String, Box<dyn Error>> {
    let recipient = EmailAddress::parse("recipient@example.org")?;
    let (locale, stamped) = (Locale::Ro, stamped());
    Ok(Invitation { house, recipient: &recipient, appointment, locale, stamped }.write())
}

fn event<'a>(components: &'a [Component<'a>]) -> Option<&'a Component<'a>> {
    components.iter().find(|component| component.name == "VEVENT")
}

fn value(component: &Component<'_>, name: &str) -> Option<String> {
    component.find_prop(name).map(|property| property.val.to_string())
}

#[test]
fn an_invitation_asks_one_person_to_one_place_at_one_time() -> Outcome {
    let start = Instant::from(datetime!(2026-12-01 08:00 UTC));
    let text = invitation(&house("Casa Salcâmilor", "Str. Lungă 1, Cluj")?, &appointment(start, 90)?)?;
    let unfolded = unfold(&text);
    let calendar = read_calendar(&unfolded)?;
    let method = calendar.properties.iter().find(|property| property.name == "METHOD");
    assert_eq!(method.map(|property| property.val.to_string()).as_deref(), Some("REQUEST"));
    let event = event(&calendar.components).ok_or("no event")?;
    assert_eq!(value(event, "DTSTART").as_deref(), Some("20261201T100000"));
    assert_eq!(value(event, "DTEND").as_deref(), Some("20261201T113000"));
    assert_eq!(value(event, "DTSTAMP").as_deref(), Some("20261124T060000Z"));
    assert_eq!(value(event, "SEQUENCE").as_deref(), Some("1"));
    assert_eq!(value(event, "ORGANIZER").as_deref(), Some("mailto:casa@example.org"));
    let attendees: Vec<_> = event.properties.iter().filter(|property| property.name == "ATTENDEE").collect();
    assert_eq!(attendees.len(), 1);
    assert_eq!(attendees[0].val.to_string(), "mailto:recipient@example.org");
    assert_eq!(value(event, "URL").as_deref(), Some("https://casa.example.org/my-day"));
    assert_eq!(value(event, "CLASS").as_deref(), Some("PRIVATE"));
    assert_eq!(value(event, "TRANSP").as_deref(), Some("OPAQUE"));
    Ok(())
}

#[test]
fn a_cancellation_is_of_the_same_entry_and_frees_the_hour() -> Outcome {
    let house = house("Casa Salcâmilor", "Str. Lungă 1, Cluj")?;
    let start = Instant::from(datetime!(2026-12-01 08:00 UTC));
    let appointment = appointment(start, 90)?;
    let recipient = EmailAddress::parse("recipient@example.org")?;
    let later = Appointment { sequence: appointment.sequence.next(), ..appointment };
    let (locale, stamped) = (Locale::En, stamped());
    let text =
        Cancellation { house: &house, recipient: &recipient, appointment: &later, locale, stamped }.write();
    for line in ["METHOD:CANCEL\r\n", "STATUS:CANCELLED\r\n", "SEQUENCE:2\r\n", "TRANSP:TRANSPARENT\r\n"] {
        assert!(text.contains(line), "{line}");
    }
    assert!(text.contains("UID:7d444840-9dc0-11d1-b245-5ffdce74fad2\r\n"));
    Ok(())
}

#[test]
fn the_hour_that_exists_twice_is_written_so_that_it_is_one() -> Outcome {
    let house = house("Casa", "Cluj")?;
    for (utc, said) in [
        (datetime!(2026-10-24 07:00 UTC), "DTSTART;TZID=Europe/Bucharest:20261024T100000"),
        (datetime!(2026-10-25 00:30 UTC), "DTSTART:20261025T003000Z"),
        (datetime!(2026-10-25 01:30 UTC), "DTSTART:20261025T013000Z"),
        (datetime!(2026-10-25 08:00 UTC), "DTSTART;TZID=Europe/Bucharest:20261025T100000"),
        (datetime!(2027-03-27 08:00 UTC), "DTSTART;TZID=Europe/Bucharest:20270327T100000"),
        (datetime!(2027-03-28 01:00 UTC), "DTSTART;TZID=Europe/Bucharest:20270328T040000"),
        (datetime!(2027-03-28 07:00 UTC), "DTSTART;TZID=Europe/Bucharest:20270328T100000"),
    ] {
        let text = invitation(&house, &appointment(Instant::from(utc), 30)?)?;
        assert!(text.contains(said), "{said} in {text}");
    }
    Ok(())
}

#[test]
fn a_feed_names_nobody() -> Outcome {
    let house = house("Casa Salcâmilor", "Str. Lungă 1, Cluj")?;
    let start = Instant::from(datetime!(2026-12-01 08:00 UTC));
    let appointments = [appointment(start, 90)?, appointment(start + Duration::days(1), 45)?];
    let (locale, stamped) = (Locale::Ro, stamped());
    let text = Feed { house: &house, appointments: &appointments, locale, stamped }.write();
    let unfolded = unfold(&text);
    let calendar = read_calendar(&unfolded)?;
    assert_eq!(calendar.components.iter().filter(|component| component.name == "VEVENT").count(), 2);
    assert!(!text.contains("ATTENDEE") && !text.contains("ORGANIZER") && !text.contains('@'));
    assert!(text.contains("METHOD:PUBLISH\r\n") && text.contains("X-WR-CALNAME:Casa Salcâmilor\r\n"));
    Ok(())
}

/// Any line that a house might be called or live at, unfriendly characters included.
fn lines() -> impl Strategy<Value = String> {
    "[A-Za-zăâîșț0-9][ -~ăâîșț„”€😀]{0,150}[a-z.]"
}

proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    #[test]
    fn whatever_a_house_is_called_is_read_back(name in lines(), address in lines(), minute in 0_i64..6_000_000) {
        let Ok(house) = house(&name, &address) else { return Ok(()) };
        let start = Instant::from_minutes(29_000_000 + minute);
        let Ok(appointment) = appointment(start, 60) else { return Ok(()) };
        let Ok(text) = invitation(&house, &appointment) else { return Ok(()) };
        prop_assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        let unfolded = unfold(&text);
        let calendar = read_calendar(&unfolded).map_err(proptest::test_runner::TestCaseError::fail)?;
        let Some(event) = event(&calendar.components) else { prop_assert!(false, "no event"); return Ok(()) };
        let location = value(event, "LOCATION");
        prop_assert_eq!(location, Some(format!("{}, {}", house.name, house.address)));
        let written = event.find_prop("DTSTART").map(|property| property.val.to_string()).unwrap_or_default();
        if !written.ends_with('Z') {
            let shown = local::wall_clock(start);
            prop_assert_eq!(local::instant(shown), Ok(start));
            prop_assert_eq!(&written[9..13], &format!("{:02}{:02}", shown.hour(), shown.minute()));
        }
    }
}
