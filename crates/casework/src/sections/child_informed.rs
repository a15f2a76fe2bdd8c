//! That the child was informed before the interview: what, in which language, by whom, when, and
//! what the child itself wishes. While it is missing the booking says so.

use barnahus_vocabulary::Language;

use crate::days::PastDay;
use crate::names::PersonName;
use crate::prose::Prose;

section! {
    /// The note that the child was informed.
    ChildInformed {
        /// What was explained.
        informed_of: Option<Prose>,
        /// In which language.
        informed_in: Option<Language>,
        /// By whom.
        informed_by: Option<PersonName>,
        /// When.
        informed_on: Option<PastDay>,
        /// The child's own wishes; "none said" is an answer.
        wishes: Option<Prose>,
    }
}

impl ChildInformed {
    /// Whether the whole note is there: all five, because a child informed in no language by nobody
    /// was not informed.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        let Self { informed_of, informed_in, informed_by, informed_on, wishes } = self;
        informed_of.is_some()
            && informed_in.is_some()
            && informed_by.is_some()
            && informed_on.is_some()
            && wishes.is_some()
    }
}
