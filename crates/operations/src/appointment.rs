//! An appointment as letters, calendars and guests know it: an interview or a planning meeting, which they
//! need not tell apart.
//!
//! It says when, where one goes, and whether it stands; never what it is or of which case.

use barnahus_calendars::Place;
use barnahus_database::ConnectionTrait;
use barnahus_store::bookings;
use barnahus_store::meetings;
use barnahus_store::{StoreFault, bookings::Booking, meetings::Meeting};
use barnahus_vocabulary::{BookingId, CaseId, HouseId, Interval, PersonId};

/// What every appointment has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Appointed {
    /// Which.
    pub(crate) id: BookingId,
    /// Of which case: for the lock, and for nothing that leaves the house.
    pub(crate) case: CaseId,
    /// From when to when.
    pub(crate) time: Interval,
    /// Where one goes.
    pub(crate) place: Place,
    /// Which edition of it calendars are told of.
    pub(crate) sequence: u32,
    /// Whether it stands.
    pub(crate) stands: bool,
    /// Who is told when someone declines.
    pub(crate) booked_by: PersonId,
}

/// Finds one of either kind.
///
/// # Errors
/// The database's.
pub(crate) async fn find(
    on: &impl ConnectionTrait,
    house: HouseId,
    id: BookingId,
) -> Result<Option<Appointed>, StoreFault> {
    if let Some(booking) = bookings::find(on, house, id).await? {
        return Ok(Some(Appointed::from(&booking)));
    }
    Ok(meetings::find(on, house, id).await?.as_ref().map(Appointed::from))
}

impl From<&Booking> for Appointed {
    fn from(booking: &Booking) -> Self {
        Self {
            id: booking.id,
            case: booking.case,
            time: booking.time,
            place: Place::House,
            sequence: booking.sequence,
            stands: booking.state.stands(),
            booked_by: booking.booked_by,
        }
    }
}

impl From<&Meeting> for Appointed {
    fn from(meeting: &Meeting) -> Self {
        let Meeting { id, case, room, time, state, sequence, version: _, booked_by } = *meeting;
        let place = if room.is_some() { Place::House } else { Place::ByCall };
        Self { id, case, time, place, sequence, stands: state.stands(), booked_by }
    }
}
