//! Cuts: what no plan does although every single price would let it.
//!
//! Of three things that only one can have (being the choice of an interview, a minute of a person or a room)
//! no two choices can have two each. A mixture of choices can: half of one that has the first and the second,
//! half of one that has the second and the third, half of one that has the third and the first keep every
//! limit and break this one (subset-row inequalities; Jepsen, Petersen, Spoorendonk and Pisinger). With a
//! price on having two of the three, mixtures lose what they gained by it, and the bound comes nearer.

use super::model::{Choice, Model, Resource, Task, Use};
use crate::problem::{Interval, Minute};
use std::collections::{BTreeMap, BTreeSet};

/// Three things of which no two choices can have two each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cut {
    /// The interview of which one is a choice; the rest are claims.
    pub(super) task: Option<usize>,
    pub(super) claims: Vec<Moment>,
}

/// A resource at a minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) resource: Resource,
    pub(super) minute: Minute,
}

impl Moment {
    /// Whether the use of a resource for a time has it.
    pub(super) fn is_in(&self, resource: Resource, time: Interval) -> bool {
        self.resource == resource && time.start <= self.minute && self.minute < time.end
    }
}

impl Cut {
    /// How many of the three whoever plans an interview has already.
    pub(super) fn had_by(&self, task: usize) -> usize {
        usize::from(self.task == Some(task))
    }

    /// Whether a choice has two of the three.
    pub(super) fn counts(&self, task: usize, uses: &[Use]) -> bool {
        let has = |claim: &&Moment| uses.iter().any(|one| claim.is_in(one.resource, one.time));
        self.had_by(task) + self.claims.iter().filter(has).count() >= 2
    }
}

/// Everything a choice takes, in a list.
pub(super) fn uses(model: &Model, task: &Task, choice: &Choice) -> Vec<Use> {
    model.uses(task, choice).collect()
}

/// At most so many cuts are found at once, and each row is in at most so many of them.
const MOST: usize = 40;
const MOST_OF_A_ROW: usize = 4;
/// By how much a mixture must break a cut.
const BROKEN_BY: f64 = 0.03;

/// The triples of rows that a mixture breaks most. Of each choice in it the rows it has, in order, and its
/// share are given; all rows are such that only one can have them.
pub(super) fn broken(mixture: &[(Vec<usize>, f64)]) -> Vec<[usize; 3]> {
    let mut with: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut both: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for (index, (rows, share)) in mixture.iter().enumerate() {
        for (place, one) in rows.iter().enumerate() {
            with.entry(*one).or_default().push(index);
            for two in &rows[place + 1..] {
                *both.entry((*one, *two)).or_default() += share;
            }
        }
    }
    let mut near: BTreeMap<usize, Vec<(usize, f64)>> = BTreeMap::new();
    for ((one, two), share) in &both {
        near.entry(*one).or_default().push((*two, *share));
        near.entry(*two).or_default().push((*one, *share));
    }
    let share_of_all = |triple: &[usize; 3]| -> f64 {
        let has = |index: &&usize| triple.iter().all(|row| mixture[**index].0.binary_search(row).is_ok());
        with[&triple[0]].iter().filter(has).map(|index| mixture[*index].1).sum()
    };
    let mut seen = BTreeSet::new();
    let mut found: Vec<(f64, [usize; 3])> = Vec::new();
    for (centre, others) in &near {
        for (place, (one, with_one)) in others.iter().enumerate() {
            for (two, with_two) in &others[place + 1..] {
                let pair = (*one.min(two), *one.max(two));
                let most = with_one + with_two + both.get(&pair).copied().unwrap_or(0.0);
                let mut triple = [*centre, *one, *two];
                triple.sort_unstable();
                if most > 1.0 + BROKEN_BY && seen.insert(triple) {
                    let share = most - 2.0 * share_of_all(&triple);
                    if share > 1.0 + BROKEN_BY {
                        found.push((share, triple));
                    }
                }
            }
        }
    }
    found.sort_by(|one, two| two.0.total_cmp(&one.0).then(one.1.cmp(&two.1)));
    let mut times: BTreeMap<usize, usize> = BTreeMap::new();
    let mut chosen = Vec::new();
    for (_, triple) in found {
        let is_new = triple.iter().all(|row| times.get(row).copied().unwrap_or(0) < MOST_OF_A_ROW);
        if is_new && chosen.len() < MOST {
            triple.iter().for_each(|row| *times.entry(*row).or_default() += 1);
            chosen.push(triple);
        }
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::broken;

    #[test]
    fn three_halves_that_each_have_two_of_three_break_a_cut() {
        let halves = [(vec![0, 1, 7], 0.5), (vec![1, 2, 8], 0.5), (vec![0, 2, 9], 0.5)];
        assert_eq!(broken(&halves), vec![[0, 1, 2]]);
    }

    #[test]
    fn whoever_has_all_three_is_counted_once() {
        let halves = [(vec![0, 1, 2], 0.5), (vec![0, 1], 0.25), (vec![2, 3], 0.5)];
        assert_eq!(broken(&halves), Vec::<[usize; 3]>::new());
    }
}
