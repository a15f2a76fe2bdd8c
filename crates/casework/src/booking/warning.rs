//! What a booking says loudly without being prevented.

use barnahus_vocabulary::PersonId;
use time::Date;

use crate::required::{Certainty, Companion, Question, Rule};

/// Something missing or out of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// No lawyer: a hearing would be void, and it cannot be started (art. 93(4)).
    LawyerMissing,
    /// The note that the child was informed is missing or not complete.
    ChildNotInformed,
    /// The hearing must be done again with an authorised interpreter (art. 105).
    InterpreterNotAuthorised(PersonId),
    /// Nobody named the psychologist, or not when (art. 124).
    PsychologistNotNamed,
    /// It is not known who comes along as that.
    CompanionNotNamed(Companion),
    /// It begins after the limit of the first interview, whose last day this was.
    AfterDeadline(Date),
    /// It lies outside the child's best hours.
    OutsideBestHours,
    /// A rule is kept because it protects more.
    ReadForProtection {
        /// The rule.
        rule: Rule,
        /// Why it is not certain.
        certainty: Certainty,
    },
    /// Something is not answered yet that would change who must come.
    Open(Question),
}
