//! The rules of a house read and written figure by figure.
//!
//! What forms and columns do with all numbers alike comes through here; the rules of the case
//! themselves ask for fields by name. A figure that does not fit its field stands at the field's most.

use time::Duration;

use super::{HouseRules, RuleFigure};
use crate::policy::InterviewerKnows;

impl HouseRules {
    /// What a figure is, in its own unit.
    #[must_use]
    pub fn figure(&self, figure: RuleFigure) -> u32 {
        let Self { triage, lengths, best_hours, child_days, first_interview, apart, weights, .. } = self;
        match figure {
            RuleFigure::LengthTo6 => lengths.up_to_6.into(),
            RuleFigure::Length7To9 => lengths.from_7_to_9.into(),
            RuleFigure::Length10To12 => lengths.from_10_to_12.into(),
            RuleFigure::LengthFrom13 => lengths.from_13.into(),
            RuleFigure::BestUnder => best_hours.under.into(),
            RuleFigure::BestFrom => best_hours.hours.from.into(),
            RuleFigure::BestTo => best_hours.hours.to.into(),
            RuleFigure::YoungFrom => child_days.youngest.from.into(),
            RuleFigure::YoungTo => child_days.youngest.to.into(),
            RuleFigure::DayFrom => child_days.others.from.into(),
            RuleFigure::DayTo => child_days.others.to.into(),
            RuleFigure::LimitPressing => first_interview.pressing.into(),
            RuleFigure::FreshAct => first_interview.fresh_act.into(),
            RuleFigure::LimitVictims => first_interview.victims.into(),
            RuleFigure::YoungestUnder => first_interview.youngest_under.into(),
            RuleFigure::LimitOthers => first_interview.others.into(),
            RuleFigure::Extension => first_interview.extension.into(),
            RuleFigure::Gap => apart.gap_minutes,
            RuleFigure::Children => apart.children_at_once,
            RuleFigure::Notice => whole(self.minimum_notice.whole_minutes()),
            RuleFigure::SessionsUnder => self.sessions_under.into(),
            RuleFigure::InterviewerBlind => (self.interviewer == InterviewerKnows::Blind).into(),
            RuleFigure::TriageDanger => whole(triage.immediate_danger.whole_minutes()),
            RuleFigure::TriageUrgent => whole(triage.urgent.whole_hours()),
            RuleFigure::TriageRoutine => whole(triage.routine.whole_hours()),
            RuleFigure::BeforeEighteen => self.before_eighteen.into(),
            RuleFigure::CourtNotice => self.court_notice.into(),
            RuleFigure::InformationVisit => self.information_visit.into(),
            RuleFigure::ExaminationWithin => self.help.examination.into(),
            RuleFigure::TherapyWithin => self.help.therapy.into(),
            RuleFigure::SmallestCount => self.smallest_count,
            RuleFigure::EmergencyHours => whole(self.emergency_for.whole_hours()),
            RuleFigure::KeptWithInterview => self.retention.with_interview.into(),
            RuleFigure::KeptWithoutInterview => self.retention.without_interview.into(),
            RuleFigure::KeptDeclined => self.retention.declined.into(),
            RuleFigure::KeptWithdrawn => self.retention.withdrawn.into(),
            RuleFigure::KeptUntilAge => self.retention.until_age.into(),
            RuleFigure::BackupsKept => self.retention.backups_days.into(),
            RuleFigure::WaitPerHour => weights.wait_per_hour,
            RuleFigure::ChildTravel => weights.child_travel_per_minute,
            RuleFigure::StaffTravel => weights.staff_travel_per_minute,
            RuleFigure::NotPreferred => weights.not_preferred,
            RuleFigure::OutsideBestHours => weights.outside_best_hours,
        }
    }

