//! What follows from the child's age on one day: how long, at which hours, whether in sessions.
//!
//! The day is the day of the interview, not today: a child who has a birthday before the interview is
//! heard by the rules of the age it has then. A slot search that reaches over a birthday therefore
//! looks at the days before it and after it each by their own rules.

use barnahus_casework::AgeReading;
use barnahus_casework::interview::{best_hours, child_day, length_minutes};
use barnahus_casework::settings::{DayWindow, HouseRules};
use barnahus_vocabulary::{Interval, local};
use time::Date;

use super::InterviewNeeds;
use crate::free_time::fives;

/// What follows from the age.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ByAge {
    /// Minutes, in whole fives.
    pub(crate) length: u32,
    /// The child's best hours.
    pub(crate) best_hours: Option<DayWindow>,
    /// The hours at which the child may be heard at all.
    pub(crate) child_day: DayWindow,
    /// Whether several sessions may be planned as one interview.
    pub(crate) sessions_allowed: bool,
}

impl ByAge {
    fn of(age: AgeReading, rules: &HouseRules) -> Self {
        Self {
            length: fives(u32::from(length_minutes(age, rules))),
            best_hours: best_hours(age, rules),
            child_day: child_day(age, rules),
            sessions_allowed: rules.sessions_allowed(age),
        }
    }
}

impl InterviewNeeds {
    /// What follows from the age that the child has on that day.
    #[must_use]
    pub(crate) fn on(&self, day: Date) -> ByAge {
        let identity = self.contents.identity.as_ref();
        let age = identity.map_or(AgeReading::any_child(), |identity| identity.age.years_for_rules(day));
        ByAge::of(age, &self.rules)
    }

    /// A stretch of time, cut at the midnights at which the rules of the age change.
    #[must_use]
    pub(crate) fn cut_by_age(&self, whole: Interval) -> Vec<(ByAge, Interval)> {
        let mut parts = Vec::new();
        let mut day = local::day(whole.start());
        let (mut start, mut rules) = (whole.start(), self.on(day));
        while let Some(next) = day.next_day().filter(|next| local::start_of_day(*next) < whole.end()) {
            day = next;
            if self.on(day) != rules {
                let midnight = local::start_of_day(day);
                parts.extend(Interval::new(start, midnight).map(|part| (rules, part)));
                (start, rules) = (midnight, self.on(day));
            }
        }
        parts.extend(Interval::new(start, whole.end()).map(|part| (rules, part)));
        parts
    }
}
