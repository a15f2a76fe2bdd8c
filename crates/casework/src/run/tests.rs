//! When an interview may begin, and which way it goes then.

use barnahus_vocabulary::local;
use time::macros::datetime;

use super::*;
use crate::booking::BookingCode;

fn hour() -> Interval {
    let start = local::instant(datetime!(2026-12-01 10:00)).unwrap();
    Interval::new(start, start + Duration::HOUR).unwrap()
}

const IN_ORDER: [(Line, Light); 3] =
    [(Line::Lawyer, Light::Green), (Line::ChildInformed, Light::Red), (Line::Recording, Light::ToConfirm)];

fn asked(change: impl FnOnce(&mut Before<'_>), at: Duration) -> Result<(BookingState, Run), NotStarted> {
    let confirmed = BTreeSet::from([Line::Recording]);
    asked_of((&IN_ORDER, &confirmed), change, at)
}

fn asked_of(
    (lines, confirmed): (&[(Line, Light)], &BTreeSet<Line>),
    change: impl FnOnce(&mut Before<'_>),
    at: Duration,
) -> Result<(BookingState, Run), NotStarted> {
    let mut before = Before {
        state: BookingState::Booked,
        completeness: Completeness::Complete,
        time: hour(),
        lines,
        is_prevented: false,
        confirmed,
    };
    change(&mut before);
    start(&before, hour().start() + at)
}

#[test]
fn it_does_not_begin_without_the_lawyer_or_twice() {
    let incomplete = asked(|before| before.completeness = Completeness::Incomplete, Duration::ZERO);
    assert_eq!(incomplete, Err(NotStarted::Booking(IllegalBookingStep::Incomplete)));
    let again = asked(|before| before.state = BookingState::UnderWay, Duration::ZERO);
    let (from, to) = (BookingCode::UnderWay, BookingCode::UnderWay);
    assert_eq!(again, Err(NotStarted::Booking(IllegalBookingStep::From { from, to })));
}

#[test]
fn it_does_not_begin_far_from_its_hour() {
    assert_eq!(asked(|_| {}, -EARLY - Duration::MINUTE), Err(NotStarted::TooEarly));
    assert!(asked(|_| {}, -EARLY).is_ok());
    assert!(asked(|_| {}, Duration::minutes(59)).is_ok());
    assert_eq!(asked(|_| {}, Duration::HOUR), Err(NotStarted::Over));
}

#[test]
fn what_stops_it_or_was_not_confirmed_keeps_it_from_beginning() {
    let stop = [(Line::SuspectedAway, Light::Stop)];
    let nothing = BTreeSet::new();
    assert_eq!(asked_of((&stop, &nothing), |_| {}, Duration::ZERO), Err(NotStarted::Stopped));
    assert_eq!(asked(|before| before.is_prevented = true, Duration::ZERO), Err(NotStarted::Stopped));
    let open = asked_of((&IN_ORDER, &nothing), |_| {}, Duration::ZERO);
    assert_eq!(open, Err(NotStarted::ToConfirm(vec![Line::Recording])));
    let (state, run) = asked(|_| {}, Duration::ZERO).unwrap();
    assert_eq!((state, run.code()), (BookingState::UnderWay, RunCode::Talking));
}

#[test]
fn a_run_takes_the_steps_it_offers_and_no_other() {
    let began = hour().start();
    let at = |minutes: i64| began + Duration::minutes(minutes);
    let talking = Run::Talking { began, breaks: Vec::new() };
    let resting = talking.clone().take(RunStep::Pause, at(10)).unwrap();
    let ended = resting.clone().take(RunStep::End, at(15)).unwrap();
    for run in [&talking, &resting, &ended] {
        for step in RunStep::ALL {
            for later in [at(20), at(25), at(26)] {
                let taken = run.clone().take(*step, later);
                assert_eq!(taken.is_ok(), run.steps(later).contains(step), "{} {step}", run.code());
                if let Err(refused) = taken {
                    assert_eq!(refused, IllegalRunStep { from: run.code(), step: *step });
                }
            }
        }
    }
    assert!(ended.steps(at(25)).contains(&RunStep::Resume) && ended.steps(at(26)).is_empty());
}

#[test]
fn what_was_stopped_by_mistake_goes_on_and_the_time_between_is_a_break() {
    let began = hour().start();
    let at = |minutes: i64| began + Duration::minutes(minutes);
    let run = Run::Talking { began, breaks: Vec::new() };
    let run = run.take(RunStep::End, at(20)).unwrap().take(RunStep::Resume, at(22)).unwrap();
    assert_eq!((run.code(), run.began(), run.ended()), (RunCode::Talking, began, None));
    assert_eq!(run.breaks(), [Break { from: at(20), to: at(22) }]);
}

#[test]
fn a_break_that_lasts_ends_with_the_interview_and_is_counted() {
    let began = hour().start();
    let at = |minutes: i64| began + Duration::minutes(minutes);
    let run = Run::Talking { began, breaks: Vec::new() };
    let run = run.take(RunStep::Pause, at(10)).unwrap().take(RunStep::Resume, at(15)).unwrap();
    let run = run.take(RunStep::Pause, at(30)).unwrap().take(RunStep::End, at(32)).unwrap();
    assert_eq!((run.breaks().len(), run.rested()), (2, Duration::minutes(7)));
    assert_eq!((run.began(), run.ended()), (began, Some(at(32))));
}
