//! The hour came and the interview was not begun, for a reason of the closed list. The booking falls, and
//! another can be made.

use barnahus_casework::booking::NotHeldReason;
use barnahus_database::retrying;
use barnahus_vocabulary::{Actor, BookingId, Instant};

use crate::cancel_booking::{Fall, NotFallen, fall};
use crate::workplace::Workplace;

/// Records that it was not held. `booking` is the booking with the version of
/// the page.
///
/// # Errors
/// [`NotFallen`].
pub async fn record_not_held(
    workplace: &Workplace,
    actor: &Actor,
    booking: (BookingId, u32),
    reason: NotHeldReason,
    now: Instant,
) -> Result<(), NotFallen> {
    retrying(|| fall(workplace, actor, booking, Fall::NotHeld(reason), now)).await
}
