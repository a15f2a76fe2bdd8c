//! One child taken down twice: the case that ends as a duplicate is merged into the one that stays.
//!
//! Nothing is moved or copied. The merged case keeps its file; whoever reads the other may read in it what was
//! told at referral. So whatever must still be done in a case, and whatever only its own file can say (an
//! interview that was held), keeps it from being merged: then it is the one that stays. No chains and no
//! circles: a case into which others were merged is merged into none. This module knows no case and no text.

use barnahus_vocabulary::Instant;

use crate::closing::OpenDuty;
use crate::core_standing::CoreStanding;
use crate::entrance::Entrance;
use crate::policy::CaseAction;
use crate::stage::{DeclineReason, Stage, StageCode, Step, WithdrawReason};
use crate::urgency::Urgency;

/// What keeps a case from being merged into another, whichever that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaysApart {
    /// It is merged into another already.
    Merged,
    /// Others were merged into it.
    HoldsOthers,
    /// It ended, and not as a duplicate: it is reopened first.
    EndedOtherwise,
    /// The child was heard in it: the interview is counted there, and any other is a further one.
    Heard,
    /// Work has gone on in it beyond its beginning.
    WorkDone,
    /// It is offered to another house.
    OfferedElsewhere,
    /// The adult core offers it: declining the offer as a duplicate is the answer that the contract has.
    CoreAsks,
    /// The adult core waits for its outcome, and the contract has no word for this one.
    WithCore,
    /// Something that must be settled in it first.
    Duty(OpenDuty),
}

/// A case that may be merged into another.
#[derive(Debug, Clone, Copy)]
pub struct Leaving<'a> {
    /// Where it stands.
    pub stage: Stage,
    /// How it stands with the adult core.
    pub core: CoreStanding,
    /// Interviews of the child in it, in whichever house.
    pub interviews: u16,
    /// Whether it is merged into another.
    pub is_merged: bool,
    /// Whether others were merged into it.
    pub holds_others: bool,
    /// Whether it is offered to another house.
    pub is_offered: bool,
    /// What it owes.
    pub open: &'a [OpenDuty],
}

/// Everything that keeps a case apart; it may be merged when that is nothing.
#[must_use]
pub fn stays_apart(leaving: Leaving<'_>) -> Vec<StaysApart> {
    let Leaving { stage, core, interviews, is_merged, holds_others, is_offered, open } = leaving;
    if is_merged {
        return vec![StaysApart::Merged];
    }
    let mut found = Vec::new();
    found.extend(holds_others.then_some(StaysApart::HoldsOthers));
    found.extend((interviews > 0).then_some(StaysApart::Heard));
    if stage.code().has_ended() {
        found.extend((!ended_as_duplicate(stage)).then_some(StaysApart::EndedOtherwise));
        return found;
    }
    found.extend(has_gone_on(stage.code()).then_some(StaysApart::WorkDone));
    found.extend(is_offered.then_some(StaysApart::OfferedElsewhere));
    if core == CoreStanding::Offered {
        found.push(StaysApart::CoreAsks);
    } else if !core.leaves_free(CaseAction::Withdraw) {
        found.push(StaysApart::WithCore);
    }
    found.extend(open.iter().filter(|duty| keeps(duty)).copied().map(StaysApart::Duty));
    found
}

/// Whether it ended as what a merged case ends as: then only the other case is still to be named. What the core
/// offered is answered with its own word and ends as declined.
#[must_use]
pub const fn ended_as_duplicate(stage: Stage) -> bool {
    matches!(stage, Stage::Withdrawn(WithdrawReason::Duplicate) | Stage::Declined(DeclineReason::AlreadyOpen))
}

/// The step with which a case is merged that has not ended: that of every duplicate.
pub const MERGING: Step = Step::Withdraw(WithdrawReason::Duplicate);

/// From there no duplicate is withdrawn. A booking that keeps a case planned is a duty of its own.
const fn has_gone_on(stage: StageCode) -> bool {
    matches!(stage, StageCode::Interviewed | StageCode::NoInterviewNeeded | StageCode::InSupport)
}

