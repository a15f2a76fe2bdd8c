//! How the child is to be heard: what judicial bodies asked for and what the child prefers.

use time::Date;

use crate::answer::Answer;
use crate::days::PastDay;
use crate::names::PersonName;
use crate::prose::Prose;
use crate::sex::Sex;
use crate::typed::{Fault, FieldFault};

listed! {
    /// What the child is in the proceedings.
    ChildIs {
        Victim = "victim", "victimă", "a victim";
        Witness = "witness", "martor", "a witness";
    }
}

section! {
    /// Facts of the hearing.
    Hearing {
        /// What the child is in the proceedings.
        child_is: Option<ChildIs>,
        /// The judicial body that asks for the hearing.
        requested_by: Option<PersonName>,
        /// By when it asks for it.
        requested_until: Option<Date>,
        /// Whether the statement is to be taken in advance, before a judge.
        before_judge: Option<Answer>,
        /// Whether protection of the child needs the interview soon.
        protection_presses: Option<Answer>,
        /// Whether an examination is planned for the same visit.
        examination_same_visit: Option<Answer>,
        /// The interviewer's sex as the child prefers, asked beforehand.
        interviewer_sex: Option<Sex>,
        /// Whether the child asks for a person of trust (art. 113(5)).
        trust_asked: Option<Answer>,
        /// Who that is.
        trust_name: Option<PersonName>,
        /// Who refused the person of trust, where someone did.
        trust_refused_by: Option<PersonName>,
        /// Why.
        trust_refused_why: Option<Prose>,
        /// By whom the psychologist was named (art. 124).
        psychologist_named_by: Option<PersonName>,
        /// When.
        psychologist_named_on: Option<PastDay>,
    }
}

impl Hearing {
    /// Whether a person of trust was refused as the rule wants it: with who and why.
    #[must_use]
    pub const fn trust_is_refused(&self) -> bool {
        self.trust_refused_by.is_some() && self.trust_refused_why.is_some()
    }

    /// What a refusal of the person of trust still lacks: whoever refuses says who they are and why. Asked
    /// when it is written, so that what lies in the file from before can still be read.
    #[must_use]
    pub fn half_refused(&self) -> Option<FieldFault> {
        let missing = |field: &str| Some(FieldFault { field: field.to_owned(), fault: Fault::Missing });
        match (&self.trust_refused_by, &self.trust_refused_why) {
            (Some(_), None) => missing("trust_refused_why"),
            (None, Some(_)) => missing("trust_refused_by"),
            (Some(_), Some(_)) | (None, None) => None,
        }
    }

    /// Whether the judicial body named the psychologist, with by whom and when.
    #[must_use]
    pub const fn psychologist_is_named(&self) -> bool {
        self.psychologist_named_by.is_some() && self.psychologist_named_on.is_some()
    }
}
