//! Who of those expected at a booking is taken then by their own calendar.
//!
//! A calendar is read after people were booked, and life goes on. Nothing is moved by that: whoever plans
//! is told, and decides. It is asked as the search for slots asks: of the whole time that somebody gives,
//! their way included.

use barnahus_database::ConnectionTrait;
use barnahus_store::bookings::Booking;
use barnahus_store::bookings::attendances::{Answer, Attendance};
use barnahus_store::bookings::outside_hours;
use barnahus_store::{StoreFault, calendars};
use barnahus_vocabulary::{HouseId, Instant};

use crate::free_time::fives;

/// Parts of a booking that stands and is not over, for which somebody's calendar says that they are taken.
/// Whoever declined is not among them: that is known already. Nor is whoever agreed to come outside of
/// their hours at this very time.
///
/// # Errors
/// The database's.
pub(crate) async fn fits_no_longer<'a>(
    on: &impl ConnectionTrait,
    house: HouseId,
    booking: &Booking,
    parts: &'a [Attendance],
    now: Instant,
) -> Result<Vec<&'a Attendance>, StoreFault> {
    if !booking.state.stands() || booking.time.end() <= now {
        return Ok(Vec::new());
    }
    let expected = parts.iter().filter(|part| part.released_at.is_none() && part.answer != Answer::Declined);
    let given = |part: &Attendance| booking.time.widened(fives(part.travel_minutes));
    let longest = parts.iter().map(|part| fives(part.travel_minutes)).max().unwrap_or_default();
    let people: Vec<_> = parts.iter().map(|part| part.person).collect();
    let busy = calendars::busy(on, (house, &people), booking.time.widened(longest)).await?;
    if busy.is_empty() {
        return Ok(Vec::new());
    }
    let agreed = outside_hours::who(on, house, booking).await?;
    let is_taken = |part: &&Attendance| {
        !agreed.contains(&part.person)
            && busy.iter().any(|busy| busy.person == part.person && busy.during.overlaps(given(part)))
    };
    Ok(expected.filter(is_taken).collect())
}
