//! How soon an interview may be offered: nobody can come to one that begins in ten minutes.

use barnahus_vocabulary::Instant;
use time::Duration;

use crate::settings::HouseRules;
use crate::urgency::Urgency;

/// So long somebody may look at places that were found before they accept them.
const TO_DECIDE: Duration = Duration::minutes(15);

/// So long before its start a slot is offered at the least; 2 hours (setting). In immediate danger there
/// is none: who can come at once is asked by telephone, and the booking follows.
#[must_use]
pub const fn minimum_notice(urgency: Urgency, rules: &HouseRules) -> Duration {
    match urgency {
        Urgency::ImmediateDanger => Duration::ZERO,
        Urgency::Urgent | Urgency::Routine => rules.minimum_notice,
    }
}

/// Whether a place that was found with the notice of the house begins too soon by now. Who reads a plan for some minutes
/// loses nothing by it; who comes back to it later calls nobody so soon that they cannot come.
#[must_use]
pub fn is_too_soon(start: Instant, urgency: Urgency, rules: &HouseRules, now: Instant) -> bool {
    start + TO_DECIDE < now + minimum_notice(urgency, rules)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_read_for_some_minutes_and_not_kept_for_an_hour() {
        let (rules, now) = (HouseRules::default(), Instant::from_millis(0));
        let start = now + Duration::hours(2);
        for (minutes, is_late) in [(0, false), (15, false), (16, true), (90, true)] {
            let later = now + Duration::minutes(minutes);
            assert_eq!(is_too_soon(start, Urgency::Routine, &rules, later), is_late, "{minutes}");
            assert!(!is_too_soon(start, Urgency::ImmediateDanger, &rules, later));
        }
    }

    #[test]
    fn only_immediate_danger_comes_without_notice() {
        let rules = HouseRules::default();
        assert_eq!(minimum_notice(Urgency::ImmediateDanger, &rules), Duration::ZERO);
        for urgency in [Urgency::Urgent, Urgency::Routine] {
            assert_eq!(minimum_notice(urgency, &rules), Duration::hours(2));
        }
    }
}
