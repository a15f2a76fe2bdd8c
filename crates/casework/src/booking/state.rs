//! The states of a booking. It is moved until it is started; what was cancelled, not held or recorded stands
//! still. Each change that people's calendars must follow raises the sequence (RFC 5546).

use std::fmt;

use barnahus_vocabulary::Instant;

use super::{CancelReason, Completeness, NotHeldReason, StopReason};

/// The state of a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BookingState {
    /// It stands.
    Booked,
    /// It was started; how it went is yet to be recorded.
    UnderWay,
    /// It does not.
    Cancelled(CancelReason),
    /// Its hour came, and the interview was not begun.
    NotHeld(NotHeldReason),
    /// The interview was held to its end.
    Held,
    /// The interview was begun, and stopped before its end.
    Stopped(StopReason),
}

/// How an interview that was begun ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ending {
    /// To its end.
    Held,
    /// Before it.
    Stopped(StopReason),
}

listed! {
    /// A state without what it knows.
    BookingCode {
        Booked = "booked", "programată", "booked";
        UnderWay = "under_way", "începută", "under way";
        Cancelled = "cancelled", "anulată", "cancelled";
        NotHeld = "not_held", "nu a avut loc", "not held";
        Held = "held", "ținută", "held";
        Stopped = "stopped", "oprită", "stopped";
    }
}

/// A step that a booking cannot take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IllegalBookingStep {
    /// It does not stand any more.
    From {
        /// Where it is.
        from: BookingCode,
        /// Where the step would have led.
        to: BookingCode,
    },
    /// It has not begun: nobody can be missing yet, nothing can be held.
    NotBegun,
    /// It is not over: nothing can be recorded yet.
    NotOver,
    /// Without the child's lawyer it cannot be started.
    Incomplete,
}

impl fmt::Display for IllegalBookingStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::From { from, to } => write!(f, "no step from {from} to {to}"),
            Self::NotBegun => f.write_str("the booked time has not come"),
            Self::NotOver => f.write_str("it is not over"),
            Self::Incomplete => f.write_str("an incomplete booking cannot be started"),
        }
    }
}

impl std::error::Error for IllegalBookingStep {}

/// Two columns that name no state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotABookingState;

impl fmt::Display for NotABookingState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a state of a booking")
    }
}

impl std::error::Error for NotABookingState {}

impl BookingState {
    /// The word of the state.
    #[must_use]
    pub const fn code(self) -> BookingCode {
        match self {
            Self::Booked => BookingCode::Booked,
            Self::UnderWay => BookingCode::UnderWay,
            Self::Cancelled(_) => BookingCode::Cancelled,
            Self::NotHeld(_) => BookingCode::NotHeld,
            Self::Held => BookingCode::Held,
            Self::Stopped(_) => BookingCode::Stopped,
        }
    }