/// Whether a duty must be settled before. What the child needs is decided in the case that stays.
const fn keeps(duty: &OpenDuty) -> bool {
    match duty {
        OpenDuty::EndAlarm
        | OpenDuty::SettleAge
        | OpenDuty::InterviewAhead(..)
        | OpenDuty::RecordInterview(..)
        | OpenDuty::MeetingAhead(..)
        | OpenDuty::RecordMeeting(..)
        | OpenDuty::CarryOut(_)
        | OpenDuty::HearAgain
        | OpenDuty::DecideFurther
        | OpenDuty::OweSupport
        | OpenDuty::TellCourt
        | OpenDuty::ReviewEmergency
        | OpenDuty::MessageHalted => true,
        // That the core waits is said by how the case stands with it; that it holds others, by itself; the days of waiting
        // are of the case that stays.
        OpenDuty::SayWhyLate | OpenDuty::DecideSupport | OpenDuty::AnswerCore | OpenDuty::JudgeMerged => {
            false
        }
    }
}

/// Why nothing is merged into that case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotInto {
    /// It is the same case.
    Itself,
    /// It is merged into another itself.
    IsMerged,
    /// It has ended: nobody would work for the child any more.
    Ended,
    /// One of the two is only for trying.
    OnlyForTrying,
    /// It is offered to another house, and would be gone.
    OfferedElsewhere,
}

/// The case that is to stay.
#[derive(Debug, Clone, Copy)]
pub struct Staying {
    /// Whether it is the other one.
    pub is_another: bool,
    /// Where it stands.
    pub stage: StageCode,
    /// By which doors the merged one and it came.
    pub entrances: [Entrance; 2],
    /// Whether it is merged into another.
    pub is_merged: bool,
    /// Whether it is offered to another house.
    pub is_offered: bool,
}

/// Whether a case may be merged into that one.
///
/// # Errors
/// [`NotInto`], the first that holds.
pub fn may_stay(staying: Staying) -> Result<(), NotInto> {
    let Staying { is_another, stage, entrances, is_merged, is_offered } = staying;
    let [one, other] = entrances.map(|entrance| entrance == Entrance::Trial);
    if !is_another {
        Err(NotInto::Itself)
    } else if is_merged {
        Err(NotInto::IsMerged)
    } else if stage.has_ended() {
        Err(NotInto::Ended)
    } else if one != other {
        Err(NotInto::OnlyForTrying)
    } else if is_offered {
        Err(NotInto::OfferedElsewhere)
    } else {
        Ok(())
    }
}

/// How a case presses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pressing {
    /// Where it stands.
    pub stage: StageCode,
    /// How urgent it is.
    pub urgency: Urgency,
    /// When its triage is due, or was.
    pub due_at: Instant,
    /// Until when that was put off.
    pub deferred_until: Option<Instant>,
    /// Since when the child waits.
    pub waits_since: Instant,
}

impl Pressing {
    /// How it presses once an officer told how urgent it is: one who knows more makes it more urgent, never less, and
    /// what was put off before that is put off no more.
    #[must_use]
    pub fn told(self, urgency: Urgency, due_now: impl Fn(Urgency) -> Instant) -> Self {
        self.with(Self { urgency, ..self }, due_now)
    }

    /// How the case presses that stays: as urgent as the more urgent of the two, and the child waits since the earlier
    /// referral. While both await triage it is due as early as the earlier. One that awaits triage and becomes more
    /// urgent is due as if it came now (`due_now`), and no longer put off: whoever put it off knew of less. A danger
    /// that was told is not lost with the file that told it.
    #[must_use]
    pub fn with(self, merged: Self, due_now: impl Fn(Urgency) -> Instant) -> Self {
        let presses = merged.urgency.rank() < self.urgency.rank();
        let waits_since = self.waits_since.min(merged.waits_since);
        let mut pressing = Self { waits_since, ..self };
        if self.stage.awaits_triage() && merged.stage.awaits_triage() && merged.due_at < self.due_at {
            pressing = Self { due_at: merged.due_at, deferred_until: merged.deferred_until, ..pressing };
        }
        if presses {
            pressing.urgency = merged.urgency;
            if self.stage.awaits_triage() {
                pressing.due_at = pressing.due_at.min(due_now(merged.urgency));
                pressing.deferred_until = pressing.deferred_until.filter(|until| *until <= pressing.due_at);
            }
        }
        pressing
    }
}

#[cfg(test)]
mod tests;
