//! What makes a booking impossible, whoever asks. Facts; the page says what would free it.

use std::fmt;

use barnahus_vocabulary::{PersonId, Role};

use crate::conflict::Conflict;
use crate::required::{Companion, Rule};
use crate::stage::StageCode;

/// Why an interview cannot be booked so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Prevented {
    /// The case is not where interviews are booked.
    Stage(StageCode),
    /// It would bring the suspected person into the house with the child, as the one who comes along.
    SuspectedComesAlong(Companion),
    /// Someone who comes along bears a suspected person's name.
    SuspectedAmongCompanions,
    /// Someone of the team is in conflict of interest.
    TeamInConflict {
        /// Who.
        person: PersonId,
        /// Why.
        conflict: Conflict,
    },
    /// One person in two roles.
    TwoRoles(PersonId),
    /// Nobody fills a requirement. The lawyer alone may be missing, see [`super::Completeness`].
    Missing(Rule),
    /// Nobody fills a role that the team added.
    MissingAdded(Role),
}

impl fmt::Display for Prevented {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stage(stage) => write!(f, "a case that is {stage} takes no booking"),
            Self::SuspectedComesAlong(companion) => write!(f, "the {companion} is a suspected person"),
            Self::SuspectedAmongCompanions => f.write_str("a suspected person would come along"),
            Self::TeamInConflict { person, conflict: _ } => write!(f, "{person} is in conflict of interest"),
            Self::TwoRoles(person) => write!(f, "{person} in two roles"),
            Self::Missing(rule) => write!(f, "nobody fills {rule}"),
            Self::MissingAdded(role) => write!(f, "nobody fills the added role {role}"),
        }
    }
}

impl std::error::Error for Prevented {}
