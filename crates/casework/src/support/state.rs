//! Where a piece of support stands. Something is owed by a day while it is planned, and again while a review
//! is set; what was decided is never undone, only followed by another decision.

use std::fmt;

use time::Date;

listed! {
    /// A state without what it knows.
    SupportCode {
        NotNeeded = "not_needed", "nu este nevoie", "not needed";
        Planned = "planned", "de făcut", "to be done";
        Done = "done", "făcut", "done";
    }
}

/// Where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SupportState {
    /// It was decided that the child does not need it.
    NotNeeded,
    /// Somebody does it by that day.
    Planned {
        /// The day.
        due: Date,
    },
    /// It was done; of a therapy: it began.
    Done {
        /// On which day.
        on: Date,
        /// When it is looked at again, if it is.
        review: Option<Date>,
    },
}

/// A step that it cannot take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSupport {
    /// Not from where it stands.
    From(SupportCode),
    /// Not where the case stands.
    Stage,
    /// The day by which it is owed has passed.
    DueInThePast,
    /// It would be reviewed before it was done.
    ReviewBeforeDone,
    /// Something of that kind is open: it is recorded there.
    AlreadyOpen,
    /// The person named may not read what it says, left the house, or is in conflict: which, is not said.
    CannotTake,
}

impl fmt::Display for NotSupport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::From(code) => write!(f, "not from {code}"),
            Self::Stage => f.write_str("not where the case stands"),
            Self::DueInThePast => f.write_str("due in the past"),
            Self::ReviewBeforeDone => f.write_str("reviewed before it is done"),
            Self::AlreadyOpen => f.write_str("something of that kind is open"),
            Self::CannotTake => f.write_str("this person cannot take it"),
        }
    }
}

impl std::error::Error for NotSupport {}

/// Columns that name no state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotASupportState;

impl SupportState {
    /// It is planned, by a day that has not passed.
    ///
    /// # Errors
    /// [`NotSupport::DueInThePast`].
    pub fn plan(due: Date, today: Date) -> Result<Self, NotSupport> {
        if due < today { Err(NotSupport::DueInThePast) } else { Ok(Self::Planned { due }) }
    }

    /// The word of the state.
    #[must_use]
    pub const fn code(self) -> SupportCode {
        match self {
            Self::NotNeeded => SupportCode::NotNeeded,
            Self::Planned { .. } => SupportCode::Planned,
            Self::Done { .. } => SupportCode::Done,
        }
    }

    /// By which day somebody owes something, if anybody does.
    #[must_use]
    pub const fn falls_due(self) -> Option<Date> {
        match self {
            Self::NotNeeded => None,
            Self::Planned { due } => Some(due),
            Self::Done { on: _, review } => review,
        }
    }

    /// On which day it was done.
    #[must_use]
    pub const fn done_on(self) -> Option<Date> {
        match self {
            Self::NotNeeded | Self::Planned { .. } => None,
            Self::Done { on, review: _ } => Some(on),
        }
    }

    /// The state that its columns hold.
    ///
    /// # Errors
    /// [`NotASupportState`] when they do not belong together.
    pub fn from_columns(
        code: &str,
        falls_due: Option<Date>,
        done: Option<Date>,
    ) -> Result<Self, NotASupportState> {
        let code: SupportCode = code.parse().map_err(|_| NotASupportState)?;
        match (code, falls_due, done) {
            (SupportCode::NotNeeded, None, None) => Ok(Self::NotNeeded),
            (SupportCode::Planned, Some(due), None) => Ok(Self::Planned { due }),
            (SupportCode::Done, review, Some(on)) => Ok(Self::Done { on, review }),
            (_, _, _) => Err(NotASupportState),
        }
    }

    /// It was done.
    ///
    /// # Errors
    /// When it was not planned, or would be looked at again before that.
    pub fn finish(self, on: Date, review: Option<Date>) -> Result<Self, NotSupport> {
        match self {
            Self::Planned { .. } => done(on, review),
            Self::NotNeeded | Self::Done { .. } => Err(NotSupport::From(self.code())),
        }
    }

    /// It was planned, and is not needed after all.
    ///
    /// # Errors
    /// When it was not planned.
    pub const fn drop_it(self) -> Result<Self, NotSupport> {
        match self {
            Self::Planned { .. } => Ok(Self::NotNeeded),
            Self::NotNeeded | Self::Done { .. } => Err(NotSupport::From(self.code())),
        }
    }

    /// It was looked at again; when next, if at all.
    ///
    /// # Errors
    /// When it was not done, or would be looked at again before that.
    pub fn review(self, next: Option<Date>) -> Result<Self, NotSupport> {
        match self {
            Self::Done { on, review: _ } => done(on, next),
            Self::NotNeeded | Self::Planned { .. } => Err(NotSupport::From(self.code())),
        }
    }

    /// Whatever is owed is owed by another day.
    ///
    /// # Errors
    /// When nothing is owed, or that day has passed.
    pub fn put_off(self, until: Date, today: Date) -> Result<Self, NotSupport> {
        if self.falls_due() == Some(until) {
            return Ok(self);
        }
        if until < today {
            return Err(NotSupport::DueInThePast);
        }
        match self {
            Self::Planned { .. } => Ok(Self::Planned { due: until }),
            Self::Done { on, review: Some(_) } => done(on, Some(until)),
            Self::NotNeeded | Self::Done { on: _, review: None } => Err(NotSupport::From(self.code())),
        }
    }
}

fn done(on: Date, review: Option<Date>) -> Result<SupportState, NotSupport> {
    if review.is_some_and(|review| review < on) {
        return Err(NotSupport::ReviewBeforeDone);
    }
    Ok(SupportState::Done { on, review })
}
