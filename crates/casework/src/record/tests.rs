//! What a record must say, and what of it cannot be.

use time::macros::{date, datetime};

use super::*;
use crate::typed::Typed;

const DAY: time::Date = date!(2026 - 12 - 01);

const WHOLE: [(&str, &str); 6] = [
    ("ending", "held"),
    ("began", "10:05"),
    ("ended", "10:50"),
    ("protocol", "nichd"),
    ("recorded", "yes"),
    ("recording_kept", "DVD 14/2026, seiful parchetului"),
];

fn booked() -> Interval {
    let at = |time| local::instant(time).unwrap();
    Interval::new(at(datetime!(2026-12-01 10:00)), at(datetime!(2026-12-01 11:00))).unwrap()
}

/// The record with some fields changed; an empty text takes a field away.
fn settled(changes: &[(&str, &str)]) -> Result<Settled, Vec<(String, Fault)>> {
    let kept = WHOLE.iter().filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    let typed: Typed = kept.chain(changes).copied().collect();
    let faults = |faults: Vec<FieldFault>| faults.into_iter().map(|one| (one.field, one.fault)).collect();
    Record::parse(&typed, DAY).map_err(faults)?.settled(booked()).map_err(faults)
}

fn missing_is(changes: &[(&str, &str)], field: &str) {
    assert_eq!(settled(changes), Err(vec![(field.to_owned(), Fault::Missing)]), "{changes:?}");
}

#[test]
fn nothing_that_a_record_must_say_is_left_out() {
    for field in ["ending", "began", "ended", "protocol", "recorded", "recording_kept"] {
        missing_is(&[(field, "")], field);
    }
    missing_is(&[("ending", "stopped")], "stop_reason");
    missing_is(&[("protocol", "other")], "protocol_other");
    missing_is(&[("recorded", "no")], "no_recording");
    missing_is(&[("breaks", "2")], "break_minutes");
}

#[test]
fn what_contradicts_itself_is_told() {
    let contradicts = |changes: &[(&str, &str)], field: &str, other| {
        assert_eq!(settled(changes), Err(vec![(field.to_owned(), Fault::Contradicts(other))]));
    };
    contradicts(&[("ended", "10:04")], "ended", "began");
    contradicts(&[("break_minutes", "5")], "break_minutes", "breaks");
    contradicts(&[("breaks", "1"), ("break_minutes", "46")], "break_minutes", "ended");
    contradicts(&[("began", "9:29")], "began", BOOKED);
    contradicts(&[("began", "11:00"), ("ended", "11:20")], "began", BOOKED);
    assert!(settled(&[("began", "9:30")]).is_ok());
    assert_eq!(settled(&[("began", "25:00")]), Err(vec![("began".to_owned(), Fault::NotHours)]));
}

#[test]
fn a_record_comes_to_what_lists_may_know() {
    let whole = settled(&[("breaks", "1"), ("break_minutes", "5")]).unwrap();
    let at = |time| local::instant(time).unwrap();
    assert_eq!(
        whole,
        Settled {
            ending: Ending::Held,
            began: at(datetime!(2026-12-01 10:05)),
            ended: at(datetime!(2026-12-01 10:50)),
            breaks: 1,
            break_minutes: 5,
            protocol: Protocol::Nichd,
            recording: Recording::Made,
        }
    );
    let stopped = settled(&[
        ("ending", "stopped"),
        ("stop_reason", "fatigue"),
        ("recorded", "no"),
        ("no_recording", "failed"),
    ])
    .unwrap();
    assert_eq!(stopped.ending, Ending::Stopped(StopReason::Fatigue));
    assert_eq!(stopped.recording, Recording::NotMade(NoRecording::Failed));
}

#[test]
fn nobody_is_heard_when_nobody_talks() {
    let away = [(Role::Interviewer, Place::NotThere), (Role::Lawyer, Place::ObservationRoom)];
    assert_eq!(who_was_there(&away), Err(NobodyTalked));
    let watches = [(Role::Interviewer, Place::ObservationRoom)];
    assert_eq!(who_was_there(&watches), Err(NobodyTalked));
}

#[test]
fn the_team_behind_the_glass_is_counted_and_a_missing_lawyer_is_seen() {
    let places = [
        (Role::Interviewer, Place::InterviewRoom),
        (Role::Interpreter, Place::ByLink),
        (Role::Prosecutor, Place::ObservationRoom),
        (Role::Judge, Place::ByLink),
        (Role::Lawyer, Place::NotThere),
    ];
    let came = who_was_there(&places).unwrap();
    assert_eq!(came, Attendance { behind_the_glass: 2, had_a_lawyer: false });
    let with_lawyer = [(Role::Interviewer, Place::InterviewRoom), (Role::Lawyer, Place::ObservationRoom)];
    assert!(who_was_there(&with_lawyer).unwrap().had_a_lawyer);
}

#[test]
fn where_the_recording_is_comes_back_from_its_column() {
    for one in [Recording::Made].into_iter().chain(NoRecording::ALL.iter().copied().map(Recording::NotMade)) {
        assert_eq!(Recording::from_code(one.code()), Some(one));
    }
    assert_eq!(Recording::from_code("lost"), None);
}

#[test]
fn an_interpreter_who_was_there_and_not_authorised_asks_for_another_hearing() {
    use Authority::{Authorised, NotAuthorised};
    assert_eq!(interpreted(&[]), Interpreted::AsItShould);
    assert_eq!(interpreted(&[(Place::ByLink, Authorised)]), Interpreted::AsItShould);
    assert_eq!(interpreted(&[(Place::NotThere, NotAuthorised)]), Interpreted::AsItShould);
    let two = [(Place::InterviewRoom, Authorised), (Place::ByLink, NotAuthorised)];
    assert_eq!(interpreted(&two), Interpreted::Unauthorised, "each speaks a language of the child");
}
