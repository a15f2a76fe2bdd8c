//! What came of the case, one field for each profession: most see their own field only.

use crate::prose::Prose;
use crate::typed::Typed;

section! {
    /// Outcome, by who wrote it.
    Outcome {
        /// Of the case as a whole, by the case manager or the coordinator.
        outcome_case: Option<Prose>,
        /// Of the interview, by the interviewer.
        outcome_interview: Option<Prose>,
        /// Of the proceedings, by prosecutor, judge or police.
        outcome_proceedings: Option<Prose>,
        /// Of psychological work, by psychologist or therapist.
        outcome_psychological: Option<Prose>,
        /// Of the examination, by the physician.
        outcome_medical: Option<Prose>,
    }
}

impl Outcome {
    /// What stands in the section once someone wrote these fields of it: what others wrote stays as it is.
    #[must_use]
    pub fn laid_over(before: &Typed, told: &Typed, own: &[&str]) -> Typed {
        let others = before.iter().filter(|(field, _)| !own.contains(field));
        others.chain(told.iter().filter(|(field, _)| own.contains(field))).collect()
    }
}
