//! The interview by age: how long, at which hours, and by when the first one must be.
//!
//! All numbers are settings of the house. What is not known of the age is read as the younger age.

mod facts;
mod late;
mod limit;
mod notice;

pub use facts::LimitFacts;
pub use late::{
    CauseKind, Held, MissedReason, Said, TooManyDays, WaitCause, days_waited, is_missed, owes_why, still_to,
};
pub use limit::{
    ExtensionReason, FirstInterview, Limit, LimitReason, NotExtended, first_interview_limit, may_extend,
};
pub use notice::{is_too_soon, minimum_notice};

use crate::age::AgeReading;
use crate::settings::{DayWindow, HouseRules};

/// How long the interview may be, breaks included, in minutes. An unknown age is read as the shortest.
#[must_use]
pub const fn length_minutes(age: AgeReading, rules: &HouseRules) -> u16 {
    match age.youngest() {
        0..=6 => rules.lengths.up_to_6,
        7..=9 => rules.lengths.from_7_to_9,
        10..=12 => rules.lengths.from_10_to_12,
        13.. => rules.lengths.from_13,
    }
}

/// The best hours for a child of that age; `None` when any hour is as good as another.
#[must_use]
pub const fn best_hours(age: AgeReading, rules: &HouseRules) -> Option<DayWindow> {
    if age.may_be_under(rules.best_hours.under) { Some(rules.best_hours.hours) } else { None }
}

/// The hours of a day at which a child of that age may be heard at all.
#[must_use]
pub const fn child_day(age: AgeReading, rules: &HouseRules) -> DayWindow {
    if age.may_be_under(rules.best_hours.under) { rules.child_days.youngest } else { rules.child_days.others }
}

#[cfg(test)]
mod tests;
