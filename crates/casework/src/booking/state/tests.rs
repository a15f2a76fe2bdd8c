//! Which way a booking goes.

use barnahus_vocabulary::local;
use time::Duration;
use time::macros::datetime;

use super::*;

fn ended() -> Vec<BookingState> {
    vec![
        BookingState::Cancelled(CancelReason::ChildIll),
        BookingState::NotHeld(NotHeldReason::Child),
        BookingState::Held,
        BookingState::Stopped(StopReason::Fatigue),
    ]
}

#[test]
fn what_does_not_stand_takes_no_step() {
    let start = local::instant(datetime!(2026-12-01 10:00)).unwrap();
    for state in ended() {
        assert!(!state.stands());
        assert!(state.move_elsewhere().is_err() && state.cancel(CancelReason::Error).is_err());
        let refused = |to| IllegalBookingStep::From { from: state.code(), to };
        assert_eq!(state.not_held(NotHeldReason::Team, start, start), Err(refused(BookingCode::NotHeld)));
        assert_eq!(state.start(Completeness::Complete), Err(refused(BookingCode::UnderWay)));
    }
    assert_eq!(BookingState::Booked.move_elsewhere(), Ok(BookingState::Booked));
    let early = BookingState::Booked.not_held(NotHeldReason::Child, start, start - Duration::minutes(1));
    assert_eq!(early, Err(IllegalBookingStep::NotBegun));
}

#[test]
fn what_was_started_is_recorded_and_neither_moved_nor_cancelled_nor_missed() {
    let start = local::instant(datetime!(2026-12-01 10:00)).unwrap();
    let under_way = BookingState::Booked.start(Completeness::Complete).unwrap();
    assert!(under_way.stands() && !under_way.was_heard());
    let refused = |to| IllegalBookingStep::From { from: BookingCode::UnderWay, to };
    assert_eq!(under_way.move_elsewhere(), Err(refused(BookingCode::Booked)));
    assert_eq!(under_way.cancel(CancelReason::Error), Err(refused(BookingCode::Cancelled)));
    assert_eq!(under_way.not_held(NotHeldReason::Child, start, start), Err(refused(BookingCode::NotHeld)));
    assert_eq!(under_way.start(Completeness::Complete), Err(refused(BookingCode::UnderWay)));
    let ended = under_way.end(Ending::Held, Completeness::Complete, start, start);
    assert_eq!(ended, Ok(BookingState::Held));
}

#[test]
fn only_what_stands_or_was_heard_is_recorded_and_never_without_the_lawyer_or_before_its_hour() {
    let start = local::instant(datetime!(2026-12-01 10:00)).unwrap();
    let stopped = Ending::Stopped(StopReason::ChildsWish);
    let end = |state: BookingState, completeness, now| state.end(stopped, completeness, start, now);
    for state in [BookingState::Cancelled(CancelReason::Error), BookingState::NotHeld(NotHeldReason::Safety)]
    {
        let refused = IllegalBookingStep::From { from: state.code(), to: BookingCode::Stopped };
        assert_eq!(end(state, Completeness::Complete, start), Err(refused));
    }
    for state in [BookingState::Booked, BookingState::UnderWay, BookingState::Held] {
        let incomplete = end(state, Completeness::Incomplete, start);
        assert_eq!(incomplete, Err(IllegalBookingStep::Incomplete));
        let early = end(state, Completeness::Complete, start - Duration::minutes(1));
        assert_eq!(early, Err(IllegalBookingStep::NotOver));
        let recorded = end(state, Completeness::Complete, start).unwrap();
        assert!(recorded.was_heard() && recorded.reason_code() == Some("childs_wish"));
    }
}

#[test]
fn a_booking_comes_back_from_its_two_columns() {
    let mut states = vec![BookingState::Booked, BookingState::UnderWay, BookingState::Held];
    states.extend(CancelReason::ALL.iter().copied().map(BookingState::Cancelled));
    states.extend(NotHeldReason::ALL.iter().copied().map(BookingState::NotHeld));
    states.extend(StopReason::ALL.iter().copied().map(BookingState::Stopped));
    for state in states {
        assert_eq!(BookingState::from_codes(state.code().code(), state.reason_code()), Ok(state));
    }
    for (code, reason) in
        [("booked", Some("error")), ("cancelled", None), ("not_held", Some("error")), ("stopped", None)]
    {
        assert_eq!(BookingState::from_codes(code, reason), Err(NotABookingState));
    }
}

#[test]
fn the_sequence_rises_only_when_calendars_must_follow() {
    let noted = Revision::default().noted();
    assert_eq!(noted, Revision { version: 1, sequence: 0 });
    assert_eq!(noted.announced(), Revision { version: 2, sequence: 1 });
}
