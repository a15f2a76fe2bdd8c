//! The private calendar of one person, read by their calendar program from a secret address.
//!
//! Their own hours and a link, nothing else: no codename, no role, no room, no other person. An
//! address that was revoked is as unknown as one that never was. Of a case whose suspected person they are too near
//! to they read no hour here either.

use barnahus_calendars::{Appointment, Feed, House, Sequence, Uid};
use barnahus_identity::FeedKind;
use barnahus_store::bookings::attendances::{self, Attendance};
use barnahus_store::{StoreFault, houses, likenesses, meetings, people};
use barnahus_vocabulary::{EmailAddress, Instant, Interval, Line, Origin, paths};
use time::Duration;

use crate::appointment::Appointed;
use crate::unable::Unable;
use crate::workplace::Workplace;

/// So long past hours stay in the calendar.
const BACK: Duration = Duration::days(60);
/// So far ahead they are shown.
const AHEAD: Duration = Duration::days(400);

/// The calendar file behind a secret address; `origin` is where its links lead.
///
/// # Errors
/// [`Unable::NotTheirs`] when the address opens nothing.
pub async fn read_feed(
    workplace: &Workplace,
    token: &str,
    origin: &Origin,
    now: Instant,
) -> Result<String, Unable> {
    let token = token.parse().map_err(|_| Unable::NotTheirs)?;
    let on = workplace.database.read();
    let owner =
        workplace.identity.feed_owner(on, &token, FeedKind::Appointments).await?.ok_or(Unable::NotTheirs)?;
    let (house, person) = (owner.holder.house, owner.holder.person);
    let found = houses::find(on, house).await?.ok_or(Unable::NotTheirs)?;
    let within = Interval::new(now - BACK, now + AHEAD).ok_or(Unable::NotTheirs)?;
    let mine = attendances::of_person(on, house, person, within).await?;
    let met = meetings::of_person(on, house, person, within).await?;
    // Without them nobody could say what to hide.
    let who = people::find(on, house, person).await?.ok_or(Unable::NotTheirs)?;
    let hidden = likenesses::against(on, &workplace.keys, house, &who).await?;
    let mine = mine.iter().filter(|(_, booking)| !hidden.contains(&booking.case));
    let met = met.iter().filter(|(_, meeting)| !hidden.contains(&meeting.case));
    let mine = mine.map(|(part, booking)| (part, Appointed::from(booking)));
    let met = met.map(|(part, meeting)| (part, Appointed::from(meeting)));
    let appointments: Vec<Appointment> =
        mine.chain(met).filter_map(|(part, at)| appointment(part, at, origin)).collect();
    let unreadable = || Unable::Broken(StoreFault::Unreadable("houses.name"));
    let house = House {
        name: Line::parse(&found.name).map_err(|_| unreadable())?,
        address: Line::parse(&found.address).map_err(|_| unreadable())?,
        email: EmailAddress::parse(&found.mail_from).map_err(|_| unreadable())?,
    };
    let feed = Feed { house: &house, appointments: &appointments, locale: owner.locale, stamped: now };
    Ok(feed.write())
}

fn appointment(part: &Attendance, at: Appointed, origin: &Origin) -> Option<Appointment> {
    Some(Appointment {
        uid: Uid::parse(&part.id.hyphenated().to_string()).ok()?,
        sequence: Sequence::from_number(at.sequence),
        when: at.time,
        place: at.place,
        link: Some(origin.link(&paths::booking(at.id))),
    })
}
