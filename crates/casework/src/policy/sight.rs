//! The cells of the need-to-know table: what of a section someone sees.

listed! {
    /// A part of a file. The whole of a section includes its parts.
    Sight {
        FirstNameAndLanguage = "first_name_and_language", "prenumele și limba", "first name and language";
        Identity = "identity", "identitatea", "identity";
        NarrativeForExamination = "narrative_for_examination", "ce este necesar examinării", "what the examination needs";
        Narrative = "narrative", "ce s-a întâmplat", "what happened";
        HealthSummary = "health_summary", "rezumatul sănătății", "summary of health";
        HealthPsychological = "health_psychological", "partea psihologică", "the psychological part";
        Health = "health", "sănătatea", "health";
        SuspectedName = "suspected_name", "numele presupusului făptuitor", "the suspected person's name";
        Suspected = "suspected", "presupusul făptuitor", "the suspected person";
        OutcomeOfInterview = "outcome_of_interview", "rezultatul audierii", "outcome of the interview";
        OutcomeOfProceedings = "outcome_of_proceedings", "rezultatul procedurii", "outcome of the proceedings";
        OutcomeOfPsychology = "outcome_of_psychology", "rezultatul psihologic", "psychological outcome";
        OutcomeOfExamination = "outcome_of_examination", "rezultatul examinării", "outcome of the examination";
        Outcome = "outcome", "rezultatul", "outcome";
        SuspectedWho = "suspected_who", "cine este presupusul făptuitor", "who the suspected person is";
        AdultReference = "adult_reference", "numărul adultului în MNR", "the adult’s number in the MNR";
    }
}

impl Sight {
    /// The whole that includes this part.
    const fn whole(self) -> Self {
        match self {
            Self::FirstNameAndLanguage | Self::Identity => Self::Identity,
            Self::NarrativeForExamination | Self::Narrative => Self::Narrative,
            Self::HealthSummary | Self::HealthPsychological | Self::Health => Self::Health,
            Self::SuspectedName | Self::SuspectedWho | Self::Suspected => Self::Suspected,
            Self::OutcomeOfInterview
            | Self::OutcomeOfProceedings
            | Self::OutcomeOfPsychology
            | Self::OutcomeOfExamination
            | Self::Outcome => Self::Outcome,
            Self::AdultReference => Self::AdultReference,
        }
    }
}

/// A set of sights; two roles of one person see what both see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sights(u16);

impl Sights {
    /// None at all.
    pub const NONE: Self = Self(0);

    /// Those.
    #[must_use]
    pub const fn of(sights: &[Sight]) -> Self {
        let mut bits = 0;
        let mut next = 0;
        while next < sights.len() {
            bits |= 1 << sights[next] as u16;
            next += 1;
        }
        Self(bits)
    }

    /// What either holds.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Without those.
    #[must_use]
    pub const fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// Whether that sight is in it, itself or by its whole.
    #[must_use]
    pub const fn has(self, sight: Sight) -> bool {
        self.0 & (1 << sight as u16 | 1 << sight.whole() as u16) != 0
    }
}
