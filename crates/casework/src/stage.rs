//! Where a case stands, and the steps it may take.
//!
//! ```text
//! received → in triage → accepted → planned → interviewed → in support → closed
//!         ↘ declined (reason)    ↘ no interview needed (reason) ↗      ↘ reopened
//! ```
//! A step consumes the stage it starts from; a step that the drawing does not have is refused with
//! both ends. A further interview, once it was approved, leads a heard case back to accepted. A planned case goes back to accepted when its last booking falls, and only from there
//! is it withdrawn: so no booking outlives its case. A reopened case is triaged like a new one. From wherever
//! nothing is booked another house may take it, and then it is closed as transferred.

mod code;
mod reasons;
mod step;

use std::fmt;

pub use code::StageCode;
pub use reasons::{CloseReason, DeclineReason, NoInterviewReason, WithdrawReason};
pub use step::{IllegalStep, Step};

/// The stage of a case with what that stage knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    /// Taken down; nobody has looked yet.
    Received,
    /// A coordinator is looking.
    InTriage,
    /// A case manager is in charge.
    Accepted,
    /// An interview is booked.
    Planned,
    /// The interview was held.
    Interviewed,
    /// It was decided that the child need not be interviewed here.
    NoInterviewNeeded(NoInterviewReason),
    /// Therapy, care and protection run.
    InSupport,
    /// Ended with an outcome.
    Closed(CloseReason),
    /// Not taken up.
    Declined(DeclineReason),
    /// Taken back.
    Withdrawn(WithdrawReason),
    /// Was ended and waits to be triaged again.
    Reopened,
}

/// Two columns that name no stage: an unknown word, a reason missing, strange or too many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAStage;

impl fmt::Display for NotAStage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a stage of a case")
    }
}

impl std::error::Error for NotAStage {}

impl Stage {
    /// The word of the stage.
    #[must_use]
    pub const fn code(self) -> StageCode {
        match self {
            Self::Received => StageCode::Received,
            Self::InTriage => StageCode::InTriage,
            Self::Accepted => StageCode::Accepted,
            Self::Planned => StageCode::Planned,
            Self::Interviewed => StageCode::Interviewed,
            Self::NoInterviewNeeded(_) => StageCode::NoInterviewNeeded,
            Self::InSupport => StageCode::InSupport,
            Self::Closed(_) => StageCode::Closed,
            Self::Declined(_) => StageCode::Declined,
            Self::Withdrawn(_) => StageCode::Withdrawn,
            Self::Reopened => StageCode::Reopened,
        }
    }

    /// The code of the reason, where the stage has one.
    #[must_use]
    pub const fn reason_code(self) -> Option<&'static str> {
        match self {
            Self::NoInterviewNeeded(reason) => Some(reason.code()),
            Self::Closed(reason) => Some(reason.code()),
            Self::Declined(reason) => Some(reason.code()),
            Self::Withdrawn(reason) => Some(reason.code()),
            Self::Received
            | Self::InTriage
            | Self::Accepted
            | Self::Planned
            | Self::Interviewed
            | Self::InSupport
            | Self::Reopened => None,
        }
    }

    /// The stage that two columns hold.
    ///
    /// # Errors
    /// [`NotAStage`] when they do not belong together.
    pub fn from_codes(code: &str, reason: Option<&str>) -> Result<Self, NotAStage> {
        let code: StageCode = code.parse().map_err(|_| NotAStage)?;
        match (code, reason) {
            (StageCode::Received, None) => Ok(Self::Received),
            (StageCode::InTriage, None) => Ok(Self::InTriage),
            (StageCode::Accepted, None) => Ok(Self::Accepted),
            (StageCode::Planned, None) => Ok(Self::Planned),
            (StageCode::Interviewed, None) => Ok(Self::Interviewed),
            (StageCode::InSupport, None) => Ok(Self::InSupport),
            (StageCode::Reopened, None) => Ok(Self::Reopened),
            (StageCode::NoInterviewNeeded, Some(reason)) => parsed(reason).map(Self::NoInterviewNeeded),
            (StageCode::Closed, Some(reason)) => parsed(reason).map(Self::Closed),
            (StageCode::Declined, Some(reason)) => parsed(reason).map(Self::Declined),
            (StageCode::Withdrawn, Some(reason)) => parsed(reason).map(Self::Withdrawn),
            (_, _) => Err(NotAStage),
        }
    }
}

fn parsed<R: std::str::FromStr>(reason: &str) -> Result<R, NotAStage> {
    reason.parse().map_err(|_| NotAStage)
}

#[cfg(test)]
mod tests;
