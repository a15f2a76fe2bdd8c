//! How the help of a child is counted (standards 7 and 8): medical examination, psychological assessment,
//! therapy, each as one word.
//!
//! Which help a child has says something of its health, so the words lie sealed; under the key of the house,
//! so that they outlive the file. They hold no day. What was done counts by the days of the house when it was
//! recorded and stays so: otherwise whoever changes the days would see on which one somebody was helped.

use time::Date;

use super::{Figure, Part};
use crate::settings::HelpLimits;
use crate::support::{SupportKind, SupportState};

listed! {
    /// Where help of one kind stands, for counting; of several pieces the first of the list.
    Helped {
        InTime = "in_time", "la timp", "in time";
        Later = "later", "mai târziu", "later";
        Planned = "planned", "hotărât, de făcut", "decided, to be done";
        NotNeeded = "not_needed", "hotărât că nu este nevoie", "decided not to be needed";
        Undecided = "undecided", "nehotărât", "undecided";
    }
}

/// What the house counts of the support of a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CountedSupport {
    /// The medical examination.
    pub examination: Helped,
    /// The psychological assessment.
    pub assessment: Helped,
    /// The therapy; it counts as done once it has begun.
    pub therapy: Helped,
}

impl Helped {
    /// How one piece counts, of a case that came on that day.
    fn of(state: SupportState, received: Date, days: u16) -> Self {
        match state {
            SupportState::Planned { .. } => Self::Planned,
            SupportState::NotNeeded => Self::NotNeeded,
            SupportState::Done { on, review: _ } if (on - received).whole_days() > i64::from(days) => {
                Self::Later
            }
            SupportState::Done { .. } => Self::InTime,
        }
    }

    const fn is_done(self) -> bool {
        matches!(self, Self::InTime | Self::Later)
    }
}

impl CountedSupport {
    /// Nobody has decided anything.
    pub const UNDECIDED: Self =
        Self { examination: Helped::Undecided, assessment: Helped::Undecided, therapy: Helped::Undecided };

    /// How it counts once those are all pieces of a case that came on that day.
    #[must_use]
    pub fn after(self, pieces: &[(SupportKind, SupportState)], received: Date, limits: &HelpLimits) -> Self {
        let now = |before: Helped, kind: SupportKind, days: u16| {
            if before.is_done() {
                return before;
            }
            let own = pieces.iter().filter(|(of, _)| *of == kind);
            own.map(|(_, state)| Helped::of(*state, received, days)).min().unwrap_or(Helped::Undecided)
        };
        let HelpLimits { examination, therapy } = *limits;
        Self {
            examination: now(self.examination, SupportKind::MedicalExamination, examination),
            assessment: now(self.assessment, SupportKind::PsychologicalAssessment, therapy),
            therapy: now(self.therapy, SupportKind::Therapy, therapy),
        }
    }

    /// As one word for each, to be sealed.
    #[must_use]
    pub fn text(self) -> String {
        let Self { examination, assessment, therapy } = self;
        format!("{examination} {assessment} {therapy}")
    }

    /// What [`CountedSupport::text`] wrote.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut words = text.split(' ').map(|word| word.parse().ok());
        let (examination, assessment, therapy) = (words.next()??, words.next()??, words.next()??);
        words.next().is_none().then_some(Self { examination, assessment, therapy })
    }
}

