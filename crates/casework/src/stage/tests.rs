//! The way of a case, as drawn, and nothing beside it.

use proptest::prelude::*;

use super::*;

fn every_stage() -> Vec<Stage> {
    let mut stages = vec![
        Stage::Received,
        Stage::InTriage,
        Stage::Accepted,
        Stage::Planned,
        Stage::Interviewed,
        Stage::InSupport,
        Stage::Reopened,
    ];
    stages.extend(NoInterviewReason::ALL.iter().copied().map(Stage::NoInterviewNeeded));
    stages.extend(CloseReason::ALL.iter().copied().map(Stage::Closed));
    stages.extend(DeclineReason::ALL.iter().copied().map(Stage::Declined));
    stages.extend(WithdrawReason::ALL.iter().copied().map(Stage::Withdrawn));
    stages
}

fn every_step() -> Vec<Step> {
    let mut steps = vec![
        Step::TakeUp,
        Step::Accept,
        Step::Plan,
        Step::Unplan,
        Step::RecordInterview,
        Step::OrderFurtherInterview,
        Step::BeginSupport,
        Step::Reopen,
        Step::Transfer,
    ];
    steps.extend(NoInterviewReason::ALL.iter().copied().map(Step::DispenseWithInterview));
    steps.extend(CloseReason::ALL.iter().copied().map(Step::Close));
    steps.extend(DeclineReason::ALL.iter().copied().map(Step::Decline));
    steps.extend(WithdrawReason::ALL.iter().copied().map(Step::Withdraw));
    steps
}

/// The drawing, written out a second time by hand.
const WAY: [(&str, &str); 29] = [
    ("received", "in_triage"),
    ("received", "withdrawn"),
    ("reopened", "in_triage"),
    ("reopened", "withdrawn"),
    ("in_triage", "accepted"),
    ("in_triage", "declined"),
    ("in_triage", "withdrawn"),
    ("accepted", "planned"),
    ("accepted", "no_interview_needed"),
    ("accepted", "withdrawn"),
    ("accepted", "accepted"),
    ("planned", "planned"),
    ("planned", "accepted"),
    ("planned", "interviewed"),
    ("interviewed", "in_support"),
    ("interviewed", "accepted"),
    ("in_support", "accepted"),
    ("no_interview_needed", "in_support"),
    ("in_support", "closed"),
    ("accepted", "closed"),
    ("planned", "closed"),
    ("interviewed", "closed"),
    ("no_interview_needed", "closed"),
    ("closed", "reopened"),
    ("declined", "reopened"),
    ("withdrawn", "reopened"),
    ("received", "closed"),
    ("reopened", "closed"),
    ("in_triage", "closed"),
];

#[test]
fn the_way_has_the_steps_that_are_drawn_and_no_other() {
    for from in every_stage() {
        for step in every_step() {
            let to = step.leads_to();
            let drawn = WAY.contains(&(from.code().code(), to.code().code()));
            // Three steps lead to accepted: out of triage, back from planned, and for a further interview.
            let right_door = match step {
                Step::Accept => from.code() == StageCode::InTriage,
                Step::Unplan => from.code() == StageCode::Planned,
                Step::OrderFurtherInterview => {
                    !matches!(from.code(), StageCode::InTriage | StageCode::Planned)
                }
                // With an outcome from support alone; who is an adult leaves from wherever work is done, and
                // another house takes a case from wherever nothing is booked.
                Step::Close(CloseReason::FoundAdult) => {
                    !matches!(from.code(), StageCode::Received | StageCode::InTriage | StageCode::Reopened)
                }
                Step::Close(CloseReason::Transferred) => false,
                Step::Close(_) => from.code() == StageCode::InSupport,
                Step::Transfer => from.code() != StageCode::Planned,
                _ => true,
            };
            match from.take(step) {
                Ok(stage) => {
                    assert!(drawn && right_door, "{from:?} {step:?}");
                    assert_eq!(stage, to);
                }
                Err(refusal) => {
                    assert!(!(drawn && right_door), "{from:?} {step:?}");
                    assert_eq!((refusal.from, refusal.to), (from.code(), to.code()));
                }
            }
        }
    }
}

#[test]
fn a_stage_comes_back_from_its_two_columns() {
    for stage in every_stage() {
        assert_eq!(Stage::from_codes(stage.code().code(), stage.reason_code()), Ok(stage));
    }
}

#[test]
fn columns_that_do_not_belong_together_are_no_stage() {
    for (code, reason) in [
        ("declined", None),
        ("declined", Some("support_completed")),
        ("accepted", Some("no_sign")),
        ("closed", Some("")),
        ("forgotten", None),
    ] {
        assert_eq!(Stage::from_codes(code, reason), Err(NotAStage), "{code} {reason:?}");
    }
}

proptest! {
    #[test]
    fn no_chain_of_steps_books_or_closes_what_was_not_accepted(
        steps in prop::collection::vec(prop::sample::select(every_step()), 0..40),
    ) {
        let mut stage = Stage::Received;
        let mut accepted = false;
        for step in steps {
            let before = stage;
            match stage.take(step) {
                Ok(next) => {
                    accepted = match step {
                        Step::Accept => true,
                        Step::Reopen => false,
                        _ => accepted,
                    };
                    stage = next;
                }
                Err(refusal) => prop_assert_eq!(refusal.from, before.code()),
            }
            let needs_acceptance = matches!(
                stage.code(),
                StageCode::Accepted | StageCode::Planned | StageCode::Interviewed
                    | StageCode::NoInterviewNeeded | StageCode::InSupport | StageCode::Closed
            ) && stage != Stage::Closed(CloseReason::Transferred);
            prop_assert!(!needs_acceptance || accepted, "{:?}", stage);
        }
    }
}
