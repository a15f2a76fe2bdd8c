//! The steps of the way, each with what it needs to know; and the refusal that names both ends.

use std::fmt;

use super::{CloseReason, DeclineReason, NoInterviewReason, Stage, StageCode, WithdrawReason};

/// A step of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Step {
    /// A coordinator begins to look.
    TakeUp,
    /// Accepted; a case manager is named with it.
    Accept,
    /// Not taken up.
    Decline(DeclineReason),
    /// Taken back.
    Withdraw(WithdrawReason),
    /// The first booking stands, or another beside it.
    Plan,
    /// The last standing booking fell.
    Unplan,
    /// The interview was held.
    RecordInterview,
    /// The child need not be interviewed here.
    DispenseWithInterview(NoInterviewReason),
    /// Support begins.
    BeginSupport,
    /// The child is to be heard once more.
    OrderFurtherInterview,
    /// Ended with an outcome.
    Close(CloseReason),
    /// Another house has accepted it.
    Transfer,
    /// Taken up again.
    Reopen,
}

/// A step that the way does not have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IllegalStep {
    /// The stage in which the case stands and stays.
    pub from: StageCode,
    /// The stage to which the step would have led.
    pub to: StageCode,
}

impl fmt::Display for IllegalStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no step from {} to {}", self.from, self.to)
    }
}

impl std::error::Error for IllegalStep {}

impl Step {
    /// The stage to which the step leads.
    #[must_use]
    pub const fn leads_to(self) -> Stage {
        match self {
            Self::TakeUp => Stage::InTriage,
            Self::Accept | Self::Unplan | Self::OrderFurtherInterview => Stage::Accepted,
            Self::Decline(reason) => Stage::Declined(reason),
            Self::Withdraw(reason) => Stage::Withdrawn(reason),
            Self::Plan => Stage::Planned,
            Self::RecordInterview => Stage::Interviewed,
            Self::DispenseWithInterview(reason) => Stage::NoInterviewNeeded(reason),
            Self::BeginSupport => Stage::InSupport,
            Self::Close(reason) => Stage::Closed(reason),
            Self::Transfer => Stage::Closed(CloseReason::Transferred),
            Self::Reopen => Stage::Reopened,
        }
    }

    /// Whether the drawing has this step from there.
    const fn starts_from(self, from: StageCode) -> bool {
        use StageCode as At;
        match self {
            Self::TakeUp => matches!(from, At::Received | At::Reopened),
            Self::Accept | Self::Decline(_) => matches!(from, At::InTriage),
            Self::Withdraw(_) => matches!(from, At::Received | At::Reopened | At::InTriage | At::Accepted),
            Self::Plan => matches!(from, At::Accepted | At::Planned),
            Self::Unplan | Self::RecordInterview => matches!(from, At::Planned),
            Self::DispenseWithInterview(_) => matches!(from, At::Accepted),
            Self::BeginSupport => matches!(from, At::Interviewed | At::NoInterviewNeeded),
            // From accepted: a heard case that had ended was reopened and taken up again.
            Self::OrderFurtherInterview => {
                matches!(from, At::Interviewed | At::InSupport | At::Accepted)
            }
            // Who was found to be an adult leaves a house for children from wherever their case stands.
            Self::Close(CloseReason::FoundAdult) => matches!(
                from,
                At::Accepted | At::Planned | At::Interviewed | At::NoInterviewNeeded | At::InSupport
            ),
            Self::Close(CloseReason::Transferred) => false,
            Self::Close(_) => matches!(from, At::InSupport),
            // Not while an interview is booked: its rooms and people do not go along.
            Self::Transfer => !from.has_ended() && !matches!(from, At::Planned),
            Self::Reopen => from.has_ended(),
        }
    }
}

impl Stage {
    /// Takes a step.
    ///
    /// # Errors
    /// [`IllegalStep`] with both ends when the way does not have it.
    pub const fn take(self, step: Step) -> Result<Self, IllegalStep> {
        let to = step.leads_to();
        if step.starts_from(self.code()) {
            Ok(to)
        } else {
            Err(IllegalStep { from: self.code(), to: to.code() })
        }
    }

    /// Whether that step may be taken: pages offer no other.
    #[must_use]
    pub const fn may_take(self, step: Step) -> bool {
        step.starts_from(self.code())
    }
}
