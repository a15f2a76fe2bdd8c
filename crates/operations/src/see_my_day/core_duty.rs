//! What the adult core, its officer or an eighteenth birthday makes somebody do, with what its line on *my day* says.
//!
//! Codenames and days; nothing of a child, and nothing of what was said but the core's one word about a young person.

use barnahus_casework::Urgency;
use barnahus_casework::duty::DutyKind;
use barnahus_store::transitions::TransitionAnswer;
use barnahus_vocabulary::{CaseId, Instant, local};
use time::Date;

/// Something to do, or to read, in one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CoreDuty {
    /// The adult core asks a case back and waits for an answer.
    AnswerWithdrawal {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
    },
    /// Nobody used the code of a case that is at work, and the adult core waits for another answer.
    AnswerOffer {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
    },
    /// A young person turns 18, and nobody has offered the handover.
    TurnsEighteen {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// The birthday, or the first day that it may be.
        day: Date,
    },
    /// The same of a case of which the core heard an end: the reference is to be forgotten first.
    ForgetBeforeEighteen {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// The birthday, or the first day that it may be.
        day: Date,
    },
    /// The core answered about a young person whose handover was offered.
    TransitionAnswered {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// What it answered.
        answer: TransitionAnswer,
        /// When.
        at: Instant,
    },
    /// The officer told who the child of a case at work is.
    ChildTold {
        /// Which case.
        case: CaseId,
        /// Its codename.
        codename: String,
        /// How urgent it is since.
        urgency: Urgency,
        /// When.
        at: Instant,
    },
}

impl CoreDuty {
    /// How urgent it is among all duties, and since when or until when.
    pub(super) fn order(&self) -> (u8, Instant) {
        match self {
            Self::ChildTold { urgency: Urgency::ImmediateDanger, at, .. } => (0, *at),
            Self::AnswerWithdrawal { .. } | Self::AnswerOffer { .. } => (2, Instant::from_millis(0)),
            Self::ChildTold { at, .. } => (2, *at),
            Self::TransitionAnswered { at, .. } => (5, *at),
            Self::TurnsEighteen { day, .. } | Self::ForgetBeforeEighteen { day, .. } => {
                (6, local::start_of_day(*day))
            }
        }
    }

    /// Its kind, and the codename of its case.
    pub(super) fn about(&self) -> (DutyKind, &str) {
        match self {
            Self::AnswerWithdrawal { codename, .. } | Self::AnswerOffer { codename, .. } => {
                (DutyKind::AnswerCore, codename)
            }
            Self::TurnsEighteen { codename, .. }
            | Self::ForgetBeforeEighteen { codename, .. }
            | Self::TransitionAnswered { codename, .. } => (DutyKind::TurnsEighteen, codename),
            Self::ChildTold { codename, .. } => (DutyKind::ReadReferral, codename),
        }
    }
}
