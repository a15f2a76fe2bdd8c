//! How soon an interview may be offered: nobody can come to one that begins in ten minutes.

use time::Duration;

use crate::settings::HouseRules;
use crate::urgency::Urgency;

/// So long before its start a slot is offered at the least; 2 hours (setting). In immediate danger there
/// is none: who can come at once is asked by telephone, and the booking follows.
#[must_use]
pub const fn minimum_notice(urgency: Urgency, rules: &HouseRules) -> Duration {
    match urgency {
        Urgency::ImmediateDanger => Duration::ZERO,
        Urgency::Urgent | Urgency::Routine => rules.minimum_notice,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_immediate_danger_comes_without_notice() {
        let rules = HouseRules::default();
        assert_eq!(minimum_notice(Urgency::ImmediateDanger, &rules), Duration::ZERO);
        for urgency in [Urgency::Urgent, Urgency::Routine] {
            assert_eq!(minimum_notice(urgency, &rules), Duration::hours(2));
        }
    }
}
