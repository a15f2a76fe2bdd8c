//! Health of the child, in two parts: what everyone who cares for the child must heed, and the
//! psychological part. The summary alone is what a coordinator sees.

use crate::prose::Prose;

section! {
    /// Health and needs.
    Health {
        /// One paragraph: what must be heeded at a visit.
        health_summary: Option<Prose>,
        /// Disability.
        disability: Option<Prose>,
        /// Needs at the visit: access, meals, sleep, tiredness.
        needs: Option<Prose>,
        /// Medicines and when.
        medicines: Option<Prose>,
        /// Illnesses and injuries.
        medical: Option<Prose>,
        /// What a psychologist or therapist noted.
        psychological: Option<Prose>,
    }
}

impl Health {
    /// Only the paragraph a coordinator sees.
    #[must_use]
    pub(crate) fn summary(self) -> Self {
        Self { health_summary: self.health_summary, ..Self::default() }
    }

    /// Only the psychological part, with the summary that it rests on left out.
    #[must_use]
    pub(crate) fn psychological_part(self) -> Self {
        Self { psychological: self.psychological, ..Self::default() }
    }

    /// Both of these parts.
    #[must_use]
    pub(crate) fn summary_and_psychological(self) -> Self {
        Self { health_summary: self.health_summary, psychological: self.psychological, ..Self::default() }
    }
}
