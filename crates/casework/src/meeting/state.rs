//! The states of a planning meeting. Whether a case had one is counted later, so a meeting that was held
//! stays held.

use std::fmt;

use barnahus_vocabulary::Instant;

listed! {
    /// Why a planning meeting was cancelled.
    MeetingCancel {
        TeamMissing = "team_missing", "cineva din echipă nu poate veni", "someone of the team cannot come";
        HouseClosed = "house_closed", "casa este închisă", "the house is closed";
        NoInterview = "no_interview", "audierea nu mai are loc", "there will be no interview";
        NoTime = "no_time", "nu mai este timp înainte de audiere", "there is no time left before the interview";
        Error = "error", "programată din greșeală", "booked in error";
    }
}

listed! {
    /// A state without what it knows.
    MeetingCode {
        Booked = "booked", "programată", "booked";
        Cancelled = "cancelled", "anulată", "cancelled";
        Held = "held", "ținută", "held";
    }
}

/// The state of a planning meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MeetingState {
    /// It stands.
    Booked,
    /// It does not.
    Cancelled(MeetingCancel),
    /// It was held, and what was decided is recorded.
    Held,
}

/// A step that a meeting cannot take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IllegalMeetingStep {
    /// It does not stand any more.
    From {
        /// Where it is.
        from: MeetingCode,
        /// Where the step would have led.
        to: MeetingCode,
    },
    /// It has not begun, so nothing was decided yet.
    NotBegun,
}

impl fmt::Display for IllegalMeetingStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::From { from, to } => write!(f, "no step from {from} to {to}"),
            Self::NotBegun => f.write_str("the meeting has not begun"),
        }
    }
}

impl std::error::Error for IllegalMeetingStep {}

/// Two columns that name no state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAMeetingState;

impl MeetingState {
    /// The word of the state.
    #[must_use]
    pub const fn code(self) -> MeetingCode {
        match self {
            Self::Booked => MeetingCode::Booked,
            Self::Cancelled(_) => MeetingCode::Cancelled,
            Self::Held => MeetingCode::Held,
        }
    }

    /// The code of the reason, where the state has one.
    #[must_use]
    pub const fn reason_code(self) -> Option<&'static str> {
        match self {
            Self::Cancelled(reason) => Some(reason.code()),
            Self::Booked | Self::Held => None,
        }
    }

    /// The state that two columns hold.
    ///
    /// # Errors
    /// [`NotAMeetingState`] when they do not belong together.
    pub fn from_codes(code: &str, reason: Option<&str>) -> Result<Self, NotAMeetingState> {
        let code: MeetingCode = code.parse().map_err(|_| NotAMeetingState)?;
        match (code, reason) {
            (MeetingCode::Booked, None) => Ok(Self::Booked),
            (MeetingCode::Held, None) => Ok(Self::Held),
            (MeetingCode::Cancelled, Some(reason)) => {
                reason.parse().map(Self::Cancelled).map_err(|_| NotAMeetingState)
            }
            (_, _) => Err(NotAMeetingState),
        }
    }

    /// Whether it still takes up time.
    #[must_use]
    pub const fn stands(self) -> bool {
        match self {
            Self::Booked => true,
            Self::Cancelled(_) | Self::Held => false,
        }
    }

    /// Moves it: it stays booked, at another time, elsewhere, or with others.
    ///
    /// # Errors
    /// When it does not stand.
    pub fn move_elsewhere(self) -> Result<Self, IllegalMeetingStep> {
        self.step(Self::Booked)
    }

    /// Cancels it.
    ///
    /// # Errors
    /// When it does not stand.
    pub fn cancel(self, reason: MeetingCancel) -> Result<Self, IllegalMeetingStep> {
        self.step(Self::Cancelled(reason))
    }

    /// Records what was decided at a meeting that begins at `start`.
    ///
    /// # Errors
    /// When it does not stand, or has not begun.
    pub fn hold(self, start: Instant, now: Instant) -> Result<Self, IllegalMeetingStep> {
        let next = self.step(Self::Held)?;
        if now < start { Err(IllegalMeetingStep::NotBegun) } else { Ok(next) }
    }

    /// Corrects what was recorded of it: it was held and stays held.
    ///
    /// # Errors
    /// When nothing was recorded.
    pub fn correct(self) -> Result<Self, IllegalMeetingStep> {
        match self {
            Self::Held => Ok(Self::Held),
            Self::Booked | Self::Cancelled(_) => {
                Err(IllegalMeetingStep::From { from: self.code(), to: MeetingCode::Held })
            }
        }
    }

    fn step(self, to: Self) -> Result<Self, IllegalMeetingStep> {
        if self.stands() {
            Ok(to)
        } else {
            Err(IllegalMeetingStep::From { from: self.code(), to: to.code() })
        }
    }
}