    /// The same rules with that figure.
    #[must_use]
    pub fn with(mut self, figure: RuleFigure, value: u32) -> Self {
        let (minutes, hours) = (Duration::minutes(value.into()), Duration::hours(value.into()));
        match figure {
            RuleFigure::LengthTo6 => self.lengths.up_to_6 = short(value),
            RuleFigure::Length7To9 => self.lengths.from_7_to_9 = short(value),
            RuleFigure::Length10To12 => self.lengths.from_10_to_12 = short(value),
            RuleFigure::LengthFrom13 => self.lengths.from_13 = short(value),
            RuleFigure::BestUnder => self.best_hours.under = years(value),
            RuleFigure::BestFrom => self.best_hours.hours.from = short(value),
            RuleFigure::BestTo => self.best_hours.hours.to = short(value),
            RuleFigure::YoungFrom => self.child_days.youngest.from = short(value),
            RuleFigure::YoungTo => self.child_days.youngest.to = short(value),
            RuleFigure::DayFrom => self.child_days.others.from = short(value),
            RuleFigure::DayTo => self.child_days.others.to = short(value),
            RuleFigure::LimitPressing => self.first_interview.pressing = short(value),
            RuleFigure::FreshAct => self.first_interview.fresh_act = short(value),
            RuleFigure::LimitVictims => self.first_interview.victims = short(value),
            RuleFigure::YoungestUnder => self.first_interview.youngest_under = years(value),
            RuleFigure::LimitOthers => self.first_interview.others = short(value),
            RuleFigure::Extension => self.first_interview.extension = short(value),
            RuleFigure::Gap => self.apart.gap_minutes = value,
            RuleFigure::Children => self.apart.children_at_once = value,
            RuleFigure::Notice => self.minimum_notice = minutes,
            RuleFigure::SessionsUnder => self.sessions_under = years(value),
            RuleFigure::InterviewerBlind => self.interviewer = interviewer(value),
            RuleFigure::TriageDanger => self.triage.immediate_danger = minutes,
            RuleFigure::TriageUrgent => self.triage.urgent = hours,
            RuleFigure::TriageRoutine => self.triage.routine = hours,
            RuleFigure::BeforeEighteen => self.before_eighteen = short(value),
            RuleFigure::CourtNotice => self.court_notice = short(value),
            RuleFigure::InformationVisit => self.information_visit = short(value),
            RuleFigure::ExaminationWithin => self.help.examination = short(value),
            RuleFigure::TherapyWithin => self.help.therapy = short(value),
            RuleFigure::SmallestCount => self.smallest_count = value,
            RuleFigure::EmergencyHours => self.emergency_for = hours,
            RuleFigure::KeptWithInterview => self.retention.with_interview = years(value),
            RuleFigure::KeptWithoutInterview => self.retention.without_interview = years(value),
            RuleFigure::KeptDeclined => self.retention.declined = years(value),
            RuleFigure::KeptWithdrawn => self.retention.withdrawn = years(value),
            RuleFigure::KeptUntilAge => self.retention.until_age = years(value),
            RuleFigure::BackupsKept => self.retention.backups_days = short(value),
            RuleFigure::WaitPerHour => self.weights.wait_per_hour = value,
            RuleFigure::ChildTravel => self.weights.child_travel_per_minute = value,
            RuleFigure::StaffTravel => self.weights.staff_travel_per_minute = value,
            RuleFigure::NotPreferred => self.weights.not_preferred = value,
            RuleFigure::OutsideBestHours => self.weights.outside_best_hours = value,
        }
        self
    }

    /// The figures in which other rules differ, with what they are here and there.
    #[must_use]
    pub fn differences(&self, other: &Self) -> Vec<(RuleFigure, u32, u32)> {
        let both = |figure: &RuleFigure| (*figure, self.figure(*figure), other.figure(*figure));
        RuleFigure::ALL.iter().map(both).filter(|(_, here, there)| here != there).collect()
    }
}

const fn interviewer(is_blind: u32) -> InterviewerKnows {
    if is_blind == 0 { InterviewerKnows::Informed } else { InterviewerKnows::Blind }
}

fn whole(length: i64) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn short(value: u32) -> u16 {
    u16::try_from(value).unwrap_or(u16::MAX)
}

fn years(value: u32) -> u8 {
    u8::try_from(value).unwrap_or(u8::MAX)
}
