//! Triage: when a referral is due, when it is overdue, what may be put off and in which order the
//! list stands.
//!
//! Immediate danger is at the top and is never put off without a written reason. Nothing here reads
//! a clock or a table; the key of the list is one number so that a database can index it.

use std::fmt;

use barnahus_vocabulary::Instant;
use time::{Date, Duration};

use crate::age::{Age, AgeBasis};
use crate::prose::Prose;
use crate::stage::{DeclineReason, StageCode};
use crate::urgency::Urgency;

/// A triage put off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deferral {
    until: Instant,
    reason: Option<Prose>,
}

/// Why a triage cannot be put off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotDeferred {
    /// Immediate danger, and nobody wrote why.
    DangerNeedsAReason,
    /// The new time has passed already.
    NotLater,
    /// The case does not await triage any more.
    Decided(StageCode),
}

impl fmt::Display for NotDeferred {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DangerNeedsAReason => f.write_str("immediate danger cannot be put off without a reason"),
            Self::NotLater => f.write_str("the new time is not later than now"),
            Self::Decided(stage) => write!(f, "the case is {stage} and awaits no triage"),
        }
    }
}

impl std::error::Error for NotDeferred {}

/// What a deferral is judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Where the case stands.
    pub stage: StageCode,
    /// How urgent it is.
    pub urgency: Urgency,
    /// The time now.
    pub now: Instant,
}

impl Deferral {
    /// Puts a triage off until then.
    ///
    /// # Errors
    /// [`NotDeferred`], the first that holds: decided, not later, danger without a reason.
    pub fn new(waiting: Waiting, until: Instant, reason: Option<Prose>) -> Result<Self, NotDeferred> {
        if !waiting.stage.awaits_triage() {
            return Err(NotDeferred::Decided(waiting.stage));
        }
        if until <= waiting.now {
            return Err(NotDeferred::NotLater);
        }
        if waiting.urgency == Urgency::ImmediateDanger && reason.is_none() {
            return Err(NotDeferred::DangerNeedsAReason);
        }
        Ok(Self { until, reason })
    }

    /// When it is due now.
    #[must_use]
    pub const fn until(&self) -> Instant {
        self.until
    }

    /// Why, where someone wrote it.
    #[must_use]
    pub const fn reason(&self) -> Option<&Prose> {
        self.reason.as_ref()
    }
}

/// By how much a waiting case is overdue; `None` while it is in time or awaits no triage.
#[must_use]
pub fn overdue(stage: StageCode, due: Instant, now: Instant) -> Option<Duration> {
    (stage.awaits_triage() && due < now).then(|| now - due)
}

/// The reason does not fit what is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StillPresumedAChild;

impl fmt::Display for StillPresumedAChild {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("presumed a child until papers or an assessment say otherwise")
    }
}

impl std::error::Error for StillPresumedAChild {}

/// Whether a referral may be declined for that reason: as an adult only on papers or an assessment,
/// never on someone's word, and never while the age is disputed.
///
/// # Errors
/// [`StillPresumedAChild`] otherwise.
pub fn may_decline(reason: DeclineReason, age: &Age, today: Date) -> Result<(), StillPresumedAChild> {
    match reason {
        DeclineReason::AssessedAdult => may_end_as_adult(age, today),
        DeclineReason::OtherHouse
        | DeclineReason::OtherService
        | DeclineReason::AlreadyOpen
        | DeclineReason::NoCapacity
        | DeclineReason::NoSign => Ok(()),
    }
}

/// Whether a case may end as that of an adult: on papers or an assessment, wherever it stands.
///
/// # Errors
/// [`StillPresumedAChild`] otherwise.
pub fn may_end_as_adult(age: &Age, today: Date) -> Result<(), StillPresumedAChild> {
    let is_found = matches!(age.basis, AgeBasis::Documented | AgeBasis::Assessed);
    if is_found && !age.is_presumed_child(today) { Ok(()) } else { Err(StillPresumedAChild) }
}

/// One more than the most milliseconds that the key leaves room for: the year 5138.
const ROOM: i64 = 100_000_000_000_000;

/// The place of a case in the list, smallest first: those that await triage by urgency and then by
/// when they are due; then those at work by urgency and age; last the ended, newest first.
///
/// `at` is the due time while triage is awaited, else when the case was received; for an ended one,
/// when it ended.
#[must_use]
pub fn list_key(stage: StageCode, urgency: Urgency, at: Instant) -> i64 {
    let millis = at.millis().clamp(0, ROOM - 1);
    if stage.awaits_triage() {
        urgency.rank() * ROOM + millis
    } else if stage.has_ended() {
        6 * ROOM + (ROOM - 1 - millis)
    } else {
        (3 + urgency.rank()) * ROOM + millis
    }
}

#[cfg(test)]
mod tests;
