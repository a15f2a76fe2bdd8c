//! Calendar files as Python's `icalendar` reads them, their zone rules included.

use std::error::Error;

use barnahus_calendars::{Appointment, Feed, House, Invitation, Sequence, Uid};
use barnahus_tests::references::read_text_with;
use barnahus_vocabulary::{EmailAddress, Instant, Interval, Line, Locale, Origin, paths};
use time::Duration;
use time::macros::datetime;

type Outcome = Result<(), Box<dyn Error>>;

fn house() -> Result<House, Box<dyn Error>> {
    Ok(House {
        name: Line::parse("Casa \"Salcâmilor\"; Cluj, România")?,
        address: Line::parse(
            "Str. Lungă, nr. 1; et. 2 \\ intrarea din curte, lângă școala cea nouă din cartier",
        )?,
        email: EmailAddress::parse("casa@example.org")?,
    })
}

fn appointment(start: Instant, minutes: i64) -> Result<Appointment, Box<dyn Error>> {
    Ok(Appointment {
        place: barnahus_calendars::Place::House,
        uid: Uid::parse("7d444840-9dc0-11d1-b245-5ffdce74fad2")?,
        sequence: Sequence::FIRST,
        when: Interval::new(start, start + Duration::minutes(minutes)).ok_or("backwards")?,
        link: Some(Origin::parse("https://casa.example.org")?.link(paths::MY_DAY)),
    })
}

/// Every half hour of the nights of change and of the days around them.
fn around_the_changes() -> Vec<Instant> {
    let starts = [datetime!(2026-10-24 18:00 UTC), datetime!(2027-03-27 18:00 UTC)];
    let steps = 0..48;
    starts
        .into_iter()
        .flat_map(|start| steps.clone().map(move |step| Instant::from(start) + Duration::minutes(30 * step)))
        .collect()
}

#[test]
fn every_hour_around_both_clock_changes_is_the_same_hour_in_another_calendar() -> Outcome {
    let house = house()?;
    let starts = around_the_changes();
    let appointments =
        starts.iter().map(|start| appointment(*start, 45)).collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    let stamped = Instant::from(datetime!(2026-10-01 06:00 UTC));
    let text = Feed { house: &house, appointments: &appointments, locale: Locale::Ro, stamped }.write();
    let read = read_text_with("read_ics.py", &text)?;
    let events = read[0]["events"].as_array().ok_or("no events")?;
    assert_eq!(events.len(), starts.len());
    for (event, start) in events.iter().zip(starts) {
        assert_eq!(event["start"], start.to_string());
        assert_eq!(event["end"], (start + Duration::minutes(45)).to_string());
    }
    Ok(())
}

#[test]
fn a_feed_has_a_name_and_nobody_in_it() -> Outcome {
    let house = house()?;
    let appointments = [appointment(Instant::from(datetime!(2026-12-01 08:00 UTC)), 90)?];
    let stamped = Instant::from(datetime!(2026-11-24 06:00 UTC));
    let text = Feed { house: &house, appointments: &appointments, locale: Locale::En, stamped }.write();
    let read = read_text_with("read_ics.py", &text)?;
    assert_eq!(read[0]["method"], "PUBLISH");
    assert_eq!(read[0]["name"], house.name.as_str());
    let event = &read[0]["events"][0];
    assert_eq!(event["organizers"], serde_json::json!([]));
    assert_eq!(event["attendees"], serde_json::json!([]));
    assert_eq!(event["summary"], "Appointment");
    Ok(())
}

#[test]
fn an_invitation_names_the_house_and_the_one_it_is_for() -> Outcome {
    let house = house()?;
    let appointment = appointment(Instant::from(datetime!(2026-12-01 08:00 UTC)), 90)?;
    let recipient = EmailAddress::parse("recipient@example.net")?;
    let stamped = Instant::from(datetime!(2026-11-24 06:00 UTC));
    let invitation = Invitation {
        house: &house,
        recipient: &recipient,
        appointment: &appointment,
        locale: Locale::Ro,
        stamped,
    };
    let read = read_text_with("read_ics.py", &invitation.write())?;
    let event = &read[0]["events"][0];
    assert_eq!(read[0]["method"], "REQUEST");
    assert_eq!(event["organizers"], serde_json::json!(["mailto:casa@example.org"]));
    assert_eq!(event["attendees"], serde_json::json!(["mailto:recipient@example.net"]));
    assert_eq!(event["location"], format!("{}, {}", house.name, house.address));
    assert_eq!(event["stamp"], "2026-11-24T06:00:00Z");
    assert_eq!((&event["class"], &event["transparency"]), (&"PRIVATE".into(), &"OPAQUE".into()));
    Ok(())
}
