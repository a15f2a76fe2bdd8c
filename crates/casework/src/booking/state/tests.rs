//! Which way a booking goes.

use barnahus_vocabulary::local;
use time::Duration;
use time::macros::datetime;

use super::*;

#[test]
fn what_does_not_stand_takes_no_step() {
    let start = local::instant(datetime!(2026-12-01 10:00)).unwrap();
    let ended = [
        BookingState::Cancelled(CancelReason::ChildIll),
        BookingState::NoShow(Absent::Child),
        BookingState::Held,
    ];
    for state in ended {
        assert!(state.move_elsewhere().is_err() && state.cancel(CancelReason::Error).is_err());
        let refused = IllegalBookingStep::From { from: state.code(), to: BookingCode::NoShow };
        assert_eq!(state.no_show(Absent::Team, start, start), Err(refused));
    }
    assert_eq!(BookingState::Booked.move_elsewhere(), Ok(BookingState::Booked));
    let early = BookingState::Booked.no_show(Absent::Child, start, start - Duration::minutes(1));
    assert_eq!(early, Err(IllegalBookingStep::NotBegun));
}

#[test]
fn a_booking_comes_back_from_its_two_columns() {
    let mut states = vec![BookingState::Booked, BookingState::Held];
    states.extend(CancelReason::ALL.iter().copied().map(BookingState::Cancelled));
    states.extend(Absent::ALL.iter().copied().map(BookingState::NoShow));
    for state in states {
        assert_eq!(BookingState::from_codes(state.code().code(), state.reason_code()), Ok(state));
    }
    for (code, reason) in [("booked", Some("error")), ("cancelled", None), ("no_show", Some("error"))] {
        assert_eq!(BookingState::from_codes(code, reason), Err(NotABookingState));
    }
}

#[test]
fn the_sequence_rises_only_when_calendars_must_follow() {
    let noted = Revision::default().noted();
    assert_eq!(noted, Revision { version: 1, sequence: 0 });
    assert_eq!(noted.announced(), Revision { version: 2, sequence: 1 });
}
