//! When a share may be told: how many of all children are in a part, and so how many are not.
//!
//! The part and its rest are told together or not at all. Whoever reads neither, knows how many children there
//! are and knows this rule, is left with every part under k and every rest under k: never fewer than k counts,
//! or as many as that total has. Each share is decided by its own part alone, so that several shares of the same
//! children leave as much together as each by itself.

use crate::threshold::Threshold;

/// The part, where it and the rest both hold at least k children.
#[must_use]
pub fn told_share(part: u32, children: u32, threshold: Threshold) -> Option<u32> {
    let rest = children.checked_sub(part)?;
    (part >= threshold.get() && rest >= threshold.get()).then_some(part)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::told_share;
    use crate::threshold::Threshold;

    /// Of every part of so many children: what is told, and which parts it could be.
    fn answers(children: u32, tell: impl Fn(u32) -> Option<u32>) -> BTreeMap<Option<u32>, BTreeSet<u32>> {
        let mut answers: BTreeMap<_, BTreeSet<u32>> = BTreeMap::new();
        for part in 0..=children {
            answers.entry(tell(part)).or_default().insert(part);
        }
        answers
    }

    #[test]
    fn no_hidden_part_is_worked_out_by_trying_every_one() {
        let mut told = 0;
        for k in Threshold::LEAST..=Threshold::MOST {
            let threshold = Threshold::parse(k).unwrap();
            for children in 0..=90 {
                let answers = answers(children, |part| told_share(part, children, threshold));
                told += answers.keys().filter(|answer| answer.is_some()).count();
                let open = answers.get(&None).map_or(0, BTreeSet::len);
                assert!(open >= usize::try_from(k.min(children + 1)).unwrap(), "{k}, {children}");
            }
        }
        assert!(told > 0, "nothing was told, nothing was tried");
    }

    #[test]
    fn hiding_the_part_and_telling_the_rest_would_leave_one_count() {
        let careless = |part: u32| if part >= 5 { Some(part) } else { Some(40 - part) };
        assert!(answers(40, careless).values().any(|open| open.len() < 5));
    }

    #[test]
    fn all_and_none_are_small_numbers_too() {
        let told = |part| told_share(part, 40, Threshold::DEFAULT);
        assert_eq!([0, 4, 5, 35, 36, 40].map(told), [None, None, Some(5), Some(35), None, None]);
        assert_eq!(told_share(6, 5, Threshold::DEFAULT), None);
    }
}
