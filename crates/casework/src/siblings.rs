//! Cases of siblings, linked: what is wished for their interviews, and what must not be.
//!
//! A wish orders what is offered and refuses nothing. That two children must not meet is no wish: then
//! neither is in the house while the other is, the time that the house keeps around an interview included.
//! This module knows times and closed words, neither child nor case.

use barnahus_vocabulary::Interval;

listed! {
    /// Whether siblings are heard on one day.
    SiblingDay {
        Same = "same", "în aceeași zi", "on the same day";
        Any = "any", "nu contează ziua", "any day";
    }
}

listed! {
    /// Who talks with them.
    SiblingInterviewer {
        Same = "same", "același intervievator", "the same interviewer";
        Different = "different", "alt intervievator", "a different interviewer";
        Any = "any", "oricine", "anyone";
    }
}

listed! {
    /// Whether they may meet in the house.
    SiblingMeeting {
        May = "may", "se pot întâlni", "may meet";
        MustNot = "must_not", "nu trebuie să se întâlnească", "must not meet";
    }
}

/// What was chosen for one pair of siblings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SiblingChoice {
    /// On which day.
    pub day: SiblingDay,
    /// By whom.
    pub interviewer: SiblingInterviewer,
    /// Whether they may meet.
    pub meeting: SiblingMeeting,
}

impl SiblingChoice {
    /// Whether these two interviews would bring together those who must not meet. `gap` is in minutes: so
    /// long the house keeps before and after an interview, and so long a child may be there.
    #[must_use]
    pub fn forbids(self, one: Interval, other: Interval, gap: u32) -> bool {
        match self.meeting {
            SiblingMeeting::May => false,
            SiblingMeeting::MustNot => one.widened(gap).overlaps(other.widened(gap)),
        }
    }
}

#[cfg(test)]
mod tests {
    use barnahus_vocabulary::Instant;

    use super::*;

    fn at(from: i64, to: i64) -> Interval {
        Interval::new(Instant::from_minutes(from), Instant::from_minutes(to)).unwrap()
    }

    #[test]
    fn those_who_must_not_meet_have_both_gaps_between_them() {
        let apart = SiblingChoice {
            day: SiblingDay::Same,
            interviewer: SiblingInterviewer::Any,
            meeting: SiblingMeeting::MustNot,
        };
        assert!(apart.forbids(at(0, 60), at(30, 90), 30));
        assert!(apart.forbids(at(0, 60), at(119, 180), 30), "one comes while the other leaves");
        assert!(apart.forbids(at(119, 180), at(0, 60), 30), "whichever is first");
        assert!(!apart.forbids(at(0, 60), at(120, 180), 30));
        let together = SiblingChoice { meeting: SiblingMeeting::May, ..apart };
        assert!(!together.forbids(at(0, 60), at(0, 60), 30));
    }
}
