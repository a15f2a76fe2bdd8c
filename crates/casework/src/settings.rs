//! What a house may set for itself, with the default and where the default comes from.
//!
//! Every number here is marked "(setting)" in the design: a policy of the house, not a quotation of
//! law. Numbers fixed by law stand beside their rule instead. A house's rules are the defaults with what
//! it has changed, figure by figure; how the changes are kept is the store's.

mod figure;
mod figures;
mod retention;
mod sound;
mod source;
mod weights;

use barnahus_vocabulary::Instant;
use time::Duration;

pub use figure::{RuleFigure, Unit};
pub use retention::Retention;
pub use sound::{SoundRules, Unsound};
pub use source::{Setting, SettingSource};
pub use weights::CostWeights;

use crate::age::AgeReading;
use crate::policy::InterviewerKnows;

/// How soon after it was received a referral must be triaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TriageLimits {
    /// Immediate danger; 1 hour.
    pub immediate_danger: Duration,
    /// Urgent; 24 hours.
    pub urgent: Duration,
    /// Routine; 72 hours.
    pub routine: Duration,
}

/// How long an interview may be, breaks included, in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lengths {
    /// Up to 6 full years; 30.
    pub up_to_6: u16,
    /// From 7 to 9; 45.
    pub from_7_to_9: u16,
    /// From 10 to 12; 60.
    pub from_10_to_12: u16,
    /// From 13 on; 90.
    pub from_13: u16,
}

/// A stretch of a day on the wall clock, in minutes from midnight, the end excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayWindow {
    /// First minute.
    pub from: u16,
    /// Minute after the last.
    pub to: u16,
}

/// The hours of a day at which a child may be heard at all: awake, and before the evening.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChildDays {
    /// Children who have best hours: the morning and noon, before the midday sleep; 08:00 to 13:00.
    pub youngest: DayWindow,
    /// Everyone else; 08:00 to 18:00.
    pub others: DayWindow,
}

/// What keeps children of different cases apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Apart {
    /// Minutes kept free before and after an interview; 30.
    pub gap_minutes: u32,
    /// How many children of different cases may be in the house at once; 1.
    pub children_at_once: u32,
}

/// Best hours by age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BestHours {
    /// Children under this age have best hours; 7.
    pub under: u8,
    /// What they are; 09:00 to 12:00.
    pub hours: DayWindow,
}

/// The limit of the first interview, in calendar days after the day the clock starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstInterviewLimits {
    /// A fresh act, a child who has just told everything, or need of protection; 7.
    pub pressing: u16,
    /// An act is fresh for so many days; 14.
    pub fresh_act: u16,
    /// Victims and the youngest; 14.
    pub victims: u16,
    /// Children under this age are among the youngest; 6.
    pub youngest_under: u8,
    /// Everyone else; 21.
    pub others: u16,
    /// The one extension; 7.
    pub extension: u16,
}

/// Within how many days after the referral help counts as given in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HelpLimits {
    /// The medical examination; 14.
    pub examination: u16,
    /// The psychological assessment, and the beginning of therapy; 30.
    pub therapy: u16,
}

/// The settings of one house that rules of the case ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HouseRules {
    /// Limits of triage.
    pub triage: TriageLimits,
    /// Length by age.
    pub lengths: Lengths,
    /// Hours by age.
    pub best_hours: BestHours,
    /// When a child may be heard at all.
    pub child_days: ChildDays,
    /// Limits of the first interview.
    pub first_interview: FirstInterviewLimits,
    /// So long before its start a slot is offered at the least; 2 hours.
    pub minimum_notice: Duration,
    /// Sessions planned as one interview are for children under this age; 7.
    pub sessions_under: u8,
    /// What an interviewer knows of whom planning decides nothing; informed.
    pub interviewer: InterviewerKnows,
    /// So many days before the 18th birthday the handover is offered; 90.
    pub before_eighteen: u16,
    /// So many days after someone else represents a child the court is told; 3. None: it need not be.
    pub court_notice: u16,
    /// So many days after support has begun the information visit is due; 7. None: there need not be one.
    pub information_visit: u16,
    /// Until when help counts as given in time.
    pub help: HelpLimits,
    /// A count of fewer children is not told outside the house; 5.
    pub smallest_count: u32,
    /// So long an emergency access opens a file; 4 hours.
    pub emergency_for: Duration,
    /// How long ended cases are kept.
    pub retention: Retention,
    /// What keeps children apart.
    pub apart: Apart,
    /// What makes one slot better than another.
    pub weights: CostWeights,
}

impl Default for HouseRules {
    fn default() -> Self {
        Self {
            triage: TriageLimits {
                immediate_danger: Duration::hours(1),
                urgent: Duration::hours(24),
                routine: Duration::hours(72),
            },
            lengths: Lengths { up_to_6: 30, from_7_to_9: 45, from_10_to_12: 60, from_13: 90 },
            best_hours: BestHours { under: 7, hours: DayWindow { from: 9 * 60, to: 12 * 60 } },
            child_days: ChildDays {
                youngest: DayWindow { from: 8 * 60, to: 13 * 60 },
                others: DayWindow { from: 8 * 60, to: 18 * 60 },
            },
            first_interview: FirstInterviewLimits {
                pressing: 7,
                fresh_act: 14,
                victims: 14,
                youngest_under: 6,
                others: 21,
                extension: 7,
            },
            minimum_notice: Duration::hours(2),
            sessions_under: 7,
            interviewer: InterviewerKnows::Informed,
            before_eighteen: 90,
            court_notice: 3,
            information_visit: 7,
            help: HelpLimits { examination: 14, therapy: 30 },
            smallest_count: 5,
            emergency_for: Duration::hours(4),
            retention: Retention::default(),
            apart: Apart { gap_minutes: 30, children_at_once: 1 },
            weights: CostWeights::default(),
        }
    }
}

impl HouseRules {
    /// When a referral received then must be triaged.
    #[must_use]
    pub fn triage_due(&self, urgency: crate::urgency::Urgency, received: Instant) -> Instant {
        received + urgency.due_after(&self.triage)
    }

    /// Whether an interview of several sessions may be planned for this child.
    #[must_use]
    pub const fn sessions_allowed(&self, age: AgeReading) -> bool {
        age.may_be_under(self.sessions_under)
    }
}
