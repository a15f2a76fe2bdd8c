//! What of one row is told: everything inside the house, no small number outside of it.

use std::collections::BTreeMap;

use barnahus_casework::figures::{Figure, Part};
use barnahus_casework::interview::WaitCause;
use barnahus_statistics::{Threshold, told_at_rank, told_share};
use barnahus_store::statistics::{Due, Heard, Waits};

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
    /// Why those waited who were heard after their limit.
    pub waits: Waited,
}

/// Days of waiting that are due to a cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WaitShare {
    /// So many; not told outside of the house.
    pub days: Option<u32>,
    /// Of a hundred of all days that these children waited, rounded.
    pub hundredths: u32,
}

/// Why those waited who were heard after their limit; what is absent is not told, or there is nothing to tell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Waited {
    /// How many children.
    pub children: Option<u32>,
    /// All their days from the referral on.
    pub days: Option<u32>,
    /// By cause.
    pub by_cause: BTreeMap<WaitCause, WaitShare>,
}

impl Waited {
    /// All of it.
    fn whole(waits: &Waits) -> Self {
        let of_cause = |(cause, due): (&WaitCause, &Due)| {
            (
                *cause,
                WaitShare { days: Some(due.days), hundredths: share(due.days, waits.all.days).hundredths },
            )
        };
        Self {
            children: Some(waits.all.children),
            days: Some(waits.all.days),
            by_cause: waits.by_cause.iter().map(of_cause).collect(),
        }
    }

    /// What may leave the house: how much of the waiting was nobody's, which is what a house can change. One share with
    /// its rest: told where enough children have days of either, and enough were heard late and in time.
    fn for_outside(waits: &Waits, all: u32, threshold: Threshold) -> Self {
        let nobody = waits.by_cause.get(&WaitCause::NobodyAsked).copied().unwrap_or_default();
        let enough = |due: Due| due.children >= threshold.get();
        let is_told = told_share(waits.all.children, all, threshold).is_some();
        let told = (is_told && enough(nobody) && enough(waits.asked)).then(|| {
            let hundredths = share(nobody.days, waits.all.days).hundredths;
            (WaitCause::NobodyAsked, WaitShare { days: None, hundredths })
        });
        Self { by_cause: told.into_iter().collect(), ..Self::default() }
    }

    /// Several of them together.
    pub(super) fn together<'a>(waits: impl Iterator<Item = &'a Waits>) -> Self {
        let mut sum = Waits::default();
        let add = |to: &mut Due, due: &Due| {
            *to = Due { children: to.children + due.children, days: to.days + due.days };
        };
        for one in waits {
            add(&mut sum.all, &one.all);
            for (cause, due) in &one.by_cause {
                add(sum.by_cause.entry(*cause).or_default(), due);
            }
        }
        Self::whole(&sum)
    }
}

impl Row {
    /// All of it; nobody was heard where there is nothing.
    pub(super) fn whole(heard: Option<&Heard>) -> Self {
        let Some(heard) = heard else {
            let waits = Waited::whole(&Waits::default());
            return Self { children: Some(0), waits, ..Self::default() };
        };
        let shares = heard.parts.iter().map(|(part, children)| (*part, share(*children, heard.children)));
        Self {
            children: Some(heard.children),
            median_days: Some(heard.median_days),
            ninetieth_days: Some(heard.ninetieth_days),
            shares: shares.collect(),
            waits: Waited::whole(&heard.waits),
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
            waits: Waited::for_outside(&heard.waits, all, threshold),
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
        let waits = Waits::default();
        Heard { period: 0, group: 0, children, median_days: 9, ninetieth_days: 21, parts, waits }
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

    /// Of 20 children 10 were heard late, and waited 200 days.
    fn waited(nobody: u32, asked: u32) -> Heard {
        let due = |children, days| Due { children, days };
        let by_cause = [(WaitCause::NobodyAsked, due(nobody, 50)), (WaitCause::Police, due(asked, 150))];
        let waits =
            Waits { all: due(10, 200), asked: due(asked, 150), by_cause: by_cause.into_iter().collect() };
        Heard { waits, ..heard(20, 10) }
    }

    #[test]
    fn outside_it_is_told_how_much_of_the_waiting_was_nobodys_where_enough_children_have_days_of_either() {
        for (nobody, asked) in [(4, 10), (10, 4), (0, 10), (10, 0)] {
            let row = Row::for_outside(Some(&waited(nobody, asked)), Threshold::DEFAULT);
            assert_eq!(row.waits, Waited::default(), "{nobody} {asked}");
        }
        let told = Row::for_outside(Some(&waited(5, 5)), Threshold::DEFAULT).waits;
        assert_eq!((told.children, told.days), (None, None));
        assert_eq!(
            told.by_cause.into_iter().collect::<Vec<_>>(),
            [(WaitCause::NobodyAsked, WaitShare { days: None, hundredths: 25 })]
        );
        let few_late = Heard {
            waits: Waits { all: Due { children: 4, days: 9 }, ..waited(5, 5).waits },
            ..heard(20, 16)
        };
        assert_eq!(Row::for_outside(Some(&few_late), Threshold::DEFAULT).waits, Waited::default());
    }

    #[test]
    fn inside_the_house_every_cause_is_told_and_rows_add_up() {
        let row = Row::whole(Some(&waited(3, 9)));
        assert_eq!((row.waits.children, row.waits.days), (Some(10), Some(200)));
        assert_eq!(row.waits.by_cause[&WaitCause::Police], WaitShare { days: Some(150), hundredths: 75 });
        let (one, other) = (waited(3, 9).waits, waited(1, 1).waits);
        let both = Waited::together([&one, &other].into_iter());
        assert_eq!((both.children, both.days), (Some(20), Some(400)));
        assert_eq!(both.by_cause[&WaitCause::NobodyAsked], WaitShare { days: Some(100), hundredths: 25 });
    }
}
