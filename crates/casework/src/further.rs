//! A further interview: one is the norm (art. 113). Another is asked for with a reason of the closed list and
//! who ordered it, and takes place only once the coordinator approved it.
//!
//! Interviews are numbered: sessions that were planned as one share its number. Nothing is booked whose number
//! nobody approved.

use std::fmt;

use barnahus_vocabulary::Instant;

use crate::booking::BookingState;
use crate::days::PastDay;
use crate::names::PersonName;
use crate::prose::Prose;
use crate::record::Recording;
use crate::stage::{Stage, Step};
use crate::typed::{Fault, FieldFault};

listed! {
    /// Why the child is heard again.
    FurtherReason {
        DefenceQuestions = "defence_questions", "întrebările apărării", "the defence's questions";
        NewFacts = "new_facts", "fapte noi", "new facts";
        InterpreterNotAuthorised = "interpreter_not_authorised", "interpretul nu era autorizat", "the interpreter was not authorised";
        StoppedBeforeEnd = "stopped_before_end", "audierea a fost oprită înainte de sfârșit", "it was stopped before its end";
        LawyerNotThere = "lawyer_not_there", "avocatul copilului nu a fost de față", "the child's lawyer was not there";
        NoRecording = "no_recording", "nu există o înregistrare", "there is no recording";
        OrderedByJudge = "ordered_by_judge", "o dispune judecătorul", "the judge orders it";
    }
}

listed! {
    /// Where the request stands.
    FurtherCode {
        Asked = "asked", "așteaptă aprobarea", "awaits approval";
        Approved = "approved", "aprobată", "approved";
        Refused = "refused", "respinsă", "refused";
    }
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FurtherState {
    /// Nobody has decided.
    Asked,
    /// The child may be heard once more.
    Approved(Instant),
    /// It is not.
    Refused(Instant),
}

/// What the coordinator says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Yes.
    Approve,
    /// No.
    Refuse,
}

section! {
    /// What a request says.
    Further {
        /// Why.
        further_reason: Option<FurtherReason>,
        /// Who ordered it.
        ordered_by: Option<PersonName>,
        /// When.
        ordered_on: Option<PastDay>,
        /// Why it is strictly necessary: what the child has not been asked.
        necessary: Option<Prose>,
    }
}

/// The last interview in which the child was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LastHeard {
    /// How it ended.
    pub state: BookingState,
    /// Whether it was recorded.
    pub recording: Recording,
    /// Whether the child's lawyer was there.
    pub had_a_lawyer: bool,
}

/// How many interviews a case had, and how many further ones were approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// The number of the last interview in which the child was heard; 0 when there is none.
    pub heard: u16,
    /// Further ones that were approved.
    pub approved: u16,
}

/// Why no further interview was asked for or decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotFurther {
    /// The child was not heard yet: what is booked first is no further interview.
    NotHeard,
    /// One was approved and is not over.
    StillOpen,
    /// One was asked for, and nobody has decided.
    AlreadyAsked,
    /// Not from where the case stands.
    Stage,
    /// That reason is not what was recorded.
    DoesNotHold(FurtherReason),
    /// It was decided.
    Decided(FurtherCode),
    /// Someone changed the case meanwhile.
    Changed,
}

impl fmt::Display for NotFurther {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotHeard => f.write_str("the child was not heard yet"),
            Self::StillOpen => f.write_str("an approved one is not over"),
            Self::AlreadyAsked => f.write_str("one awaits approval"),
            Self::Stage => f.write_str("not from where the case stands"),
            Self::DoesNotHold(reason) => write!(f, "{reason} is not what was recorded"),
            Self::Changed => f.write_str("changed meanwhile"),
            Self::Decided(code) => write!(f, "decided: {code}"),
        }
    }
}

impl std::error::Error for NotFurther {}

impl Tally {
    /// The number of the interview that may be booked and recorded now.
    #[must_use]
    pub const fn current(self) -> u16 {
        self.approved + 1
    }

    /// Whether the next interview would be one that nobody approved.
    #[must_use]
    pub const fn needs_approval(self) -> bool {
        self.heard >= self.current()
    }
}

impl Further {
    /// The reason, when all is said that a request must say.
    ///
    /// # Errors
    /// Every field that is missing.
    pub fn reason(&self) -> Result<FurtherReason, Vec<FieldFault>> {
        let Self { further_reason, ordered_by, ordered_on, necessary } = self;
        let said = [
            ("further_reason", further_reason.is_some()),
            ("ordered_by", ordered_by.is_some()),
            ("ordered_on", ordered_on.is_some()),
            ("necessary", necessary.is_some()),
        ];
        let faults: Vec<FieldFault> = said
            .into_iter()
            .filter(|(_, said)| !said)
            .map(|(field, _)| FieldFault { field: field.to_owned(), fault: Fault::Missing })
            .collect();
        further_reason.filter(|_| faults.is_empty()).ok_or(faults)
    }
}

/// Whether a further interview may be asked for. A child that was heard in another house was heard.
///
/// # Errors
/// [`NotFurther`].
pub fn may_ask(stage: Stage, tally: Tally, pending: bool) -> Result<(), NotFurther> {
    if tally.heard == 0 {
        return Err(NotFurther::NotHeard);
    }
    if !tally.needs_approval() {
        return Err(NotFurther::StillOpen);
    }
    if pending {
        return Err(NotFurther::AlreadyAsked);
    }
    stage.take(Step::OrderFurtherInterview).map(|_| ()).map_err(|_| NotFurther::Stage)
}

/// Whether that reason is what was recorded of the last interview. Of what only the judicial body knows,
/// nothing is doubted.
///
/// # Errors
/// [`NotFurther::DoesNotHold`].
pub fn holds(reason: FurtherReason, last: &LastHeard) -> Result<(), NotFurther> {
    let holds = match reason {
        FurtherReason::StoppedBeforeEnd => matches!(last.state, BookingState::Stopped(_)),
        FurtherReason::NoRecording => last.recording != Recording::Made,
        FurtherReason::LawyerNotThere => !last.had_a_lawyer,
        FurtherReason::DefenceQuestions
        | FurtherReason::NewFacts
        | FurtherReason::InterpreterNotAuthorised
        | FurtherReason::OrderedByJudge => true,
    };
    if holds { Ok(()) } else { Err(NotFurther::DoesNotHold(reason)) }
}

impl FurtherState {
    /// The word of the state.
    #[must_use]
    pub const fn code(self) -> FurtherCode {
        match self {
            Self::Asked => FurtherCode::Asked,
            Self::Approved(_) => FurtherCode::Approved,
            Self::Refused(_) => FurtherCode::Refused,
        }
    }

    /// Decides it, once.
    ///
    /// # Errors
    /// [`NotFurther::Decided`].
    pub const fn decide(self, decision: Decision, now: Instant) -> Result<Self, NotFurther> {
        match (self, decision) {
            (Self::Asked, Decision::Approve) => Ok(Self::Approved(now)),
            (Self::Asked, Decision::Refuse) => Ok(Self::Refused(now)),
            (Self::Approved(_) | Self::Refused(_), _) => Err(NotFurther::Decided(self.code())),
        }
    }
}

#[cfg(test)]
mod tests;
