//! Who comes to the door when, so that the child and the others do not meet: the team before the child, the
//! child away before the team.
//!
//! Times are cut from what the house keeps free around an interview; a house that keeps nothing free cannot
//! keep them apart, and is told so. It knows roles and hours, no name and no child.

use barnahus_vocabulary::{Instant, Interval};
use time::Duration;

/// Longer before and after than that nobody waits.
const MOST: u32 = 30;
/// Someone at the door needs so long to be shown in or out.
const AT_THE_DOOR: Duration = Duration::minutes(5);

/// When the two groups come and go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrivals {
    /// Everybody else comes.
    pub team: Instant,
    /// The child comes, and who comes along.
    pub child: Instant,
    /// The child leaves.
    pub child_leaves: Instant,
    /// Everybody else leaves.
    pub team_leaves: Instant,
}

impl Arrivals {
    /// Around an interview, in a house that keeps so many minutes free before and after.
    #[must_use]
    pub fn around(time: Interval, gap_minutes: u32) -> Self {
        let third = Duration::minutes(i64::from(gap_minutes.min(MOST) / 3));
        Self {
            team: time.start() - third * 3,
            child: time.start() - third,
            child_leaves: time.end() + third,
            team_leaves: time.end() + third * 2,
        }
    }

    /// Whether the child meets nobody of its own interview at the door.
    #[must_use]
    pub fn are_apart(&self) -> bool {
        self.child - self.team > AT_THE_DOOR && self.team_leaves - self.child_leaves > AT_THE_DOOR
    }

    /// Whether a child of one interview could meet somebody of the other at the door.
    #[must_use]
    pub fn may_meet(&self, other: &Self) -> bool {
        self.child_meets(other) || other.child_meets(self)
    }

    fn child_meets(&self, other: &Self) -> bool {
        let at_the_door = [other.team, other.child, other.child_leaves, other.team_leaves];
        [self.child, self.child_leaves]
            .iter()
            .any(|mine| at_the_door.iter().any(|theirs| (*mine - *theirs).abs() <= AT_THE_DOOR))
    }
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::local;
    use proptest::prelude::*;
    use time::macros::datetime;

    use super::*;

    fn hour(after: i64) -> Interval {
        let start = local::instant(datetime!(2026-12-01 10:00)).unwrap() + Duration::minutes(after);
        Interval::new(start, start + Duration::HOUR).unwrap()
    }

    #[test]
    fn a_house_that_keeps_nothing_free_cannot_keep_them_apart() {
        assert!(!Arrivals::around(hour(0), 0).are_apart());
        assert!(!Arrivals::around(hour(0), 15).are_apart());
        assert!(Arrivals::around(hour(0), 30).are_apart());
    }

    #[test]
    fn two_children_who_leave_and_come_together_may_meet() {
        let first = Arrivals::around(hour(0), 30);
        assert!(first.may_meet(&Arrivals::around(hour(0), 30)));
        assert!(first.may_meet(&Arrivals::around(hour(80), 30)), "one leaves as the other comes");
        assert!(!first.may_meet(&Arrivals::around(hour(120), 30)));
    }

    proptest! {
        #[test]
        fn the_team_is_there_before_the_child_and_leaves_after_it(gap in 18_u32..240) {
            let time = hour(0);
            let all = Arrivals::around(time, gap);
            prop_assert!(all.are_apart());
            prop_assert!(all.team < all.child && all.child <= time.start());
            prop_assert!(time.end() <= all.child_leaves && all.child_leaves < all.team_leaves);
            prop_assert!(all.team_leaves <= time.end() + Duration::minutes(gap.into()));
        }
    }
}