/// In which part of a figure a child is of whom that is known; `None`: the figure is not about help.
#[must_use]
pub const fn part_of(figure: Figure, known: Option<CountedSupport>) -> Option<Part> {
    match figure {
        Figure::Examination => Some(match known {
            None => Part::ExaminationUnknown,
            Some(support) => match support.examination {
                Helped::InTime => Part::Examined,
                Helped::Later => Part::ExaminedLater,
                Helped::Planned => Part::ExaminationPlanned,
                Helped::NotNeeded => Part::NoExamination,
                Helped::Undecided => Part::ExaminationUndecided,
            },
        }),
        Figure::Assessment => Some(match known {
            None => Part::AssessmentUnknown,
            Some(support) => match support.assessment {
                Helped::InTime => Part::Assessed,
                Helped::Later => Part::AssessedLater,
                Helped::Planned => Part::AssessmentPlanned,
                Helped::NotNeeded => Part::NoAssessment,
                Helped::Undecided => Part::AssessmentUndecided,
            },
        }),
        Figure::Therapy => Some(match known {
            None => Part::TherapyUnknown,
            Some(support) => match support.therapy {
                Helped::InTime => Part::TherapyBegun,
                Helped::Later => Part::TherapyBegunLater,
                Helped::Planned => Part::TherapyPlanned,
                Helped::NotNeeded => Part::NoTherapy,
                Helped::Undecided => Part::TherapyUndecided,
            },
        }),
        Figure::WithinLimit
        | Figure::Informed
        | Figure::Meeting
        | Figure::Attendance
        | Figure::Away
        | Figure::Interviews
        | Figure::Protocol
        | Figure::Recording
        | Figure::Glass => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use time::Duration;
    use time::macros::date;

    use super::*;

    const CAME: Date = date!(2026 - 11 - 02);
    const LIMITS: HelpLimits = HelpLimits { examination: 14, therapy: 30 };

    /// One of the three counts so, of the others nobody has decided anything.
    type Alone = fn(Helped) -> CountedSupport;

    fn done(after: i64) -> SupportState {
        SupportState::Done { on: CAME + Duration::days(after), review: None }
    }

    fn counted(pieces: &[(SupportKind, SupportState)]) -> CountedSupport {
        CountedSupport::UNDECIDED.after(pieces, CAME, &LIMITS)
    }

    #[test]
    fn what_was_done_counts_by_the_days_of_its_kind_and_the_last_of_them_is_in_time() {
        use SupportKind::{MedicalExamination, PsychologicalAssessment, Therapy};
        for (kind, days) in [(MedicalExamination, 14), (PsychologicalAssessment, 30), (Therapy, 30)] {
            let of = |after: i64| {
                let support = counted(&[(kind, done(after))]);
                let figure = match kind {
                    MedicalExamination => support.examination,
                    PsychologicalAssessment => support.assessment,
                    _ => support.therapy,
                };
                assert_eq!(support.text().matches("undecided").count(), 2, "the others stay as they were");
                figure
            };
            assert_eq!((of(-3), of(days), of(days + 1)), (Helped::InTime, Helped::InTime, Helped::Later));
        }
    }

    #[test]
    fn of_several_pieces_what_was_done_counts_before_what_is_planned_and_that_before_not_needed() {
        let kind = SupportKind::Therapy;
        let planned = SupportState::Planned { due: CAME };
        let not_needed = SupportState::NotNeeded;
        assert_eq!(counted(&[]).therapy, Helped::Undecided);
        assert_eq!(counted(&[(kind, not_needed)]).therapy, Helped::NotNeeded);
        assert_eq!(counted(&[(kind, not_needed), (kind, planned)]).therapy, Helped::Planned);
        assert_eq!(counted(&[(kind, planned), (kind, done(40))]).therapy, Helped::Later);
        assert_eq!(counted(&[(kind, done(40)), (kind, done(3))]).therapy, Helped::InTime);
        assert_eq!(counted(&[(SupportKind::SafetyPlan, done(1))]), CountedSupport::UNDECIDED);
    }

    #[test]
    fn other_days_of_the_house_do_not_count_anew_what_was_done() {
        let pieces = [(SupportKind::MedicalExamination, done(10))];
        let in_time = counted(&pieces);
        let stricter = HelpLimits { examination: 5, therapy: 30 };
        assert_eq!(in_time.after(&pieces, CAME, &stricter), in_time);
        assert_eq!(CountedSupport::UNDECIDED.after(&pieces, CAME, &stricter).examination, Helped::Later);
    }

    #[test]
    fn what_was_sealed_reads_as_it_was_written_and_fills_one_step_of_a_seal() {
        for helped in Helped::ALL {
            let support = CountedSupport { therapy: *helped, ..CountedSupport::UNDECIDED };
            assert_eq!(CountedSupport::parse(&support.text()), Some(support));
            assert!(support.text().len() < 64, "the length of a seal tells nothing");
        }
        for text in ["", "in_time", "in_time later", "in_time later planned planned", "in_time later soon"] {
            assert_eq!(CountedSupport::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_figure_of_help_has_a_part_for_all_that_is_known_and_each_part_is_its_own() {
        let everything = |of: Alone| Helped::ALL.iter().map(move |helped| Some(of(*helped))).chain([None]);
        let each: [(Figure, Alone); 3] = [
            (Figure::Examination, |examination| CountedSupport { examination, ..CountedSupport::UNDECIDED }),
            (Figure::Assessment, |assessment| CountedSupport { assessment, ..CountedSupport::UNDECIDED }),
            (Figure::Therapy, |therapy| CountedSupport { therapy, ..CountedSupport::UNDECIDED }),
        ];
        for (figure, of) in each {
            let reached: BTreeSet<Part> = everything(of).filter_map(|known| part_of(figure, known)).collect();
            assert_eq!(reached, figure.parts().iter().copied().collect(), "{figure}");
        }
        assert_eq!(Figure::ALL.iter().filter(|figure| figure.is_help()).count(), 3);
    }
}
