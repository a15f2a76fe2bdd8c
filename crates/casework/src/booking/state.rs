//! The states of a booking. It is moved while it stands; what was cancelled, missed or held stands
//! still. Each change that people's calendars must follow raises the sequence (RFC 5546).

use std::fmt;

use barnahus_vocabulary::Instant;

use super::Completeness;

listed! {
    /// Why a booking was cancelled.
    CancelReason {
        ChildIll = "child_ill", "copilul este bolnav", "the child is ill";
        ChildDoesNotWish = "child_does_not_wish", "copilul nu dorește", "the child does not wish it";
        TeamMissing = "team_missing", "cineva din echipă nu poate veni", "someone of the team cannot come";
        HouseClosed = "house_closed", "casa este închisă", "the house is closed";
        NotNeeded = "not_needed", "audierea nu mai este necesară", "the interview is no longer needed";
        Safety = "safety", "siguranța copilului o cere", "the child's safety asks for it";
        Error = "error", "programată din greșeală", "booked in error";
    }
}

listed! {
    /// Why a booking was moved.
    MoveReason {
        Child = "child", "pentru copil", "for the child";
        Team = "team", "cineva din echipă nu poate veni", "someone of the team cannot come";
        Room = "room", "camera nu este disponibilă", "the room is not available";
        Sooner = "sooner", "s-a găsit un loc mai devreme", "an earlier slot was found";
        Other = "other", "alt motiv", "another reason";
    }
}

listed! {
    /// Why someone who was to come is replaced, or an empty place filled.
    ReplaceReason {
        Declined = "declined", "a răspuns că nu poate veni", "answered that they cannot come";
        Ill = "ill", "este bolnav(ă)", "is ill";
        Away = "away", "este în concediu sau lipsește", "is on leave or absent";
        OtherDuty = "other_duty", "are altă obligație la aceeași oră", "has another duty at the same time";
        NoLongerSuits = "no_longer_suits", "nu mai este potrivit(ă) pentru acest caz", "no longer suits this case";
        WasMissing = "was_missing", "locul era liber", "the place was empty";
    }
}

listed! {
    /// Who did not come.
    Absent {
        Child = "child", "copilul", "the child";
        Team = "team", "cineva din echipă", "someone of the team";
        Representative = "representative", "reprezentantul copilului", "the child's representative";
    }
}

/// The state of a booking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BookingState {
    /// It stands.
    Booked,
    /// It does not.
    Cancelled(CancelReason),
    /// Someone did not come.
    NoShow(Absent),
    /// The interview was held.
    Held,
}

listed! {
    /// A state without what it knows.
    BookingCode {
        Booked = "booked", "programată", "booked";
        Cancelled = "cancelled", "anulată", "cancelled";
        NoShow = "no_show", "neprezentare", "no-show";
        Held = "held", "ținută", "held";
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
    /// Without the child's lawyer it cannot be started.
    Incomplete,
}

impl fmt::Display for IllegalBookingStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::From { from, to } => write!(f, "no step from {from} to {to}"),
            Self::NotBegun => f.write_str("the booked time has not come"),
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
            Self::Cancelled(_) => BookingCode::Cancelled,
            Self::NoShow(_) => BookingCode::NoShow,
            Self::Held => BookingCode::Held,
        }
    }

    /// The code of the reason, where the state has one.
    #[must_use]
    pub const fn reason_code(self) -> Option<&'static str> {
        match self {
            Self::Cancelled(reason) => Some(reason.code()),
            Self::NoShow(absent) => Some(absent.code()),
            Self::Booked | Self::Held => None,
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
            (BookingCode::Held, None) => Ok(Self::Held),
            (BookingCode::Cancelled, Some(reason)) => {
                reason.parse().map(Self::Cancelled).map_err(|_| NotABookingState)
            }
            (BookingCode::NoShow, Some(absent)) => {
                absent.parse().map(Self::NoShow).map_err(|_| NotABookingState)
            }
            (_, _) => Err(NotABookingState),
        }
    }

    /// Whether it still takes up time.
    #[must_use]
    pub const fn stands(self) -> bool {
        match self {
            Self::Booked => true,
            Self::Cancelled(_) | Self::NoShow(_) | Self::Held => false,
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

    /// Records that someone did not come to what begins at `start`.
    ///
    /// # Errors
    /// When it does not stand, or has not begun.
    pub fn no_show(self, absent: Absent, start: Instant, now: Instant) -> Result<Self, IllegalBookingStep> {
        let next = self.step(Self::NoShow(absent))?;
        if now < start { Err(IllegalBookingStep::NotBegun) } else { Ok(next) }
    }

    /// Records that the interview was held.
    ///
    /// # Errors
    /// When it does not stand, is incomplete, or has not begun.
    pub fn hold(
        self,
        completeness: Completeness,
        start: Instant,
        now: Instant,
    ) -> Result<Self, IllegalBookingStep> {
        let next = self.step(Self::Held)?;
        match completeness {
            Completeness::Incomplete => Err(IllegalBookingStep::Incomplete),
            Completeness::Complete if now < start => Err(IllegalBookingStep::NotBegun),
            Completeness::Complete => Ok(next),
        }
    }

    fn step(self, to: Self) -> Result<Self, IllegalBookingStep> {
        if self.stands() {
            Ok(to)
        } else {
            Err(IllegalBookingStep::From { from: self.code(), to: to.code() })
        }
    }
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
