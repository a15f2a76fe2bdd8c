//! When a child may be heard once more.

use time::macros::date;

use super::*;
use crate::booking::StopReason;
use crate::record::NoRecording;
use crate::typed::Typed;

const NOW: Instant = Instant::from_minutes(29_000_000);

const WHOLE: LastHeard =
    LastHeard { state: BookingState::Held, recording: Recording::Made, had_a_lawyer: true };

const ONCE: Tally = Tally { heard: 1, approved: 0 };

#[test]
fn a_child_that_was_not_heard_or_is_heard_already_is_not_heard_again() {
    let none = Tally::default();
    assert!(!none.needs_approval(), "the first one needs none");
    assert_eq!(may_ask(Stage::Accepted, none, false), Err(NotFurther::NotHeard));
    let open = Tally { heard: 1, approved: 1 };
    assert_eq!(may_ask(Stage::Accepted, open, false), Err(NotFurther::StillOpen));
    assert_eq!(may_ask(Stage::Interviewed, ONCE, true), Err(NotFurther::AlreadyAsked));
    for stage in [Stage::Planned, Stage::Received, Stage::Reopened] {
        assert_eq!(may_ask(stage, ONCE, false), Err(NotFurther::Stage));
    }
    for stage in [Stage::Interviewed, Stage::InSupport, Stage::Accepted] {
        assert_eq!(may_ask(stage, ONCE, false), Ok(()));
    }
}

#[test]
fn an_interview_that_nobody_approved_is_not_booked() {
    assert!(ONCE.needs_approval());
    assert_eq!(ONCE.current(), 1);
    let approved = Tally { heard: 1, approved: 1 };
    assert!(!approved.needs_approval() && approved.current() == 2);
    assert!(Tally { heard: 2, approved: 1 }.needs_approval());
}

#[test]
fn a_reason_that_the_record_contradicts_is_none() {
    let stopped = LastHeard { state: BookingState::Stopped(StopReason::Fatigue), ..WHOLE };
    let silent = LastHeard { recording: Recording::NotMade(NoRecording::Failed), ..WHOLE };
    let alone = LastHeard { had_a_lawyer: false, ..WHOLE };
    for (reason, fits) in [
        (FurtherReason::StoppedBeforeEnd, stopped),
        (FurtherReason::NoRecording, silent),
        (FurtherReason::LawyerNotThere, alone),
    ] {
        assert_eq!(holds(reason, &WHOLE), Err(NotFurther::DoesNotHold(reason)));
        assert_eq!(holds(reason, &fits), Ok(()));
    }
    assert_eq!(holds(FurtherReason::NewFacts, &WHOLE), Ok(()));
}

#[test]
fn a_request_says_all_or_is_none() {
    let typed = |without: &str| -> Typed {
        let all = [
            ("further_reason", "new_facts"),
            ("ordered_by", "procuror Radu Oltean"),
            ("ordered_on", "01.12.2026"),
            ("necessary", "Ce nu a fost întrebat."),
        ];
        all.into_iter().filter(|(name, _)| *name != without).collect()
    };
    let reason = |typed: &Typed| Further::parse(typed, date!(2026 - 12 - 02)).unwrap().reason();
    assert_eq!(reason(&typed("")), Ok(FurtherReason::NewFacts));
    for field in ["further_reason", "ordered_by", "ordered_on", "necessary"] {
        let fault = FieldFault { field: field.to_owned(), fault: Fault::Missing };
        assert_eq!(reason(&typed(field)), Err(vec![fault]));
    }
}

#[test]
fn a_request_is_decided_once() {
    let approved = FurtherState::Asked.decide(Decision::Approve, NOW).unwrap();
    assert_eq!(approved, FurtherState::Approved(NOW));
    assert_eq!(approved.decide(Decision::Refuse, NOW), Err(NotFurther::Decided(FurtherCode::Approved)));
}