    /// The code of the reason, where the state has one.
    #[must_use]
    pub const fn reason_code(self) -> Option<&'static str> {
        match self {
            Self::Cancelled(reason) => Some(reason.code()),
            Self::NotHeld(reason) => Some(reason.code()),
            Self::Stopped(reason) => Some(reason.code()),
            Self::Booked | Self::UnderWay | Self::Held => None,
        }
    }

    /// The state that two columns hold.
    ///
    /// # Errors
    /// [`NotABookingState`] when they do not belong together.
    pub fn from_codes(code: &str, reason: Option<&str>) -> Result<Self, NotABookingState> {
        let code: BookingCode = code.parse().map_err(|_| NotABookingState)?;
        match (code, reason) {
            (BookingCode::Booked, None) => Ok(Self::Booked),
            (BookingCode::UnderWay, None) => Ok(Self::UnderWay),
            (BookingCode::Held, None) => Ok(Self::Held),
            (BookingCode::Cancelled, Some(reason)) => parsed(reason).map(Self::Cancelled),
            (BookingCode::NotHeld, Some(reason)) => parsed(reason).map(Self::NotHeld),
            (BookingCode::Stopped, Some(reason)) => parsed(reason).map(Self::Stopped),
            (_, _) => Err(NotABookingState),
        }
    }

    /// Whether it still takes up time.
    #[must_use]
    pub const fn stands(self) -> bool {
        match self {
            Self::Booked | Self::UnderWay => true,
            Self::Cancelled(_) | Self::NotHeld(_) | Self::Held | Self::Stopped(_) => false,
        }
    }

    /// Whether the child was heard in it, to the end or not.
    #[must_use]
    pub const fn was_heard(self) -> bool {
        match self {
            Self::Held | Self::Stopped(_) => true,
            Self::Booked | Self::UnderWay | Self::Cancelled(_) | Self::NotHeld(_) => false,
        }
    }

    /// Moves it: it stays booked, at another time, in another room or with another person.
    ///
    /// # Errors
    /// When it does not stand.
    pub fn move_elsewhere(self) -> Result<Self, IllegalBookingStep> {
        self.step(Self::Booked)
    }

    /// Cancels it.
    ///
    /// # Errors
    /// When it does not stand.
    pub fn cancel(self, reason: CancelReason) -> Result<Self, IllegalBookingStep> {
        self.step(Self::Cancelled(reason))
    }

    /// Records that what begins at `start` was not held.
    ///
    /// # Errors
    /// When it does not stand, was begun, or its hour has not come.
    pub fn not_held(
        self,
        reason: NotHeldReason,
        start: Instant,
        now: Instant,
    ) -> Result<Self, IllegalBookingStep> {
        let next = self.step(Self::NotHeld(reason))?;
        if now < start { Err(IllegalBookingStep::NotBegun) } else { Ok(next) }
    }

    /// Starts it; whether the hour and the house are ready is [`crate::run`]'s to say.
    ///
    /// # Errors
    /// When it does not stand, was begun before, or is incomplete.
    pub fn start(self, completeness: Completeness) -> Result<Self, IllegalBookingStep> {
        let next = self.step(Self::UnderWay)?;
        match completeness {
            Completeness::Incomplete => Err(IllegalBookingStep::Incomplete),
            Completeness::Complete => Ok(next),
        }
    }

    /// Records how the interview ended that was over then. What was recorded before is corrected.
    ///
    /// # Errors
    /// When it does not stand and was not heard, is incomplete, or is not over.
    pub fn end(
        self,
        ending: Ending,
        completeness: Completeness,
        over: Instant,
        now: Instant,
    ) -> Result<Self, IllegalBookingStep> {
        let to = match ending {
            Ending::Held => Self::Held,
            Ending::Stopped(reason) => Self::Stopped(reason),
        };
        if !self.stands() && !self.was_heard() {
            return Err(IllegalBookingStep::From { from: self.code(), to: to.code() });
        }
        match completeness {
            Completeness::Incomplete => Err(IllegalBookingStep::Incomplete),
            Completeness::Complete if now < over => Err(IllegalBookingStep::NotOver),
            Completeness::Complete => Ok(to),
        }
    }

    /// Only what was booked and not begun changes by a step.
    fn step(self, to: Self) -> Result<Self, IllegalBookingStep> {
        match self {
            Self::Booked => Ok(to),
            Self::UnderWay | Self::Cancelled(_) | Self::NotHeld(_) | Self::Held | Self::Stopped(_) => {
                Err(IllegalBookingStep::From { from: self.code(), to: to.code() })
            }
        }
    }
}

fn parsed<R: std::str::FromStr>(reason: &str) -> Result<R, NotABookingState> {
    reason.parse().map_err(|_| NotABookingState)
}

/// Which edition of a booking: `version` grows with every change and guards against stale pages,
/// `sequence` with every change that calendars must follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Revision {
    /// Of the row.
    pub version: i64,
    /// Of the calendar entry; 0 in the first invitation.
    pub sequence: i64,
}

impl Revision {
    /// After a move or a cancellation.
    #[must_use]
    pub const fn announced(self) -> Self {
        Self { version: self.version + 1, sequence: self.sequence + 1 }
    }

    /// After a change that no calendar shows.
    #[must_use]
    pub const fn noted(self) -> Self {
        Self { version: self.version + 1, sequence: self.sequence }
    }
}

#[cfg(test)]
mod tests;
