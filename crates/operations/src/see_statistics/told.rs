//! What of one row is told: everything inside the house, no small number outside of it.

use std::collections::BTreeMap;

use barnahus_casework::figures::{Figure, Part};
use barnahus_statistics::{Threshold, told_at_rank, told_share};
use barnahus_store::statistics::Heard;

/// How many of the children of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// So many.
    pub children: u32,
    /// Of a hundred, rounded.
    pub hundredths: u32,
}

/// One row; what is absent is not told, or there is nothing to tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// How many children were heard for the first time.
    pub children: Option<u32>,
    /// Days from the referral to that: the median.
    pub median_days: Option<u32>,
    /// The 90th percentile.
    pub ninetieth_days: Option<u32>,
    /// The parts of all figures.
    pub shares: BTreeMap<Part, Share>,
}

impl Row {
    /// All of it; nobody was heard where there is nothing.
    pub(super) fn whole(heard: Option<&Heard>) -> Self {
        let Some(heard) = heard else { return Self { children: Some(0), ..Self::default() } };
        let shares = heard.parts.iter().map(|(part, children)| (*part, share(*children, heard.children)));
        Self {
            children: Some(heard.children),
            median_days: Some(heard.median_days),
            ninetieth_days: Some(heard.ninetieth_days),
            shares: shares.collect(),
        }
    }

    /// What may leave the house: of each figure the part that the standard asks for, and where it or its rest
    /// is small, nothing.
    pub(super) fn for_outside(heard: Option<&Heard>, threshold: Threshold) -> Self {
        let Some(heard) = heard else { return Self::default() };
        let all = heard.children;
        let asked_for = Figure::ALL.iter().filter_map(|figure| figure.parts().first());
        let told = asked_for.filter_map(|part| {
            let children = told_share(*heard.parts.get(part)?, all, threshold)?;
            Some((*part, share(children, all)))
        });
        Self {
            children: (all >= threshold.get()).then_some(all),
            median_days: told_at_rank(heard.median_days, 50, all, threshold),
            ninetieth_days: told_at_rank(heard.ninetieth_days, 90, all, threshold),
            shares: told.collect(),
        }
    }
}

fn share(children: u32, all: u32) -> Share {
    let hundredths = (u64::from(children) * 200 + u64::from(all)) / (u64::from(all) * 2).max(1);
    Share { children, hundredths: u32::try_from(hundredths).unwrap_or(100) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(children: u32, in_time: u32) -> Heard {
        let mut parts: BTreeMap<Part, u32> = Part::ALL.iter().map(|part| (*part, 0)).collect();
        parts.extend([(Part::InTime, in_time), (Part::Late, children - in_time), (Part::One, children)]);
        Heard { period: 0, group: 0, children, median_days: 9, ninetieth_days: 21, parts }
    }

    #[test]
    fn inside_the_house_every_number_is_told() {
        let row = Row::whole(Some(&heard(7, 1)));
        assert_eq!(row.shares[&Part::InTime], Share { children: 1, hundredths: 14 });
        assert_eq!(row.shares[&Part::One], Share { children: 7, hundredths: 100 });
        assert_eq!((row.children, row.median_days), (Some(7), Some(9)));
        assert_eq!(Row::whole(None).children, Some(0));
    }

    #[test]
    fn outside_a_small_number_is_told_neither_itself_nor_by_its_rest() {
        for in_time in 0..=40 {
            let row = Row::for_outside(Some(&heard(40, in_time)), Threshold::DEFAULT);
            assert_eq!(row.shares.contains_key(&Part::InTime), (5..=35).contains(&in_time), "{in_time}");
            assert!(!row.shares.contains_key(&Part::Late) && !row.shares.contains_key(&Part::One));
        }
        let few = Row::for_outside(Some(&heard(4, 2)), Threshold::DEFAULT);
        assert_eq!(few, Row::default());
        assert_eq!(few, Row::for_outside(None, Threshold::DEFAULT), "few and none are told alike");
    }
}
