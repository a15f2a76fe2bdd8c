//! Someone did not come: the child, one of the team, the representative. The booking falls, and
//! another can be made.

use barnahus_casework::booking::Absent;
use barnahus_database::retrying;
use barnahus_vocabulary::{Actor, BookingId, Instant};

use crate::cancel_booking::{Fall, NotFallen, fall};
use crate::workplace::Workplace;

/// Records that someone did not come to what has begun. `booking` is the booking with the version of
/// the page.
///
/// # Errors
/// [`NotFallen`].
pub async fn record_no_show(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    absent: Absent,
    now: Instant,
) -> Result<(), NotFallen> {
    retrying(|| fall(workplace, actor, booking, Fall::NoShow(absent), now)).await
}
