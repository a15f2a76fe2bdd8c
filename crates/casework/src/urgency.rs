//! How urgent a referral is: the one thing that whoever takes it down must say.

use time::Duration;

use crate::settings::TriageLimits;

listed! {
    /// The urgency of a referral. The first is the most urgent, and the order is the list's order.
    Urgency {
        ImmediateDanger = "immediate_danger", "pericol imediat", "immediate danger";
        Urgent = "urgent", "urgent", "urgent";
        Routine = "routine", "obișnuit", "routine";
    }
}

impl Urgency {
    /// How soon after it was received it must be triaged.
    #[must_use]
    pub const fn due_after(self, limits: &TriageLimits) -> Duration {
        match self {
            Self::ImmediateDanger => limits.immediate_danger,
            Self::Urgent => limits.urgent,
            Self::Routine => limits.routine,
        }
    }

    /// 0 for the most urgent.
    #[must_use]
    pub const fn rank(self) -> i64 {
        match self {
            Self::ImmediateDanger => 0,
            Self::Urgent => 1,
            Self::Routine => 2,
        }
    }
}
