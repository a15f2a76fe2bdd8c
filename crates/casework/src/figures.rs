//! What the house counts of the children it heard, after the European Barnahus Quality Standards.
//!
//! Each figure cuts all children who were heard into parts: every child is in exactly one of them, so that a
//! share has one denominator, and small parts can be hidden without one figure telling another. How a child
//! comes into a part is the query's, of its help [`part_of`]'s; what the parts are is said here (`docs/statistics-of-the-house.md`).

mod facet;
mod helped;

pub use facet::{CountedAlso, CountedDisability, CountedLanguage, Facet, Facets};
pub use helped::{CountedSupport, Helped, part_of};

listed! {
    /// A figure, by the standard it answers to.
    Figure {
        WithinLimit = "within_limit", "audiați în termen", "heard within the limit";
        Informed = "informed", "copilul informat înainte", "the child informed before";
        Meeting = "meeting", "ședință de planificare ținută înainte", "a planning meeting held before";
        Attendance = "attendance", "toți cei chemați au fost de față", "everyone who was called was there";
        Away = "away", "presupusul făptuitor nu era în casă", "the suspected person was not in the house";
        Interviews = "interviews", "câte audieri pentru un copil", "interviews of a child";
        Protocol = "protocol", "după ce protocol", "by which protocol";
        Recording = "recording", "audierea înregistrată", "the interview recorded";
        Glass = "glass", "echipa în spatele geamului", "the team behind the glass";
        Examination = "examination", "examinarea medicală", "the medical examination";
        Assessment = "assessment", "evaluarea psihologică", "the psychological assessment";
        Therapy = "therapy", "începutul terapiei", "the beginning of therapy";
    }
}

listed! {
    /// A part of a figure.
    Part {
        InTime = "in_time", "în termen", "in time";
        Late = "late", "după termen", "after it";
        LimitUnknown = "limit_unknown", "termenul nu este notat", "the limit is not noted";
        InformedBefore = "informed_before", "informat cel târziu în acea zi", "informed by that day";
        NotInformedBefore = "not_informed_before", "nenotat sau mai târziu", "not noted, or later";
        MetBefore = "met_before", "cu ședință", "with a meeting";
        NotMet = "not_met", "fără ședință", "without a meeting";
        AllThere = "all_there", "toți de față", "everyone there";
        SomeMissing = "some_missing", "a lipsit cineva", "someone was missing";
        AwayConfirmed = "away_confirmed", "verificat la început", "made sure of at the start";
        AwayNotConfirmed = "away_not_confirmed", "început fără verificare în program",
            "begun without a check in the program";
        One = "one", "o singură audiere", "one interview";
        MoreSame = "more_same", "mai multe, același intervievator", "more, the same interviewer";
        MoreOther = "more_other", "mai multe, alt intervievator", "more, another interviewer";
        Nichd = "nichd", "NICHD", "NICHD";
        OtherProtocol = "other_protocol", "alt protocol", "another protocol";
        NoProtocol = "no_protocol", "fără protocol", "no protocol";
        Recorded = "recorded", "înregistrată", "recorded";
        NotRecorded = "not_recorded", "neînregistrată", "not recorded";
        Watched = "watched", "cu echipă în spatele geamului", "with a team behind the glass";
        NotWatched = "not_watched", "fără echipă", "without a team";
        Examined = "examined", "examinat la timp", "examined in time";
        ExaminedLater = "examined_later", "examinat mai târziu", "examined later";
        NoExamination = "no_examination", "examinarea nu este necesară", "no examination needed";
        ExaminationPlanned = "examination_planned", "examinare de făcut", "examination to be done";
        ExaminationUndecided = "examination_undecided", "examinare nehotărâtă", "examination undecided";
        ExaminationUnknown = "examination_unknown", "examinare nenotată", "examination not noted";
        Assessed = "assessed", "evaluat la timp", "assessed in time";
        AssessedLater = "assessed_later", "evaluat mai târziu", "assessed later";
        NoAssessment = "no_assessment", "evaluarea nu este necesară", "no assessment needed";
        AssessmentPlanned = "assessment_planned", "evaluare de făcut", "assessment to be done";
        AssessmentUndecided = "assessment_undecided", "evaluare nehotărâtă", "assessment undecided";
        AssessmentUnknown = "assessment_unknown", "evaluare nenotată", "assessment not noted";
        TherapyBegun = "therapy_begun", "terapie începută la timp", "therapy begun in time";
        TherapyBegunLater = "therapy_begun_later", "terapie începută mai târziu", "therapy begun later";
        NoTherapy = "no_therapy", "terapia nu este necesară", "no therapy needed";
        TherapyPlanned = "therapy_planned", "terapie de început", "therapy to begin";
        TherapyUndecided = "therapy_undecided", "terapie nehotărâtă", "therapy undecided";
        TherapyUnknown = "therapy_unknown", "terapie nenotată", "therapy not noted";
    }
}

impl Figure {
    /// Its parts: first what the standard asks for.
    #[must_use]
    pub const fn parts(self) -> &'static [Part] {
        match self {
            Self::WithinLimit => &[Part::InTime, Part::Late, Part::LimitUnknown],
            Self::Informed => &[Part::InformedBefore, Part::NotInformedBefore],
            Self::Meeting => &[Part::MetBefore, Part::NotMet],
            Self::Attendance => &[Part::AllThere, Part::SomeMissing],
            Self::Away => &[Part::AwayConfirmed, Part::AwayNotConfirmed],
            Self::Interviews => &[Part::One, Part::MoreSame, Part::MoreOther],
            Self::Protocol => &[Part::Nichd, Part::OtherProtocol, Part::NoProtocol],
            Self::Recording => &[Part::Recorded, Part::NotRecorded],
            Self::Glass => &[Part::Watched, Part::NotWatched],
            Self::Examination => &[
                Part::Examined,
                Part::ExaminedLater,
                Part::NoExamination,
                Part::ExaminationPlanned,
                Part::ExaminationUndecided,
                Part::ExaminationUnknown,
            ],
            Self::Assessment => &[
                Part::Assessed,
                Part::AssessedLater,
                Part::NoAssessment,
                Part::AssessmentPlanned,
                Part::AssessmentUndecided,
                Part::AssessmentUnknown,
            ],
            Self::Therapy => &[
                Part::TherapyBegun,
                Part::TherapyBegunLater,
                Part::NoTherapy,
                Part::TherapyPlanned,
                Part::TherapyUndecided,
                Part::TherapyUnknown,
            ],
        }
    }

    /// Whether it is about the help that a child has, not about how it was heard.
    #[must_use]
    pub const fn is_help(self) -> bool {
        part_of(self, None).is_some()
    }

    /// The number of the standard, as the standards are numbered.
    #[must_use]
    pub const fn standard(self) -> &'static str {
        match self {
            Self::WithinLimit => "1.3",
            Self::Informed => "1.2",
            Self::Meeting | Self::Attendance => "2, 5",
            Self::Away => "4.4",
            Self::Interviews | Self::Protocol | Self::Recording | Self::Glass => "6",
            Self::Examination => "7",
            Self::Assessment | Self::Therapy => "8",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Figure, Part};

    #[test]
    fn every_part_is_of_one_figure() {
        let of_figures: Vec<Part> = Figure::ALL.iter().flat_map(|figure| figure.parts()).copied().collect();
        let once: BTreeSet<Part> = of_figures.iter().copied().collect();
        assert_eq!(of_figures.len(), once.len());
        assert_eq!(once, Part::ALL.iter().copied().collect());
    }
}
