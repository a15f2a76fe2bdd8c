//! What keeps a case apart, what may stay, and that no danger is lost.

use barnahus_vocabulary::{BookingId, Instant};

use super::*;
use crate::stage::{CloseReason, NoInterviewReason};

const FREE: Leaving<'_> = Leaving {
    stage: Stage::InTriage,
    core: CoreStanding::Unknown,
    interviews: 0,
    is_merged: false,
    holds_others: false,
    is_offered: false,
    open: &[],
};

#[test]
fn a_case_is_merged_from_wherever_a_duplicate_is_withdrawn() {
    for stage in [Stage::Received, Stage::Reopened, Stage::InTriage, Stage::Accepted] {
        assert!(stays_apart(Leaving { stage, ..FREE }).is_empty(), "{stage:?}");
        assert!(stage.may_take(MERGING), "{stage:?}");
    }
    let done =
        [Stage::Interviewed, Stage::InSupport, Stage::NoInterviewNeeded(NoInterviewReason::AlreadyHeard)];
    for stage in done {
        assert_eq!(stays_apart(Leaving { stage, ..FREE }), [StaysApart::WorkDone]);
        assert!(!stage.may_take(MERGING));
    }
}

#[test]
fn what_ended_is_merged_only_where_it_ended_as_a_duplicate() {
    for stage in [Stage::Withdrawn(WithdrawReason::Duplicate), Stage::Declined(DeclineReason::AlreadyOpen)] {
        assert!(stays_apart(Leaving { stage, ..FREE }).is_empty(), "{stage:?}");
    }
    for stage in [
        Stage::Withdrawn(WithdrawReason::ByReferrer),
        Stage::Declined(DeclineReason::NoSign),
        Stage::Closed(CloseReason::SupportCompleted),
        Stage::Closed(CloseReason::Transferred),
    ] {
        assert_eq!(stays_apart(Leaving { stage, ..FREE }), [StaysApart::EndedOtherwise]);
    }
}

#[test]
fn what_must_be_done_in_a_case_or_is_told_by_its_file_alone_keeps_it_apart() {
    let (booking, at) = (BookingId::random(), Instant::from_millis(0));
    for duty in [
        OpenDuty::InterviewAhead(booking, at),
        OpenDuty::RecordInterview(booking, at),
        OpenDuty::MeetingAhead(booking, at),
        OpenDuty::RecordMeeting(booking, at),
        OpenDuty::EndAlarm,
        OpenDuty::SettleAge,
        OpenDuty::OweSupport,
        OpenDuty::TellCourt,
        OpenDuty::ReviewEmergency,
        OpenDuty::MessageHalted,
    ] {
        assert_eq!(stays_apart(Leaving { open: &[duty], ..FREE }), [StaysApart::Duty(duty)]);
    }
    assert!(stays_apart(Leaving { open: &[OpenDuty::DecideSupport], ..FREE }).is_empty());
    assert_eq!(stays_apart(Leaving { interviews: 1, ..FREE }), [StaysApart::Heard]);
    let stage = Stage::Withdrawn(WithdrawReason::Duplicate);
    assert_eq!(
        stays_apart(Leaving { interviews: 1, stage, ..FREE }),
        [StaysApart::Heard],
        "also once it ended"
    );
    assert_eq!(stays_apart(Leaving { is_offered: true, ..FREE }), [StaysApart::OfferedElsewhere]);
}

#[test]
fn there_are_no_chains() {
    assert_eq!(stays_apart(Leaving { is_merged: true, ..FREE }), [StaysApart::Merged]);
    assert_eq!(stays_apart(Leaving { holds_others: true, ..FREE }), [StaysApart::HoldsOthers]);
    let stage = Stage::Withdrawn(WithdrawReason::Duplicate);
    assert_eq!(stays_apart(Leaving { holds_others: true, stage, ..FREE }), [StaysApart::HoldsOthers]);
}

#[test]
fn the_core_hears_no_word_that_the_contract_does_not_have() {
    assert_eq!(stays_apart(Leaving { core: CoreStanding::Offered, ..FREE }), [StaysApart::CoreAsks]);
    for core in [
        CoreStanding::Awaited,
        CoreStanding::HandedOver,
        CoreStanding::Open,
        CoreStanding::Withdrawing,
        CoreStanding::InTransition,
        CoreStanding::Transferable,
    ] {
        assert_eq!(stays_apart(Leaving { core, ..FREE }), [StaysApart::WithCore], "{core:?}");
    }
    for core in [CoreStanding::Forgotten, CoreStanding::Ended, CoreStanding::Closed] {
        assert!(stays_apart(Leaving { core, ..FREE }).is_empty(), "{core:?}");
    }
}

#[test]
fn what_stays_is_another_case_that_runs() {
    let free = Staying {
        is_another: true,
        stage: StageCode::InSupport,
        entrances: [Entrance::Referral; 2],
        is_merged: false,
        is_offered: false,
    };
    assert_eq!(may_stay(free), Ok(()));
    assert_eq!(may_stay(Staying { is_another: false, ..free }), Err(NotInto::Itself));
    assert_eq!(may_stay(Staying { is_merged: true, ..free }), Err(NotInto::IsMerged));
    assert_eq!(may_stay(Staying { is_offered: true, ..free }), Err(NotInto::OfferedElsewhere));
    for stage in [StageCode::Closed, StageCode::Declined, StageCode::Withdrawn] {
        assert_eq!(may_stay(Staying { stage, ..free }), Err(NotInto::Ended));
    }
    let mixed = [Entrance::Trial, Entrance::Referral];
    assert_eq!(may_stay(Staying { entrances: mixed, ..free }), Err(NotInto::OnlyForTrying));
    assert_eq!(may_stay(Staying { entrances: [Entrance::Trial; 2], ..free }), Ok(()));
}

#[test]
fn a_danger_that_was_told_is_not_lost() {
    let (early, late) = (Instant::from_minutes(60), Instant::from_minutes(600));
    let put_off = Some(late);
    let stays = Pressing {
        stage: StageCode::Received,
        urgency: Urgency::Routine,
        due_at: late,
        deferred_until: put_off,
        waits_since: late,
    };
    let merged = Pressing {
        stage: StageCode::InTriage,
        urgency: Urgency::ImmediateDanger,
        due_at: early,
        deferred_until: None,
        waits_since: early,
    };
    let now = Instant::from_minutes(300);
    let due_now = |_| now;
    let pressed = stays.with(merged, due_now);
    assert_eq!(pressed, Pressing { stage: stays.stage, ..merged });
    assert_eq!(merged.with(stays, due_now), merged, "and none is lowered");
    let at_work = Pressing { stage: StageCode::InSupport, ..stays };
    let pressed = at_work.with(merged, due_now);
    assert_eq!((pressed.urgency, pressed.due_at), (Urgency::ImmediateDanger, late));
    assert_eq!(pressed.waits_since, early, "the child waits since it was first told of");
    let told = stays.told(Urgency::ImmediateDanger, due_now);
    assert_eq!((told.urgency, told.due_at, told.deferred_until), (Urgency::ImmediateDanger, now, None));
    assert_eq!(
        told.told(Urgency::Routine, due_now),
        told,
        "an officer who finds it less urgent changes nothing"
    );
    let ended = Pressing { stage: StageCode::Withdrawn, ..merged };
    let pressed = stays.with(ended, due_now);
    assert_eq!(
        (pressed.due_at, pressed.deferred_until),
        (now, None),
        "as if it came now, and put off no more"
    );
}
